import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/random/normal.ts';
import { uniformAt } from '../../../src/random/threefry.ts';
import type { Interval } from '../../../src/statistics/interval.ts';
import { meanInterval, ratioInterval } from '../../../src/statistics/interval.ts';

function covers(interval: Interval, truth: number): boolean {
  return interval.low! <= truth && truth <= interval.high!;
}

function normal(stream: number, k: number): number {
  const u = uniformAt(stream, 77, k, 0);
  return normalQuantile(u, 1 - u);
}

describe('the interval of a mean', () => {
  test('is the t interval by hand', () => {
    const interval = meanInterval([1, 2, 3, 4, 5], 0.95);
    expect(interval).toMatchObject({ estimate: 3, n: 5, level: 0.95 });
    // s / √n = 0.70711, t with 4 degrees of freedom 2.776445.
    expect(interval.halfWidth).toBeCloseTo(1.963243, 6);
    expect(interval.low).toBeCloseTo(1.036757, 6);
    expect(interval.high).toBeCloseTo(4.963243, 6);
  });

  test('says only what its values allow', () => {
    const none = { low: null, high: null, halfWidth: null };
    expect(meanInterval([], 0.95)).toEqual({ estimate: null, ...none, n: 0, level: 0.95 });
    expect(meanInterval([4], 0.95)).toEqual({ estimate: 4, ...none, n: 1, level: 0.95 });
    expect(meanInterval([4, 4, 4], 0.95).halfWidth).toBe(0);
  });

  test('does not depend on large numbers that cancel', () => {
    expect(meanInterval([1e16, 1, -1e16, 3], 0.95).estimate).toBe(1);
  });

  test('covers the truth as often as it says', () => {
    let covered = 0;
    for (let macro = 0; macro < 2000; macro++) {
      const values = Array.from({ length: 10 }, (_, k) => 5 + normal(macro, k));
      if (covers(meanInterval(values, 0.95), 5)) covered++;
    }
    expect(covered / 2000).toBeGreaterThan(0.935);
    expect(covered / 2000).toBeLessThan(0.965);
  });
});

describe('the interval of a ratio', () => {
  test('is the jackknife by hand', () => {
    // R = 6/9; without one: 5/7, 4/6, 3/5; pseudo-values 4/7, 2/3, 4/5.
    const interval = ratioInterval([1, 2, 3], [2, 3, 4], 0.95);
    expect(interval.estimate).toBeCloseTo(6 / 9, 12);
    expect(interval.halfWidth).toBeCloseTo(0.285213, 5);
    expect(interval.n).toBe(3);
  });

  test('is exact where the ratio never varies', () => {
    const interval = ratioInterval([1, 2, 3], [2, 4, 6], 0.95);
    expect(interval.estimate).toBeCloseTo(0.5, 14);
    expect(interval.halfWidth).toBeCloseTo(0, 14);
  });

  test('has no estimate without a denominator and no width without a spread', () => {
    expect(ratioInterval([0, 0], [0, 0], 0.95).estimate).toBeNull();
    expect(ratioInterval([], [], 0.95).estimate).toBeNull();
    expect(ratioInterval([3], [4], 0.95)).toMatchObject({ estimate: 0.75, halfWidth: null });
    expect(ratioInterval([3, 0], [4, 0], 0.95)).toMatchObject({ estimate: 0.75, low: null });
  });

  test('covers the truth as often as it says, with sizes that vary', () => {
    let covered = 0;
    for (let macro = 0; macro < 2000; macro++) {
      const sizes = Array.from({ length: 20 }, (_, k) => 50 + 100 * uniformAt(macro, 5, k, 1));
      const met = sizes.map((size, k) => size * (0.8 + 0.05 * normal(macro, k)));
      if (covers(ratioInterval(met, sizes, 0.95), 0.8)) covered++;
    }
    expect(covered / 2000).toBeGreaterThan(0.935);
    expect(covered / 2000).toBeLessThan(0.965);
  });
});
