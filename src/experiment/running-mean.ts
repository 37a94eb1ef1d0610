/** How the headline figure settles as replications are added. */
import { criticalT } from '../statistics/student-t.ts';
import type { KeptRecord } from './observations.ts';
import type { Series } from './result.ts';
import { LEVEL } from './summarise.ts';

/**
 * The ratio of totals over the first k replications for every k, with its interval by the delta
 * method: s² = Σ (y − R x)² / (k − 1), ± t s √k / Σ x.
 */
export function runningMean(records: readonly KeptRecord[], pair: number): Series['running'] {
  const mean: (number | null)[] = [];
  const low: (number | null)[] = [];
  const high: (number | null)[] = [];
  const sums = { y: 0, x: 0, yy: 0, xy: 0, xx: 0 };
  for (const [index, { pairs }] of records.entries()) {
    const [y, x] = [pairs[pair * 2], pairs[pair * 2 + 1]];
    sums.y += y;
    sums.x += x;
    sums.yy += y * y;
    sums.xy += x * y;
    sums.xx += x * x;
    const k = index + 1;
    const ratio = sums.x === 0 ? null : sums.y / sums.x;
    mean.push(ratio);
    if (ratio === null || k < 2) {
      low.push(null);
      high.push(null);
      continue;
    }
    const squares = sums.yy - 2 * ratio * sums.xy + ratio * ratio * sums.xx;
    const deviation = Math.sqrt(Math.max(0, squares) / (k - 1));
    const halfWidth = (criticalT(k - 1, LEVEL) * deviation * Math.sqrt(k)) / sums.x;
    low.push(ratio - halfWidth);
    high.push(ratio + halfWidth);
  }
  return { metric: 'resolution-time', unit: 'h', mean, low, high };
}
