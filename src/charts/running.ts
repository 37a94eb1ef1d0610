/** Are there enough replications? The headline mean as it settles, with its interval. */
import { type Chart, framed } from './chart.ts';
import { isDrawable } from './rows.ts';
import { INK, WIDE } from './theme.ts';

const HEIGHT = 190;
const MOST_POINTS = 500;

/** Draws the mean over the first k replications and its interval against k. */
export const runningChart: Chart = (result, text) => {
  const { mean, low, high, metric, unit } = result.series.running;
  const step = Math.max(1, Math.ceil(mean.length / MOST_POINTS));
  const values = mean.flatMap((value, index) => {
    const isChosen = (index + 1) % step === 0 || index === mean.length - 1;
    if (!isChosen || !isDrawable(value)) return [];
    return [{ k: index + 1, mean: value, low: low[index] ?? value, high: high[index] ?? value }];
  });
  if (values.length < 3) return null;
  const shown = values.filter((row) => row.k >= 3);
  const x = {
    field: 'k',
    type: 'quantitative',
    scale: { nice: false },
    axis: { title: text.label('replications'), tickMinStep: 1, format: 'd', grid: false },
  };
  const y = {
    type: 'quantitative',
    scale: { zero: false, nice: true },
    axis: { title: text.axis(metric, unit), tickCount: 4, minExtent: 34 },
  };
  return framed({
    width: WIDE,
    height: HEIGHT,
    data: { values: shown },
    layer: [
      {
        mark: { type: 'area', color: '#D5E3F1', opacity: 1 },
        encoding: { x, y: { field: 'low', ...y }, y2: { field: 'high' } },
      },
      {
        mark: { type: 'line', strokeWidth: 2, color: INK },
        encoding: { x, y: { field: 'mean', ...y } },
      },
    ],
  });
};
