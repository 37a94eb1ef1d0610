/** Demand: for each type one source of tickets, by rate, by gap or listed. */

import { ArrivalKind } from '../kernel/codes.ts';
import type { DemandColumns, Model, ProfileColumns } from '../kernel/model.ts';
import type { Instant } from '../scenario/demand.ts';
import type { ResolvedTicketType } from '../scenario/scenario.ts';
import { DAY, HOUR } from '../units/time.ts';
import type { Compilation } from './context.ts';
import { dayNumber, weekdayOf } from './dates.ts';
import { NO_LAW } from './law-rows.ts';
import { ProfileTable } from './profiles.ts';
import { ragged } from './ragged.ts';
import { deflectedShare } from './reach.ts';
import type { ClosedDaysOf } from './rosters.ts';
import type { TimeFrame } from './time-frame.ts';
import { localTime, startInstant } from './zones.ts';

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
  const listed = ragged(tickets.map((type) => listedInstants(type, frame)));
  const demand: DemandColumns = {
    kind: Uint8Array.from(tickets, ({ arrivals }) => kindOf(arrivals.kind)),
    profile: Int32Array.from(tickets, ({ arrivals }) =>
      arrivals.kind === 'rate' ? profiles.add(arrivals) : -1,
    ),
    rate: Float64Array.from(tickets, ratePerMilli),
    gap: Int32Array.from(tickets, ({ arrivals }) =>
      arrivals.kind === 'gap' ? laws.elapsed(arrivals.gap) : NO_LAW,
    ),
    listedFirst: listed.first,
    listedAt: listed.entry,
    stopAfter: Float64Array.from(tickets, ({ arrivals }) => arrivals.stopAfter ?? Infinity),
    deflected: Float64Array.from(tickets, deflectedPerTicket),
  };
  return { demand, profiles: profiles.columns() };
}

function kindOf(kind: 'rate' | 'gap' | 'at'): number {
  if (kind === 'rate') return ArrivalKind.Rate;
  return kind === 'gap' ? ArrivalKind.Gap : ArrivalKind.Listed;
}

/** Tickets per millisecond; contacts that self-service solves do not become tickets. */
function ratePerMilli(type: ResolvedTicketType): number {
  if (type.arrivals.kind !== 'rate') return 0;
  return (type.arrivals.ratePerHour / HOUR) * (1 - deflectedShare(type));
}

/** Contacts solved by self-service for each ticket; gaps and instants are tickets already. */
function deflectedPerTicket(type: ResolvedTicketType): number {
  const share = type.arrivals.kind === 'rate' ? deflectedShare(type) : 0;
  return share < 1 ? share / (1 - share) : 0;
}

/** The stated instants of a type from zero on, sorted. */
function listedInstants({ arrivals }: ResolvedTicketType, frame: TimeFrame): number[] {
  if (arrivals.kind !== 'at') return [];
  const instants = arrivals.at.map((instant) => instantOf(instant, frame) - frame.epoch);
  return instants.filter((at) => at >= 0).sort((one, other) => one - other);
}

/** The instant, in ms since 1970, that somebody wrote down. */
function instantOf(written: Instant, frame: TimeFrame): number {
  if (written.kind === 'since') return frame.windowStart + written.millis;
  const clock = frame.clock(null);
  if (written.kind === 'local')
    return startInstant(clock, dayNumber(written.date) * DAY + written.timeOfDay);
  const firstDay = Math.floor(localTime(clock, frame.windowStart) / DAY);
  const ahead = (written.weekday - weekdayOf(firstDay) + 7) % 7;
  return startInstant(clock, (firstDay + ahead) * DAY + written.timeOfDay);
}

/** The columns of a model that its mean rates follow from. */
type RateSource = Pick<Model, 'demand' | 'profiles' | 'distributions' | 'horizon'>;

/** Mean tickets per millisecond of every type; listed ones count where they fall in the window. */
export function meanRates({ demand, profiles, distributions, horizon }: RateSource): number[] {
  const { windowStart, windowEnd } = horizon;
  return Array.from({ length: demand.kind.length }, (_, type) => {
    if (demand.kind[type] === ArrivalKind.Rate)
      return demand.rate[type] * profiles.mean[demand.profile[type]];
    if (demand.kind[type] === ArrivalKind.Gap) return 1 / distributions.mean[demand.gap[type]];
    let count = 0;
    for (let k = demand.listedFirst[type]; k < demand.listedFirst[type + 1]; k++) {
      if (demand.listedAt[k] >= windowStart && demand.listedAt[k] < windowEnd) count++;
    }
    return count / (windowEnd - windowStart);
  });
}
