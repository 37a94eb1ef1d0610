/** What a step of a reorganisation cannot do. */
import { suggestion } from './nearest.ts';
import { ScenarioError } from './problem.ts';
import type { Tree } from './tree.ts';

/** Stops with the problem at the place of the step; names of `known` are offered. */
export function refuseStep(step: Tree, message: string, known?: Tree): never {
  const names = known?.kind === 'map' ? known.entries.map(({ key }) => key) : [];
  const name = message.split(' ').at(-1) ?? '';
  const fix = known === undefined ? '' : `; ${suggestion(name, names)}`;
  const problem = { code: 'E355' as const, ...step.place, path: 'reorganise' };
  throw new ScenarioError([{ ...problem, message: `${message}${fix}` }]);
}
