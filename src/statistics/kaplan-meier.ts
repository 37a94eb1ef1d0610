/**
 * Durations of which some are still running: the product-limit estimate. Dropping open tickets
 * would leave out the longest ones; counting them as solved would shorten them. Here they stay at
 * risk until they were last seen. Kaplan and Meier, JASA 53, 1958.
 */
import type { Histogram } from './histogram.ts';
import { bucketMid } from './histogram.ts';

/** The share that survives each duration at which something ended. */
export interface SurvivalCurve {
  /** Durations at which an event occurred, ascending. */
  readonly times: readonly number[];
  /** The share still running just after each of `times`. */
  readonly survivors: readonly number[];
  /** The largest duration, ended or not; null without any. */
  readonly largestObserved: number | null;
}

/** The survival curve of ended (`events`) and still open (`censored`) durations. */
export function survivalCurve(events: Histogram, censored: Histogram): SurvivalCurve {
  const times: number[] = [];
  const survivors: number[] = [];
  let atRisk = events.total + censored.total;
  let survival = 1;
  for (const { bucket, ended, open } of mergedBuckets(events, censored)) {
    if (ended > 0) {
      survival = ended === atRisk ? 0 : survival * (1 - ended / atRisk);
      times.push(bucketMid(bucket));
      survivors.push(survival);
    }
    // Within one bucket the ended ones come first: an open one outlived what it was seen beside.
    atRisk -= ended + open;
  }
  const largest = Math.max(events.largest() ?? -1, censored.largest() ?? -1);
  return { times, survivors, largestObserved: largest < 0 ? null : largest };
}

interface BucketCounts {
  readonly bucket: number;
  ended: number;
  open: number;
}

function mergedBuckets(events: Histogram, censored: Histogram): BucketCounts[] {
  const merged = new Map<number, BucketCounts>();
  events.forEach((bucket, ended) => {
    merged.set(bucket, { bucket, ended, open: 0 });
  });
  censored.forEach((bucket, open) => {
    const known = merged.get(bucket);
    if (known) known.open = open;
    else merged.set(bucket, { bucket, ended: 0, open });
  });
  return [...merged.values()].sort((one, other) => one.bucket - other.bucket);
}
