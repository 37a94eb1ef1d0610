/** Local dates on an axis, without the machine's clock or zone. */

const DAY_MILLIS = 86_400_000;

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

/** The instant at which a date begins on an axis that counts in UTC. */
export function axisInstant(isoDate: string): number {
  return dayNumber(isoDate) * DAY_MILLIS;
}

/** True if the date is a Monday: 1970-01-05 was one. */
export function isMonday(isoDate: string): boolean {
  return (((dayNumber(isoDate) - 4) % 7) + 7) % 7 === 0;
}
