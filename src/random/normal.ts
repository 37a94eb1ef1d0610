/** The standard normal distribution, accurate relatively in both tails. */
import stdlibNormalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { exp, ln } from '../units/mathematics.ts';
import { upperGamma } from './incomplete-gamma.ts';

const ROOT_OF_TWO_PI = 2.5066282746310002;
const MAX_STEPS = 8;
const PRECISION = 1e-15;

/** The probability that a standard normal variable exceeds `z`. */
export function normalTail(z: number): number {
  const tail = 0.5 * upperGamma(0.5, 0.5 * z * z);
  return z >= 0 ? tail : 1 - tail;
}

/**
 * The value below which the share `u` lies; `v` is 1 − u, given with its own digits.
 * The smaller of the two is at least 2^-53, the step of uniform numbers.
 */
export function normalQuantile(u: number, v: number): number {
  return u < v ? -upperQuantile(u) : upperQuantile(v);
}

/** The value, not negative, that is exceeded with probability `tail`, at most a half. */
function upperQuantile(tail: number): number {
  // The library's value is exact in the middle but knows a tail only to 1e-16 absolutely; Newton's
  // steps on the logarithm of the tail, which is concave, settle the rest.
  let z = -stdlibNormalQuantile(tail, 0, 1);
  for (let step = 0; step < MAX_STEPS; step++) {
    const current = normalTail(z);
    const hazard = exp(-0.5 * z * z) / (ROOT_OF_TWO_PI * current);
    const change = ln(current / tail) / hazard;
    z += change;
    if (Math.abs(change) <= PRECISION * Math.abs(z)) break;
  }
  return z;
}
