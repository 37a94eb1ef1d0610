/**
 * The regularised incomplete gamma functions, both tails accurate relatively: the series and the
 * continued fraction of Abramowitz and Stegun, 6.5.29 and 6.5.31, the latter by Lentz's method.
 */
import stdlibGamma from '@stdlib/math-base-special-gamma';
import { exp, ln } from '../units/mathematics.ts';

const PRECISION = 1e-16;
const TINY = 1e-300;
/** From here on the Stirling series of five terms is exact to the last bits. */
const STIRLING_FROM = 20;
const HALF_LN_TWO_PI = 0.9189385332046728;

/** The natural logarithm of the gamma function for positive `a`. */
export function lnGamma(a: number): number {
  if (a < STIRLING_FROM) return ln(stdlibGamma(a));
  const r = 1 / (a * a);
  const series = 1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)));
  return (a - 0.5) * ln(a) - a + HALF_LN_TWO_PI + series / a;
}

/** The density of the gamma law with shape `a` and scale 1 at `x`, multiplied by `x`. */
export function gammaDensityTimesX(a: number, x: number): number {
  return exp(a * ln(x) - x - lnGamma(a));
}

/** P(a, x): the probability that a gamma variable with shape `a` and scale 1 is at most `x`. */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/** Q(a, x) = 1 − P(a, x), accurate relatively however small. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * PRECISION; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum * gammaDensityTimesX(a, x);
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let product = d;
  for (let k = 1; ; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / awayFromZero(numerator * d + b);
    c = awayFromZero(b + numerator / c);
    const factor = d * c;
    product *= factor;
    if (Math.abs(factor - 1) <= 2 * PRECISION || k >= 100_000) break;
  }
  return product * gammaDensityTimesX(a, x);
}

function awayFromZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
