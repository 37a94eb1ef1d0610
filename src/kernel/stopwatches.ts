/**
 * Stopwatches that count the open time of a calendar and know when they showed their goal: what
 * tickets have beside the two clocks of their priority. A ticket has the same number of them as
 * every other; its first is `ticket × count`.
 */
import type { Millis } from '../units/time.ts';
import { clock } from './clock.ts';
import { openTime, whenOpenFor } from './working-time.ts';

/** Columns of the stopwatches, [ticket × count + number]; W is the calendar's open time so far. */
export const watches = {
  /** W when it began to count. */
  begun: new Float64Array(64),
  /** W when it last started, or −1 while it stands still. */
  since: new Float64Array(64),
  elapsed: new Float64Array(64),
  /** When it showed its goal; at first, its beginning. */
  goalReachedAt: new Float64Array(64),
  /** That instant, once it went on; or −1. */
  breachedAt: new Float64Array(64),
};

/** Begins to count from zero. */
export function beginWatch(watch: number, calendar: number): void {
  watches.since[watch] = 0;
  restartWatch(watch, calendar);
}

/** Counts from zero again; one that stands still goes on standing still. */
export function restartWatch(watch: number, calendar: number): void {
  const shown = openTime(calendar);
  watches.begun[watch] = shown;
  if (watches.since[watch] >= 0) watches.since[watch] = shown;
  watches.elapsed[watch] = 0;
  watches.goalReachedAt[watch] = clock.now;
  watches.breachedAt[watch] = -1;
}

/** Stands still from now on. */
export function stopWatch(watch: number, calendar: number, goal: Millis): void {
  const since = watches.since[watch];
  if (since < 0) return;
  const before = watches.elapsed[watch];
  const elapsed = before + openTime(calendar) - since;
  watches.elapsed[watch] = elapsed;
  watches.since[watch] = -1;
  if (goal < 0 || before > goal || elapsed < goal) return;
  if (before < goal) watches.goalReachedAt[watch] = whenOpenFor(calendar, since + goal - before);
  if (elapsed > goal) watches.breachedAt[watch] = watches.goalReachedAt[watch];
}

/** Goes on. */
export function goOnWatch(watch: number, calendar: number): void {
  if (watches.since[watch] < 0) watches.since[watch] = openTime(calendar);
}

/** Shows what it would show if it had never stood still. */
export function countPauses(watch: number, calendar: number, goal: Millis): void {
  const begun = watches.begun[watch];
  const shown = openTime(calendar);
  const elapsed = shown - begun;
  watches.elapsed[watch] = elapsed;
  if (watches.since[watch] >= 0) watches.since[watch] = shown;
  watches.breachedAt[watch] = -1;
  if (goal <= 0 || elapsed < goal) return;
  watches.goalReachedAt[watch] = whenOpenFor(calendar, begun + goal);
  if (elapsed > goal) watches.breachedAt[watch] = watches.goalReachedAt[watch];
}
