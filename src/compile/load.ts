/**
 * The offered load: what a scenario asks of its people, before any simulation. Means only, by the
 * traffic equations; waiting, patience and the hours of the day are what the simulation is for.
 */
import type { Model } from '../kernel/model.ts';
import { type ExpectedWait, expectedWait } from './erlang-wait.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { level, type Task } from './levelling.ts';
import {
  type LineWork,
  peopleAt,
  type TypeTraffic,
  trafficOfTypes,
  workOfLines,
} from './line-work.ts';
import { type Remark, remarksOn } from './load-remarks.ts';
import { type CrewHours, crewHours } from './staffing.ts';
import { type VendorLoad, vendorLoads } from './vendor-load.ts';

/** What the tickets of one type ask for. */
export interface TypeLoad {
  readonly type: string;
  readonly ticketsPerWeek: number;
  readonly touchesPerTicket: number;
  /** Touches for one visit, because customers are asked back: 1 / (1 − p). */
  readonly touchesPerVisit: number;
  readonly vendorCasesPerWeek: number;
}

/** Work and people at one tier; people of several tiers are split by their work. */
export interface TierLoad {
  readonly tier: string;
  readonly visitsPerWeek: number;
  readonly touchesPerWeek: number;
  /** At normal speed. */
  readonly workHoursPerWeek: number;
  /** What the work takes those who do it, at their own speed. */
  readonly busyHoursPerWeek: number;
  readonly staffedHoursPerWeek: number;
  /** Busy ÷ staffed hours; null where nobody is. */
  readonly utilisation: number | null;
}

/** Work at one waiting line, and the teams that may take it. */
export interface LineLoad {
  readonly tier: string;
  readonly teams: readonly string[];
  readonly types: readonly string[];
  readonly people: number;
  readonly touchesPerWeek: number;
  readonly workHoursPerWeek: number;
  readonly busyHoursPerWeek: number;
  /** Utilisation of the people who take it, if work is spread as evenly as skills allow. */
  readonly utilisation: number | null;
  /** The mean wait by formula; null where none applies. */
  readonly wait: ExpectedWait | null;
}

/** People and their expected work, by team. */
export interface TeamLoad {
  readonly team: string;
  readonly people: number;
  readonly paidHoursPerWeek: number;
  readonly presentHoursPerWeek: number;
  readonly workHoursPerWeek: number;
  readonly utilisation: number | null;
}

/** The offered load of a model. */
export interface OfferedLoad {
  readonly types: readonly TypeLoad[];
  readonly tiers: readonly TierLoad[];
  readonly lines: readonly LineLoad[];
  readonly teams: readonly TeamLoad[];
  readonly vendors: readonly VendorLoad[];
  readonly forecast: Forecast;
  /** What a reader must know: overload, work without people, types without tickets. */
  readonly remarks: readonly Remark[];
}

/** Work spread over the crews. */
interface Spread {
  readonly types: readonly TypeTraffic[];
  readonly works: readonly LineWork[];
  readonly hours: readonly CrewHours[];
  /** [line][k] → hours that the k-th crew of the line spends there. */
  readonly spent: readonly (readonly number[])[];
  /** [crew] → hours of work. */
  readonly busy: readonly number[];
}

/** The offered load of a compiled scenario. */
export function offeredLoad(model: Model): OfferedLoad {
  const types = trafficOfTypes(model);
  const works = workOfLines(model, types);
  const hours = crewHours(model);
  const spent = level(
    tasksOf(model, works),
    hours.map(({ present }) => present),
  );
  const busy = hours.map(() => 0);
  spent.forEach((byCrew, line) => {
    byCrew.forEach((time, k) => {
      busy[crewOf(model, line, k)] += time;
    });
  });
  const spread = { types, works, hours, spent, busy };
  const load = {
    types: types.map((traffic, type) => typeLoad(model, traffic, type)),
    tiers: model.names.tiers.map((_, tier) => tierLoad(model, spread, tier)),
    lines: linesToShow(model).map((line) => lineLoad(model, spread, line)),
    teams: model.names.teams.map((_, team) => teamLoad(model, spread, team)),
    vendors: vendorLoads(model, types),
    forecast: forecastOf(model, types),
  };
  return { ...load, remarks: remarksOn(load) };
}

/** All lines but those in which a ticket stands until more people may take it. */
function linesToShow({ lines }: Model): number[] {
  return Array.from(lines.tier, (_, line) => line).filter((line) => lines.widest[line] === line);
}

function crewOf({ lines }: Model, line: number, k: number): number {
  return lines.crew[lines.crewFirst[line] + k];
}

function crewsAt({ lines }: Model, line: number): number[] {
  const crews: number[] = [];
  for (let k = lines.crewFirst[line]; k < lines.crewFirst[line + 1]; k++) crews.push(lines.crew[k]);
  return crews;
}

/** Each line as a task; a crew's speed is that for the line's mix of needs. */
function tasksOf(model: Model, works: readonly LineWork[]): Task[] {
  const needsCount = model.crews.speed.length / Math.max(1, model.crews.team.length);
  return works.map(({ handleByNeeds, handOver }, line) => {
    const crews = crewsAt(model, line);
    const work = [...handleByNeeds.values()].reduce((sum, hours) => sum + hours, handOver);
    const speeds = crews.map((crew) => {
      let needed = handOver;
      for (const [needs, hours] of handleByNeeds) {
        // Somebody without the skill only diagnoses, at normal speed.
        needed += hours / (model.crews.speed[crew * needsCount + needs] || 1);
      }
      return needed > 0 ? work / needed : 1;
    });
    return { work, crews, speeds };
  });
}

function typeLoad(model: Model, { ticketsPerWeek, traffic }: TypeTraffic, type: number): TypeLoad {
  const all = [...traffic.touches, ...traffic.answers, ...traffic.checks];
  return {
    type: model.names.types[type],
    ticketsPerWeek,
    touchesPerTicket: all.reduce((sum, count) => sum + count, 0),
    touchesPerVisit: 1 / (1 - model.types.customerShare[type]),
    vendorCasesPerWeek: traffic.vendorCases * ticketsPerWeek,
  };
}

function tierLoad(model: Model, spread: Spread, tier: number): TierLoad {
  let visits = 0;
  let touches = 0;
  let work = 0;
  const byCrew = new Map<number, number>();
  spread.works.forEach((line, number) => {
    if (model.lines.tier[number] !== tier) return;
    visits += line.visits;
    touches += line.touches;
    work += hoursOf(line);
    spread.spent[number].forEach((time, k) => {
      const crew = crewOf(model, number, k);
      byCrew.set(crew, (byCrew.get(crew) ?? 0) + time);
    });
  });
  let staffed = 0;
  for (const [crew, time] of byCrew) staffed += staffedFor(model, spread, { crew, tier, time });
  const spentHere = [...byCrew.values()].reduce((sum, time) => sum + time, 0);
  return {
    tier: model.names.tiers[tier],
    visitsPerWeek: visits,
    touchesPerWeek: touches,
    workHoursPerWeek: work,
    busyHoursPerWeek: spentHere,
    staffedHoursPerWeek: staffed,
    utilisation: staffed > 0 ? spentHere / staffed : null,
  };
}

/** A crew's hours for one of its tiers: in proportion to its work there, or in equal parts. */
function staffedFor(
  { crews, lines }: Model,
  { hours, busy }: Spread,
  { crew, tier, time }: { crew: number; tier: number; time: number },
): number {
  if (busy[crew] > 0) return (hours[crew].present * time) / busy[crew];
  const tiers = new Set<number>();
  for (let k = crews.lineFirst[crew]; k < crews.lineFirst[crew + 1]; k++) {
    tiers.add(lines.tier[crews.line[k]]);
  }
  return tiers.has(tier) ? hours[crew].present / tiers.size : 0;
}

function lineLoad(model: Model, spread: Spread, line: number): LineLoad {
  const { works, hours, spent, busy } = spread;
  const { names, types, lines, crews } = model;
  const tierCount = names.tiers.length;
  const byCrew = crewsAt(model, line);
  const levels = byCrew.map((crew) => busy[crew] / hours[crew].present);
  const taken = levels.filter((_, k) => spent[line][k] > 0);
  const work = sumOf(spent[line]);
  const staffed = sumOf(byCrew.map((crew) => hours[crew].present));
  const { touches } = works[line];
  return {
    tier: names.tiers[lines.tier[line]],
    teams: [...new Set(byCrew.map((crew) => names.teams[crews.team[crew]]))],
    types: names.types.filter(
      (_, type) => types.line[type * tierCount + lines.tier[line]] === line,
    ),
    people: peopleAt(model, line),
    touchesPerWeek: works[line].touches,
    workHoursPerWeek: hoursOf(works[line]),
    busyHoursPerWeek: work,
    utilisation: taken.length > 0 ? Math.max(...taken) : null,
    wait: expectedWait(model, spread.types, { line, crews: byCrew, touches, work, staffed }),
  };
}

function teamLoad({ names, crews }: Model, { hours, busy }: Spread, team: number): TeamLoad {
  const sum = { people: 0, paid: 0, present: 0, work: 0 };
  hours.forEach((crew, number) => {
    if (crews.team[number] !== team) return;
    sum.people += crew.people;
    sum.paid += crew.paid;
    sum.present += crew.present;
    sum.work += busy[number];
  });
  return {
    team: names.teams[team],
    people: sum.people,
    paidHoursPerWeek: sum.paid,
    presentHoursPerWeek: sum.present,
    workHoursPerWeek: sum.work,
    utilisation: sum.present > 0 ? sum.work / sum.present : null,
  };
}

function sumOf(hours: readonly number[]): number {
  return hours.reduce((sum, part) => sum + part, 0);
}

function hoursOf({ handleByNeeds, handOver }: LineWork): number {
  return [...handleByNeeds.values()].reduce((sum, hours) => sum + hours, handOver);
}
