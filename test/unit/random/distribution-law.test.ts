import stdlibGammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import stdlibGammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { describe, expect, test } from 'vitest';
import { lawOf } from '../../../src/random/distribution-law.ts';
import type { DistributionSpec } from '../../../src/random/distribution-spec.ts';
import { expectation } from './quadrature.ts';
import { SPECIMENS } from './specimens.ts';

const meanOf = (spec: DistributionSpec) => lawOf(spec).mean;
const varianceOf = (spec: DistributionSpec) => lawOf(spec).variance;
const quantileOf = (spec: DistributionSpec, u: number) => lawOf(spec).quantile(u, 1 - u);
const cdfOf = (spec: DistributionSpec, x: number) => lawOf(spec).cdf(x);

const TAILS = Array.from({ length: 52 }, (_, k) => 2 ** -(k + 1.3));

describe.each(Object.entries(SPECIMENS))('%s', (name, spec) => {
  const law = lawOf(spec);
  // Beside a shift the digits of a small tail are lost.
  const slack = name.startsWith('shifted') ? 1e-3 : 1e-6;

  test('has the mean and variance of its quantiles', () => {
    const mean = expectation((u, v) => law.quantile(u, v));
    const squares = expectation((u, v) => (law.quantile(u, v) - law.mean) ** 2);
    expect(Math.abs(mean - law.mean)).toBeLessThan(2e-6 * law.mean);
    expect(Math.abs(squares - law.variance)).toBeLessThan(1e-4 * law.variance + 1e-12);
  });

  test('inverts its distribution function in both tails', () => {
    for (const tail of TAILS) {
      const low = law.quantile(tail, 1 - tail);
      const high = law.quantile(1 - tail, tail);
      // At an atom the distribution function steps over u; elsewhere it meets it.
      expect(law.cdf(low * (1 + 1e-9))).toBeGreaterThanOrEqual(tail * (1 - slack));
      expect(law.cdf(low * (1 - 1e-9) - 1e-300)).toBeLessThanOrEqual(tail * (1 + slack));
      if (tail < 2 ** -40) continue;
      expect(law.survival(high * (1 - 1e-9) - 1e-300)).toBeGreaterThanOrEqual(tail * (1 - 1e-4));
      expect(law.survival(high * (1 + 1e-9))).toBeLessThanOrEqual(tail * (1 + 1e-4));
    }
  });
});

test('agrees with the textbook on moments', () => {
  expect(meanOf({ family: 'logNormal', mu: -0.5, sigma: 1 })).toBeCloseTo(1, 14);
  expect(varianceOf({ family: 'logNormal', mu: -0.5, sigma: 1 })).toBeCloseTo(Math.E - 1, 13);
  expect(varianceOf({ family: 'gamma', mean: 3, cv: 2 })).toBeCloseTo(36, 12);
  expect(varianceOf({ family: 'erlang', phases: 2, mean: 3 })).toBeCloseTo(4.5, 12);
  expect(varianceOf({ family: 'hyperexponential', mean: 2, cvSquared: 4 })).toBeCloseTo(16, 12);
  expect(meanOf({ family: 'weibull', scale: 2, shape: 0.5 })).toBeCloseTo(4, 12);
  expect(meanOf({ family: 'triangular', min: 1, mode: 2, max: 9 })).toBeCloseTo(4, 14);
  expect(varianceOf({ family: 'uniform', min: 1, max: 3 })).toBeCloseTo(1 / 3, 14);
});

test('agrees with an independent gamma distribution', () => {
  for (const cv of [0.05, 0.5, 1.2, 2, 4]) {
    const shape = 1 / (cv * cv);
    const spec: DistributionSpec = { family: 'gamma', mean: 2, cv };
    for (let k = 1; k < 100; k++) {
      const u = k / 100;
      const other = stdlibGammaQuantile(u, shape, shape / 2);
      expect(Math.abs(quantileOf(spec, u) - other)).toBeLessThanOrEqual(1e-11 * other);
      expect(cdfOf(spec, other)).toBeCloseTo(stdlibGammaCdf(other, shape, shape / 2), 12);
    }
  }
});

test('gives known normal and exponential quantiles through the families built on them', () => {
  const median = quantileOf({ family: 'logNormal', mu: 0, sigma: 1 }, 0.975);
  expect(Math.log(median)).toBeCloseTo(1.959963984540054, 13);
  expect(quantileOf({ family: 'exponential', mean: 1 }, 2 ** -50)).toBeCloseTo(2 ** -50, 30);
  expect(cdfOf({ family: 'logNormal', mu: 0, sigma: 1 }, Math.exp(-6))).toBeCloseTo(
    9.865876450376981e-10,
    22,
  );
});

test('steps over the jumps of a mixture with atoms', () => {
  const spec = SPECIMENS['mixture with atoms'] as DistributionSpec;
  const belowFour = 0.2 + 0.5 * (1 - Math.exp(-2));
  expect(quantileOf(spec, 0.1999)).toBe(0);
  expect(quantileOf(spec, 0.2001)).toBeGreaterThan(0);
  expect(quantileOf(spec, belowFour - 1e-6)).toBeLessThan(4);
  expect(quantileOf(spec, belowFour + 1e-6)).toBe(4);
  expect(quantileOf(spec, belowFour + 0.3 - 1e-6)).toBe(4);
  expect(quantileOf(spec, belowFour + 0.3 + 1e-6)).toBeGreaterThan(4);
});

test('collapses special cases to the simpler family', () => {
  const expected = quantileOf({ family: 'exponential', mean: 3 }, 0.7);
  const alike: DistributionSpec[] = [
    { family: 'gamma', mean: 3, cv: 1 },
    { family: 'erlang', phases: 1, mean: 3 },
    { family: 'weibull', scale: 3, shape: 1 },
    { family: 'hyperexponential', mean: 3, cvSquared: 1 },
    { family: 'mixture', components: [{ share: 2, of: { family: 'exponential', mean: 3 } }] },
  ];
  for (const spec of alike) expect(quantileOf(spec, 0.7)).toBe(expected);
  expect(quantileOf({ family: 'uniform', min: 4, max: 4 }, 0.3)).toBe(4);
  expect(quantileOf({ family: 'empirical', values: [4, 4, 4] }, 0.3)).toBe(4);
  expect(quantileOf({ family: 'gamma', mean: 4, cv: 0 }, 0.3)).toBe(4);
});

test.each<[string, DistributionSpec]>([
  ['scale', { family: 'exponential', mean: 0 }],
  ['scale', { family: 'affine', shift: 0, scale: -1, of: { family: 'constant', value: 1 } }],
  ['sigma', { family: 'logNormal', mu: 0, sigma: -1 }],
  ['whole phases', { family: 'erlang', phases: 1.5, mean: 1 }],
  ['squared cv', { family: 'hyperexponential', mean: 1, cvSquared: 0.9 }],
  ['mode', { family: 'triangular', min: 0, mode: 5, max: 4 }],
  ['observed', { family: 'empirical', values: [] }],
  ['shares', { family: 'mixture', components: [] }],
])('refuses impossible parameters (%s)', (rule, spec) => {
  expect(() => lawOf(spec)).toThrow(rule);
});
