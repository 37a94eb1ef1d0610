/** The saved record of what limits a figure: what writers and charts read, and `--json` prints. */
import type { LiftKind } from '../scenario/lifts.ts';
import type { Difference, DifferenceVerdict } from './comparison-result.ts';
import type { Estimate, ScenarioFacts, Warning } from './result.ts';
import type { SweepFigure } from './sweep-result.ts';

/** What lifting one limit does to a figure. */
export interface LiftedFigure extends Estimate {
  /** Without the limit minus as written, with the same luck. */
  readonly difference: Difference;
  readonly verdict: DifferenceVerdict;
}

/** What lifting one limit would buy. */
export interface LiftResult {
  readonly kind: LiftKind;
  /** The team, shift or vendor it is about; null for all. */
  readonly of: string | null;
  readonly hash: string;
  readonly figure: LiftedFigure;
  /** Null where nothing costs anything. */
  readonly cost: LiftedFigure | null;
  /**
   * Change of the figure for each 1,000 of the currency that people or cover cost more, with its
   * interval; null for what money does not buy in the scenario, and where nobody can tell.
   */
  readonly perThousand: {
    readonly estimate: number;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
}

/** The machine interface of `why`. */
export interface Why {
  readonly formatVersion: '1.0';
  readonly tool: { readonly name: 'tiersim'; readonly version: string };
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: string;
  readonly replications: number;
  readonly currency: string;
  readonly figure: SweepFigure;
  /** As written. */
  readonly base: Estimate;
  readonly cost: Estimate | null;
  /** What makes the figure most surely better first. */
  readonly lifts: readonly LiftResult[];
  readonly verdicts: number;
  readonly warnings: readonly Warning[];
}

/** Everything a report of it is made from. */
export interface WhyResult {
  readonly why: Why;
  readonly facts: ScenarioFacts;
}
