/** The machine interface as bytes: the same figures always give the same text. */
import type { Comparison, ComparisonRow, Difference, Standing } from './comparison-result.ts';
import type { ModelRegret, RegretTable } from './regret-result.ts';
import type { Estimate, Summary } from './result.ts';
import type { Selection } from './selection-result.ts';
import type { Influence, Sweep } from './sweep-result.ts';
import type { LiftedFigure, Why } from './why-result.ts';

const DIGITS = 12;
/** More digits of a p-value are worth nothing. */
const PROBABILITY_DIGITS = 6;

/** A summary whose figures are rounded to 12 significant digits, without NaN and infinities. */
export function roundedSummary(summary: Summary): Summary {
  return {
    ...summary,
    metrics: summary.metrics.map((row) => ({ ...row, ...roundedEstimate(row) })),
    targets: summary.targets.map((row) => ({
      ...row,
      ...roundedEstimate(row),
      goal: rounded(row.goal) ?? 0,
    })),
    ...(summary.precision && {
      precision: summary.precision.map((one) => ({ ...one, reached: rounded(one.reached) })),
    }),
    ...(summary.antithetic && {
      antithetic: summary.antithetic.map((gain) => ({
        ...gain,
        varianceRatio: rounded(gain.varianceRatio) ?? 0,
      })),
    }),
    ...(summary.controlled && {
      controlled: summary.controlled.map((row) => ({
        ...row,
        ...roundedEstimate(row),
        varianceRatio: rounded(row.varianceRatio) ?? 0,
      })),
    }),
  };
}

/** The text of a summary: keys in a fixed order, two spaces, a newline at the end. */
export function summaryJson(summary: Summary): string {
  return textOf(summary);
}

/** A comparison whose figures are rounded like those of a summary. */
export function roundedComparison(comparison: Comparison): Comparison {
  return {
    ...comparison,
    rows: comparison.rows.map(roundedRow),
    best: comparison.best.map((row) => ({
      ...row,
      standings: row.standings.map(roundedStanding),
    })),
    ...(comparison.regret && { regret: roundedRegret(comparison.regret) }),
  };
}

/** The text of a comparison, in the form of that of a summary. */
export function comparisonJson(comparison: Comparison): string {
  return textOf(comparison);
}

/** The text of a selection, in the same form; every figure is rounded like those of a summary. */
export function selectionJson(selection: Selection): string {
  const figures = (_key: string, value: unknown) =>
    typeof value === 'number' ? rounded(value) : value;
  return `${JSON.stringify(selection, figures, 2)}\n`;
}

/** A sweep whose figures are rounded like those of a summary. */
export function roundedSweep(sweep: Sweep): Sweep {
  return {
    ...sweep,
    base: sweep.base.map((figure) => ({ ...figure, ...roundedEstimate(figure) })),
    points: sweep.points.map((point) => ({
      ...point,
      figures: point.figures.map((figure) => ({
        ...figure,
        ...roundedEstimate(figure),
        difference: roundedDifference(figure.difference),
      })),
    })),
    influences: sweep.influences.map(roundedInfluence),
    uncertainties: sweep.uncertainties.map((each) => ({
      ...each,
      estimate: rounded(each.estimate) ?? 0,
      randomness: rounded(each.randomness) ?? 0,
      inputs: rounded(each.inputs) ?? 0,
    })),
  };
}

/** The text of a sweep, in the form of that of a summary. */
export function sweepJson(sweep: Sweep): string {
  return textOf(sweep);
}

/** An attribution whose figures are rounded like those of a summary. */
export function roundedWhy(why: Why): Why {
  return {
    ...why,
    base: { ...why.base, ...roundedEstimate(why.base) },
    cost: why.cost && { ...why.cost, ...roundedEstimate(why.cost) },
    lifts: why.lifts.map((lift) => ({
      ...lift,
      figure: roundedLifted(lift.figure),
      cost: lift.cost && roundedLifted(lift.cost),
      perThousand: lift.perThousand && {
        estimate: rounded(lift.perThousand.estimate) ?? 0,
        low: rounded(lift.perThousand.low),
        high: rounded(lift.perThousand.high),
      },
    })),
  };
}

/** The text of an attribution, in the form of that of a summary. */
export function whyJson(why: Why): string {
  return textOf(why);
}

function roundedLifted(figure: LiftedFigure): LiftedFigure {
  return {
    ...figure,
    ...roundedEstimate(figure),
    difference: roundedDifference(figure.difference),
  };
}

function textOf(value: Summary | Comparison | Sweep | Why): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function roundedRow(row: ComparisonRow): ComparisonRow {
  const { difference, pairing } = row;
  return {
    ...row,
    difference: roundedDifference(difference),
    margin: rounded(row.margin),
    pairing: pairing && {
      correlation: rounded(pairing.correlation) ?? 0,
      varianceRatio: rounded(pairing.varianceRatio) ?? 0,
    },
  };
}

function roundedDifference(difference: Difference): Difference {
  return {
    ...difference,
    estimate: rounded(difference.estimate),
    low: rounded(difference.low),
    high: rounded(difference.high),
    level: rounded(difference.level) ?? 0,
    probability: rounded(difference.probability, PROBABILITY_DIGITS),
    adjusted: rounded(difference.adjusted, PROBABILITY_DIGITS),
  };
}

function roundedRegret(regret: RegretTable): RegretTable {
  return {
    ...regret,
    rows: regret.rows.map((row) => ({ ...row, models: row.models.map(roundedModelRegret) })),
  };
}

function roundedModelRegret(own: ModelRegret): ModelRegret {
  const { estimate, mean, worst, best } = own;
  return {
    ...own,
    estimate: rounded(estimate) ?? 0,
    mean: {
      estimate: rounded(mean.estimate) ?? 0,
      low: rounded(mean.low),
      high: rounded(mean.high),
    },
    worst: { ...worst, estimate: rounded(worst.estimate) ?? 0 },
    best: rounded(best) ?? 0,
  };
}

function roundedInfluence(influence: Influence): Influence {
  const { correlation, low, high } = influence;
  return {
    ...influence,
    correlation: rounded(correlation),
    low: rounded(low),
    high: rounded(high),
  };
}

function roundedStanding(standing: Standing): Standing {
  const { probability, low, high } = standing;
  const limits = { low: rounded(low) ?? 0, high: rounded(high) ?? 0 };
  return { ...standing, probability: rounded(probability) ?? 0, ...limits };
}

function roundedEstimate(estimate: Estimate) {
  const { low, high, above } = estimate;
  const value = rounded(estimate.estimate);
  const limits = { estimate: value, low: rounded(low), high: rounded(high) };
  return above === undefined ? limits : { ...limits, above: rounded(above) ?? 0 };
}

function rounded(value: number | null, digits = DIGITS): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  // Adding zero turns −0 into 0, which JSON would not tell apart.
  return Number(value.toPrecision(digits)) + 0;
}
