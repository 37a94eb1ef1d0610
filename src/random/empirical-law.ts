/** The law of observed values: its distribution function rises linearly from each to the next. */
import type { Law } from './law.ts';

/** The piecewise linear law through `sorted`, which holds at least two ascending values. */
export function empiricalLaw(sorted: readonly number[]): Law {
  const intervals = sorted.length - 1;
  let first = 0;
  let second = 0;
  for (let k = 0; k < intervals; k++) {
    const low = sorted[k];
    const high = sorted[k + 1];
    first += (low + high) / 2;
    second += (low * low + low * high + high * high) / 3;
  }
  const mean = first / intervals;
  const cdf = (x: number): number => shareAtMost(sorted, x);
  return {
    mean,
    variance: Math.max(0, second / intervals - mean * mean),
    cdf,
    survival: (x) => 1 - cdf(x),
    quantile: (u) => quantileOfSorted(sorted, 0, intervals, u),
  };
}

/** The piecewise linear quantile of the ascending `values[from …  from + intervals]`. */
export function quantileOfSorted(
  values: ArrayLike<number>,
  from: number,
  intervals: number,
  u: number,
): number {
  const position = u * intervals;
  const k = Math.min(Math.floor(position), intervals - 1);
  const low = values[from + k];
  return low + (position - k) * (values[from + k + 1] - low);
}

function shareAtMost(sorted: readonly number[], x: number): number {
  const last = sorted.length - 1;
  if (x < sorted[0]) return 0;
  if (x >= sorted[last]) return 1;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= x) low = middle;
    else high = middle;
  }
  const from = sorted[low];
  return (low + (x - from) / (sorted[high] - from)) / last;
}
