/** A forecast of the size of a replication: too large a run is refused before it starts. */

import { ArrivalKind } from '../kernel/codes.ts';
import type { Model } from '../kernel/model.ts';
import { WEEK } from '../units/time.ts';
import type { TypeTraffic } from './line-work.ts';

/** The expected size of one replication, warm-up and drain included. */
export interface Forecast {
  readonly tickets: number;
  readonly events: number;
  readonly maxEvents: number;
}

/** Forecasts tickets and events of one replication. */
export function forecastOf(model: Model, types: readonly TypeTraffic[]): Forecast {
  let tickets = 0;
  let events = staffingEvents(model);
  types.forEach(({ ticketsPerWeek, traffic }, type) => {
    const count = ticketsIn(model, ticketsPerWeek, type);
    tickets += count;
    events += count * eventsPerTicket(model, traffic, type);
  });
  return {
    tickets: Math.round(tickets),
    events: Math.round(events),
    maxEvents: model.limits.maxEvents,
  };
}

function ticketsIn({ demand, horizon, profiles }: Model, perWeek: number, type: number): number {
  const occasions =
    demand.kind[type] === ArrivalKind.Rate
      ? demand.rate[type] * profiles.weightBefore[profiles.first[demand.profile[type] + 1] - 1]
      : demand.kind[type] !== ArrivalKind.Listed
        ? (perWeek * horizon.drainEnd) / WEEK / demand.batchMean[type]
        : demand.listedFirst[type + 1] - demand.listedFirst[type];
  return Math.min(occasions * demand.batchMean[type], demand.stopAfter[type]);
}

/** Arrival, ends of touches and notes, replies of customers and vendors, reopening, patience. */
function eventsPerTicket(
  { routing, types }: Model,
  { touches, answers, checks, escalated, vendorCases, ...traffic }: TypeTraffic['traffic'],
  type: number,
): number {
  const sum = (list: readonly number[]): number => list.reduce((total, count) => total + count, 0);
  const asked = sum(answers);
  const notes = routing.senderTime > 0 ? sum(escalated) + vendorCases : 0;
  const vendor = 2 * vendorCases + asked;
  const patience = types.patience[type] >= 0 ? 1 : 0;
  const work = sum(touches) + asked + sum(checks) + notes;
  return 1 + work + traffic.customerWaits + vendor + traffic.reopenings + patience;
}

/** Starts and ends of shifts, and of everybody's breaks. */
function staffingEvents({ rosters }: Model): number {
  let events = 0;
  for (let roster = 0; roster + 1 < rosters.dutyFirst.length; roster++) {
    const people = rosters.agentFirst[roster + 1] - rosters.agentFirst[roster];
    const [from, to] = [rosters.dutyFirst[roster], rosters.dutyFirst[roster + 1]];
    events += 2 * (to - from) + (1 + people) * (rosters.breakFirst[to] - rosters.breakFirst[from]);
  }
  return events;
}
