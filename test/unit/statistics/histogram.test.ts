import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketMid, bucketOf, Histogram } from '../../../src/statistics/histogram.ts';

/** Up to 2^53: 285,000 years in milliseconds. */
const durations = fc
  .tuple(fc.integer({ min: 0, max: 52 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([octave, share]) =>
    Math.min(Number.MAX_SAFE_INTEGER, Math.floor((1 + share) * 2 ** octave)),
  );

function histogramOf(values: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
}

test('keeps every duration within 0.1 % of its bucket’s middle', () => {
  fc.assert(
    fc.property(durations, (value) => {
      const bucket = bucketOf(value);
      expect(Number.isInteger(bucket)).toBe(true);
      expect(Math.abs(bucketMid(bucket) - value)).toBeLessThanOrEqual(0.001 * value);
    }),
    { seed: 1, numRuns: 20_000 },
  );
});

test('is exact below 1024 ms and leaves no bucket out at the seams', () => {
  for (let value = 0; value < 1024; value++) expect(bucketMid(bucketOf(value))).toBe(value);
  for (const seam of [1024, 2048, 2 ** 31, 2 ** 32, 2 ** 33, 2 ** 52]) {
    expect(bucketOf(seam)).toBe(bucketOf(seam - 1) + 1);
  }
});

test('merges to the same counts in any order', () => {
  const values = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 60 });
  fc.assert(
    fc.property(values, values, values, (one, two, three) => {
      const forwards = histogramOf(one);
      forwards.merge(histogramOf(two));
      forwards.merge(histogramOf(three));
      const backwards = histogramOf(three);
      backwards.merge(histogramOf(two));
      backwards.merge(histogramOf(one));
      expect(backwards.toSparse()).toEqual(forwards.toSparse());
      expect(forwards.toSparse()).toEqual(histogramOf([...one, ...two, ...three]).toSparse());
      expect(forwards.total).toBe(one.length + two.length + three.length);
    }),
    { seed: 2, numRuns: 200 },
  );
});

test('its quantiles are order statistics of rank ⌈n q⌉ within the bucket’s error', () => {
  const values = fc.array(durations, { minLength: 1, maxLength: 80 });
  const shares = fc.constantFrom(0.001, 0.25, 0.5, 0.9, 0.95, 0.99, 1);
  fc.assert(
    fc.property(values, shares, (unsorted, q) => {
      const sorted = [...unsorted].sort((a, b) => a - b);
      const exact = sorted[Math.max(1, Math.ceil(sorted.length * q)) - 1]!;
      const quantile = histogramOf(unsorted).quantile(q)!;
      expect(Math.abs(quantile - exact)).toBeLessThanOrEqual(0.001 * exact);
    }),
    { seed: 3, numRuns: 2000 },
  );
});

test('says nothing of no durations', () => {
  const empty = new Histogram();
  expect(empty.quantile(0.5)).toBeNull();
  expect(empty.largest()).toBeNull();
  expect(empty.toSparse()).toEqual({ buckets: [], counts: [] });
});

test('comes back from its sparse form', () => {
  const histogram = histogramOf([0, 3, 3, 5_000_000]);
  histogram.add(70, 5);
  const sparse = structuredClone(histogram.toSparse());
  expect(sparse.counts).toEqual([1, 2, 5, 1]);
  const copy = Histogram.fromSparse(sparse);
  expect(copy.toSparse()).toEqual(sparse);
  expect(copy.total).toBe(9);
  expect(copy.largest()).toBe(bucketMid(bucketOf(5_000_000)));
  expect(() => Histogram.fromSparse({ buckets: [1], counts: [] })).toThrow('every bucket');
});

test('refuses what is no duration', () => {
  expect(() => new Histogram().add(-1)).toThrow('whole number');
  expect(() => new Histogram().add(2000.5)).toThrow('whole number');
  expect(() => new Histogram().add(Number.NaN)).toThrow('whole number');
});
