/** Spearman's rank correlation: known values, ties, limits that cover. */
import { describe, expect, it } from 'vitest';
import { uniformAt } from '../../../src/random/threefry.ts';
import { rankCorrelation } from '../../../src/statistics/rank-correlation.ts';

describe('rankCorrelation', () => {
  it('is −29/165 for the ten pairs of intelligence and television of the text books', () => {
    const ones = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const others = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    const { estimate, low, high, n } = rankCorrelation(ones, others, 0.95);
    expect(estimate).toBeCloseTo(-29 / 165, 12);
    expect(n).toBe(10);
    expect(low).toBeLessThan(-0.6);
    expect(high).toBeGreaterThan(0.4);
  });

  it('is ±1 for what only rises or falls, whatever its shape', () => {
    const ones = [1, 2, 3, 4, 5, 6];
    expect(rankCorrelation(ones, [1, 8, 27, 64, 125, 216], 0.95)).toMatchObject({
      estimate: 1,
      low: 1,
      high: 1,
    });
    expect(rankCorrelation(ones, [9, 7, 6, 4, 2, 1], 0.95).estimate).toBe(-1);
  });

  it('shares ranks between equal values', () => {
    // Ranks 1, 2.5, 2.5, 4, 5 against 1…5: 1 − 6·0.5/120 with the correction for ties is √(0.975).
    const { estimate } = rankCorrelation([1, 2, 2, 3, 4], [1, 2, 3, 4, 5], 0.95);
    expect(estimate).toBeCloseTo(Math.sqrt(0.95), 10);
  });

  it('says nothing where one of the two never changes, and no limits for a few pairs', () => {
    expect(rankCorrelation([1, 1, 1, 1, 1], [1, 2, 3, 4, 5], 0.95).estimate).toBeNull();
    expect(rankCorrelation([], [], 0.95).estimate).toBeNull();
    expect(rankCorrelation([1, 2, 3, 4], [1, 2, 4, 3], 0.95)).toMatchObject({ low: null });
  });

  it('has limits that cover 0 in about 95 % of experiments without any relation', () => {
    let covered = 0;
    const experiments = 1000;
    for (let experiment = 0; experiment < experiments; experiment++) {
      const column = (key: number) =>
        Array.from({ length: 20 }, (_, k) => uniformAt(key, 3, experiment, k));
      const { low, high } = rankCorrelation(column(1), column(2), 0.95);
      if ((low ?? 1) <= 0 && (high ?? -1) >= 0) covered += 1;
    }
    // Of 1,000, 95 % ± 2.7 are 99.99 %.
    expect(covered / experiments).toBeGreaterThan(0.923);
    expect(covered / experiments).toBeLessThan(0.985);
  });
});
