/**
 * The luck of tickets and people: every draw is a pure function of (seed, replication, type or
 * shift group, purpose, counter), so that a change in staffing changes nobody else's luck.
 */
import type { DistributionColumns } from '../random/distribution.ts';
import { sampleWhole } from '../random/distribution.ts';
import { replicationKey } from '../random/keys.ts';
import { threefry, uniformAt } from '../random/threefry.ts';
import { assert } from '../units/assert.ts';
import { PURPOSES } from './codes.ts';
import type { Model } from './model.ts';

const PURPOSE_COUNT = PURPOSES.length;
/** The counter packs a place above a count; both are range-checked. */
const COUNT_SPAN = 1 << 24;
const PLACE_LIMIT = 128;

/** Place of the draws that belong to no tier: waits outside and, from here on, rows of a matrix. */
export const OUTSIDE = 100;

/** The draws of one replication. */
export class Draws {
  readonly #distributions: DistributionColumns;
  readonly #words = new Int32Array(2);
  readonly #keys: Int32Array;
  readonly #absenceKeys: Int32Array;

  constructor(model: Model, replication: number) {
    this.#distributions = model.distributions;
    this.#keys = folded(model.keys, replication);
    this.#absenceKeys = folded(model.rosters.absenceKey, replication);
  }

  /** The uniform number in (0, 1) of a ticket for a purpose; `counter` from `address`. */
  uniform(type: number, purpose: number, ordinal: number, counter: number): number {
    const key = 2 * (type * PURPOSE_COUNT + purpose);
    return uniformAt(this.#keys[key], this.#keys[key + 1], ordinal, counter);
  }

  /** A whole number of milliseconds from a distribution row, drawn for a ticket and a purpose. */
  delay(row: number, type: number, purpose: number, ordinal: number, counter: number): number {
    const key = 2 * (type * PURPOSE_COUNT + purpose);
    threefry(this.#keys[key], this.#keys[key + 1], ordinal, counter, this.#words);
    return sampleWhole(this.#distributions, row, this.#words);
  }

  /** The uniform number that decides whether a person misses a shift. */
  absence(roster: number, agentOrdinal: number, duty: number): number {
    const key = 2 * roster;
    return uniformAt(this.#absenceKeys[key], this.#absenceKeys[key + 1], agentOrdinal, duty);
  }
}

/** Address of the `count`-th draw of a ticket at a place (a tier, or a number beyond the tiers). */
export function address(place: number, count: number): number {
  assert(place < PLACE_LIMIT && count < COUNT_SPAN, 'a ticket has fewer than 2^24 draws a place');
  return place * COUNT_SPAN + count;
}

function folded(keys: Int32Array, replication: number): Int32Array {
  const out = new Int32Array(keys.length);
  for (let key = 0; key < keys.length; key += 2) {
    const { k0, k1 } = replicationKey({ k0: keys[key], k1: keys[key + 1] }, replication);
    out[key] = k0;
    out[key + 1] = k1;
  }
  return out;
}
