/** When tickets of a type are created. */

import { z } from 'zod';
import type { Millis } from '../units/time.ts';
import { Distribution } from './distribution.ts';
import { readDuration } from './duration.ts';
import { Beginning, Ending, type LocalTime, refuseReversed } from './event.ts';
import { whole } from './number.ts';
import { Weights } from './profile.ts';
import { Rate } from './rate.ts';
import { OWN_CHANGES, type StatedChanges } from './rate-changes.ts';
import { Refusal, reading } from './refusal.ts';
import { readDate, readTimeOfDay, WEEKDAYS } from './time-of-day.ts';

/** A stated instant: local date and time, a time of the first week, or a length since start. */
export type Instant =
  | { readonly kind: 'local'; readonly date: string; readonly timeOfDay: Millis }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly timeOfDay: Millis }
  | { readonly kind: 'since'; readonly millis: Millis };

/** How many tickets come, whatever the form of arrivals. */
interface Amount {
  /** `null` is without end. */
  readonly stopAfter: number | null;
}

/** Random arrivals at a rate. */
export interface RateArrivals extends Amount {
  readonly kind: 'rate';
  /** Mean tickets per hour over a whole week of the first day's volume. */
  readonly ratePerHour: number;
  /** The name of a profile, or weights written in place. */
  readonly profile: string | readonly number[];
  /** Nothing comes before and after; null is no such limit. */
  readonly from: LocalTime | null;
  readonly to: LocalTime | null;
  readonly changes: StatedChanges;
}

/** How tickets of a type arrive. */
export type Arrivals =
  | RateArrivals
  | (Amount & { readonly kind: 'gap'; readonly gap: Distribution })
  | (Amount & { readonly kind: 'at'; readonly at: readonly Instant[] });

const Instant = reading(z.string({ error: 'expected an instant' }), readInstant).meta({
  id: 'Instant',
  title: 'Instant',
  description: 'A local date and time, a day and time of the first week, or a time since start.',
  examples: ['2026-01-05T09:30', 'mon 09:30', '3 h'],
});

/** The fields that only a rate takes. */
const OF_RATE = {
  profile: z
    .union([z.string().min(1, { error: 'expected the name of a profile' }), Weights])
    .optional()
    .describe('Shape of the week: a named profile or weights. Default flat.'),
  ...OWN_CHANGES,
  from: Beginning.optional().describe('No tickets come before. Default none.'),
  to: Ending.optional().describe('No tickets come after, as when a fix ships. Default none.'),
};

const Fields = z.strictObject({
  rate: Rate.optional().describe('Mean rate of random (Poisson) arrivals.'),
  ...OF_RATE,
  gap: Distribution.optional().describe('Law of the time from one arrival to the next.'),
  at: z.array(Instant).nonempty().optional().describe('Stated instants.'),
  stopAfter: whole(1, 1e9).optional().describe('Number of tickets after which no more come.'),
});

/** How tickets of a type arrive. */
export const Arrivals = reading(Fields, readArrivals).meta({
  id: 'Arrivals',
  title: 'Arrivals',
  description: 'When tickets are created: exactly one of rate, gap and at.',
  examples: [
    { rate: '60/day', profile: 'office-hours' },
    { gap: { exponential: { mean: '1 h' } } },
  ],
});

function readArrivals(written: z.output<typeof Fields>): Arrivals {
  const { rate, gap, at, stopAfter } = written;
  const forms = [rate, gap, at].filter((form) => form !== undefined).length;
  if (forms !== 1) {
    throw new Refusal(
      'E325',
      `expected one of rate, gap and at, got ${forms === 0 ? 'none' : forms}`,
    );
  }
  const amount: Amount = { stopAfter: stopAfter ?? null };
  if (rate !== undefined) return { ...amount, ...readRate(rate, written) };
  refuseShapes(written);
  if (gap !== undefined) return { kind: 'gap', gap, ...amount };
  return { kind: 'at', at: at as Instant[], ...amount };
}

function readRate(ratePerHour: number, written: z.output<typeof Fields>) {
  const { profile = 'flat', from = null, to = null } = written;
  const { season, growth, trend, holidays, events } = written;
  refuseReversed(from, to);
  const changes = { season, growth, trend, holidays, events };
  return { kind: 'rate' as const, ratePerHour, profile, from, to, changes };
}

/** What shapes a rate says nothing about gaps and stated instants. */
function refuseShapes(written: z.output<typeof Fields>): void {
  for (const key of Object.keys(OF_RATE) as (keyof typeof OF_RATE)[]) {
    if (written[key] === undefined) continue;
    throw new Refusal('E325', `${key} shapes a rate; gap and at take none`, [key]);
  }
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
