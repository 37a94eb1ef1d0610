/**
 * Sums for every combination of type, priority, tier and team that occurs, and their totals by
 * scope at the end: a row costs one cell, however many breakdowns there are.
 */
import { TicketInteger } from '../kernel/rows.ts';
import type { MetricPlan } from './plan.ts';

const FIRST_CELLS = 512;
const FIRST_SUMS = 32_768;
const FIRST_COMBINATIONS = 4096;

/** All bits of the number of a cell: combinations are at most 2^20. */
export const CELL_MASK = 0xfffff;

/** Growing cells of sums. */
export class SumCells {
  readonly #stride: number;
  #plan: MetricPlan | null = null;
  #priorities = 0;
  #tiers = 0;
  #teamSlots = 0;
  /** Combinations of a week; those of later weeks follow. */
  #perWeek = 0;
  /** [combination] → its cell, or −1. */
  #cells = new Int32Array(FIRST_COMBINATIONS);
  /** The combination of each cell in use. */
  #combinations: number[] = [];
  /** [cell] → its place in histograms, and that of its type; see `HistogramSet`. */
  place = new Int32Array(FIRST_CELLS);
  typePlace = new Int32Array(FIRST_CELLS);
  /** [cell × stride + field]; replaced when a new cell does not fit. */
  sums = new Float64Array(FIRST_SUMS);

  /** Cells that will hold `stride` sums each. */
  constructor(stride: number) {
    this.#stride = stride;
  }

  /** Forgets all cells, and makes room for those of a number of weeks, if they are told apart. */
  reset(plan: MetricPlan, weeks = 1): void {
    const { typeCount, priorityCount, tierCount, teamSlots } = plan;
    this.sums.fill(0, 0, this.#combinations.length * this.#stride);
    this.#combinations = [];
    this.#plan = plan;
    this.#priorities = priorityCount;
    this.#tiers = tierCount;
    this.#teamSlots = teamSlots;
    this.#perWeek = typeCount * priorityCount * tierCount * teamSlots;
    const combinations = this.#perWeek * weeks;
    if (combinations > this.#cells.length) this.#cells = new Int32Array(combinations);
    this.#cells.fill(-1, 0, combinations);
  }

  /** Cell of the ticket or piece of work whose row of whole numbers begins at `at`. */
  cell(integers: Int32Array, at: number): number {
    return this.#cellOf(this.#combinationOf(integers, at), integers, at);
  }

  /** The cell of the same in a week, where weeks are told apart. */
  cellOfWeek(integers: Int32Array, at: number, week: number): number {
    const combination = week * this.#perWeek + this.#combinationOf(integers, at);
    return this.#cellOf(combination, integers, at);
  }

  #combinationOf(integers: Int32Array, at: number): number {
    const mix =
      integers[at + TicketInteger.Type] * this.#priorities + integers[at + TicketInteger.Priority];
    const place = mix * this.#tiers + integers[at + TicketInteger.Tier];
    const slots = this.#teamSlots;
    // Team −1 is "no team".
    return slots === 1 ? place : place * slots + integers[at + TicketInteger.Team] + 1;
  }

  #cellOf(combination: number, integers: Int32Array, at: number): number {
    const cell = this.#cells[combination];
    return (cell >= 0 ? cell : this.#open(combination, integers, at)) & CELL_MASK;
  }

  /** Visits every cell in use with its combination. */
  each(visit: (cell: Combination, offset: number) => void): void {
    const { priorityCount, tierCount, teamSlots } = this.#plan as MetricPlan;
    for (const [index, one] of this.#combinations.entries()) {
      const week = Math.floor(one / this.#perWeek);
      const combination = one - week * this.#perWeek;
      const place = Math.floor(combination / teamSlots);
      const mix = Math.floor(place / tierCount);
      const cell = {
        week,
        type: Math.floor(mix / priorityCount),
        priority: mix % priorityCount,
        tier: place % tierCount,
        team: teamSlots === 1 ? -1 : (combination % teamSlots) - 1,
      };
      visit(cell, index * this.#stride);
    }
  }

  /**
   * [scope × stride + field] → totals of every scope but people, of one week or of all; vendors are
   * those of the type.
   */
  byScope(only: number | null = null): Float64Array {
    const { scopeBase, sharedScopes, model } = this.#plan as MetricPlan;
    const stride = this.#stride;
    const totals = new Float64Array(sharedScopes * stride);
    this.each((cell, offset) => {
      if (only !== null && cell.week !== only) return;
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

  #open(combination: number, integers: Int32Array, at: number): number {
    const cell = this.#combinations.length;
    this.#combinations.push(combination);
    this.#cells[combination] = cell;
    this.#makeRoom(cell + 1);
    const { priorityCount, tierCount, histogramTeamSlots } = this.#plan as MetricPlan;
    const mix =
      integers[at + TicketInteger.Priority] * tierCount + integers[at + TicketInteger.Tier];
    const slot = histogramTeamSlots === 1 ? 0 : integers[at + TicketInteger.Team] + 1;
    this.place[cell] = mix * histogramTeamSlots + slot;
    this.typePlace[cell] =
      priorityCount * tierCount * histogramTeamSlots + integers[at + TicketInteger.Type];
    return cell;
  }

  #makeRoom(cells: number): void {
    if (cells > this.place.length) {
      this.place = longer(this.place, new Int32Array(cells * 2));
      this.typePlace = longer(this.typePlace, new Int32Array(cells * 2));
    }
    const sums = cells * this.#stride;
    if (sums > this.sums.length) this.sums = longer(this.sums, new Float64Array(sums * 2));
  }
}

function longer<List extends Int32Array | Float64Array>(list: List, copy: List): List {
  copy.set(list);
  return copy;
}

/** What a cell is about; team −1 is "no team" or "not told apart". */
export interface Combination {
  /** Week of the window; 0 where weeks are not told apart. */
  readonly week: number;
  readonly type: number;
  readonly priority: number;
  readonly tier: number;
  readonly team: number;
}
