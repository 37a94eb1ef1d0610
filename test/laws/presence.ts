/** Who was idle when and which tickets waited where, read from the rows that a run leaves behind. */
import type { Model } from '../../src/kernel/model.ts';
import { Duty } from '../../src/kernel/rows.ts';
import { Verb } from '../../src/kernel/trace.ts';
import type { Run } from '../support/scenario.ts';

/** A half-open interval of time. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A wait for a first piece of a touch; `isTaken` if somebody ended it. */
export interface Wait extends Span {
  readonly line: number;
  readonly priority: number;
  readonly isTaken: boolean;
}

/** The line of a ticket of a type at a tier. */
export function lineOf({ types, names }: Model, { type, tier }: { type: number; tier: number }) {
  return types.line[type * names.tiers.length + tier];
}

/** All waits of a run, those that last to its end among them. */
export function waits(run: Run): Wait[] {
  const { model, work, tickets } = run;
  const ended = work
    .filter(({ isFirst }) => isFirst === 1)
    .map((row) => ({
      from: row.joinedAt,
      to: row.startedAt,
      line: lineOf(model, row),
      priority: row.priority,
      isTaken: true,
    }));
  const open = tickets
    .filter(({ waitingSince }) => waitingSince >= 0)
    .map((row) => ({
      from: row.waitingSince,
      to: row.endedAt,
      line: lineOf(model, row),
      priority: row.priority,
      isTaken: false,
    }));
  return [...ended, ...open];
}

/** When a person was on duty and had nothing to do: neither a break nor a ticket, kept or worked. */
export function idleSpans({ duty, work, story, totals }: Run, agent: number): Span[] {
  const own = duty.filter((row) => row.agent === agent);
  const taken: Span[] = [
    ...own.filter(({ kind }) => kind === Duty.PaidBreak || kind === Duty.UnpaidBreak),
    ...work
      .filter((row) => row.agent === agent)
      .map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt })),
    ...keptSpans(story, agent, totals.endedAt),
  ].sort((one, other) => one.from - other.from);
  const idle: Span[] = [];
  for (const shift of own.filter(({ kind }) => kind === Duty.Present)) {
    let free = shift.from;
    for (const { from, to } of taken) {
      if (to <= free || from >= shift.to) continue;
      if (from > free) idle.push({ from: free, to: from });
      free = Math.max(free, to);
    }
    if (free < shift.to) idle.push({ from: free, to: shift.to });
  }
  return idle;
}

/** When a person kept a ticket without working on it. */
function keptSpans(story: Run['story'], agent: number, end: number): Span[] {
  const spans: Span[] = [];
  let since = -1;
  for (const { verb, at, agent: who } of story) {
    if (who !== agent) continue;
    if (verb === Verb.TouchPauses) since = at;
    if (verb !== Verb.TouchResumes || since < 0) continue;
    spans.push({ from: since, to: at });
    since = -1;
  }
  if (since >= 0) spans.push({ from: since, to: end });
  return spans;
}
