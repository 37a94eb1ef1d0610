/**
 * Which of two waiting tickets is next. While they wait, tickets of one queue never change places,
 * so that each has a rank once and for all: when it joined, when it is due, or the latest start
 * that keeps its promise. Only points that grow at different speeds are compared anew each time.
 */
import type { Millis } from '../units/time.ts';
import { clock } from './clock.ts';
import { WaitingOrder } from './codes.ts';
import { cellOf } from './consultations.ts';
import { ticketOfErrand } from './errands.ts';
import { model, sizes } from './present-model.ts';
import { dueAt } from './service-clocks.ts';
import { Task, tickets } from './tickets.ts';

/** Keeps ranks by instants positive for those before the run. */
const CREATION_ORIGIN = 1e13;
/** Ranks of tickets that are never due: behind those that are. */
const NEVER_DUE = 4e15;

/** Whether a waiting ticket comes before another. */
export function isAhead(ticket: number, other: number): boolean {
  const { line, priority, rank } = tickets;
  const { byPriority, order } = model.routing;
  if (order === WaitingOrder.Ageing) {
    const lead = points(ticket) - points(other);
    if (lead !== 0) return lead > 0;
  }
  const isByUrgency = byPriority || order === WaitingOrder.Ageing;
  if (isByUrgency && priority[ticket] !== priority[other])
    return priority[ticket] < priority[other];
  if (rank[ticket] !== rank[other]) return rank[ticket] < rank[other];
  // At one instant: the more urgent, then in the order in which the lines were declared.
  if (priority[ticket] !== priority[other]) return priority[ticket] < priority[other];
  return line[ticket] < line[other];
}

/** Rank of a ticket that joins a line as the `sequence`-th of all that joined one. */
export function rankOf(ticket: number, line: number, sequence: number): number {
  const { order, fifoByCreation } = model.routing;
  if (order !== WaitingOrder.Fifo) return orderedRank(ticket, line, sequence);
  return fifoByCreation ? CREATION_ORIGIN + tickets.createdAt[ticket] : sequence;
}

/** Rank of a ticket that joins a line where more than waiting counts. */
export function orderedRank(ticket: number, line: number, sequence: number): number {
  const { order, fifoByCreation } = model.routing;
  const byWaiting = fifoByCreation ? CREATION_ORIGIN + tickets.createdAt[ticket] : sequence;
  if (order === WaitingOrder.Ageing) {
    tickets.agesSince[ticket] = fifoByCreation ? tickets.createdAt[ticket] : clock.now;
    return byWaiting;
  }
  // Nobody waits for an article.
  const due = tickets.task[ticket] === Task.Write ? Number.POSITIVE_INFINITY : dueAt(ticket);
  if (due === Number.POSITIVE_INFINITY) return NEVER_DUE + byWaiting;
  const work = order === WaitingOrder.LeastSlack ? expectedWork(ticket, line) : 0;
  return CREATION_ORIGIN + due - work;
}

/** Points of a waiting ticket so far, times the milliseconds of an hour. */
function points(ticket: number): number {
  const { ageingStart, ageingPerHour } = model.priorities;
  const priority = tickets.priority[ticket];
  const waited = clock.now - tickets.agesSince[ticket];
  return ageingStart[priority] + ageingPerHour[priority] * waited;
}

/** Mean working time of the touch that a ticket waits for, in whole milliseconds. */
function expectedWork(ticket: number, line: number): Millis {
  const { types, vendors, lines, distributions } = model;
  const type = tickets.type[ticket];
  const task = tickets.task[ticket];
  let row = types.handle[type * sizes.tiers + lines.tier[line]];
  if (task === Task.Answer) row = vendors.loopEffort[types.vendor[type]];
  if (task === Task.Verify) row = vendors.verify[types.vendor[type]];
  if (task === Task.Chase) row = vendors.chaseEffort[types.vendor[type]];
  if (task === Task.Consult) row = types.consultLength[cellOf(ticketOfErrand(ticket))];
  // A law may have no finite mean: then the ticket has been late from the beginning.
  return Math.min(CREATION_ORIGIN, Math.round(distributions.mean[row]));
}
