import { describe, expect, it } from 'vitest';
import { emptyLike, extend, reset } from '../../../src/kernel/columns.ts';

const columnsOf = (length: number) => ({
  count: new Int32Array(length).fill(7),
  sum: new Float64Array(length).fill(0.25),
});

/** Memory for 64 numbers and no more. */
class Scarce extends Float64Array<ArrayBuffer> {
  constructor(length: number) {
    super(new ArrayBuffer(8 * length));
    if (length > 64) throw new RangeError('out of memory');
  }
}

describe('resetting columns', () => {
  it('sets the entries asked for, leaves what lies beyond, and moves nothing', () => {
    const columns = columnsOf(64);
    const { count, sum } = columns;
    reset(columns, 3, { count: -1 });
    expect(columns.count).toBe(count);
    expect(columns.sum).toBe(sum);
    expect(Array.from(count.subarray(0, 4))).toEqual([-1, -1, -1, 7]);
    expect(Array.from(sum.subarray(0, 4))).toEqual([0, 0, 0, 0.25]);
  });

  it('moves only columns that are too short, to ones of their kind', () => {
    const columns = { short: new Uint16Array(64).fill(9), long: new Float64Array(100).fill(9) };
    const { short, long } = columns;
    reset(columns, 65, { short: 4 });
    expect(columns.long).toBe(long);
    expect(columns.short).not.toBe(short);
    expect(columns.short).toBeInstanceOf(Uint16Array);
    expect(columns.short.length).toBeGreaterThanOrEqual(65);
    expect(Array.from(columns.short.subarray(0, 65))).toEqual(new Array(65).fill(4));
    expect(Array.from(long.subarray(64, 66))).toEqual([0, 9]);
    expect(short[0], 'the old column is left alone').toBe(9);
  });

  it('to no entries changes nothing', () => {
    const columns = columnsOf(64);
    reset(columns, 0, { count: 1, sum: 1 });
    expect(columns).toEqual(columnsOf(64));
  });
});

describe('extending columns', () => {
  it('changes nothing while they are long enough', () => {
    const columns = columnsOf(64);
    const { count, sum } = columns;
    extend(columns, 64);
    expect(columns).toEqual(columnsOf(64));
    expect([columns.count === count, columns.sum === sum]).toEqual([true, true]);
  });

  it('keeps what they hold and adds zeros', () => {
    const columns = columnsOf(64);
    extend(columns, 65);
    expect(columns.count.length).toBe(128);
    expect(columns.sum.length).toBe(128);
    expect(Array.from(columns.count.subarray(62, 66))).toEqual([7, 7, 0, 0]);
    expect(Array.from(columns.sum.subarray(62, 66))).toEqual([0.25, 0.25, 0, 0]);
  });

  it.each([extend, reset])('lengthens none if the memory does not suffice for all', (lengthen) => {
    const columns = { plenty: new Int32Array(64).fill(7), scarce: new Scarce(64) };
    const { plenty, scarce } = columns;
    expect(() => lengthen(columns, 65)).toThrow('out of memory');
    expect([columns.plenty === plenty, columns.scarce === scarce]).toEqual([true, true]);
    expect(plenty).toEqual(new Int32Array(64).fill(7));
  });
});

it('an empty column has room for more than was asked, so that it seldom moves', () => {
  const lengths = [0, 1, 64, 65, 1000].map((length) => emptyLike(new Int8Array(1), length).length);
  expect(lengths).toEqual([64, 64, 64, 128, 1024]);
  expect(emptyLike(new Int8Array(1), 1)).toEqual(new Int8Array(64));
});
