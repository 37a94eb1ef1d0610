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
import { clock } from './clock.ts';
import { extend } from './columns.ts';
import { events, giveBackEvent, openEvents, precedes, takeEvent } from './event-slots.ts';
import {
  bucketCount,
  bucketStart,
  findBucket,
  MOST_RUNGS,
  openRung,
  putIntoBucket,
  rungs,
  takeBucket,
} from './rung.ts';

/** A bucket with more events than this is cut into a finer rung rather than sorted. */
const MOST_TO_SORT = 48;
/** A bottom that has grown beyond this is spread over a rung of its own. */
const MOST_AT_BOTTOM = 2 * MOST_TO_SORT;

/** Slots of the events due first, the last of them next. */
const bottom = { slot: new Int32Array(1024) };

class Ladder {
  /** Events in the list, stale ones included. */
  length = 0;
  bottomCount = 0;
  /** Every event due before this instant is at the bottom. */
  bottomEnd = 0.5;
  /** Rungs in use; the last of them is the finest and the first in time. */
  depth = 0;
  /** Linked slots of the events due from `topStart` on. */
  top = -1;
  topCount = 0;
  topStart = 0.5;
}

const ladder = new Ladder();

/** The event that `advance` took out last; its instant is now. */
export const event = { kind: 0, subject: 0, stamp: 0 };

/** Empties the list. */
export function openFuture(): void {
  openEvents();
  ladder.length = 0;
  ladder.bottomCount = 0;
  ladder.bottomEnd = Number.NEGATIVE_INFINITY;
  ladder.depth = 0;
  ladder.top = -1;
  ladder.topCount = 0;
  ladder.topStart = Number.NEGATIVE_INFINITY;
}

/** Instant of the next event, or Infinity. */
export function nextAt(): Millis {
  if (ladder.bottomCount === 0 && !refill()) return Number.POSITIVE_INFINITY;
  return events.at[bottom.slot[ladder.bottomCount - 1]];
}

/** Whether the next event still precedes the dispatch round of the present instant. */
export function isDueBeforeDispatch(lastKind: number): boolean {
  if (nextAt() !== clock.now) return false;
  return events.kind[bottom.slot[ladder.bottomCount - 1]] <= lastKind;
}

/**
 * Puts an event into the future: `kind` will happen to `subject` after `delay` (never, if that is
 * Infinity); the handler compares `stamp` with the subject's own to see whether the event is stale.
 */
export function schedule(delay: Millis, kind: number, subject: number, stamp: number): void {
  if (delay === Number.POSITIVE_INFINITY) return;
  const at = clock.now + delay;
  const slot = takeEvent(at, kind, subject, stamp);
  ladder.length++;
  if (at < ladder.bottomEnd) insert(slot);
  else if (at >= ladder.topStart) putOnTop(slot);
  else putOnRung(slot);
}

/** Takes the next event out and brings the clock to its instant; there must be one. */
export function advance(): void {
  const at = nextAt();
  assert(ladder.length > 0, 'the last event of a run is its stop');
  assert(at >= clock.now, 'the clock never goes back');
  const slot = bottom.slot[--ladder.bottomCount];
  ladder.length--;
  clock.now = at;
  event.kind = events.kind[slot];
  event.subject = events.subject[slot];
  event.stamp = events.stamp[slot];
  giveBackEvent(slot);
}

/** Sorts an event into the bottom, looking for its place from the side that is due first. */
function insert(slot: number): void {
  if (ladder.bottomCount > MOST_AT_BOTTOM && spreadBottom()) {
    putOnRung(slot);
    return;
  }
  if (ladder.bottomCount === bottom.slot.length) extend(bottom, 2 * ladder.bottomCount);
  let place = ladder.bottomCount++;
  while (place > 0 && precedes(bottom.slot[place - 1], slot)) {
    bottom.slot[place] = bottom.slot[place - 1];
    place--;
  }
  bottom.slot[place] = slot | 0;
}

/** Spreads the bottom over a rung; false if it is too short for buckets. */
function spreadBottom(): boolean {
  const count = ladder.bottomCount;
  const from = clock.now;
  if (ladder.depth === MOST_RUNGS || ladder.bottomEnd - from <= MOST_AT_BOTTOM) return false;
  let head = -1;
  for (let place = 0; place < count; place++) {
    events.next[bottom.slot[place]] = head;
    head = bottom.slot[place];
  }
  addRung(head, count, from, ladder.bottomEnd);
  ladder.bottomCount = 0;
  ladder.bottomEnd = from;
  return true;
}

function putOnTop(slot: number): void {
  events.next[slot] = ladder.top;
  ladder.top = slot;
  ladder.topCount++;
}

function putOnRung(slot: number): void {
  let rung = ladder.depth - 1;
  while (events.at[slot] >= rungs.end[rung]) rung--;
  putIntoBucket(rung, slot);
}

/** Brings the events that are due next to the empty bottom; false if there are none at all. */
function refill(): boolean {
  while (ladder.length > 0) {
    if (ladder.depth === 0) cutTop();
    const rung = ladder.depth - 1;
    if (!findBucket(rung)) {
      ladder.depth--;
      continue;
    }
    const count = bucketCount(rung);
    const from = bucketStart(rung);
    const head = takeBucket(rung);
    const end = bucketStart(rung);
    if (count > MOST_TO_SORT && end - from > 1 && ladder.depth < MOST_RUNGS) {
      addRung(head, count, from, end);
      continue;
    }
    ladder.bottomEnd = end;
    sortToBottom(head, count);
    return true;
  }
  return false;
}

/** Spreads the events on top over a rung that reaches to the last of them. */
function cutTop(): void {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let slot = ladder.top; slot >= 0; slot = events.next[slot]) {
    if (events.at[slot] < first) first = events.at[slot];
    if (events.at[slot] > last) last = events.at[slot];
  }
  const head = ladder.top;
  const count = ladder.topCount;
  ladder.top = -1;
  ladder.topCount = 0;
  addRung(head, count, first, last + 1);
  ladder.topStart = rungs.end[0];
}

function addRung(head: number, count: number, from: Millis, to: Millis): void {
  const rung = ladder.depth++;
  openRung(rung, count, from, to);
  for (let slot = head; slot >= 0; ) {
    const after = events.next[slot];
    putIntoBucket(rung, slot);
    slot = after;
  }
}

function sortToBottom(head: number, count: number): void {
  if (count <= MOST_TO_SORT) {
    for (let slot = head; slot >= 0; slot = events.next[slot]) insert(slot);
    return;
  }
  // Many events within one millisecond: too many for sorting one into the other.
  extend(bottom, count);
  for (let slot = head; slot >= 0; slot = events.next[slot])
    bottom.slot[ladder.bottomCount++] = slot;
  bottom.slot.subarray(0, count).sort((one, other) => (precedes(one, other) ? 1 : -1));
}
