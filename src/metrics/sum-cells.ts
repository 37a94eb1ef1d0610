/**
 * Sums for every combination of type, priority, tier and team that occurs, and their totals by
 * scope at the end: a row costs one cell, however many breakdowns there are.
 */
import type { MetricPlan } from './plan.ts';

const FIRST_CELLS = 64;

/** Growing cells of sums. */
export class SumCells {
  readonly #plan: MetricPlan;
  readonly #stride: number;
  /** [combination] → offset of its cell in `sums`, or −1. */
  readonly #offsets: Int32Array;
  /** The combination of each cell in use. */
  readonly #combinations: number[] = [];
  /** [cell × stride + field]; replaced when a new cell does not fit. */
  sums: Float64Array;

  /** No cells yet; each will hold `stride` sums. */
  constructor(plan: MetricPlan, stride: number) {
    this.#plan = plan;
    this.#stride = stride;
    const { typeCount, priorityCount, tierCount, teamSlots } = plan;
    this.#offsets = new Int32Array(typeCount * priorityCount * tierCount * teamSlots).fill(-1);
    this.sums = new Float64Array(FIRST_CELLS * stride);
  }

  /** Offset of the cell of a combination; team −1 is "no team". */
  offset(type: number, priority: number, tier: number, team: number): number {
    const { priorityCount, tierCount, teamSlots } = this.#plan;
    const place = (type * priorityCount + priority) * tierCount + tier;
    const combination = teamSlots === 1 ? place : place * teamSlots + team + 1;
    const offset = this.#offsets[combination];
    return offset >= 0 ? offset : this.#open(combination);
  }

  /** Visits every cell in use with its combination. */
  each(visit: (cell: Combination, offset: number) => void): void {
    const { priorityCount, tierCount, teamSlots } = this.#plan;
    for (const [index, combination] of this.#combinations.entries()) {
      const place = Math.floor(combination / teamSlots);
      const mix = Math.floor(place / tierCount);
      const cell = {
        type: Math.floor(mix / priorityCount),
        priority: mix % priorityCount,
        tier: place % tierCount,
        team: teamSlots === 1 ? -1 : (combination % teamSlots) - 1,
      };
      visit(cell, index * this.#stride);
    }
  }

  /** [scope × stride + field] → totals of every scope but people; vendors are those of the type. */
  byScope(): Float64Array {
    const { scopeBase, sharedScopes, model } = this.#plan;
    const stride = this.#stride;
    const totals = new Float64Array(sharedScopes * stride);
    this.each((cell, offset) => {
      this.#addTo(totals, 0, offset);
      this.#addTo(totals, scopeBase.priority + cell.priority, offset);
      this.#addTo(totals, scopeBase.tier + cell.tier, offset);
      this.#addTo(totals, scopeBase.type + cell.type, offset);
      this.#addTo(totals, scopeBase.channel + model.types.channel[cell.type], offset);
      if (cell.team >= 0) this.#addTo(totals, scopeBase.team + cell.team, offset);
      const vendor = model.types.vendor[cell.type];
      if (vendor >= 0) this.#addTo(totals, scopeBase.vendor + vendor, offset);
    });
    return totals;
  }

  #addTo(totals: Float64Array, scope: number, offset: number): void {
    const base = scope * this.#stride;
    for (let field = 0; field < this.#stride; field++) {
      totals[base + field] += this.sums[offset + field];
    }
  }

  #open(combination: number): number {
    const offset = this.#combinations.length * this.#stride;
    this.#combinations.push(combination);
    this.#offsets[combination] = offset;
    if (offset + this.#stride > this.sums.length) {
      const grown = new Float64Array(this.sums.length * 2);
      grown.set(this.sums);
      this.sums = grown;
    }
    return offset;
  }
}

/** What a cell is about; team −1 is "no team" or "not told apart". */
export interface Combination {
  readonly type: number;
  readonly priority: number;
  readonly tier: number;
  readonly team: number;
}
