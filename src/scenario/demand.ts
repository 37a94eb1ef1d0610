/** When tickets of a type are created. */

import { z } from 'zod';
import type { Millis } from '../units/time.ts';
import { Count } from './count.ts';
import { Distribution } from './distribution.ts';
import { Duration, PositiveDuration, readDuration } from './duration.ts';
import { Beginning, Ending, type LocalTime, refuseReversed } from './event.ts';
import { Name } from './name.ts';
import { whole } from './number.ts';
import { Weights } from './profile.ts';
import { Rate } from './rate.ts';
import { OWN_CHANGES, type StatedChanges } from './rate-changes.ts';
import { Refusal, reading } from './refusal.ts';
import { readDate, readTimeOfDay, WEEKDAYS } from './time-of-day.ts';

/** A stated instant: local date and time, a time of the first week, a length since the start, or
 * a date with the time since its midnight in UTC. */
export type Instant =
  | { readonly kind: 'local'; readonly date: string; readonly timeOfDay: Millis }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly timeOfDay: Millis }
  | { readonly kind: 'since'; readonly millis: Millis }
  | { readonly kind: 'utc'; readonly date: string; readonly timeOfDay: Millis };

/** How many tickets come, whatever the form of arrivals. */
interface Amount {
  /** How many tickets come at once; null is one by one. */
  readonly batch: Count | null;
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
  | UserArrivals
  | ListedArrivals
  | StormArrivals;

/** A limited number of users, each of whom has at most one such ticket at a time. */
export interface UserArrivals extends Amount {
  readonly kind: 'users';
  readonly users: number;
  /** From the end of a user's last ticket, or the start of the run, to the next. */
  readonly gap: Distribution;
}

/** Calls about an outage: they follow each ticket of another type until it is solved. */
export interface StormArrivals extends Amount {
  readonly kind: 'storm';
  /** The type of the ticket that they are about. */
  readonly storm: string;
  /** How many come if the outage lasts. */
  readonly calls: Count;
  /** Within this time after its beginning. */
  readonly over: Millis;
}

/** Tickets at stated instants. */
export interface ListedArrivals extends Amount {
  readonly kind: 'at';
  readonly at: readonly ListedTicket[];
  /** Added to every instant, on the wall clock. */
  readonly shift: Millis;
}

/** A ticket that is known beforehand; `null` is drawn like any other's. */
export interface ListedTicket {
  readonly at: Instant;
  readonly priority: string | null;
  /** Working time of its first touch at normal speed. */
  readonly work: Millis | null;
}

const Instant = reading(z.string({ error: 'expected an instant' }), readInstant).meta({
  id: 'Instant',
  title: 'Instant',
  description:
    'A local date and time, one with its offset from UTC, a day and time of the first week, or a ' +
    'time since start.',
  examples: ['2026-01-05T09:30', '2026-01-05T08:30:00Z', 'mon 09:30', '3 h'],
});

const ListedTicket = z
  .union(
    [
      Instant.transform((at): ListedTicket => ({ at, priority: null, work: null })),
      z
        .strictObject({
          at: Instant.describe('When it is created.'),
          priority: Name.optional().describe('Its priority. Default drawn.'),
          work: PositiveDuration.optional().describe('Work of its first touch. Default drawn.'),
        })
        .transform(
          ({ at, priority, work }): ListedTicket => ({
            at,
            priority: priority ?? null,
            work: work ?? null,
          }),
        ),
    ],
    { error: 'expected an instant, or at with priority and work' },
  )
  .meta({
    id: 'ListedTicket',
    title: 'Listed ticket',
    description: 'A ticket at a stated instant, with its priority and work where they are known.',
    examples: ['mon 09:30', { at: '2026-01-05T09:30', priority: 'P1', work: '25 min' }],
  });

const Columns = z
  .strictObject({
    at: z.string().optional().describe('When it is created. Default createdAt.'),
    type: z.string().optional().describe('Its type. Default type, if there is such a column.'),
    priority: z.string().optional().describe('Its priority. Default priority, if there is one.'),
    work: z.string().optional().describe('Work of its first touch. Default work, if there is one.'),
  })
  .meta({
    id: 'Columns',
    title: 'Columns of a file of arrivals',
    description: 'Names of the columns of a CSV file; hours where the work has no unit.',
    examples: [{ at: 'opened_at', priority: 'prio' }],
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

/** The fields that only stated instants take. */
const OF_LIST = {
  columns: Columns.optional().describe('Which columns of the file say what.'),
  shift: Duration.optional().describe('Added to every stated instant. Default nothing.'),
};

/** The fields that say how many tickets come, whatever the form but a storm. */
const OF_AMOUNT = {
  batch: Count.optional().describe('How many tickets come at once. Default 1.'),
  stopAfter: whole(1, 1e9).optional().describe('Number of tickets after which no more come.'),
};

/** The fields that only a storm takes. */
const OF_STORM = {
  calls: Count.optional().describe('How many come if nobody solves it before. To be given.'),
  over: PositiveDuration.optional().describe(
    'Time after its creation within which they come, each at a random instant. To be given.',
  ),
};

const Fields = z.strictObject({
  rate: Rate.optional().describe('Mean rate of random (Poisson) arrivals.'),
  ...OF_RATE,
  gap: Distribution.optional().describe('Law of the time from one arrival to the next.'),
  users: whole(1, 1_000_000)
    .optional()
    .describe(
      'That many users with at most one such ticket each: gap is the time from the end of one to ' +
        'the next of the same user. Default any number.',
    ),
  at: z.array(ListedTicket).nonempty().optional().describe('Stated instants or tickets.'),
  file: z.string().optional().describe('A CSV file of tickets, one a row, instead of at.'),
  ...OF_LIST,
  storm: Name.optional().describe(
    'The type, such as an outage, of whose tickets each brings calls of this type; their first ' +
      'touch links them to it, and they are solved with it.',
  ),
  ...OF_STORM,
  ...OF_AMOUNT,
});

/** How tickets of a type arrive. */
export const Arrivals = reading(Fields, readArrivals).meta({
  id: 'Arrivals',
  title: 'Arrivals',
  description: 'When tickets are created: exactly one of rate, gap, at and storm.',
  examples: [
    { rate: '60/day', profile: 'office-hours' },
    { gap: { exponential: { mean: '1 h' } } },
    { users: 60, gap: { exponential: { mean: '25 h' } } },
    { storm: 'outage', calls: { uniform: { min: 40, max: 120 } }, over: '3 h' },
  ],
});

function readArrivals(written: z.output<typeof Fields>): Arrivals {
  const { rate, gap, users, at, storm, file, batch, stopAfter } = written;
  if (file !== undefined) throw new Refusal('E317', `${file} cannot be read from here`, ['file']);
  if (users !== undefined && gap === undefined)
    throw new Refusal('E325', 'users need a gap: when the next one comes', []);
  const forms = [rate, gap, at, storm].filter((form) => form !== undefined).length;
  if (forms !== 1) {
    const expected = 'expected one of rate, gap, at and storm';
    throw new Refusal('E325', `${expected}, got ${forms === 0 ? 'none' : forms}`);
  }
  if (users !== undefined) return readUsers(users, gap as Distribution, written);
  const amount: Amount = { batch: batch ?? null, stopAfter: stopAfter ?? null };
  if (rate === undefined) refuseFields(written, OF_RATE, 'shapes a rate, and there is none');
  if (at === undefined) refuseFields(written, OF_LIST, 'belongs to a list, and there is none');
  if (storm === undefined) refuseFields(written, OF_STORM, 'belongs to a storm, and there is none');
  else return readStorm(storm, written);
  if (rate !== undefined) return { ...amount, ...readRate(rate, written) };
  if (at !== undefined) {
    if (batch !== undefined) refuseKnown(at);
    return { kind: 'at', at, shift: written.shift ?? 0, ...amount };
  }
  return { kind: 'gap', gap: gap as Distribution, ...amount };
}

function readRate(ratePerHour: number, written: z.output<typeof Fields>) {
  const { profile = 'flat', from = null, to = null } = written;
  const { season, growth, trend, holidays, events, dayFactor } = written;
  refuseReversed(from, to);
  const changes = { season, growth, trend, holidays, events, dayFactor };
  return { kind: 'rate' as const, ratePerHour, profile, from, to, changes };
}

function readUsers(
  users: number,
  gap: Distribution,
  written: z.output<typeof Fields>,
): UserArrivals {
  refuseFields(written, OF_RATE, 'shapes a rate, and there is none');
  refuseFields(written, OF_LIST, 'belongs to a list, and there is none');
  refuseFields(written, OF_STORM, 'belongs to a storm, and there is none');
  refuseFields(written, OF_AMOUNT, 'is not for users, who have one ticket each at a time');
  return { kind: 'users', users, gap, batch: null, stopAfter: null };
}

function readStorm(storm: string, written: z.output<typeof Fields>): StormArrivals {
  const { calls, over } = written;
  refuseFields(written, OF_AMOUNT, 'is said by calls and over where a storm brings them');
  if (calls === undefined) throw new Refusal('E325', 'a storm needs calls: how many come', []);
  if (over === undefined) throw new Refusal('E325', 'a storm needs over: how long they come', []);
  return { kind: 'storm', storm, calls, over, batch: null, stopAfter: null };
}

/** Of a batch no single ticket is known. */
function refuseKnown(at: readonly ListedTicket[]): void {
  const known = at.findIndex(({ priority, work }) => priority !== null || work !== null);
  if (known < 0) return;
  throw new Refusal('E325', 'a ticket with its priority or work comes alone; leave out batch', [
    'at',
    known,
  ]);
}

/** Fields that say nothing about this form of arrivals. */
function refuseFields(written: z.output<typeof Fields>, fields: object, reason: string): void {
  for (const key of Object.keys(fields) as (keyof z.output<typeof Fields>)[]) {
    if (written[key] === undefined) continue;
    throw new Refusal('E325', `${key} ${reason}`, [key]);
  }
}

/** A date, a time and an offset from UTC; fractions of seconds are left out. */
const UTC = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function readInstant(written: string): Instant {
  if (UTC.test(written)) return readUtc(written);
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

/** Reads a date and time with its offset from UTC, such as `2026-01-05T08:30:00+01:00`. */
function readUtc(written: string): Instant {
  const [, date = '', time = '', zone = ''] = UTC.exec(written) ?? [];
  const sign = zone.startsWith('-') ? -1 : 1;
  const offset = zone === 'Z' ? 0 : sign * readTimeOfDay(zone.slice(1));
  return { kind: 'utc', date: readDate(date), timeOfDay: readTimeOfDay(time) - offset };
}
