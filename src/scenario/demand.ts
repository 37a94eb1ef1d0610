/** When tickets of a type are created. */

import { z } from 'zod';
import type { Millis } from '../units/time.ts';
import { Distribution } from './distribution.ts';
import { readDuration } from './duration.ts';
import { whole } from './number.ts';
import { Weights } from './profile.ts';
import { Rate } from './rate.ts';
import { Refusal, reading } from './refusal.ts';
import { readDate, readTimeOfDay, WEEKDAYS } from './time-of-day.ts';

/** A stated instant: local date and time, a time of the first week, or a length since start. */
export type Instant =
  | { readonly kind: 'local'; readonly date: string; readonly timeOfDay: Millis }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly timeOfDay: Millis }
  | { readonly kind: 'since'; readonly millis: Millis };

/** How tickets of a type arrive; `stopAfter: null` is without end. */
export type Arrivals =
  | {
      readonly kind: 'rate';
      /** Mean tickets per hour over a whole week. */
      readonly ratePerHour: number;
      /** The name of a profile, or weights written in place. */
      readonly profile: string | readonly number[];
      readonly stopAfter: number | null;
    }
  | { readonly kind: 'gap'; readonly gap: Distribution; readonly stopAfter: number | null }
  | { readonly kind: 'at'; readonly at: readonly Instant[]; readonly stopAfter: number | null };

const Instant = reading(z.string({ error: 'expected an instant' }), readInstant).meta({
  id: 'Instant',
  title: 'Instant',
  description: 'A local date and time, a day and time of the first week, or a time since start.',
  examples: ['2026-01-05T09:30', 'mon 09:30', '3 h'],
});

/** How tickets of a type arrive. */
export const Arrivals = reading(
  z.strictObject({
    rate: Rate.optional().describe('Mean rate of random (Poisson) arrivals.'),
    profile: z
      .union([z.string().min(1, { error: 'expected the name of a profile' }), Weights])
      .optional()
      .describe('Shape of the week: a named profile or weights. Default flat.'),
    gap: Distribution.optional().describe('Law of the time from one arrival to the next.'),
    at: z.array(Instant).nonempty().optional().describe('Stated instants.'),
    stopAfter: whole(1, 1e9).optional().describe('Number of tickets after which no more come.'),
  }),
  readArrivals,
).meta({
  id: 'Arrivals',
  title: 'Arrivals',
  description: 'When tickets are created: exactly one of rate, gap and at.',
  examples: [
    { rate: '60/day', profile: 'office-hours' },
    { gap: { exponential: { mean: '1 h' } } },
  ],
});

interface WrittenArrivals {
  rate?: number | undefined;
  profile?: string | number[] | undefined;
  gap?: Distribution | undefined;
  at?: Instant[] | undefined;
  stopAfter?: number | undefined;
}

function readArrivals({ rate, profile, gap, at, stopAfter }: WrittenArrivals): Arrivals {
  const forms = [rate, gap, at].filter((form) => form !== undefined).length;
  if (forms !== 1) {
    throw new Refusal(
      'E325',
      `expected one of rate, gap and at, got ${forms === 0 ? 'none' : forms}`,
    );
  }
  if (profile !== undefined && rate === undefined) {
    throw new Refusal('E325', 'a profile shapes a rate; gap and at take none', ['profile']);
  }
  const stop = stopAfter ?? null;
  if (gap !== undefined) return { kind: 'gap', gap, stopAfter: stop };
  if (at !== undefined) return { kind: 'at', at, stopAfter: stop };
  return { kind: 'rate', ratePerHour: rate as number, profile: profile ?? 'flat', stopAfter: stop };
}

function readInstant(written: string): Instant {
  const [first = '', second, ...rest] = written.split(/[T ]/);
  if (/^\d{4}-/.test(first) && rest.length === 0) {
    const timeOfDay = readTimeOfDay(second ?? '00:00');
    return { kind: 'local', date: readDate(first), timeOfDay };
  }
  const weekday = WEEKDAYS.indexOf(first.toLowerCase() as (typeof WEEKDAYS)[number]);
  if (weekday >= 0 && second !== undefined && rest.length === 0) {
    return { kind: 'weekday', weekday, timeOfDay: readTimeOfDay(second) };
  }
  if (/^\d/.test(first)) return { kind: 'since', millis: readDuration(written) };
  throw new Refusal('E312', `expected 2026-01-05T09:30, mon 09:30 or 3 h, got ${written}`);
}
