/**
 * A histogram of durations in whole milliseconds with a bounded relative error: log-linear buckets,
 * keyed by integers, so that merging in any order gives the same counts. Values below 1024 have a
 * bucket each; every octave above is cut into 512 buckets of equal width. The middle of a bucket is
 * at most half a width from any of its values, which is less than 0.1 % of the value.
 * The log-linear layout is that of HdrHistogram (G. Tene) and DDSketch (Masson et al., VLDB 2019).
 */
import { assert } from '../units/assert.ts';
import type { Millis } from '../units/time.ts';

const STEP_BITS = 9;
const STEPS = 1 << STEP_BITS;
/** Below this every value has its own bucket: the first two times 512 steps. */
const EXACT_BELOW = 2 * STEPS;
const TWO_POW_32 = 4294967296;
const FIRST_SIZE = 4096;

/** A histogram as plain lists: the buckets that hold something, ascending, and their counts. */
export interface SparseHistogram {
  readonly buckets: readonly number[];
  readonly counts: readonly number[];
}

/** The bucket of a duration, counted from 0. */
export function bucketOf(value: Millis): number {
  // Integers alone, which `| 0` tells the machine: without it the result would be a double.
  if (value < EXACT_BELOW) return value | 0;
  // The position of the leading bit is the octave, the next nine bits the step.
  if (value < TWO_POW_32) {
    const shift = 31 - STEP_BITS - Math.clz32(value);
    return ((shift << STEP_BITS) + (value >>> shift)) | 0;
  }
  const high = Math.floor(value / TWO_POW_32);
  const shift = 63 - STEP_BITS - Math.clz32(high);
  return shift * STEPS + Math.floor(value / powerOfTwo(shift));
}

/** The smallest duration of a bucket. */
function bucketLow(bucket: number): Millis {
  if (bucket < EXACT_BELOW) return bucket;
  const shift = Math.floor(bucket / STEPS) - 1;
  return (bucket - shift * STEPS) * powerOfTwo(shift);
}

/** The middle of the durations of a bucket, which stands for all of them. */
export function bucketMid(bucket: number): number {
  return (bucketLow(bucket) + bucketLow(bucket + 1) - 1) / 2;
}

/** Counts of durations by bucket. */
export class Histogram {
  #counts = new Float64Array(0);
  #total = 0;

  /** Counts a duration once, or `times` times. */
  add(value: Millis, times = 1): void {
    assert(Number.isInteger(value) && value >= 0, 'a duration is a whole number, not negative');
    this.addToBucket(bucketOf(value), times);
  }

  /** Counts `times` durations in a bucket. */
  addToBucket(bucket: number, times: number): void {
    if (bucket >= this.#counts.length) this.#grow(bucket);
    this.#counts[bucket] = this.#counts[bucket] + times;
    this.#total += times;
  }

  /** Adds all counts of another histogram; the order of merging does not matter. */
  merge(other: Histogram): void {
    other.forEach((bucket, count) => {
      this.addToBucket(bucket, count);
    });
  }

  /** The number of durations counted. */
  get total(): number {
    return this.#total;
  }

  /** Calls `visit` with every bucket that holds something, ascending, and its count. */
  forEach(visit: (bucket: number, count: number) => void): void {
    const counts = this.#counts;
    for (let bucket = 0; bucket < counts.length; bucket++) {
      const count = counts[bucket];
      if (count !== 0) visit(bucket, count);
    }
  }

  /**
   * The order statistic of rank ⌈n q⌉, as the middle of its bucket; null of an empty histogram.
   * Nothing is interpolated: it is a value that occurred, within the bucket's error.
   */
  quantile(q: number): number | null {
    if (this.#total === 0) return null;
    const rank = Math.max(1, Math.ceil(this.#total * q));
    let below = 0;
    for (let bucket = 0; bucket < this.#counts.length; bucket++) {
      below += this.#counts[bucket];
      if (below >= rank) return bucketMid(bucket);
    }
    return null;
  }

  /** The middle of the highest bucket that holds something; null of an empty histogram. */
  largest(): number | null {
    const last = this.#counts.findLastIndex((count) => count !== 0);
    return last < 0 ? null : bucketMid(last);
  }

  /** The histogram as plain lists, fit for a message or a file. */
  toSparse(): SparseHistogram {
    const buckets: number[] = [];
    const counts: number[] = [];
    this.forEach((bucket, count) => {
      buckets.push(bucket);
      counts.push(count);
    });
    return { buckets, counts };
  }

  /** The histogram that `toSparse` wrote. */
  static fromSparse({ buckets, counts }: SparseHistogram): Histogram {
    assert(buckets.length === counts.length, 'every bucket of a histogram has its count');
    const histogram = new Histogram();
    buckets.forEach((bucket, i) => {
      histogram.addToBucket(bucket, counts[i]);
    });
    return histogram;
  }

  #grow(bucket: number): void {
    const size = Math.max(FIRST_SIZE, this.#counts.length * 2, bucket + 1);
    const counts = new Float64Array(size);
    counts.set(this.#counts);
    this.#counts = counts;
  }
}

/** 2 to a whole power of 0 … 52. */
function powerOfTwo(exponent: number): number {
  return exponent < 31 ? 1 << exponent : (1 << (exponent - 30)) * (1 << 30);
}
