/** How charts write numbers and dates by themselves, in the language that is spoken. */
import { ENGLISH, type Language, said } from '../units/language.ts';

const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** The locale of Vega; English dates are its own. */
export function localeOf({ code, decimal }: Language): object {
  const number = {
    decimal,
    thousands: '\u202f',
    grouping: [3],
    currency: ['', ''],
    percent: '\u202f%',
  };
  if (code === ENGLISH.code) return { number };
  const months = MONTHS.map((month) => said(month));
  const days = Array.from({ length: 7 }, () => '');
  // Axes show the day and the short name of the month; the rest must only be there.
  const time = {
    ...{ dateTime: '%c', date: '%x', time: '%X', periods: ['', ''] },
    ...{ days, shortDays: days, months, shortMonths: months },
  };
  return { number, time };
}
