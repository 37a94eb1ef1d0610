/** Runs both simulators over one model and tells the first difference between them. */
import type { Model } from '../../src/kernel/model.ts';
import { Duty } from '../../src/kernel/rows.ts';
import type { TraceEntry } from '../../src/kernel/trace.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { runModel } from '../support/scenario.ts';
import { lineOf } from '../support/story.ts';
import { runReference } from './reference-simulator.ts';

const LINES_BEFORE = 12;

/** The first difference between the simulator and its reference, or null. */
export function difference(model: Model, replication: number): string | null {
  const fast = runModel(model, replication);
  const slow = runReference(model, replication);
  return (
    firstDifference('story', toldBy(model, fast.story), toldBy(model, slow.story)) ??
    firstDifference('open tickets', stillOpen(model, fast.story), stillOpen(model, slow.story)) ??
    firstDifference('tickets', sorted(fast.tickets), sorted(slow.tickets)) ??
    firstDifference('work', sorted(fast.work), sorted(slow.work)) ??
    firstDifference('duty', sorted(fast.duty.filter(isSeen)), sorted(slow.duty)) ??
    firstDifference('agreed clocks', sorted(fast.agreements), sorted(slow.agreements)) ??
    firstDifference('final states', fast.totals.finals.map(String), slow.finals.map(String))
  );
}

/** Spare time follows from the rest: a law of its own holds it against idle time. */
function isSeen({ kind }: { kind: number }): boolean {
  return kind !== Duty.SpareTime;
}

function firstDifference(
  what: string,
  fast: readonly string[],
  slow: readonly string[],
): string | null {
  const length = Math.max(fast.length, slow.length);
  for (let line = 0; line < length; line++) {
    if (fast[line] === slow[line]) continue;
    const before = slow.slice(Math.max(0, line - LINES_BEFORE), line).map((one) => `    ${one}`);
    const lines = [
      `simulator:  ${fast[line] ?? 'nothing'}`,
      `reference:  ${slow[line] ?? 'nothing'}`,
    ];
    return [`The ${what} differ after`, ...before, ...lines].join('\n');
  }
  return null;
}

function toldBy(model: Model, story: readonly TraceEntry[]): string[] {
  return story
    .filter(({ verb }) => verb !== Verb.StillOpen)
    .map((entry) => `${lineOf(model, entry)}  tier ${entry.tier}`);
}

/** At the end of a run open tickets are told in no particular order. */
function stillOpen(model: Model, story: readonly TraceEntry[]): string[] {
  return story
    .filter(({ verb }) => verb === Verb.StillOpen)
    .map((entry) => lineOf(model, entry))
    .sort();
}

/** Rows as text in an order that depends on nothing but themselves. */
function sorted(rows: readonly object[]): string[] {
  return rows
    .map((row) =>
      Object.entries(row)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, value]) => `${name}=${value}`)
        .join(' '),
    )
    .sort();
}
