/** Working hours: when something is open. */

import { z } from 'zod';
import type { Millis } from '../units/time.ts';
import { PositiveDuration } from './duration.ts';
import { Holidays } from './holidays.ts';
import type { Named } from './name.ts';
import type { WeeklyRange } from './time-of-day.ts';
import { openByDay, WeeklyHours } from './weekly-hours.ts';
import { Zone } from './zone.ts';

/** Working hours under a name. */
export const Calendar = z
  .strictObject({
    zone: Zone.optional().describe('Zone of the hours; without it the zone of the horizon.'),
    hours: WeeklyHours.describe('Open hours by days of the week.'),
    holidays: Holidays.optional().describe('Days on which the calendar stays closed.'),
    dayLength: PositiveDuration.optional().describe(
      'Length of one business day, needed where the days differ.',
    ),
  })
  .transform((written) => ({
    zone: written.zone ?? null,
    hours: written.hours,
    holidays: written.holidays ?? null,
    dayLength: written.dayLength ?? null,
  }))
  .meta({
    id: 'Calendar',
    title: 'Calendar',
    description: 'Working hours: promises, people, vendors and waits run on calendars.',
    examples: [{ hours: { 'mon-fri': '08:00-17:00' }, holidays: 'DE-BY' }],
  });

/** Working hours under a name; `zone: null` is the zone of the horizon. */
export type Calendar = Named<z.output<typeof Calendar>>;

/** The calendar that is open at every instant; it exists without being declared. */
export const ALWAYS: Calendar = {
  name: 'always',
  zone: null,
  hours: [0, 1, 2, 3, 4, 5, 6].map((weekday): WeeklyRange => ({ weekday, from: 0, to: 86400000 })),
  holidays: null,
  dayLength: null,
};

/** Whether the calendar never closes, so that a day on it is 24 hours. */
export function isAlwaysOpen(calendar: Calendar): boolean {
  const closes = openByDay(calendar.hours).some((open) => open !== 86400000);
  return !closes && calendar.holidays === null;
}

/**
 * The length of one business day: `dayLength`, or the open time that all working days share,
 * or null where they differ.
 */
export function businessDay(calendar: Calendar): Millis | null {
  if (calendar.dayLength !== null) return calendar.dayLength;
  const lengths = new Set(openByDay(calendar.hours).filter((open) => open > 0));
  const [only] = lengths;
  return lengths.size === 1 && only !== undefined ? only : null;
}
