/** Hours of a week: which days, from when to when. */

import { z } from 'zod';
import { DAY, type Millis, WEEK } from '../units/time.ts';
import { at, Refusal, reading } from './refusal.ts';
import { readRange, readWeekdays, WEEKDAYS, type WeeklyRange } from './time-of-day.ts';

const Ranges = z.union([z.string(), z.array(z.string()).nonempty()], {
  error: 'expected hours such as 08:00-17:00, or a list of them',
});

/** Weekly hours by day, read as stretches in the order of the week. */
export const WeeklyHours = reading(z.record(z.string(), Ranges), readWeek).meta({
  id: 'WeeklyHours',
  title: 'Weekly hours',
  description:
    'Hours by days of the week, in local time. 22:00-06:00 ends on the next day, 24:00 ends a day.',
  examples: [{ 'mon-fri': '08:00-17:00', sat: ['09:00-12:00', '13:00-15:00'] }],
});

function readWeek(hours: Record<string, string | string[]>): WeeklyRange[] {
  const week: WeeklyRange[] = [];
  for (const [days, written] of Object.entries(hours)) {
    for (const weekday of at([days], () => readWeekdays(days))) {
      const list = typeof written === 'string' ? written.split(',') : written;
      for (const range of list) {
        week.push({ weekday, ...at([days], () => readRange(range.trim())) });
      }
    }
  }
  if (week.length === 0) throw new Refusal('E311', 'no hours are given; name at least one day');
  week.sort((a, b) => a.weekday - b.weekday || a.from - b.from);
  week.forEach((range, index) => {
    refuseOverlap(range, week[(index + 1) % week.length], week);
  });
  return week;
}

function refuseOverlap(range: WeeklyRange, next: WeeklyRange | undefined, week: WeeklyRange[]) {
  if (next === undefined) return;
  const wraps = next === week[0];
  const opens = next.weekday * DAY + next.from + (wraps ? WEEK : 0);
  if (range.weekday * DAY + range.to <= opens) return;
  throw new Refusal('E316', `hours overlap on ${WEEKDAYS[next.weekday] as string}`);
}

/** Open milliseconds of each day of the week, Monday first, by the day a stretch begins. */
export function openByDay(week: readonly WeeklyRange[]): Millis[] {
  const open: Millis[] = new Array(7).fill(0);
  for (const { weekday, from, to } of week) open[weekday] = (open[weekday] as Millis) + to - from;
  return open;
}
