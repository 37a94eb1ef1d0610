/** Adds up the working time of asking vendors after cases. */
import {
  type Collector,
  Outcome,
  WORK_DOUBLES,
  WORK_INTEGERS,
  type WorkChunk,
  WorkDouble,
  WorkInteger,
} from '../kernel/rows.ts';
import type { MetricPlan } from './plan.ts';
import { SumCells } from './sum-cells.ts';

/** Sums of chases that were done inside the window. */
export const ChaseField = { Chases: 0, Time: 1 } as const;

/** Length of a cell of them. */
export const CHASE_STRIDE = 2;

/** Collects chases where they were done. */
export class ChaseCollector implements Collector {
  readonly #plan: MetricPlan;
  readonly cells: SumCells;

  /** Collects into empty cells. */
  constructor(plan: MetricPlan) {
    this.#plan = plan;
    this.cells = new SumCells(CHASE_STRIDE);
    this.cells.reset(plan);
  }

  tickets(): void {}

  work({ integers, doubles, count }: WorkChunk): void {
    const { windowStart, windowEnd } = this.#plan;
    for (let row = 0; row < count; row++) {
      const at = row * WORK_INTEGERS;
      if (integers[at + WorkInteger.Outcome] !== Outcome.Chased) continue;
      const endedAt = doubles[row * WORK_DOUBLES + WorkDouble.EndedAt];
      if (endedAt < windowStart || endedAt >= windowEnd) continue;
      const cell = this.cells.cell(integers, at) * CHASE_STRIDE;
      const { sums } = this.cells;
      sums[cell + ChaseField.Chases] += 1;
      sums[cell + ChaseField.Time] += doubles[row * WORK_DOUBLES + WorkDouble.HandleTime];
    }
  }

  duty(): void {}
}
