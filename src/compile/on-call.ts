/** Who stands by when: weeks in turn, cut to the stated hours in which the team has no shift. */
import { Planned } from '../kernel/codes.ts';
import type { OnCallColumns } from '../kernel/on-call-columns.ts';
import type { OnCall } from '../scenario/on-call.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Team } from '../scenario/team.ts';
import { DAY, type Millis } from '../units/time.ts';
import type { Crew } from './crews.ts';
import { weekdayOf } from './dates.ts';
import { merged, type Stretch, unroll } from './intervals.ts';
import type { Numbers } from './names.ts';
import type { People } from './people.ts';
import type { Duty } from './rosters.ts';
import type { TimeFrame } from './time-frame.ts';
import { localTime, startInstant } from './zones.ts';

/** A stretch of time in which one person stands by, in ms since 1970. */
interface Period extends Stretch {
  readonly agent: number;
}

/** What periods are found from. */
interface Sources {
  readonly people: People;
  readonly crews: readonly Crew[];
  readonly frame: TimeFrame;
}

/** The columns of the people on call. */
export function onCallColumns(
  { teams }: Scenario,
  { priorities }: Numbers,
  sources: Sources,
): OnCallColumns {
  const rules = teams.map(({ onCall }) => onCall);
  const periods = teams.map((team, number) =>
    team.onCall === null ? [] : periodsOf(team, team.onCall, { ...sources, number }),
  );
  const all = periods.flat();
  const first = new Int32Array(teams.length + 1);
  periods.forEach(({ length }, team) => {
    first[team + 1] = first[team] + length;
  });
  const { epoch } = sources.frame;
  return {
    first,
    from: Float64Array.from(all, ({ from }) => from - epoch),
    to: Float64Array.from(all, ({ to }) => to - epoch),
    agent: Int32Array.from(all, ({ agent }) => agent),
    pages: Int32Array.from(rules, (rule) => (rule === null ? -1 : priorities.of(rule.pages))),
    delay: Float64Array.from(rules, (rule) => rule?.delay ?? 0),
    rest: Float64Array.from(rules, (rule) => rule?.rest ?? 0),
    standbyPerHour: Float64Array.from(rules, (rule) => rule?.standby ?? 0),
    perCall: Float64Array.from(rules, (rule) => rule?.perCall ?? 0),
    factor: Float64Array.from(rules, (rule) => rule?.premium ?? 1),
  };
}

function periodsOf(team: Team, rule: OnCall, sources: Sources & { number: number }): Period[] {
  const { frame, people, number } = sources;
  const turn = membersOf(team, rule, sources);
  const clock = frame.clock(null);
  const firstDay = Math.floor(localTime(clock, frame.epoch) / DAY) - 1;
  const lastDay = Math.floor(localTime(clock, frame.drainEnd) / DAY) + 1;
  const span = { first: firstDay, last: lastDay };
  const always = [{ from: frame.epoch, to: frame.drainEnd }];
  const wanted = rule.hours === null ? always : unroll(clock, rule.hours, span, new Set());
  const duties = people.rosters
    .filter(({ agents }) => agents.some((agent) => people.agents.team[agent] === number))
    .flatMap((roster) => roster.duties.filter(({ planned }) => planned === Planned.Work))
    .sort((one, other) => one.from - other.from);
  const free = without(
    merged(wanted, frame.epoch, frame.drainEnd),
    merged(duties, frame.epoch, frame.drainEnd),
  );
  const weekOf = (at: Millis) => mondayOf(Math.floor(localTime(clock, at) / DAY));
  const start = weekOf(frame.windowStart);
  return free.flatMap((stretch) => {
    const periods: Period[] = [];
    for (let from = stretch.from; from < stretch.to; ) {
      const monday = weekOf(from);
      const [begin, end] = [monday, monday + 7].map((day) => startInstant(clock, day * DAY));
      const week = { from: begin, to: end };
      const to = Math.min(stretch.to, end);
      const agent = whoseWeek(turn, (monday - start) / 7, (one) => isThere(people, one, week));
      if (agent >= 0) periods.push({ from, to, agent });
      from = to;
    }
    return periods;
  });
}

function membersOf(
  team: Team,
  { order }: OnCall,
  { people, crews, number }: Sources & { number: number },
): number[] {
  const places = crews
    .filter((crew) => crew.team === number)
    .flatMap((crew) => crew.places)
    .sort((one, other) => one.shift - other.shift || one.ordinal - other.ordinal)
    .map(({ name }) => name);
  const names = order === null ? places : order.map((name) => `${team.name}/${name}`);
  return names.map((name) => people.names.indexOf(name));
}

/** The person whose turn it is or, if they are away, the next who is there; −1 for nobody. */
function whoseWeek(
  turn: readonly number[],
  week: number,
  isThereThen: (agent: number) => boolean,
): number {
  for (let step = 0; step < turn.length; step++) {
    const place = (((week + step) % turn.length) + turn.length) % turn.length;
    if (isThereThen(turn[place])) return turn[place];
  }
  return -1;
}

/** Whoever has a day off, has not joined yet or has left stands by in another week. */
function isThere({ agents, rosters }: People, agent: number, { from, to }: Stretch): boolean {
  const away = ({ planned, ...duty }: Duty) =>
    planned !== Planned.Work && duty.from < to && duty.to > from;
  return !rosters[agents.roster[agent]].duties.some(away);
}

function mondayOf(day: number): number {
  return day - weekdayOf(day);
}

/** What is left of stretches without others; both are sorted and do not touch. */
function without(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  return stretches.flatMap(({ from, to }) => {
    const left: Stretch[] = [];
    let begin = from;
    for (const other of taken) {
      if (other.to <= begin || other.from >= to) continue;
      if (other.from > begin) left.push({ from: begin, to: other.from });
      begin = other.to;
    }
    if (begin < to) left.push({ from: begin, to });
    return left;
  });
}
