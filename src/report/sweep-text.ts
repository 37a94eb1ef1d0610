/** A sweep in a terminal: every point with its figures, what matters, what is worth its cost. */
import type { SweepPoint, SweepResult } from '../experiment/sweep-result.ts';
import { SHORT_VERDICTS, verdictTone } from './comparison-words.ts';
import { formatEstimate, formatNumber, formatRounded, NOTHING } from './format.ts';
import { differenceText } from './format-difference.ts';
import {
  frontierWords,
  shortNames,
  sweepFigureWords,
  sweepLine,
  swingsOf,
  swingWords,
  uncertaintyWords,
} from './sweep-words.ts';
import type { TextOptions } from './text.ts';
import { layOutTable, type TextTable, widthOfTable } from './text-layout.ts';
import { type Line, type Page, tableLines } from './text-page.ts';
import { proseLines, textOfParts, widePage } from './wide-page.ts';

/** Writes a sweep; every line ends with a newline. */
export function writeSweepText(result: SweepResult, options: TextOptions = {}): string {
  const page = widePage(options);
  const style = options.style ?? ((_role, text) => text);
  const parts = [
    headLines(result, page),
    ...tablesOf(result, page, style),
    ...influenceTables(result, page),
    conclusionLines(result, page),
    result.sweep.warnings.flatMap(({ code, message }) =>
      proseLines('undecided', `! ${code} ${message}`, page),
    ),
    proseLines('quiet', sweepLine(result), page),
  ];
  return textOfParts(parts, style);
}

function headLines(result: SweepResult, page: Page): readonly Line[] {
  const { sweep } = result;
  return [
    ...proseLines('heading', sweep.scenario.name, page),
    ...sweep.figures.flatMap((figure, place) => {
      const estimate = sweep.base[place];
      if (estimate === undefined) return [];
      const value = formatEstimate({ ...estimate, unit: figure.unit });
      return proseLines('plain', `${sweepFigureWords(figure, result)} as written: ${value}`, page);
    }),
  ];
}

function tablesOf(result: SweepResult, page: Page, style: Style): readonly (readonly Line[])[] {
  const { sweep } = result;
  if (sweep.design === 'one-at-a-time') {
    return sweep.figures.map((_, figure) => swingTable(result, figure, { page, style }));
  }
  return [pointTable(result, page)];
}

type Style = NonNullable<TextOptions['style']>;

/** One figure over the values of each factor, the factor that moves it most first. */
function swingTable(
  result: SweepResult,
  figure: number,
  { page, style }: { readonly page: Page; readonly style: Style },
): readonly Line[] {
  const { sweep } = result;
  const shown = sweep.figures[figure];
  const swings = swingsOf(sweep, figure);
  if (shown === undefined || swings.length === 0) return [];
  const rows = swings.flatMap(({ path, points }) =>
    points.flatMap((point, at) => {
      const own = point.figures[figure];
      if (own === undefined) return [];
      const { value, limits } = differenceText(own.difference, shown.unit);
      const setting = point.values.find((each) => each !== null) ?? '';
      const shownResult = formatRounded({ ...own, unit: shown.unit });
      const cells = [at === 0 ? path : '', setting, shownResult, value, limits];
      return [{ cells: [...cells, SHORT_VERDICTS[own.verdict]], tone: verdictTone(own.verdict) }];
    }),
  );
  const name = sweepFigureWords(shown, result).toUpperCase();
  const head = [name, 'value', 'result', 'change', '95 % limits', ''];
  return tableLines(
    {
      rows: [head, ...rows.map(({ cells }) => cells)],
      aligns: ['left', 'right', 'right', 'right', 'right', 'left'],
      spare: [2],
      leastName: LEAST_PATH,
      paint: (text, row, column) => {
        const tone = rows[row - 1]?.tone;
        return column === head.length - 1 && tone !== undefined ? style(tone, text) : text;
      },
    },
    page,
  );
}

/** Paths of values are not cut to less than this. */
const LEAST_PATH = 32;
const MOST_POINTS_SHOWN = 60;

/** All points, one a line; the signs of the last column are told below. */
function pointTable(result: SweepResult, page: Page): readonly Line[] {
  const { sweep } = result;
  const { factors, figures, points } = sweep;
  const names = shortNames(factors.map(({ path }) => path));
  const words = figures.map((figure) => sweepFigureWords(figure, result));
  const shown = points.slice(0, MOST_POINTS_SHOWN);
  const table: TextTable = {
    rows: [
      ['#', ...names, ...words, ''].map(page.signs.clean),
      ...shown.map((point) => pointRow(point, result).map(page.signs.clean)),
    ],
    aligns: [
      'right',
      ...names.map(() => 'right' as const),
      ...words.map(() => 'right' as const),
      'left',
    ],
  };
  const width = widthOfTable(table);
  const fitting = width <= page.columns ? [table] : stacked(table, names.length + 1);
  const more = points.length - shown.length;
  return [
    ...fitting.flatMap((part, place) => [
      ...(place === 0 ? [] : [{ role: 'plain' as const, text: '' }]),
      ...layOutTable(part, page.columns, '').map((text, row): Line => {
        return { role: row === 0 ? 'heading' : 'plain', text };
      }),
    ]),
    ...(more > 0 ? proseLines('quiet', `and ${more} more points in sweep.csv`, page) : []),
  ];
}

/** A table too wide for its place: its settings beside one figure at a time. */
function stacked(table: TextTable, settings: number): readonly TextTable[] {
  const last = table.aligns.length - 1;
  const places = table.aligns.map((_, place) => place);
  return places.slice(settings, last).map((figure) => {
    const kept = [...places.slice(0, settings), figure, last];
    return {
      rows: table.rows.map((row) => kept.map((place) => row[place] ?? '')),
      aligns: kept.map((place) => table.aligns[place] ?? 'left'),
    };
  });
}

const STANDING_WORDS = { frontier: 'frontier', open: '', dominated: 'dominated' } as const;

function pointRow(point: SweepPoint, { sweep }: SweepResult): readonly string[] {
  return [
    String(point.id),
    ...point.values.map((value, place) => value ?? sweep.factors[place]?.base ?? NOTHING),
    ...point.figures.map((figure, place) =>
      formatEstimate({ ...figure, unit: sweep.figures[place]?.unit ?? '' }),
    ),
    [
      ...(point.standing === null ? [] : [STANDING_WORDS[point.standing]]),
      ...(point.isBase ? ['as written'] : []),
    ]
      .filter((word) => word !== '')
      .join(', '),
  ];
}

/** How each figure goes with each factor, where values were sampled. */
function influenceTables(result: SweepResult, page: Page): readonly (readonly Line[])[] {
  const { sweep } = result;
  return sweep.figures.flatMap((figure, place) => {
    const own = sweep.influences
      .filter((each) => each.figure === place && each.correlation !== null)
      .sort((a, b) => Math.abs(b.correlation ?? 0) - Math.abs(a.correlation ?? 0));
    if (own.length === 0) return [];
    const rows = own.map(({ factor, correlation, low, high }) => [
      sweep.factors[factor]?.path ?? '',
      formatNumber(correlation, 2),
      low === null ? NOTHING : `${formatNumber(low, 2)} … ${formatNumber(high, 2)}`,
    ]);
    const name = `${sweepFigureWords(figure, result)} GOES WITH`.toUpperCase();
    const head = [name, 'rank correlation', '95 % limits'];
    return [tableLines({ rows: [head, ...rows], aligns: ['left', 'right', 'right'] }, page)];
  });
}

function conclusionLines(result: SweepResult, page: Page): readonly Line[] {
  const swings = result.sweep.figures.flatMap((_, place) => swingWords(result, place) ?? []);
  const frontier = frontierWords(result);
  const unsure = uncertaintyWords(result);
  return [
    ...unsure,
    ...swings.map((words) => `${words}.`),
    ...(frontier === null ? [] : [frontier]),
  ].flatMap((words) => proseLines('plain', words, page));
}
