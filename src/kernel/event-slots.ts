/** Storage of events to come: columns whose entries are used again. */
import type { Millis } from '../units/time.ts';

/** Sequence numbers below the kind: 2^45 events of headroom keep `kind × SPAN + seq` exact. */
const SPAN = 35184372088832;
const FIRST_SLOTS = 1024;

/** Columns of the events, [slot]. */
export class EventSlots {
  at = new Float64Array(FIRST_SLOTS);
  /** Kind, and below it the number of the event: the order at one instant. */
  order = new Float64Array(FIRST_SLOTS);
  subject = new Int32Array(FIRST_SLOTS);
  stamp = new Int32Array(FIRST_SLOTS);
  /** The slot behind this one in its bucket or among the free ones, or −1. */
  next = new Int32Array(FIRST_SLOTS);
  #freeHead = -1;
  #used = 0;
  #sequence = 0;

  /** A slot for an event that is announced now. */
  take(at: Millis, kind: number, subject: number, stamp: number): number {
    let slot = this.#freeHead;
    if (slot >= 0) this.#freeHead = this.next[slot];
    else {
      if (this.#used === this.at.length) this.#grow();
      slot = this.#used++;
    }
    this.at[slot] = at;
    this.order[slot] = kind * SPAN + this.#sequence++;
    this.subject[slot] = subject;
    this.stamp[slot] = stamp;
    return slot;
  }

  /** The event has happened. */
  giveBack(slot: number): void {
    this.next[slot] = this.#freeHead;
    this.#freeHead = slot;
  }

  /** Kind of the slot's event. */
  kindOf(slot: number): number {
    return Math.floor(this.order[slot] / SPAN);
  }

  /** Whether the event of one slot happens before that of another. */
  precedes(slot: number, other: number): boolean {
    const at = this.at[slot];
    const otherAt = this.at[other];
    return at < otherAt || (at === otherAt && this.order[slot] < this.order[other]);
  }

  #grow(): void {
    const size = this.at.length * 2;
    this.at = copied(this.at, new Float64Array(size));
    this.order = copied(this.order, new Float64Array(size));
    this.subject = copied(this.subject, new Int32Array(size));
    this.stamp = copied(this.stamp, new Int32Array(size));
    this.next = copied(this.next, new Int32Array(size));
  }
}

function copied<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
