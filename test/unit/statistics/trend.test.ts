import { expect, test } from 'vitest';
import { slopeInterval } from '../../../src/statistics/trend.ts';

test('gives the slope and its interval by hand', () => {
  // Slope 3/5; residuals −0.1, 0.3, −0.3, 0.1; s² = 0.1; t with 2 degrees of freedom 4.302653.
  const interval = slopeInterval([1, 2, 2, 3], 0.95);
  expect(interval.estimate).toBeCloseTo(0.6, 12);
  expect(interval.halfWidth).toBeCloseTo(4.302653 * Math.sqrt(0.1 / 5), 5);
  expect(interval.n).toBe(4);
});

test('a straight line is sure, a level one has no slope', () => {
  const rising = slopeInterval([1, 3, 5, 7, 9], 0.99);
  expect(rising.low).toBeCloseTo(2, 12);
  expect(slopeInterval([4, 4, 4, 4], 0.95)).toMatchObject({ estimate: 0, halfWidth: 0 });
});

test('two points have a slope without an interval, one has none', () => {
  expect(slopeInterval([1, 2], 0.95)).toMatchObject({ estimate: 1, low: null, n: 2 });
  expect(slopeInterval([1], 0.95).estimate).toBeNull();
});
