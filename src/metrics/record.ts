/** What one replication leaves behind for the experiment: plain data, fit for a message. */
import type { RunTotals } from '../kernel/run-totals.ts';
import type { DurationCounts } from './quantile-rows.ts';
import type { WeeklyPairs } from './weekly-pairs.ts';

/** Curves and tables of one replication. */
export interface SeriesRecord {
  /** [priority × days + day] → open tickets at the day's first instant. */
  readonly backlog: Float64Array;
  /** [day] → tickets created. */
  readonly created: Float64Array;
  /** [day since the beginning of the warm-up] → mean open tickets, whole days only. */
  readonly path: Float64Array;
  /** [week] → mean open tickets, whole weeks only. */
  readonly weeklyBacklog: Float64Array;
  /** [(tier × 4 + state) × 336 + half hour of week]: arrivals, then ms staffed, busy, waiting. */
  readonly week: Float64Array;
  /** [from × nodes + to] → steps of measured tickets. */
  readonly flow: Float64Array;
  /** [priority × accounts + account] → ms of resolved tickets. */
  readonly ledger: Float64Array;
  /** [priority] → resolved tickets. */
  readonly resolved: Float64Array;
  /** [priority × tiers + tier] → ms in lines. */
  readonly queued: Float64Array;
  /** [agent × 3]: paid, busy, present ms. */
  readonly people: Float64Array;
  /** [owner × categories + category] → money; owners are teams, vendors, priorities. */
  readonly cost: Float64Array;
}

/** The result of one replication. */
export interface ReplicationRecord {
  readonly replication: number;
  readonly totals: RunTotals;
  /** [pair row × 2] → numerator and denominator, in the order of the planned rows. */
  readonly pairs: Float64Array;
  /** [quantile row] → ms; Infinity if not reached, NaN without observations. */
  readonly quantiles: Float64Array;
  readonly histograms: DurationCounts;
  /** Empty unless the weeks are those of a steady cycle. */
  readonly weekly: WeeklyPairs;
  readonly series: SeriesRecord;
}
