/** Tickets created on each local day of the measured window. */
import {
  type Collector,
  TICKET_DOUBLES,
  TICKET_INTEGERS,
  type TicketChunk,
  TicketDouble,
  TicketInteger,
} from '../kernel/rows.ts';
import type { MetricPlan } from './plan.ts';
import { STEP, type WindowGrid } from './window-grid.ts';

/** Counts of tickets by the half hour of their creation. */
export class CreatedByDay implements Collector {
  readonly #grid: WindowGrid;
  readonly #counts: Float64Array;

  /** No tickets yet. */
  constructor({ grid }: MetricPlan) {
    this.#grid = grid;
    this.#counts = new Float64Array(grid.cells);
  }

  tickets({ integers, doubles, count }: TicketChunk): void {
    const { start } = this.#grid;
    const counts = this.#counts;
    for (let row = 0; row < count; row++) {
      if (integers[row * TICKET_INTEGERS + TicketInteger.Measured] === 0) continue;
      const createdAt = doubles[row * TICKET_DOUBLES + TicketDouble.CreatedAt];
      counts[Math.floor((createdAt - start) / STEP)] += 1;
    }
  }

  work(): void {}

  duty(): void {}

  /** [day] → tickets created. */
  finish(): Float64Array {
    const { dayCell, cells } = this.#grid;
    return Float64Array.from(dayCell, (first, day) => {
      let sum = 0;
      const end = dayCell[day + 1] ?? cells;
      for (let cell = first; cell < end; cell++) sum += this.#counts[cell];
      return sum;
    });
  }
}
