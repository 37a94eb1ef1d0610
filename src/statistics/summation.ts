/** Sums, means and variances whose rounding errors are carried along instead of lost. */
import { mean, sampleVariance, sum } from 'simple-statistics';

/** The sum of `values` in their order, compensated after Neumaier (ZAMM 54, 1974); 0 of none. */
export function compensatedSum(values: readonly number[]): number {
  return sum(values as number[]);
}

/** The mean of `values`, of which there is at least one. */
export function meanOfValues(values: readonly number[]): number {
  return mean(values as number[]);
}

/** The standard error of the mean of `values`, of which there are at least two. */
export function standardErrorOf(values: readonly number[]): number {
  return Math.sqrt(sampleVariance(values as number[]) / values.length);
}
