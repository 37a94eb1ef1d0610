/**
 * Histograms of one duration: by priority, tier and team together, and by type where there are
 * several. A value costs one or two increments; every other scope is a sum of cells.
 */
import type { MetricPlan } from './plan.ts';
import type { CellCounts } from './quantile-rows.ts';
import { NO_COUNTS, type SparseCounts, sparseOf } from './sparse-counts.ts';

const FIRST_BUCKETS = 8192;

/** Values that are noted before they are counted. */
const NOTES = 1024;

/** Observed and, for open tickets, censored values of one duration. */
export class HistogramSet {
  readonly #tierCount: number;
  readonly #teamSlots: number;
  readonly #types: number;
  readonly #firstType: number;
  /** Places first, then types. */
  readonly #observed: CountedCells;
  readonly #censored: CountedCells;

  /** Empty histograms, which take no memory until they are needed. */
  constructor(plan: MetricPlan) {
    this.#tierCount = plan.tierCount;
    this.#teamSlots = plan.histogramTeamSlots;
    this.#types = plan.histogramTypes;
    this.#firstType = plan.priorityCount * plan.tierCount * plan.histogramTeamSlots;
    this.#observed = new CountedCells(this.#firstType + this.#types);
    this.#censored = new CountedCells(this.#firstType + this.#types);
  }

  /** Cell of a priority at a tier and a team (−1 for none). */
  place(priority: number, tier: number, team: number): number {
    const place = priority * this.#tierCount + tier;
    return this.#teamSlots === 1 ? place : place * this.#teamSlots + team + 1;
  }

  /** Counts a value by its bucket. */
  add(place: number, type: number, bucket: number): void {
    this.#observed.add(place, bucket);
    if (this.#types > 0) this.#observed.add(this.#firstType + type, bucket);
  }

  /** Counts a value that is only known to be larger by its bucket. */
  censor(place: number, type: number, bucket: number): void {
    this.#censored.add(place, bucket);
    if (this.#types > 0) this.#censored.add(this.#firstType + type, bucket);
  }

  /** All counts, by cell. */
  cells(): CellCounts {
    return { observed: this.#observed.sparse(), censored: this.#censored.sparse() };
  }
}

/**
 * Counts by cell and bucket. They lie all over memory: values are noted first and counted later in
 * one tight loop, which waits for many of them at the same time (measured: a seventh of the time of
 * all collectors).
 */
class CountedCells {
  /** [cell] → counts by bucket; a bucket beyond the length is empty. */
  readonly #cells: Uint32Array[];
  readonly #notedCell = new Int32Array(NOTES);
  readonly #notedBucket = new Int32Array(NOTES);
  #noted = 0;

  constructor(size: number) {
    this.#cells = new Array(size).fill(EMPTY);
  }

  add(cell: number, bucket: number): void {
    const note = this.#noted;
    this.#notedCell[note] = cell;
    this.#notedBucket[note] = bucket;
    this.#noted = note + 1;
    if (note + 1 === NOTES) this.#count();
  }

  sparse(): SparseCounts[] {
    this.#count();
    return this.#cells.map((counts) => (counts === EMPTY ? NO_COUNTS : sparseOf(counts)));
  }

  #count(): void {
    const cells = this.#cells;
    const notedCell = this.#notedCell;
    const notedBucket = this.#notedBucket;
    const noted = this.#noted;
    for (let note = 0; note < noted; note++) {
      const cell = notedCell[note];
      const bucket = notedBucket[note];
      const counts = cells[cell];
      if (bucket < counts.length) counts[bucket] += 1;
      else cells[cell] = grown(counts, bucket);
    }
    this.#noted = 0;
  }
}

const EMPTY = new Uint32Array(0);

/** A longer copy with one more value in `bucket`. */
function grown(counts: Uint32Array, bucket: number): Uint32Array {
  let length = Math.max(FIRST_BUCKETS, counts.length);
  while (length <= bucket) length *= 2;
  const longer = new Uint32Array(length);
  longer.set(counts);
  longer[bucket] += 1;
  return longer;
}
