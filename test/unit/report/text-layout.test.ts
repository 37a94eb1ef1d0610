import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { layOutTable, type TextTable, wrapText } from '../../../src/report/text-layout.ts';

const TABLE: TextTable = {
  aligns: ['left', 'right', 'right', 'left'],
  spare: [3, 1],
  rows: [
    ['TEAM', 'people', 'load', 'note'],
    ['a team with a long name', '12', '85 %', 'busy'],
    ['b', '3', '4 %', ''],
  ],
};

describe('tables of text', () => {
  it('align words to the left, numbers to the right, and end without spaces', () => {
    expect(layOutTable(TABLE, 80, '  ')).toEqual([
      '  TEAM                     people  load  note',
      '  a team with a long name      12  85 %  busy',
      '  b                             3   4 %',
    ]);
  });

  it('leave out spare columns in their order, then shorten the names', () => {
    const narrow = (columns: number) => layOutTable({ ...TABLE, leastName: 23 }, columns, '');
    expect(narrow(40)[1]).toBe('a team with a long name      12  85 %');
    expect(narrow(36)[1]).toBe('a team with a long name  85 %');
    expect(narrow(20)[1]).toBe('a team with ..  85 %');
  });

  it('count wide characters as two columns', () => {
    const rows = [
      ['客户支持', '1'],
      ['desk', '2'],
    ];
    expect(layOutTable({ rows, aligns: ['left', 'right'] }, 40, '')).toEqual([
      '客户支持  1',
      'desk      2',
    ]);
  });

  it('never write a line wider than they may', () => {
    const cells = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), {
      minLength: 4,
      maxLength: 4,
    });
    const rows = fc.array(cells, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 20, max: 120 }), (texts, columns) => {
        for (const line of layOutTable({ ...TABLE, rows: texts }, columns, '  ')) {
          expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('wrapped text', () => {
  it('breaks at spaces and indents what follows', () => {
    expect(wrapText('one two three four', 9, '  ')).toEqual(['one two', '  three', '  four']);
  });

  it('cuts a word that is wider than the line', () => {
    expect(wrapText('unbreakable', 6)).toEqual(['unbr..']);
  });
});
