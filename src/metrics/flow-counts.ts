/** Steps of measured tickets: from creation over the tiers to their end. */
import {
  type Collector,
  FINALS,
  Final,
  Outcome,
  type TicketChunk,
  type WorkChunk,
} from '../kernel/rows.ts';
import type { MetricPlan } from './plan.ts';

/** Counts of steps between nodes: creation, the tiers, the final states. */
export class FlowCounts implements Collector {
  readonly #plan: MetricPlan;
  readonly #nodes: number;
  /** [from × nodes + to] → steps. */
  readonly counts: Float64Array;

  /** No steps yet. */
  constructor(plan: MetricPlan) {
    this.#plan = plan;
    this.#nodes = nodeNames(plan).length;
    this.counts = new Float64Array(this.#nodes * this.#nodes);
  }

  /** Counts the first and the last step of each ticket. */
  tickets(chunk: TicketChunk): void {
    const { priorityCount, tierCount, model } = this.#plan;
    const { measured, type, priority, tier, final } = chunk;
    for (let row = 0; row < chunk.count; row++) {
      if (measured[row] === 0) continue;
      const end = 1 + tierCount + finalNode(final[row]);
      if (final[row] === Final.Blocked) {
        this.counts[end] += 1;
        continue;
      }
      const start = model.types.startTier[type[row] * priorityCount + priority[row]];
      this.counts[1 + start] += 1;
      this.counts[(1 + tier[row]) * this.#nodes + end] += 1;
    }
  }

  duty(): void {}

  /** Counts the steps from tier to tier. */
  work(chunk: WorkChunk): void {
    const { tierCount, model } = this.#plan;
    const { measured, outcome, tier, toTier, type } = chunk;
    for (let row = 0; row < chunk.count; row++) {
      if (measured[row] === 0) continue;
      const what = outcome[row];
      let to = -1;
      if (what === Outcome.Escalated || what === Outcome.Moved) to = toTier[row];
      else if (what === Outcome.ToVendor) to = vendorTier(model, type[row]);
      if (to < 0 || to === tier[row] || to >= tierCount) continue;
      this.counts[(1 + tier[row]) * this.#nodes + 1 + to] += 1;
    }
  }
}

/** Names of the nodes: `arrive`, the tiers, the final states with both resolutions as one. */
export function nodeNames(plan: MetricPlan): readonly string[] {
  return ['arrive', ...plan.model.names.tiers, ...FINALS];
}

/** A vendor's resolution is a step from the vendor's tier to `resolved`. */
function finalNode(final: number): number {
  return final === Final.ResolvedByVendor ? Final.Resolved : final;
}

function vendorTier(model: MetricPlan['model'], type: number): number {
  const vendor = model.types.vendor[type];
  return vendor < 0 ? -1 : model.vendors.tier[vendor];
}
