/** Local dates on an axis, without the machine's clock or zone. */

const DAY_MILLIS = 86_400_000;
const MINUTE_MILLIS = 60_000;

/**
 * Days from 1970-01-01 to an ISO date in the Gregorian calendar. Howard Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms", days_from_civil.
 */
function dayNumber(isoDate: string): number {
  const [year = 0, month = 0, day = 0] = isoDate.slice(0, 10).split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + dayOfEra + dayOfYear - 719_468;
}

/** The instant of a date or a local time such as 2026-02-17T09:00 on an axis that counts in UTC. */
export function axisInstant(isoLocal: string): number {
  const [hours = 0, minutes = 0] = isoLocal.slice(11, 16).split(':').map(Number);
  return dayNumber(isoLocal) * DAY_MILLIS + (hours * 60 + minutes) * MINUTE_MILLIS;
}

/** The day of the week of a date, 0 = Monday: 1970-01-05 was one. */
export function weekdayOf(isoDate: string): number {
  return (((dayNumber(isoDate) - 4) % 7) + 7) % 7;
}

function isMonday(isoDate: string): boolean {
  return weekdayOf(isoDate) === 0;
}

const MOST_LABELS = 10;

/** A time axis with a label at every Monday, or every few Mondays. */
export function dayAxis(days: readonly string[]): object {
  const mondays = days.filter(isMonday);
  const every = Math.max(1, Math.ceil(mondays.length / MOST_LABELS));
  const values = mondays.filter((_, index) => index % every === 0).map(axisInstant);
  return {
    field: 'day',
    type: 'temporal',
    scale: { type: 'utc', nice: false },
    axis: {
      title: null,
      format: '%-d %b',
      labelOverlap: 'greedy',
      grid: false,
      ...(values.length > 1 ? { values } : { tickCount: 6 }),
    },
  };
}
