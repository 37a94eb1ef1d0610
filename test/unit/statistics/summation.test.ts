import { expect, test } from 'vitest';
import {
  compensatedSum,
  meanOfValues,
  standardErrorOf,
} from '../../../src/statistics/summation.ts';

test('keeps what plain addition loses', () => {
  expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
  expect(compensatedSum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  expect(compensatedSum([])).toBe(0);
});

test('gives the mean and its standard error', () => {
  expect(meanOfValues([1, 2, 6])).toBe(3);
  expect(standardErrorOf([1, 2, 6])).toBeCloseTo(Math.sqrt(7 / 3), 14);
});
