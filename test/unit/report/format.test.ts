import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatEstimate,
  formatExact,
  formatHours,
  formatInterval,
  formatLimits,
  formatNumber,
  formatRounded,
  formatValue,
  halfWidthOf,
  type Judged,
  plainSpaces,
} from '../../../src/report/format.ts';

/** An estimate with its half-width. */
function about(estimate: number, half: number, unit: string): Judged {
  return { estimate, low: estimate - half, high: estimate + half, unit };
}

const shown = (row: Judged) => plainSpaces(formatEstimate(row));

describe('numbers', () => {
  it('groups thousands, uses a true minus sign and never shows a negative zero', () => {
    expect(plainSpaces(formatNumber(1234567.891, 1))).toBe('1 234 567.9');
    expect(formatNumber(-2.5, 1)).toBe('−2.5');
    expect(formatNumber(-0.04, 1)).toBe('0.0');
    expect(plainSpaces(formatNumber(1284, -1))).toBe('1 280');
  });

  it('shows a dash where there is no number', () => {
    for (const nothing of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(formatNumber(nothing, 1)).toBe('–');
      expect(formatValue(nothing, 'share')).toBe('–');
      expect(formatHours(nothing)).toBe('–');
    }
  });
});

describe('lengths of time', () => {
  it.each([
    [0, '0 min'],
    [0.005, '18 s'],
    [0.038, '2.3 min'],
    [0.25, '15 min'],
    [0.608, '36 min'],
    [1, '1 h'],
    [3.27, '3.3 h'],
    [14.4, '14 h'],
    [47.4, '47 h'],
    [48, '2 days'],
    [65.3, '2.7 days'],
    [864, '36 days'],
  ])('says %d h as people would: %s', (hours, words) => {
    expect(plainSpaces(formatHours(hours))).toBe(words);
  });
});

describe('values', () => {
  it('shows shares as per cent, with tenths at most', () => {
    expect(plainSpaces(formatValue(0.86149, 'share'))).toBe('86.1 %');
    expect(plainSpaces(formatValue(1, 'share'))).toBe('100 %');
    expect(plainSpaces(formatValue(0.00432, 'share'))).toBe('0.43 %');
  });

  it('shows money with its currency and as many digits as its size deserves', () => {
    expect(plainSpaces(formatValue(612_050.4, 'EUR'))).toBe('612 050 EUR');
    expect(plainSpaces(formatValue(42.31, 'EUR'))).toBe('42.3 EUR');
    expect(plainSpaces(formatValue(7.291, 'EUR'))).toBe('7.29 EUR');
  });

  it('repeats goals as they were written', () => {
    expect(plainSpaces(formatExact(0.9, 'share'))).toBe('90 %');
    expect(plainSpaces(formatExact(0.975, 'share'))).toBe('97.5 %');
    expect(plainSpaces(formatExact(45, 'EUR'))).toBe('45 EUR');
    expect(plainSpaces(formatExact(0.25, 'h'))).toBe('15 min');
  });
});

describe('estimates', () => {
  it('shows no more digits than the half-width supports', () => {
    expect(shown(about(7.4321, 0.41, 'h'))).toBe('7.4 ± 0.4 h');
    expect(shown(about(7.4321, 0.13, 'h'))).toBe('7.43 ± 0.13 h');
    expect(shown(about(11_913, 42, 'count'))).toBe('11 910 ± 40');
    expect(shown(about(612_050, 2310, 'EUR'))).toBe('612 000 ± 2 000 EUR');
  });

  it('leaves something of a value whose half-width is many times as large', () => {
    expect(shown({ estimate: 4.2, low: 0, high: 120, unit: 'h' })).toBe('4 ± 60 h');
    expect(shown({ estimate: 42, low: 0, high: 1300, unit: 'tickets' })).toMatch(/^40 ± 650/);
    expect(shown({ estimate: 0, low: 0, high: 120, unit: 'tickets' })).toMatch(/^0 ± 60/);
  });

  it('never shows a half-width as nothing: spared digits are rounded up', () => {
    expect(shown(about(0.99914, 0.00017, 'share'))).toBe('99.9 ± 0.1 %');
    expect(shown(about(49.554, 0.02, 'EUR'))).toBe('49.6 ± 0.1 EUR');
  });

  it('shows the value alone where there is no interval, and a bound where it was not reached', () => {
    expect(shown({ estimate: 2.5, low: null, high: null, unit: 'h' })).toBe('2.5 h');
    const above = { estimate: null, low: null, high: null, unit: 'h', above: 264 };
    expect(plainSpaces(formatRounded(above))).toBe('> 11 days');
    expect(formatRounded({ estimate: null, low: null, high: null, unit: 'h' })).toBe('–');
  });

  it('rounds limits outwards, so that they never contradict a verdict', () => {
    expect(plainSpaces(formatInterval(about(0.9, 0.0004, 'share')))).toBe('89.9 to 90.1 %');
    expect(plainSpaces(formatInterval(about(0.861, 0.0125, 'share')))).toBe('84.8 to 87.4 %');
    expect(formatLimits({ estimate: 0.9, low: 0.9, high: 0.9, unit: 'share' })).toBe(
      '90.0 to 90.0',
    );
    expect(formatLimits({ estimate: 1, low: null, high: null, unit: 'h' })).toBe('–');
  });

  it('writes every estimate with a unit, finite digits and limits that hold the value', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const half = fc.double({ min: 0, max: 1e6, noNaN: true });
    const unit = fc.constantFrom('h', 'share', 'EUR', 'tickets', 'cases/week', 'count');
    fc.assert(
      fc.property(number, half, unit, (value, width, name) => {
        const row = about(value, width, name);
        for (const text of [formatEstimate(row), formatRounded(row), formatInterval(row)]) {
          expect(text).not.toMatch(/NaN|Infinity|undefined|null|e[+-]/);
          expect(text).toMatch(/\d/);
        }
        expect(halfWidthOf(row)).toBeCloseTo(width, 3);
      }),
    );
  });

  it('never rounds a limit inwards', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const half = fc.double({ min: 1e-5, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(share, half, (value, width) => {
        const [low = 0, high = 0] = formatLimits(about(value, width, 'share'))
          .split(' to ')
          .map((text) => Number(text.replace('−', '-')) / 100);
        expect(low).toBeLessThanOrEqual(value - width + 1e-8);
        expect(high).toBeGreaterThanOrEqual(value + width - 1e-8);
      }),
    );
  });
});
