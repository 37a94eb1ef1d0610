/** Adds up people's time inside the window: on shift, absent, at breaks and meetings, overtime. */
import {
  type Collector,
  DUTY_DOUBLES,
  DUTY_INTEGERS,
  Duty,
  type DutyChunk,
  DutyDouble,
  DutyInteger,
} from '../kernel/rows.ts';
import { HOUR } from '../units/time.ts';
import { STAFF_STRIDE, StaffField } from './fields.ts';
import type { MetricPlan } from './plan.ts';
import { StateGrid } from './state-grid.ts';

/** [Duty] → what a row adds to the people on duty; nothing, if it says how time was spent. */
const ON_DUTY = Int8Array.of(1, 0, -1, -1, 1, 0, 0, 0, 1, 0);

/** How long a night is. */
const NIGHT = 12 * HOUR;

const staffed = new StateGrid();

/** Collects everything that rows of duty tell. */
export class DutyCollector implements Collector {
  readonly #plan: MetricPlan;
  /** By tier of the person's team: people on duty. */
  readonly staffed: StateGrid = staffed;
  /** [agent × STAFF_STRIDE + StaffField] → milliseconds inside the window. */
  readonly staff: Float64Array;
  /** [agent × activities + activity] → milliseconds inside the window. */
  readonly activities: Float64Array;
  readonly #activityCount: number;
  /** [agent] → from when on a call-out disturbs another night. */
  readonly #nextNight: Float64Array;

  /** No rows yet. */
  constructor(plan: MetricPlan) {
    this.#plan = plan;
    staffed.reset(plan.grid, plan.tierCount);
    const { agents, activities } = plan.model.names;
    this.staff = new Float64Array(agents.length * STAFF_STRIDE);
    this.#activityCount = activities.length;
    this.#nextNight = new Float64Array(agents.length);
    this.activities = new Float64Array(agents.length * activities.length);
  }

  tickets(): void {}

  work(): void {}

  duty({ integers, doubles, count }: DutyChunk): void {
    const { agents, teams } = this.#plan.model;
    for (let row = 0; row < count; row++) {
      const agent = integers[row * DUTY_INTEGERS + DutyInteger.Agent];
      const kind = integers[row * DUTY_INTEGERS + DutyInteger.Kind];
      const from = doubles[row * DUTY_DOUBLES + DutyDouble.From];
      const to = doubles[row * DUTY_DOUBLES + DutyDouble.To];
      const tier = teams.tier[agents.team[agent]];
      const inside =
        ON_DUTY[kind] === 0
          ? this.#inWindow(from, to)
          : this.staffed.add(tier, from, to, ON_DUTY[kind]);
      // The first fields of a person are the kinds of duty, by number.
      this.staff[agent * STAFF_STRIDE + kind] += inside;
      if (kind === Duty.CallOut) this.#countCall(agent, from);
      const activity = integers[row * DUTY_INTEGERS + DutyInteger.Activity];
      if (activity >= 0) this.activities[agent * this.#activityCount + activity] += inside;
    }
  }

  /** A call-out within twelve hours of one that was counted disturbs the same night. */
  #countCall(agent: number, at: number): void {
    const { windowStart, windowEnd } = this.#plan;
    const isNewNight = at >= this.#nextNight[agent];
    if (isNewNight) this.#nextNight[agent] = at + NIGHT;
    if (at < windowStart || at >= windowEnd) return;
    this.staff[agent * STAFF_STRIDE + StaffField.Calls]++;
    if (isNewNight) this.staff[agent * STAFF_STRIDE + StaffField.DisturbedNights]++;
  }

  #inWindow(from: number, to: number): number {
    const { windowStart, windowEnd } = this.#plan;
    return Math.max(0, Math.min(to, windowEnd) - Math.max(from, windowStart));
  }
}
