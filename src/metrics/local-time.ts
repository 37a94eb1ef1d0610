/** Local dates and times of the horizon's zone, computed from its compiled offsets. */
import type { Horizon } from '../kernel/model.ts';
import { DAY, HOUR, MINUTE, type Millis, SECOND, WEEK } from '../units/time.ts';

/** 1970-01-01 was a Thursday: the first Monday came four days later. */
const FIRST_MONDAY = 4 * DAY;

/** The week offset in force at an instant: added to it, 0 is Monday 00:00 local, modulo a week. */
function weekOffsetAt(horizon: Horizon, at: Millis): number {
  let piece = 0;
  const { offsetFrom, weekOffset } = horizon;
  while (piece + 1 < offsetFrom.length && offsetFrom[piece + 1] <= at) piece++;
  return weekOffset[piece];
}

/** Local time of an instant as milliseconds since 1970-01-01T00:00 local time. */
export function localMillis(horizon: Horizon, at: Millis): Millis {
  const plain = horizon.epoch + at;
  const phase = modulo(at + weekOffsetAt(horizon, at) - (plain - FIRST_MONDAY), WEEK);
  // A zone is at most 14 hours from UTC: the phase nearest to zero is its offset.
  return plain + (phase > WEEK / 2 ? phase - WEEK : phase);
}

/** Half hour of the local week, 0–335, Monday 00:00 first. */
export function slotOfWeek(horizon: Horizon, at: Millis): number {
  return Math.floor((2 * modulo(at + weekOffsetAt(horizon, at), WEEK)) / HOUR);
}

/** Number of the local day since 1970-01-01. */
export function localDay(horizon: Horizon, at: Millis): number {
  return Math.floor(localMillis(horizon, at) / DAY);
}

/** A day number as an ISO date, in the proleptic Gregorian calendar. */
export function isoDate(day: number): string {
  // Days are counted in eras of 400 years that begin on 1 March, so that leap days come last.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - 365 * yearOfEra - leaps;
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

/** An instant as an ISO local date-time to the second, without a zone. */
export function isoDateTime(horizon: Horizon, at: Millis): string {
  const local = localMillis(horizon, at);
  const day = Math.floor(local / DAY);
  const time = local - day * DAY;
  const hours = padded(Math.floor(time / HOUR), 2);
  const minutes = padded(Math.floor((time % HOUR) / MINUTE), 2);
  const seconds = padded(Math.floor((time % MINUTE) / SECOND), 2);
  return `${isoDate(day)}T${hours}:${minutes}:${seconds}`;
}

/** An instant as an ISO date-time to the millisecond with the offset of its zone from UTC. */
export function isoInstant(horizon: Horizon, at: Millis): string {
  const offset = localMillis(horizon, at) - (horizon.epoch + at);
  const size = Math.abs(offset);
  const hours = padded(Math.floor(size / HOUR), 2);
  const minutes = padded(Math.floor((size % HOUR) / MINUTE), 2);
  const millis = padded(modulo(localMillis(horizon, at), SECOND), 3);
  return `${isoDateTime(horizon, at)}.${millis}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

function modulo(value: number, divisor: number): number {
  const rest = value % divisor;
  return rest < 0 ? rest + divisor : rest;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
