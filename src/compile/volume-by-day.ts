/** What changes a rate from one local day to the next: season, growth, trend, holidays. */
import type { Growth } from '../scenario/growth.ts';
import type { RateChanges } from '../scenario/rate-changes.ts';
import type { Season } from '../scenario/season.ts';
import { exp, ln } from '../units/mathematics.ts';
import { dayNumber, isoDate, weekdayOf } from './dates.ts';

const DAYS_PER_WEEK = 7;
const THURSDAY = 3;

/** A day of a rate: what its hours are multiplied by, and the weekday whose hours they are. */
export interface VolumeOfDay {
  readonly times: number;
  readonly weekday: number;
}

/** The volume of a local day by its number. */
export type VolumeByDay = (day: number) => VolumeOfDay;

/** The volumes of all days; `startDay` is the first one of the window, `holidays` those closed. */
export function volumeByDay(
  changes: Pick<RateChanges, 'season' | 'growth' | 'trend' | 'holidays'>,
  startDay: number,
  holidays: ReadonlySet<number>,
): VolumeByDay {
  const { season, growth, trend, holidays: volume } = changes;
  return (day) => {
    const since = day - startDay;
    const isHoliday = volume !== null && holidays.has(day);
    const times =
      (season === null ? 1 : seasonOn(season, day)) *
      (growth === null ? 1 : grownBy(growth, since)) *
      (trend === null ? 1 : trendIn(trend, Math.floor(since / DAYS_PER_WEEK))) *
      (isHoliday ? volume.times : 1);
    const like = isHoliday ? volume.likeWeekday : null;
    return { times, weekday: like ?? weekdayOf(day) };
  };
}

function seasonOn({ by, factors }: Season, day: number): number {
  if (by === 'month') return factors[Number(isoDate(day).slice(5, 7)) - 1];
  return factors[Math.min(isoWeek(day), factors.length - 1)];
}

/** The ISO week of a day, counted from 0: that of its Thursday in the Thursday's year. */
function isoWeek(day: number): number {
  const thursday = day - weekdayOf(day) + THURSDAY;
  const newYear = dayNumber(`${isoDate(thursday).slice(0, 4)}-01-01`);
  return Math.floor((thursday - newYear) / DAYS_PER_WEEK);
}

function grownBy({ share, days }: Growth, since: number): number {
  return exp((ln(1 + share) * since) / days);
}

function trendIn(trend: readonly number[], week: number): number {
  return trend[Math.max(0, Math.min(week, trend.length - 1))];
}
