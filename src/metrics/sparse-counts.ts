/** Counts by bucket: only the buckets that hold something, so that small runs stay small. */

/** Buckets that hold something, ascending, and their counts. */
export interface SparseCounts {
  readonly buckets: Int32Array;
  readonly counts: Float64Array;
}

/** No counts. */
export const NO_COUNTS: SparseCounts = {
  buckets: new Int32Array(0),
  counts: new Float64Array(0),
};

/** Room for the buckets of one cell: the largest, of 2^53 ms, is 23,039. */
const ROOM = 32_768;
const foundBuckets = new Int32Array(ROOM);
const foundCounts = new Float64Array(ROOM);

/**
 * Gathers what a list holds in [from, to), where index 0 is bucket `shift`, behind the `size`
 * buckets gathered before; returns how many there are now.
 */
export function gather(
  list: Uint32Array | Float64Array,
  span: { readonly from: number; readonly to: number; readonly shift: number },
  size: number,
): number {
  const { from, to, shift } = span;
  let found = size;
  for (let index = from; index < to; index++) {
    const count = list[index];
    // Writing first and counting after keeps the loop free of branches that are hard to foresee.
    foundBuckets[found] = index + shift;
    foundCounts[found] = count;
    if (count !== 0) found++;
  }
  return found;
}

/** The first `size` buckets gathered. */
export function gathered(size: number): SparseCounts {
  if (size === 0) return NO_COUNTS;
  return { buckets: foundBuckets.slice(0, size), counts: foundCounts.slice(0, size) };
}

/** The counts of a list by bucket. */
export function sparseOf(list: Float64Array): SparseCounts {
  return gathered(gather(list, { from: 0, to: list.length, shift: 0 }, 0));
}

/** Adds sparse counts to a list by bucket; returns a longer list where they do not fit. */
export function addedTo(list: Float64Array, { buckets, counts }: SparseCounts): Float64Array {
  const needed = buckets.length === 0 ? 0 : buckets[buckets.length - 1] + 1;
  let sums = list;
  if (needed > list.length) {
    sums = new Float64Array(needed);
    sums.set(list);
  }
  for (let index = 0; index < buckets.length; index++) sums[buckets[index]] += counts[index];
  return sums;
}
