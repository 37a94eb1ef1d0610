/** The tables of a comparison's report. */

import { costSteps } from '../charts/cost-change.ts';
import { findRow } from '../charts/rows.ts';
import { modelParts } from '../charts/time-by-model.ts';
import type {
  ComparisonResult,
  ComparisonRow,
  ModelFacts,
  Standing,
} from '../experiment/comparison-result.ts';
import type { RunResult } from '../experiment/result.ts';
import { said, say } from '../units/language.ts';
import { comparisonTextOf } from './comparison-chart-text.ts';
import { comparedFigureWords, modelWords, rowsOfVariant, verdictTone } from './comparison-words.ts';
import type { Cell, Table, Tone } from './document.ts';
import { formatEstimate, formatNumber, formatRounded, formatValue, NOTHING } from './format.ts';
import { differenceText } from './format-difference.ts';
import { capitalised, categoryWord, goalText, targetWords, verdictWord } from './names.ts';
import { cell, numbers, peopleAt, staffedTiers, words } from './tables.ts';

/** Every figure of the base and of one variant, their difference, its interval and verdict. */
export function differencesTable(result: ComparisonResult, { id, name }: ModelFacts): Table {
  return {
    id: `differences-${id}`,
    caption: say`What ${id} changes: ${name}`,
    columns: [
      words(said('Figure')),
      numbers('A'),
      numbers(id),
      numbers(`${id} − A`),
      numbers(said('95 % interval')),
      words(said('Verdict')),
    ],
    rows: [
      peopleRow(result, id),
      ...rowsOfVariant(result.comparison, id).map((row) => [
        cell(capitalised(comparedFigureWords(row, result))),
        cell(formatRounded({ ...row.base, unit: row.unit })),
        cell(formatRounded({ ...row.variant, unit: row.unit })),
        ...differenceCells(row),
      ]),
    ],
  };
}

/** How many people work at each tier. */
function peopleRow({ runs, comparison }: ComparisonResult, id: string): readonly Cell[] {
  const [base] = runs as [RunResult, ...RunResult[]];
  const variant = runs[comparison.models.findIndex((model) => model.id === id)] ?? base;
  const tiers = staffedTiers(base);
  const counts = (run: RunResult) =>
    tiers.map((tier) => formatNumber(peopleAt(run, tier), 0)).join('\u200a/\u200a');
  return [
    cell(say`People at ${tiers.join(', ')}`),
    cell(counts(base)),
    cell(counts(variant)),
    ...[NOTHING, NOTHING, NOTHING].map(cell),
  ];
}

/** The differences of all variants, one after the other. */
export function allDifferencesTable(result: ComparisonResult): Table {
  return {
    id: 'all-differences',
    caption: said('Differences from A with their 95 % intervals'),
    columns: [
      words(said('Figure')),
      words(said('Variant')),
      numbers(said('Difference')),
      numbers(said('95 % interval')),
      words(said('Verdict')),
    ],
    rows: result.comparison.rows.map((row) => [
      cell(capitalised(comparedFigureWords(row, result))),
      cell(row.variant.model),
      ...differenceCells(row),
    ]),
  };
}

function differenceCells(row: ComparisonRow): readonly Cell[] {
  const { value, limits } = differenceText(row.difference, row.unit);
  const isOpen = row.verdict === 'no clear difference';
  const tone = isOpen ? 'undecided' : verdictTone(row.verdict);
  const words = said(row.verdict);
  const judged = tone === undefined ? cell(words) : { text: words, tone };
  return [cell(value), cell(limits || said('exact')), judged];
}

/** Targets with the result and verdict of each model. */
export function targetsByModelTable({ comparison, runs }: ComparisonResult): Table {
  const targets = runs.flatMap(({ summary, facts }) =>
    summary.targets.map((target) => ({ target, facts })),
  );
  const names = new Map(targets.map((one) => [one.target.target, one]));
  return {
    id: 'targets-by-model-data',
    caption: said('Targets, their goals, and what each model reaches'),
    columns: [
      words(said('Target')),
      numbers(said('Goal')),
      ...comparison.models.flatMap(({ id }) => [numbers(id), words(said('Verdict'))]),
    ],
    rows: [...names.values()].map(({ target, facts }) => [
      cell(targetWords(target, facts)),
      cell(goalText(target)),
      ...runs.flatMap(({ summary }): readonly Cell[] => {
        const own = summary.targets.find((each) => each.target === target.target);
        if (own === undefined) return [cell(NOTHING), cell(NOTHING)];
        return [cell(formatEstimate(own)), { text: verdictWord(own.verdict), tone: own.verdict }];
      }),
    ]),
  };
}

/** Cost and service of each model. */
export function costAndServiceTable({ comparison, runs }: ComparisonResult): Table {
  const figure = (run: RunResult | undefined, name: readonly [string, string], scope: object) => {
    const row = run && findRow(run.summary, name[0], name[1], scope);
    return cell(row === undefined ? NOTHING : formatEstimate(row));
  };
  return {
    id: 'cost-and-service-data',
    caption: said('Cost of the window, and tickets resolved in time'),
    columns: [
      words(said('Model')),
      numbers(said('Total cost')),
      numbers(said('Cost per ticket')),
      numbers(said('Resolved in time')),
    ],
    rows: comparison.models.map((model, place) => [
      cell(modelWords(model)),
      figure(runs[place], ['cost', 'total'], {}),
      figure(runs[place], ['cost', 'per-ticket'], {}),
      figure(runs[place], ['sla-attainment', 'share'], { clock: 'resolve' }),
    ]),
  };
}

/** What changes in the cost of each variant, step by step. */
export function costChangeTable(result: ComparisonResult): Table {
  const { currency } = (result.runs[0] as RunResult).facts;
  return {
    id: 'cost-change-data',
    caption: said('What changes in the cost of the window'),
    columns: [words(said('Variant')), words(said('For')), numbers(said('Amount'))],
    rows: costSteps(result).map(({ variant, kind, name, from, to, halfWidth }) => {
      const estimate = to - from;
      const limits = { low: estimate - halfWidth, high: estimate + halfWidth };
      const amount = formatRounded({ estimate, ...limits, unit: currency });
      const isTotal = kind === 'total';
      return [
        cell(variant),
        cell(isTotal ? say`Total of ${name}` : capitalised(categoryWord(name))),
        cell(kind === 'more' ? `+${amount}` : amount),
      ];
    }),
  };
}

/** Hours of each part of a ticket's time, by priority and model. */
export function timeByModelTable(result: ComparisonResult): Table {
  const parts = modelParts(result, comparisonTextOf(result));
  const places = [...new Set(parts.map(({ priority, part }) => JSON.stringify([priority, part])))];
  const { models } = result.comparison;
  return {
    id: 'time-by-model-data',
    caption: said('Mean time of a resolved ticket in each part'),
    columns: [words(said('Priority')), words(said('Part')), ...models.map(({ id }) => numbers(id))],
    rows: places.map((place) => {
      const [priority = '', kind = ''] = JSON.parse(place) as string[];
      const hours = (id: string) =>
        parts.find((one) => one.model === id && one.priority === priority && one.part === kind);
      return [
        cell(priority),
        cell(capitalised(kind)),
        ...models.map(({ id }) => cell(formatValue(hours(id)?.hours ?? 0, 'h'))),
      ];
    }),
  };
}

/** What each variant says otherwise than the base. */
export function changesTable({ comparison }: ComparisonResult): Table {
  const [, ...variants] = comparison.models;
  return {
    id: 'changes',
    caption: said('What differs from A, value by value'),
    columns: [words(said('Model')), words(said('Where')), words('A'), words(said('Variant'))],
    rows: variants.flatMap(({ id, changes }: ModelFacts) =>
      changes.map(({ path, before, after }) => [
        cell(id),
        cell(path),
        cell(before ?? NOTHING),
        cell(after ?? NOTHING),
      ]),
    ),
  };
}

const STANDING_TONES: Readonly<Record<Standing['verdict'], Tone | undefined>> = {
  best: 'met',
  'not the best': 'missed',
  open: undefined,
};

/** The probability of each model to be the best in a figure. */
export function standingsTable(result: ComparisonResult): Table {
  const { models, best } = result.comparison;
  return {
    id: 'standings',
    caption: said('Probability of being the best; marked where it is sure which is, or is not'),
    columns: [words(said('Figure')), ...models.map(({ id }) => words(id))],
    rows: best.map((row) => [
      cell(capitalised(comparedFigureWords(row, result))),
      ...row.standings.map(({ probability, verdict }) => {
        const tone = STANDING_TONES[verdict];
        const text = probabilityText(probability);
        return tone === undefined ? cell(text) : { text, tone };
      }),
    ]),
  };
}

/** Resamples are two thousand: nothing finer than a tenth of a per cent, nothing quite certain. */
function probabilityText(probability: number): string {
  if (probability > 0.999) return '>\u202f99.9\u202f%';
  if (probability < 0.001) return '<\u202f0.1\u202f%';
  return formatValue(probability, 'share');
}

/** How the verdicts came about: p-values, levels, and what common luck did. */
export function evidenceTable(result: ComparisonResult): Table {
  const { rows, models } = result.comparison;
  const who = (row: ComparisonRow) => (models.length > 2 ? ` (${row.variant.model})` : '');
  return {
    id: 'evidence',
    caption: said('The evidence behind each verdict'),
    columns: [
      words(said('Figure')),
      numbers('p'),
      numbers(said('p after Holm')),
      numbers(said('Level of the interval')),
      numbers(said('Correlation')),
      numbers(said('Variance left by pairing')),
      numbers(said('Replications to settle it')),
    ],
    rows: rows.map((row) => [
      cell(`${capitalised(comparedFigureWords(row, result))}${who(row)}`),
      cell(smallText(row.difference.probability)),
      cell(smallText(row.difference.adjusted)),
      cell(`${formatNumber(row.difference.level * 100, 2)}\u202f%`),
      cell(formatNumber(row.pairing?.correlation, 2)),
      cell(formatValue(row.pairing?.varianceRatio, 'share')),
      cell(row.settledBy === null ? NOTHING : formatNumber(row.settledBy, 0)),
    ]),
  };
}

function smallText(probability: number | null): string {
  if (probability !== null && probability < 0.0001) return '<\u202f0.0001';
  return formatNumber(probability, 4);
}
