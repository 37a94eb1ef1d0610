/** Small linear systems, solved by elimination with the largest pivot of each column. */
import { assert } from '../units/assert.ts';

/** The solution x of A x = b; A must not be singular. Both are left as they are. */
export function solveLinear(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = a.map((row, index) => [...row, b[index]]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    assert(rows[column][column] !== 0, 'a system of traffic equations has one solution');
    for (let row = 0; row < size; row++) {
      const factor = rows[row][column] / rows[column][column];
      if (row === column || factor === 0) continue;
      for (let cell = column; cell <= size; cell++) rows[row][cell] -= factor * rows[column][cell];
    }
  }
  return rows.map((row, index) => row[size] / row[index]);
}
