/** All targets of a scenario, those of its priorities included, each naming something measured. */
import { measuredBy } from '../experiment/figure-name.ts';
import { placePrecision } from '../experiment/precision.ts';
import { prepare } from '../experiment/replicate.ts';
import { placeTargets, priorityTargets } from '../experiment/targets.ts';
import type { Model } from '../kernel/model.ts';
import type { ScenarioDocument } from '../scenario/parse.ts';
import { type Problem, ScenarioError } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Target } from '../scenario/target.ts';
import { child, placeOf, plain } from '../scenario/tree.ts';

/** The targets of a run; throws `ScenarioError` with a place for each that names nothing. */
export function targetsOf(
  document: ScenarioDocument,
  scenario: Scenario,
  model: Model,
): readonly Target[] {
  const shares = scenario.priorities.map(({ target }) => target);
  const targets = [...scenario.targets, ...priorityTargets(model, shares)];
  const { problems } = placeTargets(targets, prepare(model).rows);
  if (problems.length === 0) return targets;
  throw new ScenarioError(
    problems.map(({ target, message }): Problem => {
      const index = scenario.targets.findIndex(({ text }) => text === target);
      return problemAt(document, index, message);
    }),
  );
}

/** Targets that name nothing in any scenario, for a scenario that cannot be read in full. */
export function unmeasurable(document: ScenarioDocument): readonly Problem[] {
  const list = child(document, 'targets');
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item, index) => {
    const { data } = Target.safeParse(plain(item));
    const measured = data && measuredBy(data);
    return typeof measured === 'string' ? [problemAt(document, index, measured)] : [];
  });
}

/** Throws `ScenarioError` with a place for each figure that cannot be as exact as is asked. */
export function refuseImprecise(
  document: ScenarioDocument,
  { replications: { precision } }: Scenario,
  model: Model,
): void {
  if (precision === undefined) return;
  const { problems } = placePrecision(precision.figures, prepare(model).rows);
  if (problems.length === 0) return;
  const path = ['replications', 'precision'];
  const place = placeOf(document, path);
  throw new ScenarioError(
    problems.map(({ target, message }): Problem => {
      return { code: 'E362', ...place, path: path.join('.'), message: `${target}: ${message}` };
    }),
  );
}

function problemAt(document: ScenarioDocument, index: number, message: string): Problem {
  const place = placeOf(document, ['targets', index]);
  return { code: 'E361', ...place, path: `targets[${index}]`, message };
}
