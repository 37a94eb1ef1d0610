/** Planned days off, and the days before somebody joins and after they leave. */
import { Planned } from '../kernel/codes.ts';
import type { PersonOf } from '../scenario/team.ts';
import { DAY } from '../units/time.ts';
import { isoDate } from './dates.ts';
import type { Duty } from './rosters.ts';
import { localTime, type WallClock } from './zones.ts';

/** Whether a person works on other days than the rest of the shift. */
export function hasOwnDays(person: PersonOf | null): boolean {
  if (person === null) return false;
  const { joins, leaves, leave, exceptions } = person;
  return joins !== null || leaves !== null || leave.length > 0 || exceptions.length > 0;
}

/** The duties of a person, each with what is planned for the local date on which it begins. */
export function withLeave(duties: readonly Duty[], person: PersonOf, clock: WallClock): Duty[] {
  return duties.map((duty) => {
    const date = isoDate(Math.floor(localTime(clock, duty.from) / DAY));
    return { ...duty, planned: plannedOn(date, person) };
  });
}

function plannedOn(date: string, { joins, leaves, leave }: PersonOf): number {
  if (joins !== null && date < joins) return Planned.UnpaidLeave;
  if (leaves !== null && date > leaves) return Planned.UnpaidLeave;
  const taken = leave.find(({ from, to }) => from <= date && date <= to);
  if (taken === undefined) return Planned.Work;
  return taken.paid ? Planned.PaidLeave : Planned.UnpaidLeave;
}
