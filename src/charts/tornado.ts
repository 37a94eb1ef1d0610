/** What moves a figure most: one bar for each value tried alone, from the scenario as written. */
import type { SweepFigure, SweepPoint } from '../experiment/sweep-result.ts';
import { framed, shorten } from './chart.ts';
import { isDrawable } from './rows.ts';
import { axisFormat, type SweepChart, type SweepChartText } from './sweep-chart.ts';
import { INK, NAME_SPACE, TOL, WIDE } from './theme.ts';

const LABEL_LETTERS = 34;
const MOST_FACTORS = 20;
const ROW_HEIGHT = 24;

interface Bar {
  readonly factor: string;
  readonly order: number;
  readonly value: string;
  readonly change: number;
  readonly low: number;
  readonly high: number;
  readonly isUp: boolean;
  readonly words: string;
}

/** Draws the differences from the base, the factor that moves the figure most on top. */
export const tornadoChart: SweepChart = ({ sweep }, figure, text) => {
  const shown = sweep.figures[figure];
  if (sweep.design !== 'one-at-a-time' || shown === undefined) return null;
  const groups = sweep.factors.map(({ path }, place) =>
    sweep.points.flatMap((point) => barOf(point, { path, place, figure, shown }, text) ?? []),
  );
  const sizeOf = (bars: readonly Bar[]) => Math.max(0, ...bars.map((b) => Math.abs(b.change)));
  const ranked = groups
    .filter((bars) => bars.length > 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, MOST_FACTORS);
  const values = ranked.flat().map((bar, order) => ({ ...bar, order }));
  if (values.length === 0) return null;
  const names = ranked.map((bars, rank) => ({
    order: ranked.slice(0, rank).flat().length,
    factor: bars[0]?.factor ?? '',
  }));
  const axis = {
    title: text.label('change').replace('%', text.axis(shown)),
    format: axisFormat(shown.unit),
  };
  return framed({
    width: WIDE - NAME_SPACE - 110,
    height: { step: ROW_HEIGHT },
    padding: { left: NAME_SPACE, right: 70, top: 8, bottom: 8 },
    data: { values },
    layer: [
      ...barLayers(axis),
      { data: { values: names }, ...column('factor', -62, 'right') },
      column('value', -10, 'right'),
      column('words', WIDE - NAME_SPACE - 100, 'left'),
    ],
  });
};

const Y = { field: 'order', type: 'ordinal', axis: null } as const;

/** Bars from the base, their intervals, and the base itself. */
function barLayers(axis: object): object[] {
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { zero: true, nice: true },
    axis,
  });
  const color = {
    field: 'isUp',
    type: 'nominal',
    scale: { domain: [false, true], range: [TOL.blue, '#C2A92B'] },
    legend: null,
  };
  return [
    { mark: { type: 'bar', height: 15 }, encoding: { y: Y, x: x('change'), color } },
    {
      mark: { type: 'rule', strokeWidth: 1.5, color: INK },
      encoding: { y: Y, x: x('low'), x2: { field: 'high' } },
    },
    {
      mark: { type: 'rule', color: INK, strokeWidth: 1.5 },
      encoding: { x: { datum: 0, type: 'quantitative' } },
    },
  ];
}

function column(field: string, at: number, align: 'left' | 'right'): object {
  return {
    mark: { type: 'text', align, baseline: 'middle', fontSize: 12, color: INK },
    encoding: { y: Y, x: { value: at }, text: { field, type: 'nominal' } },
  };
}

interface Place {
  readonly path: string;
  readonly place: number;
  readonly figure: number;
  readonly shown: SweepFigure;
}

function barOf(
  { values, figures, isBase }: SweepPoint,
  { path, place, figure, shown }: Place,
  text: SweepChartText,
): Bar | null {
  const value = values[place];
  const own = figures[figure];
  if (isBase || value === null || value === undefined || own === undefined) return null;
  const { estimate, low, high } = own.difference;
  if (!isDrawable(estimate)) return null;
  return {
    factor: shorten(path, LABEL_LETTERS),
    order: 0,
    value: shorten(value, 9),
    change: estimate,
    low: low ?? estimate,
    high: high ?? estimate,
    isUp: estimate > 0,
    words: text.difference(own, shown.unit),
  };
}
