/** Satisfaction, as a law says it: adds up how likely each customer is satisfied. */
import {
  type Collector,
  TICKET_DOUBLES,
  TICKET_INTEGERS,
  type TicketChunk,
  TicketDouble,
  TicketInteger,
} from '../kernel/rows.ts';
import type { Satisfaction } from '../kernel/satisfaction.ts';
import { isSolved } from '../kernel/solutions.ts';
import { exp } from '../units/mathematics.ts';
import { HOUR } from '../units/time.ts';
import { SATISFACTION_STRIDE, SatisfactionField } from './fields.ts';
import { BY_TICKET, type Metric, ratio } from './metric.ts';
import type { MetricPlan } from './plan.ts';
import { SumCells } from './sum-cells.ts';

/** Collects the chances of measured tickets that were resolved. */
export class SatisfactionCollector implements Collector {
  readonly #law: Satisfaction;
  readonly cells: SumCells;

  /** Collects into empty cells. */
  constructor(plan: MetricPlan, law: Satisfaction) {
    this.#law = law;
    this.cells = new SumCells(SATISFACTION_STRIDE);
    this.cells.reset(plan);
  }

  tickets({ integers, doubles, count }: TicketChunk): void {
    for (let row = 0; row < count; row++) {
      const at = row * TICKET_INTEGERS;
      const isMeasured = integers[at + TicketInteger.Measured] === 1;
      if (!isMeasured || !isSolved(integers[at + TicketInteger.Final])) continue;
      const cell = this.cells.cell(integers, at) * SATISFACTION_STRIDE;
      const chance = this.#chance(integers, at, doubles, row * TICKET_DOUBLES);
      this.cells.sums[cell + SatisfactionField.Asked] += 1;
      this.cells.sums[cell + SatisfactionField.Satisfied] += chance;
    }
  }

  work(): void {}

  duty(): void {}

  #chance(integers: Int32Array, at: number, doubles: Float64Array, first: number): number {
    const law = this.#law;
    const expected = law.expected[integers[at + TicketInteger.Priority]];
    const beyond = doubles[first + TicketDouble.ResolveElapsed] / expected - 1;
    const points =
      law.atBest +
      (law.perHourToRespond * doubles[first + TicketDouble.RespondElapsed]) / HOUR +
      (expected > 0 && beyond > 0 ? law.perTimeExpected * beyond : 0) +
      law.perHandOver * integers[at + TicketInteger.HandOvers] +
      law.perReopening * integers[at + TicketInteger.Reopenings];
    return 1 / (1 + exp(-points));
  }
}

/** Share of satisfied customers. */
export const csat: Metric = {
  id: 'csat',
  title: 'Satisfaction, as modelled',
  unit: 'share',
  better: 'higher',
  definition:
    'Mean chance that the customer of a ticket created in the window and resolved is satisfied: ' +
    'the logistic function of the log-odds points under satisfaction, for the open time until ' +
    'the first response, the time on the resolution clock beyond what is expected, changes of ' +
    'person and reopenings. It is modelled, not measured.',
  by: BY_TICKET,
  hasTotal: true,
  applies: ({ satisfaction }) => satisfaction !== null,
  statistics: [
    ratio(
      'share',
      (view) => view.satisfaction(SatisfactionField.Satisfied),
      (view) => view.satisfaction(SatisfactionField.Asked),
    ),
  ],
};
