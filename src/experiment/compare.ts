/** Compares variants with a base: differences with intervals, verdicts, and who is the best. */
import type { PlannedRow } from '../metrics/planned-rows.ts';
import {
  type Contrast,
  contrastInterval,
  contrastProbability,
  independentContrast,
  pairedContrast,
  pairingOf,
  type Sample,
} from '../statistics/contrast.ts';
import { holm } from '../statistics/holm.ts';
import { replicationsFor } from '../statistics/sample-size.ts';
import type { ComparisonRow, ModelFigure } from './comparison-result.ts';
import type { Observations } from './observations.ts';
import type { Estimate, RunResult } from './result.ts';
import { Samples } from './samples.ts';
import type { Study } from './study.ts';
import { LEVEL } from './summarise.ts';
import { distanceFor, type NamedTolerance } from './tolerance.ts';
import { differenceVerdict } from './verdict.ts';

/** A model with what was observed of it. */
export interface Compared {
  readonly id: string;
  readonly study: Study;
  readonly observations: Observations;
  readonly result: RunResult;
}

/** A figure of a model as the comparison needs it. */
export interface ComparedFigure {
  readonly figure: ModelFigure;
  /** Null where the model does not have it, or nothing tells how it varies. */
  readonly sample: Sample | null;
}

/** Reads figures of one model by their rows in the base. */
export class FigureReader {
  readonly #compared: Compared;
  readonly #samples: Samples;

  constructor(compared: Compared) {
    this.#compared = compared;
    this.#samples = new Samples(compared.study.rows);
  }

  /** The figure of the base's `row` in this model. */
  of({ metric, statistic, scope }: PlannedRow): ComparedFigure {
    const { id, study, observations, result } = this.#compared;
    const own = this.#samples.find(metric.id, statistic.id, scope);
    if (own === undefined) return { figure: { model: id, ...NOTHING }, sample: null };
    const { estimate, low, high, level, n, above } =
      result.summary.metrics[study.rows.indexOf(own)];
    const bound = above === undefined ? {} : { above };
    const sample = this.#samples.of(own, observations.sorted(), estimate);
    return { figure: { model: id, estimate, low, high, level, n, ...bound }, sample };
  }
}

const NOTHING: Estimate = { estimate: null, low: null, high: null, level: LEVEL, n: 0 };

/** Whether each replication of two models had the same luck. */
export function arePaired(one: Pick<Compared, 'study'>, other: Pick<Compared, 'study'>): boolean {
  const [a, b] = [one.study.model, other.study.model];
  return a.seed === b.seed && a.isAntithetic === b.isAntithetic;
}

/** The difference of two samples, as their luck allows. */
export function contrastOf(base: Sample, variant: Sample, isPaired: boolean): Contrast | null {
  return isPaired ? pairedContrast(base, variant) : independentContrast(base, variant);
}

/** A figure of the base and of a variant, not yet judged. */
export interface ComparedCell {
  readonly row: PlannedRow;
  readonly base: ComparedFigure;
  readonly variant: ComparedFigure;
  readonly contrast: Contrast | null;
  readonly isPaired: boolean;
  /** Replications that make up one observation: two of opposite luck, else one. */
  readonly replicationsEach: number;
}

/** The figure of both models with their difference; `study` is that of the base. */
export function comparedCell(
  row: PlannedRow,
  { study, ...cell }: Pick<ComparedCell, 'base' | 'variant' | 'isPaired'> & { study: Study },
): ComparedCell {
  const { base, variant, isPaired } = cell;
  const isKnown = base.sample !== null && variant.sample !== null;
  const contrast = isKnown ? contrastOf(base.sample, variant.sample, isPaired) : null;
  return { row, ...cell, contrast, replicationsEach: study.model.isAntithetic ? 2 : 1 };
}

/** All differences of the variants from the base, judged together. */
export function comparisonRows(
  models: readonly [Compared, ...Compared[]],
  rows: readonly PlannedRow[],
  margins: readonly NamedTolerance[],
): readonly ComparisonRow[] {
  const [base, ...variants] = models;
  const reader = new FigureReader(base);
  const figures = rows.map((row) => reader.of(row));
  const cells = variants.flatMap((variant) => {
    const own = new FigureReader(variant);
    const isPaired = arePaired(base, variant);
    return rows.map((row, place) => {
      const cell = { base: figures[place], variant: own.of(row), isPaired, study: base.study };
      return comparedCell(row, cell);
    });
  });
  return judgedRows(cells, margins);
}

/** Judges cells as one family. */
export function judgedRows(
  cells: readonly ComparedCell[],
  margins: readonly NamedTolerance[],
): readonly ComparisonRow[] {
  const tested = cells.filter(({ contrast }) => contrast !== null);
  const probabilities = tested.map(({ contrast }) => contrast && contrastProbability(contrast));
  const tests = holm(
    probabilities.map((probability) => probability ?? 1),
    1 - LEVEL,
  );
  return cells.map((cell) => {
    const test = tests[tested.indexOf(cell)];
    const margin = distanceFor(cell.row, margins, Math.abs(cell.base.figure.estimate ?? 0));
    return rowOf(cell, margin, test);
  });
}

function rowOf(
  { row, base, variant, contrast, isPaired, replicationsEach }: ComparedCell,
  margin: number | null,
  test: { readonly level: number; readonly adjusted: number } | undefined,
): ComparisonRow {
  const { metric, statistic, scope, unit } = row;
  const level = test?.level ?? LEVEL;
  const interval = contrast === null ? null : contrastInterval(contrast, level);
  const difference = {
    estimate: interval?.estimate ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    level,
    probability: contrast === null ? null : contrastProbability(contrast),
    adjusted: test?.adjusted ?? null,
  };
  const verdict = differenceVerdict(difference, metric.better, margin);
  const isOpen = verdict === 'no clear difference' && interval !== null;
  const settled = isOpen ? settledBy(interval, margin, base.figure.n) : null;
  const pairing =
    isPaired && base.sample && variant.sample ? pairingOf(base.sample, variant.sample) : null;
  return {
    metric: metric.id,
    statistic: statistic.id,
    scope,
    unit,
    better: metric.better,
    base: base.figure,
    variant: variant.figure,
    difference,
    margin,
    verdict,
    pairing,
    settledBy: settled === null ? null : settled * replicationsEach,
  };
}

/** More than so many times the replications is no advice. */
const MOST_TIMES = 40;

/** Observations until the interval leaves out 0 or fits into the margin, whichever is nearer. */
function settledBy(
  { estimate, halfWidth }: { readonly estimate: number | null; readonly halfWidth: number | null },
  margin: number | null,
  n: number,
): number | null {
  const size = Math.abs(estimate ?? 0);
  const wanted = Math.max(size, margin === null ? 0 : margin - size);
  if (wanted <= 0 || halfWidth === null) return null;
  const replications = replicationsFor(halfWidth, wanted, n);
  return replications > MOST_TIMES * n ? null : replications;
}
