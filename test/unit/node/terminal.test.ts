import { describe, expect, it } from 'vitest';
import { harmless, needsAscii, styleOf, wantsColor } from '../../../src/node/terminal.ts';

describe('wantsColor', () => {
  it.each([
    ['a terminal', 'auto', {}, true, true],
    ['a pipe', 'auto', {}, false, false],
    ['NO_COLOR', 'auto', { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR', 'auto', { NO_COLOR: '' }, true, true],
    ['FORCE_COLOR into a pipe', 'auto', { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0', 'auto', { FORCE_COLOR: '0' }, true, false],
    ['NO_COLOR against FORCE_COLOR', 'auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['a dumb terminal', 'auto', { TERM: 'dumb' }, true, false],
    ['the flag against NO_COLOR', 'always', { NO_COLOR: '1' }, false, true],
    ['the flag against FORCE_COLOR', 'never', { FORCE_COLOR: '1' }, true, false],
  ] as const)('decides for %s', (_, mode, environment, isTerminal, expected) => {
    expect(wantsColor(mode, environment, isTerminal)).toBe(expected);
  });
});

describe('needsAscii', () => {
  it.each([
    [{}, false],
    [{ LANG: 'de_DE.UTF-8' }, false],
    [{ LANG: 'C' }, true],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: 'POSIX' }, true],
    [{ LANG: 'de_DE.ISO-8859-1' }, true],
    [{ LC_CTYPE: 'C.utf8' }, false],
  ])('reads the locale %j', (environment, expected) => {
    expect(needsAscii(environment)).toBe(expected);
  });
});

describe('styleOf', () => {
  it('marks or leaves text', () => {
    expect(styleOf(true).bad('x')).toBe('\u001b[31mx\u001b[39m');
    expect(styleOf(true).bad('')).toBe('');
    expect(styleOf(false).bad('x')).toBe('x');
  });
});

describe('harmless', () => {
  it('shows controls and direction marks instead of obeying them', () => {
    expect(harmless('\u001b]0;title\u0007 a\u202eb\u2066 \u009b2J')).toBe('␛]0;title␛ a␛b␛ ␛2J');
    expect(harmless('Grüße\n\tP1 – 95 %')).toBe('Grüße\n\tP1 – 95 %');
  });
});
