/** What a compiled rate brings on average: the integral of its path. */
import type { Model } from '../../src/kernel/model.ts';

/** Expected tickets of a type by rate between two instants of the model. */
export function expectedArrivals(model: Model, from: number, to: number, type = 0): number {
  const { profiles, demand } = model;
  const { first, from: pieces, weightBefore } = profiles;
  const begin = first[demand.profile[type]];
  const last = first[demand.profile[type] + 1] - 1;
  const before = (at: number): number => {
    let piece = begin;
    while (piece < last && pieces[piece + 1] <= at) piece++;
    if (piece === last) return weightBefore[last];
    const share = (at - pieces[piece]) / (pieces[piece + 1] - pieces[piece]);
    return weightBefore[piece] + share * (weightBefore[piece + 1] - weightBefore[piece]);
  };
  return demand.rate[type] * (before(to) - before(from));
}
