/** How many replications a precision takes, judged from those that were run. */
import { assert } from '../units/assert.ts';

/** Replications are asked for in tens. */
const STEP = 10;

/**
 * Replications after which a half-width that is `halfWidth` now would be about `wanted`, if the
 * spread stays what it is: four times as many halve an interval. Rounded up to a ten; at least `n`.
 */
export function replicationsFor(halfWidth: number, wanted: number, n: number): number {
  assert(halfWidth >= 0 && wanted > 0, 'a half-width that is asked for is above 0');
  const ratio = halfWidth / wanted;
  return Math.max(n, Math.ceil((n * ratio * ratio) / STEP) * STEP);
}
