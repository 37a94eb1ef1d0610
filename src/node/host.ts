/** The one door to the outside for the command line, so that all of it can run in memory. */
import { availableParallelism } from 'node:os';
import type { Environment } from './terminal.ts';

/** A stream that takes text. */
export interface TextSink {
  write(text: string): void;
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
  /** Everything on standard input. */
  readInput(): Promise<Uint8Array>;
  /** Wall-clock time, milliseconds since 1970. */
  now(): number;
  /** Calls `listener` at each Ctrl-C or request to end; the result takes it off again. */
  onInterrupt(listener: () => void): () => void;
  /** Ends the process at once. */
  exit(status: number): void;
}

const DEFAULT_COLUMNS = 80;

/** The host that is this process. */
export function processHost(): Host {
  return {
    out: sink(process.stdout),
    err: sink(process.stderr),
    environment: process.env,
    folder: process.cwd(),
    cores: availableParallelism(),
    readInput,
    now: Date.now,
    onInterrupt,
    exit: (status) => process.exit(status),
  };
}

function sink(stream: NodeJS.WriteStream): TextSink {
  // A reader that has seen enough (`| head`) closes the pipe; what is left to say is dropped.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => {
      if (stream.writable) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? DEFAULT_COLUMNS,
  };
}

async function readInput(): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function onInterrupt(listener: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
