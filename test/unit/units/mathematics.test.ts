import { expect, test } from 'vitest';
import { exp, fastExp, ln, pow } from '../../../src/units/mathematics.ts';

/** Correctly rounded values, computed with 60 decimal digits. */
const KNOWN: [(x: number) => number, number, number][] = [
  [ln, 0.1234, -2.0923241675108497],
  [ln, 0.7, -0.35667494393873245],
  [ln, 3.5, 1.252762968495368],
  [ln, 17.25, 2.847812143477369],
  [ln, 1e-10, -23.025850929940457],
  [ln, 123456.789, 11.723646487185881],
  [exp, -20.5, 1.2501528663867426e-9],
  [exp, -1.25, 0.2865047968601901],
  [exp, -0.001, 0.999000499833375],
  [exp, 0.3, 1.3498588075760032],
  [exp, 5.5, 244.69193226422038],
  [exp, 100.25, 3.451610733125924e43],
];

test('agrees with correctly rounded values to the last bit or one beside it', () => {
  for (const [f, x, value] of KNOWN) {
    expect(Math.abs(f(x) / value - 1)).toBeLessThanOrEqual(2.3e-16);
  }
  expect(pow(2, -53)).toBe(1.1102230246251565e-16);
});

test('the fast exponential stays within 1e-14 of the exact one', () => {
  let worst = 0;
  for (let i = 0; i <= 200_000; i++) {
    const x = -750 + i * 0.0075;
    const exact = exp(x);
    if (exact > 1e-300 && exact < Number.POSITIVE_INFINITY) {
      worst = Math.max(worst, Math.abs(fastExp(x) / exact - 1));
    }
  }
  expect(worst).toBeLessThan(1e-14);
  expect(fastExp(0)).toBe(1);
});

test('the fast exponential keeps the limits of the exact one', () => {
  expect(fastExp(-1000)).toBe(0);
  expect(fastExp(1000)).toBe(Number.POSITIVE_INFINITY);
  expect(fastExp(Number.NaN)).toBeNaN();
  expect(fastExp(-744)).toBe(exp(-744));
  expect(fastExp(709)).toBe(exp(709));
});
