/** Quantiles of every planned scope from the histograms of one replication, or of all together. */
import { type CountSpan, mergedSpan } from './count-span.ts';
import { durationQuantiles } from './duration-quantiles.ts';
import type { DurationId } from './metric.ts';
import type { Dimension, MetricPlan } from './plan.ts';
import { isQuantile, type PlannedRow } from './planned-rows.ts';
import { scopeCells } from './scope-cells.ts';
import { NO_COUNTS, type SparseCounts } from './sparse-counts.ts';

/** Counts by cell of one duration; a cell that is missing is empty. */
export interface CellCounts {
  readonly observed: readonly (SparseCounts | undefined)[];
  readonly censored: readonly (SparseCounts | undefined)[];
}

/** Counts by cell of every duration. */
export type DurationCounts = Readonly<Record<DurationId, CellCounts>>;

/** [quantile row, in the order of the planned rows] → ms, Infinity or NaN. */
export function scopeQuantiles(
  plan: MetricPlan,
  rows: readonly PlannedRow[],
  durations: DurationCounts,
): Float64Array {
  const quantiles: number[] = [];
  const wanted = rows.filter((row) => isQuantile(row.statistic));
  // Rows of one scope follow each other: their histograms are merged once.
  for (let first = 0; first < wanted.length; ) {
    let end = first + 1;
    while (end < wanted.length && isSameScope(wanted[first], wanted[end])) end++;
    quantiles.push(...quantilesOfScope(plan, wanted.slice(first, end), durations));
    first = end;
  }
  return Float64Array.from(quantiles);
}

/** The counts of a scope, observed and censored. */
export function scopeSpans(
  plan: MetricPlan,
  scope: { readonly dimension: Dimension | null; readonly member: number },
  counts: CellCounts,
): { readonly observed: CountSpan; readonly censored: CountSpan } {
  const cells = scopeCells(plan, scope.dimension, scope.member);
  const pick = (from: CellCounts['observed']) =>
    mergedSpan(cells.map((cell) => from[cell] ?? NO_COUNTS));
  return { observed: pick(counts.observed), censored: pick(counts.censored) };
}

function isSameScope(one: PlannedRow, other: PlannedRow): boolean {
  return (
    one.metric === other.metric && one.dimension === other.dimension && one.member === other.member
  );
}

function quantilesOfScope(
  plan: MetricPlan,
  rows: readonly PlannedRow[],
  durations: DurationCounts,
): number[] {
  const statistics = rows.map((row) => row.statistic).filter(isQuantile);
  const { observed, censored } = scopeSpans(plan, rows[0], durations[statistics[0].duration]);
  return durationQuantiles(
    observed,
    censored,
    statistics.map((statistic) => statistic.share),
  );
}
