import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tally } from '../../../src/statistics/tally.ts';

function tallyOf(values: readonly number[]): Tally {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  return tally;
}

test('summarises by hand', () => {
  const tally = tallyOf([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(tally.count).toBe(8);
  expect(tally.mean).toBe(5);
  expect(tally.variance).toBeCloseTo(32 / 7, 14);
  expect([tally.min, tally.max]).toEqual([2, 9]);
});

test('keeps a small variance beside a large mean', () => {
  expect(tallyOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance).toBeCloseTo(30, 10);
});

test('says nothing of too few', () => {
  expect(new Tally().mean).toBeNaN();
  expect(tallyOf([3]).variance).toBeNaN();
  expect(tallyOf([3]).mean).toBe(3);
});

test('merging is the same as adding one by one', () => {
  const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { maxLength: 30 });
  fc.assert(
    fc.property(values, values, (one, other) => {
      const merged = tallyOf(one);
      merged.merge(tallyOf(other));
      const whole = tallyOf([...one, ...other]);
      expect(merged.count).toBe(whole.count);
      expect([merged.min, merged.max]).toEqual([whole.min, whole.max]);
      if (whole.count > 0) expect(merged.mean).toBeCloseTo(whole.mean, 9);
      if (whole.count > 1) expect(merged.variance).toBeCloseTo(whole.variance, 6);
    }),
    { seed: 5, numRuns: 500 },
  );
});
