/** Dated events that raise or lower the volume: a release, a campaign, a works holiday. */

import { z } from 'zod';
import type { Millis } from '../units/time.ts';
import { DAY } from '../units/time.ts';
import { PositiveDuration } from './duration.ts';
import { Name, text } from './name.ts';
import { Refusal, reading } from './refusal.ts';
import { Factor } from './share.ts';
import { readDate, readTimeOfDay } from './time-of-day.ts';

/** A local date and a time after its midnight; 24 h is the end of that day. */
export interface LocalTime {
  readonly date: string;
  readonly timeOfDay: Millis;
}

/** A factor on a rate over a stretch of time; `null` is without beginning or end. */
export interface DemandEvent {
  readonly from: LocalTime | null;
  /** Where it ends, exclusive, unless it `lasts` for so long. */
  readonly to: LocalTime | null;
  readonly lasts: Millis | null;
  readonly times: number;
  readonly why: string | null;
  /** Types it concerns, or null for all. */
  readonly types: readonly string[] | null;
}

const EXPECTED = 'expected a date such as 2026-02-17 or a time such as 2026-02-17T09:00';

/** The first instant of something: a date is its midnight. */
export const Beginning = reading(z.string({ error: EXPECTED }), (written) =>
  readLocal(written, 0),
).meta({
  id: 'Beginning',
  title: 'Beginning',
  description: 'A local date, which is its midnight, or a local time.',
  examples: ['2026-02-17', '2026-02-17T09:00'],
});

/** The end of something: a date belongs to it whole. */
export const Ending = reading(z.string({ error: EXPECTED }), (written) =>
  readLocal(written, DAY),
).meta({
  id: 'Ending',
  title: 'Ending',
  description: 'A local date, which is included, or the local time of the end.',
  examples: ['2026-02-19', '2026-02-19T17:00'],
});

const FIELDS = {
  on: Beginning.optional().describe('The day of the event, or the time it begins.'),
  lasts: PositiveDuration.optional().describe('How long. Default the whole day.'),
  from: Beginning.optional().describe('Its first day or instant. Default before the run.'),
  to: Ending.optional().describe('Its last day or its end. Default after the run.'),
  times: Factor.describe('What the rate is multiplied by.'),
  why: text(200).optional().describe('What happens, for people.'),
};

const OF_TYPE = z.strictObject(FIELDS);
const OF_ALL = z.strictObject({
  ...FIELDS,
  types: z.array(Name).nonempty().optional().describe('Types it concerns. Default all.'),
});

/** An event of one type of tickets. */
export const OwnEvent = reading(OF_TYPE, readEvent).meta({
  id: 'Event',
  title: 'Event',
  description:
    'A factor on the rate of a type over a stretch of local time: on and lasts, or from and to.',
  examples: [{ on: '2026-02-17', lasts: '3 d', times: 1.8, why: 'release' }],
});

/** An event of several types of tickets or all. */
export const SharedEvent = reading(OF_ALL, readEvent).meta({
  id: 'SharedEvent',
  title: 'Shared event',
  description:
    'A factor on the rates of all types, or of those named, over a stretch of local time.',
  examples: [{ from: '2026-03-02', to: '2026-03-13', times: '140%', why: 'campaign' }],
});

function readEvent(written: z.output<typeof OF_ALL>): DemandEvent {
  const { on, lasts, from, to, times, why, types } = written;
  const rest = { times, why: why ?? null, types: types ?? null };
  if (on !== undefined) {
    if (from !== undefined || to !== undefined) {
      throw new Refusal('E326', 'expected on (with lasts), or from and to, got both');
    }
    const end = lasts === undefined ? { date: on.date, timeOfDay: DAY } : null;
    return { from: on, to: end, lasts: lasts ?? null, ...rest };
  }
  if (lasts !== undefined) throw new Refusal('E326', 'lasts counts from on; write on', ['lasts']);
  if (from === undefined && to === undefined) {
    throw new Refusal('E326', 'expected on, or from and to, got neither');
  }
  refuseReversed(from ?? null, to ?? null);
  return { from: from ?? null, to: to ?? null, lasts: null, ...rest };
}

/** Refuses a stretch that ends before it begins. */
export function refuseReversed(from: LocalTime | null, to: LocalTime | null): void {
  if (from === null || to === null || from.date < to.date) return;
  if (from.date === to.date && from.timeOfDay < to.timeOfDay) return;
  throw new Refusal('E326', 'expected an end after the beginning', ['to']);
}

function readLocal(written: string, wholeDay: Millis): LocalTime {
  const [date = '', time, ...rest] = written.split(/[T ]/);
  if (rest.length > 0 || !/^\d{4}-/.test(date)) {
    throw new Refusal('E312', `${EXPECTED}, got ${written}`);
  }
  return { date: readDate(date), timeOfDay: time === undefined ? wholeDay : readTimeOfDay(time) };
}
