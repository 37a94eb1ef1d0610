/** The saved record of a selection: what its writers read, and `--json` prints. */
import type { Better } from '../metrics/metric.ts';
import type { Change, DifferenceVerdict, ModelFigure } from './comparison-result.ts';
import type { Estimate, ScenarioFacts, Scope, TargetVerdict } from './result.ts';

/** A condition that a model has to meet to be selected. */
export interface Requirement {
  readonly target: string;
  readonly metric: string;
  readonly statistic: string;
  readonly scope: Scope;
  readonly comparison: TargetVerdict['comparison'];
  readonly goal: number;
  readonly unit: string;
  /** A model that misses the goal by less may pass, and one that keeps it by less may fail. */
  readonly margin: number;
}

/** What became of a condition in the search. */
export interface RequirementFound extends Estimate {
  readonly verdict: 'met' | 'missed' | 'undecided';
}

/**
 * What became of a model: `left` are those between which nothing was decided; `unknown` are those
 * without a figure, because a quantile was not reached or no ticket counts.
 */
export type ModelEnd = 'selected' | 'beaten' | 'misses a target' | 'left' | 'unknown';

/** One of the models of a selection. */
export interface SelectionModel {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  /** What is written otherwise than in the base. */
  readonly changes: readonly Change[];
  readonly end: ModelEnd;
  /** The model that is better, where it was beaten. */
  readonly beatenBy: string | null;
  /** Replications of it in the search. */
  readonly replications: number;
  /** The figure, when the model was last looked at; of a selected one it tends to read too good. */
  readonly figure: Estimate;
  readonly requirements: readonly RequirementFound[];
}

/** The selected model against another one, both with fresh luck. */
export interface VerifiedDifference {
  readonly against: string;
  /** Selected minus other. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: DifferenceVerdict;
}

/** The selected model once more, with luck that the search never saw. */
export interface Verification {
  readonly seed: string;
  readonly replications: number;
  readonly figure: ModelFigure;
  readonly differences: readonly VerifiedDifference[];
  readonly targets: readonly TargetVerdict[];
  /** False where it misses a target with fresh luck, or is worse than a model it had beaten. */
  readonly isConfirmed: boolean;
}

/** How a selection ended. */
export type SelectionEnd = 'selected' | 'no model passes' | 'not decided' | 'stopped';

/** The machine interface of a selection. */
export interface Selection {
  readonly formatVersion: '1.0';
  readonly tool: { readonly name: 'tiersim'; readonly version: string };
  readonly seed: string;
  /** The figure in which the best is the best. */
  readonly figure: {
    readonly metric: string;
    readonly statistic: string;
    readonly scope: Scope;
    readonly unit: string;
    readonly better: Better;
    /** A difference up to this does not matter. */
    readonly margin: number;
  };
  readonly requirements: readonly Requirement[];
  /** Probability of a right selection, where the best is better by the margin. */
  readonly probability: number;
  readonly end: SelectionEnd;
  /** The selected model; null where there is none. */
  readonly selected: string | null;
  readonly models: readonly SelectionModel[];
  /** Replications of the search over all models. */
  readonly replications: number;
  /** About so many of each model left would decide, where it was not decided. */
  readonly decidedBy: number | null;
  readonly verification: Verification | null;
}

/** Everything that is told about a selection. */
export interface SelectionResult {
  readonly selection: Selection;
  /** Facts of the base, for words. */
  readonly facts: ScenarioFacts;
}
