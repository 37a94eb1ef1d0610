/**
 * The instants at which tickets of a type arrive: by inversion of the cumulative rate, by gaps, or
 * listed. A scaled rate moves the instants and never the numbers of the tickets.
 */
import { ln } from '../units/mathematics.ts';
import type { Millis } from '../units/time.ts';
import { ArrivalKind, Purpose } from './codes.ts';
import type { Draws } from './draws.ts';
import type { Model } from './model.ts';

/** The sources of a run, [type], each with its place in its own sequence. */
export class Arrivals {
  readonly #model: Model;
  readonly #draws: Draws;
  /** [type] → tickets announced so far: the ordinal of the next one. */
  readonly announced: Float64Array;
  /** [type] → unit exponentials summed so far (Rate), or the instant of the last ticket (Gap). */
  readonly #reached: Float64Array;
  /** [type] → piece of the profile in which the last ticket arrived. */
  readonly #piece: Int32Array;

  constructor(model: Model, draws: Draws) {
    const typeCount = model.names.types.length;
    this.#model = model;
    this.#draws = draws;
    this.announced = new Float64Array(typeCount);
    this.#reached = new Float64Array(typeCount);
    this.#piece = new Int32Array(typeCount);
    const { kind, profile } = model.demand;
    for (let type = 0; type < typeCount; type++)
      if (kind[type] === ArrivalKind.Rate) this.#piece[type] = model.profiles.first[profile[type]];
  }

  /** Announces the type's next ticket: its instant, or Infinity if the source has dried up. */
  next(type: number): Millis {
    const { kind, stopAfter } = this.#model.demand;
    const ordinal = this.announced[type];
    if (ordinal >= stopAfter[type]) return Number.POSITIVE_INFINITY;
    this.announced[type] = ordinal + 1;
    if (kind[type] === ArrivalKind.Rate) return this.#byRate(type, ordinal);
    if (kind[type] === ArrivalKind.Gap) return this.#byGap(type, ordinal);
    return this.#listed(type, ordinal);
  }

  #byRate(type: number, ordinal: number): Millis {
    const u = this.#draws.uniform(type, Purpose.Arrival, ordinal, 0);
    this.#reached[type] -= ln(u);
    const rate = this.#model.demand.rate[type];
    return rate > 0 ? this.#whenWeightIs(type, this.#reached[type] / rate) : Infinity;
  }

  /** Inverts the profile's cumulative weight, walking forward from the last ticket's piece. */
  #whenWeightIs(type: number, weight: number): Millis {
    const { first, from, weightBefore } = this.#model.profiles;
    const last = first[this.#model.demand.profile[type] + 1] - 1;
    let piece = this.#piece[type];
    while (piece < last && weightBefore[piece + 1] <= weight) piece++;
    this.#piece[type] = piece;
    if (piece >= last) return Number.POSITIVE_INFINITY;
    const length = from[piece + 1] - from[piece];
    const share = (weight - weightBefore[piece]) / (weightBefore[piece + 1] - weightBefore[piece]);
    return Math.floor(from[piece] + share * length);
  }

  #byGap(type: number, ordinal: number): Millis {
    const row = this.#model.demand.gap[type];
    const gap = this.#draws.delay(row, type, Purpose.Arrival, ordinal, 0);
    this.#reached[type] += gap;
    return this.#reached[type];
  }

  #listed(type: number, ordinal: number): Millis {
    const { listedFirst, listedAt } = this.#model.demand;
    const entry = listedFirst[type] + ordinal;
    return entry < listedFirst[type + 1] ? listedAt[entry] : Number.POSITIVE_INFINITY;
  }
}
