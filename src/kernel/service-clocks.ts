/**
 * The response and resolution clocks of a ticket: start, pause, resume, stop, and when the goal was
 * passed. A clock counts open milliseconds of its priority's calendar. Elapsed = goal is met.
 */
import type { Millis } from '../units/time.ts';
import type { Clock } from './clock.ts';
import type { Model } from './model.ts';
import { Verdict } from './rows.ts';
import type { Tickets } from './tickets.ts';
import type { WorkingTime } from './working-time.ts';

/** Keeps the clock columns of the tickets. */
export class ServiceClocks {
  readonly #model: Model;
  readonly #tickets: Tickets;
  readonly #time: WorkingTime;
  readonly #clock: Clock;

  constructor(model: Model, tickets: Tickets, time: WorkingTime, clock: Clock) {
    this.#clock = clock;
    this.#model = model;
    this.#tickets = tickets;
    this.#time = time;
  }

  /** Both clocks start: at creation. */
  start(ticket: number): void {
    const shown = this.#show(ticket);
    this.#tickets.respondClock[ticket] = shown;
    this.#tickets.resolveSince[ticket] = shown;
  }

  /** The response clock stops: somebody works the ticket for the first time. */
  respond(ticket: number): void {
    const tickets = this.#tickets;
    tickets.firstTouchAt[ticket] = this.#clock.now;
    tickets.respondClock[ticket] = this.#show(ticket) - tickets.respondClock[ticket];
  }

  /** The resolution clock stops for a while, or for good. */
  pause(ticket: number): void {
    const tickets = this.#tickets;
    const since = tickets.resolveSince[ticket];
    if (since < 0) return;
    const priority = tickets.priority[ticket];
    const goal = this.#model.priorities.resolveGoal[priority];
    const before = tickets.resolveElapsed[ticket];
    const elapsed = before + this.#show(ticket) - since;
    tickets.resolveElapsed[ticket] = elapsed;
    tickets.resolveSince[ticket] = -1;
    if (goal < 0 || before > goal || elapsed <= goal) return;
    const calendar = this.#model.priorities.calendar[priority];
    tickets.breachedAt[ticket] = this.#time.whenOpenFor(calendar, since + goal - before);
  }

  /** The resolution clock runs again. */
  resume(ticket: number): void {
    if (this.#tickets.resolveSince[ticket] >= 0) return;
    this.#tickets.resolveSince[ticket] = this.#show(ticket);
  }

  /** What the response clock shows: since creation, or at the first touch if there was one. */
  respondElapsed(ticket: number): Millis {
    const clock = this.#tickets.respondClock[ticket];
    return this.#tickets.firstTouchAt[ticket] >= 0 ? clock : this.#show(ticket) - clock;
  }

  /** Verdict on the response: an unanswered ticket is missed once its goal has passed. */
  respondVerdict(ticket: number, elapsed: Millis): number {
    const goal = this.#model.priorities.respondGoal[this.#tickets.priority[ticket]];
    if (goal < 0) return Verdict.None;
    if (elapsed > goal) return Verdict.Missed;
    return this.#tickets.firstTouchAt[ticket] >= 0 ? Verdict.Met : Verdict.None;
  }

  /** Verdict on the resolution; `isSettled` if the ticket ended in a way that can meet one. */
  resolveVerdict(ticket: number, isSettled: boolean): number {
    const goal = this.#model.priorities.resolveGoal[this.#tickets.priority[ticket]];
    if (goal < 0) return Verdict.None;
    if (this.#tickets.resolveElapsed[ticket] > goal) return Verdict.Missed;
    return isSettled ? Verdict.Met : Verdict.None;
  }

  /** Whether the ticket's priority promises a resolution time. */
  hasResolveGoal(ticket: number): boolean {
    return this.#model.priorities.resolveGoal[this.#tickets.priority[ticket]] >= 0;
  }

  #show(ticket: number): Millis {
    const calendar = this.#model.priorities.calendar[this.#tickets.priority[ticket]];
    return this.#time.elapsed(calendar);
  }
}
