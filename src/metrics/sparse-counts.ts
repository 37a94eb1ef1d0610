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

/** Room for the buckets of one cell; a duration of a thousand years has bucket 21,000. */
let room = new Int32Array(32_768);

/** The counts of a list by bucket. */
export function sparseOf(list: Uint32Array | Float64Array): SparseCounts {
  if (list.length > room.length) room = new Int32Array(list.length);
  const found = room;
  let size = 0;
  for (let bucket = 0; bucket < list.length; bucket++) {
    // Writing first and counting after keeps the loop free of branches that are hard to foresee.
    found[size] = bucket;
    if (list[bucket] !== 0) size++;
  }
  const buckets = found.slice(0, size);
  const counts = new Float64Array(size);
  for (let index = 0; index < size; index++) counts[index] = list[buckets[index]];
  return { buckets, counts };
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
