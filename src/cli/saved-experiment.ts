/** What a folder of results holds, whatever kind of experiment it was: read, printed, reported. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ComparisonResult } from '../experiment/comparison-result.ts';
import type { RunResult } from '../experiment/result.ts';
import type { SelectionResult } from '../experiment/selection-result.ts';
import type { SweepResult } from '../experiment/sweep-result.ts';
import type { WhyResult } from '../experiment/why-result.ts';
import type { Document } from '../report/document.ts';
import { comparisonReport } from './comparison-files.ts';
import { printComparison } from './comparison-output.ts';
import { printResult, reportOf } from './run-output.ts';
import type { SummaryKind } from './run-request.ts';
import type { RunCall } from './run-scenario.ts';
import { readComparison, readRun, readSelection, readSweep, readWhy } from './saved-run.ts';
import { printSelection, selectionReport } from './select-files.ts';
import { sweepReport } from './sweep-files.ts';
import { printSweep } from './sweep-output.ts';
import { printWhy, whyReport } from './why-files.ts';

/** The results of one experiment. */
export type SavedResult =
  | { readonly kind: 'run'; readonly result: RunResult }
  | { readonly kind: 'comparison'; readonly result: ComparisonResult }
  | { readonly kind: 'sweep'; readonly result: SweepResult }
  | { readonly kind: 'why'; readonly result: WhyResult }
  | { readonly kind: 'selection'; readonly result: SelectionResult };

/** A folder of results. */
export interface SavedExperiment {
  /** Path as shown to the user. */
  readonly folder: string;
  readonly saved: SavedResult;
  /** Composes its report in the language that is spoken; it names the command that left it. */
  readonly report: () => Document;
  readonly scenario: { readonly name: string; readonly hash: string };
}

/** Reads the folder that `name` means below `base`; throws `OutsideError` E201 or E221. */
export async function readExperiment(base: string, name: string): Promise<SavedExperiment> {
  const comparison = await readComparison(base, name);
  if (comparison !== undefined) {
    const { folder, result } = comparison;
    const { compared = ['A', 'B'] } = await recordIn(base, folder);
    const [scenario = { name: '', hash: '' }] = result.comparison.models;
    const report = () => comparisonReport(result, compared);
    return { folder, saved: { kind: 'comparison', result }, report, scenario };
  }
  const study = await readStudy(base, name);
  if (study !== undefined) return study;
  const { folder, result, examples } = await readRun(base, name);
  const { scenario } = result.summary;
  const report = () => reportOf(result, examples);
  return { folder, saved: { kind: 'run', result }, report, scenario };
}

/** An experiment that is neither a run nor a comparison, or undefined. */
async function readStudy(base: string, name: string): Promise<SavedExperiment | undefined> {
  const swept = await readSweep(base, name);
  if (swept !== undefined) {
    const { folder, result } = swept;
    const words = await wordsOf(base, folder);
    const report = () => sweepReport(result, words);
    return { folder, saved: { kind: 'sweep', result }, report, scenario: result.sweep.scenario };
  }
  const asked = await readWhy(base, name);
  if (asked !== undefined) {
    const { folder, result } = asked;
    const words = await wordsOf(base, folder);
    const report = () => whyReport(result, words);
    return { folder, saved: { kind: 'why', result }, report, scenario: result.why.scenario };
  }
  const selected = await readSelection(base, name);
  if (selected === undefined) return undefined;
  const { folder, result } = selected;
  const [scenario] = result.selection.models;
  const words = await wordsOf(base, folder);
  const report = () => selectionReport(result, words);
  return { folder, saved: { kind: 'selection', result }, report, scenario };
}

/** Prints the results as the command that left them did. */
export function printExperiment(
  call: Pick<RunCall, 'host' | 'settings'>,
  kind: SummaryKind,
  saved: SavedResult,
): void {
  if (saved.kind === 'run') printResult(call, kind, saved.result);
  if (kind === 'none' && !call.settings.isJson) return;
  if (saved.kind === 'comparison') printComparison(call, saved.result);
  else if (saved.kind === 'sweep') printSweep(call, saved.result);
  else if (saved.kind === 'why') printWhy(call, saved.result);
  else if (saved.kind === 'selection') printSelection(call, saved.result);
}

interface CallRecord {
  /** The files and folders that were compared. */
  readonly compared?: readonly string[];
  readonly arguments?: readonly string[];
}

/** The words of the command line that left a folder. */
async function wordsOf(base: string, folder: string): Promise<readonly string[]> {
  return (await recordIn(base, folder)).arguments ?? [];
}

async function recordIn(base: string, folder: string): Promise<CallRecord> {
  const text = await readFile(resolve(base, folder, 'run.json'), 'utf8').catch(() => '{}');
  return JSON.parse(text) as CallRecord;
}

/** A file of the folder as text; undefined where it has none of that name. */
export function fileIn(base: string, folder: string, name: string): Promise<string | undefined> {
  return readFile(resolve(base, join(folder, name)), 'utf8').catch(() => undefined);
}
