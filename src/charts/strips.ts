/**
 * Intervals as distances from a common zero, so that unlike units share one picture: a label, a
 * strip with its estimate, and columns of words, one line each.
 */
import type { TopLevelSpec } from 'vega-lite';
import { framed, tipped } from './chart.ts';
import { INK, QUIET_INK, VERDICT_COLOUR } from './theme.ts';

/** One line of the picture; distances in per cent, the better side to the right. */
export interface Strip {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly middle: number;
  readonly tone: StripTone;
  /** Words in the columns to the right. */
  readonly result: string;
  readonly beside: string;
  readonly verdict: string;
}

/** Good, bad, or neither: told by colour, shape and word. */
export type StripTone = keyof typeof VERDICT_COLOUR;

/** The words around the strips. */
export interface StripWords {
  readonly axis: string;
  readonly worse: string;
  readonly better: string;
  readonly result: string;
  /** Empty where the lines say nothing beside their results. */
  readonly beside: string;
}

const ROW_HEIGHT = 34;
const CLOSE_ROW_HEIGHT = 27;
/** More lines than this stand closer together. */
const MOST_WIDE_ROWS = 12;
const WIDTH = 270;
/** Distances beyond this many per cent are drawn at the edge. */
const EDGE = 80;
const LEAST_EDGE = 5;
/** Within so many per cent the scale is even; further out it is logarithmic. */
const EVEN = 2;
const TICKS = [0, 1, 2, 5, 10, 20, 50].flatMap((tick) => (tick === 0 ? [0] : [-tick, tick]));
/** Where the columns of text end or begin, from the left of the drawing. */
const RESULT_END = WIDTH + 118;
const BESIDE_AT = WIDTH + 132;
const VERDICT_AT = WIDTH + 208;
const CROSS = 'M-.8,-1L0,-.2L.8,-1L1,-.8L.2,0L1,.8L.8,1L0,.2L-.8,1L-1,.8L-.2,0L-1,-.8Z';
const LABEL = "datum.value == 0 ? '0' : format(datum.value, '+.0f')";

/** Draws the strips, the first one on top. */
export function stripChart(strips: readonly Strip[], words: StripWords): TopLevelSpec {
  const reach = Math.max(LEAST_EDGE, ...strips.flatMap((row) => [-row.low, row.high]));
  return framed({
    width: WIDTH,
    height: { step: strips.length > MOST_WIDE_ROWS ? CLOSE_ROW_HEIGHT : ROW_HEIGHT },
    data: { values: strips.map((strip, order) => ({ order, ...strip, tip: tipOf(strip) })) },
    layer: [
      {
        mark: { type: 'rule', color: INK, strokeWidth: 1.5, strokeDash: [4, 3] },
        encoding: { x: { datum: 0, type: 'quantitative' } },
      },
      ...stripLayers(Math.min(EDGE, Math.ceil(reach * 1.15)), words.axis),
      column('label', -16, { align: 'right' }),
      column('result', RESULT_END, { align: 'right', fontWeight: 600 }),
      column('beside', BESIDE_AT, {}),
      column(
        'verdict',
        words.beside === '' ? BESIDE_AT : VERDICT_AT,
        { fontWeight: 600 },
        TONE_COLOUR,
      ),
      headline(words.worse, WIDTH / 2 - 10, 'right'),
      headline(words.better, WIDTH / 2 + 10, 'left'),
      headline(words.result, RESULT_END, 'right'),
      headline(words.beside, BESIDE_AT, 'left'),
    ],
  });
}

/** "P2 resolved in time: 86.1 ± 0.4 %, ≥ 90 %, missed". */
function tipOf({ label, result, beside, verdict }: Strip): string {
  return `${label}: ${[result, beside, verdict].filter((part) => part !== '').join(', ')}`;
}

const Y = { field: 'order', type: 'ordinal', axis: null } as const;

const TONES = ['met', 'missed', 'undecided'] as const satisfies readonly StripTone[];

const TONE_COLOUR = {
  field: 'tone',
  type: 'nominal',
  scale: { domain: TONES, range: TONES.map((tone) => VERDICT_COLOUR[tone]) },
  legend: null,
} as const;

function stripLayers(edge: number, axisTitle: string): object[] {
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { type: 'symlog', constant: EVEN, domain: [-edge, edge], clamp: true, nice: false },
    axis: {
      title: axisTitle,
      values: TICKS.filter((tick) => Math.abs(tick) <= edge),
      labelExpr: LABEL,
      labelOverlap: 'greedy',
    },
  });
  const shape = {
    field: 'tone',
    type: 'nominal',
    scale: { domain: TONES, range: ['circle', CROSS, 'diamond'] },
    legend: null,
  };
  return [
    {
      mark: { type: 'rule', strokeWidth: 7, strokeCap: 'round', opacity: 0.45 },
      encoding: { y: Y, x: x('low'), x2: { field: 'high' }, color: TONE_COLOUR },
    },
    tipped({
      mark: { type: 'point', filled: true, size: 80, opacity: 1 },
      encoding: { y: Y, x: x('middle'), color: TONE_COLOUR, shape },
    }),
  ];
}

function column(field: string, at: number, mark: object, colour?: object): object {
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
