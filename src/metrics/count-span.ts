/** A stretch of counts by bucket: the form in which quantiles are read. */
import type { SparseCounts } from './sparse-counts.ts';

/** Counts of neighbouring buckets. */
export interface CountSpan {
  /** Bucket of the first count. */
  readonly from: number;
  readonly counts: Float64Array;
  /** Sum of the counts. */
  readonly total: number;
}

/** No counts. */
const EMPTY_SPAN: CountSpan = { from: 0, counts: new Float64Array(0), total: 0 };

/** The sum of several cells of counts. */
export function mergedSpan(cells: readonly SparseCounts[]): CountSpan {
  const parts = cells.filter(({ buckets }) => buckets.length > 0);
  if (parts.length === 0) return EMPTY_SPAN;
  const from = Math.min(...parts.map(({ buckets }) => buckets[0]));
  const last = Math.max(...parts.map(({ buckets }) => buckets[buckets.length - 1]));
  const sums = new Float64Array(last + 1 - from);
  let total = 0;
  for (const part of parts) total += addPart(sums, from, part);
  return { from, counts: sums, total };
}

/** Adds a cell to the sums, whose first is of bucket `from`; returns its total. */
function addPart(sums: Float64Array, from: number, { buckets, counts }: SparseCounts): number {
  let total = 0;
  for (let index = 0; index < buckets.length; index++) {
    sums[buckets[index] - from] += counts[index];
    total += counts[index];
  }
  return total;
}
