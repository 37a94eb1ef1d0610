/** Runs that go on until they are exact enough: when they stop, and whether they keep their word. */
import { describe, expect, it } from 'vitest';
import { type Executor, inlineExecutor } from '../../../src/experiment/executor.ts';
import type { KeptRecord, Observations } from '../../../src/experiment/observations.ts';
import { precisionSchedule } from '../../../src/experiment/precision.ts';
import { runExperiment } from '../../../src/experiment/run.ts';
import { Samples } from '../../../src/experiment/samples.ts';
import { summaryJson } from '../../../src/experiment/summary-json.ts';
import { normalQuantile } from '../../../src/random/normal.ts';
import { uniformAt } from '../../../src/random/threefry.ts';
import type { Precision, WantedPrecision } from '../../../src/scenario/replications.ts';
import { readFigureName } from '../../../src/scenario/target.ts';
import { readTolerance } from '../../../src/scenario/tolerance.ts';
import { sampleInterval } from '../../../src/statistics/contrast.ts';
import { studyFrom } from '../../support/comparison.ts';
import { modelOf, written } from '../../support/scenario.ts';

const DESK = written({
  horizon: { start: '2026-01-05', length: '2 days', drain: '1 day' },
  priorities: { P1: { resolve: '1 h', calendar: 'always' } },
  tickets: {
    call: {
      arrivals: { rate: '90/day' },
      priority: { P1: '100%' },
      reach: { L1: '100%' },
      handle: { L1: { exponential: { mean: '25 min' } } },
    },
  },
  teams: { desk: { tier: 'L1', agents: 2, calendar: 'always' } },
});

function wanted(name: string, within: string): WantedPrecision {
  const figure = readFigureName(name);
  const tolerance = readTolerance(within);
  if (figure === null || tolerance === null) throw new Error(`${name} ${within} is no precision`);
  return { figure, tolerance, name, within };
}

function run(figures: readonly WantedPrecision[], most: number, executor?: Executor) {
  const precision: Precision = { figures, least: 20 };
  return runExperiment(modelOf(DESK), {
    replications: most,
    precision,
    scenario: { name: 'Desk', hash: '' },
    version: '0',
    words: { question: '', about: '', assumptions: [], vendors: [], promises: [], events: [] },
    targets: [],
    ...(executor === undefined ? {} : { executor }),
  });
}

describe('a run with a precision', () => {
  const figures = [wanted('resolution-time', '14%'), wanted('sla-attainment{priority=P1}', '6 pt')];

  it('stops after whole waves, as soon as every figure has been exact enough for a while', async () => {
    const { finished, result, isPartial } = await run(figures, 400);
    expect(isPartial).toBe(false);
    expect(finished % 10).toBe(0);
    expect(finished).toBeGreaterThan(20);
    expect(finished).toBeLessThan(400);
    const [time, share] = result.summary.precision ?? [];
    expect(time).toMatchObject({ isReached: true, isRelative: true, asked: '14%' });
    expect(time?.reached).toBeLessThanOrEqual(0.14);
    expect(share).toMatchObject({ isReached: true, isRelative: false, unit: 'share' });
    expect(share?.reached).toBeLessThanOrEqual(0.06);
    const fewer = await run(figures, finished - 10);
    expect(fewer.result.summary.warnings.map(({ code }) => code)).toContain('W518');
  });

  it('is the same bytes in whatever order the replications of a wave end', async () => {
    const backwards: Executor = {
      open: async (models) => {
        const crew = await inlineExecutor.open(models);
        return { ...crew, run: (units, signal) => crew.run([...units].reverse(), signal) };
      },
    };
    const one = await run(figures, 400);
    const other = await run(figures, 400, backwards);
    expect(summaryJson(other.result.summary)).toBe(summaryJson(one.result.summary));
    expect([...other.replicationRows()]).toEqual([...one.replicationRows()]);
  });

  it('ends at its cap, and says what was asked, what was reached and what it would take', async () => {
    const { finished, result } = await run([wanted('backlog', '1%')], 30);
    expect(finished).toBe(30);
    const [backlog] = result.summary.precision ?? [];
    expect(backlog).toMatchObject({ isReached: false, asked: '1%' });
    expect(backlog?.needed).toBeGreaterThan(30);
    const told = result.summary.warnings.find(({ code }) => code === 'W518')?.message;
    expect(told).toMatch(
      /^After 30 replications not exact enough\. backlog: asked ±1%, reached ±[\d.]+ %\. About \d+ /,
    );
  });

  it('tells how many replications there will be', async () => {
    const forecasts: number[] = [];
    const precision = { figures: [wanted('backlog', '6%')], least: 20 };
    const { finished } = await runExperiment(modelOf(DESK), {
      ...{ replications: 1000, precision, scenario: { name: 'Desk', hash: '' }, version: '0' },
      words: { question: '', about: '', assumptions: [], vendors: [], promises: [], events: [] },
      targets: [],
      onProgress: (_, forecast) => forecasts.push(forecast),
    });
    expect(forecasts[0]).toBe(20);
    const afterPilot = forecasts[20] as number;
    expect(afterPilot).toBeGreaterThan(finished / 2);
    expect(afterPilot).toBeLessThan(finished * 2);
  });

  it.each([
    ['sla-attainment{priority=P1}', '5%', 'a part of a part misleads'],
    ['resolution-time', '1 pt', 'resolution-time is no share'],
    ['backlog', '2 h', 'backlog is no length of time'],
    ['backlock', '2%', 'there is no metric backlock'],
  ])('refuses %s within %s: %s', async (name, within, message) => {
    await expect(run([wanted(name, within)], 30)).rejects.toThrow(message);
  });
});

/** The records of a run in which one figure has these values, as far as a schedule looks at them. */
function recordsOf(values: readonly number[], places: number, at: number): Observations {
  const records = values.map((value, replication) => {
    const pairs = new Float64Array(2 * places).fill(1);
    pairs[2 * at] = value;
    return { replication, pairs, quantiles: new Float64Array(0) } as unknown as KeptRecord;
  });
  return { sorted: () => records, count: records.length } as unknown as Observations;
}

describe('stopping at a precision', () => {
  it('keeps intervals as sure as they say: 95 % of them cover the truth', () => {
    const { rows } = studyFrom(DESK, 'precision');
    const pairRows = rows.filter(
      ({ statistic }) => statistic.estimator !== 'quantile by sectioning',
    );
    const row = pairRows.find(({ metric }) => metric.id === 'backlog');
    if (row === undefined) throw new Error('there is a backlog');
    const at = pairRows.indexOf(row);
    const samples = new Samples(rows);
    const placed = [{ wanted: wanted('backlog', '5%'), row }];
    const schedule = precisionSchedule({ placed, samples, least: 20, most: 500 });
    let covered = 0;
    const ends = new Set<number>();
    for (let experiment = 0; experiment < 1000; experiment++) {
      // Mean 1 and a spread that takes about forty replications.
      const value = (k: number) => {
        const u = uniformAt(experiment, 53, k, 0);
        return 1 + 0.15 * normalQuantile(u, 1 - u);
      };
      const values: number[] = [];
      for (;;) {
        const seen = recordsOf(values, pairRows.length, at);
        const { wanted: count } = schedule([seen]);
        if (count <= values.length) break;
        while (values.length < count) values.push(value(values.length));
      }
      ends.add(values.length);
      const sample = samples.of(row, recordsOf(values, pairRows.length, at).sorted());
      const { low, high } = sampleInterval(sample as NonNullable<typeof sample>, 0.95);
      if ((low as number) <= 1 && 1 <= (high as number)) covered++;
    }
    expect(covered / 1000).toBeGreaterThan(0.93);
    expect(covered / 1000).toBeLessThan(0.97);
    expect(ends.size).toBeGreaterThan(2);
  });
});
