/** The forms in which results leave the program, and the files that each of them is. */
import { join, resolve } from 'node:path';
import type { EventLog } from '../event-log/event-log.ts';
import type { Model } from '../kernel/model.ts';
import { makeFolder } from '../node/atomic-write.ts';
import { csvLine } from '../node/csv.ts';
import type { Host } from '../node/host.ts';
import { OutsideError } from '../node/outside-error.ts';
import type { DrawnReport } from '../node/report-files.ts';
import { tableCsv } from '../node/table-csv.ts';
import type { OfficeParts } from '../office/office-zip.ts';
import { blocksOf, type Document, figuresOf, type Table } from '../report/document.ts';
import { writeShortMarkdown } from '../report/short-markdown.ts';
import { assert } from '../units/assert.ts';
import { inLanguage, type Language } from '../units/language.ts';
import { VERSION } from '../units/version.ts';
import { REPLICATIONS_FILE, readReplications } from './replications-file.ts';
import { type Format, STORM } from './report-forms.ts';
import { noteOn } from './run-files.ts';
import { markdownOf, REPLAY_COMMAND } from './run-output.ts';
import { fileIn, type SavedExperiment, type SavedResult } from './saved-experiment.ts';
import { loadSaved, savedScenario } from './saved-scenario.ts';

/** Where the files go. */
export interface ReportTarget {
  /** As shown to the user. */
  readonly path: string;
  write(name: string, content: string | Uint8Array): Promise<void>;
}

/** What is written. */
export interface ReportWork {
  readonly host: Host;
  readonly experiment: SavedExperiment;
  /** The report with the title that was asked for. */
  readonly document: Document;
  readonly target: ReportTarget;
  /** The replication, counted from 0, whose tickets and events are told. */
  readonly replication: number;
  /** The language of everything that has words. */
  readonly language: Language;
  /** The presentation whose master slides have; null for our own. */
  readonly template: OfficeParts | null;
  /** ISO date of the day that is played, or `storm`; the busiest one, if absent. */
  readonly day: string | undefined;
}

/** Forms that not every experiment has, with those that have them. */
const KINDS: Readonly<Partial<Record<Format, readonly SavedResult['kind'][]>>> = {
  xlsx: ['run', 'comparison'],
  parquet: ['run'],
  replay: ['run'],
  xes: ['run'],
  ocel: ['run'],
  servicenow: ['run'],
  jira: ['run'],
};

/** Refuses what cannot be written, before anything is: throws `OutsideError` E213 or E218. */
export function refuseForms(
  { saved }: SavedExperiment,
  formats: readonly Format[],
  replication: number,
): void {
  for (const format of formats) {
    const kinds = KINDS[format];
    if (kinds === undefined || kinds.includes(saved.kind)) continue;
    const made = `${format} is made of ${kinds.map((kind) => `${kind}s`).join(' and ')}`;
    throw new OutsideError('E218', `--to: ${made}; this folder is a ${saved.kind}.`);
  }
  const replications = saved.kind === 'run' ? saved.result.summary.replications : replication + 1;
  if (replication < replications) return;
  const range = replications === 1 ? 'it has one' : `take one from 1 to ${replications}`;
  throw new OutsideError('E213', `--replication: the run has no such replication; ${range}.`);
}

/** Writes the files of each form and gives their names, the one to open first of each. */
export async function writeFormats(
  work: ReportWork,
  formats: readonly Format[],
): Promise<readonly string[]> {
  const written: string[] = [];
  const drawn = once(async () => {
    const { drawReport } = await import('../node/report-files.ts');
    return drawReport(work.document, { onWarning: noteOn(work.host.err) });
  });
  const shared = { drawn, log: once(() => eventLogOf(work)) };
  for (const format of formats) written.push(...(await WRITERS[format](work, shared)));
  return written;
}

/** What several forms are made of, and is made once. */
interface Shared {
  readonly drawn: () => Promise<DrawnReport>;
  readonly log: () => Promise<EventLog>;
}

type Writer = (work: ReportWork, shared: Shared) => Promise<readonly string[]>;

const WRITERS: Readonly<Record<Format, Writer>> = {
  html: async ({ target, language }, { drawn }) => {
    const { pageOf } = await import('../node/report-files.ts');
    const report = await drawn();
    await target.write(
      'report.html',
      inLanguage(language, () => pageOf(report)),
    );
    return ['report.html'];
  },
  pptx: async (work, { drawn }) => {
    const { writeDeckOf } = await import('./deck-file.ts');
    await work.target.write('deck.pptx', await writeDeckOf(work, await drawn()));
    return ['deck.pptx'];
  },
  xlsx: async (work) => {
    await work.target.write('workbook.xlsx', await workbookBytes(work));
    return ['workbook.xlsx'];
  },
  pdf: async ({ document, target, language }, { drawn }) => {
    const { writePaper } = await import('../node/paper.ts');
    const { drawings } = await drawn();
    await target.write('report.pdf', await writePaper(document, drawings, language));
    return ['report.pdf'];
  },
  md: async (work, shared) => {
    await WRITERS.svg(work, shared);
    await work.target.write('report.md', markdownOf(work.document));
    await work.target.write('summary.md', writeShortMarkdown(work.document));
    return ['report.md', 'summary.md'];
  },
  replay: async (work) => {
    await work.target.write('replay.html', await replayOf(work));
    return ['replay.html'];
  },
  png: async ({ target }, { drawn }) => {
    const { picturesOf } = await import('../node/report-files.ts');
    const report = await drawn();
    const pictures = picturesOf(report).map(async ({ name, svg }) => {
      return { name, png: await report.toPng(svg) };
    });
    for (const { name, png } of await Promise.all(pictures))
      await target.write(`charts/${name}.png`, png);
    return ['charts/*.png'];
  },
  svg: async ({ target }, { drawn }) => {
    const { picturesOf } = await import('../node/report-files.ts');
    for (const { name, svg } of picturesOf(await drawn()))
      await target.write(`charts/${name}.svg`, svg);
    return ['charts/*.svg'];
  },
  csv: async (work, { log }) => {
    await writeTables(work);
    const { saved } = work.experiment;
    if (saved.kind !== 'run') return ['tables/*.csv'];
    const { metricsCsv } = await import('../node/metrics-file.ts');
    await work.target.write('metrics.csv', metricsCsv(saved.result.summary));
    await writeTicketFile(work, 'tickets.csv');
    const { logRows, LOG_COLUMNS } = await import('../event-log/csv-log.ts');
    await writeLines(work, 'events.csv', [LOG_COLUMNS], logRows(await log()));
    return ['tables/*.csv', 'metrics.csv', 'tickets.csv', 'events.csv'];
  },
  parquet: async (work) => {
    const { saved } = work.experiment;
    assert(saved.kind === 'run', 'only runs have figures and tickets of their own');
    const { metricsParquet } = await import('../node/metrics-file.ts');
    await work.target.write('metrics.parquet', metricsParquet(saved.result.summary));
    await writeTicketFile(work, 'tickets.parquet');
    return ['metrics.parquet', 'tickets.parquet'];
  },
  xes: async (work, { log }) => {
    const { xesText } = await import('../event-log/xes-log.ts');
    await writeText(work, 'events.xes', xesText(await log(), work.document.title));
    return ['events.xes'];
  },
  ocel: async (work, { log }) => {
    const { ocelText } = await import('../event-log/ocel-log.ts');
    await writeText(work, 'events.ocel.json', ocelText(await log()));
    return ['events.ocel.json'];
  },
  servicenow: async (work) => {
    const { SERVICE_NOW } = await import('../event-log/service-desk.ts');
    return writeExport(work, 'servicenow', SERVICE_NOW);
  },
  jira: async (work) => {
    const { JIRA } = await import('../event-log/service-desk.ts');
    return writeExport(work, 'jira', JIRA);
  },
};

/** The workbook of a run or of a comparison; other experiments have none. */
async function workbookBytes(work: ReportWork): Promise<Uint8Array> {
  const { host, experiment, document, language } = work;
  const { saved, folder } = experiment;
  const { writeWorkbook } = await import('../office/write-workbook.ts');
  const values = readReplications((await fileIn(host.folder, folder, REPLICATIONS_FILE)) ?? '');
  const origin = { toolVersion: VERSION, command: REPLAY_COMMAND };
  if (saved.kind === 'run') {
    const { runWorkbook } = await import('../office/run-workbook.ts');
    const { rosterOf } = await import('../event-log/roster.ts');
    const records = { rows: values, roster: rosterOf(await modelOf(work), work.replication) };
    const made = inLanguage(language, () => runWorkbook(saved.result, records, origin));
    return writeWorkbook({ ...made, title: document.title });
  }
  assert(saved.kind === 'comparison', 'only runs and comparisons have workbooks');
  const { comparisonWorkbook } = await import('../office/comparison-workbook.ts');
  const command = commandOf(document) ?? origin.command;
  const { result } = saved;
  const workbook = inLanguage(language, () =>
    comparisonWorkbook(result, values, { ...origin, command }),
  );
  return writeWorkbook({ ...workbook, title: document.title });
}

function commandOf({ sections }: Document): string | undefined {
  const blocks = sections.flatMap(blocksOf);
  return blocks.flatMap((block) => (block.kind === 'command' ? [block.text] : []))[0];
}

/** Every table and the numbers of every figure, as they stand in the report. */
async function writeTables({ document, target }: ReportWork): Promise<void> {
  const blocks = document.sections.flatMap(blocksOf);
  const own = blocks.flatMap((block) =>
    block.kind === 'table' || block.kind === 'folded' ? [block.table] : [],
  );
  const tables: readonly Table[] = [...own, ...figuresOf(document).map(({ table }) => table)];
  for (const table of tables) await target.write(`tables/${table.id}.csv`, tableCsv(table));
}

/** The model of the run that is reported. */
async function modelOf({ host, experiment }: ReportWork): Promise<Model> {
  const { folder } = experiment;
  const scenario = await savedScenario(host, folder);
  if (scenario === undefined) throw new OutsideError('E221', `${folder} holds no scenario.`);
  return (await loadSaved(host, scenario)).model;
}

/** The page that plays a day. */
async function replayOf(work: ReportWork): Promise<string> {
  const { ReplayedReplication } = await import('../event-log/day-replay.ts');
  const { replayPage } = await import('../node/replay-file.ts');
  const model = await modelOf(work);
  const replayed = new ReplayedReplication(model, work.replication);
  const wanted = work.day === STORM ? await stormyDay(work, model) : work.day;
  const day = replayed.day(wanted ?? replayed.busiestDay());
  if (day !== undefined)
    return inLanguage(work.language, () => replayPage(work.document.title, day));
  const [first, last] = replayed.days;
  throw new OutsideError('E213', `--day takes a date from ${first} to ${last}.`);
}

/** The day of the outage with the most calls. */
async function stormyDay({ replication }: ReportWork, model: Model): Promise<string> {
  const { examplesOf } = await import('../event-log/examples.ts');
  const { storm } = examplesOf(model, replication);
  if (storm !== null) return storm.startedAt.slice(0, 10);
  throw new OutsideError('E213', '--day storm: no outage brings calls in this replication.');
}

async function eventLogOf(work: ReportWork): Promise<EventLog> {
  const { EventLog } = await import('../event-log/event-log.ts');
  return new EventLog(await modelOf(work), work.replication);
}

/** Every ticket of the replication, with all that is known of it. */
async function writeTicketFile(work: ReportWork, name: string): Promise<void> {
  const { openTicketFile } = await import('../node/ticket-file.ts');
  const { simulate } = await import('../kernel/simulate.ts');
  const model = await modelOf(work);
  const shown = join(work.target.path, name);
  const file = openTicketFile(resolve(work.host.folder, shown), shown, model);
  try {
    simulate(model, work.replication, [file.collector(work.replication + 1)]);
    file.finish();
  } finally {
    file.abandon();
  }
}

type Layout = import('../event-log/service-desk.ts').ExportLayout;

async function writeExport(work: ReportWork, format: Format, layout: Layout) {
  const { exportRows } = await import('../event-log/service-desk.ts');
  const name = `tickets.${format}.csv`;
  const rows = exportRows(await modelOf(work), work.replication, layout);
  await writeLines(work, name, [layout.columns], rows);
  return [name];
}

type Line = readonly (string | number | null)[];

async function writeLines(
  work: ReportWork,
  name: string,
  head: readonly Line[],
  rows: Iterable<Line>,
): Promise<void> {
  function* lines(): Generator<string> {
    for (const line of head) yield csvLine(line);
    for (const line of rows) yield csvLine(line);
  }
  await writeText(work, name, lines());
}

/** A text that may be too long for memory. */
async function writeText(
  { host, target }: ReportWork,
  name: string,
  pieces: Iterable<string>,
): Promise<void> {
  const { writePieces } = await import('../node/text-file.ts');
  const folder = resolve(host.folder, target.path);
  await makeFolder(folder, target.path);
  writePieces(join(folder, name), join(target.path, name), pieces);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
