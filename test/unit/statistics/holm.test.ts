/** Holm's procedure against its definition, and against the error it promises. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/random/normal.ts';
import { uniformAt } from '../../../src/random/threefry.ts';
import { contrastProbability, pairedContrast } from '../../../src/statistics/contrast.ts';
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

  test('errs in at most 5 of 100 families of ten figures without any difference', () => {
    const normal = (stream: number, draw: number) => {
      const u = uniformAt(stream, 47, draw, 0);
      return normalQuantile(u, 1 - u);
    };
    let wrong = 0;
    for (let family = 0; family < 2000; family++) {
      // Figures of one run hang together: half of their variance is common.
      const common = Array.from({ length: 20 }, (_, k) => normal(family, k));
      const probabilities = Array.from({ length: 10 }, (_, figure) => {
        const values = common.map((value, k) => value + normal(family, 100 * (figure + 1) + k));
        const estimate = values.reduce((sum, value) => sum + value, 0) / values.length;
        const nothing = { estimate: 0, values: values.map(() => 0), centre: 'mean' } as const;
        const contrast = pairedContrast(nothing, { estimate, values, centre: 'mean' });
        return contrast === null ? 1 : contrastProbability(contrast);
      });
      const tests = holm(probabilities, 0.05);
      if (tests.some(({ adjusted }) => adjusted <= 0.05)) wrong++;
    }
    expect(wrong / 2000).toBeLessThanOrEqual(0.055);
    expect(wrong / 2000).toBeGreaterThan(0.01);
  });
});
