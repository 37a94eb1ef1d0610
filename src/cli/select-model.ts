/** The work of `select`, step by step: load, search with the same luck, verify, print. */
import type { Contender } from '../experiment/comparison.ts';
import { runSelection } from '../experiment/selection.ts';
import type { SelectionResult } from '../experiment/selection-result.ts';
import { UnknownTargets } from '../experiment/study.ts';
import { selectionJson } from '../experiment/summary-json.ts';
import type { Host } from '../node/host.ts';
import { OutsideError } from '../node/outside-error.ts';
import { progressOn, SILENT_PROGRESS } from '../node/progress.ts';
import { writeSelectionText } from '../report/selection-text.ts';
import { differencesBetween } from '../scenario/differences.ts';
import { contenderOf, type LoadedContender, loadModel } from './contender.ts';
import { ExitStatus } from './exit-status.ts';
import { withOneWarmUp } from './found-warm-up.ts';
import { listenForInterruption } from './interruption.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { painted } from './run-output.ts';
import { luckChanges } from './scenario-changes.ts';
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
  const { host } = call;
  const contenders = await loadAll(call);
  const interruption = listenForInterruption(host, () => {});
  try {
    const result = await searched(call, contenders, interruption.signal);
    print(call, result);
    return statusOf(result);
  } finally {
    interruption.release();
  }
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
  const { workers, isKept, hasProgress, targets, ...asked } = request;
  const [base] = contenders as [LoadedContender, ...LoadedContender[]];
  const progress = hasProgress ? progressOn(host, settings.isAscii, workers) : SILENT_PROGRESS;
  const { executor } = await keepingExecutor(host, { workers, isKept });
  try {
    return await runSelection(
      contenders.map(({ study, document }): Contender => {
        return { study, changes: differencesBetween(base.document, document) };
      }),
      {
        ...asked,
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

function print({ host, settings }: SelectCall, result: SelectionResult): void {
  if (settings.isJson) {
    host.out.write(selectionJson(result.selection));
    return;
  }
  const width = host.out.isTerminal ? { columns: host.out.columns } : {};
  const style = { style: painted.bind(null, settings.outStyle) };
  host.out.write(writeSelectionText(result, { ascii: settings.isAscii, ...style, ...width }));
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
