/** How surely two values rise together, whatever the shape of the curve. */
import { exp, ln } from '../units/mathematics.ts';
import type { Interval } from './interval.ts';
import { withoutInterval } from './interval.ts';
import { criticalT } from './student-t.ts';
import { compensatedSum, meanOfValues } from './summation.ts';

const FEWEST = 5;

/**
 * Spearman's rank correlation with its interval: Fisher's transform with the variance of Bonett
 * and Wright (Psychometrika 65, 2000), (1 + r²/2) / (n − 3), and t in the place of z, which is
 * wider. No estimate where one of the two never changes; no limits with fewer than five pairs.
 */
export function rankCorrelation(
  ones: readonly number[],
  others: readonly number[],
  level: number,
): Interval {
  const n = ones.length;
  const r = correlation(ranks(ones), ranks(others));
  if (r === null || n < FEWEST) return withoutInterval(r, n, level);
  if (r * r >= 1) return { estimate: r, low: r, high: r, halfWidth: 0, n, level };
  const middle = ln((1 + r) / (1 - r)) / 2;
  const reach = criticalT(n - 2, level) * Math.sqrt((1 + (r * r) / 2) / (n - 3));
  const [low, high] = [middle - reach, middle + reach].map(hyperbolicTangent) as [number, number];
  return { estimate: r, low, high, halfWidth: (high - low) / 2, n, level };
}

function hyperbolicTangent(x: number): number {
  return 1 - 2 / (exp(2 * x) + 1);
}

/** Ranks from 1; equal values share the mean of theirs. */
function ranks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

function correlation(ones: readonly number[], others: readonly number[]): number | null {
  const [a, b] = [centred(ones), centred(others)];
  const product = compensatedSum(a.map((value, place) => value * (b[place] as number)));
  const [squareA, squareB] = [a, b].map((list) => compensatedSum(list.map((x) => x * x))) as [
    number,
    number,
  ];
  if (squareA === 0 || squareB === 0) return null;
  return Math.max(-1, Math.min(1, product / Math.sqrt(squareA * squareB)));
}

function centred(values: readonly number[]): readonly number[] {
  const mean = values.length === 0 ? 0 : meanOfValues(values);
  return values.map((value) => value - mean);
}
