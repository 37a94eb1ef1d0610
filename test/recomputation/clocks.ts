/** Reads the service clocks of a ticket off its story: open time of a calendar, summed by spells. */
import { OnChange } from '../../src/kernel/codes.ts';
import type { Model } from '../../src/kernel/model.ts';
import { Final } from '../../src/kernel/rows.ts';
import type { TraceEntry } from '../../src/kernel/trace.ts';
import { Verb } from '../../src/kernel/trace.ts';
import type { TicketRow } from '../support/rows.ts';
import type { Spell } from './history.ts';

/** What becomes of a promise. */
export type Fate = 'none' | 'met' | 'missed' | 'undecided' | 'excluded';

/** Both clocks of one ticket. */
export interface ClockReading {
  /** First human touch, or null. */
  readonly answeredAt: number | null;
  readonly resolveElapsed: number;
  readonly respond: Fate;
  readonly resolve: Fate;
  /** When the resolution clock reached the goal that it then passed, or hope ended; or null. */
  readonly breachedAt: number | null;
}

/** Final states that can keep a promise of resolution. */
const KEEPS_PROMISE: ReadonlySet<number> = new Set([
  Final.Resolved,
  Final.ResolvedByVendor,
  Final.Closed,
  Final.ResolvedWithParent,
  Final.ClosedWithParent,
]);

/** The clocks of a ticket at its end. */
export function readClocks(
  model: Model,
  row: TicketRow,
  story: readonly TraceEntry[],
): ClockReading {
  const { respondGoal, resolveGoal, calendar } = model.priorities;
  const open = openHours(model, calendar[row.priority]);
  const from = Math.max(0, row.createdAt);
  const answered = story.find(({ verb }) => verb === Verb.TouchStarts)?.at ?? null;
  const running = runningSpells(model, row, story);
  // Unanswered, it counts from where the resolution clock began.
  const begun = answered === null ? beginning(model, row, story) : from;
  const response = lengthOf(open, { from: begun, to: answered ?? row.endedAt });
  const elapsed = running.reduce((sum, spell) => sum + lengthOf(open, spell), 0);
  const isOpen = row.final === Final.Open;
  const fate = (goal: number, clock: number, isKept: boolean): Fate => {
    if (goal < 0) return 'none';
    if (clock > goal) return 'missed';
    if (isKept) return 'met';
    return isOpen ? 'undecided' : 'excluded';
  };
  const resolve = fate(resolveGoal[row.priority], elapsed, KEEPS_PROMISE.has(row.final));
  const breach = (isPassed: boolean, isEnded: boolean) => {
    if (isPassed) return passing(open, running, resolveGoal[row.priority]);
    return isEnded ? row.endedAt : null;
  };
  const isGivenUp = row.final === Final.ClosedUnsolved && resolve !== 'none';
  return {
    answeredAt: answered,
    resolveElapsed: elapsed,
    respond: fate(respondGoal[row.priority], response, answered !== null),
    resolve: isGivenUp ? 'missed' : resolve,
    breachedAt: breach(resolve === 'missed', isGivenUp),
  };
}

/** The last change of the priority; what it says of the clocks is said by the one it changed to. */
function changeOf({ priorities }: Model, row: TicketRow, story: readonly TraceEntry[]) {
  const change = story.findLast(({ verb }) => verb === Verb.PriorityChanges);
  return { at: change?.at ?? null, rule: priorities.onChange[row.priority] };
}

/** When the clocks begin to count: at creation or, if they start again, at the change. */
function beginning(model: Model, row: TicketRow, story: readonly TraceEntry[]): number {
  const { at, rule } = changeOf(model, row, story);
  return at !== null && rule === OnChange.Restart ? at : Math.max(0, row.createdAt);
}

/** Verbs with which a ticket is solved or closed. */
const ENDS: ReadonlySet<number> = new Set([Verb.Resolved, Verb.Closed, Verb.EndsWithOutage]);

/** When the resolution clock runs: the time it counts from, but for pauses the priority has. */
function runningSpells(model: Model, row: TicketRow, story: readonly TraceEntry[]): Spell[] {
  const { pausesForCustomer, pausesForVendor } = model.priorities;
  const stops = new Set<number>();
  if (pausesForCustomer[row.priority] === 1) stops.add(Verb.WaitsForCustomer);
  if (pausesForVendor[row.priority] === 1) stops.add(Verb.GoesToVendor).add(Verb.Answers);
  const begun = beginning(model, row, story);
  const change = changeOf(model, row, story);
  const countsUntil = change.rule === OnChange.RetroactiveStart ? (change.at ?? begun) : begun;
  const spells: Spell[] = [];
  let from: number | null = Math.max(0, row.createdAt);
  const stop = (at: number) => {
    if (from !== null) spells.push({ from, to: at });
    from = null;
  };
  for (const { at, verb } of story) {
    // With every place that it comes to, the ticket is back from wherever it was.
    if (verb === Verb.Queues || verb === Verb.VendorSolves || verb === Verb.CustomerReplies)
      from ??= at;
    if (verb === Verb.Reopens) from = at;
    if (stops.has(verb) || ENDS.has(verb)) stop(at);
  }
  // A ticket without another end in its story ran to the end of its life.
  stop(row.endedAt);
  const counted = spells.map((spell) => ({ ...spell, from: Math.max(spell.from, countsUntil) }));
  const rest = counted.filter((spell) => spell.to > spell.from);
  return countsUntil > begun ? [{ from: begun, to: countsUntil }, ...rest] : rest;
}

/** The open stretches of a calendar. */
export function openHours({ calendars }: Model, calendar: number): Spell[] {
  const spells: Spell[] = [];
  for (let entry = calendars.first[calendar]; entry < calendars.first[calendar + 1]; entry++)
    spells.push({ from: calendars.opens[entry], to: calendars.closes[entry] });
  return spells;
}

/** Open time inside a spell. */
export function lengthOf(open: readonly Spell[], spell: Spell): number {
  let length = 0;
  for (const { from, to } of open)
    length += Math.max(0, Math.min(to, spell.to) - Math.max(from, spell.from));
  return length;
}

/** When a clock that ran in these spells showed its goal. */
export function passing(open: readonly Spell[], running: readonly Spell[], goal: number): number {
  let left = goal;
  for (const spell of running) {
    for (const { from, to } of open) {
      const begin = Math.max(from, spell.from);
      const length = Math.min(to, spell.to) - begin;
      if (length <= 0) continue;
      if (length >= left) return begin + left;
      left -= length;
    }
  }
  throw new Error('a clock that passed its goal reached it at some instant');
}
