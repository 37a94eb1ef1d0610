/** Adds up the working time of errands: asking vendors after cases, and helping others. */
import {
  type Collector,
  WORK_DOUBLES,
  WORK_INTEGERS,
  type WorkChunk,
  WorkDouble,
  WorkInteger,
} from '../kernel/rows.ts';
import type { MetricPlan } from './plan.ts';
import { SumCells } from './sum-cells.ts';

/** Sums of errands that were done inside the window; times in ms, waits until somebody began. */
export const ErrandField = { Count: 0, Time: 1, Wait: 2 } as const;

/** Length of a cell of them. */
export const ERRAND_STRIDE = 3;

/** Collects the errands that end with one outcome, where they were done. */
export class ErrandCollector implements Collector {
  readonly #plan: MetricPlan;
  readonly #outcome: number;
  readonly cells: SumCells;

  /** Collects errands of an `Outcome` into empty cells. */
  constructor(plan: MetricPlan, outcome: number) {
    this.#plan = plan;
    this.#outcome = outcome;
    this.cells = new SumCells(ERRAND_STRIDE);
    this.cells.reset(plan);
  }

  tickets(): void {}

  work({ integers, doubles, count }: WorkChunk): void {
    const { windowStart, windowEnd } = this.#plan;
    for (let row = 0; row < count; row++) {
      const at = row * WORK_INTEGERS;
      const from = row * WORK_DOUBLES;
      if (integers[at + WorkInteger.Outcome] !== this.#outcome) continue;
      const endedAt = doubles[from + WorkDouble.EndedAt];
      if (endedAt < windowStart || endedAt >= windowEnd) continue;
      const cell = this.cells.cell(integers, at) * ERRAND_STRIDE;
      const { sums } = this.cells;
      sums[cell + ErrandField.Count] += 1;
      sums[cell + ErrandField.Time] += doubles[from + WorkDouble.HandleTime];
      sums[cell + ErrandField.Wait] +=
        doubles[from + WorkDouble.StartedAt] - doubles[from + WorkDouble.JoinedAt];
    }
  }

  duty(): void {}
}
