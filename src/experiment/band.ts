/** The spread of a value over replications, point by point. */
import type { Band } from './result.ts';

/** Means and percentiles of lists of values, one list a point. */
export function bandOf(points: readonly (readonly number[])[]): Band {
  const sorted = points.map((values) => [...values].sort((one, other) => one - other));
  const at = (share: number) => sorted.map((values) => percentile(values, share));
  const mean = points.map((values) => values.reduce((a, b) => a + b, 0) / values.length);
  return { mean, p05: at(0.05), p25: at(0.25), p75: at(0.75), p95: at(0.95) };
}

/** Linear between order statistics, the first at share 0 and the last at share 1. */
function percentile(sorted: readonly number[], share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
