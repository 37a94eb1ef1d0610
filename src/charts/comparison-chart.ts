/** What every chart of a comparison is: a function from the saved record to a specification. */
import type { TopLevelSpec } from 'vega-lite';
import type { ComparisonResult, ComparisonRow } from '../experiment/comparison-result.ts';
import type { ModelRegret } from '../experiment/regret-result.ts';
import type { ChartText } from './chart.ts';

/** The words of a chart of a comparison, besides those of a run. */
export interface ComparisonChartText extends ChartText {
  /** A figure that is compared: "P2 mean resolution time". */
  figure(row: Pick<ComparisonRow, 'metric' | 'statistic' | 'scope'>): string;
  /** A difference with its sign and unit: "−1.6 h". */
  difference(row: ComparisonRow): string;
  /** The word of a verdict on a difference: "no clear difference". */
  judgement(row: ComparisonRow): string;
  /** A mean regret with its unit: "1.6 h". */
  regret(own: ModelRegret, unit: string): string;
  /** How often a model is the best: "best in 75 %". */
  bestIn(own: ModelRegret): string;
}

/** Draws one chart of a comparison, or nothing if there is no data for it. */
export type ComparisonChart = (
  result: ComparisonResult,
  text: ComparisonChartText,
) => TopLevelSpec | null;
