/** The workbook of a run: its results, what they were made from, and how to make them again. */
import type { Roster } from '../event-log/roster.ts';
import type { ReplicationRow } from '../experiment/replication-rows.ts';
import type { RunResult } from '../experiment/result.ts';
import type { ReportOrigin } from '../report/compose.ts';
import { windowWords } from '../report/wording.ts';
import {
  allFiguresSheet,
  dictionarySheet,
  isShortened,
  replicationsSheet,
  targetSheet,
} from './figure-sheets.ts';
import {
  backlogSheet,
  byHourSheet,
  costSheet,
  flowSheet,
  peopleSheet,
  timeSheet,
} from './load-sheets.ts';
import { rosterSheet } from './roster-sheet.ts';
import { type Sheet, type SheetValue, textColumn, type Workbook } from './workbook.ts';

/** What a workbook has besides the results: raw values of every replication, and who was there. */
export interface RunRecords {
  readonly rows: readonly ReplicationRow[];
  readonly roster: Roster;
}

/** Composes the workbook. */
export function runWorkbook(
  result: RunResult,
  { rows, roster }: RunRecords,
  origin: ReportOrigin,
): Workbook {
  return {
    title: result.summary.scenario.name,
    sheets: [
      targetSheet(result),
      allFiguresSheet(result),
      replicationsSheet(rows),
      byHourSheet(result),
      backlogSheet(result),
      timeSheet(result),
      flowSheet(result),
      peopleSheet(result),
      rosterSheet(roster),
      costSheet(result),
      assumptionsSheet(result),
      dictionarySheet(),
      factsSheet([
        ['Scenario', result.summary.scenario.name],
        ['Question', result.facts.question],
        ['SHA-256 of the scenario', result.summary.scenario.hash],
        ['Seed', result.summary.seed],
        ['Replications', result.summary.replications],
        ['Simulated', windowWords(result.facts)],
        ['Currency', result.facts.currency],
        ['Roster', `Hours of shifts as worked in replication ${roster.replication}`],
        ...(isShortened(rows) ? [SHORTENED] : []),
        ['Version', `${result.summary.tool.name} ${origin.toolVersion}`],
        ['To make this run again, in its folder', origin.command],
        ...result.summary.warnings.map(({ code, message }): Fact => [`Remark ${code}`, message]),
      ]),
    ].filter(({ rows: content }) => content.length > 0),
  };
}

const SHORTENED: Fact = [
  'Sheet Replications',
  'Figures by priority and tier only, and not all of them; replications.csv has every one',
];

/** A name with what is said of it. */
export type Fact = readonly [name: string, value: SheetValue];

/** What is known of the experiment itself. */
export function factsSheet(facts: readonly Fact[]): Sheet {
  return {
    name: 'Run',
    columns: [textColumn('What', 40), textColumn('Value', 100)],
    rows: facts.map(([name, value]) => [
      name,
      typeof value === 'number' ? { value, form: 'count' as const } : value,
    ]),
  };
}

/** What the results rest on. */
export function assumptionsSheet({ facts }: RunResult): Sheet {
  return {
    name: 'Assumptions',
    columns: [
      textColumn('About', 24),
      textColumn('Assumption', 100),
      textColumn('Set in the scenario by', 44),
    ],
    rows: facts.assumptions.map(({ topic, sentence, path }) => [topic, sentence, path]),
  };
}
