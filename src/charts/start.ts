/** Was the warm-up long enough? Open tickets since the beginning of the run (Welch's plot). */
import { type Chart, framed } from './chart.ts';
import { INK, WIDE } from './theme.ts';

const HEIGHT = 170;
const MOST_DAYS = 400;
const LEAST_DAYS = 14;

/** Draws the mean path of the days with its moving average, and where the window begins. */
export const startChart: Chart = (result, text) => {
  const { mean, smooth, warmUpDays, settledAfterDays } = result.series.start;
  if (mean.length < LEAST_DAYS) return null;
  const step = Math.max(1, Math.ceil(mean.length / MOST_DAYS));
  const values = mean
    .map((open, day) => ({ day, open, smooth: smooth[day] ?? null }))
    .filter(({ day }) => day % step === 0);
  const x = {
    field: 'day',
    type: 'quantitative',
    scale: { nice: false, domain: [0, mean.length] },
    axis: { title: text.label('daysSinceStart'), tickMinStep: 7, format: 'd', grid: false },
  };
  const y = {
    type: 'quantitative',
    scale: { zero: true, nice: true },
    axis: { title: text.label('openTickets'), tickCount: 4, minExtent: 34 },
  };
  const marks = [
    { day: warmUpDays, what: text.label('windowBegins') },
    ...(settledAfterDays === null
      ? []
      : [{ day: settledAfterDays, what: text.label('settledFrom') }]),
  ];
  return framed({
    width: WIDE,
    height: HEIGHT,
    layer: [
      {
        data: { values },
        mark: { type: 'line', color: '#8FB2D6', strokeWidth: 1 },
        encoding: { x, y: { field: 'open', ...y } },
      },
      {
        data: { values },
        mark: { type: 'line', strokeWidth: 2, color: INK },
        encoding: { x, y: { field: 'smooth', ...y } },
      },
      {
        data: { values: marks },
        mark: { type: 'rule', strokeWidth: 1.5 },
        encoding: {
          x: { field: 'day', type: 'quantitative' },
          strokeDash: {
            field: 'what',
            type: 'nominal',
            scale: {
              domain: marks.map(({ what }) => what),
              range: [
                [1, 0],
                [4, 3],
              ],
            },
            legend: { title: null, symbolType: 'stroke' },
          },
        },
      },
    ],
  });
};
