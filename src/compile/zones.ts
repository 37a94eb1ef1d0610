/**
 * Wall clocks: a time zone over a stretch of time as a few pieces of constant offset, and the way
 * from local time to instants. The zone's rules are asked once per transition; everything after
 * that is whole-number arithmetic.
 */
import { Temporal } from 'temporal-polyfill';
import type { Millis } from '../units/time.ts';

const NANOS_PER_MILLI = 1_000_000;

/** The wall clock of one zone: local time = instant + offset, piecewise. */
export interface WallClock {
  readonly zone: string;
  /** First instant of each piece, ms since 1970-01-01T00:00Z; the first is −Infinity. */
  readonly from: readonly number[];
  readonly offset: readonly Millis[];
}

/** The wall clock of a zone, right for every instant from `start` to `end` (ms since 1970). */
export function wallClock(zone: string, start: number, end: number): WallClock {
  let at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  const from = [Number.NEGATIVE_INFINITY];
  const offset = [offsetOf(at)];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > end) return { zone, from, offset };
    from.push(next.epochMilliseconds);
    offset.push(offsetOf(next));
    at = next;
  }
}

/** The instant at which something planned for this local time starts: a local time that does not
 * exist becomes the first instant after the gap, of two the earlier is taken. */
export function startInstant(clock: WallClock, local: Millis): number {
  const last = clock.from.length - 1;
  for (let piece = 0; piece < last; piece++) {
    const instant = local - clock.offset[piece];
    if (instant < clock.from[piece + 1]) {
      return Math.max(instant, clock.from[piece]);
    }
  }
  return Math.max(local - clock.offset[last], clock.from[last]);
}

/** The instant at which something planned to this local time ends: a local time that does not
 * exist becomes the first instant after the gap, of two the later is taken. */
export function endInstant(clock: WallClock, local: Millis): number {
  for (let piece = clock.from.length - 1; piece > 0; piece--) {
    const instant = local - clock.offset[piece];
    if (instant >= clock.from[piece]) {
      return Math.min(instant, clock.from[piece + 1] ?? Number.POSITIVE_INFINITY);
    }
  }
  const instant = local - (clock.offset[0] as Millis);
  return Math.min(instant, clock.from[1] ?? Number.POSITIVE_INFINITY);
}

/** The local time of an instant, as milliseconds since 1970-01-01T00:00 of that wall clock. */
export function localTime(clock: WallClock, instant: number): Millis {
  let piece = clock.from.length - 1;
  while (instant < clock.from[piece]) piece--;
  return instant + clock.offset[piece];
}

function offsetOf(at: Temporal.ZonedDateTime): Millis {
  return at.offsetNanoseconds / NANOS_PER_MILLI;
}
