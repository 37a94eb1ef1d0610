import { expect, test } from 'vitest';
import { criticalT, twoSidedProbability } from '../../../src/statistics/student-t.ts';

test.each([
  [1, 0.95, 12.706204736174698],
  [4, 0.95, 2.7764451051977987],
  [9, 0.95, 2.262157162798205],
  [29, 0.99, 2.756385903670605],
  [19, 0.9, 1.7291328115213678],
])('gives the tabulated value for %d degrees of freedom at %d', (degrees, level, value) => {
  expect(criticalT(degrees, level) / value).toBeCloseTo(1, 11);
});

test('refuses a degree of freedom of 0 and a level that is no probability', () => {
  expect(() => criticalT(0, 0.95)).toThrow('degree of freedom');
  expect(() => criticalT(5, 1)).toThrow('level');
});

test.each([
  [12.706204736174698, 1, 0.05],
  [2.262157162798205, 9, 0.05],
  [-2.756385903670605, 29, 0.01],
  [0, 5, 1],
  [Number.POSITIVE_INFINITY, 5, 0],
])('gives the p-value of t = %d with %d degrees of freedom', (t, degrees, probability) => {
  expect(twoSidedProbability(t, degrees)).toBeCloseTo(probability, 12);
});
