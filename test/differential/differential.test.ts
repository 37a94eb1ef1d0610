/**
 * The simulator against its slow reference: random small scenarios, the same story.
 * `TIERSIM_DIFFERENTIAL=20000` asks for that many scenarios instead of the usual few.
 */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { compileScenario } from '../../src/compile/compile.ts';
import { normalise } from '../../src/scenario/normalise.ts';
import { ScenarioSchema } from '../../src/scenario/scenario.ts';
import type { Variety } from '../support/random-plan.ts';
import { randomScenario } from '../support/random-scenario.ts';
import { scenarioOf } from '../support/scenario.ts';
import { difference } from './compare.ts';

const SCENARIOS = Number(process.env.TIERSIM_DIFFERENTIAL ?? 600);
/** Every so many scenarios one is read with all checks: what is drawn here must be valid. */
const CHECKED_EVERY = 25;
const REPLICATIONS = 2;
const TIMEOUT = 60_000 + 200 * SCENARIOS;

function compare(first: number, variety: Partial<Variety>): void {
  for (let seed = first; seed < first + SCENARIOS / 2; seed++) {
    const written = randomScenario(seed, variety);
    if (seed % CHECKED_EVERY === 0) scenarioOf(written);
    const model = compileScenario(normalise(ScenarioSchema.parse(written)));
    for (let replication = 0; replication < REPLICATIONS; replication++) {
      const found = outcomeOf(() => difference(model, replication));
      const where = `seed ${seed}, replication ${replication}`;
      if (found !== null) expect.fail(`${where}\n${found}\n\n${stringify(written)}`);
    }
  }
}

function outcomeOf(run: () => string | null): string | null {
  try {
    return run();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

describe('the simulator and its reference', () => {
  it('tell the same story with random times', () => compare(1, {}), TIMEOUT);
  it(
    'tell the same story with coarse constant times',
    () => compare(100_001, { constantTimes: true, minuteStep: 30 }),
    TIMEOUT,
  );
});
