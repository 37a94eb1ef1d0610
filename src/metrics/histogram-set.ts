/**
 * Histograms of one duration: by priority, tier and team together, and by type. A value costs two
 * increments; every other scope is a sum of cells.
 */
import { bucketOf } from '../statistics/histogram.ts';
import type { MetricPlan } from './plan.ts';
import type { CellCounts } from './quantile-rows.ts';
import { NO_COUNTS, type SparseCounts, sparseOf } from './sparse-counts.ts';

const FIRST_BUCKETS = 8192;

/** Counts by bucket; a bucket beyond the length is empty. */
type Counts = Uint32Array;

/** Observed and, for open tickets, censored values of one duration. */
export class HistogramSet {
  readonly #tierCount: number;
  readonly #teamSlots: number;
  readonly #types: number;
  readonly #firstType: number;
  /** [cell] → counts; places first, then types. */
  readonly #observed: Counts[];
  readonly #censored: Counts[];

  /** Empty histograms, which take no memory until they are needed. */
  constructor(plan: MetricPlan) {
    this.#tierCount = plan.tierCount;
    this.#teamSlots = plan.histogramTeamSlots;
    this.#types = plan.histogramTypes;
    this.#firstType = plan.priorityCount * plan.tierCount * plan.histogramTeamSlots;
    const cells = this.#firstType + this.#types;
    this.#observed = new Array(cells).fill(EMPTY);
    this.#censored = new Array(cells).fill(EMPTY);
  }

  /** Cell of a priority at a tier and a team (−1 for none). */
  place(priority: number, tier: number, team: number): number {
    const place = priority * this.#tierCount + tier;
    return this.#teamSlots === 1 ? place : place * this.#teamSlots + team + 1;
  }

  /** Counts a column of values; negative ones are left out. */
  add(rows: DurationRows): void {
    this.#count(this.#observed, rows);
  }

  /** Counts a column of values that are only known to be larger; negative ones are left out. */
  censor(rows: DurationRows): void {
    this.#count(this.#censored, rows);
  }

  /** All counts, by cell. */
  cells(): CellCounts {
    const sparse = (cells: readonly Counts[]): SparseCounts[] =>
      cells.map((counts) => (counts === EMPTY ? NO_COUNTS : sparseOf(counts)));
    return { observed: sparse(this.#observed), censored: sparse(this.#censored) };
  }

  #count(cells: Counts[], { place, type, value, count }: DurationRows): void {
    const firstType = this.#firstType;
    const hasTypes = this.#types > 0;
    for (let row = 0; row < count; row++) {
      const millis = value[row];
      if (millis < 0) continue;
      const bucket = bucketOf(millis);
      const counts = cells[place[row]];
      if (bucket < counts.length) counts[bucket] += 1;
      else cells[place[row]] = grown(counts, bucket);
      if (!hasTypes) continue;
      const typeCell = firstType + type[row];
      const typeCounts = cells[typeCell];
      if (bucket < typeCounts.length) typeCounts[bucket] += 1;
      else cells[typeCell] = grown(typeCounts, bucket);
    }
  }
}

/** A column of durations with the cells that they belong to. */
export interface DurationRows {
  count: number;
  readonly place: Int32Array;
  readonly type: Uint16Array;
  /** Milliseconds; negative where the row has none. */
  readonly value: Float64Array;
}

const EMPTY: Counts = new Uint32Array(0);

/** A longer copy with one more value in `bucket`. */
function grown(counts: Counts, bucket: number): Counts {
  let length = Math.max(FIRST_BUCKETS, counts.length);
  while (length <= bucket) length *= 2;
  const longer = new Uint32Array(length);
  longer.set(counts);
  longer[bucket] += 1;
  return longer;
}
