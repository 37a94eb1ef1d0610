/** Differences by hand, and how often their intervals cover the truth. */
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/random/normal.ts';
import { uniformAt } from '../../../src/random/threefry.ts';
import {
  contrastInterval,
  contrastProbability,
  independentContrast,
  pairedContrast,
  pairingOf,
  type Sample,
} from '../../../src/statistics/contrast.ts';

function sampleOf(values: readonly (number | null)[]): Sample {
  const known = values.filter((value) => value !== null);
  const estimate = known.reduce((sum, value) => sum + value, 0) / known.length;
  return { estimate, values, centre: 'mean' };
}

function normal(stream: number, draw: number): number {
  const u = uniformAt(stream, 41, draw, 0);
  return normalQuantile(u, 1 - u);
}

// Student's sleep data (1908): hours gained with two drugs by the same ten patients.
const ONE = sampleOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
const OTHER = sampleOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);

describe('a paired difference', () => {
  test('is Student’s own example', () => {
    const contrast = pairedContrast(ONE, OTHER) as NonNullable<ReturnType<typeof pairedContrast>>;
    const { low, high } = contrastInterval(contrast, 0.95);
    expect(contrast.estimate).toBeCloseTo(1.58, 10);
    expect(contrast.degreesOfFreedom).toBe(9);
    expect(low).toBeCloseTo(0.7001142, 6);
    expect(high).toBeCloseTo(2.4598858, 6);
    expect(contrastProbability(contrast)).toBeCloseTo(0.00283289, 8);
  });

  test('of a model with itself is exactly nothing', () => {
    const contrast = pairedContrast(ONE, ONE);
    expect(contrast).toEqual({ estimate: 0, standardError: 0, degreesOfFreedom: 9 });
    expect(contrast && contrastProbability(contrast)).toBe(1);
  });

  test('that is the same in every replication is beyond doubt', () => {
    const contrast = pairedContrast(sampleOf([1, 2, 3]), sampleOf([3, 4, 5]));
    expect(contrast).toMatchObject({ estimate: 2, standardError: 0 });
    expect(contrast && contrastProbability(contrast)).toBe(0);
  });

  test('counts the replications that both have, and needs two of them', () => {
    const base = sampleOf([1, null, 3, 8]);
    const variant = sampleOf([2, 5, null, 11]);
    expect(pairedContrast(base, variant)).toMatchObject({ estimate: 2, degreesOfFreedom: 1 });
    expect(pairedContrast(sampleOf([1, null]), sampleOf([2, 3]))).toBeNull();
  });

  test('of quantiles is pooled, and its spread is taken around the pooled difference', () => {
    const base: Sample = { estimate: 10, values: [9, 11, 10], centre: 'estimate' };
    const variant: Sample = { estimate: 12, values: [10, 14, 11], centre: 'estimate' };
    // Differences 1, 3, 1 around 2: squares 1, 1, 1; s² = 3/2; s/√3.
    expect(pairedContrast(base, variant)?.standardError).toBeCloseTo(Math.sqrt(0.5), 12);
  });
});

describe('an independent difference', () => {
  test('is Welch’s test of the same data', () => {
    const contrast = independentContrast(ONE, OTHER);
    // R: t.test(extra ~ group, data = sleep) has t = −1.8608, df = 17.776, p = 0.07939.
    expect(contrast?.degreesOfFreedom).toBeCloseTo(17.776474, 5);
    expect(contrast && contrastProbability(contrast)).toBeCloseTo(0.07939414, 7);
  });

  test('needs two replications of each', () => {
    expect(independentContrast(sampleOf([1]), ONE)).toBeNull();
  });
});

describe('pairing', () => {
  test('is told by correlation and by the share of the variance that is left', () => {
    expect(pairingOf(sampleOf([1, 2, 3]), sampleOf([2, 4, 6]))).toEqual({
      correlation: 1,
      varianceRatio: 0.2,
    });
    expect(pairingOf(sampleOf([1, 1, 1]), sampleOf([2, 4, 6]))).toBeNull();
  });

  test('gives intervals that cover the truth as often as they say, far narrower', () => {
    let covered = 0;
    let width = 0;
    let apart = 0;
    for (let experiment = 0; experiment < 2000; experiment++) {
      const common = Array.from({ length: 20 }, (_, k) => 5 * normal(experiment, k));
      const base = sampleOf(common.map((value, k) => value + normal(experiment, 100 + k)));
      const variant = sampleOf(common.map((value, k) => value + 3 + normal(experiment, 200 + k)));
      const paired = pairedContrast(base, variant);
      const independent = independentContrast(base, variant);
      if (paired === null || independent === null) throw new Error('there are 20 replications');
      const { low, high, halfWidth } = contrastInterval(paired, 0.95);
      if ((low as number) <= 3 && 3 <= (high as number)) covered++;
      width += halfWidth as number;
      apart += contrastInterval(independent, 0.95).halfWidth as number;
    }
    expect(covered / 2000).toBeGreaterThan(0.935);
    expect(covered / 2000).toBeLessThan(0.965);
    expect(width / apart).toBeLessThan(0.25);
  });
});
