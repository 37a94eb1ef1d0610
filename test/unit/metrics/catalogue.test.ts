/** Laws of the catalogue: what every metric states, and what its figures obey in any scenario. */
import { describe, expect, it } from 'vitest';
import type { MetricRow, Scope } from '../../../src/experiment/result.ts';
import { catalogueMarkdown, METRICS, metricById } from '../../../src/metrics/catalogue.ts';
import { everyFeature } from '../../recomputation/every-feature.ts';
import { experimentOn } from '../../support/experiment.ts';
import { randomScenario } from '../../support/random-scenario.ts';
import type { Written } from '../../support/scenario.ts';

describe('every metric', () => {
  it.each(METRICS.map((metric) => [metric.id, metric] as const))(
    '%s says what it is',
    (id, metric) => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(metricById(id)).toBe(metric);
      expect(metric.title).toMatch(/^[A-Z].*[^.]$/);
      expect(metric.definition).toMatch(/^[A-Z].*\.$/s);
      expect(metric.definition.length).toBeGreaterThan(30);
      expect(['higher', 'lower', 'neither']).toContain(metric.better);
      expect(metric.hasTotal || metric.by.length > 0).toBe(true);
      const statistics = metric.statistics.map((statistic) => statistic.id);
      expect(new Set(statistics).size).toBe(statistics.length);
      for (const statistic of statistics) expect(statistic).toMatch(/^[a-z]+(-[a-z]+)*$|^p\d\d$/);
      expect(catalogueMarkdown()).toContain(`## ${metric.title}: \`${id}\``);
    },
  );

  it('has its own name and its own title', () => {
    expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length);
    expect(new Set(METRICS.map(({ title }) => title)).size).toBe(METRICS.length);
  });

  it('is measured where there is anything to measure', async () => {
    const { result } = await experimentOn(everyFeature(), 2);
    const known = new Set(
      result.summary.metrics
        .filter(({ estimate }) => estimate !== null)
        .map(({ metric }) => metric),
    );
    expect(METRICS.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  });
});

/** Scenarios whose figures are held against the laws. */
const SCENARIOS: readonly (readonly [string, Written])[] = [
  ['everything', everyFeature()],
  ...Array.from({ length: 12 }, (_, k) => [`random ${k + 501}`, randomScenario(k + 501)] as const),
];

describe.each(SCENARIOS)('the figures of %s', (_, scenario) => {
  const rows = experimentOn(scenario, 2).then(({ result }) => result.summary.metrics);

  /** Estimates of a figure for every name of a key, with other parts of the scope fixed. */
  async function estimates(name: string, key: keyof Scope, fixed: Scope = {}): Promise<number[]> {
    const found = (await rows).filter(
      ({ metric, statistic, scope }) =>
        `${metric}.${statistic}` === name &&
        scope[key] !== undefined &&
        Object.keys(scope).length === 1 + Object.keys(fixed).length &&
        Object.entries(fixed).every(([part, value]) => scope[part as keyof Scope] === value),
    );
    return found.map(({ estimate }) => estimate ?? 0);
  }

  async function total(name: string, scope: Scope = {}): Promise<number | null> {
    const row = (await rows).find(
      (one) => `${one.metric}.${one.statistic}` === name && sameScope(one.scope, scope),
    ) as MetricRow;
    return row.estimate;
  }

  it.each<[string, keyof Scope]>([
    ['cost.total', 'category'],
    ['cost.total', 'type'],
    ['cost.per-ticket', 'category'],
    ['tickets.total', 'priority'],
    ['tickets.total', 'type'],
    ['tickets.total', 'channel'],
    ['tickets.total', 'final'],
    ['throughput.mean', 'priority'],
    ['throughput.mean', 'tier'],
    ['throughput.mean', 'type'],
    ['backlog.mean', 'priority'],
    ['staffed.mean', 'tier'],
    ['staffed.mean', 'team'],
    ['overtime.mean', 'team'],
    ['waiting.mean', 'tier'],
    ['in-system.mean', 'tier'],
    ['vendor-cases.mean', 'vendor'],
  ])('%s is the sum of its parts by %s', async (name, key) => {
    const parts = await estimates(name, key);
    if (parts.length === 0) return;
    expectSum(parts, (await total(name)) ?? 0);
  });

  it.each(['cost.total', 'cost.per-ticket'])(
    '%s by tier leaves out what no tier costs',
    async (name) => {
      const whole = (await total(name)) ?? 0;
      const apart = ['selfService', 'customerTime', 'outages'];
      const known = (await rows).filter((row) => `${row.metric}.${row.statistic}` === name);
      const outside = known.filter(({ scope }) => apart.includes(scope.category ?? ''));
      const parts = [
        ...(await estimates(name, 'tier')),
        ...outside.map(({ estimate }) => estimate),
      ];
      expectSum(
        parts.map((part) => part ?? 0),
        whole,
      );
    },
  );

  it('ages, types and priorities share one backlog', async () => {
    const whole = (await total('backlog.mean')) ?? 0;
    for (const name of ['backlog-by-age.mean', 'backlog-by-type.mean'] as const) {
      const parts = await estimates(name, name === 'backlog-by-age.mean' ? 'age' : 'type');
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 6);
    }
  });

  it('the accounts of the ledger make up the resolution time', async () => {
    const mean = await total('resolution-time.mean');
    const parts = await estimates('ledger.mean', 'account');
    if (mean !== null) expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(mean, 6);
  });

  it('shares by tier make up a whole', async () => {
    const parts = await estimates('resolved-at-tier.share', 'tier');
    const whole = parts.reduce((sum, part) => sum + part, 0);
    if (parts.some((part) => part > 0)) expect(whole).toBeCloseTo(1, 9);
  });

  it('are in their bounds, with limits on both sides of them', async () => {
    for (const { metric, unit, estimate, low, high } of await rows) {
      if (estimate === null) continue;
      // Credits may be more than what a part of the organisation costs.
      if (unit !== 'EUR') expect(estimate, metric).toBeGreaterThanOrEqual(0);
      if (unit === 'share') expect(estimate, metric).toBeLessThanOrEqual(1);
      if (low === null || high === null) continue;
      expect(low, metric).toBeLessThanOrEqual(estimate);
      expect(high, metric).toBeGreaterThanOrEqual(estimate);
    }
  });

  it('quantiles rise with their share', async () => {
    const order = ['p50', 'p80', 'p90', 'p95', 'p99'];
    const byScope = new Map<string, number[]>();
    for (const { metric, statistic, scope, estimate, above } of await rows) {
      if (!order.includes(statistic)) continue;
      const name = `${metric} ${JSON.stringify(scope)}`;
      const list = byScope.get(name) ?? [];
      list[order.indexOf(statistic)] = estimate ?? above ?? 0;
      byScope.set(name, list);
    }
    for (const [name, list] of byScope)
      expect(
        [...list].sort((one, other) => one - other),
        name,
      ).toEqual(list);
  });
});

/** Figures are rounded to twelve digits. */
function expectSum(parts: readonly number[], whole: number): void {
  const sum = parts.reduce((total, part) => total + part, 0);
  expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-9 * Math.max(1, whole));
}

function sameScope(one: Scope, other: Scope): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
