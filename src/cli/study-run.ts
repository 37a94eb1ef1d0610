/** What commands share that run one scenario in many ways: folder, executor, Ctrl-C, the end. */
import type { Running } from '../experiment/observe.ts';
import { keyedModel, type Study } from '../experiment/study.ts';
import { wholePairs } from '../kernel/opposite-luck.ts';
import { removeUnfinished } from '../node/atomic-write.ts';
import type { Host } from '../node/host.ts';
import { progressOn, SILENT_PROGRESS } from '../node/progress.ts';
import { openRunFolder, type RunFolder } from '../node/run-folder.ts';
import { contenderOf, type LoadedContender, loadModel, usualCount } from './contender.ts';
import { ExitStatus } from './exit-status.ts';
import { withFoundWarmUp } from './found-warm-up.ts';
import { listenForInterruption } from './interruption.ts';
import { reusedText } from './run-output.ts';
import { luckChanges } from './scenario-changes.ts';
import type { Settings } from './settings.ts';
import { keepingExecutor } from './stored-replications.ts';
import type { StudyRequest } from './sweep-request.ts';

/** The scenario that is varied, from a file or the folder of a run. */
export async function baseOf(call: StudyCall): Promise<LoadedContender> {
  const { name, seed } = call.request;
  const loaded = await loadModel(call.host, name, { asked: luckChanges({ seed }), ofFile: [] });
  return contenderOf(name, await withFoundWarmUp(call, loaded));
}

/** How often each model is run: in whole pairs where the luck of two is opposite. */
export function countOf(
  base: LoadedContender,
  { replications }: Pick<StudyRequest, 'replications'>,
): number {
  const count = (replications.count ?? usualCount(base)) + replications.more;
  return wholePairs(count, base.study.model.isAntithetic);
}

/** What commands with one scenario and many models are called with. */
export interface StudyCall {
  readonly host: Host;
  readonly settings: Settings;
  readonly request: StudyRequest;
}

/** What is run, and where it is kept. */
export interface StudyWork {
  readonly base: LoadedContender;
  readonly studies: readonly Study[];
  /** The folder below `reports/`. */
  readonly place: string;
  readonly startedAt: number;
}

/** An experiment under way. */
export interface StudyRun {
  readonly running: Running;
  readonly folder: RunFolder | undefined;
}

/** How an experiment ended. */
export interface StudyEnd {
  readonly isPartial: boolean;
  /** Models that finished all their replications; none where not even the base did. */
  readonly finished: readonly Study[];
  readonly folder: RunFolder | undefined;
}

/** Opens the folder, listens for Ctrl-C, lends an executor, and tells the end. */
export async function inFolder(
  call: StudyCall,
  work: StudyWork,
  run: (run: StudyRun) => Promise<StudyEnd>,
): Promise<number> {
  const { host } = call;
  const folder = await folderFor(call, work);
  const interruption = listenForInterruption(host, () => {
    removeUnfinished();
    folder?.abandon();
  });
  const { running, reused, finish } = await runningOf(call, work, interruption.signal);
  try {
    const end = await run({ running, folder }).finally(finish);
    if (end.finished.length === 0) {
      host.err.write('Stopped before the scenario as written was finished; nothing was written.\n');
      return ExitStatus.Partial;
    }
    tellEnd(call, end, { reused: reused(), replications: countOf(work.base, call.request) });
    return end.isPartial ? ExitStatus.Partial : ExitStatus.Done;
  } finally {
    interruption.release();
    folder?.abandon();
  }
}

async function folderFor(
  { host, request }: StudyCall,
  { base, place, startedAt }: StudyWork,
): Promise<RunFolder | undefined> {
  if (!request.isSaved) return undefined;
  const { hash } = base.study.scenario;
  const where = { base: host.folder, out: request.out, hash, startedAt };
  return openRunFolder({ ...where, scenarioName: place });
}

async function runningOf(
  { host, settings, request }: StudyCall,
  { base, studies }: StudyWork,
  signal: AbortSignal,
) {
  const all = [base.study, ...studies];
  const workers = Math.min(request.workers, countOf(base, request) * all.length);
  const progress = request.hasProgress
    ? progressOn(host, settings.isAscii, workers)
    : SILENT_PROGRESS;
  const inUse = all.map((study) => keyedModel(study).key);
  const { isKept } = request;
  const { executor, reused } = await keepingExecutor(host, { workers, isKept, inUse });
  const running: Running = { executor, signal, onProgress: progress.update };
  return { running, reused, finish: progress.finish };
}

function tellEnd(
  { host, settings, request }: StudyCall,
  { finished, isPartial, folder }: StudyEnd,
  { reused, replications }: { readonly reused: number; readonly replications: number },
): void {
  if (settings.isQuiet) return;
  const say = (line: string) => host.err.write(`${line}\n`);
  const models = new Set(finished.map((study) => keyedModel(study).key));
  if (reused > 0) say(reusedText(reused, models.size * replications));
  if (folder !== undefined) {
    say(`saved  ${folder.path}`);
    if (request.hasReport) say(`read   ${folder.path}/report.html`);
  }
  if (isPartial) say('partial: what was finished is shown; the same command goes on (exit 5)');
}
