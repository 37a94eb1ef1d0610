/** The interval of a quantile by sectioning: the pooled quantile, its error from replications. */
import type { Interval } from './interval.ts';
import { studentInterval, withoutInterval } from './interval.ts';
import { compensatedSum, meanOfValues } from './summation.ts';

/** The share of the pooled quantile by which the replications' mean may miss it. */
const SHORT_REPLICATION_SHARE = 0.02;

/** A quantile's interval, and whether the replications were long enough for it. */
export interface SectionedQuantile {
  readonly interval: Interval;
  /** True where the mean of the replications' quantiles misses the pooled one by over 2 %. */
  readonly replicationsTooShort: boolean;
}

/**
 * The interval Q ± t s / √k around the pooled quantile Q, with s² = Σ (q_i − Q)² / (k − 1) over the
 * quantiles q_i of k replications. Deviations are taken from Q, not from their own mean, so that
 * the bias of short replications widens the interval (Asmussen and Glynn, Stochastic Simulation).
 * `pooled` is null where the quantile was not reached; replications without one are left out.
 */
export function sectionedQuantile(
  pooled: number | null,
  quantiles: readonly (number | null)[],
  level: number,
): SectionedQuantile {
  const known = quantiles.filter((quantile) => quantile !== null);
  const k = known.length;
  if (pooled === null || k < 2) {
    return { interval: withoutInterval(pooled, k, level), replicationsTooShort: false };
  }
  const squares = known.map((quantile) => (quantile - pooled) * (quantile - pooled));
  const error = Math.sqrt(compensatedSum(squares) / (k - 1) / k);
  const gap = Math.abs(meanOfValues(known) - pooled);
  // Where the quantile is 0, a share of it tells nothing.
  const isFarOff = pooled > 0 && gap > SHORT_REPLICATION_SHARE * pooled;
  return {
    interval: studentInterval(pooled, error, k - 1, level),
    replicationsTooShort: k < quantiles.length || isFarOff,
  };
}
