/** Tickets waiting for a person, by tier: over the window and over the local week. */
import type { Millis } from '../units/time.ts';
import type { MetricPlan } from './plan.ts';
import { StateGrid } from './state-grid.ts';

const grid = new StateGrid();

/** Waits in the lines of people; what waits at a vendor's does not wait for a person. */
export class WaitingGrid {
  readonly #plan: MetricPlan;
  readonly grid: StateGrid = grid;
  /** [tier] → ∫ waiting tickets dt over the window. */
  readonly areas: Float64Array;

  /** No waits yet. */
  constructor(plan: MetricPlan) {
    this.#plan = plan;
    grid.reset(plan.grid, plan.tierCount);
    this.areas = new Float64Array(plan.tierCount);
  }

  /** Adds the wait of a ticket over [from, to). */
  add(type: number, tier: number, from: Millis, to: Millis): void {
    const { tierCount, model } = this.#plan;
    if (model.types.line[type * tierCount + tier] < 0) return;
    this.areas[tier] += grid.add(tier, from, to, 1);
  }
}
