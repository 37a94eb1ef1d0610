import { expect, test } from 'vitest';
import { choiceAt, cumulativeShares } from '../../../src/random/choice.ts';

test('searches the running sums in declared order', () => {
  const sums = Float64Array.of(9, ...cumulativeShares([0.2, 0.5, 0.3]));
  const choose = (u: number): number => choiceAt(sums, 1, 3, u);
  expect([0.1, 0.19, 0.2, 0.69, 0.71, 1 - 2 ** -53].map(choose)).toEqual([0, 0, 1, 1, 2, 2]);
});

test('takes shares in proportion and never an outcome without a share', () => {
  const sums = cumulativeShares([0, 3, 1, 0]);
  expect(Array.from(sums)).toEqual([0, 0.75, 1, 1]);
  const choices = [2 ** -53, 0.5, 0.75, 1 - 2 ** -53].map((u) => choiceAt(sums, 0, 4, u));
  expect(choices).toEqual([1, 1, 2, 2]);
});

test('leaves no gap where shares do not add up to 1 exactly', () => {
  const sums = cumulativeShares(Array.from({ length: 10 }, () => 0.1));
  expect(sums[9]).toBe(1);
  expect(choiceAt(sums, 0, 10, 1 - 2 ** -53)).toBe(9);
});
