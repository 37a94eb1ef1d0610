/** A ticket's service clocks as a service tool shows them: elapsed, paused, remaining, breached. */
import type { Model } from '../kernel/model.ts';
import {
  type TicketChunk,
  TicketDouble,
  TicketInteger,
  ticketDouble,
  ticketInteger,
} from '../kernel/rows.ts';
import type { Millis } from '../units/time.ts';

/** What one clock of a ticket shows at its end, in open time of the priority's calendar. */
export interface ClockReading {
  readonly elapsed: Millis;
  /** Open time since creation that the clock did not count. */
  readonly paused: Millis;
  /** Goal less elapsed time, negative once it is passed; null without a goal. */
  readonly remaining: Millis | null;
  /** When it showed the goal that it passed; null if it did not. */
  readonly breachedAt: Millis | null;
  /** Verdict, see `Verdict`. */
  readonly verdict: number;
}

/** The response clock, at the first touch or at the end without one. */
export function responseClock(model: Model, chunk: TicketChunk, row: number): ClockReading {
  const priority = ticketInteger(chunk, row, TicketInteger.Priority);
  const { respondGoal, calendar } = model.priorities;
  const elapsed = ticketDouble(chunk, row, TicketDouble.RespondElapsed);
  const remaining = remainingOf(respondGoal[priority], elapsed);
  const isPassed = remaining !== null && remaining < 0;
  const answeredAt = ticketDouble(chunk, row, TicketDouble.FirstTouchAt);
  const until = answeredAt < 0 ? ticketDouble(chunk, row, TicketDouble.EndedAt) : answeredAt;
  const from = bornAt(chunk, row);
  // A clock that restarted at a change of priority did not count what came before.
  const before = openBetween(model, calendar[priority], from, until) - elapsed;
  const total = before + respondGoal[priority];
  return {
    elapsed,
    paused: before,
    remaining,
    breachedAt: isPassed ? whenOpen(model, calendar[priority], from, total) : null,
    verdict: ticketInteger(chunk, row, TicketInteger.RespondVerdict),
  };
}

/** The resolution clock, at the last resolution or at the end without one. */
export function resolutionClock(model: Model, chunk: TicketChunk, row: number): ClockReading {
  const priority = ticketInteger(chunk, row, TicketInteger.Priority);
  const { resolveGoal, calendar } = model.priorities;
  const elapsed = ticketDouble(chunk, row, TicketDouble.ResolveElapsed);
  const until = ticketDouble(chunk, row, TicketDouble.EndedAt);
  const breachedAt = ticketDouble(chunk, row, TicketDouble.BreachedAt);
  return {
    elapsed,
    paused: openBetween(model, calendar[priority], bornAt(chunk, row), until) - elapsed,
    remaining: remainingOf(resolveGoal[priority], elapsed),
    breachedAt: breachedAt < 0 ? null : breachedAt,
    verdict: ticketInteger(chunk, row, TicketInteger.ResolveVerdict),
  };
}

function remainingOf(goal: number, elapsed: Millis): Millis | null {
  return goal < 0 ? null : goal - elapsed;
}

/** The clocks of a ticket that is older than the run start with the run. */
function bornAt(chunk: TicketChunk, row: number): Millis {
  return Math.max(0, ticketDouble(chunk, row, TicketDouble.CreatedAt));
}

/** Open milliseconds of a calendar between two instants. */
function openBetween({ calendars }: Model, calendar: number, from: Millis, to: Millis): Millis {
  const { first, opens, closes } = calendars;
  let open = 0;
  for (let row = first[calendar]; row < first[calendar + 1] && opens[row] < to; row++)
    open += Math.max(0, Math.min(to, closes[row]) - Math.max(from, opens[row]));
  return open;
}

/** The instant at which a calendar has been open for `length` since `from`. */
function whenOpen({ calendars }: Model, calendar: number, from: Millis, length: Millis): Millis {
  const { first, opens, closes } = calendars;
  let left = length;
  for (let row = first[calendar]; row < first[calendar + 1]; row++) {
    const begin = Math.max(from, opens[row]);
    if (closes[row] - begin >= left) return begin + left;
    left -= Math.max(0, closes[row] - begin);
  }
  return Number.POSITIVE_INFINITY;
}
