/**
 * Histograms of several durations: by priority, tier and team together, and by type where there
 * are several. A value costs one or two increments; every other scope is a sum of places.
 */
import { BucketCounts } from './bucket-counts.ts';
import type { MetricPlan } from './plan.ts';
import type { CellCounts } from './quantile-rows.ts';
import type { SumCells } from './sum-cells.ts';

/** Observed and, for open tickets, censored values of some durations, numbered from 0. */
export class HistogramSet {
  readonly #durations: number;
  readonly #observed = new BucketCounts();
  readonly #censored = new BucketCounts();
  #hasTypes = false;
  /** Places of one duration: first those of priorities, tiers and teams, then types. */
  #places = 0;

  /** Histograms of `durations` durations. */
  constructor(durations: number) {
    this.#durations = durations;
  }

  /** Forgets all values. */
  reset({ priorityCount, tierCount, histogramTeamSlots, histogramTypes }: MetricPlan): void {
    this.#places = priorityCount * tierCount * histogramTeamSlots + histogramTypes;
    this.#hasTypes = histogramTypes > 0;
    this.#observed.reset(this.#places * this.#durations);
    this.#censored.reset(this.#places * this.#durations);
  }

  /** Counts a value by its bucket; `cells` knows the place and the type of its cell. */
  add(cells: SumCells, duration: number, cell: number, bucket: number): void {
    const first = duration * this.#places;
    this.#observed.add(first + cells.place[cell], bucket);
    if (this.#hasTypes) this.#observed.add(first + cells.typePlace[cell], bucket);
  }

  /** Counts a value that is only known to be larger by its bucket. */
  censor(cells: SumCells, duration: number, cell: number, bucket: number): void {
    const first = duration * this.#places;
    this.#censored.add(first + cells.place[cell], bucket);
    if (this.#hasTypes) this.#censored.add(first + cells.typePlace[cell], bucket);
  }

  /** All counts of a duration, by place. */
  counts(duration: number): CellCounts {
    const first = duration * this.#places;
    return {
      observed: this.#observed.sparse(first, this.#places),
      censored: this.#censored.sparse(first, this.#places),
    };
  }
}
