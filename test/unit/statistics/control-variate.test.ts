/** Control variates: by hand, without bias, and with intervals that keep their word. */
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/random/normal.ts';
import { uniformAt } from '../../../src/random/threefry.ts';
import {
  type Control,
  type Controlled,
  controlledMean,
} from '../../../src/statistics/control-variate.ts';

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
    const found = controlledMean(values, [{ values: controls, known: 0 }], 0.95);
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
    const found = controlledMean(values, [{ values: controls, known: 5 }], 0.95);
    // b = 3 − 5/82.5, ȳ = 16.5, x̄ = 5.5.
    expect(found?.controlled.estimate).toBeCloseTo(16.5 - (3 - 5 / 82.5) * 0.5, 10);
    expect(found?.plain.estimate).toBeCloseTo(16.5, 12);
    expect(found?.varianceRatio).toBeLessThan(0.05);
    expect(found?.controlled.n).toBe(9);
  });

  test('of two controls is the regression plane at their known means', () => {
    // An exact plane, so that nothing is left but the plane: 2 + 3·x + 5·y at (4, 1).
    const x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const y = [0, 2, 1, 3, 0, 2, 4, 1, 3, 0, 5, 2];
    const values = x.map((one, at) => 2 + 3 * one + 5 * (y[at] as number));
    const two = [
      { values: x, known: 4 },
      { values: y, known: 1 },
    ];
    const found = controlledMean(values, two, 0.95);
    expect(found?.controlled.estimate).toBeCloseTo(2 + 12 + 5, 9);
    expect(found?.controlled.n).toBe(10);
    expect(controlledMean(values, two.toReversed(), 0.95)?.controlled.estimate).toBeCloseTo(19, 9);
    // The same control twice tells nothing more.
    const again = controlledMean(values, [two[0], two[0]] as Control[], 0.95);
    const once = controlledMean(values, [two[0]] as Control[], 0.95);
    expect(again?.controlled).toEqual(once?.controlled);
  });

  test('of two controls that go together has no bias and covers the truth', () => {
    let covered = 0;
    let sum = 0;
    let squares = 0;
    for (let k = 0; k < 2000; k++) {
      const draws = (stream: number) =>
        Array.from({ length: 25 }, (_, at) => normal(5 * k + stream, at));
      const [one, other, noise] = [draws(0), draws(1), draws(2)];
      const second = other.map((value, at) => 0.6 * (one[at] as number) + value);
      const values = noise.map(
        (value, at) => 5 + (one[at] as number) + (second[at] as number) + value,
      );
      const controls = [
        { values: one, known: 0 },
        { values: second, known: 0 },
      ];
      const { controlled } = controlledMean(values, controls, 0.95) as Controlled;
      const error = (controlled.estimate as number) - 5;
      sum += error;
      squares += error * error;
      if ((controlled.low as number) <= 5 && 5 <= (controlled.high as number)) covered += 1;
    }
    expect(Math.abs(sum / Math.sqrt(squares))).toBeLessThan(3.5);
    expect(covered / 2000).toBeGreaterThanOrEqual(0.93);
    expect(covered / 2000).toBeLessThanOrEqual(0.97);
  });

  test('says nothing where nothing varies, or of few values', () => {
    const ten = Array.from({ length: 10 }, (_, at) => at);
    const same = ten.map(() => 1);
    expect(controlledMean(ten, [{ values: same, known: 1 }], 0.95)).toBeNull();
    expect(controlledMean(same, [{ values: ten, known: 4 }], 0.95)).toBeNull();
    expect(controlledMean([1, 2, 3], [{ values: [1, 2, 4], known: 2 }], 0.95)).toBeNull();
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
