/** The work of `run`, step by step: load, judge the load, simulate, print, write. */
import { resolve } from 'node:path';
import { findRow } from '../charts/rows.ts';
import { offeredLoad } from '../compile/load.ts';
import type { Remark } from '../compile/load-remarks.ts';
import { type Examples, examplesOf } from '../event-log/examples.ts';
import { runExperiment } from '../experiment/run.ts';
import type { ExperimentOutcome } from '../experiment/study.ts';
import { RunRefused } from '../kernel/limits.ts';
import { removeUnfinished } from '../node/atomic-write.ts';
import type { Host } from '../node/host.ts';
import { progressOn, SILENT_PROGRESS } from '../node/progress.ts';
import { openRunFolder, type RunFolder } from '../node/run-folder.ts';
import { openTicketFile, type TicketFile } from '../node/ticket-file.ts';
import { writeShortMarkdown } from '../report/short-markdown.ts';
import { VERSION } from '../units/version.ts';
import { ExitStatus, weightiest } from './exit-status.ts';
import { withFoundWarmUp } from './found-warm-up.ts';
import { listenForInterruption } from './interruption.ts';
import { type LoadedScenario, loadScenario } from './load-scenario.ts';
import { remarksOf } from './remarks.ts';
import { resolvedYaml } from './resolved-scenario.ts';
import { writeData, writeReport, writeRunFacts } from './run-files.ts';
import { printEnd, printResult, reportOf } from './run-output.ts';
import type { RunRequest } from './run-request.ts';
import { changesOfRun, loadSaved, savedScenario } from './saved-scenario.ts';
import type { Settings } from './settings.ts';
import { keepingExecutor } from './stored-replications.ts';
import { wordsOf } from './words-of.ts';
import { writeTickets } from './write-tickets.ts';

/** One call of `run`. */
export interface RunCall {
  readonly host: Host;
  readonly settings: Settings;
  readonly request: RunRequest;
}

/** What a call works with once its scenario is read. */
interface RunWork extends RunCall {
  readonly loaded: LoadedScenario;
  readonly remarks: readonly Remark[];
  /** Undefined if nothing is to be saved. */
  readonly folder: RunFolder | undefined;
  /** Undefined if no ticket file is asked for. */
  readonly tickets: TicketFile | undefined;
  readonly startedAt: number;
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Runs a scenario and gives the exit status. */
export async function runScenario(call: RunCall): Promise<number> {
  const startedAt = call.host.now();
  const loaded = await loadedFor(call);
  const remarks = acceptedRemarks(loaded);
  const folder = await folderFor(call, loaded, startedAt);
  const interruption = listenForInterruption(call.host, () => {
    removeUnfinished();
    folder?.abandon();
  });
  let tickets: TicketFile | undefined;
  try {
    const { signal } = interruption;
    tickets = ticketFileFor(call, loaded);
    return await completed({ ...call, loaded, remarks, folder, tickets, startedAt, signal });
  } finally {
    interruption.release();
    // After a complete run there is nothing left to abandon.
    tickets?.abandon();
    folder?.abandon();
  }
}

/** An outcome, and how many replications did not have to be run for it. */
interface RunOutcome extends ExperimentOutcome {
  readonly reused: number;
}

async function completed(work: RunWork): Promise<number> {
  const outcome = await simulated(work);
  if (outcome === undefined) {
    work.host.err.write('Stopped before the first replication ended; nothing was written.\n');
    return ExitStatus.Partial;
  }
  const status = statusOf(outcome, work.request);
  // What was computed is shown before a full disk can get in the way.
  printResult(work, work.request.summary, outcome.result);
  if (work.folder !== undefined) await fill(work.folder, work, outcome);
  if (work.tickets !== undefined) await writeTickets(work.tickets, work.loaded.model, outcome);
  printEnd(work, { folder: work.folder?.path, outcome, reused: outcome.reused, status });
  return status;
}

/** The scenario of a file or of a saved run, changed as asked. */
async function loadedFor(call: RunCall): Promise<LoadedScenario> {
  const { host, request } = call;
  const { file, changes, moreReplications } = request;
  const saved = file === '-' ? undefined : await savedScenario(host, file);
  // What was run is checked before it is changed.
  if (saved !== undefined) await loadSaved(host, saved);
  const own = saved === undefined ? changes : [...changesOfRun(saved), ...changes];
  const loaded = await withFoundWarmUp(call, await loadScenario(host, saved?.file ?? file, own));
  if (moreReplications === 0) return loaded;
  const { replications } = loaded.scenario;
  const more = { ...replications, count: replications.count + moreReplications };
  return { ...loaded, scenario: { ...loaded.scenario, replications: more } };
}

/** Remarks on the load; throws `RunRefused` if one of them is a refusal. */
function acceptedRemarks(loaded: LoadedScenario): readonly Remark[] {
  const remarks = remarksOf(loaded, offeredLoad(loaded.model));
  const refusal = remarks.find(({ isRefusal }) => isRefusal);
  if (refusal !== undefined) throw new RunRefused(refusal.code, refusal.message);
  return remarks;
}

async function folderFor(
  { host, request }: RunCall,
  { scenario, hash }: LoadedScenario,
  startedAt: number,
): Promise<RunFolder | undefined> {
  if (!request.isSaved) return undefined;
  const { out } = request;
  return openRunFolder({ base: host.folder, out, scenarioName: scenario.name, hash, startedAt });
}

/** Opened before the run, so that a place where nothing can be written is known at once. */
function ticketFileFor(
  { host, request }: RunCall,
  { model }: LoadedScenario,
): TicketFile | undefined {
  const { tickets } = request;
  if (tickets === undefined) return undefined;
  return openTicketFile(resolve(host.folder, tickets), tickets, model);
}

/** Runs the replications; undefined if not one was finished before an interruption. */
async function simulated(work: RunWork): Promise<RunOutcome | undefined> {
  const { host, settings, request, loaded, signal } = work;
  const { count, precision } = loaded.scenario.replications;
  const workers = Math.min(request.workers, count);
  const progress = request.hasProgress
    ? progressOn(host, settings.isAscii, workers)
    : SILENT_PROGRESS;
  progress.update(0, precision?.least ?? count);
  const { executor, reused } = await keepingExecutor(host, { workers, isKept: request.isKept });
  try {
    const outcome = await runExperiment(loaded.model, {
      replications: count,
      ...(precision === undefined ? {} : { precision }),
      hasControls: request.hasControls,
      scenario: { name: loaded.scenario.name, hash: loaded.hash },
      version: VERSION,
      words: wordsOf(loaded),
      targets: loaded.targets,
      executor,
      signal,
      onProgress: progress.update,
    });
    if (outcome.finished === 0) return undefined;
    return { ...withRemarks(outcome, work.remarks), reused: reused() };
  } finally {
    progress.finish();
  }
}

function withRemarks(outcome: ExperimentOutcome, remarks: readonly Remark[]): ExperimentOutcome {
  const { result } = outcome;
  const known = remarks.map(({ code, message }) => ({ code, message }));
  const summary = { ...result.summary, warnings: [...known, ...result.summary.warnings] };
  return { ...outcome, result: { ...result, summary } };
}

async function fill(folder: RunFolder, work: RunWork, outcome: RunOutcome): Promise<void> {
  const { host, request, loaded, startedAt } = work;
  const examples = examplesFor(loaded, outcome);
  const report = reportOf(outcome.result, examples);
  await writeData(folder, outcome, {
    examples,
    scenario: resolvedYaml(loaded.document, loaded.scenario),
    markdown: writeShortMarkdown(report),
  });
  if (request.hasReport) await writeReport(folder, report, { errors: host.err });
  await writeRunFacts(folder, outcome, {
    file: request.file,
    words: request.words,
    startedAt,
    endedAt: host.now(),
    workers: request.workers,
    asked: loaded.scenario.replications.count,
    reused: outcome.reused,
    exitStatus: statusOf(outcome, request),
  });
  await folder.finish();
}

/** More tickets than these in a replication take too long to be told one by one. */
const MOST_TOLD = 100_000;

/** Examples out of the first replication, simulated once more; null where it is a long one. */
function examplesFor({ model }: LoadedScenario, { result }: RunOutcome): Examples | null {
  const tickets = findRow(result.summary, 'tickets', 'total', {})?.estimate ?? 0;
  return tickets > MOST_TOLD ? null : examplesOf(model, 0);
}

function isPrecise({ result }: ExperimentOutcome): boolean {
  return (result.summary.precision ?? []).every(({ isReached }) => isReached);
}

function statusOf(outcome: ExperimentOutcome, request: RunRequest): number {
  const { targets } = outcome.result.summary;
  const isMissed = targets.some(
    ({ verdict }) => verdict === 'missed' || (request.isStrict && verdict === 'undecided'),
  );
  const statuses: number[] = [];
  if (outcome.isPartial) statuses.push(ExitStatus.Partial);
  if (isMissed && request.failsOnMiss) statuses.push(ExitStatus.TargetMissed);
  if (request.needsPrecision && !isPrecise(outcome)) statuses.push(ExitStatus.PrecisionMissed);
  return weightiest(statuses);
}
