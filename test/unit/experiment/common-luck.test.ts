import { expect, it } from 'vitest';
import { experimentOn } from '../../support/experiment.ts';
import { type Written, written } from '../../support/scenario.ts';

/** Two tiers that are busy, with so many people. */
function twoTiers(first: number, second: number): Written {
  return written({
    seed: 'common luck',
    horizon: { start: '2026-01-05', length: '3 weeks', drain: '2 weeks', warmUp: '1 week' },
    priorities: { P1: {}, P3: {} },
    tickets: {
      fault: {
        arrivals: { rate: '240/day' },
        priority: { P1: '20%', P3: '80%' },
        reach: { L1: '60%', L2: '100%' },
        handle: {
          L1: { logNormal: { mean: '50 min', cv: 1 } },
          L2: { logNormal: { mean: '90 min', cv: 1.2 } },
        },
      },
    },
    teams: {
      desk: { tier: 'L1', agents: first, calendar: 'always' },
      experts: { tier: 'L2', agents: second, calendar: 'always' },
    },
  });
}

async function meanTimes(parts: Written): Promise<number[]> {
  const outcome = await experimentOn(parts, 20);
  return [...outcome.replicationRows()]
    .filter(({ metric, statistic }) => metric === 'resolution-time' && statistic === 'mean')
    .filter(({ scope }) => Object.keys(scope).length === 0)
    .map(({ value }) => value as number);
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

it('two scenarios share the luck of each ticket: their difference varies far less', async () => {
  const base = await meanTimes(twoTiers(11, 8));
  for (const other of [await meanTimes(twoTiers(12, 8)), await meanTimes(twoTiers(11, 9))]) {
    const shared = variance(base.map((value, k) => value - (other[k] as number)));

    expect(shared / (variance(base) + variance(other))).toBeLessThan(0.35);
  }
  expect(await meanTimes(twoTiers(11, 8))).toEqual(base);
});
