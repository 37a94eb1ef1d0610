/**
 * Adds up the rows of tickets created in the measured window, by type, priority, tier and team of
 * their end. One pass per group of columns keeps each loop tight.
 */
import {
  ACCOUNTS,
  Account,
  CHUNK_ROWS,
  type Collector,
  Final,
  type TicketChunk,
  Verdict,
} from '../kernel/rows.ts';
import { CLOCK_STATES, ClockState, TICKET_STRIDE, TicketField } from './fields.ts';
import { HistogramSet } from './histogram-set.ts';
import type { MetricPlan } from './plan.ts';
import { SumCells } from './sum-cells.ts';

/** Collects what became of the measured tickets. */
export class CohortCollector implements Collector {
  readonly #plan: MetricPlan;
  readonly cells: SumCells;
  readonly response: HistogramSet;
  readonly resolution: HistogramSet;
  readonly service: HistogramSet;
  /** [row] → offset of the row's cell, or −1 for a ticket that is not measured. */
  readonly #cell = new Int32Array(CHUNK_ROWS);
  /** [row] → cell of the row's histograms. */
  readonly #places = new Int32Array(CHUNK_ROWS);

  /** Collects into new cells. */
  constructor(plan: MetricPlan) {
    this.#plan = plan;
    this.cells = new SumCells(plan, TICKET_STRIDE);
    this.response = new HistogramSet(plan);
    this.resolution = new HistogramSet(plan);
    this.service = new HistogramSet(plan);
  }

  tickets(chunk: TicketChunk): void {
    this.#place(chunk);
    this.#endings(chunk);
    this.#durations(chunk);
    this.#counts(chunk);
    this.#accounts(chunk);
    this.#histograms(chunk);
  }

  work(): void {}

  duty(): void {}

  #place(chunk: TicketChunk): void {
    const { type, priority, tier, team, measured } = chunk;
    const cells = this.#cell;
    for (let row = 0; row < chunk.count; row++) {
      this.#places[row] = this.response.place(priority[row], tier[row], team[row]);
      cells[row] =
        measured[row] === 1
          ? this.cells.offset(type[row], priority[row], tier[row], team[row])
          : -1;
    }
  }

  #endings(chunk: TicketChunk): void {
    const { final, firstTouchAt, respondVerdict, resolveVerdict, priority } = chunk;
    const sums = this.cells.sums;
    const { respondGoal, resolveGoal } = this.#plan.model.priorities;
    for (let row = 0; row < chunk.count; row++) {
      const cell = this.#cell[row];
      if (cell < 0) continue;
      sums[cell + TicketField.Created] += 1;
      sums[cell + TicketField.Finals + final[row]] += 1;
      const isOpen = final[row] === Final.Open;
      if (resolveGoal[priority[row]] >= 0) {
        const resolve = clockState(resolveVerdict[row], isOpen);
        sums[cell + TicketField.Clocks + CLOCK_STATES + resolve] += 1;
      }
      if (respondGoal[priority[row]] < 0) continue;
      const respond = clockState(respondVerdict[row], isOpen);
      sums[cell + TicketField.Clocks + respond] += 1;
      const isSettled = firstTouchAt[row] >= 0 || final[row] === Final.Abandoned;
      if (respond === ClockState.Missed && isSettled) sums[cell + TicketField.LateContacts] += 1;
    }
  }

  #durations(chunk: TicketChunk): void {
    const { createdAt, firstTouchAt, endedAt, final, resolveElapsed } = chunk;
    const sums = this.cells.sums;
    for (let row = 0; row < chunk.count; row++) {
      const cell = this.#cell[row];
      if (cell < 0) continue;
      if (firstTouchAt[row] >= 0) {
        sums[cell + TicketField.Answered] += 1;
        sums[cell + TicketField.ResponseTime] += firstTouchAt[row] - createdAt[row];
      }
      if (isResolved(final[row])) {
        sums[cell + TicketField.ResolutionTime] += endedAt[row] - createdAt[row];
        sums[cell + TicketField.ServiceTime] += resolveElapsed[row];
      } else if (final[row] === Final.Abandoned) {
        sums[cell + TicketField.AbandonTime] += endedAt[row] - createdAt[row];
      }
    }
  }

  #counts(chunk: TicketChunk): void {
    const { touches, escalations, transfers, bounces, handOvers, reopenings, final } = chunk;
    const sums = this.cells.sums;
    for (let row = 0; row < chunk.count; row++) {
      const cell = this.#cell[row];
      if (cell < 0) continue;
      sums[cell + TicketField.Touches] += touches[row];
      sums[cell + TicketField.HandOvers] += handOvers[row];
      sums[cell + TicketField.CustomerWaits] += chunk.customerWaits[row];
      sums[cell + TicketField.VendorCases] += chunk.vendorCases[row];
      const isMoved = escalations[row] > 0 || transfers[row] > 0;
      if (escalations[row] > 0) sums[cell + TicketField.Escalated] += 1;
      if (transfers[row] > 0) sums[cell + TicketField.Transferred] += 1;
      if (bounces[row] > 0) sums[cell + TicketField.Bounced] += 1;
      if (reopenings[row] > 0) {
        sums[cell + TicketField.Reopened] += 1;
        if (isResolved(final[row])) sums[cell + TicketField.ResolvedReopened] += 1;
      } else if (final[row] === Final.Resolved && touches[row] === 1 && !isMoved) {
        sums[cell + TicketField.FirstContact] += 1;
      }
    }
  }

  /** Column by column: most accounts of most tickets are empty. */
  #accounts(chunk: TicketChunk): void {
    const { accounts, final } = chunk;
    const sums = this.cells.sums;
    const cells = this.#cell;
    for (let account = 0; account < ACCOUNTS.length; account++) {
      const column = account * CHUNK_ROWS;
      for (let row = 0; row < chunk.count; row++) {
        const amount = accounts[column + row];
        if (amount === 0 || cells[row] < 0) continue;
        if (account === Account.Vendor) sums[cells[row] + TicketField.VendorTime] += amount;
        if (account === Account.Customer) sums[cells[row] + TicketField.CustomerTime] += amount;
        if (isResolved(final[row])) sums[cells[row] + TicketField.Accounts + account] += amount;
      }
    }
  }

  #histograms(chunk: TicketChunk): void {
    const { count, type, createdAt, firstTouchAt, endedAt, final, resolveElapsed } = chunk;
    const response = { count, type, place: this.#places, value: new Float64Array(count) };
    const resolution = { ...response, value: new Float64Array(count) };
    const service = { ...response, value: new Float64Array(count) };
    let isAnyOpen = false;
    for (let row = 0; row < count; row++) {
      const isMeasured = this.#cell[row] >= 0;
      const isAnswered = isMeasured && firstTouchAt[row] >= 0;
      const isSolved = isMeasured && isResolved(final[row]);
      response.value[row] = isAnswered ? firstTouchAt[row] - createdAt[row] : -1;
      resolution.value[row] = isSolved ? endedAt[row] - createdAt[row] : -1;
      service.value[row] = isSolved ? resolveElapsed[row] : -1;
      if (isMeasured && final[row] === Final.Open) isAnyOpen = true;
    }
    this.response.add(response);
    this.resolution.add(resolution);
    this.service.add(service);
    if (isAnyOpen) this.#censored(chunk);
  }

  /** Open tickets: what is known of them is how long they have lasted. */
  #censored(chunk: TicketChunk): void {
    const { count, type, createdAt, endedAt, final, resolveElapsed } = chunk;
    const resolution = {
      count,
      type,
      place: this.#places,
      value: new Float64Array(count).fill(-1),
    };
    const service = { ...resolution, value: new Float64Array(count).fill(-1) };
    for (let row = 0; row < count; row++) {
      if (this.#cell[row] < 0 || final[row] !== Final.Open) continue;
      resolution.value[row] = endedAt[row] - createdAt[row];
      service.value[row] = resolveElapsed[row];
    }
    this.resolution.censor(resolution);
    this.service.censor(service);
  }
}

/** Whether a final state is a resolution. */
export function isResolved(final: number): boolean {
  return final === Final.Resolved || final === Final.ResolvedByVendor;
}

/** What became of a clock that has a target. */
function clockState(verdict: number, isOpen: boolean): number {
  return verdict === Verdict.None && isOpen ? ClockState.Undecided : verdict;
}
