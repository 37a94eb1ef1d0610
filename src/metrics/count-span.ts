/** Counts by bucket without the empty buckets at either end: small to post, quick to merge. */

/** A stretch of buckets; its first and last count are not zero, unless it is empty. */
export interface CountSpan {
  /** Bucket of the first count. */
  readonly from: number;
  readonly counts: Float64Array;
  /** Sum of the counts. */
  readonly total: number;
}

/** No counts. */
export const EMPTY_SPAN: CountSpan = { from: 0, counts: new Float64Array(0), total: 0 };

/** The span of a list of counts by bucket. */
export function spanOf(counts: Uint32Array): CountSpan {
  let from = 0;
  while (from < counts.length && counts[from] === 0) from++;
  let end = counts.length;
  while (end > from && counts[end - 1] === 0) end--;
  if (end === from) return EMPTY_SPAN;
  let total = 0;
  for (let bucket = from; bucket < end; bucket++) total += counts[bucket];
  // One kind of array everywhere keeps the loops over counts fast.
  const copy = new Float64Array(end - from);
  copy.set(counts.subarray(from, end));
  return { from, counts: copy, total };
}

/** The sum of several spans. */
export function mergedSpan(spans: readonly CountSpan[]): CountSpan {
  const parts = spans.filter(({ total }) => total > 0);
  if (parts.length === 0) return EMPTY_SPAN;
  if (parts.length === 1) return parts[0];
  let from = Number.POSITIVE_INFINITY;
  let end = 0;
  let total = 0;
  for (const part of parts) {
    from = Math.min(from, part.from);
    end = Math.max(end, part.from + part.counts.length);
    total += part.total;
  }
  const counts = new Float64Array(end - from);
  for (const part of parts) {
    const shift = part.from - from;
    for (let index = 0; index < part.counts.length; index++)
      counts[shift + index] += part.counts[index];
  }
  return { from, counts, total };
}

/** A sum of spans that nobody else holds, with one more; changed in place where the span fits. */
export function addedSpan(sum: CountSpan | undefined, span: CountSpan): CountSpan {
  if (sum === undefined || sum.total === 0) return { ...span, counts: span.counts.slice() };
  if (span.total === 0) return sum;
  const shift = span.from - sum.from;
  if (shift < 0 || shift + span.counts.length > sum.counts.length) return mergedSpan([sum, span]);
  for (let index = 0; index < span.counts.length; index++)
    sum.counts[shift + index] += span.counts[index];
  return { ...sum, total: sum.total + span.total };
}
