/** Runs a check on the random scenarios of many seeds, and shows the one that fails. */
import { stringify } from 'yaml';
import type { Variety } from '../support/random-plan.ts';
import { randomScenario } from '../support/random-scenario.ts';
import type { Written } from '../support/scenario.ts';

/** Which scenarios are tried. */
export interface Swarm {
  readonly first: number;
  readonly count: number;
  readonly variety?: Partial<Variety>;
  /** What each scenario is turned into before it is tried; null leaves it out. */
  readonly prepared?: (scenario: Written) => Written | null;
}

/** Tries every scenario of a swarm; an error tells the seed and the scenario. */
export function swarm(
  { first, count, variety = {}, prepared = (scenario) => scenario }: Swarm,
  check: (scenario: Written) => void,
): void {
  let tried = 0;
  for (let seed = first; seed < first + count; seed++) {
    const scenario = prepared(randomScenario(seed, variety));
    if (scenario === null) continue;
    tried++;
    try {
      check(scenario);
    } catch (error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      throw new Error(`seed ${seed}: ${what}\n\n${stringify(scenario)}`);
    }
  }
  if (tried < count / 4)
    throw new Error(`only ${tried} of ${count} scenarios were fit to be tried`);
}
