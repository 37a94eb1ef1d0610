/** Where a series that starts from nothing has settled, and how to look at it. */
import { compensatedSum, meanOfValues } from './summation.ts';

/** Values that are averaged before the search: single ones are too noisy. */
const BATCH = 5;

/**
 * The number of first values to leave out: MSER-5 (White, Cobb & Spratt, WSC 2000), the d that
 * makes the squared standard error of the mean of the rest the least. `path` is the mean over
 * replications: of one replication alone a busy spell looks like a start. Null where more than
 * half would go, which says that the series is too short, or never settles.
 */
export function mser5(path: readonly number[]): number | null {
  const count = Math.floor(path.length / BATCH);
  if (count < 2) return null;
  const batches = Array.from({ length: count }, (_, k) =>
    meanOfValues(path.slice(k * BATCH, (k + 1) * BATCH)),
  );
  const half = Math.floor(count / 2);
  let best = { left: 0, error: Number.POSITIVE_INFINITY };
  for (let left = 0; left <= half; left++) {
    const rest = batches.slice(left);
    const mean = meanOfValues(rest);
    const squares = compensatedSum(rest.map((value) => (value - mean) * (value - mean)));
    const error = squares / (rest.length * rest.length);
    if (error < best.error) best = { left, error };
  }
  return best.left === half ? null : best.left * BATCH;
}

/** The series without its cycle: each phase is moved to the mean of all. */
export function withoutCycle(path: readonly number[], period: number): readonly number[] {
  const whole = Math.floor(path.length / period) * period;
  if (whole < period) return path;
  const mean = meanOfValues(path.slice(0, whole));
  const phases = Array.from({ length: period }, (_, phase) =>
    meanOfValues(path.slice(0, whole).filter((_value, at) => at % period === phase)),
  );
  return path.map((value, at) => value - phases[at % period] + mean);
}

/**
 * Welch's moving average: over `reach` values on both sides, at the start over as many as there
 * are before, and nothing where fewer than `reach` follow.
 */
export function movingAverage(path: readonly number[], reach: number): readonly (number | null)[] {
  return path.map((_, at) => {
    if (at + reach >= path.length) return null;
    const wide = Math.min(at, reach);
    return meanOfValues(path.slice(at - wide, at + wide + 1));
  });
}
