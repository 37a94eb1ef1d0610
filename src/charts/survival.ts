/** The promise in time: share of tickets resolved within a time, by priority, with the goals. */
import type { Series } from '../experiment/result.ts';
import { say } from '../units/language.ts';
import { exp, ln } from '../units/mathematics.ts';
import { type Chart, type ChartText, framed, tipped } from './chart.ts';
import { durationAxis, durationDomain } from './durations.ts';
import { prioritiesOf } from './rows.ts';
import { INK, legendColumns, priorityColour, priorityDash, WIDE } from './theme.ts';

const HEIGHT = 300;
const MOST_POINTS = 4000;
/** The axis begins where one ticket in a hundred is resolved: earlier is an empty plot. */
const FIRST_SHARE = 0.99;
const LAST_SHARE = 0.004;

/** Curves of fewer points than this are drawn as the steps they are. */
const STEPS_BELOW = 60;

type Curve = Series['survival'][number];

/** Draws one rising curve per priority and a mark where a goal on the elapsed clock cuts it. */
export const survivalChart: Chart = (result, text) => {
  const curves = result.series.survival.filter((curve) => curve.points.length > 1);
  if (curves.length === 0) return null;
  const points = curves.flatMap((curve) => pointsOf(curve)).slice(0, MOST_POINTS);
  const goals = curves.flatMap((curve) => goalOf(curve, text.value) ?? []);
  const domain = durationDomain([
    ...points
      .filter((point) => point.share >= 1 - FIRST_SHARE && point.share <= 1 - LAST_SHARE)
      .map((point) => point.hours),
    ...goals.map((goal) => goal.hours),
  ]);
  const x = durationAxis('hours', domain, text.label('timeSinceCreation'));
  const names = curves.map((curve) => curve.priority);
  const ranks = prioritiesOf(result);
  const colour = {
    field: 'priority',
    type: 'nominal',
    scale: { domain: names, range: names.map((name) => priorityColour(ranks.indexOf(name))) },
    legend: {
      title: null,
      symbolType: 'stroke',
      symbolSize: 500,
      columns: legendColumns(names),
    },
  };
  const dash = {
    field: 'priority',
    type: 'nominal',
    scale: { domain: names, range: names.map((name) => priorityDash(ranks.indexOf(name))) },
  };
  const y = {
    field: 'share',
    type: 'quantitative',
    scale: { domain: [0, 1] },
    axis: { format: '.0%', title: text.label('resolvedWithin'), tickCount: 5 },
  };
  const isFine = points.length > STEPS_BELOW * curves.length;
  return framed({
    width: WIDE - 14,
    height: HEIGHT,
    data: {
      values: points.filter((point) => point.hours >= domain[0] && point.hours <= domain[1]),
    },
    layer: [
      {
        mark: {
          type: 'line',
          interpolate: isFine ? 'linear' : 'step-after',
          strokeWidth: 2.2,
          clip: true,
        },
        encoding: { x, y, color: colour, strokeDash: dash },
      },
      ...(goals.length === 0 ? [] : goalLayers(goals, x)),
      pointers(curves, { x, y, domain }, text),
    ],
  });
};

function goalLayers(goals: readonly { hours: number }[], x: object): object[] {
  const data = { values: goals };
  return [
    {
      data,
      mark: { type: 'rule', strokeDash: [4, 3], strokeWidth: 1.2 },
      encoding: { x, color: { field: 'priority', type: 'nominal' } },
    },
    {
      data,
      mark: {
        type: 'point',
        filled: true,
        size: 70,
        opacity: 1,
        stroke: 'white',
        strokeWidth: 1.5,
      },
      encoding: {
        x,
        y: { field: 'share', type: 'quantitative' },
        color: { field: 'priority', type: 'nominal' },
      },
    },
    {
      data,
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'bottom',
        dx: 6,
        dy: -4,
        color: INK,
        fontWeight: 600,
      },
      encoding: { x, y: { value: HEIGHT }, text: { field: 'label', type: 'nominal' } },
    },
  ];
}

/** So many places on each curve tell, to whoever points at them, what they stand for. */
const POINTERS = 40;

/** Places on the curves that cannot be seen, evenly spread over the axis. */
function pointers(
  curves: readonly Curve[],
  { x, y, domain }: { readonly x: object; readonly y: object; readonly domain: readonly number[] },
  text: ChartText,
): object {
  const [low = 1, high = 1] = domain;
  const values = curves.flatMap(({ priority, points }) =>
    Array.from({ length: POINTERS }, (_, place) => {
      const hours = low * exp(ln(high / low) * ((place + 0.5) / POINTERS));
      const before = points.filter((point) => point.hours <= hours).at(-1);
      const share = 1 - (before?.share ?? 1);
      const tip = `${priority}: ${text.value(share, 'share')} – ${text.value(hours, 'h')}`;
      return { priority, hours, share, tip };
    }),
  );
  return tipped({
    data: { values },
    mark: { type: 'point', filled: true, size: 160, opacity: 0 },
    encoding: { x, y },
  });
}

function pointsOf(curve: Curve): { priority: string; hours: number; share: number }[] {
  return curve.points
    .filter((point) => point.hours > 0)
    .map(({ hours, share }) => ({ priority: curve.priority, hours, share: 1 - share }));
}

function goalOf(curve: Curve, value: (value: number, unit: string) => string) {
  if (curve.goalHours === null || !(curve.goalHours > 0)) return null;
  const { goalHours } = curve;
  const before = curve.points.filter((point) => point.hours <= goalHours);
  const share = 1 - (before[before.length - 1]?.share ?? 1);
  const label = say`${curve.priority}: ${value(share, 'share')} within ${value(goalHours, 'h')}`;
  return { priority: curve.priority, hours: goalHours, share, label };
}
