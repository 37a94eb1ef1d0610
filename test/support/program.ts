/** The built program as a process of its own: for signals, pipes, full disks and dead workers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The program as `npm run build` leaves it. */
export const PROGRAM = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url));

/** How a process ended. */
export interface Ending {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A process that is under way. */
export interface Process {
  readonly child: ChildProcess;
  /** Resolves once standard error holds the text; rejects if the process ends before. */
  says(text: string): Promise<void>;
  readonly ending: Promise<Ending>;
}

/** Starts the program with these arguments in a folder. */
export function startProgram(folder: string, args: readonly string[]): Process {
  return start(process.execPath, [PROGRAM, ...args], folder);
}

/** Runs a line of bash in a folder, in which `$TIERSIM` starts the program. */
export function runShell(folder: string, line: string): Promise<Ending> {
  return start('bash', ['-c', line], folder).ending;
}

function start(command: string, args: readonly string[], cwd: string): Process {
  const environment = { ...process.env, TIERSIM: `${process.execPath} ${PROGRAM}` };
  delete (environment as Record<string, unknown>).NO_COLOR;
  const child = spawn(command, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const text = { out: '', err: '' };
  const listeners = new Set<() => void>();
  child.stdout.on('data', (piece) => {
    text.out += piece;
  });
  child.stderr.on('data', (piece) => {
    text.err += piece;
    for (const listener of listeners) listener();
  });
  const ending = new Promise<Ending>((resolve) => {
    child.on('close', (status) => {
      resolve({ status, ...text });
      for (const listener of listeners) listener();
    });
  });
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (text.err.includes(words)) resolve();
        else if (child.exitCode !== null) reject(new Error(`it ended saying:\n${text.err}`));
        else return;
        listeners.delete(look);
      };
      listeners.add(look);
      look();
    });
  return { child, says, ending };
}
