/** The work of `why`: lift one limit at a time, simulate with the same luck, print, write. */
import { compileScenario } from '../compile/compile.ts';
import { rowsOfFigure } from '../experiment/figure-name.ts';
import { isTotalCost } from '../experiment/sweep.ts';
import { type PlannedLift, runWhy, type WhyPlan } from '../experiment/why.ts';
import type { Host } from '../node/host.ts';
import { OutsideError } from '../node/outside-error.ts';
import { type Lift, liftsOf } from '../scenario/lifts.ts';
import type { FigureName } from '../scenario/target.ts';
import { acceptedStudy, type LoadedContender } from './contender.ts';
import { hashOf } from './load-scenario.ts';
import type { Settings } from './settings.ts';
import { baseOf, countOf, inFolder } from './study-run.ts';
import type { StudyRequest } from './sweep-request.ts';
import { printWhy, writeWhy } from './why-files.ts';

/** One call of `why`. */
export interface WhyCall {
  readonly host: Host;
  readonly settings: Settings;
  readonly request: StudyRequest;
}

/** Tells what limits a figure, and gives the exit status. */
export async function whyScenario(call: WhyCall): Promise<number> {
  const startedAt = call.host.now();
  const base = await baseOf(call);
  const plan = planOf(base, call.request);
  const studies = plan.lifts.map(({ study }) => study);
  const work = { base, studies, place: 'why', startedAt };
  return inFolder(call, work, async ({ running, folder }) => {
    const outcome = await runWhy(plan, running);
    const { result, isPartial } = outcome;
    if (result === null) return { isPartial, finished: [], folder };
    printWhy(call, result);
    if (folder !== undefined) await writeWhy(call, folder, { outcome, startedAt });
    const finished = [base.study, ...studies.slice(0, outcome.finished)];
    return { isPartial, finished, folder };
  });
}

const USUAL: FigureName = { metric: 'resolution-time', statistic: null, scope: [] };

function planOf(base: LoadedContender, request: StudyRequest): WhyPlan {
  const { study, loaded, shown } = base;
  const found = rowsOfFigure(request.figures[0] ?? USUAL, study.rows);
  if (typeof found === 'string') throw new OutsideError('E224', `In ${shown}, ${found}.`);
  const [row] = found;
  if (found.length + request.figures.length > 2) {
    throw new OutsideError('E224', '--metric of why takes one figure at a time.');
  }
  if (row.metric.better === 'neither') {
    throw new OutsideError('E224', '--metric of why takes a figure that is better high or low.');
  }
  const cost = isTotalCost(row) ? undefined : study.rows.find(isTotalCost);
  const lifts = liftsOf(loaded.scenario).map((lift) => liftedStudy(lift, base));
  return { base: study, lifts, row, cost, replications: countOf(base, request) };
}

function liftedStudy({ kind, of, scenario }: Lift, { loaded }: LoadedContender): PlannedLift {
  const model = compileScenario(scenario);
  const study = acceptedStudy({ ...loaded, scenario, model, hash: hashOf(scenario) });
  return { kind, of, study };
}
