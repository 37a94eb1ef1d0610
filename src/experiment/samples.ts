/** What each replication says of a figure, aligned by replication, for comparisons. */
import { isQuantile, type PlannedRow } from '../metrics/planned-rows.ts';
import type { Sample } from '../statistics/contrast.ts';
import { pseudoValues } from '../statistics/interval.ts';
import { compensatedSum, meanOfValues } from '../statistics/summation.ts';
import { HOUR } from '../units/time.ts';
import type { KeptRecord } from './observations.ts';

/** The part of a record that samples are read from. */
export type FigureRecord = Pick<KeptRecord, 'pairs' | 'quantiles'>;

/** Reads samples of planned rows from records. */
export class Samples {
  readonly #rows: readonly PlannedRow[];
  /** Place of each row among the rows of its kind: quantiles, or pairs. */
  readonly #places: ReadonlyMap<PlannedRow, number>;

  constructor(rows: readonly PlannedRow[]) {
    const counts = { quantile: 0, pair: 0 };
    const placeOf = (row: PlannedRow) => counts[isQuantile(row.statistic) ? 'quantile' : 'pair']++;
    this.#places = new Map(rows.map((row) => [row, placeOf(row)]));
    this.#rows = rows;
  }

  /** The row of this name among the planned ones, or undefined. */
  find(metric: string, statistic: string, scope: PlannedRow['scope']): PlannedRow | undefined {
    const wanted = JSON.stringify(scope);
    return this.#rows.find(
      (row) =>
        row.metric.id === metric &&
        row.statistic.id === statistic &&
        JSON.stringify(row.scope) === wanted,
    );
  }

  /**
   * The sample of a row, or null where it has no estimate or no spread. `pooled` is the quantile of
   * all replications together; without it the mean of the replications' quantiles stands for it.
   */
  of(row: PlannedRow, records: readonly FigureRecord[], pooled?: number | null): Sample | null {
    const place = this.#places.get(row) ?? 0;
    if (isQuantile(row.statistic)) return quantileSample(place, records, pooled);
    const above = records.map(({ pairs }) => pairs[place * 2]);
    const below = records.map(({ pairs }) => pairs[place * 2 + 1]);
    if (row.statistic.estimator === 'ratio of totals') {
      const values = pseudoValues(above, below);
      if (values === null) return null;
      const estimate = compensatedSum(above) / compensatedSum(below);
      return { estimate, values, centre: 'mean' };
    }
    const values = above.map((value, index) => (below[index] === 0 ? null : value));
    const known = values.filter((value) => value !== null);
    if (known.length === 0) return null;
    return { estimate: meanOfValues(known), values, centre: 'mean' };
  }
}

/** In hours; null where it, or that of one replication, was not reached. */
function quantileSample(
  place: number,
  records: readonly FigureRecord[],
  pooled: number | null | undefined,
): Sample | null {
  const millis = records.map(({ quantiles }) => quantiles[place]);
  if (pooled === null || millis.includes(Number.POSITIVE_INFINITY)) return null;
  const values = millis.map((value) => (Number.isNaN(value) ? null : value / HOUR));
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return pooled === undefined
    ? { estimate: meanOfValues(known), values, centre: 'mean' }
    : { estimate: pooled, values, centre: 'estimate' };
}
