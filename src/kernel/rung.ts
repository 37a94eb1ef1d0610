/**
 * The rungs of the ladder of events to come: unsorted buckets of equal length, in a row. Rungs are
 * a stack, each finer than the one below; their buckets lie one after another in the same columns.
 */
import type { Millis } from '../units/time.ts';
import { extend } from './columns.ts';
import { events } from './event-slots.ts';

/** Rungs at most: each is at least sixteen times finer than the one above. */
export const MOST_RUNGS = 12;

/** Buckets for each event that is spread: then a bucket holds few when its turn comes. */
const BUCKETS_PER_EVENT = 4;
const FEWEST_BUCKETS = 16;
const MOST_BUCKETS = 1 << 18;

/** Columns of the rungs, [rung]. */
export const rungs = {
  start: new Float64Array(MOST_RUNGS),
  /** The instant after the last bucket, which may be shorter than the others. */
  end: new Float64Array(MOST_RUNGS),
  /** Length of a bucket. */
  width: new Float64Array(MOST_RUNGS),
  /** Its first bucket, and one past its last. */
  first: new Int32Array(MOST_RUNGS),
  last: new Int32Array(MOST_RUNGS),
  /** The bucket whose turn is next. */
  current: new Int32Array(MOST_RUNGS),
};

/** Events of the buckets, [bucket]: the first of the linked slots, or −1, and their number. */
const buckets = { head: new Int32Array(8192), count: new Int32Array(8192) };

/** Lays an empty rung over [from, to) for about so many events. */
export function openRung(rung: number, eventCount: number, from: Millis, to: Millis): void {
  const most = Math.min(MOST_BUCKETS, eventCount * BUCKETS_PER_EVENT);
  const width = Math.max(1, Math.ceil((to - from) / Math.max(FEWEST_BUCKETS, most)));
  const first = rung === 0 ? 0 : rungs.last[rung - 1];
  const last = first + Math.ceil((to - from) / width);
  rungs.start[rung] = from;
  rungs.end[rung] = to;
  rungs.width[rung] = width;
  rungs.first[rung] = first;
  rungs.last[rung] = last;
  rungs.current[rung] = first;
  extend(buckets, last);
  buckets.head.fill(-1, first, last);
  buckets.count.fill(0, first, last);
}

/** The instant at which the bucket of a rung begins whose turn is next. */
export function bucketStart(rung: number): Millis {
  const passed = rungs.current[rung] - rungs.first[rung];
  return Math.min(rungs.end[rung], rungs.start[rung] + passed * rungs.width[rung]);
}

/** Events in the bucket of a rung whose turn is next. */
export function bucketCount(rung: number): number {
  return buckets.count[rungs.current[rung]];
}

/** Puts an event into its bucket of a rung; the bucket's turn must not be over. */
export function putIntoBucket(rung: number, slot: number): void {
  const passed = ((events.at[slot] - rungs.start[rung]) / rungs.width[rung]) | 0;
  const bucket = (rungs.first[rung] + passed) | 0;
  events.next[slot] = buckets.head[bucket];
  buckets.head[bucket] = slot | 0;
  buckets.count[bucket]++;
}

/** Goes on to the next bucket of a rung that holds an event; false if there is none. */
export function findBucket(rung: number): boolean {
  const last = rungs.last[rung];
  let current = rungs.current[rung];
  while (current < last && buckets.count[current] === 0) current++;
  rungs.current[rung] = current;
  return current < last;
}

/** First slot of the bucket of a rung whose turn it is; its turn is over then. */
export function takeBucket(rung: number): number {
  return buckets.head[rungs.current[rung]++];
}
