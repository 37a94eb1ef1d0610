/** Prints the results of a saved run or other experiment and writes its report, in many forms. */
import { dirname, join, resolve } from 'node:path';
import { makeFolder, writeFileAtomic } from '../node/atomic-write.ts';
import { openRunFolder } from '../node/run-folder.ts';
import type { Document } from '../report/document.ts';
import { dateWords } from '../report/wording.ts';
import { type ReportTarget, refuseForms, writeFormats } from './report-formats.ts';
import type { Format } from './report-forms.ts';
import { writeReport } from './run-files.ts';
import type { SummaryKind } from './run-request.ts';
import type { RunCall } from './run-scenario.ts';
import { printExperiment, readExperiment } from './saved-experiment.ts';

/** What is asked of a report. */
export interface ReportWish {
  /** The folder of results. */
  readonly name: string;
  /** How much is printed. */
  readonly kind: SummaryKind;
  /** A new or empty folder, or undefined for the one of the results. */
  readonly out: string | undefined;
  /** Forms to write; none means the page and the charts in all their forms. */
  readonly formats: readonly Format[];
  /** Words in place of the scenario's name, and the ISO date that the report speaks of. */
  readonly title: string | undefined;
  readonly asOf: string | undefined;
  /** Whether the first file is shown afterwards. */
  readonly isOpened: boolean;
  /** The replication, from 0, whose tickets and events are told. */
  readonly replication: number;
  /** ISO date of the day that is played. */
  readonly day: string | undefined;
}

/** Prints and writes. */
export async function reportRun(
  call: Pick<RunCall, 'host' | 'settings'>,
  wish: ReportWish,
): Promise<number> {
  const { host, settings } = call;
  const experiment = await readExperiment(host.folder, wish.name);
  refuseForms(experiment, wish.formats, wish.replication);
  printExperiment(call, wish.kind, experiment.saved);
  const document = titled(experiment.report, wish);
  const { target, release } = await targetOf(call, wish, experiment);
  let names: readonly string[] = ['report.html'];
  try {
    if (wish.formats.length === 0) await writeReport(target, document, host.err);
    else {
      const { replication, day, formats } = wish;
      const work = { host, experiment, document, target, replication, day };
      names = await writeFormats(work, formats);
    }
  } finally {
    release();
  }
  if (!settings.isQuiet)
    for (const name of names) host.err.write(`saved  ${join(target.path, name)}\n`);
  if (wish.isOpened) await show(call, join(target.path, names[0] as string));
  return 0;
}

/** The report with the title and the date that were asked for. */
function titled(report: Document, { title, asOf }: ReportWish): Document {
  const date = asOf === undefined ? [] : [`As of ${dateWords(asOf)}`];
  const about = [report.subtitle, ...date].filter((part) => part !== '');
  return { ...report, title: title ?? report.title, subtitle: about.join(' · ') };
}

interface Place {
  readonly target: ReportTarget;
  readonly release: () => void;
}

async function targetOf(
  { host }: Pick<RunCall, 'host'>,
  { out }: ReportWish,
  { folder, scenario }: Awaited<ReturnType<typeof readExperiment>>,
): Promise<Place> {
  if (out === undefined) return { target: rewriting(host.folder, folder), release: () => {} };
  const facts = { scenarioName: scenario.name, hash: scenario.hash, startedAt: host.now() };
  const target = await openRunFolder({ base: host.folder, out, ...facts });
  return { target, release: () => target.abandon() };
}

/** The folder of results, whose reports are replaced file by file. */
function rewriting(base: string, folder: string): ReportTarget {
  return {
    path: folder,
    async write(name, content) {
      const shown = join(folder, name);
      const path = resolve(base, shown);
      await makeFolder(dirname(path), dirname(shown));
      await writeFileAtomic(path, content, shown);
    },
  };
}

/** Opens a file in the program that the system has for it; only where somebody looks. */
async function show({ host }: Pick<RunCall, 'host'>, name: string): Promise<void> {
  if (host.out.isTerminal) await host.show(resolve(host.folder, name));
  else host.err.write(`note   ${name} is not opened: standard output is no terminal\n`);
}
