/** Batch means: by hand, and how often their intervals cover the truth of dependent series. */
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/random/normal.ts';
import { uniformAt } from '../../../src/random/threefry.ts';
import { batchedMean } from '../../../src/statistics/batch-means.ts';

const uniform = (stream: number, draw: number) => uniformAt(stream, 89, draw, 0);

function normal(stream: number, draw: number): number {
  const u = uniform(stream, draw);
  return normalQuantile(u, 1 - u);
}

/** Means over hundreds of the times in system of an M/M/1 queue from empty, warm-up left out. */
function queue(stream: number, load: number): number[] {
  const [warmUp, customers, each] = [2000, 100_000, 100];
  const means: number[] = [];
  let wait = 0;
  let sum = 0;
  for (let at = 0; at < warmUp + customers; at++) {
    const work = -Math.log(uniform(stream, 2 * at));
    if (at >= warmUp) sum += wait + work;
    wait = Math.max(0, wait + work + Math.log(uniform(stream, 2 * at + 1)) / load);
    if (at >= warmUp && (at - warmUp + 1) % each === 0) {
      means.push(sum / each);
      sum = 0;
    }
  }
  return means;
}

/** The share of experiments that say something, and of those the share that cover the truth. */
function coverage(tries: number, truth: number, series: (stream: number) => readonly number[]) {
  const intervals = Array.from({ length: tries }, (_, k) => batchedMean(series(k), 0.95)).flatMap(
    (found) => found?.interval ?? [],
  );
  const covering = intervals.filter(
    ({ low, high }) => (low as number) <= truth && truth <= (high as number),
  );
  return { told: intervals.length / tries, covered: covering.length / intervals.length };
}

describe('batch means', () => {
  test('are single values where these do not depend on each other', () => {
    const values = [1, 3, 2, 2, 3, 1, 1, 3, 2, 2, 1, 3];
    const found = batchedMean(values, 0.95);
    expect(found?.batchLength).toBe(1);
    expect(found?.interval).toMatchObject({ estimate: 2, n: 12 });
  });

  test('get longer until they do not', () => {
    const values = Array.from({ length: 60 }, (_, at) => Math.floor(at / 3) % 3);
    expect(batchedMean(values, 0.95)?.batchLength).toBe(2);
  });

  test('say nothing of a series that is short or keeps rising', () => {
    expect(batchedMean([1, 2, 3], 0.95)).toBeNull();
    expect(
      batchedMean(
        Array.from({ length: 100 }, (_, at) => at),
        0.95,
      ),
    ).toBeNull();
  });

  test('cover the mean of an autoregressive series in 9 of 10 experiments', () => {
    const series = (stream: number) => {
      let value = normal(stream, 3000) / Math.sqrt(1 - 0.49);
      return Array.from({ length: 3000 }, (_, at) => {
        value = 0.7 * value + normal(stream, at);
        return 4 + value;
      });
    };
    const { told, covered } = coverage(400, 4, series);
    expect(told).toBeGreaterThanOrEqual(0.9);
    expect(covered).toBeGreaterThanOrEqual(0.9);
    expect(covered).toBeLessThanOrEqual(0.98);
  });

  test('cover the mean time in a queue at load 0.8 nearly as often', () => {
    const { told, covered } = coverage(100, 5, (stream) => queue(1000 + stream, 0.8));
    expect(told).toBeGreaterThanOrEqual(0.85);
    expect(covered).toBeGreaterThanOrEqual(0.87);
  });
});
