/**
 * The luck of tickets and people: every draw is a pure function of (seed, replication, type or
 * shift group, purpose, counter), so that a change in staffing changes nobody else's luck.
 */
import { sample, sampleWhole } from '../random/distribution.ts';
import { replicationKey } from '../random/keys.ts';
import { uniformAt } from '../random/threefry.ts';
import { assert } from '../units/assert.ts';
import { MIRRORED, PURPOSES, Purpose } from './codes.ts';
import { extend } from './columns.ts';
import { isMirroredIn, luckNumber } from './opposite-luck.ts';
import { model, sizes } from './present-model.ts';
import { tickets } from './tickets.ts';

const PURPOSE_COUNT = PURPOSES.length;
/** The counter packs a place above a count; both are range-checked. */
const COUNT_SPAN = 1 << 24;
const PLACE_LIMIT = 128;

/** Place of the draws that belong to no tier: waits outside and, from here on, rows of a matrix. */
export const OUTSIDE = 100;

/** The keys of the run's streams, two words each; the replication is folded in. */
const streams = {
  /** [(type × purposes + purpose) × 2] → key of a type's draws. */
  keys: new Int32Array(4096),
};
const absences = {
  /** [roster × 2] → key of a roster's absence draws. */
  keys: new Int32Array(1024),
};
/** Key of the days that all rates share. */
const sharedDays = new Int32Array(2);

/** [purpose] → 1 where draws are taken from the opposite end in this replication. */
const mirrored = new Uint8Array(PURPOSE_COUNT);

/** Counters of the draws of an arrival; 0 says when it comes. */
const BATCH = 1;
const OWN_DAY = 2;

/** Makes the draws those of a replication of the present model. */
export function openDraws(replication: number): void {
  extend(streams, sizes.keys);
  extend(absences, 2 * sizes.rosters);
  const { isAntithetic } = model;
  const luck = luckNumber(replication, isAntithetic);
  fold(model.keys, sizes.keys, luck, streams.keys);
  fold(model.rosters.absenceKey, 2 * sizes.rosters, luck, absences.keys);
  fold(model.demand.sharedDayKey, 2, luck, sharedDays);
  const isSecond = isMirroredIn(replication, isAntithetic);
  for (let purpose = 0; purpose < PURPOSE_COUNT; purpose++)
    mirrored[purpose] = isSecond && MIRRORED.includes(purpose) ? 1 : 0;
}

/** The uniform number in (0, 1) of a ticket for a purpose; `counter` from `address`. */
export function drawUniform(purpose: number, ticket: number, counter: number): number {
  const key = 2 * (tickets.type[ticket] * PURPOSE_COUNT + purpose);
  return uniformAt(streams.keys[key], streams.keys[key + 1], tickets.ordinal[ticket], counter);
}

/** A whole number of milliseconds from a distribution row, drawn for a ticket and a purpose. */
export function drawDelay(row: number, purpose: number, ticket: number, counter: number): number {
  const key = 2 * (tickets.type[ticket] * PURPOSE_COUNT + purpose);
  const u = uniformAt(streams.keys[key], streams.keys[key + 1], tickets.ordinal[ticket], counter);
  return sampleWhole(model.distributions, row, mirrored[purpose] === 1 ? 1 - u : u);
}

/** The uniform number that decides when ticket `ordinal` of a type arrives. */
export function drawArrival(type: number, ordinal: number): number {
  const key = 2 * (type * PURPOSE_COUNT + Purpose.Arrival);
  return demandEnd(uniformAt(streams.keys[key], streams.keys[key + 1], ordinal, 0));
}

/** Milliseconds from a distribution row between ticket `ordinal` of a type and the one before. */
export function drawGap(row: number, type: number, ordinal: number): number {
  return sampleWhole(model.distributions, row, drawArrival(type, ordinal));
}

/** How many tickets come at an occasion of a type, from a distribution row. */
export function drawBatch(row: number, type: number, occasion: number): number {
  return sampleWhole(model.distributions, row, demandEnd(drawContact(type, occasion, BATCH)));
}

/** The factor on the volume of a type on a local day, from a distribution row. */
export function drawOwnDay(row: number, type: number, day: number): number {
  return sample(model.distributions, row, demandEnd(drawContact(type, day, OWN_DAY)));
}

/** The factor on all volumes on a local day, from a distribution row. */
export function drawSharedDay(row: number, day: number): number {
  const u = uniformAt(sharedDays[0], sharedDays[1], day, 0);
  return sample(model.distributions, row, demandEnd(u));
}

/** The uniform number of a contact that has not become a ticket yet. */
export function drawContact(type: number, ordinal: number, counter: number): number {
  const key = 2 * (type * PURPOSE_COUNT + Purpose.Arrival);
  return uniformAt(streams.keys[key], streams.keys[key + 1], ordinal, counter);
}

/** A whole number from a distribution row, drawn for such a contact. */
export function drawContactDelay(
  row: number,
  type: number,
  ordinal: number,
  counter: number,
): number {
  return sampleWhole(model.distributions, row, drawContact(type, ordinal, counter));
}

/** The uniform number that decides whether a person misses a shift. */
export function drawAbsence(roster: number, agentOrdinal: number, duty: number): number {
  const key = 2 * roster;
  return uniformAt(absences.keys[key], absences.keys[key + 1], agentOrdinal, duty);
}

/** Address of the `count`-th draw of a ticket at a place (a tier, or a number beyond the tiers). */
export function address(place: number, count: number): number {
  assert(place < PLACE_LIMIT && count < COUNT_SPAN, 'a ticket has fewer than 2^24 draws a place');
  return place * COUNT_SPAN + count;
}

/** A draw that says how many tickets come or when, from the end at which this replication draws. */
function demandEnd(u: number): number {
  return mirrored[Purpose.Arrival] === 1 ? 1 - u : u;
}

function fold(keys: Int32Array, length: number, replication: number, out: Int32Array): void {
  for (let key = 0; key < length; key += 2) {
    const { k0, k1 } = replicationKey({ k0: keys[key], k1: keys[key + 1] }, replication);
    out[key] = k0;
    out[key + 1] = k1;
  }
}
