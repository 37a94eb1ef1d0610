/** Storage of events to come: columns whose entries are used again. */
import type { Millis } from '../units/time.ts';
import { extend } from './columns.ts';

/** Sequence numbers below the kind: 2^45 events of headroom keep `kind × SPAN + seq` exact. */
const SPAN = 35184372088832;
const FIRST_SLOTS = 16384;

/** Columns of the events, [slot]. */
export const events = {
  at: new Float64Array(FIRST_SLOTS),
  /** Kind, and below it the number of the event: the order at one instant. */
  order: new Float64Array(FIRST_SLOTS),
  kind: new Uint8Array(FIRST_SLOTS),
  subject: new Int32Array(FIRST_SLOTS),
  stamp: new Int32Array(FIRST_SLOTS),
  /** The slot behind this one in its bucket or among the free ones, or −1. */
  next: new Int32Array(FIRST_SLOTS),
};

class Supply {
  freeHead = -1;
  used = 0;
  /** Number of the next event; a fraction at first makes the field a raw double. */
  sequence = 0.5;
}

const supply = new Supply();

/** Makes all slots free. */
export function openEvents(): void {
  supply.freeHead = -1;
  supply.used = 0;
  supply.sequence = 0;
}

/** A slot for an event that is announced now. */
export function takeEvent(at: Millis, kind: number, subject: number, stamp: number): number {
  let slot = supply.freeHead;
  if (slot >= 0) supply.freeHead = events.next[slot];
  else {
    if (supply.used === events.at.length) extend(events, 2 * supply.used);
    slot = supply.used++;
  }
  events.at[slot] = at;
  events.order[slot] = kind * SPAN + supply.sequence++;
  events.kind[slot] = kind | 0;
  events.subject[slot] = subject | 0;
  events.stamp[slot] = stamp | 0;
  return slot;
}

/** The event has happened. */
export function giveBackEvent(slot: number): void {
  events.next[slot] = supply.freeHead | 0;
  supply.freeHead = slot;
}

/** Whether the event of one slot happens before that of another. */
export function precedes(slot: number, other: number): boolean {
  const at = events.at[slot];
  const otherAt = events.at[other];
  return at < otherAt || (at === otherAt && events.order[slot] < events.order[other]);
}
