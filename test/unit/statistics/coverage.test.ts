/**
 * How often intervals cover the truth, on the waits of an M/M/1 queue: tickets of one run share its
 * queue, so that an interval made from tickets as if they were independent is far too narrow.
 *
 * `TIERSIM_COVERAGE=2000` asks for that many experiments instead of 400; with
 * `TIERSIM_WRITE_VALIDATION=1` what comes out is written on the page of validation.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { uniformAt } from '../../../src/random/threefry.ts';
import { meanInterval, ratioInterval } from '../../../src/statistics/interval.ts';
import { sectionedQuantile } from '../../../src/statistics/sectioning.ts';
import { ln } from '../../../src/units/mathematics.ts';
import { writeSection } from '../../support/validation-page.ts';

const EXPERIMENTS = Number(process.env.TIERSIM_COVERAGE ?? 400);
const LOAD = 0.8;
/** Mean service 1: P(wait ≤ t) = 1 − load · exp(−(1 − load) t). */
const LIMIT = 5;
const TRUE_SHARE = 1 - LOAD * Math.exp(-(1 - LOAD) * LIMIT);
const TRUE_MEAN = LOAD / (1 - LOAD);
const trueQuantile = (q: number) => Math.log(LOAD / (1 - q)) / (1 - LOAD);

/** One replication: the waits of its tickets, from the first one on in the steady state. */
function waits(stream: number, tickets: number): Float64Array {
  const u = uniformAt(stream, 9, 0, 0);
  let wait = u < 1 - LOAD ? 0 : -ln((1 - u) / LOAD) / (1 - LOAD);
  return Float64Array.from({ length: tickets }, (_, ticket) => {
    const now = wait;
    const service = -ln(uniformAt(stream, 9, ticket + 1, 1));
    const gap = -ln(uniformAt(stream, 9, ticket + 1, 2)) / LOAD;
    wait = Math.max(0, wait + service - gap);
    return now;
  });
}

/** Order statistic of rank ⌈n q⌉. */
function quantile(values: Float64Array, q: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.ceil(sorted.length * q) - 1] as number;
}

function joined(runs: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(runs.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const run of runs) {
    all.set(run, at);
    at += run.length;
  }
  return all;
}

function covers({ low, high }: { low: number | null; high: number | null }, truth: number) {
  return (low as number) <= truth && truth <= (high as number);
}

/** The interval that pretends that tickets are independent. */
function binomial(met: number, all: number): { low: number; high: number } {
  const share = met / all;
  const halfWidth = 1.96 * Math.sqrt((share * (1 - share)) / all);
  return { low: share - halfWidth, high: share + halfWidth };
}

/** Of experiments of so many replications, in which share each interval covers the truth. */
function coverageWith(replications: number) {
  const coverage = { share: 0, binomial: 0, mean: 0, p90: 0, warned: 0 };
  for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
    const runs = Array.from({ length: replications }, (_, replication) =>
      // Lengths that vary, as the numbers of tickets of weeks do.
      waits(experiment * replications + replication, 1500 + (replication % 3) * 500),
    );
    const met = runs.map((run) => run.filter((wait) => wait <= LIMIT).length);
    const all = runs.map(({ length }) => length);
    const total = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
    const means = runs.map((run) => run.reduce((a, b) => a + b, 0) / run.length);
    const own = runs.map((run) => quantile(run, 0.9));
    const { interval, replicationsTooShort } = sectionedQuantile(
      quantile(joined(runs), 0.9),
      own,
      0.95,
    );
    if (covers(ratioInterval(met, all, 0.95), TRUE_SHARE)) coverage.share++;
    if (covers(binomial(total(met), total(all)), TRUE_SHARE)) coverage.binomial++;
    if (covers(meanInterval(means, 0.95), TRUE_MEAN)) coverage.mean++;
    if (covers(interval, trueQuantile(0.9))) coverage.p90++;
    if (replicationsTooShort) coverage.warned++;
  }
  const { share, binomial: pooled, mean, p90, warned } = coverage;
  const of = (count: number) => count / EXPERIMENTS;
  return {
    share: of(share),
    binomial: of(pooled),
    mean: of(mean),
    p90: of(p90),
    warned: of(warned),
  };
}

const coverage = coverageWith(10);

// With 400 experiments the observed share of a true 95 % lies within 3.3 points in 99.7 % of cases.
describe('of 95 % intervals from ten replications', () => {
  it('those of a share by the ratio estimator cover as often as they say', () => {
    expect(coverage.share).toBeGreaterThan(0.917);
    expect(coverage.share).toBeLessThanOrEqual(0.983);
  });

  it('those of a share as a pooled binomial do not', () => {
    expect(coverage.binomial).toBeLessThan(0.5);
  });

  it('those of a mean by Student cover nearly as often as they say', () => {
    expect(coverage.mean).toBeGreaterThan(0.9);
  });

  it('those of a quantile by sectioning cover nearly as often, and short runs are told', () => {
    expect(coverage.p90).toBeGreaterThan(0.88);
    expect(coverage.warned).toBeGreaterThan(0.2);
  });
});

afterAll(() => {
  if (process.env.TIERSIM_COVERAGE === undefined) return;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const row = (replications: number, { share, mean, p90, binomial }: typeof coverage) =>
    `| ${replications} | ${[mean, share, p90, binomial].map(percent).join(' | ')} |`;
  writeSection('D03', [
    '## D03 Coverage of intervals',
    '',
    `${EXPERIMENTS} experiments each on the waits of an M/M/1 queue at load 0.8, of 1,500 to 2,500`,
    'tickets a replication. Intervals of 95 %; shares and means of tickets by the ratio and Student,',
    'quantiles by sectioning. Written by `TIERSIM_COVERAGE=2000 TIERSIM_WRITE_VALIDATION=1 npx vitest',
    'run test/unit/statistics/coverage`; `npm test` makes the same with fewer experiments.',
    '',
    '| replications | mean | share within a limit | 90 % quantile | share, as if tickets were independent |',
    '| --: | --: | --: | --: | --: |',
    row(10, coverage),
    row(30, coverageWith(30)),
    '',
  ]);
}, 900_000);
