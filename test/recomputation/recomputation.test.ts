/**
 * Every figure of the results, recomputed from the story of each replication in the plainest way,
 * for scenarios with every feature. A metric without a recipe fails.
 */
import { describe, expect, it } from 'vitest';
import { randomScenario } from '../support/random-scenario.ts';
import { modelOf, type Written } from '../support/scenario.ts';
import { differences } from './differences.ts';
import { everyFeature } from './every-feature.ts';

const REPLICATIONS = 3;

async function expectAgreement(scenario: Written): Promise<void> {
  expect(await differences(modelOf(scenario), REPLICATIONS)).toEqual([]);
}

describe('figures recomputed from stories', () => {
  it('agree where every feature is on', () => expectAgreement(everyFeature()));

  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    'agree in random scenario %i',
    (seed) => expectAgreement({ ...randomScenario(seed), antithetic: false }),
  );
});
