/**
 * Waiting lines as linked columns: one queue for each line and priority (or, where urgency does not
 * count, one for each line), ordered by rank.
 * Only this file touches the queue links of tickets, and it keeps the clocks by which waiting time
 * splits into time with somebody capable on duty and time without.
 */
import { assert } from '../units/assert.ts';
import type { Millis } from '../units/time.ts';
import type { Clock } from './clock.ts';
import type { Model } from './model.ts';
import type { Tickets } from './tickets.ts';

/** The lines of a run. */
export class Lines {
  readonly #tickets: Tickets;
  readonly #clock: Clock;
  readonly priorityCount: number;
  /** [priority] → its queue within a line. */
  readonly #queueOf: Int32Array;
  /** [line] → tickets waiting. */
  readonly waiting: Int32Array;
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  /** [line] → capable people on duty; the sum and start of the clock that runs while there are. */
  readonly onDuty: Int32Array;
  readonly #dutySum: Float64Array;
  readonly #dutySince: Float64Array;

  constructor(model: Model, tickets: Tickets, clock: Clock) {
    const lineCount = model.lines.tier.length;
    this.#tickets = tickets;
    this.#clock = clock;
    this.priorityCount = model.names.priorities.length;
    this.#queueOf = Int32Array.from(model.names.priorities, (_, priority) =>
      model.routing.byPriority ? priority : 0,
    );
    this.waiting = new Int32Array(lineCount);
    this.#head = new Int32Array(lineCount * this.priorityCount).fill(-1);
    this.#tail = new Int32Array(lineCount * this.priorityCount).fill(-1);
    this.onDuty = new Int32Array(lineCount);
    this.#dutySum = new Float64Array(lineCount);
    this.#dutySince = new Float64Array(lineCount);
  }

  /** First ticket of the line's most urgent non-empty queue, or −1. O(priorities). */
  first(line: number): number {
    const base = line * this.priorityCount;
    for (let queue = base; queue < base + this.priorityCount; queue++)
      if (this.#head[queue] >= 0) return this.#head[queue];
    return -1;
  }

  /**
   * Puts the ticket into a line by its rank. Ranks nearly always grow, so the place is looked for
   * from the tail; interrupted work (negative ranks) is looked for from the head.
   */
  join(ticket: number, line: number): void {
    const tickets = this.#tickets;
    const queue = line * this.priorityCount + this.#queueOf[tickets.priority[ticket]];
    tickets.line[ticket] = line;
    tickets.joinedAt[ticket] = this.#clock.now;
    tickets.dutyAtJoin[ticket] = this.dutyClock(line);
    const rank = tickets.rank[ticket];
    const before = rank < 0 ? this.#lastBelow(queue, rank) : this.#lastNotAbove(queue, rank);
    this.#link(ticket, queue, before);
    this.waiting[line]++;
  }

  /** Takes a ticket out of its line, wherever it stands. */
  leave(ticket: number): void {
    const tickets = this.#tickets;
    const line = tickets.line[ticket];
    const queue = line * this.priorityCount + this.#queueOf[tickets.priority[ticket]];
    const before = tickets.previous[ticket];
    const behind = tickets.next[ticket];
    if (before < 0) this.#head[queue] = behind;
    else tickets.next[before] = behind;
    if (behind < 0) this.#tail[queue] = before;
    else tickets.previous[behind] = before;
    this.waiting[line]--;
    assert(this.waiting[line] >= 0, 'a ticket leaves a line once');
  }

  /** Milliseconds so far with somebody capable on duty for the line. */
  dutyClock(line: number): Millis {
    return this.onDuty[line] === 0
      ? this.#dutySum[line]
      : this.#dutySum[line] + this.#clock.now - this.#dutySince[line];
  }

  /** One more (or, with −1, one fewer) capable person is on duty for the line. */
  countOnDuty(line: number, change: number): void {
    const { now } = this.#clock;
    const before = this.onDuty[line];
    if (before === 0) this.#dutySince[line] = now;
    this.onDuty[line] = before + change;
    assert(this.onDuty[line] >= 0, 'nobody goes off duty twice');
    if (this.onDuty[line] === 0) this.#dutySum[line] += now - this.#dutySince[line];
  }

  #lastNotAbove(queue: number, rank: number): number {
    const tickets = this.#tickets;
    let place = this.#tail[queue];
    while (place >= 0 && tickets.rank[place] > rank) place = tickets.previous[place];
    return place;
  }

  #lastBelow(queue: number, rank: number): number {
    const tickets = this.#tickets;
    let before = -1;
    let place = this.#head[queue];
    while (place >= 0 && tickets.rank[place] < rank) {
      before = place;
      place = tickets.next[place];
    }
    return before;
  }

  #link(ticket: number, queue: number, before: number): void {
    const tickets = this.#tickets;
    const behind = before < 0 ? this.#head[queue] : tickets.next[before];
    tickets.previous[ticket] = before;
    tickets.next[ticket] = behind;
    if (before < 0) this.#head[queue] = ticket;
    else tickets.next[before] = ticket;
    if (behind < 0) this.#tail[queue] = ticket;
    else tickets.previous[behind] = ticket;
  }
}
