/** Demand: for each type one source of tickets, by rate, by gap or listed. */

import { ArrivalKind } from '../kernel/codes.ts';
import type { DemandColumns, ProfileColumns } from '../kernel/demand-columns.ts';
import type { Model } from '../kernel/model.ts';
import { streamKey } from '../random/keys.ts';
import type { ResolvedRate, ResolvedTicketType, Scenario } from '../scenario/scenario.ts';
import { HOUR } from '../units/time.ts';
import { type CountShare, meanCount, ticketsAtOnce } from './batches.ts';
import type { Compilation } from './context.ts';
import { type LawRows, NO_LAW } from './law-rows.ts';
import { listedColumns } from './listed-tickets.ts';
import { ProfileTable } from './profiles.ts';
import { deflectedShare } from './reach.ts';
import type { ClosedDaysOf } from './rosters.ts';

/** The sources of all types and the profiles they follow. */
export interface Demand {
  readonly demand: DemandColumns;
  readonly profiles: ProfileColumns;
}

/** Compiles the arrivals of all types. */
export function demandOf(compilation: Compilation, closedDaysOf: ClosedDaysOf): Demand {
  const { scenario, frame, laws } = compilation;
  const profiles = new ProfileTable(frame, closedDaysOf);
  const { tickets } = scenario;
  const batches = tickets.map(batchOf);
  const demand: DemandColumns = {
    kind: Uint8Array.from(tickets, ({ arrivals }) => KINDS[arrivals.kind]),
    profile: Int32Array.from(tickets, ({ arrivals }) =>
      arrivals.kind === 'rate' ? profiles.add(arrivals, hasDayFactor(arrivals, scenario)) : -1,
    ),
    rate: Float64Array.from(tickets, (type, number) => ratePerMilli(type, batches[number])),
    gap: Int32Array.from(tickets, ({ arrivals }) =>
      arrivals.kind === 'gap' || arrivals.kind === 'users' ? laws.elapsed(arrivals.gap) : NO_LAW,
    ),
    users: Int32Array.from(tickets, ({ arrivals }) =>
      arrivals.kind === 'users' ? arrivals.users : 0,
    ),
    ...listedColumns(compilation),
    batch: Int32Array.from(batches, (shares) => (shares === null ? NO_LAW : laws.count(shares))),
    batchMean: Float64Array.from(batches, (shares) => (shares === null ? 1 : meanCount(shares))),
    dayFactor: Int32Array.from(tickets, ({ arrivals }) =>
      arrivals.kind === 'rate' ? factorOrNone(laws, arrivals.changes.dayFactor) : NO_LAW,
    ),
    sharedDayFactor: factorOrNone(laws, scenario.dayFactor),
    sharedDayKey: sharedDayKey(scenario),
    stopAfter: Float64Array.from(tickets, ({ arrivals }) => arrivals.stopAfter ?? Infinity),
    deflected: Float64Array.from(tickets, deflectedPerTicket),
  };
  return { demand, profiles: profiles.columns() };
}

function hasDayFactor({ changes }: ResolvedRate, { dayFactor }: Scenario): boolean {
  return changes.dayFactor !== null || dayFactor !== null;
}

const KINDS = {
  rate: ArrivalKind.Rate,
  gap: ArrivalKind.Gap,
  at: ArrivalKind.Listed,
  storm: ArrivalKind.Storm,
  users: ArrivalKind.Users,
} as const;

/** The tickets that come at once; null for one by one. */
function batchOf(type: ResolvedTicketType): CountShare[] | null {
  const { batch, kind } = type.arrivals;
  if (batch === null) return null;
  return ticketsAtOnce(batch, kind === 'rate' ? deflectedShare(type) : 0);
}

/** Occasions per millisecond; contacts that self-service solves do not become tickets. */
function ratePerMilli(type: ResolvedTicketType, batch: readonly CountShare[] | null): number {
  if (type.arrivals.kind !== 'rate') return 0;
  const tickets = (type.arrivals.ratePerHour / HOUR) * (1 - deflectedShare(type));
  return batch === null ? tickets : tickets / meanCount(batch);
}

function factorOrNone(laws: LawRows, cv: number | null): number {
  return cv === null ? NO_LAW : laws.factor(cv);
}

/** The key of the good and bad days that all types share; of no type, so its name is empty. */
function sharedDayKey({ seed }: Scenario): Int32Array {
  const { k0, k1 } = streamKey(seed, '', 'day');
  return Int32Array.of(k0, k1);
}

/** Contacts solved by self-service for each ticket; gaps and instants are tickets already. */
function deflectedPerTicket(type: ResolvedTicketType): number {
  const share = type.arrivals.kind === 'rate' ? deflectedShare(type) : 0;
  return share < 1 ? share / (1 - share) : 0;
}

/** The columns of a model that its mean rates follow from. */
type RateSource = Pick<Model, 'demand' | 'storms' | 'profiles' | 'distributions' | 'horizon'>;

/**
 * Mean tickets per millisecond of every type; listed ones count where they fall in the window,
 * calls about outages as if these lasted until all have called, and those of users as if each were
 * solved at once.
 */
export function meanRates(source: RateSource): number[] {
  const { about, meanCalls } = source.storms;
  const rates = ownRates(source);
  return rates.map((rate, type) => (about[type] < 0 ? rate : rates[about[type]] * meanCalls[type]));
}

/** The same without calls about outages. */
function ownRates({ demand, profiles, distributions, horizon }: RateSource): number[] {
  const { windowStart, windowEnd } = horizon;
  return Array.from({ length: demand.kind.length }, (_, type) => {
    const each = demand.batchMean[type];
    if (demand.kind[type] === ArrivalKind.Rate)
      return demand.rate[type] * each * profiles.mean[demand.profile[type]];
    const gap = distributions.mean[demand.gap[type]];
    if (demand.kind[type] === ArrivalKind.Gap) return each / gap;
    if (demand.kind[type] === ArrivalKind.Users) return demand.users[type] / gap;
    let count = 0;
    for (let k = demand.listedFirst[type]; k < demand.listedFirst[type + 1]; k++) {
      if (demand.listedAt[k] >= windowStart && demand.listedAt[k] < windowEnd) count++;
    }
    return (count * each) / (windowEnd - windowStart);
  });
}
