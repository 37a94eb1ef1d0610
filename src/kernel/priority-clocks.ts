/**
 * Priorities that change. The resolution clocks of all priorities run beside each other from
 * creation, each by its own calendar and pauses, so that a ticket that gets another priority finds
 * what the clocks of that one show. Nothing of this runs where no priority can change.
 */
import { OnChange } from './codes.ts';
import { extend, reset } from './columns.ts';
import { EventKind } from './event.ts';
import { schedule } from './future-events.ts';
import { model, sizes } from './present-model.ts';
import { untilShown } from './resolution-clock.ts';
import {
  beginWatch,
  countPauses,
  goOnWatch,
  restartWatch,
  stopWatch,
  watches,
} from './stopwatches.ts';
import { tickets } from './tickets.ts';
import { openTimeAt } from './working-time.ts';

/** Waits for which clocks may stand still; `Closed` is the time between resolution and return. */
export const Wait = { Customer: 0, Vendor: 1, Closed: 2 } as const;

/** Columns of the tickets whose priority may change, [slot]. */
export const changes = {
  /** Grows when the pending alarm is no longer to be obeyed. */
  alarm: new Int32Array(64),
  /** The priority that it should have while it has a wrong one, or −1. */
  right: new Int16Array(64),
};

/** Forgets the tickets of the run before. */
export function openPriorityClocks(): void {
  if (model.priorities.mayChange) reset(changes, changes.alarm.length);
}

/** The clocks of all priorities start: at creation. */
export function startPriorityClocks(ticket: number): void {
  const first = ticket * sizes.priorities;
  if (ticket >= changes.alarm.length) extend(changes, ticket + 1);
  if (first + sizes.priorities > watches.begun.length) extend(watches, first + sizes.priorities);
  for (let priority = 0; priority < sizes.priorities; priority++)
    beginWatch(first + priority, model.priorities.calendar[priority]);
  changes.right[ticket] = -1;
  setAlarm(ticket);
}

/** The clocks of the priorities that pause for this wait stand still. */
export function pausePriorityClocks(ticket: number, wait: number): void {
  const { calendar, resolveGoal } = model.priorities;
  for (let priority = 0; priority < sizes.priorities; priority++) {
    const watch = ticket * sizes.priorities + priority;
    if (pausesFor(priority, wait)) stopWatch(watch, calendar[priority], resolveGoal[priority]);
  }
}

/** The clocks of all priorities go on. */
export function resumePriorityClocks(ticket: number): void {
  for (let priority = 0; priority < sizes.priorities; priority++)
    goOnWatch(ticket * sizes.priorities + priority, model.priorities.calendar[priority]);
}

/** The ticket has got another priority: its clocks are those of that one from now on. */
export function adoptClocks(ticket: number): void {
  const { calendar, resolveGoal, onChange } = model.priorities;
  const priority = tickets.priority[ticket];
  const watch = ticket * sizes.priorities + priority;
  const rule = onChange[priority];
  if (rule === OnChange.Restart) restartWatch(watch, calendar[priority]);
  if (rule === OnChange.RetroactiveStart)
    countPauses(watch, calendar[priority], resolveGoal[priority]);
  tickets.resolveSince[ticket] = watches.since[watch];
  tickets.resolveElapsed[ticket] = watches.elapsed[watch];
  tickets.goalReachedAt[ticket] = watches.goalReachedAt[watch];
  tickets.breachedAt[ticket] = watches.breachedAt[watch];
  adoptResponse(ticket, watches.begun[watch]);
  setAlarm(ticket);
}

/** Announces when the ticket shall be raised if its clock goes on as it does now. */
export function setAlarm(ticket: number): void {
  const stamp = ++changes.alarm[ticket];
  const at = model.priorities.raiseAt[tickets.priority[ticket]];
  const after = at < 0 ? Number.POSITIVE_INFINITY : untilShown(ticket, at);
  if (after < Number.POSITIVE_INFINITY) schedule(after, EventKind.ClockAlarm, ticket, stamp);
}

/** The clock stands still: no alarm is due. */
export function dropAlarm(ticket: number): void {
  changes.alarm[ticket]++;
}

function pausesFor(priority: number, wait: number): boolean {
  if (wait === Wait.Closed) return true;
  const { pausesForCustomer, pausesForVendor } = model.priorities;
  return (wait === Wait.Customer ? pausesForCustomer : pausesForVendor)[priority] === 1;
}

/** A response that was given before is judged as if the priority had always been this one. */
function adoptResponse(ticket: number, begun: number): void {
  const calendar = model.priorities.calendar[tickets.priority[ticket]];
  const answeredAt = tickets.firstTouchAt[ticket];
  const from = Math.max(0, tickets.createdAt[ticket]);
  tickets.respondClock[ticket] =
    answeredAt < 0 ? begun : openTimeAt(calendar, answeredAt) - openTimeAt(calendar, from);
}
