/** What `run` prints: results on standard output, everything else on standard error. */
import type { Examples } from '../event-log/examples.ts';
import type { RunResult } from '../experiment/result.ts';
import type { ExperimentOutcome } from '../experiment/study.ts';
import { summaryJson } from '../experiment/summary-json.ts';
import type { Style } from '../node/terminal.ts';
import { composeReport } from '../report/compose.ts';
import type { Document } from '../report/document.ts';
import { writeMarkdown } from '../report/markdown.ts';
import { allFiguresTable } from '../report/tables.ts';
import { type TextRole, writeText } from '../report/text.ts';
import { layOutTable } from '../report/text-layout.ts';
import { ASCII_SIGNS, UNICODE_SIGNS } from '../report/text-signs.ts';
import { VERSION } from '../units/version.ts';
import { ExitStatus } from './exit-status.ts';
import type { SummaryKind } from './run-request.ts';
import type { RunCall } from './run-scenario.ts';

const WIDEST = 160;
/** In the full table, the column that a narrow terminal does without, and the least of a name. */
const INTERVAL_COLUMN = 3;
const LEAST_NAME = 40;

/** Prints the results as text, or as the one JSON document that summary.json holds too. */
export function printResult(
  { host, settings }: Pick<RunCall, 'host' | 'settings'>,
  kind: SummaryKind,
  result: RunResult,
): void {
  if (settings.isJson) {
    host.out.write(summaryJson(result.summary));
    return;
  }
  if (kind === 'none') return;
  const style = (role: TextRole, text: string) => painted(settings.outStyle, role, text);
  const width = host.out.isTerminal ? { columns: host.out.columns } : {};
  host.out.write(writeText(result, { ascii: settings.isAscii, style, ...width }));
  if (kind === 'full') {
    const columns = host.out.isTerminal ? Math.min(host.out.columns, WIDEST) : WIDEST;
    host.out.write(`\n${fullTable(result, columns, settings.isAscii)}`);
  }
}

/** Tells where the run was saved, what was not reached, and what to do next. */
export function printEnd(
  { host, settings, request }: RunCall,
  end: {
    readonly folder: string | undefined;
    readonly outcome: ExperimentOutcome;
    /** Replications that were there already. */
    readonly reused: number;
    readonly status: number;
  },
): void {
  if (settings.isQuiet) return;
  const { folder, outcome, reused, status } = end;
  const say = (line: string) => host.err.write(`${line}\n`);
  if (reused > 0) say(reusedText(reused, outcome.finished));
  if (folder !== undefined) {
    say(`saved  ${folder}`);
    if (request.hasReport) say(`read   ${folder}/report.html`);
  }
  if (request.tickets !== undefined) say(`saved  ${request.tickets}`);
  if (outcome.isPartial) say(`partial: ${outcome.finished} replications were finished (exit 5)`);
  else if (status === ExitStatus.TargetMissed) say(missedText(outcome.result));
  else if (status === ExitStatus.PrecisionMissed) say('the precision was not reached (exit 9)');
}

/** The command that a report gives for making the same numbers again. */
export const REPLAY_COMMAND = 'tiersim run scenario.resolved.yaml';

/** The report of a run, with examples where there are any. */
export function reportOf(result: RunResult, examples: Examples | null): Document {
  return composeReport(result, { toolVersion: VERSION, command: REPLAY_COMMAND }, examples);
}

/** A report as Markdown, with links to the charts beside it. */
export function markdownOf(document: Document): string {
  return writeMarkdown(document, (name) => `charts/${name}.svg`);
}

/** Says what was not simulated anew. */
export function reusedText(reused: number, finished: number): string {
  return `reused ${reused} of ${finished} replications of earlier runs`;
}

function missedText({ summary }: RunResult): string {
  const count = summary.targets.filter(({ verdict }) => verdict === 'missed').length;
  if (count === 0) return 'a target is too close to call (exit 6)';
  return `${count} ${count === 1 ? 'target' : 'targets'} missed (exit 6)`;
}

function fullTable(result: RunResult, width: number, isAscii: boolean): string {
  const { columns, rows } = allFiguresTable(result);
  const { clean } = isAscii ? ASCII_SIGNS : UNICODE_SIGNS;
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => row.map((c) => c.text))];
  const table = {
    aligns: columns.map(({ align }) => align),
    rows: cells.map((row) => row.map(clean)),
    spare: [INTERVAL_COLUMN],
    leastName: LEAST_NAME,
  };
  return `${layOutTable(table, width, '').join('\n')}\n`;
}

/** Text in the colour of its role. */
export function painted(style: Style, role: TextRole, text: string): string {
  switch (role) {
    case 'heading':
      return style.bold(text);
    case 'met':
      return style.good(text);
    case 'missed':
      return style.bad(text);
    case 'undecided':
      return style.doubtful(text);
    case 'quiet':
      return style.faint(text);
    case 'bar':
    case 'plain':
      return text;
  }
}
