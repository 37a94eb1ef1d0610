/** The machine interface, which programs of others read: its shape and its bytes. */
import { expect, it } from 'vitest';
import type { Summary } from '../../../src/experiment/result.ts';
import { roundedSummary, summaryJson } from '../../../src/experiment/summary-json.ts';
import { METRICS } from '../../../src/metrics/catalogue.ts';
import { everyFeature } from '../../recomputation/every-feature.ts';
import { experimentOn } from '../../support/experiment.ts';

const UNITS = [
  'h',
  'h/week',
  'share',
  'tickets',
  'contacts',
  'tickets/day',
  'cases/week',
  'call-outs/week',
  'articles/week',
  'nights/week',
  'touches',
  'hand-overs',
  'waits',
  'people',
  'EUR',
];
const SCOPE_KEYS = [
  ...['tier', 'team', 'priority', 'type', 'agent', 'vendor', 'channel'],
  ...['clock', 'account', 'final', 'category', 'age', 'use'],
];

it('has the stated keys in the stated order and nothing else', async () => {
  const { result } = await experimentOn(everyFeature(), 3);
  const summary = JSON.parse(summaryJson(result.summary)) as Summary;
  expect(Object.keys(summary)).toEqual([
    'formatVersion',
    'tool',
    'scenario',
    'seed',
    'replications',
    'metrics',
    'targets',
    'warnings',
  ]);
  expect(summary).toMatchObject({
    formatVersion: '1.0',
    tool: { name: 'tiersim' },
    seed: 'every-feature',
    replications: 3,
  });
  const order = METRICS.map(({ id }) => id);
  let place = 0;
  for (const row of summary.metrics) {
    const { metric, statistic, scope, unit, estimate, low, high, level, n, above, ...rest } = row;
    expect(rest).toEqual({});
    expect(order.indexOf(metric)).toBeGreaterThanOrEqual(place);
    place = order.indexOf(metric);
    const known = METRICS[place]?.statistics.map(({ id }) => id);
    expect(known).toContain(statistic);
    expect(UNITS).toContain(unit);
    for (const [key, name] of Object.entries(scope)) {
      expect(SCOPE_KEYS).toContain(key);
      expect(name).toMatch(/./);
    }
    expect(level).toBe(0.95);
    expect(Number.isInteger(n) && n >= 0 && n <= 3).toBe(true);
    for (const value of [estimate, low, high])
      expect(value === null || Number.isFinite(value)).toBe(true);
    expect(low === null).toBe(high === null);
    if (estimate === null) expect([low, high]).toEqual([null, null]);
    if (above !== undefined) expect(estimate).toBeNull();
  }
});

it('names each figure once', async () => {
  const { result } = await experimentOn(everyFeature(), 2);
  const names = result.summary.metrics.map(({ metric, statistic, scope }) =>
    JSON.stringify([metric, statistic, scope]),
  );
  expect(new Set(names).size).toBe(names.length);
});

it('rounds to twelve digits, without a negative zero, and so twice is as once', () => {
  const row = { metric: 'm', statistic: 's', scope: {}, unit: 'h', level: 0.95, n: 3 };
  const summary = {
    metrics: [
      { ...row, estimate: 1 / 3, low: -0, high: 123456789.1234567 },
      { ...row, estimate: null, low: null, high: null, above: 2 / 3 },
    ],
    targets: [],
  } as unknown as Summary;
  const once = roundedSummary(summary);
  expect(once.metrics).toEqual([
    { ...row, estimate: 0.333333333333, low: 0, high: 123456789.123 },
    { ...row, estimate: null, low: null, high: null, above: 0.666666666667 },
  ]);
  expect(Object.is(once.metrics[0]?.low, -0)).toBe(false);
  expect(roundedSummary(once)).toEqual(once);
});
