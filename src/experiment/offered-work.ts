/**
 * How much more work than usual the tickets of a replication bring: known from their luck alone,
 * without running anything. What a ticket's first attempt takes is drawn at an address of its own,
 * and the mean of that draw is the mean of its law.
 */
import { ArrivalKind, PURPOSES, Purpose } from '../kernel/codes.ts';
import { address } from '../kernel/draws.ts';
import type { Model } from '../kernel/model.ts';
import { isMirroredIn, luckNumber } from '../kernel/opposite-luck.ts';
import type { RunTotals } from '../kernel/run-totals.ts';
import { sample } from '../random/distribution.ts';
import { replicationKey } from '../random/keys.ts';
import { uniformAt } from '../random/threefry.ts';

/**
 * Σ (first work − mean of its law) over the tickets of a replication, in milliseconds; its true
 * mean is 0. Types whose number of tickets depends on how others were worked on are left out, as
 * are those whose work is stated.
 */
export function workBeyondMean(
  model: Model,
  replication: number,
  { createdOfType }: Pick<RunTotals, 'createdOfType'>,
): number {
  let sum = 0;
  for (const [type, count] of createdOfType.entries()) {
    const isFree = FREE.includes(model.demand.kind[type]);
    if (isFree && count > 0) sum += ofType(model, { type, count }, replication);
  }
  return sum;
}

/** Kinds of arrivals that nothing in the organisation changes. */
const FREE: readonly number[] = [ArrivalKind.Rate, ArrivalKind.Gap];

function ofType(
  model: Model,
  { type, count }: { readonly type: number; readonly count: number },
  replication: number,
): number {
  const tier = firstTier(model, type);
  const law = model.types.handle[type * model.names.tiers.length + tier];
  if (tier < 0 || law < 0) return 0;
  const { isAntithetic, distributions, keys } = model;
  const key = 2 * (type * PURPOSES.length + Purpose.Handle);
  const luck = luckNumber(replication, isAntithetic);
  const { k0, k1 } = replicationKey({ k0: keys[key], k1: keys[key + 1] }, luck);
  const isMirrored = isMirroredIn(replication, isAntithetic);
  const firstAttempt = address(model.tierPlaces[tier], 0);
  const mean = distributions.mean[law];
  let sum = 0;
  for (let ordinal = 0; ordinal < count; ordinal++) {
    const u = uniformAt(k0, k1, ordinal, firstAttempt);
    sum += sample(distributions, law, isMirrored ? 1 - u : u) - mean;
  }
  return sum;
}

/** The lowest tier at which tickets of the type begin. */
function firstTier({ types, names }: Model, type: number): number {
  const starts = names.priorities.map(
    (_, priority) => types.startTier[type * names.priorities.length + priority],
  );
  return Math.min(...starts);
}
