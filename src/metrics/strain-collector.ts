/** Adds up what wears people out: shifts, nights, and work that was broken off. */
import {
  type Collector,
  DUTY_DOUBLES,
  DUTY_INTEGERS,
  Duty,
  type DutyChunk,
  DutyDouble,
  DutyInteger,
  Outcome,
  WORK_DOUBLES,
  WORK_INTEGERS,
  type WorkChunk,
  WorkDouble,
  WorkInteger,
} from '../kernel/rows.ts';
import { STAFF_STRIDE, StaffField } from './fields.ts';
import { nightTime } from './night.ts';
import type { MetricPlan } from './plan.ts';

/** Collects strain by person. */
export class StrainCollector implements Collector {
  readonly #plan: MetricPlan;
  /** [agent × STAFF_STRIDE + StaffField], the fields of strain alone. */
  readonly staff: Float64Array;

  /** No rows yet. */
  constructor(plan: MetricPlan) {
    this.#plan = plan;
    this.staff = new Float64Array(plan.model.names.agents.length * STAFF_STRIDE);
  }

  tickets(): void {}

  work({ integers, doubles, count }: WorkChunk): void {
    const { windowStart, windowEnd } = this.#plan;
    for (let row = 0; row < count; row++) {
      const at = row * WORK_INTEGERS;
      if (integers[at + WorkInteger.Outcome] !== Outcome.Interrupted) continue;
      const endedAt = doubles[row * WORK_DOUBLES + WorkDouble.EndedAt];
      if (endedAt < windowStart || endedAt >= windowEnd) continue;
      const base = integers[at + WorkInteger.Agent] * STAFF_STRIDE;
      this.staff[base + StaffField.Interruptions] += 1;
    }
  }

  duty({ integers, doubles, count }: DutyChunk): void {
    const { windowStart, windowEnd, model } = this.#plan;
    for (let row = 0; row < count; row++) {
      const kind = integers[row * DUTY_INTEGERS + DutyInteger.Kind];
      if (kind !== Duty.Present && kind !== Duty.Overtime && kind !== Duty.CallOut) continue;
      const from = Math.max(doubles[row * DUTY_DOUBLES + DutyDouble.From], windowStart);
      const to = Math.min(doubles[row * DUTY_DOUBLES + DutyDouble.To], windowEnd);
      if (to <= from) continue;
      const base = integers[row * DUTY_INTEGERS + DutyInteger.Agent] * STAFF_STRIDE;
      if (kind === Duty.Present) this.staff[base + StaffField.Shifts] += 1;
      this.staff[base + StaffField.Night] += nightTime(model.horizon, from, to);
    }
  }
}
