/** All targets of a scenario, those of its priorities included, each naming something measured. */
import { prepare } from '../experiment/replicate.ts';
import { placeTargets, priorityTargets } from '../experiment/targets.ts';
import type { Model } from '../kernel/model.ts';
import type { ScenarioDocument } from '../scenario/parse.ts';
import { type Problem, ScenarioError } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Target } from '../scenario/target.ts';
import { placeOf } from '../scenario/tree.ts';

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
      const place = placeOf(document, ['targets', index]);
      return { code: 'E361', ...place, path: `targets[${index}]`, message };
    }),
  );
}
