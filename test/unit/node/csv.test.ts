import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../src/node/csv.ts';

describe('csvLine', () => {
  it('writes numbers as they are and null as nothing', () => {
    expect(csvLine([1, -2.5, null, 1e21, 0])).toBe('1,-2.5,,1e+21,0\n');
  });
  it('never writes a number that is none', () => {
    expect(csvLine([Number.NaN, Number.POSITIVE_INFINITY])).toBe(',\n');
  });
  it('quotes commas, quotes and line ends', () => {
    expect(csvLine(['a,b', 'say "x"', 'one\ntwo', 'plain'])).toBe(
      '"a,b","say ""x""","one\ntwo",plain\n',
    );
  });
  const formulas = [
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    ' =1',
    '"=1',
    "'=1",
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\u00a0=1',
  ];
  it.each(formulas)('disarms %j', (text) => {
    const cell = csvLine([text]).trimEnd().replace(/^"/, '');
    expect(cell.startsWith("'")).toBe(true);
  });
  it('leaves other text alone', () => {
    expect(csvLine(['a=b', 'P1', 'x-y', 'a@b', '5 - 3'])).toBe('a=b,P1,x-y,a@b,5 - 3\n');
  });
});
