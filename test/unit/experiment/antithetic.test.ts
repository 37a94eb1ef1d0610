/** Replications in pairs of opposite luck: what is mirrored, what a pair counts, what it gains. */
import { describe, expect, it } from 'vitest';
import { pairedRecords } from '../../../src/experiment/antithetic.ts';
import { runComparison } from '../../../src/experiment/comparison.ts';
import type { KeptRecord } from '../../../src/experiment/observations.ts';
import { prepare, replicate } from '../../../src/experiment/replicate.ts';
import type { MetricRow } from '../../../src/experiment/result.ts';
import { runExperiment } from '../../../src/experiment/run.ts';
import { studyOf } from '../../../src/experiment/study.ts';
import { isQuantile } from '../../../src/metrics/planned-rows.ts';
import { antitheticWords } from '../../../src/report/variance-words.ts';
import { makeRunResult } from '../../support/run-result.ts';
import { modelOf, type Written, written } from '../../support/scenario.ts';

/** People for two days of calls; how many are open follows how many come and how long they take. */
function desk(more: Partial<Written> & { agents?: number } = {}): Written {
  const { agents = 1, ...parts } = more;
  return written({
    horizon: { start: '2026-01-05', length: '2 days', drain: '2 days' },
    priorities: { P1: { resolve: '1 h', calendar: 'always' } },
    tickets: {
      call: {
        arrivals: { rate: '90/day' },
        priority: { P1: '100%' },
        reach: { L1: '100%' },
        handle: { L1: { exponential: { mean: '13 min' } } },
      },
    },
    teams: { desk: { tier: 'L1', agents, calendar: 'always', pay: '30/h' } },
    antithetic: true,
    ...parts,
  });
}

const subject = (parts: Written) => ({
  model: modelOf(parts),
  scenario: { name: 'Desk', hash: JSON.stringify(parts.teams) },
  version: '0',
  words: { question: '', about: '', assumptions: [], events: [], vendors: [], promises: [] },
  targets: [],
});

async function experiment(parts: Written, replications: number) {
  const { model, ...names } = subject(parts);
  return runExperiment(model, { ...names, replications });
}

/** A figure of the whole, which is known. */
function find(metrics: readonly MetricRow[]) {
  return (metric: string) =>
    metrics.find((row) => row.metric === metric && Object.keys(row.scope).length === 0) as Known;
}

type Known = { readonly [Key in 'estimate' | 'low' | 'high' | 'n']: number };

describe('antithetic replications', () => {
  it('share the draws of a pair: the first of each is the plain one', () => {
    const pairs = prepare(modelOf(desk()));
    const plain = prepare(modelOf(desk({ antithetic: false })));
    for (const number of [0, 1, 2]) {
      const first = replicate(pairs, 2 * number);
      expect(first.pairs).toEqual(replicate(plain, number).pairs);
      expect(replicate(pairs, 2 * number + 1).pairs).not.toEqual(first.pairs);
    }
  });

  it('count as one observation a pair, and make figures more exact', async () => {
    const { result, finished } = await experiment(desk(), 60);
    const { summary } = result;
    expect(finished).toBe(60);
    expect(summary.replications).toBe(60);
    const open = find(summary.metrics)('backlog');
    expect(open.n).toBe(30);
    const gain = summary.antithetic?.find(
      ({ metric, scope }) => metric === 'backlog' && Object.keys(scope).length === 0,
    );
    expect(gain?.varianceRatio).toBeLessThan(0.9);
    const plain = find((await experiment(desk({ antithetic: false }), 60)).result.summary.metrics);
    expect(open.high - open.low).toBeLessThan(plain('backlog').high - plain('backlog').low);
  });

  it('are run in whole pairs', async () => {
    const { finished, isPartial, result } = await experiment(desk(), 21);
    expect({ finished, isPartial }).toEqual({ finished: 22, isPartial: false });
    expect(find(result.summary.metrics)('backlog').n).toBe(11);
  });

  it('cover the truth as often as they say, with far fewer runs', async () => {
    // The mean number of calls in two days is 180, whatever their luck.
    const sizes = { pairs: 0, plain: 0, covered: 0 };
    const EXPERIMENTS = 100;
    for (let seed = 1; seed <= EXPERIMENTS; seed++) {
      const { result } = await experiment(desk({ seed }), 20);
      const { low, high } = find(result.summary.metrics)('tickets');
      sizes.pairs += high - low;
      if (low <= 180 && 180 <= high) sizes.covered += 1;
      if (seed > 10) continue;
      const plain = await experiment(desk({ seed, antithetic: false }), 20);
      const tickets = find(plain.result.summary.metrics)('tickets');
      sizes.plain += (tickets.high - tickets.low) * (EXPERIMENTS / 10);
    }
    // Of a hundred intervals that cover in 95 %, fewer than 87 do so once in 3,000 times.
    expect(sizes.covered / EXPERIMENTS).toBeGreaterThanOrEqual(0.87);
    expect(sizes.pairs / sizes.plain).toBeLessThan(0.75);
  }, 120_000);

  it('are compared pair by pair, and only with others of the kind', async () => {
    const study = (parts: Written) => ({ study: studyOf(subject(parts)), changes: [] });
    const models = [study(desk()), study(desk({ agents: 2 })), study(desk({ antithetic: false }))];
    const { result } = await runComparison(models, { replications: 20 });
    const { comparison } = result;
    expect(comparison.models.map(({ isPaired }) => isPaired)).toEqual([true, true, false]);
    const row = comparison.rows.find(({ metric }) => metric === 'resolution-time');
    expect(row?.base.n).toBe(10);
    expect(row?.verdict).toBe('better');
    for (const { settledBy } of comparison.rows) expect((settledBy ?? 0) % 2).toBe(0);
  });
});

describe('two records as one', () => {
  const model = modelOf(desk());
  const { rows } = studyOf({ ...subject(desk()), model });
  const prepared = prepare(model);
  const records = [0, 1, 2].map((number): KeptRecord => {
    const { series, ...record } = replicate(prepared, number);
    return { ...record, ...series };
  });

  it('add up the totals of ratios, take the mean of all else, and leave out who is alone', () => {
    const [pair, ...more] = pairedRecords(rows, records);
    expect(more).toEqual([]);
    const [one, other] = records as [KeptRecord, KeptRecord];
    let place = 0;
    for (const { statistic } of rows) {
      if (isQuantile(statistic)) continue;
      const at = 2 * place++;
      const [a, b] = [one.pairs[at], other.pairs[at]] as [number, number];
      const [x, y] = [one.pairs[at + 1], other.pairs[at + 1]] as [number, number];
      const joined = [pair?.pairs[at], pair?.pairs[at + 1]];
      if (statistic.estimator === 'ratio of totals') expect(joined).toEqual([a + b, x + y]);
      else if (x + y > 0) expect(joined).toEqual([(a * x + b * y) / (x + y), 1]);
      else expect(joined[1]).toBe(0);
    }
    expect(pair?.backlog[0]).toBe(((one.backlog[0] ?? 0) + (other.backlog[0] ?? 0)) / 2);
  });
});

describe('the words on pairs of opposite luck', () => {
  const { summary, facts } = makeRunResult();
  const gain = { metric: 'backlog', statistic: 'mean', scope: {}, unit: 'tickets' };

  it('tell what they gain, or that they do not', () => {
    const told = (varianceRatio: number) =>
      antitheticWords({ ...summary, antithetic: [{ ...gain, varianceRatio }] }, facts);
    expect(told(0.6)[0]?.replace(/\s/gu, ' ')).toBe(
      'ANTITHETIC  Mean open tickets: variance −40 %, as 50 replications',
    );
    expect(told(1.2)).toEqual(['ANTITHETIC  pairs of opposite luck do not pay here']);
    expect(antitheticWords({ ...summary, antithetic: [] }, facts)[0]).toMatch(/too few pairs/);
    expect(antitheticWords(summary, facts)).toEqual([]);
  });
});
