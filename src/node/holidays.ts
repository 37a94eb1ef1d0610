/**
 * Public holidays of a country, state or region as plain dates. The tables are those of the
 * package date-holidays (data CC-BY-3.0); the compiler itself only ever sees dates.
 */
import Holidays from 'date-holidays';
import { dayNumber, isoDate } from '../compile/dates.ts';
import { DAY } from '../units/time.ts';

/** The dates on which a region such as `DE-BY` has a public holiday, ISO, sorted; null for a
 * region that is not known. Holidays that begin in the course of a day close no working day. */
export function publicHolidays(
  region: string,
  firstYear: number,
  lastYear: number,
): readonly string[] | null {
  const table = tableOf(region);
  if (table === null) return null;
  const days = new Set<number>();
  for (let year = firstYear; year <= lastYear; year++) {
    for (const { date, start, end } of table.getHolidays(year)) {
      if (date.slice(11, 16) !== '00:00') continue;
      const first = dayNumber(date);
      const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY));
      for (let day = first; day < first + count; day++) days.add(day);
    }
  }
  return [...days].sort((one, other) => one - other).map(isoDate);
}

/** Regions that a mistyped one may have meant: those of its country, or all countries. */
export function knownRegions(region: string): readonly string[] {
  const [country = ''] = region.toUpperCase().split('-');
  const all = new Holidays();
  if (!Object.hasOwn(all.getCountries(), country)) return Object.keys(all.getCountries());
  return Object.keys(all.getStates(country) ?? {}).map((state) => `${country}-${state}`);
}

/** A region no table has (`DE-XX`) is refused by name; the package itself would ignore the part. */
function tableOf(region: string): Holidays | null {
  const [country = '', state, district] = region.toUpperCase().split('-');
  const all = new Holidays();
  if (!Object.hasOwn(all.getCountries(), country)) return null;
  if (state !== undefined && !Object.hasOwn(all.getStates(country) ?? {}, state)) return null;
  if (state !== undefined && district !== undefined) {
    if (!Object.hasOwn(all.getRegions(country, state) ?? {}, district)) return null;
  }
  const place = [country, state, district].filter((part) => part !== undefined).join('-');
  return new Holidays(place, { types: ['public'] });
}
