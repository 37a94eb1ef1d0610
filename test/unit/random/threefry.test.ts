import { expect, test } from 'vitest';
import { threefry, uniformAt } from '../../../src/random/threefry.ts';
import { uniformOf } from '../../../src/random/uniform.ts';

function cipher(key: readonly number[], counter: readonly number[]): string[] {
  const out = new Int32Array(2);
  const [key0 = 0, key1 = 0] = key;
  const [c0 = 0, c1 = 0] = counter;
  threefry(key0, key1, c0, c1, out);
  return Array.from(out, (word) => (word >>> 0).toString(16).padStart(8, '0'));
}

// From Random123's tests/kat_vectors, "threefry2x32 20".
test('gives the known answers of Random123', () => {
  expect(cipher([0, 0], [0, 0])).toEqual(['6b200159', '99ba4efe']);
  expect(cipher([-1, -1], [-1, -1])).toEqual(['1cb996fc', 'bb002be7']);
  expect(cipher([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toEqual([
    'c4923a9c',
    '483df7a0',
  ]);
});

test('takes signed and unsigned words as the same words', () => {
  expect(cipher([0x85a308d3, 0xffffffff], [0xfffffffe, 7])).toEqual(
    cipher([0x85a308d3 | 0, -1], [-2, 7]),
  );
});

test('maps words to the open unit interval with an exact complement', () => {
  expect(uniformOf(0, 0)).toBe(2 ** -53);
  expect(uniformOf(-1, -1)).toBe(1 - 2 ** -53);
  expect(uniformOf(0xffffffff, 0xffffffff)).toBe(1 - 2 ** -53);
  expect(1 - uniformOf(-1, -1)).toBe(2 ** -53);
  expect(uniformOf(1 << 31, 0)).toBe(0.5 + 2 ** -53);
});

test('uniformAt is the uniform of the enciphered counter', () => {
  const out = new Int32Array(2);
  threefry(11, -12, 13, 14, out);
  expect(uniformAt(11, -12, 13, 14)).toBe(uniformOf(out[0]!, out[1]!));
});

test('spreads consecutive addresses evenly and without serial correlation', () => {
  const draws = 200_000;
  const cells = new Float64Array(32 * 32);
  let previous = uniformAt(3, 4, 0, 0);
  let products = 0;
  for (let ordinal = 1; ordinal <= draws; ordinal++) {
    const u = uniformAt(3, 4, ordinal, 0);
    const cell = Math.floor(previous * 32) * 32 + Math.floor(u * 32);
    cells[cell] = cells[cell]! + 1;
    products += (u - 0.5) * (previous - 0.5) * 12;
    previous = u;
  }
  const expected = draws / cells.length;
  let chiSquare = 0;
  for (const count of cells) chiSquare += ((count - expected) * (count - expected)) / expected;
  // Mean 1023, standard deviation 45.2: five of them either way.
  expect(Math.abs(chiSquare - 1023)).toBeLessThan(5 * 45.2);
  expect(Math.abs(products / draws)).toBeLessThan(5 / Math.sqrt(draws));
});
