/** Adds up what happened inside the measured window, to tickets of any age. */
import { type Collector, Final, type TicketChunk } from '../kernel/rows.ts';
import { BacklogGrid } from './backlog-grid.ts';
import { isResolved } from './cohort-collector.ts';
import { AGE_BOUNDS, MOMENT_STRIDE, MomentField } from './fields.ts';
import type { MetricPlan } from './plan.ts';
import { SumCells } from './sum-cells.ts';
import type { WaitingGrid } from './waiting-grid.ts';

/** Collects resolutions, open tickets, breaches and waits by clock time. */
export class MomentCollector implements Collector {
  readonly #plan: MetricPlan;
  readonly #waiting: WaitingGrid;
  readonly cells: SumCells;
  readonly backlog: BacklogGrid;

  /** Collects into new cells; waits that no touch ended go into `waiting`. */
  constructor(plan: MetricPlan, waiting: WaitingGrid) {
    this.#plan = plan;
    this.#waiting = waiting;
    this.cells = new SumCells(plan, MOMENT_STRIDE);
    this.backlog = new BacklogGrid(plan.grid, plan.priorityCount);
  }

  tickets(chunk: TicketChunk): void {
    const { windowStart, windowEnd } = this.#plan;
    const { type, priority, tier, team, final, createdAt, endedAt, breachedAt } = chunk;
    const { windowCases, waitingSince } = chunk;
    for (let row = 0; row < chunk.count; row++) {
      const until = final[row] === Final.Open ? Infinity : endedAt[row];
      if (createdAt[row] >= windowEnd || until < windowStart) continue;
      const cell = this.cells.offset(type[row], priority[row], tier[row], team[row]);
      const sums = this.cells.sums;
      sums[cell + MomentField.OpenArea] += this.#openArea(createdAt[row], until);
      if (until > createdAt[row] + AGE_BOUNDS[0]) this.#aged(cell, createdAt[row], until);
      this.backlog.add(priority[row], createdAt[row], until);
      const endsInside = until < windowEnd;
      if (endsInside && isResolved(final[row])) sums[cell + MomentField.Resolved] += 1;
      const breach = breachedAt[row];
      if (breach >= windowStart && breach < windowEnd) sums[cell + MomentField.Breaches] += 1;
      sums[cell + MomentField.VendorCases] += windowCases[row];
      // A wait that no touch ended leaves no row of work: the customer gave up, or it still lasts.
      if (waitingSince[row] >= 0)
        this.#waiting.add(type[row], tier[row], waitingSince[row], endedAt[row]);
    }
  }

  work(): void {}

  duty(): void {}

  /** Milliseconds of [from, until) inside the window. */
  #openArea(from: number, until: number): number {
    const { windowStart, windowEnd } = this.#plan;
    return Math.min(until, windowEnd) - Math.max(from, windowStart);
  }

  /** Adds how long a ticket was open and older than each bound. */
  #aged(cell: number, createdAt: number, until: number): void {
    for (let bound = 0; bound < AGE_BOUNDS.length; bound++) {
      const area = this.#openArea(createdAt + AGE_BOUNDS[bound], until);
      if (area <= 0) return;
      this.cells.sums[cell + MomentField.OlderThan + bound] += area;
    }
  }
}
