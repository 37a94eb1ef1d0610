/**
 * The instants at which tickets of a type arrive: by inversion of the cumulative rate, by gaps, or
 * listed. A scaled rate moves the instants and never the numbers of the tickets.
 */
import { ln } from '../units/mathematics.ts';
import type { Millis } from '../units/time.ts';
import { ArrivalKind } from './codes.ts';
import { reset } from './columns.ts';
import { drawArrival, drawBatch, drawGap } from './draws.ts';
import { busyPaths, openDays } from './good-and-bad-days.ts';
import { model, sizes } from './present-model.ts';

/** The sources of the run, [type], each with its place in its own sequence. */
export const sources = {
  /** Tickets announced so far: the ordinal of the next one. */
  announced: new Float64Array(64),
  /** Occasions announced so far; without batches one a ticket. */
  occasions: new Float64Array(64),
  /** Tickets still to come with the last one, and its instant. */
  together: new Float64Array(64),
  lastAt: new Float64Array(64),
  /** Where the path of its rate is among `busyPaths`, or −1 if it is the profile's. */
  busyOffset: new Int32Array(64),
  /** Unit exponentials summed so far (Rate), or the instant of the last ticket (Gap). */
  reached: new Float64Array(64),
  /** Piece of the profile in which the last ticket arrived. */
  piece: new Int32Array(64),
};

/** Sets every source to its first ticket. */
export function openSources(): void {
  const { kind, profile } = model.demand;
  reset(sources, sizes.types);
  openDays(sources.busyOffset);
  for (let type = 0; type < sizes.types; type++)
    if (kind[type] === ArrivalKind.Rate) sources.piece[type] = model.profiles.first[profile[type]];
}

/** Announces the type's next ticket: its instant, or Infinity if the source has dried up. */
export function nextArrival(type: number): Millis {
  const ordinal = sources.announced[type];
  if (ordinal >= model.demand.stopAfter[type]) return Number.POSITIVE_INFINITY;
  sources.announced[type] = ordinal + 1;
  if (model.demand.batch[type] < 0) return nextOccasion(type, ordinal);
  return inBatch(type);
}

/** The next ticket of a batch, or the first one of the next batch. */
function inBatch(type: number): Millis {
  if (sources.together[type] > 0) {
    sources.together[type]--;
    return sources.lastAt[type];
  }
  const occasion = sources.occasions[type]++;
  const at = nextOccasion(type, occasion);
  sources.lastAt[type] = at;
  sources.together[type] = drawBatch(model.demand.batch[type], type, occasion) - 1;
  return at;
}

/** The instant at which one ticket comes, or several at once. */
function nextOccasion(type: number, occasion: number): Millis {
  const { kind } = model.demand;
  if (kind[type] === ArrivalKind.Rate) return byRate(type, occasion);
  if (kind[type] === ArrivalKind.Gap) return byGap(type, occasion);
  return listed(type, occasion);
}

function byRate(type: number, ordinal: number): Millis {
  const u = drawArrival(type, ordinal);
  sources.reached[type] -= ln(u);
  const rate = model.demand.rate[type];
  return rate > 0 ? whenWeightIs(type, sources.reached[type] / rate) : Number.POSITIVE_INFINITY;
}

/** Inverts the profile's cumulative weight, walking forward from the last ticket's piece. */
function whenWeightIs(type: number, weight: number): Millis {
  const { first, from, weightBefore } = model.profiles;
  const offset = sources.busyOffset[type];
  if (offset >= 0) return whenBusyWeightIs(type, weight, offset);
  const last = first[model.demand.profile[type] + 1] - 1;
  let piece = sources.piece[type];
  while (piece < last && weightBefore[piece + 1] <= weight) piece++;
  sources.piece[type] = piece;
  if (piece >= last) return Number.POSITIVE_INFINITY;
  const length = from[piece + 1] - from[piece];
  const share = (weight - weightBefore[piece]) / (weightBefore[piece + 1] - weightBefore[piece]);
  return Math.floor(from[piece] + share * length);
}

/** The same over the path of a type whose days differ. */
function whenBusyWeightIs(type: number, weight: number, offset: number): Millis {
  const { first, from } = model.profiles;
  const { weightBefore } = busyPaths;
  const last = first[model.demand.profile[type] + 1] - 1;
  let piece = sources.piece[type];
  while (piece < last && weightBefore[offset + piece + 1] <= weight) piece++;
  sources.piece[type] = piece;
  if (piece >= last) return Number.POSITIVE_INFINITY;
  const length = from[piece + 1] - from[piece];
  const before = weightBefore[offset + piece];
  const share = (weight - before) / (weightBefore[offset + piece + 1] - before);
  return Math.floor(from[piece] + share * length);
}

function byGap(type: number, ordinal: number): Millis {
  sources.reached[type] += drawGap(model.demand.gap[type], type, ordinal);
  return sources.reached[type];
}

function listed(type: number, ordinal: number): Millis {
  const { listedFirst, listedAt } = model.demand;
  const entry = listedFirst[type] + ordinal;
  return entry < listedFirst[type + 1] ? listedAt[entry] : Number.POSITIVE_INFINITY;
}
