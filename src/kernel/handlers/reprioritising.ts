/** Tickets that get another priority: at the first touch the right one, or a more urgent one. */

import { Purpose } from '../codes.ts';
import { noteInterruptible, noteLine } from '../dispatch.ts';
import { drawUniform } from '../draws.ts';
import { changeQueue } from '../lines.ts';
import { model, sizes } from '../present-model.ts';
import { adoptClocks, changes } from '../priority-clocks.ts';
import { tell } from '../telling.ts';
import { Stage, tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';

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
  const priority = model.priorities.raiseTo[tickets.priority[ticket]];
  if (tickets.stage[ticket] === Stage.Queued) {
    changeQueue(ticket, priority);
    noteLine(tickets.line[ticket]);
  } else tickets.priority[ticket] = priority;
  tellChange(ticket);
}

function tellChange(ticket: number): void {
  adoptClocks(ticket);
  tell(Verb.PriorityChanges, ticket, -1);
}
