/** Cost against service: each model as a point with its intervals, the better corner top left. */
import type { RunResult } from '../experiment/result.ts';
import { framed, shorten } from './chart.ts';
import type { ComparisonChart } from './comparison-chart.ts';
import { findRow, isDrawable } from './rows.ts';
import { INK, modelColour, WIDE } from './theme.ts';

const HEIGHT = 300;
const NAME_LETTERS = 34;

interface Point {
  readonly model: string;
  readonly cost: number;
  readonly costLow: number;
  readonly costHigh: number;
  readonly service: number;
  readonly serviceLow: number;
  readonly serviceHigh: number;
}

/** Draws total cost against the share of tickets resolved in time. */
export const costAndServiceChart: ComparisonChart = ({ comparison, runs }, text) => {
  const points = comparison.models.flatMap(({ id, name }, place) => {
    const run = runs[place];
    const point = run === undefined ? null : pointOf(run, shorten(`${id} ${name}`, NAME_LETTERS));
    return point ?? [];
  });
  if (points.length < 2) return null;
  const currency = runs[0]?.facts.currency ?? '';
  const scale = { zero: false, nice: true, padding: 30 };
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale,
    axis: { title: `${text.label('totalCost')} (${currency})`, format: ',.0f', tickCount: 6 },
  });
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    scale,
    axis: { title: text.label('resolvedInTime'), format: '.1%', tickCount: 5 },
  });
  const color = {
    field: 'model',
    type: 'nominal',
    scale: {
      domain: points.map(({ model }) => model),
      range: points.map((_, place) => modelColour(place)),
    },
    legend: null,
  };
  return framed({
    width: WIDE - 60,
    height: HEIGHT,
    data: { values: points },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 3, opacity: 0.5 },
        encoding: { x: x('costLow'), x2: { field: 'costHigh' }, y: y('service'), color },
      },
      {
        mark: { type: 'rule', strokeWidth: 3, opacity: 0.5 },
        encoding: { x: x('cost'), y: y('serviceLow'), y2: { field: 'serviceHigh' }, color },
      },
      {
        mark: { type: 'point', filled: true, size: 110, opacity: 1 },
        encoding: { x: x('cost'), y: y('service'), color },
      },
      {
        mark: { type: 'text', align: 'left', dx: 9, dy: -11, fontSize: 12, color: INK },
        encoding: {
          x: x('cost'),
          y: y('service'),
          text: { field: 'model', type: 'nominal' },
        },
      },
    ],
  });
};

function pointOf({ summary }: RunResult, model: string): Point | null {
  const cost = findRow(summary, 'cost', 'total', {});
  const service = findRow(summary, 'sla-attainment', 'share', { clock: 'resolve' });
  if (!isDrawable(cost?.estimate) || !isDrawable(service?.estimate)) return null;
  if (cost.estimate === 0) return null;
  return {
    model,
    cost: cost.estimate,
    costLow: cost.low ?? cost.estimate,
    costHigh: cost.high ?? cost.estimate,
    service: service.estimate,
    serviceLow: service.low ?? service.estimate,
    serviceHigh: service.high ?? service.estimate,
  };
}
