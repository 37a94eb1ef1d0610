/**
 * The compiled model seen as plain objects, and its luck: what the reference simulator reads.
 * Nothing here is clever; every question is answered by looking at everything.
 */

import { ArrivalKind, PURPOSES, Purpose } from '../../src/kernel/codes.ts';
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
    const key = replicationKey({ k0: keys[at], k1: keys[at + 1] }, this.#replication);
    return uniformAt(key.k0, key.k1, ticket.ordinal, this.#numberOf(place) * 2 ** 24 + count);
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
    return Math.round(sample(this.#model.distributions, law, u));
  }

  /** The number that decides whether the person of that number in a roster misses a shift. */
  absence(roster: number, person: number, shift: number): number {
    const { absenceKey } = this.#model.rosters;
    const key = { k0: absenceKey[2 * roster], k1: absenceKey[2 * roster + 1] };
    const folded = replicationKey(key, this.#replication);
    return uniformAt(folded.k0, folded.k1, person, shift);
  }

  /** The instants at which tickets of a type arrive, up to the end of the run. */
  arrivals(type: number): number[] {
    const { demand, horizon } = this.#model;
    const instants: number[] = [];
    let reached = 0;
    for (let ordinal = 0; ordinal < demand.stopAfter[type]; ordinal++) {
      let at: number;
      if (demand.kind[type] === ArrivalKind.Rate) {
        reached -= ln(this.uniform({ type, ordinal }, Purpose.Arrival));
        at = this.#instantOfWeight(type, reached / demand.rate[type]);
      } else if (demand.kind[type] === ArrivalKind.Gap) {
        reached += this.length(demand.gap[type], { type, ordinal }, Purpose.Arrival);
        at = reached;
      } else {
        const listed = range(demand.listedFirst, type).map((entry) => demand.listedAt[entry]);
        at = listed[ordinal] ?? Number.POSITIVE_INFINITY;
      }
      if (!(at <= horizon.drainEnd)) break;
      instants.push(at);
    }
    return instants;
  }

  #instantOfWeight(type: number, weight: number): number {
    const { demand, profiles } = this.#model;
    const pieces = range(profiles.first, demand.profile[type]);
    const piece = pieces.findLast((one) => profiles.weightBefore[one] <= weight) ?? -1;
    if (piece === pieces.at(-1)) return Number.POSITIVE_INFINITY;
    const { from, weightBefore } = profiles;
    const share = (weight - weightBefore[piece]) / (weightBefore[piece + 1] - weightBefore[piece]);
    return Math.floor(from[piece] + share * (from[piece + 1] - from[piece]));
  }
}

/** 0, 1, … count − 1. */
export function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** The entries that belong to `owner` in a ragged table. */
export function range(first: { readonly [index: number]: number }, owner: number): number[] {
  return indices(first[owner + 1] - first[owner]).map((offset) => first[owner] + offset);
}
