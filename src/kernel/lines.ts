/**
 * Waiting lines as linked columns: one queue for each line and priority, ordered by rank.
 * Only this file touches the queue links of tickets, and it keeps the clocks by which waiting time
 * splits into time with somebody capable on duty and time without.
 */
import { assert } from '../units/assert.ts';
import type { Millis } from '../units/time.ts';
import { clock } from './clock.ts';
import { reset } from './columns.ts';
import { model, sizes, uses } from './present-model.ts';
import { tickets } from './tickets.ts';
import { isAhead } from './urgency.ts';

/** The lines of the run, [line]. */
export const lines = {
  /** Tickets waiting. */
  waiting: new Int32Array(64),
  /** Capable people on duty; the sum and start of the clock that runs while there are. */
  onDuty: new Int32Array(64),
  dutySum: new Float64Array(64),
  dutySince: new Float64Array(64),
};

/** The queues of the lines, [line × priorities + priority]: their first and last tickets, or −1. */
const queues = { head: new Int32Array(256), tail: new Int32Array(256) };

class Ranks {
  /** Numbers given to tickets in the order in which they join lines. */
  joins = 0.5;
  /** Numbers given to interrupted work, downwards: the last interrupted is the first in line. */
  interruptions = 0.5;
}

/** The ranks given so far; fractions at first make the fields raw doubles. */
export const ranks = new Ranks();

/** Empties the lines. */
export function openLines(): void {
  ranks.joins = 0;
  ranks.interruptions = 0;
  reset(lines, sizes.lines);
  reset(queues, sizes.lines * sizes.priorities, { head: -1, tail: -1 });
}

/** The ticket of the line that is next, or −1: the first of one of its queues. O(priorities). */
export function firstInLine(line: number): number {
  if (!model.routing.byPriority) return firstOfHeads(line);
  const last = (line + 1) * sizes.priorities;
  for (let queue = line * sizes.priorities; queue < last; queue++)
    if (queues.head[queue] >= 0) return queues.head[queue];
  return -1;
}

/** The first ticket of one priority in the line, or −1; `next` of a ticket is the one behind. */
export function firstOfQueue(line: number, priority: number): number {
  return queues.head[line * sizes.priorities + priority];
}

/** Tickets that wait for the people of a line, in it and in the lines beside it. */
export function lengthOfLine(line: number): number {
  if (!uses.linesBeside) return lines.waiting[line];
  const { widest } = model.lines;
  let waiting = 0;
  for (let other = 0; other < sizes.lines; other++)
    if (widest[other] === widest[line]) waiting += lines.waiting[other];
  return waiting;
}

/** Priority of the most urgent ticket in the line; a number above all if none waits there. */
export function urgencyOfLine(line: number): number {
  const first = line * sizes.priorities;
  let priority = 0;
  while (priority < sizes.priorities && queues.head[first + priority] < 0) priority++;
  return priority;
}

/**
 * Puts the ticket into a line by its rank. Ranks nearly always grow, so the place is looked for
 * from the tail; interrupted work (negative ranks) is looked for from the head.
 */
export function standInLine(ticket: number, line: number): void {
  const queue = queueOf(ticket, line);
  tickets.line[ticket] = line | 0;
  tickets.joinedAt[ticket] = clock.now;
  tickets.dutyAtJoin[ticket] = dutyClock(line);
  linkByRank(ticket, queue);
  lines.waiting[line]++;
}

/** Puts a ticket that has just left its line back into it, by its rank and its priority now. */
export function standAgain(ticket: number): void {
  const line = tickets.line[ticket];
  linkByRank(ticket, queueOf(ticket, line));
  lines.waiting[line]++;
}

/** Takes a ticket out of its line, wherever it stands. */
export function leaveLine(ticket: number): void {
  const line = tickets.line[ticket];
  unlink(ticket, queueOf(ticket, line));
  lines.waiting[line]--;
  assert(lines.waiting[line] >= 0, 'a ticket leaves a line once');
}

/** Milliseconds so far with somebody capable on duty for the line. */
export function dutyClock(line: number): Millis {
  const sum = lines.dutySum[line];
  return lines.onDuty[line] === 0 ? sum : sum + clock.now - lines.dutySince[line];
}

/** One more (or, with −1, one fewer) capable person is on duty for the line. */
export function countOnDuty(line: number, change: number): void {
  const { now } = clock;
  const before = lines.onDuty[line];
  if (before === 0) lines.dutySince[line] = now;
  lines.onDuty[line] = before + change;
  assert(lines.onDuty[line] >= 0, 'nobody goes off duty twice');
  if (lines.onDuty[line] === 0) lines.dutySum[line] += now - lines.dutySince[line];
}

function queueOf(ticket: number, line: number): number {
  return line * sizes.priorities + tickets.priority[ticket];
}

/** Where urgency does not come first, the first tickets of all queues are compared. */
function firstOfHeads(line: number): number {
  const last = (line + 1) * sizes.priorities;
  let best = -1;
  for (let queue = line * sizes.priorities; queue < last; queue++) {
    const head = queues.head[queue];
    if (head >= 0 && (best < 0 || isAhead(head, best))) best = head;
  }
  return best;
}

function lastNotAbove(queue: number, rank: number): number {
  let place = queues.tail[queue];
  while (place >= 0 && tickets.rank[place] > rank) place = tickets.previous[place];
  return place;
}

function lastBelow(queue: number, rank: number): number {
  let before = -1;
  let place = queues.head[queue];
  while (place >= 0 && tickets.rank[place] < rank) {
    before = place;
    place = tickets.next[place];
  }
  return before;
}

function linkByRank(ticket: number, queue: number): void {
  const rank = tickets.rank[ticket];
  const before = rank < 0 ? lastBelow(queue, rank) : lastNotAbove(queue, rank);
  link(ticket, queue, before);
}

function unlink(ticket: number, queue: number): void {
  const before = tickets.previous[ticket];
  const behind = tickets.next[ticket];
  if (before < 0) queues.head[queue] = behind;
  else tickets.next[before] = behind;
  if (behind < 0) queues.tail[queue] = before;
  else tickets.previous[behind] = before;
}

function link(ticket: number, queue: number, before: number): void {
  const behind = before < 0 ? queues.head[queue] : tickets.next[before];
  tickets.previous[ticket] = before | 0;
  tickets.next[ticket] = behind | 0;
  if (before < 0) queues.head[queue] = ticket | 0;
  else tickets.next[before] = ticket | 0;
  if (behind < 0) queues.tail[queue] = ticket | 0;
  else tickets.previous[behind] = ticket | 0;
}
