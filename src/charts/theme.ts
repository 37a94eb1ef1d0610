/**
 * The look of every chart: one typeface, quiet grids, colours that stay apart for colour-blind
 * readers (P. Tol, "Colour Schemes", SRON/EPS/TN/09-002, bright scheme) and in black and white.
 */
import type { Config } from 'vega-lite';

/** Text and lines that carry data. */
export const INK = '#1f2933';

/** Axis labels and secondary text. */
export const QUIET_INK = '#52606d';

/** Grid lines and other furniture. */
export const GRID = '#e4e7eb';

/** Tol's bright scheme by name. */
export const TOL = {
  blue: '#4477AA',
  green: '#228833',
  red: '#EE6677',
  yellow: '#CCBB44',
  cyan: '#66CCEE',
  purple: '#AA3377',
  grey: '#BBBBBB',
} as const;

/** Colour of a verdict; always repeated by a shape and a word. */
export const VERDICT_COLOUR = {
  met: TOL.green,
  missed: '#C8384C',
  undecided: '#8A7A1B',
} as const;

/** Colours of kinds of cost, in the order in which they come. */
export const CATEGORY_COLOURS = [
  TOL.blue,
  TOL.cyan,
  TOL.yellow,
  '#E39B5B',
  TOL.purple,
  '#D8A0C6',
  TOL.red,
  TOL.green,
];

const PRIORITY_COLOURS = [TOL.red, '#C2A92B', TOL.green, TOL.blue, TOL.purple, TOL.cyan];
const PRIORITY_DASHES = [
  [1, 0],
  [7, 3],
  [2, 2],
  [9, 3, 2, 3],
  [5, 5],
  [12, 3],
] as const;

/** Waiting at higher tiers is drawn darker: the order survives without colour. */
const TIER_COLOURS = ['#9CC2E5', '#4477AA', '#27507F', '#122B4A', '#7A8FB0', '#B8C7DA'];

/** The colour of the priority at this rank, 0 = most urgent; ranks beyond six repeat. */
export function priorityColour(rank: number): string {
  return PRIORITY_COLOURS[rank % PRIORITY_COLOURS.length] as string;
}

/** The dashes of the priority at this rank: lines stay apart without colour. */
export function priorityDash(rank: number): number[] {
  return [...(PRIORITY_DASHES[rank % PRIORITY_DASHES.length] as readonly number[])];
}

/** The colour of the tier at this place, lowest first; places beyond six repeat. */
export function tierColour(place: number): string {
  return TIER_COLOURS[place % TIER_COLOURS.length] as string;
}

/** One colour a model wherever it is drawn; places beyond six repeat. */
const MODEL_COLOURS = [INK, TOL.blue, TOL.green, TOL.red, TOL.purple, TOL.cyan, '#C2A92B'];

/** The colour of the model at this place, the base first. */
export function modelColour(place: number): string {
  return MODEL_COLOURS[place % MODEL_COLOURS.length] as string;
}

/** Width of a drawing with numbers along its left side; all charts are about 800 pixels wide. */
export const WIDE = 724;

/** Width of a drawing beside names of priorities. */
export const BESIDE_NAMES = 670;

/** Space for names of teams and vendors, the same in every chart that has them. */
export const NAME_SPACE = 180;

/** An axis of names from top to bottom, in the order of the field `rank`. */
export const NAMES_BY_RANK = {
  field: 'label',
  type: 'nominal',
  sort: { field: 'rank' },
  title: null,
  axis: { minExtent: NAME_SPACE, maxExtent: NAME_SPACE },
} as const;

/** An axis of the names in `field` from top to bottom, in this order. */
export function namesInOrder(field: string, sort: readonly string[]) {
  const axis = { title: null, labelColor: INK, grid: false, minExtent: NAME_SPACE };
  return { field, type: 'nominal', sort, axis };
}

const LEGEND_WIDTH = 740;
const LABEL_LIMIT = 200;
/** Mean width of a letter in a legend, and what a symbol with its gaps takes. */
const LETTER = 6.6;
const SYMBOL = 46;

/** So many columns of a legend with these names find room beside each other. */
export function legendColumns(names: readonly string[]): number {
  const longest = Math.max(1, ...names.map((name) => name.length));
  const column = Math.min(LABEL_LIMIT, longest * LETTER) + SYMBOL;
  return Math.max(1, Math.floor(LEGEND_WIDTH / column));
}

const FONT = 'Inter';

/** Vega-Lite configuration shared by all charts. */
export const chartConfig: Config = {
  font: FONT,
  aria: false,
  padding: 8,
  view: { stroke: null },
  axis: {
    labelFont: FONT,
    titleFont: FONT,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 400,
    labelColor: QUIET_INK,
    titleColor: QUIET_INK,
    labelLimit: 220,
    titleLimit: 600,
    labelPadding: 6,
    titlePadding: 10,
    domain: false,
    ticks: false,
    gridColor: GRID,
    gridWidth: 1,
  },
  axisX: { labelFlush: false },
  legend: {
    labelFont: FONT,
    titleFont: FONT,
    labelFontSize: 12,
    titleFontSize: 12,
    labelColor: INK,
    titleColor: QUIET_INK,
    titleFontWeight: 400,
    labelLimit: LABEL_LIMIT,
    titleLimit: 400,
    orient: 'top',
    direction: 'horizontal',
    offset: 10,
    symbolStrokeWidth: 2,
    columnPadding: 16,
  },
  header: {
    labelFont: FONT,
    labelFontSize: 12,
    labelFontWeight: 600,
    labelColor: INK,
    labelLimit: 400,
    title: null,
  },
  title: { font: FONT, subtitleFont: FONT, color: INK, subtitleColor: QUIET_INK },
  text: { font: FONT, fontSize: 12, color: INK },
  concat: { spacing: 14 },
  facet: { spacing: 14 },
};
