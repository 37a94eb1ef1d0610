/** Adds up what happened inside the measured window, to tickets of any age. */
import { Account, CHUNK_ROWS, type Collector, Final, type TicketChunk } from '../kernel/rows.ts';
import { BacklogGrid } from './backlog-grid.ts';
import { isResolved } from './cohort-collector.ts';
import { MOMENT_STRIDE, MomentField } from './fields.ts';
import type { MetricPlan } from './plan.ts';
import { SumCells } from './sum-cells.ts';
import type { WaitingGrid } from './waiting-grid.ts';

/** Collects resolutions, open tickets, breaches and waits by clock time. */
export class MomentCollector implements Collector {
  readonly #plan: MetricPlan;
  readonly #waiting: WaitingGrid;
  readonly cells: SumCells;
  readonly backlog: BacklogGrid;
  /** [type × priority] → 1 if the ticket starts at a tier without people. */
  readonly #startsAtVendor: Uint8Array;

  /** Collects into new cells; waits that no touch ended go into `waiting`. */
  constructor(plan: MetricPlan, waiting: WaitingGrid) {
    this.#plan = plan;
    this.#waiting = waiting;
    this.cells = new SumCells(plan, MOMENT_STRIDE);
    this.backlog = new BacklogGrid(plan.grid, plan.priorityCount);
    this.#startsAtVendor = vendorStarts(plan);
  }

  tickets(chunk: TicketChunk): void {
    const { windowStart, windowEnd } = this.#plan;
    const { type, priority, tier, team, final, createdAt, endedAt, breachedAt } = chunk;
    for (let row = 0; row < chunk.count; row++) {
      const until = final[row] === Final.Open ? Infinity : endedAt[row];
      if (createdAt[row] >= windowEnd || until < windowStart) continue;
      const cell = this.cells.offset(type[row], priority[row], tier[row], team[row]);
      const sums = this.cells.sums;
      sums[cell + MomentField.OpenArea] += this.#openArea(chunk, row, until);
      this.backlog.add(priority[row], createdAt[row], until);
      const endsInside = until < windowEnd;
      if (endsInside && isResolved(final[row])) sums[cell + MomentField.Resolved] += 1;
      const breach = breachedAt[row];
      if (breach >= windowStart && breach < windowEnd) sums[cell + MomentField.Breaches] += 1;
      if (this.#opensCase(chunk, row)) sums[cell + MomentField.DirectCases] += 1;
      this.#waits(chunk, row, until);
    }
  }

  work(): void {}

  duty(): void {}

  /** Open milliseconds inside the window, without those between a resolution and a reopening. */
  #openArea(chunk: TicketChunk, row: number, until: number): number {
    const { windowStart, windowEnd } = this.#plan;
    const createdAt = chunk.createdAt[row];
    const begin = createdAt > windowStart ? createdAt : windowStart;
    const inside = (until < windowEnd ? until : windowEnd) - begin;
    const closed = chunk.accounts[Account.Closed * CHUNK_ROWS + row];
    if (closed === 0) return inside;
    const life = chunk.endedAt[row] - (createdAt > 0 ? createdAt : 0);
    // Where only a part of the ticket's life is inside, so is that share of its closed time.
    return inside >= life ? inside - closed : inside - Math.round((closed * inside) / life);
  }

  /** Whether the ticket went to a vendor at once, inside the window. */
  #opensCase(chunk: TicketChunk, row: number): boolean {
    const mix = chunk.type[row] * this.#plan.priorityCount + chunk.priority[row];
    if (this.#startsAtVendor[mix] === 0 || chunk.vendorCases[row] === 0) return false;
    return chunk.createdAt[row] >= this.#plan.windowStart;
  }

  /** A wait that no touch ended leaves no row of work: the ticket gave up, or still waits. */
  #waits(chunk: TicketChunk, row: number, until: number): void {
    if (chunk.waitingSince !== undefined && chunk.waitingSince[row] >= 0) {
      this.#waiting.add(chunk.type[row], chunk.tier[row], chunk.waitingSince[row], until);
    } else if (chunk.firstTouchAt[row] < 0) {
      this.#waiting.add(chunk.type[row], chunk.tier[row], chunk.createdAt[row], until);
    }
  }
}

function vendorStarts(plan: MetricPlan): Uint8Array {
  const { typeCount, priorityCount, tierCount, model } = plan;
  const { startTier, line } = model.types;
  return Uint8Array.from({ length: typeCount * priorityCount }, (_, mix) => {
    const type = Math.floor(mix / priorityCount);
    return line[type * tierCount + startTier[mix]] < 0 ? 1 : 0;
  });
}
