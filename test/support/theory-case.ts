/** Cases with known answers, as data: what theory says of the figures of which scenario. */

/** One answer of theory. */
export interface Quantity {
  /** In words, as the page of validation names it. */
  readonly what: string;
  /** As a target names it: `queue-time.mean{tier=L1}`. */
  readonly figure: string;
  readonly theory: number;
  /** Unit of `theory`: the results' own unless it is another one of time. */
  readonly unit?: 's' | 'min' | 'h' | 'tickets' | 'people';
  /** Most standard error in relation to the value, if it is not the usual one. */
  readonly precision?: number;
  /** Judges the standard deviation over the replications instead of the mean. */
  readonly isSpread?: boolean;
  /** Half-width and level of a published simulation; theory is an estimate itself then. */
  readonly published?: { readonly halfWidth: number; readonly level: 0.9 | 0.95 };
}

/** One run of a case. */
export interface TheoryRun {
  /** What sets it apart from the other runs of its case. */
  readonly name: string;
  /** File in `scenarios/theory/`. */
  readonly file: string;
  /** Values changed on the command line, `path=value`. */
  readonly set?: readonly string[];
  /** What becomes of the scenario's targets, in their order. */
  readonly verdicts?: readonly ('met' | 'missed' | 'undecided')[];
  readonly quantities: readonly Quantity[];
}

/** A case: what is modelled, where its answers come from, and its runs. */
export interface TheoryCase {
  readonly id: string;
  readonly title: string;
  readonly model: string;
  readonly source: string;
  readonly runs: readonly TheoryRun[];
}

/** Largest standard error in relation to the value; `hard`: heavy tails and near overload. */
export const PRECISION = { usual: 0.01, hard: 0.02 } as const;
