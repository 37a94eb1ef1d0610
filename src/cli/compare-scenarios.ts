/** The work of `compare`, step by step: load, simulate with the same luck, print, write. */

import {
  type ComparisonOutcome,
  type Contender,
  MOST_MODELS,
  runComparison,
} from '../experiment/comparison.ts';
import { askedRows } from '../experiment/comparison-rows.ts';
import { keyedModel } from '../experiment/study.ts';
import type { PlannedPoint } from '../experiment/sweep.ts';
import { sweepRows } from '../experiment/sweep-rows.ts';
import { toleranceProblem } from '../experiment/tolerance.ts';
import type { UncertainPlan } from '../experiment/uncertain-runs.ts';
import type { PlannedRow } from '../metrics/planned-rows.ts';
import { removeUnfinished } from '../node/atomic-write.ts';
import type { Host } from '../node/host.ts';
import { OutsideError } from '../node/outside-error.ts';
import { progressOn, SILENT_PROGRESS } from '../node/progress.ts';
import { openRunFolder, type RunFolder } from '../node/run-folder.ts';
import { differencesBetween } from '../scenario/differences.ts';
import type { CompareRequest } from './compare-request.ts';
import { writeComparison } from './comparison-files.ts';
import { printComparison } from './comparison-output.ts';
import { contenderOf, type LoadedContender, loadModel } from './contender.ts';
import { ExitStatus, weightiest } from './exit-status.ts';
import { withOneWarmUp } from './found-warm-up.ts';
import { listenForInterruption } from './interruption.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { reusedText } from './run-output.ts';
import { luckChanges } from './scenario-changes.ts';
import type { Settings } from './settings.ts';
import { keepingExecutor } from './stored-replications.ts';
import { countOf } from './study-run.ts';
import { sweepFactors, sweepPoints, uncertainFactors } from './sweep-points.ts';

/** One call of `compare`. */
export interface CompareCall {
  readonly host: Host;
  readonly settings: Settings;
  readonly request: CompareRequest;
}

/** Compares scenarios and gives the exit status. */
export async function compareScenarios(call: CompareCall): Promise<number> {
  const { host, request } = call;
  const startedAt = host.now();
  const contenders = await loadAll(call);
  const [base] = contenders as [LoadedContender, ...LoadedContender[]];
  const rows = rowsFor(request, base);
  const uncertain = await uncertainPlan(call, contenders);
  const folder = await folderFor(call, base, startedAt);
  const interruption = listenForInterruption(host, () => {
    removeUnfinished();
    folder?.abandon();
  });
  try {
    const outcome = await simulated(call, {
      ...{ contenders, rows, uncertain, signal: interruption.signal },
    });
    if (outcome.finished === 0) {
      host.err.write('Stopped before all models had one replication; nothing was written.\n');
      return ExitStatus.Partial;
    }
    printComparison(call, outcome.result);
    if (folder !== undefined) await writeComparison(call, folder, { outcome, startedAt });
    return statusOf(call, outcome, folder);
  } finally {
    interruption.release();
    folder?.abandon();
  }
}

async function loadAll(call: CompareCall): Promise<readonly LoadedContender[]> {
  const { host, request } = call;
  const { names, luck } = request;
  const count = names.length;
  if (count < 2 || count > MOST_MODELS) {
    throw new OutsideError('E226', `Compare 2 to ${MOST_MODELS} models, the base first.`);
  }
  const models: LoadedScenario[] = [];
  for (const name of names) {
    const ofFile = models.length === 0 ? [] : luckChanges(models[0].model);
    models.push(await loadModel(host, name, { asked: luck, ofFile }));
  }
  const settled = await withOneWarmUp(call, models);
  return settled.map((loaded, place) => contenderOf(names[place], loaded));
}

function rowsFor(
  { figures, margins }: CompareRequest,
  base: LoadedContender,
): readonly PlannedRow[] | null {
  for (const margin of margins) {
    const problem = toleranceProblem(margin, base.study.rows);
    if (problem !== undefined) throw new OutsideError('E225', `--margin: ${problem}.`);
  }
  if (figures.length === 0) return null;
  const rows = askedRows(figures, base.study);
  if (typeof rows === 'string') throw new OutsideError('E224', `In ${base.shown}, ${rows}.`);
  return rows;
}

/** Every model with draws of what the base says is uncertain; undefined unless it is asked for. */
async function uncertainPlan(
  { request }: CompareCall,
  contenders: readonly LoadedContender[],
): Promise<UncertainPlan | undefined> {
  if (!request.isUncertain) return undefined;
  const [base] = contenders as [LoadedContender, ...LoadedContender[]];
  const factors = uncertainFactors(base);
  const asked = { factors, design: 'latin-hypercube', points: request.points } as const;
  const { seed } = base.study.model;
  const models: (readonly PlannedPoint[])[] = [];
  for (const { loaded } of contenders) models.push(await sweepPoints(loaded.document, asked, seed));
  return {
    factors: sweepFactors(base.loaded.document, factors),
    draws: models[0].map(({ values }) => values),
    models: models.map((points) => points.map(({ study }) => study)),
    rows: sweepRows(base.study, rowsFor(request, base) ?? []),
    replications: countOf(base, request),
  };
}

async function folderFor(
  { host, request }: CompareCall,
  { study }: LoadedContender,
  startedAt: number,
): Promise<RunFolder | undefined> {
  if (!request.isSaved) return undefined;
  const { hash } = study.scenario;
  const place = { base: host.folder, out: request.out, hash, startedAt };
  return openRunFolder({ ...place, scenarioName: 'comparisons' });
}

/** An outcome, and how many replications did not have to be run for it. */
interface CompareOutcome extends ComparisonOutcome {
  readonly reused: number;
  /** Replications of all models and draws. */
  readonly all: number;
}

interface Work {
  readonly contenders: readonly LoadedContender[];
  readonly rows: readonly PlannedRow[] | null;
  readonly uncertain: UncertainPlan | undefined;
  readonly signal: AbortSignal;
}

async function simulated(
  { host, settings, request }: CompareCall,
  { contenders, rows, uncertain, signal }: Work,
): Promise<CompareOutcome> {
  const [base] = contenders as [LoadedContender, ...LoadedContender[]];
  const replications = countOf(base, request);
  const workers = Math.min(request.workers, replications * contenders.length);
  const progress = request.hasProgress
    ? progressOn(host, settings.isAscii, workers)
    : SILENT_PROGRESS;
  const studies = [...contenders.map(({ study }) => study), ...(uncertain?.models.flat() ?? [])];
  const inUse = studies.map((study) => keyedModel(study).key);
  const { isKept } = request;
  const { executor, reused } = await keepingExecutor(host, { workers, isKept, inUse });
  try {
    const outcome = await runComparison(
      contenders.map(({ study, document }): Contender => {
        return { study, changes: differencesBetween(base.document, document) };
      }),
      {
        replications,
        ...(rows === null ? {} : { rows }),
        ...(uncertain === undefined ? {} : { uncertain }),
        margins: request.margins,
        executor,
        signal,
        onProgress: progress.update,
      },
    );
    return { ...outcome, reused: reused(), all: new Set(inUse).size * replications };
  } finally {
    progress.finish();
  }
}

function statusOf(
  { host, settings, request }: CompareCall,
  outcome: CompareOutcome,
  folder: RunFolder | undefined,
): number {
  const say = (line: string) => {
    if (!settings.isQuiet) host.err.write(`${line}\n`);
  };
  if (outcome.reused > 0) say(reusedText(outcome.reused, outcome.all));
  if (folder !== undefined) {
    say(`saved  ${folder.path}`);
    if (request.hasReport) say(`read   ${folder.path}/report.html`);
  }
  const statuses: number[] = [];
  const worse = outcome.result.comparison.rows.filter(({ verdict }) => verdict === 'worse').length;
  if (outcome.isPartial) {
    statuses.push(ExitStatus.Partial);
    say(`partial: ${outcome.finished} replications were finished by all models (exit 5)`);
    if (request.isUncertain) say('the draws of uncertain inputs were not finished');
  }
  if (request.isGate && worse > 0) {
    statuses.push(ExitStatus.TargetMissed);
    say(`gate: worse in ${worse} ${worse === 1 ? 'figure' : 'figures'} (exit 6)`);
  }
  return weightiest(statuses);
}
