/** Luck and unknown inputs told apart: worked by hand, and against a known truth. */
import { describe, expect, it } from 'vitest';
import { uniformAt } from '../../../src/random/threefry.ts';
import { varianceParts } from '../../../src/statistics/variance-parts.ts';

describe('varianceParts', () => {
  it('is what the analysis of variance of a small table gives', () => {
    // Draws 1, 3 and 8 with replications that add −1 and +1: nothing is left, MS between is 26.
    const parts = varianceParts([
      [0, 2],
      [2, 4],
      [7, 9],
    ]);
    expect(parts?.inputs).toBeCloseTo(Math.sqrt(13), 12);
    expect(parts?.rest).toBeCloseTo(0, 12);
  });

  it('gives luck nothing of what all draws share, and inputs nothing of what is left', () => {
    const parts = varianceParts([
      [1, -1],
      [-1, 1],
    ]);
    expect(parts).toEqual({ inputs: 0, rest: 2 });
  });

  it('needs two draws and two replications', () => {
    expect(varianceParts([[1, 2]])).toBeNull();
    expect(varianceParts([[1], [2]])).toBeNull();
    expect(varianceParts([])).toBeNull();
  });

  it('finds the truth of 400 tables on average', () => {
    let inputs = 0;
    let rest = 0;
    const tables = 400;
    for (let table = 0; table < tables; table++) {
      // Uniform numbers over a width of √12 have variance 1.
      const noise = (draw: number) => (uniformAt(table, 5, draw, 1) - 0.5) * Math.sqrt(12);
      const rows = Array.from({ length: 12 }, (_, draw) =>
        Array.from({ length: 10 }, (_, at) => {
          return 2 * noise(draw) + 3 * noise(1000 + at) + noise(2000 + 100 * draw + at);
        }),
      );
      const parts = varianceParts(rows);
      inputs += (parts?.inputs ?? 0) ** 2 / tables;
      rest += (parts?.rest ?? 0) ** 2 / tables;
    }
    // The standard errors are about 0.06 and 0.004; 99.99 % lie within four of them.
    expect(Math.abs(inputs - 4)).toBeLessThan(0.25);
    expect(Math.abs(rest - 1)).toBeLessThan(0.03);
  });
});
