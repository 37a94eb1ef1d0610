/**
 * The future event list: a binary heap on (instant, kind, sequence) in typed arrays.
 *
 * Events come out by time; at one instant by kind (its number is the rank); within a kind first in,
 * first out. The order is total, so a run is a function of its draws alone. An event cannot be
 * withdrawn: a handler ignores one whose subject has moved on (its stamp differs).
 */
import { assert } from '../units/assert.ts';
import type { Millis } from '../units/time.ts';
import type { Clock } from './clock.ts';

/** Sequence numbers below the kind: 2^45 events of headroom keep `kind × SPAN + seq` exact. */
const SPAN = 35184372088832;

/** The events to come. */
export class FutureEvents {
  /** Kind, subject and stamp of the event that `advance` took out last; its instant is now. */
  kind = 0;
  subject = 0;
  stamp = 0;
  readonly #clock: Clock;
  #length = 0;
  #sequence = 0;
  #heapAt = new Float64Array(1024);
  #heapOrder = new Float64Array(1024);
  #heapSlot = new Int32Array(1024);
  #slotSubject = new Int32Array(1024);
  #slotStamp = new Int32Array(1024);

  constructor(clock: Clock) {
    this.#clock = clock;
    for (let slot = 0; slot < 1024; slot++) this.#heapSlot[slot] = slot;
  }

  /** Events in the list, stale ones included. */
  get length(): number {
    return this.#length;
  }

  /** Instant of the next event, or Infinity. */
  get nextAt(): Millis {
    return this.#length === 0 ? Number.POSITIVE_INFINITY : this.#heapAt[0];
  }

  /** Whether the next event still precedes the dispatch round of the present instant. */
  isDueBeforeDispatch(lastKind: number): boolean {
    if (this.#length === 0 || this.#heapAt[0] !== this.#clock.now) return false;
    return this.#heapOrder[0] < (lastKind + 1) * SPAN;
  }

  /**
   * Puts an event into the future: `kind` will happen to `subject` after `delay` (never, if that is
   * Infinity); the handler compares `stamp` with the subject's own to see whether the event is
   * stale. O(log n).
   */
  schedule(delay: Millis, kind: number, subject: number, stamp: number): void {
    const at = this.#clock.now + delay;
    if (this.#length === this.#heapAt.length) this.#grow();
    const heapAt = this.#heapAt;
    const heapOrder = this.#heapOrder;
    const heapSlot = this.#heapSlot;
    let hole = this.#length++;
    const slot = heapSlot[hole];
    this.#slotSubject[slot] = subject;
    this.#slotStamp[slot] = stamp;
    const order = kind * SPAN + this.#sequence++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const parentAt = heapAt[parent];
      if (parentAt < at || (parentAt === at && heapOrder[parent] < order)) break;
      heapAt[hole] = parentAt;
      heapOrder[hole] = heapOrder[parent];
      heapSlot[hole] = heapSlot[parent];
      hole = parent;
    }
    heapAt[hole] = at;
    heapOrder[hole] = order;
    heapSlot[hole] = slot;
  }

  /** Takes the next event out and brings the clock to its instant; there must be one. */
  advance(): void {
    assert(this.#length > 0, 'the last event of a run is its stop');
    assert(this.#heapAt[0] >= this.#clock.now, 'the clock never goes back');
    const slot = this.#heapSlot[0];
    this.#clock.now = this.#heapAt[0];
    this.kind = Math.floor(this.#heapOrder[0] / SPAN);
    this.subject = this.#slotSubject[slot];
    this.stamp = this.#slotStamp[slot];
    this.#removeTop(slot);
  }

  /** Fills the hole at the top with the last entry; the freed slot goes behind the end. */
  #removeTop(freedSlot: number): void {
    const heapAt = this.#heapAt;
    const heapOrder = this.#heapOrder;
    const heapSlot = this.#heapSlot;
    const length = --this.#length;
    const at = heapAt[length];
    const order = heapOrder[length];
    const slot = heapSlot[length];
    heapSlot[length] = freedSlot;
    if (length === 0) return;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= length) break;
      const right = child + 1;
      if (right < length && this.#precedes(right, child)) child = right;
      const childAt = heapAt[child];
      if (at < childAt || (at === childAt && order < heapOrder[child])) break;
      heapAt[hole] = childAt;
      heapOrder[hole] = heapOrder[child];
      heapSlot[hole] = heapSlot[child];
      hole = child;
    }
    heapAt[hole] = at;
    heapOrder[hole] = order;
    heapSlot[hole] = slot;
  }

  #precedes(left: number, right: number): boolean {
    const leftAt = this.#heapAt[left];
    const rightAt = this.#heapAt[right];
    return (
      leftAt < rightAt || (leftAt === rightAt && this.#heapOrder[left] < this.#heapOrder[right])
    );
  }

  #grow(): void {
    const size = this.#heapAt.length;
    this.#heapAt = copied(this.#heapAt, new Float64Array(2 * size));
    this.#heapOrder = copied(this.#heapOrder, new Float64Array(2 * size));
    this.#heapSlot = copied(this.#heapSlot, new Int32Array(2 * size));
    this.#slotSubject = copied(this.#slotSubject, new Int32Array(2 * size));
    this.#slotStamp = copied(this.#slotStamp, new Int32Array(2 * size));
    for (let slot = size; slot < 2 * size; slot++) this.#heapSlot[slot] = slot;
  }
}

function copied<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
