/** Every metric of the catalogue: its words, its unit, its bounds, and sums that must agree. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { MetricRow } from '../../src/experiment/result.ts';
import { runExperiment } from '../../src/experiment/run.ts';
import { METRICS } from '../../src/metrics/catalogue.ts';
import { everyFeature } from '../recomputation/every-feature.ts';
import { randomScenario } from '../support/random-scenario.ts';
import { modelOf, type Written } from '../support/scenario.ts';

const SEEDS = Array.from({ length: 12 }, (_, k) => 7000 + k);

/** Figures that are counted, measured or paid: those of the parts are together that of the whole. */
const ADDITIVE: Readonly<Record<string, readonly string[]>> = {
  tickets: ['priority', 'type', 'channel', 'final'],
  throughput: ['priority', 'type', 'tier'],
  backlog: ['priority'],
  'in-system': ['tier'],
  waiting: ['tier'],
  'vendor-cases': ['vendor', 'priority', 'type'],
  overtime: ['team'],
  staffed: ['team'],
  cost: ['category'],
};

let results: (readonly MetricRow[])[] = [];

async function figuresOf(scenario: Written): Promise<readonly MetricRow[]> {
  const model = modelOf(scenario);
  const { result } = await runExperiment(model, {
    replications: 4,
    scenario: { name: model.names.scenario, hash: '' },
    version: '0',
    words: { question: '', about: '', assumptions: [], vendors: [], promises: [], events: [] },
    targets: [],
  });
  return result.summary.metrics;
}

const keyOf = ({ metric, scope }: MetricRow) => `${metric} ${JSON.stringify(scope)}`;
const isEverything = ({ scope }: MetricRow) => Object.keys(scope).length === 0;

describe('every metric', () => {
  beforeAll(async () => {
    const scenarios = [...SEEDS.map((seed) => randomScenario(seed)), everyFeature()];
    results = await Promise.all(scenarios.map(figuresOf));
  });

  it('has an id in kebab-case of its own, a title and a definition in full sentences', () => {
    expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length);
    for (const { id, title, definition } of METRICS) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(definition).toMatch(/^[A-Z].*\.$/s);
    }
  });

  it('has a figure in some scenario', () => {
    const seen = new Set(
      results
        .flat()
        .filter(({ estimate }) => estimate !== null)
        .map(({ metric }) => metric),
    );
    expect(METRICS.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  it('is told in its unit', () => {
    const units = new Map(METRICS.map(({ id, unit }) => [id, unit]));
    for (const row of results.flat()) {
      const unit = units.get(row.metric);
      expect(row.unit).toBe(unit === 'money' ? 'EUR' : unit);
    }
  });

  it('is a number within its limits or nothing, and a share is from 0 to 1', () => {
    for (const row of results.flat()) {
      const { estimate, low, high, unit } = row;
      for (const value of [estimate, low, high])
        if (value !== null)
          // Credits of vendors may exceed what a part costs.
          expect(Number.isFinite(value) && (value >= 0 || unit === 'EUR'), keyOf(row)).toBe(true);
      if (estimate === null || low === null || high === null) continue;
      expect(low, keyOf(row)).toBeLessThanOrEqual(estimate);
      expect(high, keyOf(row)).toBeGreaterThanOrEqual(estimate);
      if (unit === 'share') expect(high, keyOf(row)).toBeLessThanOrEqual(1);
    }
  });

  it('has quantiles that rise', () => {
    for (const rows of results) {
      const last = new Map<string, number>();
      for (const row of rows) {
        if (!/^p\d+$/.test(row.statistic) || row.estimate === null) continue;
        expect(row.estimate, keyOf(row)).toBeGreaterThanOrEqual(last.get(keyOf(row)) ?? 0);
        last.set(keyOf(row), row.estimate);
      }
    }
  });

  it.each(Object.entries(ADDITIVE))('%s of the parts is that of the whole', (metric, keys) => {
    let sums = 0;
    for (const rows of results) {
      const own = rows.filter((row) => row.metric === metric && row.estimate !== null);
      for (const whole of own.filter(isEverything)) {
        for (const key of keys) {
          const parts = own.filter(
            ({ statistic, scope }) =>
              statistic === whole.statistic && Object.keys(scope).join() === key,
          );
          if (parts.length === 0 || whole.statistic === 'max') continue;
          const sum = parts.reduce((total, { estimate }) => total + (estimate as number), 0);
          // Each figure is rounded to twelve digits.
          const figures = [whole, ...parts].map(({ estimate }) => Math.abs(estimate as number));
          const rounding = 1e-11 * figures.reduce((total, figure) => total + figure, 0) + 1e-6;
          const apart = Math.abs(sum - (whole.estimate as number));
          expect(apart, `${metric}.${whole.statistic} by ${key}`).toBeLessThan(rounding);
          sums++;
        }
      }
    }
    expect(sums, 'sums that were looked at').toBeGreaterThan(4);
  });

  it('cost per ticket is the cost over the tickets', () => {
    for (const rows of results) {
      const figure = (metric: string, statistic: string) =>
        rows.find(
          (row) => row.metric === metric && row.statistic === statistic && isEverything(row),
        )?.estimate;
      const [cost, each, tickets] = [
        figure('cost', 'total'),
        figure('cost', 'per-ticket'),
        figure('tickets', 'total'),
      ];
      if (cost == null || each == null || tickets == null) continue;
      expect(Math.abs(each * tickets - cost)).toBeLessThanOrEqual(1e-11 * Math.abs(cost));
    }
  });
});
