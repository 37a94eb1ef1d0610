/** A host for the command line that lives in memory, with a folder of its own on disk. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { inlineExecutor } from '../../src/experiment/executor.ts';
import type { Host } from '../../src/node/host.ts';

/** What a command line left behind. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Ways in which a host differs from a plain, silent one. */
export interface HostChoices {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly startsAt?: number;
}

/** Wall-clock time at which every host in memory starts: 2026-03-04T05:06:07Z. */
export const STARTS_AT = Date.UTC(2026, 2, 4, 5, 6, 7);

/** A new folder that is removed when the test is finished, with the given files in it. */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiersim-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

/** A host whose streams are kept, and whose clock moves a millisecond at each look. */
export function memoryHost(folder: string, choices: HostChoices = {}) {
  const written = { out: '', err: '' };
  const interrupts = new Set<() => void>();
  const exits: number[] = [];
  const shown: string[] = [];
  let now = choices.startsAt ?? STARTS_AT;
  const sink = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text;
    },
    flush: async () => {},
    isTerminal: choices.isTerminal ?? false,
    columns: choices.columns ?? 80,
  });
  const host: Host = {
    out: sink('out'),
    err: sink('err'),
    environment: choices.environment ?? {},
    folder,
    cores: 1,
    executor: async () => inlineExecutor,
    readInput: async () => new TextEncoder().encode(choices.input ?? ''),
    now: () => now++,
    onInterrupt: (listener) => {
      interrupts.add(listener);
      return () => interrupts.delete(listener);
    },
    show: async (path) => {
      shown.push(path);
    },
    exit: (status) => exits.push(status),
  };
  const interrupt = () => {
    for (const listener of interrupts) listener();
  };
  return { host, written, exits, shown, interrupt, listeners: interrupts };
}

/** Runs a command line in memory. */
export async function tiersim(
  folder: string,
  args: readonly string[],
  choices: HostChoices = {},
): Promise<Outcome> {
  const { host, written } = memoryHost(folder, choices);
  const status = await main(args, host);
  return { status, ...written };
}
