/** What each point costs and how it serves, and the steps of what is worth its cost. */
import type { SweepFigure, SweepPoint } from '../experiment/sweep-result.ts';
import { framed } from './chart.ts';
import { isDrawable } from './rows.ts';
import { axisFormat, type SweepChart, type SweepChartText } from './sweep-chart.ts';
import { INK, TOL, WIDE } from './theme.ts';

const HEIGHT = 340;
const MOST_NAMED = 14;
const STANDINGS = ['frontier', 'open', 'dominated'] as const;

/** Draws cost against service; the better corner is at the top left. */
export const frontierChart: SweepChart = ({ sweep }, _figure, text) => {
  const { frontier, figures, points } = sweep;
  if (frontier === null || points.length < 3) return null;
  const cost = figures[frontier.cost];
  const service = figures[frontier.service];
  if (cost === undefined || service === undefined) return null;
  const values = points.flatMap((point) => spotOf(point, frontier, text) ?? []);
  const front = values.filter(({ standing }) => standing === text.label('frontier'));
  if (values.length < 3) return null;
  const isLowBetter = service.better === 'lower';
  const x = quantity(cost, text, { field: 'cost', reverse: false });
  const y = quantity(service, text, { field: 'service', reverse: isLowBetter });
  const color = {
    field: 'standing',
    type: 'nominal',
    scale: {
      domain: STANDINGS.map((standing) => text.label(standing)),
      range: [TOL.green, TOL.blue, TOL.grey],
    },
    legend: { title: null },
  };
  const shape = { ...color, scale: { ...color.scale, range: ['circle', 'diamond', 'square'] } };
  return framed({
    width: WIDE - 60,
    height: HEIGHT,
    data: { values },
    layer: [
      {
        data: { values: front },
        mark: { type: 'line', interpolate: 'step-after', color: TOL.green, strokeWidth: 1.5 },
        encoding: { x, y, order: { field: 'cost', type: 'quantitative' } },
      },
      {
        mark: { type: 'rule', strokeWidth: 3, opacity: 0.25, color: INK },
        encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
      },
      {
        mark: { type: 'point', filled: true, size: 80, opacity: 1 },
        encoding: { x, y, color, shape },
      },
      {
        data: { values: front.slice(0, MOST_NAMED) },
        mark: { type: 'text', align: 'left', dx: 8, dy: -9, fontSize: 12, color: INK },
        encoding: { x, y, text: { field: 'name', type: 'nominal' } },
      },
    ],
  });
};

interface Axis {
  readonly field: string;
  readonly reverse: boolean;
}

function quantity(figure: SweepFigure, text: SweepChartText, { field, reverse }: Axis) {
  return {
    field,
    type: 'quantitative',
    scale: { zero: false, nice: true, padding: 24, reverse },
    axis: { title: text.axis(figure), format: axisFormat(figure.unit), tickCount: 6 },
  };
}

function spotOf(
  { id, figures, standing }: SweepPoint,
  { cost, service }: { readonly cost: number; readonly service: number },
  text: SweepChartText,
) {
  const [price, served] = [figures[cost], figures[service]];
  if (standing === null || !isDrawable(price?.estimate) || !isDrawable(served?.estimate)) {
    return null;
  }
  return {
    name: `#${id}`,
    cost: price.estimate,
    service: served.estimate,
    low: served.low ?? served.estimate,
    high: served.high ?? served.estimate,
    standing: text.label(standing),
  };
}
