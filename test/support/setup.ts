/** Runs once before all tests: puts in place what they need, or says with which command. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

const INSTALL = 'apt-get update && apt-get install -y --no-install-recommends chromium';

/** Installs Chromium where it is absent and that is allowed; else fails with the command to run. */
export function setup(): void {
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
