/** Differences in words: signs, points, limits that agree with verdicts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainSpaces } from '../../../src/report/format.ts';
import { differenceText } from '../../../src/report/format-difference.ts';

function shown(estimate: number, low: number, high: number, unit: string): string[] {
  const { value, limits } = differenceText({ estimate, low, high }, unit);
  return [plainSpaces(value), plainSpaces(limits)];
}

describe('a difference', () => {
  test.each([
    [-1.6, -2.2, -1, 'h', '−1.6 h', '−2.2 … −1.0'],
    [0.021, 0.014, 0.028, 'share', '+2.1 pt', '+1.4 … +2.8'],
    [24_900, 24_531, 25_260, 'EUR', '+24 900 EUR', '+24 500 … +25 300'],
    [-0.05, -0.13, 0.03, 'h', '−3 min', '−8 … +2'],
    [60, 24, 96, 'h', '+2.5 days', '+1.0 … +4.0'],
  ])('of %d (%d … %d) %s is %s (%s)', (estimate, low, high, unit, value, limits) => {
    expect(shown(estimate, low, high, unit)).toEqual([value, limits]);
  });

  test('that is the same in every replication has no limits', () => {
    expect(shown(0, 0, 0, 'share')).toEqual(['0 pt', '']);
    expect(shown(15_000, 15_000, 15_000, 'EUR')).toEqual(['+15 000 EUR', '']);
  });

  test('that is just above 0 says so instead of claiming to reach 0', () => {
    expect(shown(5, 0.001, 10, 'tickets')).toEqual(['+5 tickets', '> 0 … +10']);
    expect(shown(-5, -10, -0.001, 'tickets')).toEqual(['−5 tickets', '−10 … < 0']);
  });

  test('without an interval is a number alone, without an estimate nothing', () => {
    expect(differenceText({ estimate: 2, low: null, high: null }, 'EUR').limits).toBe('–');
    expect(differenceText({ estimate: null, low: null, high: null }, 'h').value).toBe('–');
  });

  test('never shows limits on the other side of 0 than they are', () => {
    const sizes = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const units = fc.constantFrom('h', 'share', 'EUR', 'tickets', 'people');
    fc.assert(
      fc.property(sizes, sizes, units, (one, other, unit) => {
        // Where nothing varies there are no limits.
        fc.pre(one !== other);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const { limits } = differenceText({ estimate: (low + high) / 2, low, high }, unit);
        const [from = '', to = ''] = limits.split(' … ');
        if (low > 0) expect(from).toMatch(/^(>|\+)/);
        if (high < 0) expect(to).toMatch(/^(<|−)/);
        expect(limits).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});
