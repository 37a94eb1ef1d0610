import { expect, test } from 'vitest';
import { readTolerance } from '../../../src/scenario/tolerance.ts';

test.each([
  ['5%', { kind: 'relative', share: 0.05 }],
  ['±2.5 %', { kind: 'relative', share: 0.025 }],
  ['1 pt', { kind: 'points', share: 0.01 }],
  ['0.5pt', { kind: 'points', share: 0.005 }],
  ['0.5 h', { kind: 'amount', value: 1_800_000, unit: 'ms' }],
  ['± 30 min', { kind: 'amount', value: 1_800_000, unit: 'ms' }],
  ['5000 EUR', { kind: 'amount', value: 5000, unit: 'EUR' }],
  ['3', { kind: 'amount', value: 3, unit: null }],
] as const)('%s is understood', (written, tolerance) => {
  expect(readTolerance(written)).toEqual(tolerance);
});

test.each(['', 'five', '-5%', '0%', '0 h', '5%%h'])('"%s" is no tolerance', (written) => {
  expect(readTolerance(written)?.kind ?? null).toBe(written === '5%%h' ? 'amount' : null);
});
