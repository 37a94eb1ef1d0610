/**
 * Calendars as clocks: W(t) = open milliseconds in [0, t), and its inverse.
 *
 * Shifts, service hours and vendor hours ask only these questions. Intervals are half-open,
 * [opens, closes): work that ends exactly at closing time ends that day, not at the next opening.
 */
import { assert } from '../units/assert.ts';
import type { Millis } from '../units/time.ts';
import { clock } from './clock.ts';
import { reset } from './columns.ts';
import { model, sizes } from './present-model.ts';

/** [calendar] → last interval known to open at or before the present: the clock never goes back. */
const cursors = { interval: new Int32Array(64) };

/** Sets every calendar to its first interval. */
export function openCalendars(): void {
  const { first } = model.calendars;
  reset(cursors, sizes.calendars);
  for (let calendar = 0; calendar < sizes.calendars; calendar++)
    cursors.interval[calendar] = first[calendar];
}

/** Open milliseconds of the calendar before the present instant. Amortised O(1). */
export function openTime(calendar: number): Millis {
  const { first, opens, closes, openBefore } = model.calendars;
  const { now } = clock;
  if (first[calendar] === first[calendar + 1]) return 0;
  const interval = presentInterval(calendar);
  if (now <= opens[interval]) return openBefore[interval];
  const until = now < closes[interval] ? now : closes[interval];
  return openBefore[interval] + until - opens[interval];
}

/** The last interval of a calendar that has begun, or its first. */
function presentInterval(calendar: number): number {
  const { first, opens } = model.calendars;
  const end = first[calendar + 1];
  let interval = cursors.interval[calendar];
  while (interval + 1 < end && opens[interval + 1] <= clock.now) interval++;
  cursors.interval[calendar] = interval;
  return interval;
}

/** Whether the calendar is open at the present instant. */
export function isOpenNow(calendar: number): boolean {
  const { first, opens, closes } = model.calendars;
  if (first[calendar] === first[calendar + 1]) return false;
  const interval = presentInterval(calendar);
  return opens[interval] <= clock.now && clock.now < closes[interval];
}

/** How long a calendar that is closed now stays so, or Infinity if it never opens again. */
export function untilOpen(calendar: number): Millis {
  const { first, opens } = model.calendars;
  const end = first[calendar + 1];
  if (first[calendar] === end) return Number.POSITIVE_INFINITY;
  let interval = presentInterval(calendar);
  while (interval < end && opens[interval] <= clock.now) interval++;
  return interval < end ? opens[interval] - clock.now : Number.POSITIVE_INFINITY;
}

/**
 * How long it takes from now until the calendar has been open for `work` more milliseconds, or
 * Infinity if it never will be within the compiled time. No work takes no time, open or not.
 * O(log intervals).
 */
export function lengthOf(calendar: number, work: Millis): Millis {
  assert(work >= 0, 'a delay is never negative');
  if (work === 0) return 0;
  return whenOpenFor(calendar, openTime(calendar) + work) - clock.now;
}

/** Open milliseconds of the calendar before any instant. O(log intervals). */
export function openTimeAt(calendar: number, at: Millis): Millis {
  const { first, opens, closes, openBefore } = model.calendars;
  let low = first[calendar];
  let high = first[calendar + 1] - 1;
  if (high < low) return 0;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (opens[middle] <= at) low = middle;
    else high = middle - 1;
  }
  if (at <= opens[low]) return openBefore[low];
  return openBefore[low] + Math.min(at, closes[low]) - opens[low];
}

/** The earliest instant t with W(t) = `total` > 0, or Infinity. */
export function whenOpenFor(calendar: number, total: Millis): Millis {
  const { first, opens, closes, openBefore } = model.calendars;
  let low = cursors.interval[calendar];
  let high = first[calendar + 1] - 1;
  if (high < low) return Number.POSITIVE_INFINITY;
  if (openBefore[low] >= total) low = first[calendar];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (openBefore[middle] < total) low = middle;
    else high = middle - 1;
  }
  const at = opens[low] + total - openBefore[low];
  return at <= closes[low] ? at : Number.POSITIVE_INFINITY;
}
