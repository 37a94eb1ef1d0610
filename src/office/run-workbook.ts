/** The workbook of a run: its results, what they were made from, and how to make them again. */
import type { Roster } from '../event-log/roster.ts';
import type { ReplicationRow } from '../experiment/replication-rows.ts';
import type { RunResult } from '../experiment/result.ts';
import type { ReportOrigin } from '../report/compose.ts';
import { spokenAssumptions } from '../report/sections.ts';
import { windowWords } from '../report/wording.ts';
import { said, say } from '../units/language.ts';
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
        [said('Scenario'), result.summary.scenario.name],
        [said('Question'), result.facts.question],
        [said('SHA-256 of the scenario'), result.summary.scenario.hash],
        [said('Seed'), result.summary.seed],
        [said('Replications'), result.summary.replications],
        [said('Simulated'), windowWords(result.facts)],
        [said('Currency'), result.facts.currency],
        [said('Roster'), say`Hours of shifts as worked in replication ${roster.replication}`],
        ...(isShortened(rows) ? [shortened()] : []),
        [said('Version'), `${result.summary.tool.name} ${origin.toolVersion}`],
        [said('To make this run again, in its folder'), origin.command],
        ...result.summary.warnings.map(({ code, message }): Fact => [say`Remark ${code}`, message]),
      ]),
    ].filter(({ rows: content }) => content.length > 0),
  };
}

function shortened(): Fact {
  return [
    said('Sheet Replications'),
    said('Figures by priority and tier only, and not all of them; replications.csv has every one'),
  ];
}

/** A name with what is said of it. */
export type Fact = readonly [name: string, value: SheetValue];

/** What is known of the experiment itself. */
export function factsSheet(facts: readonly Fact[]): Sheet {
  return {
    name: said('Run'),
    columns: [textColumn(said('What'), 40), textColumn(said('Value'), 100)],
    rows: facts.map(([name, value]) => [
      name,
      typeof value === 'number' ? { value, form: 'count' as const } : value,
    ]),
  };
}

/** What the results rest on. */
export function assumptionsSheet(result: RunResult): Sheet {
  return {
    name: said('Assumptions'),
    columns: [
      textColumn(said('About'), 24),
      textColumn(said('Assumption'), 100),
      textColumn(said('Set in the scenario by'), 44),
    ],
    rows: spokenAssumptions(result).map(({ topic, sentence, path }) => [
      said(topic),
      sentence,
      path,
    ]),
  };
}
