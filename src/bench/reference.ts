/** The counterpart in C: built once, run as often as needed, and no part of the project. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Timing } from './timing.ts';
import type { Workload } from './workloads.ts';

/** Runs the counterpart of a workload once, with `seed`, and tells how long it took. */
export type Reference = (workload: Workload, tickets: number, seed: number) => Timing;

/** A reference that can be run, or the reason why there is none. */
export type ReferenceOrReason =
  | { readonly run: Reference }
  | { readonly run: null; readonly reason: string };

/** Builds the programs of the folder for the workloads, or tells why that cannot be done. */
export function buildReference(
  folder: string | undefined,
  workloads: readonly Workload[],
): ReferenceOrReason {
  if (folder === undefined) {
    return { run: null, reason: 'no reference: TIERSIM_REFERENCE names no folder with its source' };
  }
  const target = mkdtempSync(join(tmpdir(), 'tiersim-reference-'));
  for (const workload of workloads) {
    const source = join(folder, workload.source);
    if (!existsSync(source)) return { run: null, reason: `no reference: ${source} does not exist` };
    const defines = workload.defines.map((name) => `-D${name}`);
    const flags = ['-O3', '-march=native', ...defines, '-o', join(target, workload.name)];
    const built = spawnSync('gcc', [...flags, source, '-lm'], { encoding: 'utf8' });
    if (built.error !== undefined) return { run: null, reason: 'no reference: gcc is missing' };
    if (built.status !== 0) return { run: null, reason: `no reference: ${built.stderr.trim()}` };
  }
  return { run: (workload, tickets, seed) => runOnce(join(target, workload.name), tickets, seed) };
}

function runOnce(program: string, tickets: number, seed: number): Timing {
  const { stdout } = spawnSync(program, [String(tickets), String(seed)], { encoding: 'utf8' });
  const line = stdout.split('\n').find((text) => text.startsWith('{'));
  if (line === undefined) throw new Error(`${program} printed no result`);
  const { n, sec } = JSON.parse(line) as { n: number; sec: number };
  return { tickets: n, seconds: sec };
}
