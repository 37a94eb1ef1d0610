/** The raw figures of every replication, one row each: the table behind all intervals. */
import { isQuantile, type PlannedRow } from '../metrics/planned-rows.ts';
import { HOUR } from '../units/time.ts';
import type { KeptRecord } from './observations.ts';
import type { Scope } from './result.ts';

/** One figure of one replication; null where the replication has none. */
export interface ReplicationRow {
  readonly replication: number;
  readonly metric: string;
  readonly statistic: string;
  readonly scope: Scope;
  readonly unit: string;
  readonly value: number | null;
}

/** All figures, by replication and then in the order of the summary. */
export function* replicationRows(
  rows: readonly PlannedRow[],
  records: readonly KeptRecord[],
): Generator<ReplicationRow> {
  for (const { replication, pairs, quantiles } of records) {
    let pair = 0;
    let quantile = 0;
    for (const { metric, statistic, scope, unit } of rows) {
      const value = isQuantile(statistic)
        ? finite(quantiles[quantile++] / HOUR)
        : finite(pairs[pair * 2] / pairs[pair++ * 2 + 1]);
      yield { replication, metric: metric.id, statistic: statistic.id, scope, unit, value };
    }
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
