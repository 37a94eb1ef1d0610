/** Sheets with the figures of a run: targets that judge themselves, estimates, raw values. */

import type { ReplicationRow } from '../experiment/replication-rows.ts';
import type { RunResult, Scope, TargetVerdict } from '../experiment/result.ts';
import { METRICS } from '../metrics/catalogue.ts';
import type { Tone } from '../report/document.ts';
import {
  capitalised,
  goalText,
  metricWords,
  scopeWords,
  targetWords,
  verdictWord,
} from '../report/names.ts';
import { said } from '../units/language.ts';
import {
  formOfUnit,
  numberColumn,
  type Sheet,
  type SheetCell,
  type SheetValue,
  textColumn,
} from './workbook.ts';

/** A number with the form of its unit. */
export function figureCell(value: number | null, unit: string): SheetCell {
  return { value, form: formOfUnit(unit) };
}

/** Colours of verdicts, by the words that stand in the cells. */
export function verdictTones(): Readonly<Record<string, Tone>> {
  const verdicts = ['met', 'missed', 'undecided'] as const;
  return Object.fromEntries(verdicts.map((verdict) => [verdictWord(verdict), verdict]));
}

/** Columns of the sheet of targets, by which formulas refer to them. */
const TARGET = { goal: 'C', low: 'E', high: 'F' } as const;
const VERDICT_COLUMN = 7;

/** Targets: whoever changes a goal sees the verdict change. */
export function targetSheet({ summary, facts }: RunResult): Sheet {
  return {
    name: said('Summary'),
    columns: [
      textColumn(said('Target'), 44),
      textColumn(said('Must be'), 10),
      numberColumn(said('Goal'), 'number'),
      numberColumn(said('Result'), 'number'),
      numberColumn(said('95 % interval from'), 'number'),
      numberColumn(said('to'), 'number'),
      textColumn(said('Unit'), 9),
      textColumn(said('Verdict'), 18),
    ],
    rows: summary.targets.map((target, place) => [
      targetWords(target, facts),
      goalText(target).split('\u00a0')[0] ?? '',
      figureCell(target.goal, target.unit),
      figureCell(target.estimate, target.unit),
      figureCell(target.low, target.unit),
      figureCell(target.high, target.unit),
      target.unit,
      verdictFormula(target, place + 2),
    ]),
    coloured: { column: VERDICT_COLUMN, tones: verdictTones() },
  };
}

/** The verdict on the interval, in the way the run itself judges; without one, its word. */
function verdictFormula(
  { comparison, low, high, verdict }: TargetVerdict,
  row: number,
): SheetValue {
  if (low === null || high === null) return verdictWord(verdict);
  const wantsLess = comparison.startsWith('<');
  const isStrict = comparison.length === 1;
  const [near, far] = wantsLess ? [TARGET.high, TARGET.low] : [TARGET.low, TARGET.high];
  const missed = wantsLess ? (isStrict ? '>=' : '>') : isStrict ? '<=' : '<';
  const goal = `${TARGET.goal}${row}`;
  const words = (['met', 'missed', 'undecided'] as const).map((one) => `"${verdictWord(one)}"`);
  const otherwise = `IF(${far}${row}${missed}${goal},${words[1]},${words[2]})`;
  const formula = `=IF(${near}${row}${comparison}${goal},${words[0]},${otherwise})`;
  return { formula, result: verdictWord(verdict) };
}

/** Every figure of a run with its interval. */
export function allFiguresSheet({ summary }: RunResult): Sheet {
  return {
    name: said('Figures'),
    columns: [
      textColumn(said('Figure'), 44),
      textColumn(said('For'), 30),
      textColumn(said('Unit'), 12),
      numberColumn(said('Estimate'), 'number'),
      numberColumn(said('Interval from'), 'number'),
      numberColumn(said('to'), 'number'),
      numberColumn(said('Level'), 'share', 9),
      numberColumn(said('Observations'), 'count', 13),
      textColumn(said('Metric'), 26),
      textColumn(said('Statistic'), 14),
    ],
    rows: summary.metrics.map((row) => [
      capitalised(metricWords(row.metric, row.statistic)),
      placeWords(row.scope),
      row.unit,
      figureCell(row.estimate, row.unit),
      figureCell(row.low, row.unit),
      figureCell(row.high, row.unit),
      row.level,
      row.n,
      row.metric,
      row.statistic,
    ]),
  };
}

/** Where a figure applies; the clock, which names of figures leave out, comes last. */
function placeWords(scope: Scope): string {
  const words = scopeWords(scope);
  return scope.clock === undefined ? words : `${words} · ${scope.clock}`;
}

/** More rows make a sheet that nobody opens; what is left out stands in replications.csv. */
const MOST_ROWS = 100_000;

/** Whether the sheet of replications leaves figures out. */
export function isShortened(rows: readonly ReplicationRow[]): boolean {
  return rows.length > MOST_ROWS;
}

/** The value of each figure in each replication; where there are too many, those of people go. */
export function replicationsSheet(rows: readonly ReplicationRow[]): Sheet {
  const shown = isShortened(rows) ? rows.filter(({ scope }) => isBroad(scope)) : rows;
  return {
    name: said('Replications'),
    columns: [
      numberColumn(said('Replication'), 'count'),
      textColumn(said('Figure'), 44),
      textColumn(said('For'), 30),
      textColumn(said('Unit'), 12),
      numberColumn(said('Value'), 'number'),
    ],
    rows: shown
      .slice(0, MOST_ROWS)
      .map((row) => [
        row.replication + 1,
        capitalised(metricWords(row.metric, row.statistic)),
        placeWords(row.scope),
        row.unit,
        figureCell(row.value, row.unit),
      ]),
  };
}

function isBroad(scope: Scope): boolean {
  const keys = Object.keys(scope);
  return keys.every((key) => key === 'priority' || key === 'tier' || key === 'clock');
}

/** What every metric means. */
export function dictionarySheet(): Sheet {
  return {
    name: said('Data dictionary'),
    columns: [
      textColumn(said('Metric'), 26),
      textColumn(said('Title'), 34),
      textColumn(said('Unit'), 14),
      textColumn(said('Better'), 9),
      textColumn(said('Statistics'), 34),
      textColumn(said('Definition'), 90),
    ],
    rows: METRICS.map(({ id, title, unit, better, statistics, definition }) => [
      id,
      title,
      unit === 'money' ? said('currency of the scenario') : unit,
      better,
      statistics.map((statistic) => statistic.id).join(', '),
      definition,
    ]),
  };
}
