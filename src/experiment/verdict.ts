/** What an interval says of a difference: the word never comes from the estimate. */
import type { Better } from '../metrics/metric.ts';
import type { DifferenceVerdict } from './comparison-result.ts';

/** Judges an interval by the better direction of its figure and a margin that does not matter. */
export function differenceVerdict(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  better: Better,
  margin: number | null,
): DifferenceVerdict {
  if (low === null || high === null) return 'unknown';
  if (low === 0 && high === 0) return 'same';
  if (margin !== null && low >= -margin && high <= margin) return 'equivalent';
  if (low <= 0 && high >= 0) return 'no clear difference';
  const isHigher = low > 0;
  if (better === 'neither') return isHigher ? 'higher' : 'lower';
  return isHigher === (better === 'higher') ? 'better' : 'worse';
}
