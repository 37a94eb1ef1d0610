/**
 * Gathers the records of an experiment as they come, in any order. Small numbers are kept by
 * replication; histograms and series are pooled at once: they are sums of whole numbers, which are
 * the same in every order.
 */

import type { DurationCounts } from '../metrics/quantile-rows.ts';
import type { ReplicationRecord, SeriesRecord } from '../metrics/record.ts';
import { assert } from '../units/assert.ts';
import { PooledDurations } from './pooled-durations.ts';

/** What is kept of one replication. */
export interface KeptRecord {
  readonly replication: number;
  readonly totals: ReplicationRecord['totals'];
  readonly pairs: Float64Array;
  readonly quantiles: Float64Array;
  readonly weekly: ReplicationRecord['weekly'];
  /** [priority × days + day] → open tickets. */
  readonly backlog: Float64Array;
  /** [day since the beginning of the warm-up] → mean open tickets. */
  readonly path: Float64Array;
  readonly weeklyBacklog: Float64Array;
  /** [day] → tickets created. */
  readonly created: Float64Array;
  readonly cost: Float64Array;
}

/** Series that are pooled: counts and milliseconds. */
export type PooledSeries = Omit<
  SeriesRecord,
  'backlog' | 'path' | 'weeklyBacklog' | 'created' | 'cost'
>;

/** All records so far; `observationsOf` turns them into independent ones where they are not. */
export class Observations {
  readonly #observationsOf: (records: readonly KeptRecord[]) => readonly KeptRecord[];
  readonly #kept = new Map<number, KeptRecord>();
  /** What `sorted` gave last, as long as nothing has come since. */
  #sorted: readonly KeptRecord[] | null = null;
  readonly #durations = new PooledDurations();
  #series: PooledSeries | null = null;

  constructor(observationsOf = (records: readonly KeptRecord[]) => records) {
    this.#observationsOf = observationsOf;
  }

  /** Takes a record in. */
  add(record: ReplicationRecord): void {
    const { replication, totals, pairs, quantiles, weekly, series } = record;
    assert(!this.#kept.has(replication), 'a replication is counted once');
    this.#sorted = null;
    const { backlog, path, weeklyBacklog, created, cost } = series;
    this.#kept.set(replication, {
      replication,
      totals,
      pairs,
      quantiles,
      weekly,
      backlog,
      path,
      weeklyBacklog,
      created,
      cost,
    });
    this.#durations.add(record.histograms);
    this.#addSeries(series);
  }

  /** Replications taken in. */
  get count(): number {
    return this.#kept.size;
  }

  /** Independent observations: replications by their number, or pairs of them. */
  sorted(): readonly KeptRecord[] {
    this.#sorted ??= this.#observationsOf(this.replications());
    return this.#sorted;
  }

  /** What was kept, by number of replication. */
  replications(): readonly KeptRecord[] {
    return [...this.#kept.values()].sort((one, other) => one.replication - other.replication);
  }

  /** Histograms of all replications together, by cell. */
  durations(): DurationCounts {
    return this.#durations.counts();
  }

  /** Sums of the series; null without records. */
  get series(): PooledSeries | null {
    return this.#series;
  }

  #addSeries(series: SeriesRecord): void {
    const { week, flow, ledger, resolved, queued, people } = series;
    if (this.#series === null) {
      this.#series = {
        week: week.slice(),
        flow: flow.slice(),
        ledger: ledger.slice(),
        resolved: resolved.slice(),
        queued: queued.slice(),
        people: people.slice(),
      };
      return;
    }
    addTo(this.#series.week, week);
    addTo(this.#series.flow, flow);
    addTo(this.#series.ledger, ledger);
    addTo(this.#series.resolved, resolved);
    addTo(this.#series.queued, queued);
    addTo(this.#series.people, people);
  }
}

function addTo(sums: Float64Array, values: Float64Array): void {
  for (let index = 0; index < values.length; index++) sums[index] += values[index];
}
