/** Designs: every combination once, and hypercubes that visit every slice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniformAt } from '../../../src/random/threefry.ts';
import { gridDesign, latinHypercube } from '../../../src/statistics/design.ts';

describe('gridDesign', () => {
  it('holds every combination, the last value changing fastest', () => {
    expect(gridDesign([2, 3])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(gridDesign([])).toEqual([[]]);
  });
});

describe('latinHypercube', () => {
  it('has exactly one point in each slice of each dimension, and is the same for the same luck', () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(sizes, fc.integer(), ([points, dimensions], key) => {
        const draw = () =>
          latinHypercube(points, dimensions, (one, other) => uniformAt(key, 1, one, other));
        const design = draw();
        expect(design).toEqual(draw());
        for (let dimension = 0; dimension < dimensions; dimension++) {
          const slices = design.map((shares) => Math.floor(shares[dimension] * points));
          expect(slices.sort((a, b) => a - b)).toEqual(slices.map((_, place) => place));
        }
      }),
    );
  });

  it('puts dimensions together at random', () => {
    const design = latinHypercube(200, 2, (one, other) => uniformAt(7, 9, one, other));
    const product = design.map(([x, y]) => (x - 0.5) * (y - 0.5)).reduce((a, b) => a + b) / 200;
    // The correlation of 200 independent pairs is within ±0.28 in 99.99 %; the variance is 1/12.
    expect(Math.abs(product * 12)).toBeLessThan(0.28);
  });
});
