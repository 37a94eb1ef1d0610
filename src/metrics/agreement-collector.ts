/** Adds up what became of the clocks agreed with others. */
import {
  AGREEMENT_DOUBLES,
  AGREEMENT_INTEGERS,
  type AgreementChunk,
  AgreementDouble,
  AgreementInteger,
  type Collector,
  Verdict,
} from '../kernel/rows.ts';
import { AGREEMENT_STRIDE, AgreementField, ClockState } from './fields.ts';
import type { MetricPlan } from './plan.ts';
import { SumCells } from './sum-cells.ts';

/** Collects verdicts of measured tickets, and breaches inside the window. */
export class AgreementCollector implements Collector {
  readonly #plan: MetricPlan;
  /** [cell × agreements × AGREEMENT_STRIDE + agreement × AGREEMENT_STRIDE + AgreementField] */
  readonly cells: SumCells;

  /** Collects into empty cells. */
  constructor(plan: MetricPlan) {
    this.#plan = plan;
    this.cells = new SumCells(plan.model.names.agreements.length * AGREEMENT_STRIDE);
    this.cells.reset(plan);
  }

  tickets(): void {}

  work(): void {}

  duty(): void {}

  agreements({ integers, doubles, count }: AgreementChunk): void {
    const { windowStart, windowEnd, model } = this.#plan;
    const stride = model.names.agreements.length * AGREEMENT_STRIDE;
    for (let row = 0; row < count; row++) {
      const at = row * AGREEMENT_INTEGERS;
      const agreement = integers[at + AgreementInteger.Agreement];
      const first = this.cells.cell(integers, at) * stride + agreement * AGREEMENT_STRIDE;
      const { sums } = this.cells;
      if (integers[at + AgreementInteger.Measured] === 1)
        sums[first + AgreementField.Clocks + stateOf(integers, at)] += 1;
      const breach = doubles[row * AGREEMENT_DOUBLES + AgreementDouble.BreachedAt];
      if (breach >= windowStart && breach < windowEnd) sums[first + AgreementField.Breaches] += 1;
    }
  }
}

/** A clock without a verdict still runs, or it was not stopped by what it waits for. */
function stateOf(integers: Int32Array, at: number): number {
  const verdict = integers[at + AgreementInteger.Verdict];
  if (verdict === Verdict.Met) return ClockState.Met;
  return verdict === Verdict.Missed ? ClockState.Missed : ClockState.Undecided;
}
