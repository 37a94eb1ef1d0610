/** The contents of a run's folder. All but run.json are the same for the same scenario and seed. */
import { cpus, platform, release, totalmem } from 'node:os';
import type { Examples } from '../event-log/examples.ts';
import type { ExperimentOutcome } from '../experiment/study.ts';
import { summaryJson } from '../experiment/summary-json.ts';
import type { TextSink } from '../node/host.ts';
import type { RunFolder } from '../node/run-folder.ts';
import type { Document } from '../report/document.ts';
import { ENGLISH, inLanguage, type Language } from '../units/language.ts';
import { REPLICATIONS_FILE, replicationsCsv } from './replications-file.ts';

/** Where a run keeps the lives, weeks and storms that its report shows. */
export const EXAMPLES_FILE = 'examples.json';

/** Writes what needs no pictures: results, raw figures, the scenario as it was run. */
export async function writeData(
  folder: RunFolder,
  outcome: ExperimentOutcome,
  parts: {
    readonly scenario: string;
    readonly markdown: string;
    /** Null where none were taken. */
    readonly examples: Examples | null;
  },
): Promise<void> {
  const { summary, series, facts } = outcome.result;
  const { formatVersion, targets } = summary;
  await folder.write('scenario.resolved.yaml', parts.scenario);
  await folder.write('summary.json', summaryJson(summary));
  await folder.write('summary.md', parts.markdown);
  await folder.write('targets.json', json({ formatVersion, targets }));
  await folder.write('series.json', json({ formatVersion, facts, series }));
  const { examples } = parts;
  if (examples !== null) await folder.write(EXAMPLES_FILE, json({ formatVersion, examples }));
  await folder.write(REPLICATIONS_FILE, replicationsCsv(outcome.replicationRows()));
}

/** Writes the page and the charts, each as specification, SVG and PNG; says what went wrong. */
export async function writeReport(
  folder: Pick<RunFolder, 'write'>,
  document: Document,
  { errors, language = ENGLISH }: { readonly errors: TextSink; readonly language?: Language },
): Promise<void> {
  const { drawReport, pageOf, picturesOf } = await import('../node/report-files.ts');
  const report = await drawReport(document, { onWarning: noteOn(errors) });
  const charts = picturesOf(report).map(async ({ name, spec, svg }) => {
    return { name, spec, svg, png: await report.toPng(svg) };
  });
  for (const { name, spec, svg, png } of await Promise.all(charts)) {
    await folder.write(`charts/${name}.vl.json`, json(spec));
    await folder.write(`charts/${name}.svg`, svg);
    await folder.write(`charts/${name}.png`, png);
  }
  await folder.write(
    'report.html',
    inLanguage(language, () => pageOf(report)),
  );
}

/** Tells of a picture that could not be drawn. */
export function noteOn(errors: TextSink): (message: string) => void {
  return (message) => errors.write(`note   ${message}\n`);
}

/** What only this one call of the program can tell: the hour, the machine, how long it took. */
export interface RunFacts {
  readonly file: string;
  readonly words: readonly string[];
  readonly startedAt: number;
  readonly endedAt: number;
  readonly workers: number;
  readonly asked: number;
  /** Replications that were there already. */
  readonly reused: number;
  readonly exitStatus: number;
}

/** Writes run.json, the one file that differs between equal runs. */
export async function writeRunFacts(
  folder: RunFolder,
  outcome: ExperimentOutcome,
  facts: RunFacts,
): Promise<void> {
  const { summary } = outcome.result;
  const record = {
    formatVersion: '1.0',
    tool: summary.tool,
    scenario: { file: facts.file, ...summary.scenario },
    seed: summary.seed,
    replications: { asked: facts.asked, finished: outcome.finished, reused: facts.reused },
    isPartial: outcome.isPartial,
    exitStatus: facts.exitStatus,
    arguments: facts.words,
    startedAt: new Date(facts.startedAt).toISOString(),
    seconds: (facts.endedAt - facts.startedAt) / 1000,
    workers: facts.workers,
    ...machineFacts(),
  };
  await folder.write('run.json', json(record));
}

/** The machine and its programs. */
export function machineFacts() {
  const { node, v8 } = process.versions;
  return {
    node,
    v8,
    system: { platform: platform(), release: release(), architecture: process.arch },
    machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memory: totalmem() },
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
