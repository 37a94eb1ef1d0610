/** The work of `select`, step by step: load, search with the same luck, verify, print. */
import type { Contender } from '../experiment/comparison.ts';
import { runSelection } from '../experiment/selection.ts';
import type { SelectionResult } from '../experiment/selection-result.ts';
import { UnknownTargets } from '../experiment/study.ts';
import { removeUnfinished } from '../node/atomic-write.ts';
import type { Host } from '../node/host.ts';
import { OutsideError } from '../node/outside-error.ts';
import { progressOn, SILENT_PROGRESS } from '../node/progress.ts';
import { openRunFolder, type RunFolder } from '../node/run-folder.ts';
import { differencesBetween } from '../scenario/differences.ts';
import { contenderOf, type LoadedContender, loadModel } from './contender.ts';
import { ExitStatus } from './exit-status.ts';
import { withOneWarmUp } from './found-warm-up.ts';
import { listenForInterruption } from './interruption.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { luckChanges } from './scenario-changes.ts';
import { printSelection, writeSelection } from './select-files.ts';
import type { SelectRequest } from './select-request.ts';
import type { Settings } from './settings.ts';
import { keepingExecutor } from './stored-replications.ts';

/** One call of `select`. */
export interface SelectCall {
  readonly host: Host;
  readonly settings: Settings;
  readonly request: SelectRequest;
}

const MOST_MODELS = 1000;

/** Selects one of the scenarios and gives the exit status. */
export async function selectModel(call: SelectCall): Promise<number> {
  const { host, settings, request } = call;
  const startedAt = host.now();
  const contenders = await loadAll(call);
  const folder = await folderFor(call, contenders, startedAt);
  const interruption = listenForInterruption(host, () => {
    removeUnfinished();
    folder?.abandon();
  });
  try {
    const result = await searched(call, contenders, interruption.signal);
    printSelection(call, result);
    if (folder === undefined) return statusOf(result);
    await writeSelection(call, folder, { result, startedAt });
    const told = [`saved  ${folder.path}`];
    if (request.hasReport) told.push(`read   ${folder.path}/report.html`);
    if (!settings.isQuiet) host.err.write(`${told.join('\n')}\n`);
    return statusOf(result);
  } finally {
    interruption.release();
    folder?.abandon();
  }
}

async function folderFor(
  { host, request }: SelectCall,
  [base]: readonly LoadedContender[],
  startedAt: number,
): Promise<RunFolder | undefined> {
  if (!request.isSaved) return undefined;
  const { hash } = base.study.scenario;
  const place = { base: host.folder, out: request.out, hash, startedAt };
  return openRunFolder({ ...place, scenarioName: 'selections' });
}

async function loadAll(call: SelectCall): Promise<readonly LoadedContender[]> {
  const { host, request } = call;
  const { names } = request;
  if (names.length < 2 || names.length > MOST_MODELS) {
    throw new OutsideError('E226', `Select among 2 to ${MOST_MODELS} models, the base first.`);
  }
  const models: LoadedScenario[] = [];
  for (const name of names) {
    // All have the seed of the base: only models with the same luck can be told apart soon.
    const seed = request.seed ?? models[0]?.model.seed;
    models.push(await loadModel(host, name, { asked: luckChanges({ seed }), ofFile: [] }));
  }
  const settled = await withOneWarmUp(call, models);
  return settled.map((loaded, place) => contenderOf(names[place], loaded));
}

async function searched(
  { host, settings, request }: SelectCall,
  contenders: readonly LoadedContender[],
  signal: AbortSignal,
): Promise<SelectionResult> {
  const { workers, isKept, hasProgress, targets } = request;
  const { figure, margins, probability, most, verification } = request;
  const [base] = contenders as [LoadedContender, ...LoadedContender[]];
  const progress = hasProgress ? progressOn(host, settings.isAscii, workers) : SILENT_PROGRESS;
  const { executor } = await keepingExecutor(host, { workers, isKept });
  try {
    return await runSelection(
      contenders.map(({ study, document }): Contender => {
        return { study, changes: differencesBetween(base.document, document) };
      }),
      {
        ...{ figure, margins, probability, most, verification },
        targets: targets ?? base.loaded.targets,
        executor,
        signal,
        onProgress: progress.update,
      },
    );
  } catch (error) {
    if (!(error instanceof UnknownTargets)) throw error;
    throw new OutsideError('E224', `${error.message}.`);
  } finally {
    progress.finish();
  }
}

function statusOf({ selection }: SelectionResult): number {
  switch (selection.end) {
    case 'stopped':
      return ExitStatus.Partial;
    case 'no model passes':
      return ExitStatus.NoneFeasible;
    case 'not decided':
      return ExitStatus.PrecisionMissed;
    case 'selected': {
      const targets = selection.verification?.targets ?? [];
      if (selection.verification === null) return ExitStatus.Partial;
      const isMissed = targets.some(({ verdict }) => verdict === 'missed');
      return isMissed ? ExitStatus.TargetMissed : ExitStatus.Done;
    }
  }
}
