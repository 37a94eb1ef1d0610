/** Differences of the variants from the base with their intervals: what got better, and worse. */
import type { ComparisonRow, DifferenceVerdict } from '../experiment/comparison-result.ts';
import { shorten } from './chart.ts';
import type { ComparisonChart, ComparisonChartText } from './comparison-chart.ts';
import { isDrawable } from './rows.ts';
import { type Strip, type StripTone, stripChart } from './strips.ts';

const LABEL_LETTERS = 38;
const MOST_ROWS = 60;

/** Draws the differences that have a better direction, figure by figure, in % of the base. */
export const forestChart: ComparisonChart = ({ comparison }, text) => {
  const [, ...variants] = comparison.models;
  const [first] = variants;
  const names = comparison.rows.filter(({ variant }) => variant.model === first?.id);
  const strips = names.flatMap((_, place) =>
    variants
      .flatMap(({ id }) => {
        const own = comparison.rows.filter(({ variant }) => variant.model === id);
        return stripOf(own[place], text, variants.length > 1) ?? [];
      })
      // The name of a figure stands once, beside its first strip.
      .map((strip, rank) => (rank === 0 ? strip : { ...strip, label: strip.label.slice(-1) })),
  );
  if (strips.length === 0) return null;
  return stripChart(strips.slice(0, MOST_ROWS), {
    axis: text.label('differenceOfBase'),
    worse: text.label('worseThanBase'),
    better: text.label('betterThanBase'),
    result: text.label('difference'),
    beside: '',
  });
};

const TONES: Partial<Record<DifferenceVerdict, StripTone>> = { better: 'met', worse: 'missed' };

/** Figures that are neither better high nor low have no side to stand on. */
function stripOf(
  row: ComparisonRow | undefined,
  text: ComparisonChartText,
  isOneOfMany: boolean,
): Strip | null {
  if (row === undefined || row.better === 'neither') return null;
  const { estimate, low, high } = row.difference;
  const base = row.base.estimate;
  if (!isDrawable(estimate) || !isDrawable(low) || !isDrawable(high) || !base) return null;
  const sign = row.better === 'lower' ? -1 : 1;
  const distance = (value: number) => (sign * 100 * value) / Math.abs(base) + 0;
  const ends = [distance(low), distance(high)];
  const label = shorten(text.figure(row), LABEL_LETTERS);
  return {
    label: isOneOfMany ? `${label} · ${row.variant.model}` : label,
    low: Math.min(...ends),
    high: Math.max(...ends),
    middle: distance(estimate),
    tone: TONES[row.verdict] ?? 'undecided',
    result: text.difference(row),
    beside: '',
    verdict: text.judgement(row),
  };
}
