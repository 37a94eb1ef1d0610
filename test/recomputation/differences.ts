/** Compares the results of an experiment with the same figures made from stories. */

import type { MetricRow } from '../../src/experiment/result.ts';
import { runExperiment } from '../../src/experiment/run.ts';
import type { Model } from '../../src/kernel/model.ts';
import { bucketMid, bucketOf } from '../../src/statistics/histogram.ts';
import { criticalT } from '../../src/statistics/student-t.ts';
import { HOUR } from '../../src/units/time.ts';
import { type Figure, RECIPES } from './figures.ts';
import { type History, historyOf } from './history.ts';
import { type Slice, sliceOf } from './slice.ts';

/** What a figure should be: null where there is nothing to say. */
interface Expected {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly above?: number;
}

const NOTHING: Expected = { estimate: null, low: null, high: null };
/** Figures are rounded to 12 digits. */
const PRECISION = 1e-9;

/** All rows of results that are not what the stories say, in words. */
export async function differences(model: Model, replications: number): Promise<string[]> {
  const { result } = await runExperiment(model, {
    replications,
    scenario: { name: model.names.scenario, hash: '' },
    version: '0',
    words: { question: '', about: '', assumptions: [], vendors: [], promises: [], events: [] },
    targets: [],
  });
  const histories = Array.from({ length: replications }, (_, number) => historyOf(model, number));
  return result.summary.metrics.flatMap((row) => {
    const expected = expectedOf(row, histories);
    if (expected === null) return [`${row.metric}.${row.statistic} has no recipe`];
    const keys = ['estimate', 'low', 'high', 'above'] as const;
    const wrong = keys.filter((key) => !isClose(row[key] ?? null, expected[key] ?? null));
    if (wrong.length === 0) return [];
    const scope = JSON.stringify(row.scope);
    const found = wrong.map((key) => `${key} ${row[key]} instead of ${expected[key]}`);
    return [`${row.metric}.${row.statistic}${scope}: ${found.join(', ')}`];
  });
}

function isClose(found: number | null, expected: number | null): boolean {
  if (found === null || expected === null) return found === expected;
  const scale = Math.max(1e-6, Math.abs(expected));
  return Math.abs(found - expected) <= PRECISION * scale;
}

function expectedOf(row: MetricRow, histories: readonly History[]): Expected | null {
  const isQuantile = /^p\d\d$/.test(row.statistic);
  const figure = RECIPES[row.metric]?.[isQuantile ? 'p' : row.statistic];
  if (figure === undefined) return null;
  const slices = histories.map((history) => sliceOf(history, { ...row.scope }));
  if (isQuantile) return quantile(figure, slices, Number(row.statistic.slice(1)) / 100);
  const isShare = row.unit === 'share';
  return 'value' in figure ? mean(figure, slices, isShare) : ratio(figure, slices, isShare);
}

function mean(figure: Figure, slices: readonly Slice[], isShare: boolean): Expected {
  if (!('value' in figure)) throw new Error('a mean of replications has one value each');
  const values = slices.map(figure.value).filter((value) => value !== null);
  if (values.length === 0) return NOTHING;
  const estimate = average(values);
  if (values.length === 1) return { ...NOTHING, estimate };
  return interval(estimate, deviation(values, estimate) / Math.sqrt(values.length), {
    values,
    isShare,
  });
}

/** The ratio of totals, and the jackknife by leaving out one replication after the other. */
function ratio(figure: Figure, slices: readonly Slice[], isShare: boolean): Expected {
  if (!('above' in figure)) throw new Error('a ratio has two sums');
  const pairs = slices.map((slice) => ({ above: figure.above(slice), below: figure.below(slice) }));
  const whole = quotient(pairs);
  if (whole === null) return NOTHING;
  const n = pairs.length;
  const without = pairs.map((left) => quotient(pairs.filter((pair) => pair !== left)));
  if (without.includes(null)) return { ...NOTHING, estimate: whole };
  const pseudo = without.map((other) => n * whole - (n - 1) * (other as number));
  const error = deviation(pseudo, average(pseudo)) / Math.sqrt(n);
  return interval(whole, error, { values: pairs.map(({ above }) => above), isShare });
}

function quotient(pairs: readonly { above: number; below: number }[]): number | null {
  const below = pairs.reduce((total, pair) => total + pair.below, 0);
  return below === 0 ? null : pairs.reduce((total, pair) => total + pair.above, 0) / below;
}

/** Pooled product-limit quantile, with sectioning. */
function quantile(figure: Figure, slices: readonly Slice[], share: number): Expected {
  if (!('ended' in figure)) throw new Error('a quantile is one of durations');
  const samples = slices.map((slice) => ({
    ended: figure.ended(slice).map(bucketed),
    running: figure.running(slice).map(bucketed),
  }));
  const ended = samples.flatMap((sample) => sample.ended);
  const running = samples.flatMap((sample) => sample.running);
  if (ended.length + running.length === 0) return NOTHING;
  const pooled = productLimit(ended, running, share);
  if (pooled === null) return { ...NOTHING, above: Math.max(...ended, ...running) / HOUR };
  const observed = samples.filter((sample) => sample.ended.length + sample.running.length > 0);
  const own = observed.map((sample) => productLimit(sample.ended, sample.running, share));
  const estimate = pooled / HOUR;
  if (own.length < 2 || own.includes(null)) return { ...NOTHING, estimate };
  const squares = own.map((value) => ((value as number) / HOUR - estimate) ** 2);
  const n = own.length;
  const error = Math.sqrt(squares.reduce((a, b) => a + b, 0) / (n - 1) / n);
  return interval(estimate, error, { values: own as number[], isShare: false });
}

/** The value that stands for a duration in a histogram; its own tests tell that it is near. */
function bucketed(duration: number): number {
  return bucketMid(bucketOf(duration));
}

/** Smallest duration at which at least the share has ended, by Kaplan and Meier's product. */
function productLimit(ended: number[], running: number[], share: number): number | null {
  // Ended ones come first where both are equal: the others outlived what they were seen beside.
  const all = [
    ...ended.map((at) => ({ at, isEnd: true })),
    ...running.map((at) => ({ at, isEnd: false })),
  ].sort((one, other) => one.at - other.at || Number(other.isEnd) - Number(one.isEnd));
  let survival = 1;
  for (let first = 0, next = 0; first < all.length; first = next) {
    const { at, isEnd } = all[first] as { at: number; isEnd: boolean };
    while (all[next]?.at === at && all[next]?.isEnd === isEnd) next++;
    if (!isEnd) continue;
    survival *= 1 - (next - first) / (all.length - first);
    if (survival <= 1 - share + 1e-12) return at;
  }
  return null;
}

/** An interval that crosses 0 only where replications lie on both sides of it. */
function interval(
  estimate: number,
  error: number,
  { values, isShare }: { values: readonly number[]; isShare: boolean },
): Expected {
  const halfWidth = criticalT(values.length - 1, 0.95) * error;
  const [low, high] = [estimate - halfWidth, estimate + halfWidth];
  if (values.every((value) => value >= 0))
    return { estimate, low: Math.max(0, low), high: isShare ? Math.min(1, high) : high };
  if (values.every((value) => value <= 0)) return { estimate, low, high: Math.min(0, high) };
  return { estimate, low, high };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[], from: number): number {
  const squares = values.map((value) => (value - from) ** 2);
  return Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / (values.length - 1));
}
