/** Where a series has settled: by hand, on made-up starts, and on a queue that starts empty. */
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/random/normal.ts';
import { uniformAt } from '../../../src/random/threefry.ts';
import { movingAverage, mser5, withoutCycle } from '../../../src/statistics/warm-up.ts';

const uniform = (stream: number, draw: number) => uniformAt(stream, 77, draw, 0);

function normal(stream: number, draw: number): number {
  const u = uniform(stream, draw);
  return normalQuantile(u, 1 - u);
}

/** An autoregressive series that is settled from its first value on. */
function autoregressive(stream: number, n: number, phi: number): number[] {
  let value = normal(stream, n) / Math.sqrt(1 - phi * phi);
  return Array.from({ length: n }, (_, at) => {
    value = phi * value + normal(stream, at);
    return value;
  });
}

/** Waits of the first customers of an M/M/1 queue that starts empty (Lindley 1952). */
function waits(stream: number, n: number, load: number): number[] {
  let wait = 0;
  return Array.from({ length: n }, (_, at) => {
    const own = wait;
    const work = -Math.log(uniform(stream, 2 * at));
    const gap = -Math.log(uniform(stream, 2 * at + 1)) / load;
    wait = Math.max(0, wait + work - gap);
    return own;
  });
}

function meanPath(runs: readonly (readonly number[])[]): number[] {
  return (runs[0] as readonly number[]).map(
    (_, at) => runs.reduce((sum, run) => sum + (run[at] as number), 0) / runs.length,
  );
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('MSER-5', () => {
  test('leaves out a first part that is plainly different', () => {
    const settled = Array.from({ length: 40 }, (_, at) => 10 + (at % 2));
    expect(mser5([...Array.from({ length: 10 }, () => 0), ...settled])).toBe(10);
  });

  test('leaves out nothing where nothing varies', () => {
    expect(mser5(Array.from({ length: 30 }, () => 4))).toBe(0);
  });

  test('says nothing of a series that never settles, or is too short', () => {
    expect(mser5(Array.from({ length: 100 }, (_, at) => at))).toBeNull();
    expect(mser5([1, 2, 3, 4, 5, 6])).toBeNull();
  });

  test('finds the end of a start in 180 of 200 runs of twenty, to a fifth', () => {
    const [length, bias] = [100, 3];
    let found = 0;
    for (let seed = 0; seed < 200; seed++) {
      const runs = Array.from({ length: 20 }, (_, run) =>
        autoregressive(seed * 20 + run, 400, 0.5),
      );
      const path = meanPath(runs).map((value, at) => (at < length ? value - bias : value));
      const left = mser5(path) ?? 0;
      if (Math.abs(left - length) <= length / 5) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(180);
  });

  test('makes the mean wait of a busy queue that starts empty no worse, to 3 % of the truth', () => {
    const truth = 9;
    const [each, customers] = [20, 5000];
    const tries = Array.from({ length: 40 }, (_, k) =>
      meanPath(
        Array.from({ length: each }, (_, run) => waits(9000 + k * each + run, customers, 0.9)),
      ),
    );
    const raw = meanOf(tries.map(meanOf));
    const cut = meanOf(tries.map((path) => meanOf(path.slice(mser5(path) ?? 0))));
    expect(Math.abs(cut - truth)).toBeLessThanOrEqual(0.03 * truth);
    expect(Math.abs(cut - truth)).toBeLessThanOrEqual(Math.abs(raw - truth) + 0.01 * truth);
  });
});

describe('a series without its cycle', () => {
  test('is flat where it was nothing but a cycle', () => {
    const path = Array.from({ length: 30 }, (_, at) => [5, 6, 7, 5, 4, 1, 0][at % 7] as number);
    for (const value of withoutCycle(path, 7)) expect(value).toBeCloseTo(4, 12);
  });

  test('keeps its start, which a cycle would hide', () => {
    const cycle = [60, 50, 40, 50, 60, 0, 0];
    const path = Array.from({ length: 84 }, (_, at) => {
      return (cycle[at % 7] as number) - (at < 21 ? 20 : 0) + normal(5, at);
    });
    expect(mser5(withoutCycle(path, 7))).toBeGreaterThanOrEqual(20);
    expect(mser5(withoutCycle(path, 7))).toBeLessThanOrEqual(25);
  });

  test('stays as it is where there is no whole cycle', () => {
    expect(withoutCycle([1, 2], 7)).toEqual([1, 2]);
  });
});

test('Welch’s moving average is narrow at the start and ends before the end', () => {
  expect(movingAverage([6, 0, 3, 9, 0, 6], 2)).toEqual([6, 3, 3.6, 3.6, null, null]);
});
