/** Holidays as day numbers. Public holidays come from a table that the caller has looked up. */
import type { Holidays } from '../scenario/holidays.ts';
import { assert } from '../units/assert.ts';
import { dayNumber } from './dates.ts';
import type { ClosedDays } from './intervals.ts';

/** Dates (ISO) of public holidays by region, such as `DE-BY`. */
export type HolidayTable = Readonly<Record<string, readonly string[]>>;

const NONE: ClosedDays = new Set();

/** The key of a region in the table. */
function regionKey(holidays: Extract<Holidays, { kind: 'region' }>): string {
  const { country, region } = holidays;
  return region === null ? country : `${country}-${region}`;
}

/** The days on which nothing begins. */
export function closedDays(holidays: Holidays | null, table: HolidayTable): ClosedDays {
  if (holidays === null) return NONE;
  if (holidays.kind === 'dates') return new Set(holidays.dates.map(dayNumber));
  const dates = table[regionKey(holidays)];
  assert(dates !== undefined, `the holidays of ${regionKey(holidays)} were looked up`);
  return new Set(dates.map(dayNumber));
}
