/** Lengths of time as people write them: `15 min`, `1.5 h`, `3 business days`. */

import { z } from 'zod';
import { DAY, HOUR, MINUTE, type Millis, SECOND, WEEK } from '../units/time.ts';
import { Refusal, reading } from './refusal.ts';

/** A length counted in a calendar's open hours, or in its full days. */
export type BusinessDuration =
  | { readonly kind: 'business'; readonly hours: number }
  | { readonly kind: 'business'; readonly days: number };

/** An elapsed length in milliseconds, or one counted in a calendar's own days or hours. */
export type CalendarDuration = Millis | BusinessDuration;

const UNITS: Readonly<Record<string, Millis>> = {
  ms: 1,
  s: SECOND,
  sec: SECOND,
  second: SECOND,
  seconds: SECOND,
  min: MINUTE,
  minute: MINUTE,
  minutes: MINUTE,
  h: HOUR,
  hour: HOUR,
  hours: HOUR,
  d: DAY,
  day: DAY,
  days: DAY,
  week: WEEK,
  weeks: WEEK,
};

/** The longest length the language accepts: one hundred years. */
export const LONGEST: Millis = 36525 * DAY;

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const PART = `${NUMBER} ?(?:ms|s|sec|seconds?|min|minutes?|h|hours?|d|days?|weeks?)`;
const PATTERN = `^${PART}( ${PART})*$`;
const BUSINESS = `^${NUMBER} business (?:days?|d|hours?|h)$`;
const EXPECTED = 'expected a length of time such as 15 min, 1.5 h or 2 weeks';

/** Reads `1.5 h` or `1 h 30 min` as milliseconds, rounded to a whole one. */
export function readDuration(written: string): Millis {
  if (/business/.test(written)) {
    throw new Refusal('E352', `${EXPECTED}, got ${written}; business time has no calendar here`);
  }
  if (!new RegExp(PATTERN).test(written)) {
    const fix = /^\d+(\.\d+)?$/.test(written) ? `; add a unit: ${written} min` : '';
    const month = /m(onths?)?$|y(ears?)?$/.test(written) ? '; m, months and years vary' : '';
    throw new Refusal('E308', `${EXPECTED}, got ${written || 'empty text'}${fix}${month}`);
  }
  let total = 0;
  for (const [, count, unit] of written.matchAll(/(\d+(?:\.\d+)?) ?([a-z]+)/g)) {
    total += Number(count) * (UNITS[unit as string] as Millis);
  }
  if (total > LONGEST) throw new Refusal('E341', `longer than 100 years: ${written}`);
  if (total > 0 && total < 1) throw new Refusal('E308', `shorter than 1 ms: ${written}`);
  return Math.round(total);
}

/** Reads `3 business days` or `8 business hours`, or any elapsed length. */
function readCalendarDuration(written: string): CalendarDuration {
  if (!new RegExp(BUSINESS).test(written)) {
    if (!/business/.test(written)) return readDuration(written);
    throw new Refusal('E308', `expected 3 business days or 8 business hours, got ${written}`);
  }
  const [count, , unit] = written.split(' ') as [string, string, string];
  const amount = Number(count);
  return unit.startsWith('d')
    ? { kind: 'business', days: amount }
    : { kind: 'business', hours: amount };
}

/** The milliseconds of a length, given how long one full day of its calendar is open. */
export function inMillis(duration: CalendarDuration, businessDay: Millis): Millis {
  if (typeof duration === 'number') return duration;
  if ('days' in duration) return Math.round(duration.days * businessDay);
  return Math.round(duration.hours * HOUR);
}

/** An elapsed length, in milliseconds once read. */
export const Duration = reading(z.string({ error: EXPECTED }), readDuration).meta({
  id: 'Duration',
  title: 'Length of time',
  description: 'An elapsed length: ms, s, min, h, d (24 hours) or weeks; parts may be added.',
  examples: ['15 min', '1.5 h', '1 h 30 min', '2 weeks'],
  pattern: PATTERN,
});

/** An elapsed length above zero, in milliseconds once read. */
export const PositiveDuration = reading(z.string({ error: EXPECTED }), (written) => {
  const length = readDuration(written);
  if (length > 0) return length;
  throw new Refusal('E308', `expected a length above zero, got ${written}`);
}).meta({
  id: 'PositiveDuration',
  title: 'Length of time above zero',
  description: 'An elapsed length above zero: ms, s, min, h, d (24 hours) or weeks.',
  examples: ['15 min', '13 weeks'],
  pattern: PATTERN,
});

/** An elapsed length, or one in a calendar's own days or hours. */
export const CalendarDuration = reading(z.string({ error: EXPECTED }), readCalendarDuration).meta({
  id: 'CalendarDuration',
  title: 'Length of time on a calendar',
  description: 'A length consumed in the open time of a calendar; d is refused where it closes.',
  examples: ['4 h', '3 business days', '8 business hours'],
  pattern: `${PATTERN}|${BUSINESS}`,
});
