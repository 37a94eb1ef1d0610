import { expect, test } from 'vitest';
import { replicationsFor } from '../../../src/statistics/sample-size.ts';

test('four times as many replications halve an interval, counted in tens', () => {
  expect(replicationsFor(2, 1, 30)).toBe(120);
  expect(replicationsFor(1.1, 1, 30)).toBe(40);
});

test('what is reached asks for nothing more', () => {
  expect(replicationsFor(0.5, 1, 33)).toBe(33);
  expect(replicationsFor(0, 1, 2)).toBe(2);
});

test('a half-width of 0 cannot be asked for', () => {
  expect(() => replicationsFor(1, 0, 30)).toThrow('above 0');
});
