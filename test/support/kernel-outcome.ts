/** Kernels with a state of their own, and all that one of them says about a run, as one text. */
import { createHash } from 'node:crypto';
import { vi } from 'vitest';
import type { Model } from '../../src/kernel/model.ts';
import type { simulate } from '../../src/kernel/simulate.ts';
import type { TraceEntry } from '../../src/kernel/trace.ts';
import { RowStore } from './rows.ts';

/** The kernel's door. */
export type Simulate = typeof simulate;

/** A kernel that has simulated nothing yet, as in a fresh process: its modules are read again. */
export async function freshKernel(): Promise<Simulate> {
  vi.resetModules();
  return (await import('../../src/kernel/simulate.ts')).simulate;
}

/** What a replication tells, writes and returns. */
export interface Outcome {
  readonly entries: number;
  readonly events: number;
  readonly peakOpen: number;
  /** Fingerprint of every row, every line of the story and all totals. */
  readonly fingerprint: string;
}

/** Runs a replication and keeps everything. */
export function outcomeOf(
  kernel: Simulate,
  model: Model,
  replication = 0,
  invariants = true,
): Outcome {
  const store = new RowStore();
  const hash = createHash('sha256');
  let entries = 0;
  const record = (entry: TraceEntry) => {
    entries++;
    hash.update(Object.values(entry).join(' '));
  };
  const totals = kernel(model, replication, [store], { trace: { record }, invariants });
  for (const row of [...store.rows.tickets, ...store.rows.work, ...store.rows.duty])
    hash.update(Object.values(row).join(' '));
  hash.update(JSON.stringify(totals));
  const { events, peakOpen } = totals;
  return { entries, events, peakOpen, fingerprint: hash.digest('hex') };
}
