/** A figure over two values: one cell for each pair, its number inside. */
import { framed } from './chart.ts';
import { isDrawable } from './rows.ts';
import type { SweepChart } from './sweep-chart.ts';
import { INK, WIDE } from './theme.ts';

const MOST_COLUMNS = 14;
const ROW_HEIGHT = 40;
const RANGE = ['#E3ECF5', '#9CC2E5', '#4477AA', '#122B4A'];

/** A title above the axis: beside it, it would be longer than the axis. */
const LYING_TITLE = {
  titleAngle: 0,
  titleAlign: 'left',
  titleAnchor: 'end',
  titleX: 0,
  titleY: -10,
} as const;

/** Draws a grid of two factors; the better a figure, the darker its cell. */
export const pointMapChart: SweepChart = ({ sweep }, figure, text) => {
  const shown = sweep.figures[figure];
  const [first, second, ...others] = sweep.factors;
  if (sweep.design !== 'grid' || others.length > 0 || !first || !second || !shown) return null;
  const values = sweep.points.flatMap(({ values: [x, y], figures, isBase }) => {
    const own = figures[figure];
    if (own === undefined || !isDrawable(own.estimate)) return [];
    const words = text.estimate({ ...own, unit: shown.unit });
    return [{ x, y, estimate: own.estimate, words: isBase ? `${words} *` : words }];
  });
  const columns = [...new Set(sweep.points.map((point) => point.values[0] ?? ''))];
  const rows = [...new Set(sweep.points.map((point) => point.values[1] ?? ''))];
  if (values.length < 2 || columns.length > MOST_COLUMNS) return null;
  const isHighDark = shown.better !== 'lower';
  const { domain, cells } = shaded(values, isHighDark);
  const x = {
    field: 'x',
    type: 'ordinal',
    scale: { domain: columns },
    axis: { title: first.path, labelAngle: 0, grid: false },
  };
  const y = {
    field: 'y',
    type: 'ordinal',
    scale: { domain: rows },
    axis: { title: second.path, grid: false, ...LYING_TITLE },
  };
  return framed({
    width: WIDE - 80,
    height: { step: ROW_HEIGHT },
    data: { values: cells },
    layer: [
      {
        mark: { type: 'rect', stroke: 'white', strokeWidth: 2 },
        encoding: {
          x,
          y,
          color: {
            field: 'estimate',
            type: 'quantitative',
            scale: { domain, range: isHighDark ? RANGE : [...RANGE].reverse() },
            legend: null,
          },
        },
      },
      {
        mark: { type: 'text', baseline: 'middle', fontSize: 12 },
        encoding: {
          x,
          y,
          text: { field: 'words', type: 'nominal' },
          color: { condition: { test: 'datum.isDark', value: 'white' }, value: INK },
        },
      },
    ],
  });
};

/** The range of the estimates, and which cells are dark, so that their words have to be light. */
function shaded<T extends { readonly estimate: number }>(
  values: readonly T[],
  isHighDark: boolean,
) {
  const estimates = values.map(({ estimate }) => estimate);
  const [least, most] = [Math.min(...estimates), Math.max(...estimates)];
  const cells = values.map((each) => {
    const share = most === least ? 0 : (each.estimate - least) / (most - least);
    return { ...each, isDark: (isHighDark ? share : 1 - share) > 0.5 };
  });
  return { domain: [least, most], cells };
}
