/** Adds up people's time inside the window: on shift, absent, at a break, in overtime. */
import { type Collector, Duty, type DutyChunk } from '../kernel/rows.ts';
import { STAFF_STRIDE } from './fields.ts';
import type { MetricPlan } from './plan.ts';
import { StateGrid } from './state-grid.ts';

/** [Duty] → what a row adds to the people on duty. */
const ON_DUTY = Int8Array.of(1, 0, -1, -1, 1);

/** Collects everything that rows of duty tell. */
export class DutyCollector implements Collector {
  readonly #plan: MetricPlan;
  /** By tier of the person's team: people on duty. */
  readonly staffed: StateGrid;
  /** [agent × STAFF_STRIDE + StaffField] → milliseconds inside the window. */
  readonly staff: Float64Array;

  /** No rows yet. */
  constructor(plan: MetricPlan) {
    this.#plan = plan;
    this.staffed = new StateGrid(plan.grid, plan.tierCount);
    this.staff = new Float64Array(plan.model.names.agents.length * STAFF_STRIDE);
  }

  tickets(): void {}

  work(): void {}

  duty(chunk: DutyChunk): void {
    const { agents, teams } = this.#plan.model;
    const { agent, kind, from, to } = chunk;
    for (let row = 0; row < chunk.count; row++) {
      const tier = teams.tier[agents.team[agent[row]]];
      const inside =
        kind[row] === Duty.Absent
          ? this.#inWindow(from[row], to[row])
          : this.staffed.add(tier, from[row], to[row], ON_DUTY[kind[row]]);
      // The first fields of a person are the kinds of duty, by number.
      this.staff[agent[row] * STAFF_STRIDE + kind[row]] += inside;
    }
  }

  #inWindow(from: number, to: number): number {
    const { windowStart, windowEnd } = this.#plan;
    return Math.max(0, Math.min(to, windowEnd) - Math.max(from, windowStart));
  }
}
