/** The table of a comparison in a terminal: figures of the base, differences of the variants. */
import type {
  ComparisonResult,
  ComparisonRow,
  ModelFacts,
} from '../experiment/comparison-result.ts';
import type { RunResult } from '../experiment/result.ts';
import {
  comparedFigureWords,
  rowsOfVariant,
  SHORT_VERDICTS,
  verdictTone,
} from './comparison-words.ts';
import { formatNumber, formatRounded } from './format.ts';
import { differenceText } from './format-difference.ts';
import { peopleAt, staffedTiers } from './tables.ts';
import type { TextOptions } from './text.ts';
import type { TextTable } from './text-layout.ts';
import type { Page } from './text-page.ts';

/** A variant that has columns in the table. */
export interface ShownVariant {
  readonly model: ModelFacts;
  readonly run: RunResult;
}

const COLUMNS_BEFORE = 2;
const COLUMNS_EACH = 3;

/** The table of these variants, its verdicts coloured by `style`. */
export function comparisonTable(
  result: ComparisonResult,
  variants: readonly ShownVariant[],
  { signs }: Page,
  style: NonNullable<TextOptions['style']>,
): TextTable {
  const columns = variants.map(({ model }) => rowsOfVariant(result.comparison, model.id));
  const [first = []] = columns;
  const cells = [
    ['FIGURE', 'A', ...variants.flatMap(({ model }) => [`${model.id} − A`, '95 % limits', ''])],
    peopleCells(result, variants),
    ...first.map((row, place) => [
      labelOf(row, result),
      narrow(formatRounded({ ...row.base, unit: row.unit }), row.unit),
      ...columns.flatMap((own) => differenceCells(own[place])),
    ]),
  ];
  const tones = cells.map((_, place) => columns.map((own) => toneAt(own, place - HEADING_ROWS)));
  return {
    aligns: ['left', 'right', ...variants.flatMap(() => ['right', 'right', 'left'] as const)],
    rows: cells.map((row, place) =>
      row.map((text, column) => (column === 0 && place > 0 ? '  ' : '') + signs.clean(text)),
    ),
    leastName: LEAST_NAME,
    paint: (text, row, column) => {
      const place = column - COLUMNS_BEFORE;
      const tone = tones[row]?.[Math.floor(place / COLUMNS_EACH)];
      return place % COLUMNS_EACH === COLUMNS_EACH - 1 && tone !== undefined
        ? style(tone, text)
        : text;
    },
  };
}

const HEADING_ROWS = 2;
const LEAST_NAME = 34;

function toneAt(rows: readonly ComparisonRow[], place: number) {
  const row = rows[place];
  return row === undefined ? undefined : verdictTone(row.verdict);
}

/** How many people work at each tier: what is compared, before what comes of it. */
function peopleCells(result: ComparisonResult, variants: readonly ShownVariant[]): string[] {
  const [base] = result.runs as [RunResult, ...RunResult[]];
  const tiers = staffedTiers(base);
  const counts = (run: RunResult) =>
    tiers.map((tier) => formatNumber(peopleAt(run, tier), 0)).join('/');
  return [
    `People ${tiers.join('/')}`,
    counts(base),
    ...variants.flatMap(({ run }) => [counts(run), '', '']),
  ];
}

function differenceCells(row: ComparisonRow | undefined): readonly string[] {
  if (row === undefined) return ['', '', ''];
  const { value, limits } = differenceText(row.difference, row.unit);
  return [narrow(value, row.unit), limits, SHORT_VERDICTS[row.verdict]];
}

/** Units that the label says, so that the numbers are narrow. */
function isSaidByLabel(unit: string): boolean {
  return unit === 'tickets' || /^[A-Z]{3}$/.test(unit);
}

function labelOf(row: ComparisonRow, result: ComparisonResult): string {
  const words = comparedFigureWords(row, result).replace(
    /resolution time \((\d+.%) within\)/u,
    'resolution, $1 in',
  );
  return row.unit !== 'tickets' && isSaidByLabel(row.unit) ? `${words}, ${row.unit}` : words;
}

/** The same with less room: 80 columns are few. */
function narrow(text: string, unit: string): string {
  const short = text.replace(/days$/, 'd');
  return isSaidByLabel(unit) ? short.replace(/[\s\u00a0][A-Za-z]+$/u, '') : short;
}
