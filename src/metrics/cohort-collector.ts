/**
 * Adds up the rows of tickets created in the measured window, by type, priority, tier and team of
 * their end.
 */
import {
  ACCOUNTS,
  Account,
  type Collector,
  Final,
  type TicketChunk,
  Verdict,
} from '../kernel/rows.ts';
import { bucketOf } from '../statistics/histogram.ts';
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

  /** Collects into new cells. */
  constructor(plan: MetricPlan) {
    this.#plan = plan;
    this.cells = new SumCells(plan, TICKET_STRIDE);
    this.response = new HistogramSet(plan);
    this.resolution = new HistogramSet(plan);
    this.service = new HistogramSet(plan);
  }

  tickets(chunk: TicketChunk): void {
    const { count, measured, type, priority, tier, team } = chunk;
    for (let row = 0; row < count; row++) {
      if (measured[row] === 0) continue;
      const cell = this.cells.offset(type[row], priority[row], tier[row], team[row]);
      this.#ending(chunk, row, cell);
      this.#durations(chunk, row, cell);
      this.#counts(chunk, row, cell);
      this.#accounts(chunk, row, cell);
    }
  }

  work(): void {}

  duty(): void {}

  #ending(chunk: TicketChunk, row: number, cell: number): void {
    const { sums } = this.cells;
    const { respondGoal, resolveGoal } = this.#plan.model.priorities;
    const final = chunk.final[row];
    const priority = chunk.priority[row];
    const isOpen = final === Final.Open;
    sums[cell + TicketField.Created] += 1;
    sums[cell + TicketField.Finals + final] += 1;
    if (resolveGoal[priority] >= 0) {
      const resolve = clockState(chunk.resolveVerdict[row], isOpen);
      sums[cell + TicketField.Clocks + CLOCK_STATES + resolve] += 1;
    }
    if (respondGoal[priority] < 0) return;
    const respond = clockState(chunk.respondVerdict[row], isOpen);
    sums[cell + TicketField.Clocks + respond] += 1;
    const isSettled = chunk.firstTouchAt[row] >= 0 || final === Final.Abandoned;
    if (respond === ClockState.Missed && isSettled) sums[cell + TicketField.LateContacts] += 1;
  }

  #durations(chunk: TicketChunk, row: number, cell: number): void {
    const { sums } = this.cells;
    const final = chunk.final[row];
    const createdAt = chunk.createdAt[row];
    const firstTouchAt = chunk.firstTouchAt[row];
    const lasted = chunk.endedAt[row] - createdAt;
    const served = chunk.resolveElapsed[row];
    const type = chunk.type[row];
    const place = this.response.place(chunk.priority[row], chunk.tier[row], chunk.team[row]);
    if (firstTouchAt >= 0) {
      sums[cell + TicketField.Answered] += 1;
      sums[cell + TicketField.ResponseTime] += firstTouchAt - createdAt;
      this.response.add(place, type, bucketOf(firstTouchAt - createdAt));
    }
    if (isResolved(final)) {
      sums[cell + TicketField.ResolutionTime] += lasted;
      sums[cell + TicketField.ServiceTime] += served;
      this.resolution.add(place, type, bucketOf(lasted));
      this.service.add(place, type, bucketOf(served));
    } else if (final === Final.Abandoned) {
      sums[cell + TicketField.AbandonTime] += lasted;
    } else if (final === Final.Open) {
      // What is known of an open ticket is how long it has lasted.
      this.resolution.censor(place, type, bucketOf(lasted));
      this.service.censor(place, type, bucketOf(served));
    }
  }

  #counts(chunk: TicketChunk, row: number, cell: number): void {
    const { sums } = this.cells;
    const final = chunk.final[row];
    const touches = chunk.touches[row];
    sums[cell + TicketField.Touches] += touches;
    sums[cell + TicketField.HandOvers] += chunk.handOvers[row];
    sums[cell + TicketField.CustomerWaits] += chunk.customerWaits[row];
    sums[cell + TicketField.VendorCases] += chunk.vendorCases[row];
    const isEscalated = chunk.escalations[row] > 0;
    const isTransferred = chunk.transfers[row] > 0;
    if (isEscalated) sums[cell + TicketField.Escalated] += 1;
    if (isTransferred) sums[cell + TicketField.Transferred] += 1;
    if (chunk.bounces[row] > 0) sums[cell + TicketField.Bounced] += 1;
    if (chunk.reopenings[row] > 0) {
      sums[cell + TicketField.Reopened] += 1;
      if (isResolved(final)) sums[cell + TicketField.ResolvedReopened] += 1;
    } else if (final === Final.Resolved && touches === 1 && !isEscalated && !isTransferred) {
      sums[cell + TicketField.FirstContact] += 1;
    }
  }

  #accounts({ accounts, final }: TicketChunk, row: number, cell: number): void {
    const { sums } = this.cells;
    const first = row * ACCOUNTS.length;
    sums[cell + TicketField.VendorTime] += accounts[first + Account.Vendor];
    sums[cell + TicketField.CustomerTime] += accounts[first + Account.Customer];
    if (!isResolved(final[row])) return;
    for (let account = 0; account < ACCOUNTS.length; account++)
      sums[cell + TicketField.Accounts + account] += accounts[first + account];
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
