/** Rosters: the shifts of a team unrolled to duties and breaks, one roster for each shift group. */
import { Planned } from '../kernel/codes.ts';
import type { RosterColumns } from '../kernel/roster-columns.ts';
import { streamKey } from '../random/keys.ts';
import type { Calendar } from '../scenario/calendar.ts';
import type { DatedHours } from '../scenario/leave.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Break, Shift } from '../scenario/shift.ts';
import type { Team } from '../scenario/team.ts';
import type { WeeklyRange } from '../scenario/time-of-day.ts';
import { DAY, type Millis } from '../units/time.ts';
import { dayNumber } from './dates.ts';
import type { ClosedDays, Stretch } from './intervals.ts';
import { merged, unroll } from './intervals.ts';
import { cumulative, ragged } from './ragged.ts';
import type { TimeFrame } from './time-frame.ts';
import { endInstant, localTime, startInstant, type WallClock } from './zones.ts';

/** A break within a duty, in ms since 1970. */
export interface Pause {
  readonly from: number;
  readonly length: Millis;
  readonly isPaid: boolean;
  /** Number of the activity, or −1 for a break. */
  readonly activity: number;
}

/** One shift of a person, in ms since 1970. */
export interface Duty extends Stretch {
  /** Whether it is worked, or how it is missed by plan: see `Planned`. */
  readonly planned: number;
  readonly breaks: readonly Pause[];
}

/** Closed days of a calendar or team, looked up once by the caller. */
export type ClosedDaysOf = (owner: Pick<Calendar, 'holidays'>) => ClosedDays;

/** The duties of one shift over the run, in order. */
export function dutiesOf(team: Team, shift: Shift, scenario: Scenario, context: Context): Duty[] {
  const { frame, closedDaysOf } = context;
  const { hours, zone, holidays } = workingWeek(shift, scenario.calendars);
  const clock = frame.clock(zone);
  const first = Math.floor(localTime(clock, frame.epoch) / DAY) - 1;
  const last = Math.floor(localTime(clock, frame.drainEnd) / DAY) + 1;
  const dated = shift.exceptions.map(({ date }) => dayNumber(date));
  const closed = new Set([...closedDaysOf(team), ...closedDaysOf({ holidays }), ...dated]);
  const stretches = unroll(clock, hours, { first, last }, closed);
  const changed = shift.exceptions.flatMap((exception) => datedStretches(clock, exception));
  if (changed.length > 0) stretches.push(...changed);
  stretches.sort((one, other) => one.from - other.from);
  // Shifts that touch are one: nobody goes home at midnight to come back in the same instant.
  const shifts = merged(stretches, frame.epoch, Number.POSITIVE_INFINITY);
  const mayMiss = (team.absence?.share ?? 0) > 0 || shift.present.length > 0;
  const duties = mayMiss ? shifts.flatMap((long) => cut(clock, long)) : shifts;
  return duties
    .filter(({ from }) => from <= frame.drainEnd)
    .map((duty) => {
      return { ...duty, planned: Planned.Work, breaks: breaksOf(clock, duty, shift.breaks) };
    });
}

function datedStretches(clock: WallClock, { date, hours }: DatedHours): Stretch[] {
  const midnight = dayNumber(date) * DAY;
  return hours
    .map(({ from, to }) => {
      return { from: startInstant(clock, midnight + from), to: endInstant(clock, midnight + to) };
    })
    .filter(({ from, to }) => to > from);
}

/** What the unrolling of shifts needs besides the scenario. */
export interface Context {
  readonly frame: TimeFrame;
  readonly closedDaysOf: ClosedDaysOf;
}

/** Weekly hours of work, their zone (null: the horizon's) and the days off. */
export interface WorkingWeek {
  readonly hours: readonly WeeklyRange[];
  readonly zone: string | null;
  readonly holidays: Calendar['holidays'];
}

/** The hours that a shift works: its own, or those of a calendar. */
export function workingWeek({ works }: Shift, calendars: readonly Calendar[]): WorkingWeek {
  if (works.kind === 'hours') return { hours: works.hours, zone: works.zone, holidays: null };
  return calendars.find(({ name }) => name === works.calendar) as Calendar;
}

/** A stretch longer than a day, cut at local midnights: people can be absent for a part of it. */
function cut(clock: WallClock, { from, to }: Stretch): Stretch[] {
  if (to - from <= DAY) return [{ from, to }];
  const parts: Stretch[] = [];
  let begin = from;
  for (let day = Math.floor(localTime(clock, from) / DAY) + 1; begin < to; day++) {
    const end = Math.min(startInstant(clock, day * DAY), to);
    parts.push({ from: begin, to: end });
    begin = end;
  }
  return parts;
}

/** The breaks that begin within a duty; one that would outlast the duty ends with it. */
function breaksOf(clock: WallClock, duty: Stretch, breaks: readonly Break[]): Pause[] {
  const pauses: Pause[] = [];
  const lastDay = Math.floor(localTime(clock, duty.to) / DAY);
  for (let day = Math.floor(localTime(clock, duty.from) / DAY); day <= lastDay; day++) {
    for (const { at, for: length, paid } of breaks) {
      const from = startInstant(clock, day * DAY + at);
      if (from < duty.from || from >= duty.to) continue;
      const within = Math.min(length, duty.to - from);
      pauses.push({ from, length: within, isPaid: paid, activity: -1 });
    }
  }
  return pauses;
}

/** People of one shift group who do the same things at the same times. */
export interface Roster {
  /** `<team>/<shift>`. */
  readonly name: string;
  readonly agents: readonly number[];
  readonly duties: readonly Duty[];
  readonly absence: Team['absence'];
  readonly shift: Shift;
}

/** The columns of the rosters. */
export function rosterColumns(
  rosters: readonly Roster[],
  seed: string,
  { epoch }: TimeFrame,
): RosterColumns {
  const duties = rosters.flatMap((roster) => roster.duties);
  const breaks = duties.flatMap((duty) => duty.breaks);
  const keys = rosters.map(({ name }) => streamKey(seed, name, 'absence'));
  return {
    agentFirst: firsts(rosters.map(({ agents }) => agents.length)),
    agent: Int32Array.from(rosters.flatMap(({ agents }) => agents)),
    dutyFirst: firsts(rosters.map((roster) => roster.duties.length)),
    dutyFrom: Float64Array.from(duties, ({ from }) => from - epoch),
    dutyTo: Float64Array.from(duties, ({ to }) => to - epoch),
    dutyPlanned: Uint8Array.from(duties, ({ planned }) => planned),
    breakFirst: firsts(duties.map((duty) => duty.breaks.length)),
    breakFrom: Float64Array.from(breaks, ({ from }) => from - epoch),
    breakLength: Float64Array.from(breaks, ({ length }) => length),
    breakIsPaid: Uint8Array.from(breaks, ({ isPaid }) => (isPaid ? 1 : 0)),
    breakActivity: Int32Array.from(breaks, ({ activity }) => activity),
    absenceShare: Float64Array.from(rosters, shareMissed),
    ...presentColumns(rosters),
    absenceSpell: Float64Array.from(rosters, ({ absence }) => spellInShifts(absence)),
    absenceKey: Int32Array.from(keys.flatMap(({ k0, k1 }) => [k0, k1])),
  };
}

function shareMissed({ absence, shift: { agents, present } }: Roster): number {
  if (present.length === 0) return absence?.share ?? 0;
  return 1 - present.reduce((sum, { people, share }) => sum + people * share, 0) / agents;
}

/** How many come to a shift where that is drawn for all of them together. */
function presentColumns(rosters: readonly Roster[]) {
  const laws = rosters.map(({ shift }) => shift.present);
  const numbers = ragged(laws.map((law) => law.map(({ people }) => people)));
  return {
    places: Int32Array.from(rosters, ({ shift }) => shift.agents),
    presentFirst: numbers.first,
    presentPeople: numbers.entry,
    presentCumulative: Float64Array.from(
      laws.flatMap((law) => cumulative(law.map(({ share }) => share))),
    ),
  };
}

/** An absence of n days is one of n shifts; the shortest is one shift, or what the share needs. */
function spellInShifts(absence: Team['absence']): number {
  if (absence === null) return 1;
  // Present people fall ill at most every time they come: a great share has long spells.
  return Math.max(1, absence.spell / DAY, absence.share / (1 - absence.share));
}

function firsts(lengths: readonly number[]): Int32Array {
  const first = new Int32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    first[index + 1] = first[index] + length;
  });
  return first;
}
