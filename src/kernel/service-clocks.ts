/**
 * The response and resolution clocks of a ticket: start, pause, resume, stop, and when the goal was
 * reached that was passed later. A clock counts open milliseconds of its priority's calendar.
 * Elapsed = goal is met.
 */
import type { Millis } from '../units/time.ts';
import { clock } from './clock.ts';
import { beginDeadline, dropDeadline, setDeadline } from './deadlines.ts';
import { model, uses } from './present-model.ts';
import {
  dropAlarm,
  pausePriorityClocks,
  resumePriorityClocks,
  setAlarm,
  startPriorityClocks,
  Wait,
} from './priority-clocks.ts';
import { Verdict } from './rows.ts';
import { tickets } from './tickets.ts';
import { openTime, whenOpenFor } from './working-time.ts';

/** Both clocks start: at creation. */
export function startClocks(ticket: number): void {
  const shown = show(ticket);
  tickets.respondClock[ticket] = shown;
  tickets.resolveSince[ticket] = shown;
  tickets.goalReachedAt[ticket] = clock.now;
  if (model.priorities.mayChange) startPriorityClocks(ticket);
  if (uses.deadlines) beginDeadline(ticket);
}

/** The response clock stops: somebody works the ticket for the first time. */
export function stopResponseClock(ticket: number): void {
  tickets.firstTouchAt[ticket] = clock.now;
  tickets.respondClock[ticket] = show(ticket) - tickets.respondClock[ticket];
}

/** The customer has the ticket: the resolution clock stops if its priority says so. */
export function pauseForCustomer(ticket: number): void {
  const { pausesForCustomer, mayChange } = model.priorities;
  if (pausesForCustomer[tickets.priority[ticket]] === 1) pauseClock(ticket);
  if (mayChange) pausePriorityClocks(ticket, Wait.Customer);
}

/** The vendor has the ticket: the resolution clock stops if its priority says so. */
export function pauseForVendor(ticket: number): void {
  const { pausesForVendor, mayChange } = model.priorities;
  if (pausesForVendor[tickets.priority[ticket]] === 1) pauseClock(ticket);
  if (mayChange) pausePriorityClocks(ticket, Wait.Vendor);
}

/** The ticket is resolved and will come back: the resolution clock stops. */
export function pauseUntilReopened(ticket: number): void {
  pauseClock(ticket);
  if (model.priorities.mayChange) pausePriorityClocks(ticket, Wait.Closed);
}

/** The resolution clock stops, for a while or for good. */
export function pauseClock(ticket: number): void {
  const since = tickets.resolveSince[ticket];
  if (since < 0) return;
  if (model.priorities.mayChange) dropAlarm(ticket);
  if (uses.deadlines) dropDeadline(ticket);
  const priority = tickets.priority[ticket];
  const goal = model.priorities.resolveGoal[priority];
  const before = tickets.resolveElapsed[ticket];
  const elapsed = before + show(ticket) - since;
  tickets.resolveElapsed[ticket] = elapsed;
  tickets.resolveSince[ticket] = -1;
  if (goal < 0 || before > goal || elapsed < goal) return;
  // A clock may stop exactly at its goal and pass it after the pause.
  if (before < goal) {
    const calendar = model.priorities.calendar[priority];
    tickets.goalReachedAt[ticket] = whenOpenFor(calendar, since + goal - before);
  }
  if (elapsed > goal) tickets.breachedAt[ticket] = tickets.goalReachedAt[ticket];
}

/** The resolution clock runs again. */
export function resumeClock(ticket: number): void {
  if (model.priorities.mayChange) resumePriorityClocks(ticket);
  if (tickets.resolveSince[ticket] >= 0) return;
  tickets.resolveSince[ticket] = show(ticket);
  if (model.priorities.mayChange) setAlarm(ticket);
  if (uses.deadlines) setDeadline(ticket);
}

/** What the response clock shows: since creation, or at the first touch if there was one. */
export function responseElapsed(ticket: number): Millis {
  const shown = tickets.respondClock[ticket];
  return tickets.firstTouchAt[ticket] >= 0 ? shown : show(ticket) - shown;
}

/** Verdict on the response: an unanswered ticket is missed once its goal has passed. */
export function responseVerdict(ticket: number, elapsed: Millis): number {
  const goal = model.priorities.respondGoal[tickets.priority[ticket]];
  if (goal < 0) return Verdict.None;
  if (elapsed > goal) return Verdict.Missed;
  return tickets.firstTouchAt[ticket] >= 0 ? Verdict.Met : Verdict.None;
}

/** Verdict on the resolution; `isSettled` if the ticket ended in a way that can meet one. */
export function resolutionVerdict(ticket: number, isSettled: boolean): number {
  const goal = model.priorities.resolveGoal[tickets.priority[ticket]];
  if (goal < 0) return Verdict.None;
  if (tickets.resolveElapsed[ticket] > goal) return Verdict.Missed;
  return isSettled ? Verdict.Met : Verdict.None;
}

/** Whether the ticket's priority promises a resolution time. */
export function hasResolutionGoal(ticket: number): boolean {
  return model.priorities.resolveGoal[tickets.priority[ticket]] >= 0;
}

function show(ticket: number): Millis {
  return openTime(model.priorities.calendar[tickets.priority[ticket]]);
}

/**
 * When the first clock of a waiting ticket reaches its goal if nothing is done: the response clock
 * until somebody answers, and the resolution clock. Infinity if it has no goal.
 */
export function dueAt(ticket: number): Millis {
  const { respondGoal, resolveGoal, calendar } = model.priorities;
  const priority = tickets.priority[ticket];
  let due = Number.POSITIVE_INFINITY;
  if (tickets.firstTouchAt[ticket] < 0 && respondGoal[priority] >= 0) {
    const total = tickets.respondClock[ticket] + respondGoal[priority];
    due = whenOpenFor(calendar[priority], total);
  }
  if (resolveGoal[priority] < 0) return due;
  const since = tickets.resolveSince[ticket];
  const left = resolveGoal[priority] - tickets.resolveElapsed[ticket];
  const total = (since < 0 ? show(ticket) : since) + left;
  return Math.min(due, whenOpenFor(calendar[priority], total));
}
