import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/cli/load-scenario.ts';
import { STARTER_SCENARIO } from '../../../src/cli/starter-scenario.ts';
import { memoryHost, temporaryFolder } from '../../support/memory-host.ts';

describe('the starter scenario', () => {
  it('is read without a problem and compiles', async () => {
    const folder = temporaryFolder({ 'a.yaml': STARTER_SCENARIO });
    const { model, scenario } = await loadScenario(memoryHost(folder).host, 'a.yaml');
    expect(scenario.question).toMatch(/\?$/);
    expect(model.names.agents).toHaveLength(8);
  });
  it('has lines that fit a page', () => {
    const widest = Math.max(...STARTER_SCENARIO.split('\n').map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(110);
  });
});
