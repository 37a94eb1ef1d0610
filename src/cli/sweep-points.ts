/** The models of a sweep, each made from the scenario with some values changed. */

import type { PlannedPoint } from '../experiment/sweep.ts';
import { designPoints, designSize, type PointValues } from '../experiment/sweep-design.ts';
import type { SweepFactor } from '../experiment/sweep-result.ts';
import { OutsideError } from '../node/outside-error.ts';
import type { ScenarioDocument } from '../scenario/parse.ts';
import { type Problem, ScenarioError } from '../scenario/problem.ts';
import { child, plain, type Tree } from '../scenario/tree.ts';
import { UncertainInputs } from '../scenario/uncertain.ts';
import { varyValue } from '../scenario/vary-value.ts';
import { acceptedStudy, type LoadedContender } from './contender.ts';
import { scenarioOf } from './load-scenario.ts';
import { MOST_POINTS } from './run-request.ts';
import type { AskedFactor, SweepRequest } from './sweep-request.ts';

const POINTS_A_FACTOR = 10;

/** Which values are combined how. */
export type PointsAsked = Pick<SweepRequest, 'factors' | 'design' | 'points'>;

/** Makes all models; throws one `ScenarioError` with what is wrong with any of them. */
export async function sweepPoints(
  document: ScenarioDocument,
  { factors, design, points = POINTS_A_FACTOR * factors.length }: PointsAsked,
  seed: string,
): Promise<readonly PlannedPoint[]> {
  const asked = { design, levels: factors.map(({ levels }) => levels), points, seed };
  const size = designSize(asked);
  if (size > MOST_POINTS) {
    const fix = 'leave out values, or choose --design oat or lhs';
    throw new OutsideError('E228', `${size} points are more than ${MOST_POINTS}; ${fix}.`);
  }
  const planned: PlannedPoint[] = [];
  const problems = new Map<string, Problem>();
  for (const values of designPoints(asked)) {
    try {
      const varied = documentAt(document, factors, values);
      planned.push({ values, study: acceptedStudy(await scenarioOf(varied)) });
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      for (const problem of error.problems) problems.set(JSON.stringify(problem), problem);
    }
  }
  if (problems.size > 0) throw new ScenarioError([...problems.values()]);
  return planned;
}

function documentAt(
  document: ScenarioDocument,
  factors: readonly AskedFactor[],
  values: PointValues,
): ScenarioDocument {
  return values.reduce<ScenarioDocument>((tree, value, place) => {
    const { path } = factors[place];
    return value === null ? tree : varyValue(tree, path, value, '--vary');
  }, document);
}

/** The factors for the record: what is written, and what the scenario itself says. */
export function sweepFactors(
  document: ScenarioDocument,
  factors: readonly AskedFactor[],
): readonly SweepFactor[] {
  return factors.map(({ path, written }) => {
    return { path, values: written, base: writtenAt(document, path.split('.')) };
  });
}

/** What a scenario says is uncertain, which was checked when it was read; throws if nothing is. */
export function uncertainFactors({ loaded, shown }: LoadedContender): readonly AskedFactor[] {
  const inputs = child(loaded.document, 'uncertain');
  const pairs = inputs === undefined ? [] : UncertainInputs.parse(plain(inputs));
  if (pairs.length === 0) {
    const fix = 'write uncertain: { tickets.*.arrivals.rate: ±10% }';
    throw new OutsideError('E228', `${shown} has no uncertain inputs; ${fix}.`);
  }
  return pairs.map(([path, { written, levels }]) => ({ path, written, levels }));
}

function writtenAt(document: Tree, steps: readonly string[]): string | null {
  let at: Tree | undefined = document;
  for (const step of steps) at = at && child(at, step);
  return at?.kind === 'scalar' ? String(at.value) : null;
}
