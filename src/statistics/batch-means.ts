/** The interval of a mean from one long series whose neighbours depend on each other. */
import { type Interval, meanInterval, ratioInterval } from './interval.ts';
import { compensatedSum, meanOfValues } from './summation.ts';

/** More batches than that gain nothing, and fewer tell too little. */
const MOST_BATCHES = 30;
const LEAST_BATCHES = 10;
/** The 80 % point of the normal law: neighbours are let pass where p is above 0.2. */
const LET_PASS = 0.8416212335729143;

/** A mean or ratio with its interval, and how many values each batch has. */
export interface BatchedMean {
  readonly interval: Interval;
  readonly batchLength: number;
}

/**
 * Non-overlapping batch means (Law 2015, 9.5.3): the series is cut into batches so long that their
 * means no longer depend on their neighbours (von Neumann's ratio), which are then taken for
 * independent. Null where the series is too short for that. Values beyond the last whole batch are
 * left out.
 */
export function batchedMean(values: readonly number[], level: number): BatchedMean | null {
  const longest = Math.floor(values.length / LEAST_BATCHES);
  for (let length = 1; length <= longest; length *= 2) {
    if (dependence(batchesOf(values, length)) >= LET_PASS) continue;
    const batchLength = Math.max(length, Math.floor(values.length / MOST_BATCHES));
    return { interval: meanInterval(batchesOf(values, batchLength), level), batchLength };
  }
  return null;
}

/**
 * The same of a ratio of sums: batches are so long that their ratios no longer depend on their
 * neighbours; the interval is the jackknife's over the sums of the batches. The estimate is the
 * ratio of the sums of whole batches.
 */
export function batchedRatio(
  numerators: readonly number[],
  denominators: readonly number[],
  level: number,
): BatchedMean | null {
  const longest = Math.floor(numerators.length / LEAST_BATCHES);
  const batches = (length: number) =>
    [numerators, denominators].map((values) => batchesOf(values, length)) as [number[], number[]];
  for (let length = 1; length <= longest; length *= 2) {
    const [above, below] = batches(length);
    if (below.includes(0)) continue;
    if (dependence(above.map((value, at) => value / below[at])) >= LET_PASS) continue;
    const batchLength = Math.max(length, Math.floor(numerators.length / MOST_BATCHES));
    return { interval: ratioInterval(...batches(batchLength), level), batchLength };
  }
  return null;
}

function batchesOf(values: readonly number[], length: number): number[] {
  return Array.from({ length: Math.floor(values.length / length) }, (_, batch) =>
    meanOfValues(values.slice(batch * length, (batch + 1) * length)),
  );
}

/** Von Neumann's ratio as a standard normal number, above 0 where neighbours are alike. */
function dependence(values: readonly number[]): number {
  const n = values.length;
  const mean = meanOfValues(values);
  const spread = compensatedSum(values.map((value) => (value - mean) * (value - mean)));
  if (spread === 0) return 0;
  const steps = values.slice(1).map((value, at) => value - values[at]);
  const squares = compensatedSum(steps.map((step) => step * step));
  return (1 - squares / (2 * spread)) * Math.sqrt((n * n - 1) / (n - 2));
}
