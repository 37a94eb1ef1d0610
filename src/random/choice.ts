/** Choosing among several outcomes with one uniform number. */

/** Shares in declared order as running sums up to 1, the form in which a choice is looked up. */
export function cumulativeShares(shares: readonly number[]): Float64Array {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  const cumulative = Float64Array.from(shares, (share) => {
    sum += share;
    return sum / total;
  });
  // The last outcome with a share ends at exactly 1, so that rounding leaves no gap above it.
  const last = shares.findLastIndex((share) => share > 0);
  cumulative.fill(1, Math.max(0, last));
  return cumulative;
}

/**
 * The outcome that `u` falls on, counted from 0, by search in declared order through the running
 * sums at `first` … `first + count − 1`. Declared order keeps the choice in step between scenarios.
 */
export function choiceAt(
  cumulative: Float64Array,
  first: number,
  count: number,
  u: number,
): number {
  let choice = 0;
  while (choice < count - 1 && u >= cumulative[first + choice]) choice++;
  return choice;
}
