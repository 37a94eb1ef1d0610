/** The one door to the outside for the command line, so that all of it can run in memory. */
import { availableParallelism } from 'node:os';
import type { Executor } from '../experiment/executor.ts';
import { MAX_SCENARIO_BYTES } from './input-files.ts';
import { OutsideError, reasonOf, systemCode } from './outside-error.ts';
import type { Environment } from './terminal.ts';

/** A stream that takes text. */
export interface TextSink {
  write(text: string): void;
  /** Waits until all is written; throws `OutsideError` E701 if something could not be. */
  flush(): Promise<void>;
  readonly isTerminal: boolean;
  /** Width of the terminal, 80 where there is none. */
  readonly columns: number;
}

/** What a command may touch besides files. */
export interface Host {
  readonly out: TextSink;
  readonly err: TextSink;
  readonly environment: Environment;
  /** Paths are relative to this folder. */
  readonly folder: string;
  /** Threads that can run at once. */
  readonly cores: number;
  /** Runs replications in so many threads. */
  executor(threads: number): Promise<Executor>;
  /** What is on standard input, or as much of it as is too much for a scenario. */
  readInput(): Promise<Uint8Array>;
  /** Wall-clock time, milliseconds since 1970. */
  now(): number;
  /** Calls `listener` at each Ctrl-C or request to end; the result takes it off again. */
  onInterrupt(listener: () => void): () => void;
  /** Shows a file in the program that the system has for it. */
  show(path: string): Promise<void>;
  /** Ends the process at once. */
  exit(status: number): void;
}

const DEFAULT_COLUMNS = 80;

/** The host that is this process. */
export function processHost(): Host {
  return {
    out: sink(process.stdout, 'Standard output'),
    err: sink(process.stderr, 'Standard error'),
    environment: process.env,
    folder: process.cwd(),
    cores: availableParallelism(),
    // Even one thread is another one than this: signals are heard while it works.
    executor: async (threads) => (await import('./pool.ts')).threadExecutor(threads),
    readInput,
    now: Date.now,
    onInterrupt,
    show: async (path) => {
      const { default: open } = await import('open');
      await open(path);
    },
    exit: (status) => process.exit(status),
  };
}

function sink(stream: NodeJS.WriteStream, name: string): TextSink {
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure ??= error;
  });
  return {
    write: (text) => {
      if (stream.writable) stream.write(text);
    },
    flush: async () => {
      if (stream.writable) await new Promise<void>((done) => stream.write('', () => done()));
      // Errors come a moment after the write that failed.
      await new Promise((done) => setImmediate(done));
      // A reader that has seen enough (`| head`) closes the pipe; what is left to say is dropped.
      if (failure === undefined || systemCode(failure) === 'EPIPE') return;
      throw new OutsideError('E701', `${name} could not be written: ${reasonOf(failure)}.`);
    },
    isTerminal: stream.isTTY === true,
    // A terminal that does not know its width says 0.
    columns: stream.columns || DEFAULT_COLUMNS,
  };
}

async function readInput(): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of process.stdin) {
    pieces.push(piece as Buffer);
    size += (piece as Buffer).length;
    // Enough to be refused as too large; a pipe may never end.
    if (size > MAX_SCENARIO_BYTES) break;
  }
  return Buffer.concat(pieces);
}

function onInterrupt(listener: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
