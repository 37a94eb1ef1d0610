/** The gamma law, with a quantile that is accurate relatively in both tails. */
import { exp, ln } from '../units/mathematics.ts';
import { gammaDensityTimesX, lnGamma, lowerGamma, upperGamma } from './incomplete-gamma.ts';
import type { Law } from './law.ts';
import { normalQuantile } from './normal.ts';

const MAX_STEPS = 100;
const MAX_STEP = 3;
const PRECISION = 1e-13;
/** Logarithms below this one stand for values that no clock and no sum can tell from 0. */
const SMALLEST_LOG = -650;

/** The gamma law with mean 1 and the given shape, 1 / cv². */
export function unitGammaLaw(shape: number): Law {
  return {
    mean: 1,
    variance: 1 / shape,
    cdf: (x) => lowerGamma(shape, shape * x),
    survival: (x) => upperGamma(shape, shape * x),
    quantile: (u, v) => gammaQuantile(shape, u, v) / shape,
  };
}

/**
 * Newton's method for ln P = ln u below the median and ln Q = ln v above it, in t = ln x.
 * Both are concave in t, so the steps approach the root from one side without oscillating.
 */
function gammaQuantile(shape: number, u: number, v: number): number {
  const lower = u < v;
  const target = ln(lower ? u : v);
  let t = firstGuess(shape, u, v);
  if (t < SMALLEST_LOG) return 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    const x = exp(t);
    const tail = lower ? lowerGamma(shape, x) : upperGamma(shape, x);
    const slope = gammaDensityTimesX(shape, x) / tail;
    const change = ((target - ln(tail)) / slope) * (lower ? 1 : -1);
    t += Math.max(-MAX_STEP, Math.min(MAX_STEP, change));
    if (Math.abs(change) < PRECISION) break;
  }
  return t < SMALLEST_LOG ? 0 : exp(t);
}

/** The logarithm of a start: Wilson and Hilferty's cube, or the power law of the lower tail. */
function firstGuess(shape: number, u: number, v: number): number {
  const ninth = 1 / (9 * shape);
  const root = 1 - ninth + normalQuantile(u, v) * Math.sqrt(ninth);
  if (root > 0.3) return ln(shape * root * root * root);
  return (ln(u) + lnGamma(shape + 1)) / shape;
}
