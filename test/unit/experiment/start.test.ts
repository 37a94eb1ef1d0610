/** Whole runs that begin too early, and that do not. */
import { expect, it } from 'vitest';
import { experimentOn } from '../../support/experiment.ts';
import { type Written, written } from '../../support/scenario.ts';

/** A vendor who takes two weeks: open tickets need some weeks from nothing to what is usual. */
function slow(warmUp: string, more: Partial<Written> = {}): Written {
  return written({
    horizon: { start: '2026-01-05', length: '12 weeks', drain: '1 week', warmUp },
    priorities: { P1: {} },
    tickets: {
      fault: {
        arrivals: { rate: '8/day' },
        priority: { P1: '100%' },
        reach: { L1: '100%' },
        handle: { L1: { exponential: { mean: '10 min' } } },
        customer: { after: '50%', delay: { exponential: { mean: '5 days' } } },
      },
    },
    teams: { desk: { tier: 'L1', agents: 2, calendar: 'always' } },
    ...more,
  });
}

it('a run from nothing tells how long a warm-up it would take', async () => {
  const { result } = await experimentOn(slow('0 min'), 10);
  const { start } = result.series;
  expect(start.mean).toHaveLength(84);
  expect(start.mean[0]).toBeLessThan(8);
  expect(start.warmUpDays).toBe(0);
  expect(start.settledAfterDays).toBeGreaterThanOrEqual(14);
  expect((start.settledAfterDays as number) % 7).toBe(0);
  const warning = result.summary.warnings.find(({ code }) => code === 'W519');
  expect(warning?.message).toMatch(/fewer tickets are open than later, surely more than chance/);
});

it('a long enough warm-up is part of the path and says nothing', async () => {
  const { result } = await experimentOn(slow('8 weeks'), 10);
  const { start, backlog } = result.series;
  expect(start.mean).toHaveLength(84 + 56);
  expect(start.warmUpDays).toBe(56);
  expect(start.settledAfterDays).toBeLessThanOrEqual(56);
  expect(result.summary.warnings.map(({ code }) => code)).not.toContain('W519');
  // The mean of a day lies near the midnights around it.
  const [first = 0, second = 0] = backlog.total.mean;
  expect(start.mean[56]).toBeGreaterThan(Math.min(first, second) - 4);
  expect(start.mean[56]).toBeLessThan(Math.max(first, second) + 4);
});

it('a run of a few days says that it is too short to tell', async () => {
  const horizon = { start: '2026-01-05', length: '10 days', drain: '1 day' };
  const { result } = await experimentOn(slow('0 min', { horizon }), 5);
  expect(result.series.start.settledAfterDays).toBeNull();
  expect(result.summary.warnings.map(({ code }) => code)).not.toContain('W519');
});

it('one long run has an interval of its open tickets from batches of weeks', async () => {
  const horizon = { start: '2026-01-05', length: '78 weeks', drain: '1 week', warmUp: '8 weeks' };
  const { result } = await experimentOn(slow('8 weeks', { horizon }), 1);
  const open = result.summary.metrics.find(({ metric, scope }) => {
    return metric === 'backlog' && Object.keys(scope).length === 0;
  });
  // Little's law: 8 tickets a day, each waiting once on average for 5 days, and two short touches.
  const truth = 8 * (5 + (2 * 10) / 60 / 24);
  const { estimate, low, high, n } = open as typeof open & { low: number; high: number };
  expect(n).toBe(1);
  expect(high - low).toBeLessThan(truth / 2);
  expect(Math.abs((estimate as number) - truth)).toBeLessThan(1.5 * (high - low));
  const warning = result.summary.warnings.find(({ code }) => code === 'W515');
  expect(warning?.message).toMatch(/^One replication: only mean open tickets have an interval/);
});
