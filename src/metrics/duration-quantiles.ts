/** Quantiles of a duration in one pass over its counts, for many scopes and many replications. */
import { bucketMid } from '../statistics/histogram.ts';
import type { CountSpan } from './count-span.ts';

/**
 * The values by which each share (ascending) has ended: order statistics of rank ⌈n q⌉ or, with
 * censored values, the product-limit estimate (Kaplan and Meier, JASA 53, 1958). Infinity where a
 * share was not reached, NaN where nothing was observed. In milliseconds.
 */
export function durationQuantiles(
  observed: CountSpan,
  censored: CountSpan,
  shares: readonly number[],
): number[] {
  const quantiles = shares.map(() => Number.POSITIVE_INFINITY);
  let atRisk = observed.total + censored.total;
  if (atRisk === 0) return quantiles.fill(Number.NaN);
  if (censored.total === 0) return ranked(observed, shares);
  let survival = 1;
  let next = 0;
  const end = observed.from + observed.counts.length;
  let bucket = Math.min(observed.from, censored.from);
  for (; bucket < end && next < shares.length; bucket++) {
    const ended = bucket < observed.from ? 0 : observed.counts[bucket - observed.from];
    if (ended > 0) {
      survival = ended === atRisk ? 0 : survival * (1 - ended / atRisk);
      // Rounding must not move rank ⌈n q⌉ to the next value.
      while (next < shares.length && survival <= 1 - shares[next] + 1e-12) {
        quantiles[next] = bucketMid(bucket);
        next++;
      }
      atRisk -= ended;
    }
    atRisk -= countAt(censored, bucket);
  }
  return quantiles;
}

/** Order statistics of rank ⌈n q⌉; rounding must not move the rank to the next value. */
function ranked({ from, counts, total }: CountSpan, shares: readonly number[]): number[] {
  const quantiles: number[] = [];
  let below = 0;
  let bucket = -1;
  for (const share of shares) {
    const rank = Math.max(1, Math.ceil(total * (share - 1e-12)));
    while (below < rank) below += counts[++bucket];
    quantiles.push(bucketMid(from + bucket));
  }
  return quantiles;
}

/** The largest value, observed or censored, in milliseconds; null of none. */
export function largestOf(observed: CountSpan, censored: CountSpan): number | null {
  const last = (span: CountSpan) => (span.total === 0 ? -1 : span.from + span.counts.length - 1);
  const bucket = Math.max(last(observed), last(censored));
  return bucket < 0 ? null : bucketMid(bucket);
}

function countAt({ from, counts }: CountSpan, bucket: number): number {
  return bucket < from || bucket >= from + counts.length ? 0 : counts[bucket - from];
}
