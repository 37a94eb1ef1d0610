/** The program as users run it: compiled, in a process of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const PROGRAM = join(ROOT, 'dist/cli/bin.js');

/** What a process left behind. */
export interface ProcessOutcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Compiles the sources if anything in them is younger than the program. */
export function buildProgram(): void {
  if (youngest(join(ROOT, 'src')) <= youngest(join(ROOT, 'dist'))) return;
  const { status, stderr, stdout } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT });
  if (status !== 0) throw new Error(`the build fails: ${stderr}${stdout}`);
}

/** Runs the compiled program in a folder, with additions to the environment. */
export function runProgram(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ProcessOutcome> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.err += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...written }));
  });
}

/** When the file of a folder that was written last was written; 0 without any. */
function youngest(folder: string): number {
  let latest = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile())
        latest = Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return latest;
}
