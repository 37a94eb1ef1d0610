/** What is written down raises reach by the stated points, fades as stated, and never beyond the next tier. */
import { describe, it } from 'vitest';
import { meanInterval } from '../../src/statistics/interval.ts';
import { DAY } from '../../src/units/time.ts';
import { expectWithin, modelOf, runModel, type Written } from '../support/scenario.ts';

const REPLICATIONS = 40;
const WEEKS = 4;

/** Share solved at L1 of cases that come at random, with so many people that nobody waits. */
function expectSolved(theory: number, articles: Written, reach: Written = {}): void {
  const model = modelOf({
    horizon: { length: `${WEEKS} weeks`, drain: '1 week' },
    tickets: {
      T: {
        arrivals: { rate: '60/day' },
        priority: { P3: '100%' },
        reach: { L1: '40%', L2: '100%', L3: '100%', ...reach },
        handle: { L1: '1 min', L2: '1 min', L3: '1 min' },
        articles: { by: ['L2'], share: 0, writing: '1 min', half: 20, ...articles },
      },
    },
    teams: {
      desk: { tier: 'L1', agents: 8, calendar: 'always' },
      experts: { tier: 'L2', agents: 8, calendar: 'always' },
      masters: { tier: 'L3', agents: 8, calendar: 'always' },
    },
  });
  const shares = Array.from({ length: REPLICATIONS }, (_, replication) => {
    const { tickets } = runModel(model, replication);
    return tickets.filter(({ tier }) => tier === 0).length / tickets.length;
  });
  expectWithin(theory, meanInterval(shares, 0.9999));
}

/** The reach of 40 % with so many points more. */
const raised = (points: number) => 1 / (1 + 1.5 * Math.exp(-points));

describe('articles', () => {
  it('give n / (n + half) of the points, as long as they keep their worth', () =>
    expectSolved(raised(2 * (30 / 50)), { raises: { L1: 2 }, atStart: 30 }));

  it('fade: the mean over the window of what is left of them', () => {
    const STEPS = 10_000;
    let sum = 0;
    for (let step = 0; step < STEPS; step++) {
      const age = ((step + 0.5) / STEPS) * WEEKS * 7 * DAY;
      const force = 60 * 2 ** (-age / (5 * DAY));
      sum += raised((3 * force) / (force + 20));
    }
    expectSolved(sum / STEPS, { raises: { L1: 3 }, atStart: 60, halfLife: '5 d' });
  });

  it('help nobody to solve what the next tier cannot solve', () =>
    expectSolved(0.55, { raises: { L1: 6 }, atStart: 1000 }, { L2: '55%', L3: '100%' }));

  it('help only those whom they are for', () =>
    expectSolved(0.4, { raises: { L2: 6 }, atStart: 1000 }));
});
