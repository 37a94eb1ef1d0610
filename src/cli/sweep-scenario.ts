/** The work of `sweep`, step by step: make models, simulate with the same luck, print, write. */
import { askedRows } from '../experiment/comparison-rows.ts';
import { runSweep, type SweepPlan } from '../experiment/sweep.ts';
import { sweepRows } from '../experiment/sweep-rows.ts';
import type { Host } from '../node/host.ts';
import { OutsideError } from '../node/outside-error.ts';
import type { LoadedContender } from './contender.ts';
import type { Settings } from './settings.ts';
import { baseOf, countOf, inFolder } from './study-run.ts';
import { writeSweep } from './sweep-files.ts';
import { printSweep } from './sweep-output.ts';
import { sweepFactors, sweepPoints, uncertainFactors } from './sweep-points.ts';
import type { SweepRequest } from './sweep-request.ts';

/** One call of `sweep`. */
export interface SweepCall {
  readonly host: Host;
  readonly settings: Settings;
  readonly request: SweepRequest;
}

/** Runs a sweep and gives the exit status. */
export async function sweepScenario(call: SweepCall): Promise<number> {
  const startedAt = call.host.now();
  const base = await baseOf(call);
  const plan = await planOf(base, call.request);
  const studies = plan.points.map(({ study }) => study);
  const work = { base, studies, place: 'sweeps', startedAt };
  return inFolder(call, work, async ({ running, folder }) => {
    const outcome = await runSweep(plan, running);
    const { result, isPartial } = outcome;
    if (result === null) return { isPartial, finished: [], folder };
    printSweep(call, result);
    if (folder !== undefined) await writeSweep(call, folder, { outcome, startedAt });
    const finished = [base.study, ...studies.slice(0, outcome.finished)];
    return { isPartial, finished, folder };
  });
}

async function planOf(base: LoadedContender, asked: SweepRequest): Promise<SweepPlan> {
  const { study, loaded, shown } = base;
  const request = asked.isUncertain ? { ...asked, factors: uncertainFactors(base) } : asked;
  const rows =
    request.figures.length === 0 ? sweepRows(study, []) : askedRows(request.figures, study);
  if (typeof rows === 'string') throw new OutsideError('E224', `In ${shown}, ${rows}.`);
  return {
    base: study,
    design: request.design,
    factors: sweepFactors(loaded.document, request.factors),
    points: await sweepPoints(loaded.document, request, study.model.seed),
    rows: sweepRows(study, rows),
    replications: countOf(base, request),
    isUncertain: request.isUncertain,
  };
}
