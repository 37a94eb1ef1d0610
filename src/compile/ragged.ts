/** Lists of lists as two columns: where each list begins, and all entries one after another. */

/** List k is `entry[first[k]]` up to, not including, `entry[first[k + 1]]`. */
export interface Ragged {
  readonly first: Int32Array;
  readonly entry: Float64Array;
}

/** The columns of a list of lists. */
export function ragged(lists: readonly (readonly number[])[]): Ragged {
  const first = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    first[index + 1] = first[index] + list.length;
  });
  const entry = new Float64Array(first[lists.length]);
  lists.forEach((list, index) => {
    entry.set(list, first[index]);
  });
  return { first, entry };
}

/** The running sums of shares as thresholds of a draw: exactly 1 from the last share above zero. */
export function cumulative(shares: readonly number[]): number[] {
  const last = shares.findLastIndex((share) => share > 0);
  let sum = 0;
  return shares.map((share, index) => {
    sum += share;
    return index >= last ? 1 : sum;
  });
}
