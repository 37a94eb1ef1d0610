/** Prints the results of a saved run or other experiment and writes its report again. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeFolder, writeFileAtomic } from '../node/atomic-write.ts';
import { openRunFolder } from '../node/run-folder.ts';
import type { Document } from '../report/document.ts';
import { comparisonReport } from './comparison-files.ts';
import { printComparison } from './comparison-output.ts';
import { writeReport } from './run-files.ts';
import { printResult, reportOf } from './run-output.ts';
import type { SummaryKind } from './run-request.ts';
import type { RunCall } from './run-scenario.ts';
import { readComparison, readRun, readSelection, readSweep, readWhy } from './saved-run.ts';
import { printSelection, selectionReport } from './select-files.ts';
import { sweepReport } from './sweep-files.ts';
import { printSweep } from './sweep-output.ts';
import { printWhy, whyReport } from './why-files.ts';

/** Which saved folder, how much is printed, and where the report goes; undefined: where it lies. */
interface ReportWish {
  readonly name: string;
  readonly kind: SummaryKind;
  readonly out: string | undefined;
}

/** What a report is made from, and where it lies. */
interface Reported {
  readonly folder: string;
  readonly report: Document;
  readonly scenario: { readonly name: string; readonly hash: string };
}

/** Prints and writes; `out` is a new or empty folder, or undefined for the run's own. */
export async function reportRun(
  call: Pick<RunCall, 'host' | 'settings'>,
  wish: ReportWish,
): Promise<number> {
  const { host, settings } = call;
  const { folder, report, scenario } = await reported(call, wish);
  const place = wish.out ?? folder;
  if (wish.out === undefined) await writeReport(rewriting(host.folder, folder), report, host.err);
  else {
    const facts = { scenarioName: scenario.name, hash: scenario.hash, startedAt: host.now() };
    const target = await openRunFolder({ base: host.folder, out: wish.out, ...facts });
    try {
      await writeReport(target, report, host.err);
    } finally {
      target.abandon();
    }
  }
  if (!settings.isQuiet) host.err.write(`saved  ${place}/report.html\n`);
  return 0;
}

/** Reads and prints a run, or what else a folder holds. */
async function reported(
  call: Pick<RunCall, 'host' | 'settings'>,
  { name, kind }: ReportWish,
): Promise<Reported> {
  const { host } = call;
  const saved = await readComparison(host.folder, name);
  if (saved !== undefined) {
    const { folder, result } = saved;
    if (kind !== 'none' || call.settings.isJson) printComparison(call, result);
    const { models } = result.comparison;
    const [scenario = { name: '', hash: '' }] = models;
    const names = await namesCompared(host.folder, folder);
    return { folder, report: comparisonReport(result, names), scenario };
  }
  const swept = await readSweep(host.folder, name);
  if (swept !== undefined) {
    const { folder, result } = swept;
    if (kind !== 'none' || call.settings.isJson) printSweep(call, result);
    const words = await wordsOf(host.folder, folder);
    return { folder, report: sweepReport(result, words), scenario: result.sweep.scenario };
  }
  const asked = await readWhy(host.folder, name);
  if (asked !== undefined) {
    const { folder, result } = asked;
    if (kind !== 'none' || call.settings.isJson) printWhy(call, result);
    const words = await wordsOf(host.folder, folder);
    return { folder, report: whyReport(result, words), scenario: result.why.scenario };
  }
  const selected = await readSelection(host.folder, name);
  if (selected !== undefined) {
    const { folder, result } = selected;
    if (kind !== 'none' || call.settings.isJson) printSelection(call, result);
    const words = await wordsOf(host.folder, folder);
    const [scenario] = result.selection.models;
    return { folder, report: selectionReport(result, words), scenario };
  }
  const { folder, result } = await readRun(host.folder, name);
  printResult(call, kind, result);
  return { folder, report: reportOf(result), scenario: result.summary.scenario };
}

/** The files and folders that were compared, as the record of the comparison names them. */
async function namesCompared(base: string, folder: string): Promise<readonly string[]> {
  return (await recordIn(base, folder)).compared ?? ['A', 'B'];
}

/** The words of the command line that left a folder. */
async function wordsOf(base: string, folder: string): Promise<readonly string[]> {
  return (await recordIn(base, folder)).arguments ?? [];
}

interface CallRecord {
  readonly compared?: readonly string[];
  readonly arguments?: readonly string[];
}

async function recordIn(base: string, folder: string): Promise<CallRecord> {
  const text = await readFile(resolve(base, folder, 'run.json'), 'utf8').catch(() => '{}');
  return JSON.parse(text) as CallRecord;
}

/** The folder of a run whose report is replaced file by file. */
function rewriting(base: string, folder: string): Parameters<typeof writeReport>[0] {
  return {
    async write(name, content) {
      const shown = join(folder, name);
      const path = resolve(base, shown);
      await makeFolder(dirname(path), dirname(shown));
      await writeFileAtomic(path, content, shown);
    },
  };
}
