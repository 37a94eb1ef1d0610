/** Random scenarios, larger and stranger than by hand: laws, and the same luck the same result. */
import { describe, expect, it } from 'vitest';
import { RunRefused } from '../../src/kernel/limits.ts';
import { modelOf, type Run, run, runModel } from '../support/scenario.ts';
import { expectBalance } from './books.ts';
import { swarm } from './seeds.ts';

/** Everything a run leaves behind, as text. */
function bytesOf({ story, tickets, work, duty, totals }: Run): string {
  return JSON.stringify({ story, tickets, work, duty, totals });
}

describe('whatever the scenario', () => {
  it('the books balance in small worlds', () =>
    swarm({ first: 1, count: 60 }, (scenario) => expectBalance(run(scenario))));

  it('the books balance where everything happens in whole hours', () =>
    swarm(
      { first: 1001, count: 60, variety: { constantTimes: true, minuteStep: 60 } },
      (scenario) => expectBalance(run(scenario)),
    ));

  it('the books balance in worlds with many tickets', () =>
    swarm({ first: 2001, count: 15, variety: { ticketsPerType: 250, minuteStep: 1 } }, (scenario) =>
      expectBalance(run(scenario)),
    ));

  it('the same scenario and replication give the same bytes, another one does not', () => {
    let different = 0;
    swarm({ first: 3001, count: 40 }, (scenario) => {
      const once = bytesOf(run(scenario));
      expect(bytesOf(run(scenario))).toBe(once);
      if (bytesOf(run(scenario, 1)) !== once) different++;
    });
    expect(different).toBeGreaterThan(35);
  });

  it('a model that was posted to another thread runs the same', () =>
    swarm({ first: 4001, count: 20 }, (scenario) => {
      const model = modelOf(scenario);
      expect(bytesOf(runModel(structuredClone(model)))).toBe(bytesOf(runModel(model)));
    }));

  it('a limit refuses the run with its code instead of running on', () =>
    swarm({ first: 5001, count: 20 }, (scenario) => {
      const limited = { ...scenario, limits: { maxEvents: 3 } };
      let code = '';
      try {
        run(limited);
      } catch (error) {
        if (!(error instanceof RunRefused)) throw error;
        code = error.code;
      }
      expect(code).toBe('E402');
    }));
});
