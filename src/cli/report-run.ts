/** Prints the results of a saved run or other experiment and writes its report, in many forms. */
import { dirname, join, resolve } from 'node:path';
import { makeFolder, writeFileAtomic } from '../node/atomic-write.ts';
import { OutsideError } from '../node/outside-error.ts';
import { openRunFolder } from '../node/run-folder.ts';
import type { Document } from '../report/document.ts';
import { dateWords } from '../report/wording.ts';
import { inLanguage, say } from '../units/language.ts';
import { languageOf } from './languages.ts';
import { type ReportTarget, type ReportWork, refuseForms, writeFormats } from './report-formats.ts';
import type { Format, LanguageCode } from './report-forms.ts';
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
  /** File of a presentation whose master slides have. */
  readonly template: string | undefined;
  /** Languages of the report; none means English. */
  readonly languages: readonly LanguageCode[];
  /** Words in place of the scenario's name, and the ISO date that the report speaks of. */
  readonly title: string | undefined;
  readonly asOf: string | undefined;
  /** Whether the first file is shown afterwards. */
  readonly isOpened: boolean;
  /** The replication, from 0, whose tickets and events are told. */
  readonly replication: number;
  /** ISO date of the day that is played, or `storm`. */
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
  const template = await templateOf(host.folder, wish);
  if (wish.formats.includes('pdf')) await (await import('../node/paper.ts')).requireTypst();
  printExperiment(call, wish.kind, experiment.saved);
  const { target, release } = await targetOf(call, wish, experiment);
  const names: string[] = [];
  try {
    for (const code of wish.languages.length === 0 ? (['en'] as const) : wish.languages)
      names.push(...(await writeIn(code, { host, experiment, target, template }, wish)));
  } finally {
    release();
  }
  if (!settings.isQuiet)
    for (const name of names) host.err.write(`saved  ${join(target.path, name)}\n`);
  if (wish.isOpened) await show(call, join(target.path, names[0] as string));
  return 0;
}

type Given = Pick<ReportWork, 'host' | 'experiment' | 'target' | 'template'>;

/** The template that was asked for; it is read only where there are slides. */
async function templateOf(folder: string, { template, formats }: ReportWish) {
  if (template === undefined) return null;
  if (!formats.includes('pptx'))
    throw new OutsideError('E218', '--template is for slides; ask for them with --to pptx.');
  const { readTemplate } = await import('./deck-template.ts');
  return readTemplate(folder, template);
}

/** Writes the report in one language and gives the names of its files. */
async function writeIn(
  code: LanguageCode,
  { host, experiment, target, template }: Given,
  wish: ReportWish,
): Promise<readonly string[]> {
  const language = languageOf(code);
  const document = inLanguage(language, () => titled(experiment.report(), wish));
  const folder = code === 'en' ? '' : code;
  const place = folder === '' ? target : below(target, folder);
  const { replication, day, formats } = wish;
  if (formats.length === 0) {
    await writeReport(place, document, { errors: host.err, language });
    return [join(folder, 'report.html')];
  }
  const given = { host, experiment, document, target: place, template };
  const work = { ...given, replication, day, language };
  return (await writeFormats(work, formats)).map((name) => join(folder, name));
}

/** The folder of a language inside that of the report. */
function below({ path, write }: ReportTarget, folder: string): ReportTarget {
  return {
    path: join(path, folder),
    write: (name, content) => write(join(folder, name), content),
  };
}

/** The report with the title and the date that were asked for. */
function titled(report: Document, { title, asOf }: ReportWish): Document {
  const date = asOf === undefined ? [] : [say`As of ${dateWords(asOf)}`];
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
