/** Whether a series drifts: a straight line through it and how sure its slope is. */
import { linearRegression } from 'simple-statistics';
import type { Interval } from './interval.ts';
import { studentInterval, withoutInterval } from './interval.ts';
import { compensatedSum } from './summation.ts';

/**
 * The interval of the slope, per step, of the least-squares line through evenly spaced `values`.
 * A slope whose interval leaves out 0 says that the series had not settled. Neighbours that depend
 * on each other make it look surer than it is, so pass means of long stretches (weeks), not days.
 */
export function slopeInterval(values: readonly number[], level: number): Interval {
  const n = values.length;
  if (n < 2) return withoutInterval(null, n, level);
  const { m: slope, b: start } = linearRegression(values.map((value, i) => [i, value]));
  if (n === 2) return withoutInterval(slope, n, level);
  const residuals = values.map((value, i) => value - (start + slope * i));
  const spread = compensatedSum(residuals.map((residual) => residual * residual)) / (n - 2);
  // Σ (i − mean)² over 0 … n − 1.
  const squares = (n * (n * n - 1)) / 12;
  const degreesOfFreedom = n - 2;
  return { ...studentInterval(slope, Math.sqrt(spread / squares), degreesOfFreedom, level), n };
}
