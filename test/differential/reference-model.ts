/**
 * The compiled model seen as plain objects, and its luck: what the reference simulator reads.
 * Nothing here is clever; every question is answered by looking at everything.
 */

import { ArrivalKind, MIRRORED, PURPOSES, Purpose } from '../../src/kernel/codes.ts';
import type { Model } from '../../src/kernel/model.ts';
import { sample } from '../../src/random/distribution.ts';
import { replicationKey } from '../../src/random/keys.ts';
import { uniformAt } from '../../src/random/threefry.ts';
import { ln } from '../../src/units/mathematics.ts';

/** A half-open interval of time. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The open spans of every calendar. */
export function calendarsOf({ calendars }: Model): Span[][] {
  return indices(calendars.first.length - 1).map((calendar) =>
    range(calendars.first, calendar).map((row) => ({
      from: calendars.opens[row],
      to: calendars.closes[row],
    })),
  );
}

/** Open milliseconds between two instants. */
export function openBetween(calendar: readonly Span[], from: number, to: number): number {
  let open = 0;
  for (const span of calendar)
    open += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
  return open;
}

/** The instant at which a calendar has been open for `work` since `from`. */
export function afterOpen(calendar: readonly Span[], from: number, work: number): number {
  if (work === 0) return from;
  let left = work;
  for (const span of calendar) {
    if (span.to <= from) continue;
    const begin = Math.max(from, span.from);
    if (left <= span.to - begin) return begin + left;
    left -= span.to - begin;
  }
  return Number.POSITIVE_INFINITY;
}

/** A shift of a roster with its breaks. */
export interface Shift extends Span {
  readonly roster: number;
  /** Number within the roster. */
  readonly number: number;
  /** See `Planned`. */
  readonly planned: number;
  readonly breaks: {
    readonly from: number;
    readonly length: number;
    readonly paid: boolean;
    /** Activity, or −1 for a break. */
    readonly activity: number;
  }[];
}

/** The shifts of every roster. */
export function rostersOf({ rosters }: Model): Shift[][] {
  return indices(rosters.dutyFirst.length - 1).map((roster) =>
    range(rosters.dutyFirst, roster).map((duty, number) => ({
      roster,
      number,
      planned: rosters.dutyPlanned[duty],
      from: rosters.dutyFrom[duty],
      to: rosters.dutyTo[duty],
      breaks: range(rosters.breakFirst, duty).map((pause) => ({
        from: rosters.breakFrom[pause],
        length: rosters.breakLength[pause],
        paid: rosters.breakIsPaid[pause] === 1,
        activity: rosters.breakActivity[pause],
      })),
    })),
  );
}

/** The draws of one replication, addressed by ticket and purpose. */
export class Luck {
  readonly #model: Model;
  readonly #replication: number;

  constructor(model: Model, replication: number) {
    this.#model = model;
    this.#replication = replication;
  }

  /** The `count`-th number in (0, 1) of a ticket for a purpose at a place. */
  uniform(
    ticket: { type: number; ordinal: number },
    purpose: number,
    place = 0,
    count = 0,
  ): number {
    const { keys } = this.#model;
    const at = 2 * (ticket.type * PURPOSES.length + purpose);
    const key = replicationKey({ k0: keys[at], k1: keys[at + 1] }, this.#number);
    return uniformAt(key.k0, key.k1, ticket.ordinal, this.#numberOf(place) * 2 ** 24 + count);
  }

  /** The number in (0, 1) that decides when a ticket arrives. */
  arrival(ticket: { type: number; ordinal: number }): number {
    return this.#fromEnd(this.uniform(ticket, Purpose.Arrival), Purpose.Arrival);
  }

  /** The number of the luck: two replications share one if they are antithetic. */
  get #number(): number {
    return this.#model.isAntithetic ? Math.floor(this.#replication / 2) : this.#replication;
  }

  /** A number from its end: the other one, in the second of two antithetic replications. */
  #fromEnd(u: number, purpose: number): number {
    const isSecond = this.#model.isAntithetic && this.#replication % 2 === 1;
    return isSecond && MIRRORED.includes(purpose) ? 1 - u : u;
  }

  /** A tier is addressed by its level, so that adding tiers changes nobody's luck. */
  #numberOf(place: number): number {
    const { tiers } = this.#model.names;
    return place < tiers.length ? Number(tiers[place].slice(1)) - 1 : 100 + place - tiers.length;
  }

  /** A length of a law, in whole milliseconds. */
  length(
    law: number,
    ticket: { type: number; ordinal: number },
    purpose: number,
    place = 0,
    count = 0,
  ): number {
    const u = this.uniform(ticket, purpose, place, count);
    const isBack = purpose === Purpose.Arrival && count > 2;
    const end = isBack ? u : this.#fromEnd(u, purpose);
    return Math.round(sample(this.#model.distributions, law, end));
  }

  /** The number that decides whether the person of that number in a roster misses a shift. */
  absence(roster: number, person: number, shift: number): number {
    const { absenceKey } = this.#model.rosters;
    const key = { k0: absenceKey[2 * roster], k1: absenceKey[2 * roster + 1] };
    const folded = replicationKey(key, this.#number);
    return uniformAt(folded.k0, folded.k1, person, shift);
  }

  /** The instants at which tickets of a type arrive, up to the end of the run. */
  arrivals(type: number): number[] {
    const { demand, horizon } = this.#model;
    if (demand.kind[type] === ArrivalKind.Users || demand.kind[type] === ArrivalKind.Storm)
      return [];
    const weights = demand.kind[type] === ArrivalKind.Rate ? this.#weights(type) : [];
    const instants: number[] = [];
    let reached = 0;
    for (let ordinal = 0; instants.length < demand.stopAfter[type]; ordinal++) {
      let at: number;
      if (demand.kind[type] === ArrivalKind.Rate) {
        reached -= ln(this.arrival({ type, ordinal }));
        at = this.#instantOfWeight(type, weights, reached / demand.rate[type]);
      } else if (demand.kind[type] === ArrivalKind.Gap) {
        reached += this.length(demand.gap[type], { type, ordinal }, Purpose.Arrival);
        at = reached;
      } else {
        const listed = range(demand.listedFirst, type).map((entry) => demand.listedAt[entry]);
        at = listed[ordinal] ?? Number.POSITIVE_INFINITY;
      }
      if (!(at <= horizon.drainEnd)) break;
      const law = demand.batch[type];
      const size = law < 0 ? 1 : this.length(law, { type, ordinal }, Purpose.Arrival, 0, 1);
      instants.push(...indices(size).map(() => at));
    }
    return instants.slice(0, Math.min(instants.length, demand.stopAfter[type]));
  }

  /** The cumulative weight of a type's rate at the beginning of each of its pieces. */
  #weights(type: number): number[] {
    const { demand, profiles } = this.#model;
    const pieces = range(profiles.first, demand.profile[type]);
    const isSteady = demand.sharedDayFactor < 0 && demand.dayFactor[type] < 0;
    if (isSteady) return pieces.map((piece) => profiles.weightBefore[piece]);
    let weight = 0;
    return pieces.map((piece) => {
      const before = weight;
      const length = profiles.weightBefore[piece + 1] - profiles.weightBefore[piece];
      if (piece !== pieces.at(-1)) weight += length * this.#dayFactor(type, profiles.day[piece]);
      return before;
    });
  }

  /** How busy a day is for a type: what all share times what is its own. */
  #dayFactor(type: number, day: number): number {
    const { demand, distributions } = this.#model;
    const { sharedDayFactor, sharedDayKey, dayFactor } = demand;
    let factor = 1;
    if (sharedDayFactor >= 0) {
      const key = { k0: sharedDayKey[0] as number, k1: sharedDayKey[1] as number };
      const { k0, k1 } = replicationKey(key, this.#number);
      const u = this.#fromEnd(uniformAt(k0, k1, day, 0), Purpose.Arrival);
      factor = sample(distributions, sharedDayFactor, u);
    }
    if (dayFactor[type] < 0) return factor;
    const u = this.uniform({ type, ordinal: day }, Purpose.Arrival, 0, 2);
    return factor * sample(distributions, dayFactor[type], this.#fromEnd(u, Purpose.Arrival));
  }

  #instantOfWeight(type: number, weights: readonly number[], weight: number): number {
    const { demand, profiles } = this.#model;
    const piece = weights.findLastIndex((before) => before <= weight);
    if (piece === weights.length - 1) return Number.POSITIVE_INFINITY;
    const [before, after] = weights.slice(piece, piece + 2) as [number, number];
    const first = profiles.first[demand.profile[type]] + piece;
    const [from, to] = [profiles.from[first], profiles.from[first + 1]];
    return Math.floor(from + ((weight - before) / (after - before)) * (to - from));
  }

  /** Whether self-service first answered a ticket wrongly. */
  isAnsweredWrongly(ticket: { type: number; ordinal: number }): boolean {
    if (ticket.ordinal < 0) return false;
    const { wrongShare } = this.#model.types;
    return this.uniform(ticket, Purpose.Arrival, 0, 3) < wrongShare[ticket.type];
  }
}

/** What is known of a ticket beforehand; −1 is "drawn". */
export function knownOf(
  { demand }: Model,
  { type, ordinal }: { type: number; ordinal: number },
): { priority: number; work: number } {
  const isListed = demand.kind[type] === ArrivalKind.Listed && demand.batch[type] < 0;
  const entry = range(demand.listedFirst, type)[ordinal];
  if (!isListed || entry === undefined) return { priority: -1, work: -1 };
  return { priority: demand.listedPriority[entry], work: demand.listedWork[entry] };
}

/** 0, 1, … count − 1. */
export function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** The entries that belong to `owner` in a ragged table. */
export function range(first: { readonly [index: number]: number }, owner: number): number[] {
  return indices(first[owner + 1] - first[owner]).map((offset) => first[owner] + offset);
}
