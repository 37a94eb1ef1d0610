/** Good and bad days: the path of a rate with a random factor on every local day. */
import { extend } from './columns.ts';
import { drawOwnDay, drawSharedDay } from './draws.ts';
import { model, sizes } from './present-model.ts';

/** Paths of the types whose days differ, one after another. */
export const busyPaths = {
  /** ∫ weight dt before the piece, with the factors of the run. */
  weightBefore: new Float64Array(64),
};

/**
 * Lays the factors of the run over the rate of every type that has any. [type] → what to add to
 * the number of a piece to find it in `busyPaths`, or −1 where the type's days are all alike.
 */
export function openDays(offset: Int32Array): void {
  const { demand, profiles } = model;
  let next = 0;
  for (let type = 0; type < sizes.types; type++) {
    offset[type] = -1;
    const profile = demand.profile[type];
    if (profile < 0 || (demand.dayFactor[type] < 0 && demand.sharedDayFactor < 0)) continue;
    const begin = profiles.first[profile];
    const end = profiles.first[profile + 1];
    // Pieces keep their order, so that a type's stretch begins at or after its first piece.
    const start = Math.max(next, begin);
    extend(busyPaths, start + end - begin);
    offset[type] = start - begin;
    layFactors(type, begin, end, start);
    next = start + end - begin;
  }
}

function layFactors(type: number, begin: number, end: number, start: number): void {
  const { weightBefore, day } = model.profiles;
  const path = busyPaths.weightBefore;
  let factor = 1;
  path[start] = 0;
  for (let piece = begin; piece + 1 < end; piece++) {
    if (piece === begin || day[piece] !== day[piece - 1]) factor = factorOf(type, day[piece]);
    const weight = weightBefore[piece + 1] - weightBefore[piece];
    const at = start + piece - begin;
    path[at + 1] = path[at] + weight * factor;
  }
}

/** How busy a day is for a type: what all share times what is its own. */
function factorOf(type: number, day: number): number {
  const { sharedDayFactor, dayFactor } = model.demand;
  const shared = sharedDayFactor < 0 ? 1 : drawSharedDay(sharedDayFactor, day);
  return dayFactor[type] < 0 ? shared : shared * drawOwnDay(dayFactor[type], type, day);
}
