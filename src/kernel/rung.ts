/** One rung of the ladder of events to come: unsorted buckets of equal length, in a row. */
import type { Millis } from '../units/time.ts';
import { events } from './event-slots.ts';

/** Buckets for each event that is spread: then a bucket holds few when its turn comes. */
const BUCKETS_PER_EVENT = 4;
const FEWEST_BUCKETS = 16;
const MOST_BUCKETS = 1 << 18;

/** Buckets of events as linked slots. */
export class Rung {
  /** The instant after the last bucket, which may be shorter than the others. */
  end: Millis = 0;
  #start: Millis = 0;
  #width: Millis = 1;
  #buckets = 0;
  /** The bucket whose turn is next. */
  #current = 0;
  #heads = new Int32Array(FEWEST_BUCKETS);
  #counts = new Int32Array(FEWEST_BUCKETS);

  /** Empties the rung and lays it over [from, to) for about so many events. */
  open(count: number, from: Millis, to: Millis): void {
    const wanted = Math.max(FEWEST_BUCKETS, Math.min(MOST_BUCKETS, count * BUCKETS_PER_EVENT));
    this.#start = from;
    this.end = to;
    this.#width = Math.max(1, Math.ceil((to - from) / wanted));
    this.#buckets = Math.ceil((to - from) / this.#width);
    this.#current = 0;
    if (this.#heads.length < this.#buckets) {
      this.#heads = new Int32Array(wanted);
      this.#counts = new Int32Array(wanted);
    }
    this.#heads.fill(-1, 0, this.#buckets);
    this.#counts.fill(0, 0, this.#buckets);
  }

  /** The instant at which the bucket begins whose turn is next. */
  get bucketStart(): Millis {
    return Math.min(this.end, this.#start + this.#current * this.#width);
  }

  /** Events in the bucket whose turn is next. */
  get bucketCount(): number {
    return this.#counts[this.#current];
  }

  /** Puts an event into its bucket; the bucket's turn must not be over. */
  put(slot: number, at: Millis): void {
    const bucket = Math.floor((at - this.#start) / this.#width);
    events.next[slot] = this.#heads[bucket];
    this.#heads[bucket] = slot;
    this.#counts[bucket]++;
  }

  /** Goes on to the next bucket that holds an event; false if there is none. */
  findBucket(): boolean {
    while (this.#current < this.#buckets && this.#counts[this.#current] === 0) this.#current++;
    return this.#current < this.#buckets;
  }

  /** First slot of the bucket whose turn it is; its turn is over then. */
  takeBucket(): number {
    return this.#heads[this.#current++];
  }
}
