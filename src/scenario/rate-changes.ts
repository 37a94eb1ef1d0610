/** What changes a rate of arrivals in the course of time: the same for one type or for all. */

import { z } from 'zod';
import { type DemandEvent, OwnEvent, SharedEvent } from './event.ts';
import { Growth, Trend } from './growth.ts';
import { Holidays } from './holidays.ts';
import { between } from './number.ts';
import { Refusal, reading } from './refusal.ts';
import { Season } from './season.ts';
import { Factor } from './share.ts';
import { WEEKDAYS } from './time-of-day.ts';

/** The volume on holidays: a factor, or the hours of another day of the week (Monday 0). */
export interface HolidayVolume {
  readonly on: Holidays;
  readonly times: number;
  readonly likeWeekday: number | null;
}

/** Changes as stated for one type or for all; undefined is "not stated", none is "none". */
export interface StatedChanges {
  readonly season?: Season | 'none' | undefined;
  readonly growth?: Growth | undefined;
  readonly trend?: readonly number[] | undefined;
  readonly holidays?: HolidayVolume | 'none' | undefined;
  readonly events?: readonly DemandEvent[] | undefined;
  /** Coefficient of variation of the day factor. */
  readonly dayFactor?: number | undefined;
}

const HolidayVolume = reading(
  z.union(
    [
      z.literal('none'),
      z.strictObject({
        on: Holidays.describe('The holidays.'),
        times: Factor.optional().describe('What the rate of the day is multiplied by.'),
        like: z.enum(WEEKDAYS).optional().describe('The day of the week that holidays are like.'),
      }),
    ],
    { error: 'expected on with times or like, or none' },
  ),
  (written): HolidayVolume | 'none' => {
    if (written === 'none') return written;
    const { on, times, like } = written;
    if ((times === undefined) === (like === undefined)) {
      throw new Refusal('E326', 'expected one of times (a factor) and like (a day of the week)');
    }
    const likeWeekday = like === undefined ? null : WEEKDAYS.indexOf(like);
    return { on, times: times ?? 1, likeWeekday };
  },
).meta({
  id: 'HolidayVolume',
  title: 'Volume on holidays',
  description: 'What comes on public holidays: a factor, or the hours of another day of the week.',
  examples: [{ on: 'DE-BY', like: 'sun' }, { on: ['2026-01-06'], times: '20%' }, 'none'],
});

const DayFactor = reading(
  z.strictObject({ cv: between(0.001, 10).describe('Standard deviation ÷ mean of the factor.') }),
  ({ cv }) => cv,
).meta({
  id: 'DayFactor',
  title: 'Day factor',
  description:
    'Good and bad days: a random factor for each local day, gamma with mean 1. Real desks vary ' +
    'more from day to day than chance alone would have it.',
  examples: [{ cv: 0.15 }],
});

/** The fields that change a rate, of one type. */
export const OWN_CHANGES = {
  season: Season.optional().describe('Shape of the year. Default that of demand.'),
  growth: Growth.optional().describe('Growth from the start on. Default that of demand.'),
  trend: Trend.optional().describe('Factors week by week. Default those of demand.'),
  holidays: HolidayVolume.optional().describe('Volume on holidays. Default that of demand.'),
  events: z.array(OwnEvent).optional().describe('Dated events, besides those of demand.'),
  dayFactor: DayFactor.optional().describe('Good and bad days of this type alone.'),
};

/** What changes the rates of all types. */
export const SharedDemand = z
  .strictObject({
    season: Season.optional().describe('Shape of the year of all types that state none.'),
    growth: Growth.optional().describe('Growth of all types that state none.'),
    trend: Trend.optional().describe('Factors week by week of all types that state none.'),
    holidays: HolidayVolume.optional().describe('Holidays of all types that state none.'),
    events: z.array(SharedEvent).optional().describe('Dated events of all types or of some.'),
    dayFactor: DayFactor.optional().describe('Good and bad days that all types share.'),
  })
  .meta({
    id: 'Demand',
    title: 'Demand',
    description:
      'What changes the rates of all types. A season, growth, trend or holidays that a type ' +
      'states take the place of these; events and day factors multiply.',
    examples: [{ growth: '8%/year', holidays: { on: 'DE-BY', like: 'sun' } }],
  });

/** Every change of one type's rate, its own and the shared ones joined; null is none. */
export interface RateChanges {
  readonly season: Season | null;
  readonly growth: Growth | null;
  readonly trend: readonly number[] | null;
  readonly holidays: HolidayVolume | null;
  readonly events: readonly DemandEvent[];
  /** Coefficient of variation of the type's own day factor. */
  readonly dayFactor: number | null;
}

/** The changes of a type: its own in place of the shared, events of both. */
export function joinedChanges(
  type: string,
  own: StatedChanges,
  shared: StatedChanges,
): RateChanges {
  const { season = shared.season, holidays = shared.holidays } = own;
  const concerned = (shared.events ?? []).filter(({ types }) => types?.includes(type) ?? true);
  return {
    season: season === 'none' ? null : (season ?? null),
    growth: own.growth ?? shared.growth ?? null,
    trend: own.trend ?? shared.trend ?? null,
    holidays: holidays === 'none' ? null : (holidays ?? null),
    events: [...concerned, ...(own.events ?? [])],
    dayFactor: own.dayFactor ?? null,
  };
}
