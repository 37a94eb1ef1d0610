/** From the records of replications to rows of results: estimates with their intervals. */
import type { CountSpan } from '../metrics/count-span.ts';
import { durationQuantiles, largestOf } from '../metrics/duration-quantiles.ts';
import type { DurationId } from '../metrics/metric.ts';
import type { MetricPlan } from '../metrics/plan.ts';
import { isQuantile, type PlannedRow } from '../metrics/planned-rows.ts';
import { type DurationCounts, scopeSpans } from '../metrics/quantile-rows.ts';
import { batchedMean, batchedRatio } from '../statistics/batch-means.ts';
import { type Interval, meanInterval, ratioInterval } from '../statistics/interval.ts';
import { sectionedQuantile } from '../statistics/sectioning.ts';
import { HOUR } from '../units/time.ts';
import type { KeptRecord, Observations } from './observations.ts';
import type { Estimate, MetricRow } from './result.ts';

/** Level of all intervals. */
export const LEVEL = 0.95;

/** Rows of results, and which quantiles ask for longer replications. */
export interface Summarised {
  readonly rows: readonly MetricRow[];
  readonly shortQuantiles: readonly MetricRow[];
}

/** Estimates every planned row. */
export function summarise(
  plan: MetricPlan,
  planned: readonly PlannedRow[],
  observations: Observations,
): Summarised {
  const records = observations.sorted();
  const rows: MetricRow[] = [];
  const shortQuantiles: MetricRow[] = [];
  const quantiles = new PooledQuantiles(plan, observations.durations());
  let pair = 0;
  let quantile = 0;
  for (const row of planned) {
    if (isQuantile(row.statistic)) {
      const { estimate, isShort } = quantileEstimate(quantiles.of(row), records, quantile++);
      const result = rowOf(row, estimate);
      rows.push(result);
      if (isShort) shortQuantiles.push(result);
    } else {
      const estimate = pairEstimate(row, records, pair);
      rows.push(rowOf(row, ofOneRun(row, { records, pair, estimate }) ?? estimate));
      pair += 1;
    }
  }
  return { rows, shortQuantiles };
}

function rowOf(row: PlannedRow, estimate: Estimate): MetricRow {
  const { metric, statistic, scope, unit } = row;
  return { metric: metric.id, statistic: statistic.id, scope, unit, ...estimate };
}

function pairEstimate(row: PlannedRow, records: readonly KeptRecord[], pair: number): Estimate {
  const above = records.map(({ pairs }) => pairs[pair * 2]);
  const below = records.map(({ pairs }) => pairs[pair * 2 + 1]);
  const isShare = row.metric.unit === 'share';
  if (row.statistic.estimator === 'ratio of totals') {
    return bounded(ratioInterval(above, below, LEVEL), above, isShare);
  }
  const values = above.filter((_, index) => below[index] !== 0);
  return bounded(meanInterval(values, LEVEL), values, isShare);
}

/** One long run, the place of a row in it, and its estimate there. */
interface LongRun {
  readonly records: readonly KeptRecord[];
  readonly pair: number;
  readonly estimate: Estimate;
}

/**
 * Of one long run mean open tickets have an interval from batches of whole weeks, if the weeks
 * allow it; in a steady cycle means and shares of tickets have one, too. Null for all else.
 */
function ofOneRun(row: PlannedRow, { records, pair, estimate }: LongRun): Estimate | null {
  if (records.length !== 1) return null;
  const [record] = records;
  const isOpenTickets = row.metric.id === 'backlog' && row.dimension === null;
  if (isOpenTickets && row.statistic.id === 'mean') {
    const weeks = Array.from(record.weeklyBacklog);
    const batched = batchedMean(weeks, LEVEL);
    return batched === null ? null : { ...bounded(batched.interval, weeks, false), n: 1 };
  }
  const weeks = weeksOf(record, pair);
  const batched = weeks && batchedRatio(...weeks, LEVEL);
  if (batched?.interval.low == null) return null;
  const limits = bounded(batched.interval, weeks?.[0] ?? [], row.metric.unit === 'share');
  return { ...limits, estimate: estimate.estimate, n: 1 };
}

/** Numerators and denominators of a row by week; null where weeks are not told apart. */
function weeksOf({ weekly }: KeptRecord, pair: number): [number[], number[]] | null {
  const at = weekly.rows.indexOf(pair);
  if (at < 0) return null;
  const weeks = weekly.pairs.length / weekly.rows.length / 2;
  const own = Array.from(weekly.pairs.subarray(at * weeks * 2, (at + 1) * weeks * 2));
  return [own.filter((_, index) => index % 2 === 0), own.filter((_, index) => index % 2 === 1)];
}

/**
 * What is below 0 in no replication, as times and wages are, has no limit below it, and what is
 * above 0 in none, as credits are, none above; costs less credits may be both. No share is above 1.
 */
function bounded(interval: Interval, seen: readonly number[], isShare: boolean): Estimate {
  const { estimate, low, high, level, n } = interval;
  if (low === null || high === null) return { estimate, low, high, level, n };
  const least = seen.some((value) => value < 0) ? Number.NEGATIVE_INFINITY : 0;
  const positive = isShare ? 1 : Number.POSITIVE_INFINITY;
  const most = least < 0 && seen.every((value) => value <= 0) ? 0 : positive;
  return { estimate, low: Math.max(least, low), high: Math.min(most, high), level, n };
}

interface PooledQuantile {
  /** Hours; null if it was not reached or nothing was observed. */
  readonly value: number | null;
  /** Hours that it is above, if it was not reached. */
  readonly above: number | null;
}

/** Quantiles of all replications together; the histogram of a scope is merged once. */
class PooledQuantiles {
  readonly #plan: MetricPlan;
  readonly #durations: DurationCounts;
  #last: PlannedRow | null = null;
  #spans: { observed: CountSpan; censored: CountSpan } | null = null;

  constructor(plan: MetricPlan, durations: DurationCounts) {
    this.#plan = plan;
    this.#durations = durations;
  }

  of(row: PlannedRow): PooledQuantile {
    if (!isQuantile(row.statistic)) return { value: null, above: null };
    const { observed, censored } = this.#scope(row, row.statistic.duration);
    const [millis] = durationQuantiles(observed, censored, [row.statistic.share]);
    if (Number.isNaN(millis)) return { value: null, above: null };
    if (Number.isFinite(millis)) return { value: millis / HOUR, above: null };
    return { value: null, above: (largestOf(observed, censored) ?? 0) / HOUR };
  }

  #scope(row: PlannedRow, duration: DurationId) {
    const last = this.#last;
    const isSame =
      last?.metric === row.metric && last.dimension === row.dimension && last.member === row.member;
    if (this.#spans === null || !isSame) {
      this.#spans = scopeSpans(this.#plan, row, this.#durations[duration]);
      this.#last = row;
    }
    return this.#spans;
  }
}

function quantileEstimate(
  { value, above }: PooledQuantile,
  records: readonly KeptRecord[],
  quantile: number,
): { estimate: Estimate; isShort: boolean } {
  const own = records.map(({ quantiles }) => quantiles[quantile]);
  const observed = own.filter((millis) => !Number.isNaN(millis));
  const n = observed.length;
  const none = { estimate: null, low: null, high: null, level: LEVEL, n };
  if (value === null) {
    return { estimate: above === null ? none : { ...none, above }, isShort: false };
  }
  const hours = own.map((millis) => (Number.isFinite(millis) ? millis / HOUR : null));
  const { interval, replicationsTooShort } = sectionedQuantile(value, hours, LEVEL);
  // Where a replication did not reach the quantile, its spread has no upper bound.
  const isUnreached = observed.some((millis) => millis === Number.POSITIVE_INFINITY);
  const low = interval.low === null ? null : Math.max(0, interval.low);
  const limits = isUnreached ? { low: null, high: null } : { low, high: interval.high };
  return {
    estimate: { estimate: value, ...limits, level: LEVEL, n },
    isShort: replicationsTooShort,
  };
}
