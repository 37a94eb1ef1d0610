/** Runs once before all tests: puts in place what they need, or says with which command. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM, install, LIBREOFFICE, XMLLINT } from './installed.ts';

const PROGRAM = 'dist/cli/bin.js';

/** Builds the program where it is older than its source, and installs programs that are absent. */
export function setup(): void {
  buildIfStale();
  install([CHROMIUM, LIBREOFFICE, XMLLINT]);
}

/** Some tests run the program as a process; they must not run yesterday's. */
function buildIfStale(): void {
  const paths = readdirSync('src', { recursive: true }).map((name) => join('src', String(name)));
  const newest = Math.max(...paths.map((path) => statSync(path).mtimeMs));
  if (existsSync(PROGRAM) && statSync(PROGRAM).mtimeMs > newest) return;
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
