/** Control variates: by hand, without bias, and with intervals that keep their word. */
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/random/normal.ts';
import { uniformAt } from '../../../src/random/threefry.ts';
import { controlledMean } from '../../../src/statistics/control-variate.ts';

function normal(stream: number, draw: number): number {
  const u = uniformAt(stream, 83, draw, 0);
  return normalQuantile(u, 1 - u);
}

/** Of many experiments of 30: mean error in standard errors, share covered, mean variance ratio. */
function experiments(correlation: number) {
  const tries = 2000;
  const rest = Math.sqrt(1 - correlation * correlation);
  let [sum, squares, covered, ratio] = [0, 0, 0, 0];
  for (let k = 0; k < tries; k++) {
    const controls = Array.from({ length: 30 }, (_, at) => normal(2 * k, at));
    const values = controls.map((x, at) => 5 + correlation * x + rest * normal(2 * k + 1, at));
    const found = controlledMean(values, controls, 0, 0.95);
    if (found === null) throw new Error('everything varies');
    const { estimate, low, high } = found.controlled;
    const error = (estimate as number) - 5;
    sum += error;
    squares += error * error;
    if ((low as number) <= 5 && 5 <= (high as number)) covered += 1;
    ratio += found.varianceRatio / tries;
  }
  return { z: sum / Math.sqrt(squares), covered: covered / tries, ratio };
}

describe('a controlled mean', () => {
  test('is the regression line at the known mean, worked out by hand', () => {
    const controls = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const values = controls.map((x, at) => 3 * x + (at % 2 === 0 ? 1 : -1));
    const found = controlledMean(values, controls, 5, 0.95);
    // b = 3 − 5/82.5, ȳ = 16.5, x̄ = 5.5.
    expect(found?.controlled.estimate).toBeCloseTo(16.5 - (3 - 5 / 82.5) * 0.5, 10);
    expect(found?.plain.estimate).toBeCloseTo(16.5, 12);
    expect(found?.varianceRatio).toBeLessThan(0.05);
    expect(found?.controlled.n).toBe(9);
  });

  test('says nothing where nothing varies, or of few values', () => {
    const ten = Array.from({ length: 10 }, (_, at) => at);
    const same = ten.map(() => 1);
    expect(controlledMean(ten, same, 1, 0.95)).toBeNull();
    expect(controlledMean(same, ten, 4, 0.95)).toBeNull();
    expect(controlledMean([1, 2, 3], [1, 2, 4], 2, 0.95)).toBeNull();
  });

  test.each([0, 0.5, 0.9])('has no bias and covers the truth, correlation %s', (correlation) => {
    const { z, covered, ratio } = experiments(correlation);
    expect(Math.abs(z)).toBeLessThan(3.5);
    expect(covered).toBeGreaterThanOrEqual(0.93);
    expect(covered).toBeLessThanOrEqual(0.97);
    // (1 − R²) (n − 2) / (n − 3), and a little more for fewer degrees of freedom.
    const theory = ((1 - correlation * correlation) * 28) / 27;
    expect(ratio).toBeGreaterThan(theory * 0.95);
    expect(ratio).toBeLessThan(theory * 1.08);
  });
});
