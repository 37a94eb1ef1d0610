/** Values to vary: which texts mean which values, and what is refused. */
import { describe, expect, it } from 'vitest';
import { readLevels } from '../../../src/scenario/levels.ts';

const all = (text: string) => readLevels(text).all;
const ends = (text: string) => readLevels(text).ends;

describe('levels', () => {
  it('are lists whose commas stand outside of brackets and quotes', () => {
    expect(all('3, 5,7')).toEqual(['3', '5', '7']);
    expect(all('20 min, 1 h')).toEqual(['20 min', '1 h']);
    expect(all('{ a: 1, b: 2 }, [1, 2], "x, y"')).toEqual(['{ a: 1, b: 2 }', '[1, 2]', '"x, y"']);
  });

  it('are ranges: whole numbers by themselves, others with a step', () => {
    expect(all('3..6')).toEqual(['3', '4', '5', '6']);
    expect(all('0.8..1.2/0.1')).toEqual(['0.8', '0.9', '1', '1.1', '1.2']);
    expect(all('70%..90%/10%')).toEqual(['70%', '80%', '90%']);
    expect(all('10..30 min/10 min')).toEqual(['10 min', '20 min', '30 min']);
    expect(all('300/week..400/week/50/week')).toEqual(['300/week', '350/week', '400/week']);
    expect(all('1 h..2 h')).toBeNull();
    expect(ends('3..6')).toEqual(['3', '6']);
    expect(ends('1 h..2 h')).toEqual(['1 h', '2 h']);
  });

  it('are factors, and a spread around what is written', () => {
    expect(all('x0.9, x1.1')).toEqual(['x0.9', 'x1.1']);
    expect(all('±10%')).toEqual(['x0.9', 'x1', 'x1.1']);
    expect(ends('+-25 %')).toEqual(['x0.75', 'x1.25']);
    expect(all('x0.5..x1.5/0.5')).toEqual(['x0.5', 'x1', 'x1.5']);
  });

  it('give a value at each share of the way, in digits that can be read', () => {
    expect(readLevels('3..6').at(0.26)).toBe('4');
    expect(readLevels('1 h..2 h').at(1 / 3)).toBe('1.333 h');
    expect(readLevels('±10%').at(0.75)).toBe('x1.05');
    expect(readLevels('a, b').at(0.999)).toBe('b');
  });

  it.each([
    ['', 'got nothing'],
    ['3,,4', 'got 3,,4'],
    ['6..3', 'a range rises'],
    ['1 h..2 min', 'its units differ'],
    ['x1..2', 'both ends, or none, are factors'],
    ['1..a', 'got 1..a'],
    ['1..2/0', 'got 1..2/0'],
    ['1..5000', 'at most 1000'],
    ['±0%', 'more than 0'],
  ])('refuse %j', (text, why) => {
    expect(() => readLevels(text)).toThrow(why);
  });
});
