/** Priorities that change, by going through all that was: where the ticket was when. */
import { OnChange, Purpose, WaitingOrder } from '../../src/kernel/codes.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { changeStage, orderOf } from './reference-journey.ts';
import { indices, openBetween } from './reference-model.ts';
import { runResolution, type Ticket } from './reference-state.ts';
import type { World } from './reference-world.ts';

/** The priority with which a ticket comes that should have another one. */
export function firstPriority(
  world: World,
  ticket: { type: number; ordinal: number },
  right: number,
): number {
  const { types, names } = world.model;
  const share = types.wrongPriorityShare[ticket.type];
  const u = world.luck.uniform(ticket, Purpose.WrongPriority);
  if (u >= share) return right;
  const count = names.priorities.length;
  const weight = (priority: number) => types.wrongPriorityWeight[ticket.type * count + priority];
  const wrong = indices(count).filter((priority) => priority !== right);
  let left = (u / share) * wrong.reduce((sum, priority) => sum + weight(priority), 0);
  for (const priority of wrong) {
    left -= weight(priority);
    if (left < 0) return priority;
  }
  return right;
}

/** The first touch finds out which priority the ticket should have. */
export function correctPriority(world: World, ticket: Ticket): void {
  const right = ticket.rightPriority;
  ticket.rightPriority = -1;
  if (right >= 0 && right !== ticket.priority) changePriority(world, ticket, right);
}

/** The ticket gets another priority, and the clocks of that one. */
export function changePriority(world: World, ticket: Ticket, priority: number): void {
  const { onChange, resolveGoal } = world.model.priorities;
  ticket.priority = priority;
  const calendar = world.calendarOf(ticket);
  const rule = onChange[priority];
  const base = rule === OnChange.Restart ? world.now : Math.max(0, ticket.createdAt);
  ticket.resolutionClock = 0;
  ticket.breachedAt = -1;
  for (const { place, ...span } of ticket.past) {
    if (span.from < base) continue;
    if (rule === OnChange.RetroactiveStart || runsAt(world, ticket, place))
      runResolution(ticket, span, calendar, resolveGoal[priority]);
  }
  ticket.isClockRunning = runsAt(world, ticket, ticket.place);
  ticket.responseClock =
    ticket.firstTouchAt < 0
      ? openBetween(calendar, base, world.now)
      : openBetween(calendar, Math.max(0, ticket.createdAt), ticket.firstTouchAt);
  if (ticket.place === 'queue') changeStage(world, ticket);
  if (ticket.place === 'queue' && ticket.order[0] === 2) reorder(world, ticket);
  world.renewAlarm(ticket);
  world.renewDeadline(ticket);
  world.tell(Verb.PriorityChanges, ticket);
}

function runsAt({ model }: World, { priority }: Ticket, place: Ticket['place']): boolean {
  const { pausesForCustomer, pausesForVendor } = model.priorities;
  if (place === 'customer') return pausesForCustomer[priority] === 0;
  if (place === 'vendor') return pausesForVendor[priority] === 0;
  return place !== 'returning';
}

/** Where it waits it keeps the time it has waited, but may be due earlier now. */
function reorder(world: World, ticket: Ticket): void {
  const { order } = world.model.routing;
  const isByDue = order === WaitingOrder.EarliestBreach || order === WaitingOrder.LeastSlack;
  const turn = world.joins++;
  const waited = [...ticket.order.slice(0, 3), ticket.priority, ticket.line, turn];
  ticket.order = isByDue ? orderOf(world, ticket, ticket.line, turn) : waited;
}
