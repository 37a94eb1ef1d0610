/** Holm's procedure against its definition, and against the error it promises. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holm } from '../../../src/statistics/holm.ts';

describe('Holm’s procedure', () => {
  test('adjusts the p-values of a worked example', () => {
    // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), method = "holm") is 0.03 0.06 0.06 0.02.
    const adjusted = holm([0.01, 0.04, 0.03, 0.005], 0.05).map((test) => test.adjusted);
    expect(adjusted).toEqual([0.03, 0.06, 0.06, 0.02]);
  });

  test('stops at the first failure, at whose level all later tests stay', () => {
    const levels = holm([0.001, 0.2, 0.02, 0.9], 0.05).map(({ level }) => 1 - level);
    const expected = [0.05 / 4, 0.05 / 3, 0.05 / 3, 0.05 / 3];
    levels.forEach((level, place) => {
      expect(level).toBeCloseTo(expected[place] as number, 12);
    });
  });

  test('of one test changes nothing', () => {
    expect(holm([0.03], 0.05)).toEqual([{ adjusted: 0.03, level: 0.95 }]);
    expect(holm([], 0.05)).toEqual([]);
  });

  test('rejects by level exactly where it rejects by adjusted p-value', () => {
    const families = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(families, (probabilities) => {
        holm(probabilities, 0.05).forEach(({ adjusted, level }, place) => {
          const isRejected = (probabilities[place] as number) < 1 - level - 1e-12;
          if (isRejected) expect(adjusted).toBeLessThanOrEqual(0.05 + 1e-9);
          if (adjusted < 0.05 - 1e-9) expect(isRejected).toBe(true);
        });
      }),
    );
  });
});
