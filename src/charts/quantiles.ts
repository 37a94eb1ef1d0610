/** Spread: the times that 50, 80, 90 and 95 of 100 tickets of a priority stay below. */
import type { MetricRow } from '../experiment/result.ts';
import { say } from '../units/language.ts';
import { type Chart, framed, tipped } from './chart.ts';
import { durationAxis, durationDomain } from './durations.ts';
import { findRow, isDrawable, prioritiesOf } from './rows.ts';
import { BESIDE_NAMES, INK, priorityColour, QUIET_INK } from './theme.ts';

const ROW_HEIGHT = 60;
const STATISTICS = ['p50', 'p80', 'p90', 'p95'] as const;
const SHAPES = ['circle', 'square', 'diamond', 'triangle-up'];

/** Draws one strip per priority with a mark, an interval and a value for each quantile. */
export const quantilesChart: Chart = (result, text) => {
  const names = prioritiesOf(result);
  const points = names.flatMap((priority) =>
    STATISTICS.flatMap((statistic, place) => {
      const row = findRow(result.summary, 'resolution-time', statistic, { priority });
      if (!row || !isDrawable(row.estimate) || row.estimate <= 0) return [];
      const value = text.rounded(row);
      const point = pointOf(row, row.estimate, priority);
      const tip = `${priority}, ${point.share}: ${text.estimate(row)}`;
      return [{ ...point, value, tip, isAbove: place % 2 === 0 }];
    }),
  );
  if (points.length === 0) return null;
  const domain = durationDomain(points.flatMap((point) => [point.low, point.high]));
  const x = durationAxis('hours', domain, text.label('timeSinceCreation'));
  const y = {
    field: 'priority',
    type: 'nominal',
    sort: [...names],
    axis: { title: null, labelFontSize: 13, labelColor: INK, grid: false },
  };
  const colour = {
    field: 'priority',
    type: 'nominal',
    scale: { domain: [...names], range: names.map((_, rank) => priorityColour(rank)) },
    legend: null,
  };
  return framed({
    width: BESIDE_NAMES + 70,
    height: { step: ROW_HEIGHT },
    data: { values: points },
    layer: [
      {
        mark: { type: 'line', strokeWidth: 2, opacity: 0.6 },
        encoding: { y, x, color: colour },
      },
      {
        mark: { type: 'rule', strokeWidth: 9, opacity: 0.28 },
        encoding: { y, x: { ...x, field: 'low' }, x2: { field: 'high' }, color: colour },
      },
      tipped({ mark: MARK, encoding: { y, x, color: colour, shape: shapeOf(points) } }),
      valueLayer(x, y, true),
      valueLayer(x, y, false),
    ],
  });
};

const MARK = {
  type: 'point',
  filled: true,
  size: 110,
  opacity: 1,
  stroke: 'white',
  strokeWidth: 1,
};

function shapeOf(points: readonly { readonly share: string }[]): object {
  return {
    field: 'share',
    type: 'nominal',
    sort: points.map((point) => point.share),
    scale: { range: SHAPES },
    legend: { title: null, symbolFillColor: QUIET_INK, symbolStrokeColor: QUIET_INK },
  };
}

/** Values stand above and below their marks in turn: neighbours would run into each other. */
function valueLayer(x: object, y: object, isAbove: boolean): object {
  return {
    transform: [{ filter: { field: 'isAbove', equal: isAbove } }],
    mark: { type: 'text', dy: isAbove ? -15 : 16, fontSize: 12, color: INK },
    encoding: { y, x, text: { field: 'value', type: 'nominal' } },
  };
}

function pointOf(row: MetricRow, hours: number, priority: string) {
  return {
    priority,
    share: say`${row.statistic.slice(1)}\u202f% of tickets`,
    hours,
    low: isDrawable(row.low) && row.low > 0 ? row.low : hours,
    high: isDrawable(row.high) ? row.high : hours,
  };
}
