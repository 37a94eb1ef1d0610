/**
 * How much of a ticket's time to resolve may pass before it must go to a higher tier: an alarm
 * beside the resolution clock. What happens then is told in `handlers/escalating-in-time.ts`.
 */
import { extend, reset } from './columns.ts';
import { EventKind } from './event.ts';
import { schedule } from './future-events.ts';
import { model, sizes, uses } from './present-model.ts';
import { untilShown } from './resolution-clock.ts';
import { tickets } from './tickets.ts';

const NOWHERE = -1;

/** Columns of the tickets that may run out of time, [slot]. */
const deadlines = {
  /** Grows when the pending alarm is no longer to be obeyed. */
  alarm: new Int32Array(64),
  /** 1 once the time was up: it is so once in a ticket's life. */
  isOver: new Uint8Array(64),
  /** The tier to which the ticket must still go, or −1. */
  tier: new Int16Array(64),
};

/** Forgets the tickets of the run before. */
export function openDeadlines(): void {
  if (uses.deadlines) reset(deadlines, deadlines.alarm.length, { tier: NOWHERE });
}

/** A ticket is created, and its resolution clock runs. */
export function beginDeadline(ticket: number): void {
  if (ticket >= deadlines.alarm.length) extend(deadlines, ticket + 1);
  deadlines.isOver[ticket] = 0;
  deadlines.tier[ticket] = NOWHERE;
  setDeadline(ticket);
}

/** The clock goes on, or is another one: announces when it will show the share that is too much. */
export function setDeadline(ticket: number): void {
  const stamp = ++deadlines.alarm[ticket];
  if (deadlines.isOver[ticket] === 1) return;
  const at = model.routing.deadline[cellOf(ticket)];
  const after = at < 0 ? Number.POSITIVE_INFINITY : untilShown(ticket, at);
  if (after < Number.POSITIVE_INFINITY) schedule(after, EventKind.Deadline, ticket, stamp);
}

/** The clock stands still. */
export function dropDeadline(ticket: number): void {
  deadlines.alarm[ticket]++;
}

/** Whether an alarm is to be obeyed; the ticket's time is up then. */
export function endsTime(ticket: number, stamp: number): boolean {
  if (deadlines.alarm[ticket] !== stamp) return false;
  deadlines.isOver[ticket] = 1;
  deadlines.tier[ticket] = model.routing.deadlineTier[cellOf(ticket)];
  return true;
}

/** The tier to which a ticket goes that is sent to `tier`: higher, if its time is up. */
export function tierInTime(ticket: number, tier: number): number {
  const higher = deadlines.tier[ticket];
  deadlines.tier[ticket] = NOWHERE;
  return Math.max(higher, tier);
}

function cellOf(ticket: number): number {
  return tickets.type[ticket] * sizes.priorities + tickets.priority[ticket];
}
