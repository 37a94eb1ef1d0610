/**
 * Erlang's formulas as a sanity check: the mean wait in a line if its work came evenly, at random,
 * while its people are there, and took exponential times. Nights, peaks of the day and priorities
 * are left out; they are what the simulation is for.
 */
import type { Model } from '../kernel/model.ts';
import { erlangA, erlangC } from '../statistics/erlang.ts';
import { HOUR, WEEK } from '../units/time.ts';
import { merged, type Stretch } from './intervals.ts';
import type { TypeTraffic } from './line-work.ts';

/** A mean wait by formula. */
export interface ExpectedWait {
  /** Null where the queue would grow without end. */
  readonly hours: number | null;
  /** Erlang A where every ticket of the line has a customer who may give up, else Erlang C. */
  readonly formula: 'Erlang A' | 'Erlang C';
  /** People there at once, on average over the hours with anybody there, rounded. The formula
   * keeps the load of the unrounded number: their work is stretched to it. */
  readonly people: number;
}

/** Work and people of one line, in hours a week. */
export interface LineHours {
  readonly line: number;
  readonly crews: readonly number[];
  readonly touches: number;
  readonly work: number;
  readonly staffed: number;
}

/**
 * The mean wait in a line; null where there is no work, nobody to do it, or where its people have
 * other lines or sister teams too, of which no formula knows.
 */
export function expectedWait(
  model: Model,
  types: readonly TypeTraffic[],
  { line, crews, touches, work, staffed }: LineHours,
): ExpectedWait | null {
  const { lineFirst } = model.crews;
  if (model.sisters.isShared[model.lines.widest[line]] === 1) return null;
  if (crews.some((crew) => lineFirst[crew + 1] - lineFirst[crew] !== 1)) return null;
  const covered = coveredHours(model, crews);
  if (touches === 0 || work === 0 || staffed === 0 || covered === 0) return null;
  const people = Math.max(1, Math.round(staffed / covered));
  const arrivalRate = touches / covered;
  const meanWork = ((work / staffed) * people) / arrivalRate;
  const meanPatience = patienceHours(model, types, line);
  if (meanPatience === null) {
    const figures = erlangC(arrivalRate, meanWork, people);
    return { hours: figures?.meanWait ?? null, formula: 'Erlang C', people };
  }
  const { meanWait } = erlangA({ arrivalRate, meanWork, servers: people, meanPatience });
  return { hours: meanWait, formula: 'Erlang A', people };
}

/** Hours a week in which anybody of these crews is on shift, within the window. */
function coveredHours({ crews, agents, rosters, horizon }: Model, chosen: readonly number[]) {
  const used = new Set<number>();
  for (const crew of chosen) {
    for (let agent = crews.agentFirst[crew]; agent < crews.agentFirst[crew + 1]; agent++) {
      used.add(agents.roster[agent]);
    }
  }
  const duties: Stretch[] = [];
  for (const roster of used) {
    for (let duty = rosters.dutyFirst[roster]; duty < rosters.dutyFirst[roster + 1]; duty++) {
      duties.push({ from: rosters.dutyFrom[duty], to: rosters.dutyTo[duty] });
    }
  }
  duties.sort((one, other) => one.from - other.from);
  const { windowStart, windowEnd } = horizon;
  const open = merged(duties, windowStart, windowEnd);
  const covered = open.reduce((sum, { from, to }) => sum + to - from, 0);
  return (covered / (windowEnd - windowStart)) * (WEEK / HOUR);
}

/** Mean patience over the tickets that enter by a line; null if some of its touches have none. */
function patienceHours(
  { types, lines, distributions, names }: Model,
  traffics: readonly TypeTraffic[],
  line: number,
): number | null {
  const tier = lines.tier[line];
  let patience = 0;
  let entering = 0;
  for (const [type, { ticketsPerWeek, traffic }] of traffics.entries()) {
    if (types.line[type * names.tiers.length + tier] !== line) continue;
    if (ticketsPerWeek * traffic.touches[tier] === 0) continue;
    const row = types.patience[type];
    if (row < 0 || traffic.escalated[tier] > 0) return null;
    patience += (ticketsPerWeek * traffic.entries[tier] * distributions.mean[row]) / HOUR;
    entering += ticketsPerWeek * traffic.entries[tier];
  }
  return entering === 0 ? null : patience / entering;
}
