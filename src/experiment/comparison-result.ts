/** The saved record of a comparison: what writers and charts read, and `--json` prints. */
import type { Better } from '../metrics/metric.ts';
import type { RegretTable } from './regret-result.ts';
import type { Estimate, RunResult, Scope, Warning } from './result.ts';

/** One value of a scenario that differs; null where there is none. */
export interface Change {
  /** `teams.desk.shifts.early.agents`. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One of the models that are compared; the first one is the base. */
export interface ModelFacts {
  /** A for the base, then B, C, … */
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly hash: string;
  readonly seed: string;
  /** Whether each replication had the luck of the base's. */
  readonly isPaired: boolean;
  /** Whether scenario and seed are those of the base. */
  readonly isSameAsBase: boolean;
  /** What is written otherwise than in the base. */
  readonly changes: readonly Change[];
}

/**
 * What an interval says of a difference. `higher` and `lower` stand where a figure has no better
 * direction; `same` where it is 0 in every replication; `equivalent` where the whole interval lies
 * within the margin; `unknown` where there is no interval.
 */
export type DifferenceVerdict =
  | 'better'
  | 'worse'
  | 'higher'
  | 'lower'
  | 'same'
  | 'equivalent'
  | 'no clear difference'
  | 'unknown';

/** A figure of one model. */
export interface ModelFigure extends Estimate {
  readonly model: string;
}

/** A difference with the interval at which it is judged. */
export interface Difference {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Level of the interval, 95 % or more: Holm's procedure widens it for many verdicts. */
  readonly level: number;
  /** p-value of "no difference", alone and adjusted for all verdicts shown. */
  readonly probability: number | null;
  readonly adjusted: number | null;
}

/** One figure of a variant against the base. */
export interface ComparisonRow {
  readonly metric: string;
  readonly statistic: string;
  readonly scope: Scope;
  readonly unit: string;
  readonly better: Better;
  readonly base: ModelFigure;
  readonly variant: ModelFigure;
  /** Variant minus base. */
  readonly difference: Difference;
  /** Differences up to this do not matter; null where no margin is set. */
  readonly margin: number | null;
  readonly verdict: DifferenceVerdict;
  /** What common random numbers did; null without them, or where nothing varies. */
  readonly pairing: { readonly correlation: number; readonly varianceRatio: number } | null;
  /** About so many replications would settle it; null where it is settled, or never would be. */
  readonly settledBy: number | null;
}

/** How a model stands to the best of the others in one figure. */
export interface Standing {
  readonly model: string;
  /** Probability of being the best. */
  readonly probability: number;
  /** Limits of its distance from the best of the others, upwards the better; all true at once. */
  readonly low: number;
  readonly high: number;
  readonly verdict: 'best' | 'not the best' | 'open';
}

/** One figure over all models. */
export interface BestRow {
  readonly metric: string;
  readonly statistic: string;
  readonly scope: Scope;
  readonly unit: string;
  readonly standings: readonly Standing[];
}

/** The machine interface of a comparison. */
export interface Comparison {
  readonly formatVersion: '1.0';
  readonly tool: { readonly name: 'tiersim'; readonly version: string };
  readonly replications: number;
  /** Number of verdicts among which Holm's procedure keeps the error below 5 %. */
  readonly verdicts: number;
  readonly models: readonly ModelFacts[];
  readonly rows: readonly ComparisonRow[];
  readonly best: readonly BestRow[];
  /** Only where uncertain inputs were drawn. */
  readonly regret?: RegretTable;
  readonly warnings: readonly Warning[];
}

/** Everything a report of a comparison is made from; runs in the order of the models. */
export interface ComparisonResult {
  readonly comparison: Comparison;
  readonly runs: readonly RunResult[];
}
