/**
 * The laws with closed forms. Quantiles take a probability and its complement, because a table
 * reaches down to 2^-53 on both sides, where 1 − u alone has lost its digits.
 */

import stdlibGamma from '@stdlib/math-base-special-gamma';
import { exp, ln, pow } from '../units/mathematics.ts';
import { normalQuantile, normalTail } from './normal.ts';

/** What is exactly known of a distribution. */
export interface Law {
  readonly mean: number;
  readonly variance: number;
  /** The probability of a value of at most `x`. */
  cdf(x: number): number;
  /** The probability of a value above `x`, accurate relatively in the upper tail. */
  survival(x: number): number;
  /** The value below which the share `u` lies; `v` is 1 − u, given with its own digits. */
  quantile(u: number, v: number): number;
}

/** The law of a value that never varies. */
export function constantLaw(value: number): Law {
  return {
    mean: value,
    variance: 0,
    cdf: (x) => (x < value ? 0 : 1),
    survival: (x) => (x < value ? 1 : 0),
    quantile: () => value,
  };
}

/** The exponential law with mean 1 at scale `mean`. */
export function exponentialLaw(mean: number): Law {
  return {
    mean,
    variance: mean * mean,
    cdf: (x) => (x <= 0 ? 0 : -expMinusOne(-x / mean)),
    survival: (x) => (x <= 0 ? 1 : exp(-x / mean)),
    quantile: (u, v) => mean * unitExponential(u, v),
  };
}

/** The Weibull law: `scale` is its 63rd percentile, `shape` below 1 gives the longer tail. */
export function weibullLaw(scale: number, shape: number): Law {
  const first = stdlibGamma(1 + 1 / shape);
  const second = stdlibGamma(1 + 2 / shape);
  return {
    mean: scale * first,
    variance: scale * scale * (second - first * first),
    cdf: (x) => (x <= 0 ? 0 : -expMinusOne(-pow(x / scale, shape))),
    survival: (x) => (x <= 0 ? 1 : exp(-pow(x / scale, shape))),
    quantile: (u, v) => scale * pow(unitExponential(u, v), 1 / shape),
  };
}

/** The lognormal law: the logarithm is normal with mean `mu` and standard deviation `sigma`. */
export function logNormalLaw(mu: number, sigma: number): Law {
  const mean = exp(mu + 0.5 * sigma * sigma);
  return {
    mean,
    variance: mean * mean * expMinusOne(sigma * sigma),
    cdf: (x) => (x <= 0 ? 0 : normalTail((mu - ln(x)) / sigma)),
    survival: (x) => (x <= 0 ? 1 : normalTail((ln(x) - mu) / sigma)),
    quantile: (u, v) => exp(mu + sigma * normalQuantile(u, v)),
  };
}

/** The uniform law on the unit interval. */
export function unitUniformLaw(): Law {
  return {
    mean: 0.5,
    variance: 1 / 12,
    cdf: (x) => Math.min(1, Math.max(0, x)),
    survival: (x) => Math.min(1, Math.max(0, 1 - x)),
    quantile: (u) => u,
  };
}

/** The triangular law on the unit interval with its peak at `mode`. */
export function unitTriangularLaw(mode: number): Law {
  const rise = (x: number): number => (x * x) / mode;
  const fall = (x: number): number => ((1 - x) * (1 - x)) / (1 - mode);
  // One minus `fall`, written so that nothing cancels where the mode is 0.
  const upTo = (x: number): number => (x * (2 - x) - mode) / (1 - mode);
  return {
    mean: (1 + mode) / 3,
    variance: (1 - mode + mode * mode) / 18,
    cdf: (x) => (x <= 0 ? 0 : x >= 1 ? 1 : x < mode ? rise(x) : upTo(x)),
    survival: (x) => (x <= 0 ? 1 : x >= 1 ? 0 : x < mode ? 1 - rise(x) : fall(x)),
    quantile: (u, v) => unitTriangularQuantile(mode, u, v),
  };
}

/** The quantile of the triangular law on the unit interval with its peak at `mode`. */
export function unitTriangularQuantile(mode: number, u: number, v: number): number {
  // The second is 1 − √(v (1 − mode)), written so that nothing cancels where u is small.
  return u < mode ? Math.sqrt(u * mode) : (u + v * mode) / (1 + Math.sqrt(v * (1 - mode)));
}

/** The law of `shift + scale · X`, where X follows `law` and `scale` is positive. */
export function affineLaw(law: Law, shift: number, scale: number): Law {
  return {
    mean: shift + scale * law.mean,
    variance: scale * scale * law.variance,
    cdf: (x) => law.cdf((x - shift) / scale),
    survival: (x) => law.survival((x - shift) / scale),
    quantile: (u, v) => shift + scale * law.quantile(u, v),
  };
}

/** −ln(1 − u), accurate relatively at both ends (Kahan's correction of ln(1 + x)). */
function unitExponential(u: number, v: number): number {
  if (u > v) return -ln(v);
  const rounded = 1 - u;
  return rounded === 1 ? u : (-ln(rounded) * u) / (1 - rounded);
}

/** exp(x) − 1, accurate relatively near 0 (Kahan's correction). */
function expMinusOne(x: number): number {
  const e = exp(x);
  if (e === 1) return x;
  if (e < 0.5 || e > 2) return e - 1;
  return ((e - 1) * x) / ln(e);
}
