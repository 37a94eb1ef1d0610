/** Steps of measured tickets: from creation over the tiers to their end. */
import {
  type Collector,
  FINALS,
  Final,
  TICKET_INTEGERS,
  type TicketChunk,
  TicketInteger,
} from '../kernel/rows.ts';
import { isSolved } from '../kernel/solutions.ts';
import { assert } from '../units/assert.ts';
import type { MetricPlan } from './plan.ts';

/** Counts of steps between nodes: creation, the tiers, the final states. */
export class FlowCounts implements Collector {
  readonly #plan: MetricPlan;
  readonly #nodes: number;
  /** [from × nodes + to] → steps. */
  readonly #counts: Float64Array;

  /** No steps yet. */
  constructor(plan: MetricPlan) {
    this.#plan = plan;
    this.#nodes = nodeNames(plan).length;
    this.#counts = new Float64Array(this.#nodes * this.#nodes);
  }

  /** Counts the last step of each ticket. */
  tickets(chunk: TicketChunk): void {
    const firstFinal = 1 + this.#plan.tierCount;
    const { integers, count } = chunk;
    const counts = this.#counts;
    const nodes = this.#nodes;
    for (let at = 0; at < count * TICKET_INTEGERS; at += TICKET_INTEGERS) {
      if (integers[at + TicketInteger.Measured] === 0) continue;
      const from = 1 + integers[at + TicketInteger.SentTo];
      const to = firstFinal + finalNode(integers[at + TicketInteger.Final]);
      counts[from * nodes + to] += 1;
    }
  }

  work(): void {}

  duty(): void {}

  /**
   * [from × nodes + to] → all steps, given those from tier to tier. What comes to a tier goes on
   * from it or ends there, exactly.
   */
  finish(steps: readonly number[]): Float64Array {
    const { tierCount } = this.#plan;
    const nodes = this.#nodes;
    for (let from = 0; from <= tierCount; from++)
      for (let to = 0; to < tierCount; to++)
        this.#counts[from * nodes + 1 + to] = steps[from * tierCount + to];
    for (let tier = 1; tier <= tierCount; tier++) {
      let balance = 0;
      for (let node = 0; node < nodes; node++)
        balance += this.#counts[node * nodes + tier] - this.#counts[tier * nodes + node];
      assert(balance === 0, 'what comes to a tier goes on from it or ends there');
    }
    return this.#counts;
  }
}

/** Names of the nodes: `arrive`, the tiers, the final states with both resolutions as one. */
export function nodeNames(plan: MetricPlan): readonly string[] {
  return ['arrive', ...plan.model.names.tiers, ...FINALS];
}

/** A vendor's resolution is a step from the vendor's tier to `resolved`, as any other is. */
function finalNode(final: number): number {
  return isSolved(final) ? Final.Resolved : final;
}
