/** Comparisons with the best: limits by hand, and the confidence they promise. */
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/random/normal.ts';
import { uniformAt } from '../../../src/random/threefry.ts';
import { bestShares, comparedWithBest } from '../../../src/statistics/best.ts';
import { pairedContrast, type Sample } from '../../../src/statistics/contrast.ts';

function sampleOf(values: readonly number[]): Sample {
  const estimate = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { estimate, values, centre: 'mean' };
}

function normal(stream: number, draw: number): number {
  const u = uniformAt(stream, 43, draw, 0);
  return normalQuantile(u, 1 - u);
}

function distances(samples: readonly Sample[], level = 0.95) {
  const contrast = (i: number, j: number) =>
    pairedContrast(samples[j] as Sample, samples[i] as Sample);
  return comparedWithBest(samples.length, contrast, level);
}

const uniform = (resample: number, draw: number) => uniformAt(7, 11, resample, draw);

describe('multiple comparisons with the best', () => {
  test('name the best, and rule out the rest, where differences are plain', () => {
    const low = sampleOf([1, 2, 3, 2]);
    const high = sampleOf([11, 12.1, 13, 12]);
    const [worse, better] = distances([low, high]) ?? [];
    expect(better?.low).toBe(0);
    expect(better?.high).toBeGreaterThan(9.5);
    expect(worse?.high).toBe(0);
    expect(worse?.low).toBeLessThan(-9.5);
  });

  test('call the same model twice the best, and what is worse than both not', () => {
    const high = sampleOf([11, 12.1, 13, 12]);
    const [worse, ...tied] = distances([sampleOf([1, 2, 3, 2]), high, high]) ?? [];
    expect(tied).toEqual([
      { low: 0, high: 0 },
      { low: 0, high: 0 },
    ]);
    expect(worse?.high).toBe(0);
    expect(worse?.low).toBeLessThan(-9.5);
  });

  test('leave open what chance may have done', () => {
    const one = sampleOf([1, 5, 3, 9]);
    const other = sampleOf([4, 2, 8, 5]);
    for (const { low, high } of distances([one, other]) ?? []) {
      expect(low).toBeLessThan(0);
      expect(high).toBeGreaterThan(0);
    }
  });

  test('say nothing where a pair has no interval', () => {
    expect(distances([sampleOf([1]), sampleOf([2])])).toBeNull();
  });

  test('are all true at once as often as they say', () => {
    const means = [0, 0, 0, 0.5];
    let covered = 0;
    for (let experiment = 0; experiment < 1000; experiment++) {
      const samples = means.map((mean, model) =>
        sampleOf(Array.from({ length: 15 }, (_, k) => mean + normal(experiment, 100 * model + k))),
      );
      const isTrue = (distances(samples) ?? []).every(({ low, high }, i) => {
        const others = means.filter((_, j) => j !== i);
        const distance = (means[i] as number) - Math.max(...others);
        return low <= distance && distance <= high;
      });
      if (isTrue) covered++;
    }
    // Bonferroni is on the safe side.
    expect(covered / 1000).toBeGreaterThanOrEqual(0.945);
  });
});

describe('the probability of being the best', () => {
  test('is near certain where every replication agrees', () => {
    const shares = bestShares([sampleOf([1, 2, 3]), sampleOf([4, 5, 6])], true, uniform);
    expect(shares).toEqual([0, 1]);
  });

  test('is shared by models that are the same', () => {
    const one = sampleOf([1, 4, 2, 8]);
    expect(bestShares([one, one], true, uniform)).toEqual([0.5, 0.5]);
  });

  test('is that of the normal law for one difference', () => {
    // Difference 1 with standard error 1: P(Z > −1) = 0.841.
    const n = 400;
    const differences = Array.from({ length: n }, (_, k) => (k % 2 === 0 ? 21 : -19));
    const base = sampleOf(differences.map(() => 0));
    const [, share] = bestShares([base, sampleOf(differences)], true, uniform) ?? [];
    expect(share).toBeGreaterThan(0.81);
    expect(share).toBeLessThan(0.87);
  });

  test('resamples models by themselves where their luck was their own', () => {
    const values = Array.from({ length: 40 }, (_, k) => k % 2);
    const shares = bestShares([sampleOf(values), sampleOf(values)], false, uniform) ?? [];
    expect((shares[0] ?? 0) + (shares[1] ?? 0)).toBeCloseTo(1, 10);
    expect(shares[0]).toBeGreaterThan(0.4);
    expect(shares[0]).toBeLessThan(0.6);
  });

  test('cannot be told from one replication', () => {
    expect(bestShares([sampleOf([1]), sampleOf([2])], true, uniform)).toBeNull();
  });
});
