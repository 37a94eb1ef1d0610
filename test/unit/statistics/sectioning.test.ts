import { expect, test } from 'vitest';
import { sectionedQuantile } from '../../../src/statistics/sectioning.ts';

test('takes deviations from the pooled quantile', () => {
  // s² = ((−1)² + 0² + 2² + 1²) / 3 = 2; s / √4 = 0.70711; t with 3 degrees of freedom 3.182446.
  const { interval } = sectionedQuantile(100, [99, 100, 102, 101], 0.95);
  expect(interval.estimate).toBe(100);
  expect(interval.halfWidth).toBeCloseTo(3.182446 * Math.SQRT1_2, 5);
  expect(interval.n).toBe(4);
});

test('tells replications too short for the quantile by their mean', () => {
  expect(sectionedQuantile(100, [97, 99, 100], 0.95).replicationsTooShort).toBe(false);
  expect(sectionedQuantile(100, [97, 97, 97], 0.95).replicationsTooShort).toBe(true);
  expect(sectionedQuantile(100, [103, 103, 103], 0.95).replicationsTooShort).toBe(true);
});

test('asks for no longer replications where hardly anybody waits at all', () => {
  expect(sectionedQuantile(0, [0, 0, 0.001], 0.95).replicationsTooShort).toBe(false);
});

test('leaves out replications that did not reach it, and says so', () => {
  const { interval, replicationsTooShort } = sectionedQuantile(100, [99, null, 101], 0.95);
  expect(interval.n).toBe(2);
  expect(replicationsTooShort).toBe(true);
});

test('gives no interval without two replications and no estimate where not reached', () => {
  expect(sectionedQuantile(100, [100], 0.95).interval).toMatchObject({ estimate: 100, low: null });
  expect(sectionedQuantile(null, [90, 95], 0.95).interval.estimate).toBeNull();
});
