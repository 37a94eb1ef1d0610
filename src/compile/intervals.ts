/** Weekly hours of a wall clock, unrolled date by date to sorted stretches of absolute time. */
import type { WeeklyRange } from '../scenario/time-of-day.ts';
import { DAY } from '../units/time.ts';
import { weekdayOf } from './dates.ts';
import { endInstant, startInstant, type WallClock } from './zones.ts';

/** A half-open stretch of time; the zero of its instants is the caller's. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Local dates as day numbers, from the first to the last, both included. */
export interface DateSpan {
  readonly first: number;
  readonly last: number;
}

/** What is removed from a plain week: the day numbers on which nothing begins. */
export type ClosedDays = ReadonlySet<number>;

/** The stretches, in ms since 1970, that begin on the dates of a span; in order of their starts.
 * A stretch that a change of clocks leaves without length is dropped. */
export function unroll(
  clock: WallClock,
  week: readonly WeeklyRange[],
  span: DateSpan,
  closed: ClosedDays,
): Stretch[] {
  const byWeekday = rangesByWeekday(week);
  const stretches: Stretch[] = [];
  for (let day = span.first; day <= span.last; day++) {
    if (closed.has(day)) continue;
    for (const range of byWeekday[weekdayOf(day)]) {
      const from = startInstant(clock, day * DAY + range.from);
      const to = endInstant(clock, day * DAY + range.to);
      if (to > from) stretches.push({ from, to });
    }
  }
  return stretches;
}

/** The union of stretches sorted by their starts, within [start, end): touching ones are joined. */
export function merged(stretches: readonly Stretch[], start: number, end: number): Stretch[] {
  const union: Stretch[] = [];
  for (const stretch of stretches) {
    const from = Math.max(stretch.from, start);
    const to = Math.min(stretch.to, end);
    if (to <= from) continue;
    const before = union.at(-1);
    if (before === undefined || from > before.to) union.push({ from, to });
    else union[union.length - 1] = { from: before.from, to: Math.max(before.to, to) };
  }
  return union;
}

function rangesByWeekday(week: readonly WeeklyRange[]): WeeklyRange[][] {
  const byWeekday: WeeklyRange[][] = Array.from({ length: 7 }, () => []);
  for (const range of week) byWeekday[range.weekday].push(range);
  for (const ranges of byWeekday) ranges.sort((a, b) => a.from - b.from);
  return byWeekday;
}

/** The time that two lists of stretches share; both are sorted by their starts. */
export function sharedTime(one: readonly Stretch[], other: readonly Stretch[]): number {
  let shared = 0;
  let first = 0;
  for (const { from, to } of one) {
    while (first < other.length && other[first].to <= from) first++;
    for (let k = first; k < other.length && other[k].from < to; k++) {
      shared += Math.max(0, Math.min(to, other[k].to) - Math.max(from, other[k].from));
    }
  }
  return shared;
}
