/** Control variates on whole models: what they say, where they pay, and where they keep silent. */
import { describe, expect, it } from 'vitest';
import { runExperiment } from '../../../src/experiment/run.ts';
import { controlledWords } from '../../../src/report/variance-words.ts';
import { makeRunResult } from '../../support/run-result.ts';
import { modelOf, type Written, written } from '../../support/scenario.ts';

/** One busy person for a day; `arrivals` say how tickets come. */
function desk(arrivals: object): Written {
  return written({
    horizon: { start: '2026-01-05', length: '2 days', drain: '2 days' },
    priorities: { P1: { resolve: '1 h', calendar: 'always' } },
    tickets: {
      call: {
        arrivals,
        priority: { P1: '100%' },
        reach: { L1: '100%' },
        handle: { L1: { constant: '13 min' } },
      },
    },
    teams: { desk: { tier: 'L1', agents: 1, calendar: 'always', pay: '30/h' } },
  });
}

async function summaryOf(parts: Written, hasControls = true) {
  const { result } = await runExperiment(modelOf(parts), {
    replications: 60,
    hasControls,
    scenario: { name: 'Desk', hash: '' },
    version: '0',
    words: { question: '', about: '', assumptions: [], events: [], vendors: [], promises: [] },
    targets: [],
  });
  return result.summary;
}

describe('control variates', () => {
  it('make a figure more exact that follows the number of tickets', async () => {
    const { controlled, metrics } = await summaryOf(desk({ rate: '100/day' }));
    const backlog = controlled?.find(({ metric }) => metric === 'backlog');
    const plain = metrics.find(({ metric }) => metric === 'backlog');
    expect(backlog?.varianceRatio).toBeLessThan(0.9);
    const width = (row?: { low: number | null; high: number | null }) =>
      (row?.high as number) - (row?.low as number);
    const ratio = width(backlog) / width(plain);
    expect(ratio * ratio).toBeCloseTo(backlog?.varianceRatio as number, 6);
    expect(backlog?.estimate).not.toBe(plain?.estimate);
  });

  it('are left out unless they are asked for', async () => {
    expect(await summaryOf(desk({ rate: '100/day' }), false)).not.toHaveProperty('controlled');
  });

  it('say nothing where the number of tickets does not vary', async () => {
    const at = ['2026-01-05T09:00', '2026-01-05T09:05', '2026-01-06T09:00'];
    expect((await summaryOf(desk({ at }))).controlled).toEqual([]);
  });
});

describe('the words on control variates', () => {
  const { summary, facts } = makeRunResult();
  const row = { ...summary.metrics[0], metric: 'backlog', statistic: 'mean', scope: {} };
  const figure = { ...row, unit: 'tickets', estimate: 20, low: 18, high: 22, level: 0.95, n: 30 };

  it('tell the gain, as variance and as replications', () => {
    const controlled = [{ ...figure, varianceRatio: 0.6 }];
    const [line, ...more] = controlledWords({ ...summary, controlled }, facts);
    expect(line?.replace(/\s/gu, ' ')).toBe(
      'CONTROLLED  Mean open tickets 20 ± 2 tickets: variance −40 %, as 50 replications',
    );
    expect(more).toEqual([]);
  });

  it('tell where they do not pay, and nothing where they were not asked for', () => {
    const controlled = [{ ...figure, varianceRatio: 0.97 }];
    expect(controlledWords({ ...summary, controlled }, facts)).toEqual([
      'CONTROLLED  by tickets and their work: it does not pay here',
    ]);
    expect(controlledWords(summary, facts)).toEqual([]);
  });
});
