/** The saved record of a sweep: what writers and charts read, and `--json` prints. */
import type { Better } from '../metrics/metric.ts';
import type { Difference, DifferenceVerdict } from './comparison-result.ts';
import type { Estimate, ScenarioFacts, Scope, Warning } from './result.ts';

/** How the values are combined. */
export type SweepDesign = 'grid' | 'one-at-a-time' | 'latin-hypercube';

/** A value of the scenario that is varied. */
export interface SweepFactor {
  /** `teams.desk.agents`; a star stands for every name. */
  readonly path: string;
  /** As written: `3..6`. */
  readonly values: string;
  /** What the scenario itself says there; null where it says nothing, or several things. */
  readonly base: string | null;
}

/** A figure that is told of every point. */
export interface SweepFigure {
  readonly metric: string;
  readonly statistic: string;
  readonly scope: Scope;
  readonly unit: string;
  readonly better: Better;
}

/** A figure at one point, beside the base. */
export interface PointFigure extends Estimate {
  /** Point minus base, with the same luck. */
  readonly difference: Difference;
  readonly verdict: DifferenceVerdict;
}

/** Whether something else is surely no dearer and surely better. */
export type FrontierStanding = 'frontier' | 'open' | 'dominated';

/** One combination of values. */
export interface SweepPoint {
  /** Its number in the design, from 1. */
  readonly id: number;
  /** Values in the order of the factors; null is left as the scenario has it. */
  readonly values: readonly (string | null)[];
  readonly hash: string;
  /** Whether it is the scenario as written. */
  readonly isBase: boolean;
  readonly figures: readonly PointFigure[];
  /** Null where there is no cost and service to weigh. */
  readonly standing: FrontierStanding | null;
}

/** How a figure goes with a factor over all points of a Latin hypercube. */
export interface Influence {
  /** Places in the lists of factors and figures. */
  readonly factor: number;
  readonly figure: number;
  /** Spearman's rank correlation, from −1 to 1. */
  readonly correlation: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How sure a figure is where inputs are uncertain: two parts, as halves of 95 % intervals. */
export interface Uncertainty {
  /** Place in the list of figures. */
  readonly figure: number;
  /** Mean over all draws of the inputs. */
  readonly estimate: number;
  /** From luck: more replications make it smaller. */
  readonly randomness: number;
  /** From not knowing the inputs: only better data make it smaller. */
  readonly inputs: number;
}

/** The machine interface of a sweep. */
export interface Sweep {
  readonly formatVersion: '1.0';
  readonly tool: { readonly name: 'tiersim'; readonly version: string };
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: string;
  readonly replications: number;
  readonly design: SweepDesign;
  readonly factors: readonly SweepFactor[];
  readonly figures: readonly SweepFigure[];
  /** The scenario as written, figure by figure. */
  readonly base: readonly Estimate[];
  readonly points: readonly SweepPoint[];
  /** Places of the two figures that the frontier weighs; null without them. */
  readonly frontier: { readonly cost: number; readonly service: number } | null;
  readonly influences: readonly Influence[];
  /** Only where the uncertain inputs of the scenario were drawn. */
  readonly uncertainties: readonly Uncertainty[];
  /** Number of differences among which Holm's procedure keeps the error below 5 %. */
  readonly verdicts: number;
  readonly warnings: readonly Warning[];
}

/** Everything a report of a sweep is made from. */
export interface SweepResult {
  readonly sweep: Sweep;
  readonly facts: ScenarioFacts;
}
