/** Activities unrolled to instants, and who attends which of them. */
import type { ActivityColumns } from '../kernel/roster-columns.ts';
import type { Activity, ActivityTime } from '../scenario/activity.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Team } from '../scenario/team.ts';
import { DAY, HOUR, type Millis } from '../units/time.ts';
import type { Place } from './crews.ts';
import { dayNumber, weekdayOf } from './dates.ts';
import type { Duty, Pause } from './rosters.ts';
import type { TimeFrame } from './time-frame.ts';
import { localTime, startInstant, type WallClock } from './zones.ts';

const DAYS_PER_WEEK = 7;

/** The activity `number` of a team, and whose turn it is. */
export interface Attendance {
  readonly number: number;
  readonly activity: Activity;
  /** Place in the order of those who take turns. */
  readonly turn: number;
}

/** One time at which an activity takes place, in ms since 1970. */
interface Occasion {
  readonly from: number;
  readonly length: Millis;
  readonly ordinal: number;
}

/** Names of all activities; those of one name are one. */
export function activityNames({ teams }: Scenario): string[] {
  return [...new Set(teams.flatMap((team) => team.activities.map(({ name }) => name)))];
}

/** What the machine knows of activities. */
export function activityColumns(scenario: Scenario): ActivityColumns {
  const all = scenario.teams.flatMap((team) => team.activities);
  const named = activityNames(scenario).map((name) => all.find((one) => one.name === name));
  return {
    isPaid: Uint8Array.from(named, (one) => (one?.paid ? 1 : 0)),
    takesTickets: Uint8Array.from(named, (one) => (one?.takesTickets ? 1 : 0)),
    teachesPerMs: Float64Array.from(named, (one) => (one?.teaches ?? 0) / HOUR),
    hasSpareTime: all.some(({ takesTickets }) => takesTickets),
  };
}

/** What each person of a team attends, by name. */
export function attendances(team: Team, places: readonly Place[]): Map<string, Attendance[]> {
  const ofPerson = new Map(places.map((place) => [place.name, [] as Attendance[]]));
  team.activities.forEach((activity, number) => {
    const attending = places.filter((place) => concerns(activity, team, place));
    const cycle = cycleOf(activity.share);
    attending.forEach((place, rank) => {
      const turn = Number.isFinite(cycle) ? rank % cycle : rank;
      ofPerson.get(place.name)?.push({ number, activity, turn });
    });
  });
  return ofPerson;
}

function concerns({ who }: Activity, team: Team, { shift, own }: Place): boolean {
  if (who === null || who.includes(team.shifts[shift].name)) return true;
  return own !== null && who.includes(own.name);
}

const LONGEST_CYCLE = 100;
const ROUNDING = 1e-9;

/** After so many times turns repeat: 2 for a half, 3 for a third. */
function cycleOf(share: number): number {
  for (let length = 1; length <= LONGEST_CYCLE; length++) {
    if (Math.abs(share * length - Math.round(share * length)) < ROUNDING) return length;
  }
  return Number.POSITIVE_INFINITY;
}

/** Of every k people and every k times, share × k attend: evenly, and each in turn. */
function attends({ activity, turn }: Attendance, ordinal: number): boolean {
  const before = Math.floor((turn + ordinal) * activity.share + ROUNDING);
  return Math.floor((turn + ordinal + 1) * activity.share + ROUNDING) > before;
}

/** The activities of one shift, unrolled once and read for each of its people. */
export class Agenda {
  readonly #names: readonly string[];
  readonly #frame: TimeFrame;
  readonly #zone: string | null;
  readonly #startDay: number;
  readonly #known = new Map<Activity, Occasion[]>();

  /** The agenda of people whose shift is in a zone; null is the zone of the horizon. */
  constructor(scenario: Scenario, frame: TimeFrame, zone: string | null) {
    this.#names = activityNames(scenario);
    this.#frame = frame;
    this.#zone = zone;
    this.#startDay = dayNumber(scenario.horizon.start);
  }

  /** The duties with what one person attends in them, in order; a break comes before it. */
  fill(duties: readonly Duty[], attended: readonly Attendance[]): Duty[] {
    const pauses = attended.flatMap((attendance) => this.#pauses(attendance));
    pauses.sort((one, other) => one.from - other.from);
    let next = 0;
    return duties.map((duty) => {
      while (next < pauses.length && pauses[next].from < duty.from) next++;
      const own: Pause[] = [];
      for (; next < pauses.length && pauses[next].from < duty.to; next++) {
        const { from, length } = pauses[next];
        own.push({ ...pauses[next], length: Math.min(length, duty.to - from) });
      }
      const breaks = [...duty.breaks, ...own].sort((one, other) => one.from - other.from);
      return { ...duty, breaks };
    });
  }

  #pauses(attendance: Attendance): Pause[] {
    const { activity } = attendance;
    const number = this.#names.indexOf(activity.name);
    return this.#occasions(activity)
      .filter(({ ordinal }) => attends(attendance, ordinal))
      .map(({ from, length }) => ({ from, length, isPaid: activity.paid, activity: number }));
  }

  #occasions(activity: Activity): Occasion[] {
    const known = this.#known.get(activity);
    if (known !== undefined) return known;
    const clock = this.#frame.clock(activity.zone ?? this.#zone);
    const instants = activity.times.flatMap((time) => this.#instants(clock, activity, time));
    const unique = [...new Set(instants)].sort((one, other) => one - other);
    const occasions = unique.map((from, ordinal) => ({ from, length: activity.for, ordinal }));
    this.#known.set(activity, occasions);
    return occasions;
  }

  #instants(clock: WallClock, { everyWeeks }: Activity, { weekdays, date, at }: ActivityTime) {
    if (date !== null) return [startInstant(clock, dayNumber(date) * DAY + at)];
    const first = Math.floor(localTime(clock, this.#frame.epoch) / DAY) - 1;
    const last = Math.floor(localTime(clock, this.#frame.drainEnd) / DAY) + 1;
    const monday = this.#startDay - weekdayOf(this.#startDay);
    const instants: number[] = [];
    for (let day = first; day <= last; day++) {
      const week = Math.floor((day - monday) / DAYS_PER_WEEK);
      if (week % everyWeeks !== 0 || !weekdays.includes(weekdayOf(day))) continue;
      instants.push(startInstant(clock, day * DAY + at));
    }
    return instants;
  }
}
