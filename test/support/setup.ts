/** Runs once before all tests: puts in place what they need, or says with which command. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

const PROGRAM = 'dist/cli/bin.js';
const INSTALL = 'apt-get update && apt-get install -y --no-install-recommends chromium';

/** Builds the program where it is older than its source, and installs Chromium where absent. */
export function setup(): void {
  buildIfStale();
  installChromium();
}

/** Some tests run the program as a process; they must not run yesterday's. */
function buildIfStale(): void {
  const paths = readdirSync('src', { recursive: true }).map((name) => join('src', String(name)));
  const newest = Math.max(...paths.map((path) => statSync(path).mtimeMs));
  if (existsSync(PROGRAM) && statSync(PROGRAM).mtimeMs > newest) return;
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}

/** Installs Chromium if that is allowed; else fails with the command to run. */
function installChromium(): void {
  if (findChromium() !== undefined) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log(`Chromium is absent; installing it once: ${INSTALL}`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('sh', ['-c', INSTALL], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  }
  if (findChromium() === undefined) {
    throw new Error(`The report's tests need Chromium. Run once: sudo sh -c '${INSTALL}'`);
  }
}
