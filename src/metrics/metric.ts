/** What a metric is: its words, its unit, and how it is measured, all as data. */
import type { Model } from '../kernel/model.ts';
import type { Dimension } from './plan.ts';
import type { View } from './view.ts';

/** Units of figures; `money` is printed as the scenario's currency. */
export type Unit =
  | 'h'
  | 'h/week'
  | 'share'
  | 'tickets'
  | 'contacts'
  | 'tickets/day'
  | 'cases/week'
  | 'call-outs/week'
  | 'articles/week'
  | 'nights/week'
  | 'touches'
  | 'hand-overs'
  | 'waits'
  | 'people'
  | 'money';

/** Which direction is the better one. */
export type Better = 'higher' | 'lower' | 'neither';

/** Durations that are kept as histograms. */
export type DurationId = 'response' | 'resolution' | 'service' | 'queue' | 'handle';

/** One number a replication: its mean is the estimate; null where it has none. */
export interface ValueStatistic {
  readonly id: string;
  readonly estimator: 'mean of replications' | 'time average';
  readonly value: (view: View) => number | null;
}

/** A numerator and a denominator a replication: the ratio of their totals is the estimate. */
export interface RatioStatistic {
  readonly id: string;
  readonly estimator: 'ratio of totals';
  readonly numerator: (view: View) => number;
  readonly denominator: (view: View) => number;
}

/** The value that a share of all observations does not exceed. */
export interface QuantileStatistic {
  readonly id: string;
  readonly estimator: 'quantile by sectioning';
  readonly duration: DurationId;
  readonly share: number;
}

/** One figure of a metric. */
export type Statistic = ValueStatistic | RatioStatistic | QuantileStatistic;

/** A part of a metric that is no group of tickets or people: which clock, which account. */
export interface Facet {
  readonly key: 'clock' | 'account' | 'final' | 'category' | 'age' | 'use';
  /** Its values, or those that every model has. */
  readonly values: readonly string[];
  /** Values that a model has besides, after them. */
  readonly more?: (model: Model) => readonly string[];
  /** What these are, in the page of metrics; the names of the scenario, if absent. */
  readonly moreWords?: string;
  /** Whether the metric also has a figure over all values. */
  readonly isOptional: boolean;
  /** Whether its values are also told apart within groups, not only over everything. */
  readonly isByGroup: boolean;
}

/** The values of a facet in a model. */
export function facetValues(facet: Facet, model: Model): readonly string[] {
  return [...facet.values, ...(facet.more?.(model) ?? [])];
}

/** A metric of the catalogue. */
export interface Metric {
  /** In kebab-case: what targets and tables call it. */
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly better: Better;
  /** One or two full sentences that say exactly what is divided by what. */
  readonly definition: string;
  /** The first one is meant where none is named. */
  readonly statistics: readonly [Statistic, ...Statistic[]];
  readonly by: readonly Dimension[];
  /** False if there is no figure over everything. */
  readonly hasTotal: boolean;
  readonly facet?: Facet;
  /** Whether the metric means anything in a model; always, if absent. */
  readonly applies?: (model: Model) => boolean;
  /** Whether one member of a dimension (a tier, a channel) can have a figure; all, if absent. */
  readonly covers?: (model: Model, dimension: Dimension, member: number) => boolean;
}

/** Statistic names and shares of the quantiles that every duration has. */
const QUANTILES = [
  ['p50', 0.5],
  ['p80', 0.8],
  ['p90', 0.9],
  ['p95', 0.95],
  ['p99', 0.99],
] as const;

/** The quantiles of a duration. */
export function quantilesOf(duration: DurationId): QuantileStatistic[] {
  return QUANTILES.map(([id, share]) => ({
    id,
    estimator: 'quantile by sectioning',
    duration,
    share,
  }));
}

/** A ratio of totals. */
export function ratio(
  id: string,
  numerator: (view: View) => number,
  denominator: (view: View) => number,
): RatioStatistic {
  return { id, estimator: 'ratio of totals', numerator, denominator };
}

/** Groups of tickets. */
export const BY_TICKET: readonly Dimension[] = ['priority', 'tier', 'team', 'type', 'channel'];

/** Groups of people. */
export const BY_PEOPLE: readonly Dimension[] = ['tier', 'team'];

/** Leaves out tiers without people. */
export function coversStaffedTiers(model: Model, dimension: Dimension, member: number): boolean {
  return dimension !== 'tier' || Array.from(model.lines.tier).includes(member);
}
