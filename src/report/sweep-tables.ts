/** The tables of a sweep's report. */
import type { SweepPoint, SweepResult } from '../experiment/sweep-result.ts';
import { said, say } from '../units/language.ts';
import { verdictTone } from './comparison-words.ts';
import type { Cell, Table } from './document.ts';
import { formatEstimate, formatNumber, formatRounded, NOTHING } from './format.ts';
import { differenceText } from './format-difference.ts';
import { pointWords, shortNames, sweepFigureWords, swingsOf } from './sweep-words.ts';
import { cell, numbers, words } from './tables.ts';

/** All points with their values and figures. */
export function pointsTable(result: SweepResult): Table {
  const { factors, figures, points } = result.sweep;
  return {
    id: 'points',
    caption: said('All points: estimates with the half-width of their 95 % intervals'),
    columns: [
      numbers(said('Point')),
      ...shortNames(factors.map(({ path }) => path)).map(numbers),
      ...figures.map((figure) => numbers(sweepFigureWords(figure, result))),
      words(said('Frontier')),
    ],
    rows: points.map((point) => [
      cell(String(point.id)),
      ...point.values.map((value, place) =>
        cell(value ?? factors[place]?.base ?? said('as written')),
      ),
      ...point.figures.map((figure, place) =>
        cell(formatEstimate({ ...figure, unit: figures[place]?.unit ?? '' })),
      ),
      cell(standingText(point)),
    ]),
  };
}

const STANDINGS = { frontier: 'on it', open: 'open', dominated: 'dominated' } as const;

function standingText({ standing, isBase }: SweepPoint): string {
  const word = standing === null ? NOTHING : said(STANDINGS[standing]);
  return isBase ? say`${word} (as written)` : word;
}

/** Points with cost and service, the cheapest first. */
export function frontierTable(result: SweepResult): Table {
  const { sweep } = result;
  const { frontier, figures } = sweep;
  const places = frontier === null ? [] : [frontier.cost, frontier.service];
  const costAt = ({ figures: own }: SweepPoint) => own[places[0] ?? 0]?.estimate ?? 0;
  const shown = places.flatMap((place) => figures[place] ?? []);
  return {
    id: 'frontier-data',
    caption: said('Cost and service of each point, the cheapest first'),
    columns: [
      words(said('Point')),
      ...shown.map((figure) => numbers(sweepFigureWords(figure, result))),
      words(said('Frontier')),
    ],
    rows: [...sweep.points]
      .sort((a, b) => costAt(a) - costAt(b))
      .map((point) => [
        cell(`#${point.id} ${pointWords(sweep, point)}`),
        ...places.map((place) => estimateCell(point, place, result)),
        cell(standingText(point)),
      ]),
  };
}

function estimateCell({ figures }: SweepPoint, place: number, { sweep }: SweepResult): Cell {
  const figure = figures[place];
  const unit = sweep.figures[place]?.unit ?? '';
  return cell(figure === undefined ? NOTHING : formatEstimate({ ...figure, unit }));
}

/** One figure over the values tried one at a time. */
export function swingsTable(result: SweepResult, figure: number): Table {
  const shown = result.sweep.figures[figure];
  const name = shown === undefined ? '' : sweepFigureWords(shown, result);
  const unit = shown?.unit ?? '';
  return {
    id: `swings-${figure + 1}`,
    caption: say`${name}: what each value changes`,
    columns: [
      words(said('Value changed')),
      numbers(said('To')),
      numbers(said('Result')),
      numbers(said('Change')),
      numbers(said('95 % interval')),
      words(said('Verdict')),
    ],
    rows: swingsOf(result.sweep, figure).flatMap(({ path, points }) =>
      points.flatMap(({ values, figures }) => {
        const own = figures[figure];
        if (own === undefined) return [];
        const { value, limits } = differenceText(own.difference, unit);
        const tone = verdictTone(own.verdict);
        const verdict = said(own.verdict);
        const judged = tone === undefined ? cell(verdict) : { text: verdict, tone };
        const setting = values.find((each) => each !== null) ?? '';
        const row = [
          path,
          setting,
          formatRounded({ ...own, unit }),
          value,
          limits || said('exact'),
        ];
        return [[...row.map(cell), judged]];
      }),
    ),
  };
}

/** How figures go with factors whose values were sampled. */
export function influencesTable(result: SweepResult): Table {
  const { influences, factors, figures } = result.sweep;
  const known = influences.filter(({ correlation }) => correlation !== null);
  return {
    id: 'influences',
    caption: said('Spearman’s rank correlation over all points, from −1 to 1; 0 is no relation'),
    columns: [
      words(said('Figure')),
      words(said('Value')),
      numbers(said('Correlation')),
      numbers(said('95 % interval')),
    ],
    rows: [...known]
      .sort((a, b) => a.figure - b.figure || size(b) - size(a))
      .map(({ factor, figure, correlation, low, high }) => {
        const shown = figures[figure];
        return [
          cell(shown === undefined ? '' : sweepFigureWords(shown, result)),
          cell(factors[factor]?.path ?? ''),
          cell(formatNumber(correlation, 2)),
          cell(low === null ? NOTHING : say`${formatNumber(low, 2)} to ${formatNumber(high, 2)}`),
        ];
      }),
  };
}

function size({ correlation }: { readonly correlation: number | null }): number {
  return Math.abs(correlation ?? 0);
}
