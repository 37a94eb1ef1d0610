/** Regrets: how far each model is, on average over the draws, from the best one of each draw. */
import type { ModelRegret, RegretRow } from '../experiment/regret-result.ts';
import { shorten } from './chart.ts';
import type { ComparisonChart, ComparisonChartText } from './comparison-chart.ts';
import { isDrawable } from './rows.ts';
import { type Strip, stripChart } from './strips.ts';

const LABEL_LETTERS = 38;
const MOST_ROWS = 60;

/** Draws the mean regrets of all models, figure by figure, in % of what A has on average. */
export const regretChart: ComparisonChart = ({ comparison }, text) => {
  const strips = (comparison.regret?.rows ?? []).flatMap((row) =>
    row.models
      .flatMap((own) => stripOf(row, own, text) ?? [])
      // The name of a figure stands once, beside its first strip.
      .map((strip, rank) => (rank === 0 ? strip : { ...strip, label: strip.label.slice(-1) })),
  );
  if (strips.length === 0) return null;
  return stripChart(strips.slice(0, MOST_ROWS), {
    axis: text.label('regretOfBase'),
    worse: text.label('furtherFromBest'),
    better: '',
    result: text.label('meanRegret'),
    beside: '',
  });
};

/** A figure that is nothing in A has no size that a regret could be a part of. */
function stripOf(row: RegretRow, own: ModelRegret, text: ComparisonChartText): Strip | null {
  const base = row.models[0]?.estimate;
  const { estimate, low, high } = own.mean;
  if (!base || !isDrawable(low) || !isDrawable(high)) return null;
  // Adding zero turns −0 into 0.
  const distance = (value: number) => (-100 * value) / Math.abs(base) + 0;
  return {
    label: `${shorten(text.figure(row), LABEL_LETTERS)} · ${own.model}`,
    low: distance(high),
    high: distance(low),
    middle: distance(estimate),
    tone: high === 0 ? 'met' : low > 0 ? 'missed' : 'undecided',
    result: text.regret(own, row.unit),
    beside: '',
    verdict: text.bestIn(own),
  };
}
