/** Turns regions of public holidays into dates, so that a scenario means the same everywhere. */
import { publicHolidays } from '../node/holidays.ts';
import { OutsideError } from '../node/outside-error.ts';
import type { Holidays } from '../scenario/holidays.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DAY } from '../units/time.ts';

/** The scenario with dates in place of regions; throws `OutsideError` E308 for one nobody knows. */
export function withHolidayDates(scenario: Scenario): Scenario {
  const { start, warmUp, length, drain } = scenario.horizon;
  const first = Date.parse(`${start}T00:00Z`);
  const firstYear = yearOf(first - warmUp - DAY);
  const lastYear = yearOf(first + length + drain + DAY);
  const dated = <T extends { readonly holidays: Holidays | null }>(place: string, named: T): T => ({
    ...named,
    holidays: datesOf(place, named.holidays, firstYear, lastYear),
  });
  return {
    ...scenario,
    calendars: scenario.calendars.map((one) => dated(`calendars.${one.name}`, one)),
    teams: scenario.teams.map((one) => dated(`teams.${one.name}`, one)),
  };
}

function datesOf(
  place: string,
  holidays: Holidays | null,
  firstYear: number,
  lastYear: number,
): Holidays | null {
  if (holidays === null || holidays.kind === 'dates') return holidays;
  const { country, region } = holidays;
  const name = region === null ? country : `${country}-${region}`;
  const dates = publicHolidays(name, firstYear, lastYear);
  if (dates !== null) return { kind: 'dates', dates };
  const fix = 'write a country such as DE, a region such as DE-BY, or a list of dates';
  throw new OutsideError(
    'E308',
    `${place}.holidays: no public holidays are known for ${name}; ${fix}.`,
  );
}

function yearOf(millis: number): number {
  return new Date(millis).getUTCFullYear();
}
