/** Activities must fit the hours of their people, and mean one thing under one name. */

import { DAY } from '../units/time.ts';
import type { Activity, ActivityTime } from './activity.ts';
import type { Findings } from './findings.ts';
import type { ScenarioParts } from './scenario.ts';
import type { Shift } from './shift.ts';
import type { Team } from './team.ts';
import { WEEKDAYS, type WeeklyRange } from './time-of-day.ts';

/** What an activity is, wherever it is named. */
const MEANING = ['paid', 'takesTickets', 'teaches'] as const;

/** Finds activities that nobody could attend, and names with two meanings. */
export function checkActivities(parts: ScenarioParts, findings: Findings): void {
  const known = new Map<string, Activity>();
  for (const team of parts.teams) {
    team.activities.forEach((activity, index) => {
      const path = ['teams', team.name, 'activities', index];
      const first = known.get(activity.name) ?? activity;
      known.set(activity.name, first);
      if (MEANING.some((field) => first[field] !== activity[field])) {
        const difference = 'is paid, takes tickets or teaches, here and not elsewhere';
        findings.value('E371', path, `${activity.name} ${difference}; give it another name`);
      }
      const message = missedTime(activity, team, parts);
      if (message !== undefined) findings.value('E371', [...path, 'at'], message);
    });
  }
}

/** An activity that begins in no shift of the people it is for; dates are not judged. */
function missedTime(activity: Activity, team: Team, parts: ScenarioParts): string | undefined {
  const weeks = shiftsOf(activity, team).map((shift) => weekOf(shift, parts));
  // Hours of another zone, or of a calendar that cannot be read, are not compared.
  if (weeks.some((week) => week === undefined || isElsewhere(activity, week.zone)))
    return undefined;
  const isAttended = activity.times.some(({ weekdays, at, date }) => {
    const isHeld = (weekday: number) =>
      weeks.some((week) => week?.hours.some((range) => holds(range, weekday, at)));
    return date !== null || weekdays.some(isHeld);
  });
  if (isAttended) return undefined;
  return `no shift of ${team.name} is at work when it begins; move it, or say who attends`;
}

function shiftsOf({ who }: Activity, { shifts, people }: Team): readonly Shift[] {
  if (who === null) return shifts;
  const named = people.filter(({ name }) => who.includes(name)).map(({ shift }) => shift);
  return shifts.filter(({ name }) => who.includes(name) || named.includes(name));
}

function weekOf({ works }: Shift, { calendars }: ScenarioParts) {
  if (works.kind === 'hours') return works;
  if (works.calendar === 'always') return ALWAYS;
  return calendars.find(({ name }) => name === works.calendar);
}

const ALWAYS = {
  zone: null,
  hours: WEEKDAYS.map((_, weekday): WeeklyRange => ({ weekday, from: 0, to: DAY })),
};

function isElsewhere({ zone }: Activity, ofShift: string | null | undefined): boolean {
  return zone !== null && zone !== ofShift;
}

function holds({ weekday, from, to }: WeeklyRange, day: number, at: ActivityTime['at']): boolean {
  const sinceDay = ((day - weekday + 7) % 7) * DAY + at;
  return from <= sinceDay && sinceDay < to;
}
