/**
 * The future event list: a ladder of buckets over events in typed arrays.
 *
 * Events come out by time; at one instant by kind (its number is the rank); within a kind first in,
 * first out. The order is total, so a run is a function of its draws alone. An event cannot be
 * withdrawn: a handler ignores one whose subject has moved on (its stamp differs).
 *
 * What is due soon stands sorted at the bottom. What is due later lies unsorted in buckets of equal
 * length (a rung), what is due after the last bucket in one heap on top. The next bucket is sorted
 * when its turn comes, or cut into a finer rung if it holds many; so an event is touched a few
 * times however many there are. Tang, Goh and Thng, "Ladder queue", ACM TOMACS 15(3), 2005.
 */
import { assert } from '../units/assert.ts';
import type { Millis } from '../units/time.ts';
import type { Clock } from './clock.ts';
import { EventSlots } from './event-slots.ts';
import { Rung } from './rung.ts';

/** A bucket with more events than this is cut into a finer rung rather than sorted. */
const MOST_TO_SORT = 48;
/** A bottom that has grown beyond this is spread over a rung of its own. */
const MOST_AT_BOTTOM = 2 * MOST_TO_SORT;
/** Rungs at most: each is at least sixteen times finer than the one above. */
const MOST_RUNGS = 12;

/** The events to come. */
export class FutureEvents {
  /** Kind, subject and stamp of the event that `advance` took out last; its instant is now. */
  kind = 0;
  subject = 0;
  stamp = 0;
  readonly #clock: Clock;
  readonly #slots = new EventSlots();
  #length = 0;
  /** Slots of the events due first, the last of them next. */
  #bottom = new Int32Array(256);
  #bottomCount = 0;
  /** Every event due before this instant is at the bottom. */
  #bottomEnd = Number.NEGATIVE_INFINITY;
  readonly #rungs: Rung[] = [];
  /** Rungs in use; the last of them is the finest and the first in time. */
  #depth = 0;
  /** Linked slots of the events due from `#topStart` on. */
  #top = -1;
  #topCount = 0;
  #topStart = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Events in the list, stale ones included. */
  get length(): number {
    return this.#length;
  }

  /** Instant of the next event, or Infinity. */
  get nextAt(): Millis {
    if (this.#bottomCount === 0 && !this.#refill()) return Number.POSITIVE_INFINITY;
    return this.#slots.at[this.#bottom[this.#bottomCount - 1]];
  }

  /** Whether the next event still precedes the dispatch round of the present instant. */
  isDueBeforeDispatch(lastKind: number): boolean {
    if (this.nextAt !== this.#clock.now) return false;
    return this.#slots.kindOf(this.#bottom[this.#bottomCount - 1]) <= lastKind;
  }

  /**
   * Puts an event into the future: `kind` will happen to `subject` after `delay` (never, if that is
   * Infinity); the handler compares `stamp` with the subject's own to see whether the event is
   * stale.
   */
  schedule(delay: Millis, kind: number, subject: number, stamp: number): void {
    if (delay === Number.POSITIVE_INFINITY) return;
    const at = this.#clock.now + delay;
    const slot = this.#slots.take(at, kind, subject, stamp);
    this.#length++;
    if (at < this.#bottomEnd) this.#insert(slot);
    else if (at >= this.#topStart) this.#putOnTop(slot);
    else this.#putOnRung(slot, at);
  }

  /** Takes the next event out and brings the clock to its instant; there must be one. */
  advance(): void {
    const at = this.nextAt;
    assert(this.#length > 0, 'the last event of a run is its stop');
    assert(at >= this.#clock.now, 'the clock never goes back');
    const slots = this.#slots;
    const slot = this.#bottom[--this.#bottomCount];
    this.#length--;
    this.#clock.now = at;
    this.kind = slots.kindOf(slot);
    this.subject = slots.subject[slot];
    this.stamp = slots.stamp[slot];
    slots.giveBack(slot);
  }

  /** Sorts an event into the bottom, looking for its place from the side that is due first. */
  #insert(slot: number): void {
    if (this.#bottomCount > MOST_AT_BOTTOM && this.#spreadBottom()) {
      this.#putOnRung(slot, this.#slots.at[slot]);
      return;
    }
    if (this.#bottomCount === this.#bottom.length) this.#bottom = doubled(this.#bottom);
    const bottom = this.#bottom;
    const slots = this.#slots;
    let place = this.#bottomCount++;
    while (place > 0 && slots.precedes(bottom[place - 1], slot)) {
      bottom[place] = bottom[place - 1];
      place--;
    }
    bottom[place] = slot;
  }

  /** Spreads the bottom over a rung; false if it is too short for buckets. */
  #spreadBottom(): boolean {
    const bottom = this.#bottom;
    const { next } = this.#slots;
    const count = this.#bottomCount;
    const from = this.#clock.now;
    if (this.#depth === MOST_RUNGS || this.#bottomEnd - from <= MOST_AT_BOTTOM) return false;
    let head = -1;
    for (let place = 0; place < count; place++) {
      next[bottom[place]] = head;
      head = bottom[place];
    }
    this.#addRung(head, count, from, this.#bottomEnd);
    this.#bottomCount = 0;
    this.#bottomEnd = from;
    return true;
  }

  #putOnTop(slot: number): void {
    this.#slots.next[slot] = this.#top;
    this.#top = slot;
    this.#topCount++;
  }

  #putOnRung(slot: number, at: Millis): void {
    let rung = this.#depth - 1;
    while (at >= this.#rungs[rung].end) rung--;
    this.#rungs[rung].put(slot, at, this.#slots);
  }

  /** Brings the events that are due next to the empty bottom; false if there are none at all. */
  #refill(): boolean {
    while (this.#length > 0) {
      if (this.#depth === 0) this.#cutTop();
      const rung = this.#rungs[this.#depth - 1];
      if (!rung.findBucket()) {
        this.#depth--;
        continue;
      }
      const count = rung.bucketCount;
      const from = rung.bucketStart;
      const head = rung.takeBucket();
      const end = rung.bucketStart;
      if (count > MOST_TO_SORT && end - from > 1 && this.#depth < MOST_RUNGS) {
        this.#addRung(head, count, from, end);
        continue;
      }
      this.#bottomEnd = end;
      this.#sortToBottom(head, count);
      return true;
    }
    return false;
  }

  /** Spreads the events on top over a rung that reaches to the last of them. */
  #cutTop(): void {
    const { at, next } = this.#slots;
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (let slot = this.#top; slot >= 0; slot = next[slot]) {
      if (at[slot] < first) first = at[slot];
      if (at[slot] > last) last = at[slot];
    }
    const head = this.#top;
    const count = this.#topCount;
    this.#top = -1;
    this.#topCount = 0;
    this.#addRung(head, count, first, last + 1);
    this.#topStart = this.#rungs[0].end;
  }

  #addRung(head: number, count: number, from: Millis, to: Millis): void {
    if (this.#rungs.length === this.#depth) this.#rungs.push(new Rung());
    const rung = this.#rungs[this.#depth++];
    rung.open(count, from, to);
    const slots = this.#slots;
    for (let slot = head; slot >= 0; ) {
      const after = slots.next[slot];
      rung.put(slot, slots.at[slot], slots);
      slot = after;
    }
  }

  #sortToBottom(head: number, count: number): void {
    const { next } = this.#slots;
    if (count <= MOST_TO_SORT) {
      for (let slot = head; slot >= 0; slot = next[slot]) this.#insert(slot);
      return;
    }
    // Many events within one millisecond: too many for sorting one into the other.
    while (this.#bottom.length < count) this.#bottom = doubled(this.#bottom);
    for (let slot = head; slot >= 0; slot = next[slot]) this.#bottom[this.#bottomCount++] = slot;
    const slots = this.#slots;
    this.#bottom.subarray(0, count).sort((one, other) => (slots.precedes(one, other) ? 1 : -1));
  }
}

function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(column.length * 2);
  longer.set(column);
  return longer;
}
