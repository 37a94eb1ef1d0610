/** How a figure answers to one value: each point with its interval, joined by a line. */
import { framed } from './chart.ts';
import { isDrawable } from './rows.ts';
import { axisFormat, type SweepChart } from './sweep-chart.ts';
import { INK, QUIET_INK, TOL, WIDE } from './theme.ts';

const HEIGHT = 240;

/** Draws a grid of a single factor, and the scenario as written as a dashed line. */
export const responseChart: SweepChart = ({ sweep }, figure, text) => {
  const shown = sweep.figures[figure];
  const [factor, ...others] = sweep.factors;
  if (sweep.design !== 'grid' || others.length > 0 || !factor || shown === undefined) return null;
  const values = sweep.points.flatMap((point) => {
    const own = point.figures[figure];
    if (own === undefined || !isDrawable(own.estimate)) return [];
    const { estimate, low, high } = own;
    const words = text.value(estimate, shown.unit);
    const limits = { low: low ?? estimate, high: high ?? estimate };
    return [{ value: point.values[0] ?? '', estimate, ...limits, words }];
  });
  if (values.length < 2) return null;
  const domain = values.map(({ value }) => value);
  const x = {
    field: 'value',
    type: 'ordinal',
    scale: { domain, padding: 0.5 },
    axis: { title: factor.path, labelAngle: 0, labelLimit: 90 },
  };
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { zero: false, nice: true, padding: 14 },
    axis: { title: text.axis(shown), format: axisFormat(shown.unit), tickCount: 5 },
  });
  const base = sweep.base[figure]?.estimate;
  const written = isDrawable(base) ? baseLayers(base, text.label('asWritten'), y) : [];
  return framed({
    width: WIDE - 60,
    height: HEIGHT,
    data: { values },
    layer: [
      ...written,
      {
        mark: { type: 'line', color: TOL.blue, strokeWidth: 1.5 },
        encoding: { x, y: y('estimate') },
      },
      {
        mark: { type: 'rule', color: TOL.blue, strokeWidth: 5, opacity: 0.4 },
        encoding: { x, y: y('low'), y2: { field: 'high' } },
      },
      {
        mark: { type: 'point', filled: true, size: 80, opacity: 1, color: TOL.blue },
        encoding: { x, y: y('estimate') },
      },
      {
        mark: { type: 'text', align: 'left', dx: 9, dy: -9, fontSize: 12, color: INK },
        encoding: { x, y: y('estimate'), text: { field: 'words', type: 'nominal' } },
      },
    ],
  });
};

/** A dashed line at the scenario as written, and its name. */
function baseLayers(base: number, words: string, y: (field: string) => object): object[] {
  const data = { values: [{ base, words }] };
  return [
    {
      data,
      mark: { type: 'rule', color: QUIET_INK, strokeDash: [5, 4] },
      encoding: { y: y('base') },
    },
    {
      data,
      mark: { type: 'text', align: 'right', dy: -7, fontSize: 11, color: QUIET_INK },
      encoding: { y: y('base'), x: { value: WIDE - 60 }, text: { field: 'words' } },
    },
  ];
}
