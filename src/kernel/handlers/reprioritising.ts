/** Tickets that get another priority: at the first touch the right one, or a more urgent one. */

import { Purpose, WaitingOrder } from '../codes.ts';
import { setDeadline } from '../deadlines.ts';
import { noteInterruptible, noteJoin } from '../dispatch.ts';
import { drawUniform } from '../draws.ts';
import { leaveLine, ranks, standAgain } from '../lines.ts';
import { model, sizes, uses } from '../present-model.ts';
import { adoptClocks, changes } from '../priority-clocks.ts';
import { tell } from '../telling.ts';
import { Stage, tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { orderedRank } from '../urgency.ts';
import { changeStage } from './overflowing.ts';

/** The priority with which a new ticket comes whose right one is `right`. */
export function firstPriority(ticket: number, right: number): number {
  const { wrongPriorityShare, wrongPriorityWeight } = model.types;
  const type = tickets.type[ticket];
  const share = wrongPriorityShare[type];
  if (share === 0) return right;
  const u = drawUniform(Purpose.WrongPriority, ticket, 0);
  if (u >= share) return right;
  const first = type * sizes.priorities;
  let total = 0;
  for (let priority = 0; priority < sizes.priorities; priority++)
    if (priority !== right) total += wrongPriorityWeight[first + priority];
  // One uniform serves both: below the share it says "wrong", and where below it says which one.
  let left = (u / share) * total;
  for (let priority = 0; priority < sizes.priorities; priority++) {
    if (priority === right) continue;
    left -= wrongPriorityWeight[first + priority];
    if (left < 0) return priority;
  }
  return right;
}

/** The ticket comes with another priority than it should have. */
export function noteRightPriority(ticket: number, right: number): void {
  if (tickets.priority[ticket] !== right) changes.right[ticket] = right;
}

/** Whoever reads the ticket first gives it the priority that it should have. */
export function correctPriority(ticket: number, agent: number): void {
  const right = changes.right[ticket];
  changes.right[ticket] = -1;
  if (right < 0 || right === tickets.priority[ticket]) return;
  tickets.priority[ticket] = right;
  tellChange(ticket);
  noteInterruptible(agent);
}

/** So much of the ticket's time is gone that it becomes more urgent. */
export function onClockAlarm(ticket: number, stamp: number): void {
  if (changes.alarm[ticket] !== stamp) return;
  const isWaiting = tickets.stage[ticket] === Stage.Queued;
  if (isWaiting) leaveLine(ticket);
  tickets.priority[ticket] = model.priorities.raiseTo[tickets.priority[ticket]];
  tellChange(ticket);
  if (!isWaiting) return;
  rankAnew(ticket);
  if (uses.linesBeside) changeStage(ticket);
  standAgain(ticket);
  noteJoin(tickets.line[ticket]);
}

/** What is due earlier stands further ahead; interrupted work and such stay where they were. */
function rankAnew(ticket: number): void {
  const { order } = model.routing;
  const isByDue = order === WaitingOrder.EarliestBreach || order === WaitingOrder.LeastSlack;
  if (!isByDue || tickets.rank[ticket] < 0) return;
  tickets.rank[ticket] = orderedRank(ticket, tickets.line[ticket], ranks.joins++);
}

function tellChange(ticket: number): void {
  adoptClocks(ticket);
  if (uses.deadlines) setDeadline(ticket);
  tell(Verb.PriorityChanges, ticket, -1);
}
