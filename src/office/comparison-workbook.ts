/**
 * The workbook of a comparison: what differs, and the value of each compared figure in each
 * replication of each model, so that anybody can test the differences again.
 */
import type { ComparedValue } from '../experiment/comparison.ts';
import type { ComparisonResult, ComparisonRow } from '../experiment/comparison-result.ts';
import type { RunResult } from '../experiment/result.ts';
import { comparedFigureWords, modelWords } from '../report/comparison-words.ts';
import type { ReportOrigin } from '../report/compose.ts';
import { capitalised, goalText, targetWords, verdictWord } from '../report/names.ts';
import { windowWords } from '../report/wording.ts';
import { twoSidedProbability } from '../statistics/student-t.ts';
import { meanOfValues, standardErrorOf } from '../statistics/summation.ts';
import { said, say } from '../units/language.ts';
import { dictionarySheet, figureCell, verdictTones } from './figure-sheets.ts';
import { assumptionsSheet, type Fact, factsSheet } from './run-workbook.ts';
import {
  columnLetters,
  formOfUnit,
  numberColumn,
  type Sheet,
  type SheetValue,
  textColumn,
  type Workbook,
} from './workbook.ts';

/** Composes the workbook; `values` are those of every compared figure and replication. */
export function comparisonWorkbook(
  result: ComparisonResult,
  values: readonly ComparedValue[],
  origin: ReportOrigin,
): Workbook {
  const { models } = result.comparison;
  const paired = pairedColumns(result, values);
  return {
    title: say`${models[0]?.name ?? ''}: what the variants change`,
    sheets: [
      differencesSheet(result, paired),
      targetsSheet(result),
      pairedSheet(result, paired),
      changesSheet(result),
      assumptionsSheet(result.runs[0] as RunResult),
      dictionarySheet(),
      factsSheet(factsOf(result, origin)),
    ].filter(({ rows }) => rows.length > 0),
  };
}

const COMPARE_VERDICT = 12;
const REPLICATIONS = 'Replications';

/** Every compared figure: base, variant, difference, interval, verdict, and a test to redo. */
function differencesSheet(result: ComparisonResult, paired: readonly PairedColumn[]): Sheet {
  const { rows, replications } = result.comparison;
  return {
    name: said('Compare'),
    columns: [
      textColumn(said('Figure'), 40),
      textColumn(said('Variant'), 9),
      textColumn(said('Unit'), 8),
      numberColumn('A', 'number'),
      numberColumn(said('Variant'), 'number'),
      numberColumn(said('Difference'), 'number'),
      numberColumn(said('Interval from'), 'number'),
      numberColumn(said('to'), 'number'),
      numberColumn(said('Level of the interval'), 'share'),
      numberColumn('p', 'probability'),
      numberColumn(said('p after Holm'), 'probability'),
      numberColumn(said('p of a paired t test, reckoned here'), 'probability', 14),
      textColumn(said('Verdict'), 20),
    ],
    rows: rows.map((row) => [
      capitalised(comparedFigureWords(row, result)),
      row.variant.model,
      row.unit,
      ...[row.base.estimate, row.variant.estimate, row.difference.estimate].map((value) =>
        figureCell(value, row.unit),
      ),
      figureCell(row.difference.low, row.unit),
      figureCell(row.difference.high, row.unit),
      row.difference.level,
      row.difference.probability,
      row.difference.adjusted,
      pairedTest(row, paired, replications),
      said(row.verdict),
    ]),
    coloured: {
      column: COMPARE_VERDICT,
      tones: { [said('better')]: 'met', [said('worse')]: 'missed' },
    },
  };
}

/** One column of the sheet of replications: a figure in a model. */
interface PairedColumn {
  readonly figure: string;
  readonly model: string;
  readonly unit: string;
  readonly title: string;
  readonly values: readonly (number | null)[];
}

function keyOf({
  metric,
  statistic,
  scope,
}: Pick<ComparedValue, 'metric' | 'statistic' | 'scope'>) {
  return JSON.stringify([metric, statistic, scope]);
}

function pairedColumns(
  result: ComparisonResult,
  values: readonly ComparedValue[],
): readonly PairedColumn[] {
  const columns = new Map<string, { first: ComparedValue; values: (number | null)[] }>();
  for (const value of values) {
    const key = `${keyOf(value)} ${value.model}`;
    const column = columns.get(key) ?? { first: value, values: [] };
    column.values.push(value.value);
    columns.set(key, column);
  }
  return [...columns.values()].map(({ first, values: own }) => ({
    figure: keyOf(first),
    model: first.model,
    unit: first.unit,
    title: `${capitalised(comparedFigureWords(first, result))} · ${first.model}`,
    values: own,
  }));
}

/** Excel's paired two-sided t test; nothing where values are missing or never differ. */
function pairedTest(
  row: ComparisonRow,
  paired: readonly PairedColumn[],
  replications: number,
): SheetValue {
  const placeOf = (model: string) =>
    paired.findIndex((column) => column.figure === keyOf(row) && column.model === model);
  const [base, variant] = [placeOf(row.base.model), placeOf(row.variant.model)];
  if (base < 0 || variant < 0 || replications < 2 || row.verdict === 'same') return null;
  const range = (place: number) => {
    const letters = columnLetters(place + 1);
    return `${said(REPLICATIONS)}!${letters}2:${letters}${replications + 1}`;
  };
  const formula = `=IFERROR(TTEST(${range(base)},${range(variant)},2,1),"")`;
  const [one, other] = [paired[base] as PairedColumn, paired[variant] as PairedColumn];
  return { formula, result: pairedProbability(one, other) ?? '' };
}

/** What Excel's test will come to; null where a value is missing or the difference never varies. */
function pairedProbability(base: PairedColumn, variant: PairedColumn): number | null {
  const pairs = base.values.map((value, place) => [value, variant.values[place] ?? null] as const);
  const differences = pairs.flatMap(([one, other]) =>
    one === null || other === null ? [] : [other - one],
  );
  if (differences.length < pairs.length) return null;
  const spread = standardErrorOf(differences);
  if (spread === 0) return null;
  return twoSidedProbability(meanOfValues(differences) / spread, differences.length - 1);
}

/** A row for each replication, a column for each figure and model. */
function pairedSheet({ comparison }: ComparisonResult, paired: readonly PairedColumn[]): Sheet {
  return {
    name: said(REPLICATIONS),
    columns: [
      numberColumn(said('Replication'), 'count'),
      ...paired.map(({ title, unit }) => numberColumn(title, formOfUnit(unit), 16)),
    ],
    rows:
      paired.length === 0
        ? []
        : Array.from({ length: comparison.replications }, (_, place) => [
            place + 1,
            ...paired.map(({ values }) => values[place] ?? null),
          ]),
  };
}

/** The targets of all models. */
function targetsSheet({ comparison, runs }: ComparisonResult): Sheet {
  return {
    name: said('Targets'),
    columns: [
      textColumn(said('Target'), 44),
      textColumn(said('Model'), 30),
      textColumn(said('Goal'), 14),
      numberColumn(said('Result'), 'number'),
      numberColumn(said('95 % interval from'), 'number'),
      numberColumn(said('to'), 'number'),
      textColumn(said('Unit'), 9),
      textColumn(said('Verdict'), 18),
    ],
    rows: comparison.models.flatMap((model, place) => {
      const { summary, facts } = runs[place] as RunResult;
      return summary.targets.map((target) => [
        targetWords(target, facts),
        modelWords(model),
        goalText(target),
        figureCell(target.estimate, target.unit),
        figureCell(target.low, target.unit),
        figureCell(target.high, target.unit),
        target.unit,
        verdictWord(target.verdict),
      ]);
    }),
    coloured: { column: 7, tones: verdictTones() },
  };
}

/** What each variant says otherwise than the base. */
function changesSheet({ comparison }: ComparisonResult): Sheet {
  return {
    name: said('Changes'),
    columns: [
      textColumn(said('Model'), 30),
      textColumn(said('Where in the scenario'), 60),
      textColumn('A', 40),
      textColumn(said('Variant'), 40),
    ],
    rows: comparison.models.flatMap((model) =>
      model.changes.map(({ path, before, after }) => [modelWords(model), path, before, after]),
    ),
  };
}

function factsOf({ comparison, runs }: ComparisonResult, origin: ReportOrigin): readonly Fact[] {
  const { facts } = runs[0] as RunResult;
  return [
    ...comparison.models.flatMap((model): Fact[] => [
      [say`Model ${model.id}`, model.name],
      [say`SHA-256 of ${model.id}`, model.hash],
      [say`Seed of ${model.id}`, model.seed],
    ]),
    [said('Replications of each model'), comparison.replications],
    [said('Simulated'), windowWords(facts)],
    [said('Currency'), facts.currency],
    [said('Verdicts that Holm’s procedure keeps right together'), comparison.verdicts],
    [said('Version'), `${comparison.tool.name} ${origin.toolVersion}`],
    [said('To compare again'), origin.command],
    ...comparison.warnings.map(({ code, message }): Fact => [say`Remark ${code}`, message]),
  ];
}
