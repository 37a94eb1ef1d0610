import { expect, test } from 'vitest';
import { normalQuantile, normalTail } from '../../../src/random/normal.ts';

// Abramowitz and Stegun, tables 26.1 and 26.2, and Wichura's test values of algorithm AS 241.
test('gives the tabulated values', () => {
  expect(normalTail(0)).toBe(0.5);
  expect(normalTail(1.959963984540054)).toBeCloseTo(0.025, 15);
  expect(normalTail(6) / 9.865876450376981e-10).toBeCloseTo(1, 13);
  expect(normalQuantile(0.25, 0.75)).toBeCloseTo(-0.6744897501960817, 14);
  expect(normalQuantile(0.001, 0.999)).toBeCloseTo(-3.090232306167814, 13);
  expect(normalQuantile(1e-12, 1 - 1e-12) / -7.034483825301131).toBeCloseTo(1, 13);
});

test('inverts its tail down to 2^-53 and is odd', () => {
  for (let k = 2; k <= 53; k++) {
    const tail = 2 ** -k;
    const z = normalQuantile(1 - tail, tail);
    expect(normalTail(z) / tail).toBeCloseTo(1, 12);
    expect(normalQuantile(tail, 1 - tail)).toBe(-z);
  }
});
