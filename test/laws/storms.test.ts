/** Calls about an outage: as many as were drawn, at instants that are uniform and independent. */
import { describe, it } from 'vitest';
import { meanInterval } from '../../src/statistics/interval.ts';
import { HOUR } from '../../src/units/time.ts';
import { expectWithin, modelOf, runModel, team, ticketType } from '../support/scenario.ts';

const REPLICATIONS = 600;

/** An outage that outlasts all calls about it, which nobody takes before. */
const model = modelOf({
  tickets: {
    O: ticketType(['mon 09:00'], '5 h'),
    C: {
      arrivals: { storm: 'O', calls: { uniform: { min: 2, max: 4 } }, over: '4 h' },
      priority: { P3: '100%' },
      handle: { L1: '1 min' },
    },
  },
  teams: { desk: team('L1', 'Ana') },
});

/** [replication] → when its calls came, as shares of the four hours. */
const calls = Array.from({ length: REPLICATIONS }, (_, replication) => {
  const { tickets } = runModel(model, replication);
  const outage = tickets.find(({ type }) => type === 0)?.createdAt ?? 0;
  return tickets
    .filter(({ type }) => type === 1)
    .map(({ createdAt }) => (createdAt - outage) / (4 * HOUR));
});

/** The mean over replications of a function of the instants, within its interval. */
function expectMean(theory: number, of: (instants: readonly number[]) => number): void {
  expectWithin(theory, meanInterval(calls.map(of), 0.9999));
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('calls about an outage', () => {
  it('are as many as the law says', () => expectMean(3, (instants) => instants.length));

  it('come in the middle of the time on average', () => expectMean(1 / 2, meanOf));

  it('spread like uniform instants', () =>
    expectMean(1 / 3, (instants) => meanOf(instants.map((instant) => instant ** 2))));

  it('begin after one of so many gaps as there are calls and one more', () =>
    expectMean(0, (instants) => Math.min(...instants) - 1 / (instants.length + 1)));

  it('come one by one, whatever came before', () =>
    expectMean(1 / 4, (instants) => {
      const evens = instants.filter((instant) => instant < 1 / 2).length / instants.length;
      return (instants.length * evens ** 2 - evens) / (instants.length - 1);
    }));
});
