import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DistributionColumns } from '../../../src/random/distribution.ts';
import { sample } from '../../../src/random/distribution.ts';
import { DistributionBuilder } from '../../../src/random/distribution-builder.ts';
import { lawOf } from '../../../src/random/distribution-law.ts';
import type { DistributionSpec } from '../../../src/random/distribution-spec.ts';
import { uniformAt } from '../../../src/random/threefry.ts';
import { expectation } from './quadrature.ts';
import { SPECIMENS } from './specimens.ts';

const SMALLEST = 2 ** -53;
const LARGEST = 1 - SMALLEST;
const uniforms = fc
  .tuple(
    fc.integer({ min: 0, max: 52 }),
    fc.double({ min: 0.5, max: 1, noNaN: true }),
    fc.boolean(),
  )
  .map(([octave, fraction, upper]) => {
    const tail = Math.max(SMALLEST, fraction * 2 ** -octave);
    return Math.min(LARGEST, upper ? 1 - tail : tail);
  });

function columnsOf(...specs: DistributionSpec[]): DistributionColumns {
  const builder = new DistributionBuilder();
  for (const spec of specs) builder.add(spec);
  return builder.build();
}

describe.each(Object.entries(SPECIMENS))('%s', (name, spec) => {
  const law = lawOf(spec);
  const builder = new DistributionBuilder();
  builder.add({ family: 'constant', value: -1 });
  const row = builder.add(spec);
  const columns = builder.build();
  const draw = (u: number): number => sample(columns, row, u);
  // The branches of a mixture meet in a bend, which one straight piece of the table cuts.
  const tolerance = name.includes('mixture') || name === 'hyperexponential' ? 5e-4 : 1e-4;

  test('is sampled close to exact inversion from 2^-40 to 1 − 2^-40', () => {
    let worst = 0;
    for (let i = 0; i < 8000; i++) {
      const tail = Math.max(2 ** -40, uniformAt(1, 2, i, 0) * 2 ** -(i % 40));
      const u = i % 3 === 0 ? tail : 1 - tail;
      const exact = law.quantile(u, 1 - u);
      // Far below a thousandth of the mean, the error is measured against that thousandth.
      const size = Math.max(exact, 1e-3 * law.mean);
      worst = Math.max(worst, Math.abs(draw(u) - exact) / size);
    }
    expect(worst).toBeLessThanOrEqual(tolerance);
  });

  test('is sampled with the right mean', () => {
    const error = expectation((u, v) => draw(u) - law.quantile(u, v));
    expect(Math.abs(error)).toBeLessThan(1e-5 * law.mean);
    expect(columns.mean[row]).toBe(law.mean);
    expect(columns.variance[row]).toBe(law.variance);
  });

  test('never falls as the uniform number rises', () => {
    fc.assert(
      fc.property(uniforms, uniforms, (one, other) => {
        const low = draw(Math.min(one, other));
        const high = draw(Math.max(one, other));
        expect(low).toBeLessThanOrEqual(high + 4 * Number.EPSILON * Math.abs(high));
      }),
      { seed: 20, numRuns: 2000 },
    );
  });

  test('has finite tails, not below 0', () => {
    expect(draw(SMALLEST)).toBeGreaterThanOrEqual(0);
    expect(draw(LARGEST)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(draw(0.5)).toBeGreaterThanOrEqual(draw(SMALLEST));
  });

  test('draws have the mean of the law within five standard errors', () => {
    const draws = 40_000;
    let sum = 0;
    for (let i = 0; i < draws; i++) sum += draw(uniformAt(11, 12, i, 0));
    const error = Math.sqrt(law.variance / draws);
    expect(Math.abs(sum / draws - law.mean)).toBeLessThanOrEqual(5 * error + 1e-12 * law.mean);
  });
});

test('is exactly linear, triangular or constant where no table is needed', () => {
  const columns = columnsOf(
    { family: 'uniform', min: 1, max: 3 },
    { family: 'triangular', min: 0, mode: 1, max: 2 },
    { family: 'constant', value: 9 },
    { family: 'empirical', values: [10, 0, 20] },
  );
  expect(sample(columns, 0, 0.25)).toBe(1.5);
  expect(sample(columns, 1, 0.125)).toBe(0.5);
  expect(sample(columns, 2, 0.125)).toBe(9);
  expect(sample(columns, 3, 0.25)).toBe(5);
  expect(columns.nodes.length).toBe(3);
});

test('equal distributions share a row and equal shapes a table', () => {
  const builder = new DistributionBuilder();
  const first = builder.add({ family: 'exponential', mean: 3 });
  expect(builder.add({ family: 'erlang', phases: 1, mean: 3 })).toBe(first);
  const second = builder.add({ family: 'exponential', mean: 4 });
  const third = builder.add({ family: 'logNormal', mu: 0, sigma: 1 });
  const fourth = builder.add({ family: 'logNormal', mu: 2, sigma: 0.4 });
  const { table, kind } = builder.build();
  expect([first, second, third, fourth]).toEqual([0, 1, 2, 3]);
  expect(table[0]).toBe(table[1]);
  expect(table[2]).toBe(table[3]);
  expect(table[0]).not.toBe(table[2]);
  expect(kind.length).toBe(4);
});

test('columns survive being sent to a worker', () => {
  const columns = columnsOf(...Object.values(SPECIMENS));
  const received = structuredClone(columns);
  for (let row = 0; row < columns.kind.length; row++) {
    for (const u of [SMALLEST, 0.01, 0.4, 0.99]) {
      expect(sample(received, row, u)).toBe(sample(columns, row, u));
    }
  }
});

test('faster work is the same luck divided: scaling the law scales every draw', () => {
  const columns = columnsOf(
    { family: 'gamma', mean: 3, cv: 0.7 },
    { family: 'gamma', mean: 6, cv: 0.7 },
  );
  for (let i = 0; i < 1000; i++) {
    const u = uniformAt(1, 1, i, 0);
    expect(sample(columns, 1, u)).toBe(2 * sample(columns, 0, u));
  }
});
