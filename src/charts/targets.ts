/** Targets: how far each interval lies from its goal, so that unlike units share one picture. */
import type { TargetVerdict } from '../experiment/result.ts';
import { type Chart, type ChartText, framed, shorten } from './chart.ts';
import { isDrawable } from './rows.ts';
import { INK, QUIET_INK, VERDICT_COLOUR } from './theme.ts';

const ROW_HEIGHT = 34;
const MOST_ROWS = 30;
const LABEL_LETTERS = 38;
const WIDTH = 270;
/** Distances beyond this many per cent of the goal are drawn at the edge. */
const EDGE = 80;
const LEAST_EDGE = 5;
/** Within so many per cent of the goal the scale is even; further out it is logarithmic. */
const EVEN = 2;
const TICKS = [0, 1, 2, 5, 10, 20, 50].flatMap((tick) => (tick === 0 ? [0] : [-tick, tick]));
/** Where the columns of text end or begin, from the left of the drawing. */
const RESULT_END = WIDTH + 118;
const GOAL_AT = WIDTH + 132;
const VERDICT_AT = WIDTH + 208;
const CROSS = 'M-.8,-1L0,-.2L.8,-1L1,-.8L.2,0L1,.8L.8,1L0,.2L-.8,1L-1,.8L-.2,0L-1,-.8Z';
const LABEL = "datum.value == 0 ? '0' : format(datum.value, '+.0f')";

interface Row {
  readonly order: number;
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly middle: number;
  readonly verdict: string;
  readonly result: string;
  readonly goal: string;
}

/** Draws one line per target: the interval, its estimate, and the goal as the common zero. */
export const targetsChart: Chart = (result, text) => {
  const rows = result.summary.targets.flatMap((target, order) => rowOf(target, order, text) ?? []);
  if (rows.length === 0) return null;
  const shown = rows.slice(0, MOST_ROWS);
  const reach = Math.max(LEAST_EDGE, ...shown.flatMap((row) => [-row.low, row.high]));
  return framed({
    width: WIDTH,
    height: { step: ROW_HEIGHT },
    data: { values: shown },
    layer: [
      {
        mark: { type: 'rule', color: INK, strokeWidth: 1.5, strokeDash: [4, 3] },
        encoding: { x: { datum: 0, type: 'quantitative' } },
      },
      ...stripLayers(Math.min(EDGE, Math.ceil(reach * 1.15)), text),
      words('label', -16, { align: 'right' }),
      words('result', RESULT_END, { align: 'right', fontWeight: 600 }),
      words('goal', GOAL_AT, {}),
      words('verdict', VERDICT_AT, { fontWeight: 600 }, verdictColour(text)),
      headline(text.label('worse'), WIDTH / 2 - 10, 'right'),
      headline(text.label('better'), WIDTH / 2 + 10, 'left'),
      headline(text.label('result'), RESULT_END, 'right'),
      headline(text.label('goal'), GOAL_AT, 'left'),
    ],
  });
};

const Y = { field: 'order', type: 'ordinal', axis: null } as const;

function stripLayers(edge: number, text: ChartText): object[] {
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { type: 'symlog', constant: EVEN, domain: [-edge, edge], clamp: true, nice: false },
    axis: {
      title: text.label('betterThanGoal'),
      values: TICKS.filter((tick) => Math.abs(tick) <= edge),
      labelExpr: LABEL,
      labelOverlap: 'greedy',
    },
  });
  const colour = verdictColour(text);
  const shape = {
    field: 'verdict',
    type: 'nominal',
    scale: { domain: colour.scale.domain, range: ['circle', CROSS, 'diamond'] },
    legend: null,
  };
  return [
    {
      mark: { type: 'rule', strokeWidth: 7, strokeCap: 'round', opacity: 0.45 },
      encoding: { y: Y, x: x('low'), x2: { field: 'high' }, color: colour },
    },
    {
      mark: { type: 'point', filled: true, size: 80, opacity: 1 },
      encoding: { y: Y, x: x('middle'), color: colour, shape },
    },
  ];
}

function verdictColour(text: ChartText) {
  const { met, missed, undecided } = VERDICT_COLOUR;
  return {
    field: 'verdict',
    type: 'nominal',
    scale: {
      domain: [text.verdict('met'), text.verdict('missed'), text.verdict('undecided')],
      range: [met, missed, undecided],
    },
    legend: null,
  };
}

function words(field: string, at: number, mark: object, colour?: object): object {
  return {
    mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: 12, color: INK, ...mark },
    encoding: {
      y: Y,
      x: { value: at },
      text: { field, type: 'nominal' },
      ...(colour === undefined ? {} : { color: colour }),
    },
  };
}

function headline(words: string, at: number, align: string): object {
  return {
    data: { values: [{ words }] },
    mark: { type: 'text', align, baseline: 'bottom', fontSize: 11, color: QUIET_INK },
    encoding: { x: { value: at }, y: { value: -4 }, text: { field: 'words', type: 'nominal' } },
  };
}

/** Distances are positive on the good side of the goal; a goal of zero has no such scale. */
function rowOf(target: TargetVerdict, order: number, text: ChartText): Row | null {
  const { goal, low, high, estimate } = target;
  if (goal === 0 || !isDrawable(estimate)) return null;
  const sign = target.comparison.startsWith('<') ? -1 : 1;
  const distance = (value: number) => (sign * 100 * (value - goal)) / Math.abs(goal);
  const ends = [distance(low ?? estimate), distance(high ?? estimate)];
  return {
    order,
    label: shorten(text.target(target), LABEL_LETTERS),
    low: Math.min(...ends),
    high: Math.max(...ends),
    middle: distance(estimate),
    verdict: text.verdict(target.verdict),
    result: text.estimate(target),
    goal: text.goal(target),
  };
}
