/** How arrivals spread over the hours of a week. */

import { z } from 'zod';
import { HOUR } from '../units/time.ts';
import { declaredName } from './key-order.ts';
import { Refusal, reading } from './refusal.ts';
import { readRange, readWeekdays } from './time-of-day.ts';
import { Zone } from './zone.ts';

/** Weights of the 168 hours of a week, Monday 00:00 first, in a zone or the horizon's. */
export interface Profile {
  readonly name: string;
  readonly zone: string | null;
  readonly weights: readonly number[];
}

const HOURS_OF_WEEK = 168;
const Rows = z.array(z.union([z.number(), z.array(z.number())]));
const ByDay = z.record(z.string(), z.union([z.number(), z.record(z.string(), z.number())]));
const EXPECTED = 'expected 168 weights, 7 rows of 24 weights, or weights by days and hours';

/** Weights of the hours of a week in any of their spellings, read as 168 numbers. */
export const Weights = reading(z.union([Rows, ByDay], { error: EXPECTED }), (written) =>
  checked(Array.isArray(written) ? fromRows(written) : fromDays(written)),
).meta({
  id: 'Weights',
  title: 'Weights',
  description:
    'Relative rates of the hours of a week: 168 numbers or 7 rows of 24 from Monday 00:00, or ' +
    'weights by days and whole hours. What is not named weighs nothing.',
  examples: [{ 'mon-fri': { '08:00-12:00': 2, '12:00-18:00': 1 }, sat: 0.1 }],
});

/** A named profile: weights, with a zone where it is not the horizon's. */
export const Profile = z
  .strictObject({
    zone: Zone.optional().describe('Zone of the hours; without it the zone of the horizon.'),
    weights: Weights.describe('Relative rates of the hours of a week.'),
  })
  .transform(({ zone, weights }) => ({ zone: zone ?? null, weights }))
  .meta({
    id: 'Profile',
    title: 'Profile',
    description: 'The shape of a week of arrivals; only proportions matter.',
    examples: [{ weights: { 'mon-fri': { '08:00-17:00': 1 } } }],
  });

function fromRows(rows: readonly (number | number[])[]): number[] {
  const weights = rows.flat();
  const isRows = rows.length === 7 && rows.every((row) => Array.isArray(row) && row.length === 24);
  const isFlat = rows.length === HOURS_OF_WEEK && rows.every((row) => typeof row === 'number');
  if (isRows || isFlat) return weights;
  throw new Refusal('E321', `${EXPECTED}; got ${weights.length} weights`);
}

function fromDays(days: z.output<typeof ByDay>): number[] {
  const weights: number[] = new Array(HOURS_OF_WEEK).fill(0);
  for (const [key, byHour] of Object.entries(days)) {
    const ranges = typeof byHour === 'number' ? { '00:00-24:00': byHour } : byHour;
    for (const day of readWeekdays(declaredName(key))) {
      for (const [range, weight] of Object.entries(ranges)) {
        const { from, to } = readRange(range);
        if (from % HOUR !== 0 || to % HOUR !== 0) {
          throw new Refusal('E321', `weights take whole hours, got ${range}`, [key, range]);
        }
        for (let hour = from / HOUR; hour < to / HOUR; hour++) {
          weights[(day * 24 + hour) % HOURS_OF_WEEK] = weight;
        }
      }
    }
  }
  return weights;
}

function checked(weights: number[]): number[] {
  const wrong = weights.find((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (wrong !== undefined) throw new Refusal('E321', `a weight is zero or more, got ${wrong}`);
  if (weights.some((weight) => weight > 0)) return weights;
  throw new Refusal('E321', 'every weight is zero; at least one hour must weigh something');
}

/** A working day with a rise in the morning, a dip at noon and a tail into the evening. */
const OFFICE_DAY = [
  0, 0, 0, 0, 0, 0, 0.1, 0.4, 1, 1.4, 1.5, 1.3, 0.8, 1.1, 1.2, 1, 0.7, 0.3, 0.1, 0, 0, 0, 0, 0,
];

/** The profiles that exist without being declared. */
export const BUILT_IN_PROFILES: readonly Profile[] = [
  { name: 'flat', zone: null, weights: new Array(HOURS_OF_WEEK).fill(1) },
  {
    name: 'office-hours',
    zone: null,
    weights: [0, 1, 2, 3, 4, 5, 6].flatMap((day) =>
      day < 5 ? OFFICE_DAY : OFFICE_DAY.map(() => 0),
    ),
  },
];
