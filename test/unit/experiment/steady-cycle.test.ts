/** One long run of a steady cycle: intervals of means and shares from batches of weeks. */
import { describe, expect, it } from 'vitest';
import { prepare, replicate } from '../../../src/experiment/replicate.ts';
import type { MetricRow } from '../../../src/experiment/result.ts';
import { makePlan } from '../../../src/metrics/plan.ts';
import { isQuantile } from '../../../src/metrics/planned-rows.ts';
import { experimentOn } from '../../support/experiment.ts';
import { modelOf, type Written, written } from '../../support/scenario.ts';

/** One person all the time, busy for 80 %: the mean wait is four times the mean work. */
function queue(weeks: number, seed: number, more: object = {}): Written {
  return written({
    seed,
    horizon: {
      ...{ start: '2026-01-05', length: `${weeks} weeks`, warmUp: '1 week', drain: '1 week' },
      mode: 'steadyCycle',
      ...more,
    },
    priorities: {
      P1: { respond: '100 min', resolve: '4 h', calendar: 'always' },
      P2: { respond: '100 min' },
    },
    routing: { order: ['fifo'] },
    tickets: {
      call: {
        arrivals: { rate: '2.4/h' },
        priority: { P1: '30%', P2: '70%' },
        reach: { L1: '100%' },
        handle: { L1: { exponential: { mean: '20 min' } } },
      },
    },
    teams: { desk: { tier: 'L1', agents: 1, calendar: 'always' } },
  });
}

const WAIT_HOURS = 4 / 3;
/** P(wait ≤ 100 min) = 1 − 0.8 · exp(−0.2 · 100 / 20). */
const ANSWERED = 1 - 0.8 * Math.exp(-1);

function find(metrics: readonly MetricRow[], metric: string, scope: object): MetricRow {
  const wanted = JSON.stringify(scope);
  return metrics.find(
    (row) => row.metric === metric && JSON.stringify(row.scope) === wanted,
  ) as MetricRow;
}

describe('one long run', () => {
  it('has intervals of means and shares of tickets, around the same estimates', async () => {
    const { result } = await experimentOn(queue(80, 1), 1);
    const plain = await experimentOn(queue(80, 1, { mode: 'terminating' }), 1);
    const { metrics, warnings } = result.summary;
    for (const scope of [{}, { priority: 'P1' }]) {
      const time = find(metrics, 'resolution-time', scope);
      expect(time.low).toBeLessThan(time.estimate as number);
      expect(time.high).toBeGreaterThan(time.estimate as number);
      expect(time.n).toBe(1);
    }
    expect(find(metrics, 'sla-attainment', { clock: 'respond' }).low).not.toBeNull();
    expect(find(metrics, 'cost', {})?.low ?? null).toBeNull();
    const told = warnings.find(({ code }) => code === 'W515');
    expect(told?.message).toMatch(/means and shares of tickets have an interval, from batches/);
    expect(result.facts.isSteady).toBe(true);
    const estimates = ({ estimate }: MetricRow) => estimate;
    expect(metrics.map(estimates)).toEqual(plain.result.summary.metrics.map(estimates));
    expect(find(plain.result.summary.metrics, 'resolution-time', {}).low).toBeNull();
  });

  it('has none where the weeks are too few', async () => {
    const { result } = await experimentOn(queue(8, 1), 1);
    expect(find(result.summary.metrics, 'resolution-time', {}).low).toBeNull();
  });

  it('covers the truth nearly as often as it says', async () => {
    const EXPERIMENTS = 100;
    const covered = { wait: 0, answered: 0 };
    for (let seed = 1; seed <= EXPERIMENTS; seed++) {
      const { result } = await experimentOn(queue(120, seed), 1);
      const { metrics } = result.summary;
      const time = find(metrics, 'first-response-time', {});
      const share = find(metrics, 'sla-attainment', { clock: 'respond' });
      if (covers(time, WAIT_HOURS)) covered.wait += 1;
      if (covers(share, ANSWERED)) covered.answered += 1;
    }
    // Batch means of a queue at load 0.8 cover in 90 to 95 %; fewer than 82 of 100 are no chance.
    expect(covered.wait).toBeGreaterThanOrEqual(82);
    expect(covered.answered).toBeGreaterThanOrEqual(82);
  }, 300_000);
});

function covers({ low, high }: MetricRow, truth: number): boolean {
  return (low ?? Number.POSITIVE_INFINITY) <= truth && truth <= (high ?? 0);
}

describe('ratios by week', () => {
  const model = modelOf(queue(12, 5));
  const prepared = prepare(model);
  const { weekly, pairs } = replicate(prepared, 0);
  const weeks = 12;

  it('add up to those of the window', () => {
    const kept = prepared.rows.filter(({ statistic }) => !isQuantile(statistic));
    const names = weekly.rows.map((row) => kept[row]?.metric.id);
    for (const metric of [
      'resolution-time',
      'first-response-time',
      'sla-attainment',
      'escalation-rate',
    ])
      expect(names).toContain(metric);
    for (const metric of ['utilisation', 'cost', 'tickets', 'backlog'])
      expect(names).not.toContain(metric);
    for (const [at, row] of weekly.rows.entries()) {
      for (const part of [0, 1]) {
        let sum = 0;
        for (let week = 0; week < weeks; week++)
          sum += weekly.pairs[(at * weeks + week) * 2 + part] as number;
        expect(sum).toBeCloseTo(pairs[row * 2 + part] as number, 6);
      }
    }
  });

  it('are not told apart where they would fill memory', () => {
    expect(makePlan(model).weeksApart).toBe(weeks);
    const types = Array.from({ length: 40_000 }, (_, type) => `type ${type}`);
    expect(makePlan({ ...model, names: { ...model.names, types } }).weeksApart).toBe(1);
  });

  it('are not told apart where just the window is asked about', () => {
    const plain = prepare(modelOf(queue(12, 5, { mode: 'terminating' })));
    expect(replicate(plain, 0).weekly.rows).toEqual([]);
  });
});
