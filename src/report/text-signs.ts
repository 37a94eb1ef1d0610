/** Signs of the terminal summary in two alphabets, and text made safe for a terminal. */
import type { Tone } from './document.ts';
import { plainSpaces } from './format.ts';
import { VERDICT_SIGNS } from './names.ts';

/** An alphabet: how text, verdicts, bars and small curves are written. */
export interface Signs {
  /** Text without control characters, in the alphabet's characters. */
  clean(text: string): string;
  verdict(tone: Tone): string;
  /** A bar of this many cells. */
  bar(cells: number): string;
  /** One character per value, as high as its part of the largest; null is no value. */
  curve(values: readonly (number | null)[]): string;
}

/** Controls and characters that turn the direction of text: shown by their number, not obeyed. */
const UNSAFE = /[\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

function visible(text: string): string {
  return plainSpaces(text).replace(UNSAFE, (char) => {
    const number = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `<U+${number}>`;
  });
}

const BLOCKS = [...'▁▂▃▄▅▆▇█'];
const ASCII_BLOCKS = [...'_.:-=+*#'];

/** The usual alphabet. */
export const UNICODE_SIGNS: Signs = {
  clean: visible,
  verdict: (tone) => VERDICT_SIGNS[tone],
  bar: (cells) => '█'.repeat(cells),
  curve: (values) => curve(values, BLOCKS, '·'),
};

const ASCII: Readonly<Record<string, string>> = {
  '±': '+/-',
  '≥': '>=',
  '≤': '<=',
  '−': '-',
  '–': '-',
  '·': '|',
  '…': '...',
  '÷': '/',
  '’': "'",
  '“': '"',
  '”': '"',
  '→': '->',
  '≈': '~',
};

/** A goal's sign takes two characters here: it gives up its space, so that tables stay narrow. */
const SPACED_GOAL = /(?<=[≥≤]) /gu;

/** The alphabet for terminals and files that hold nothing but ASCII. */
export const ASCII_SIGNS: Signs = {
  clean: (text) =>
    visible(text)
      .replace(SPACED_GOAL, '')
      .replace(/[^\u0020-\u007e]/gu, (char) => ASCII[char] ?? '?'),
  verdict: (tone) => ({ met: '+', missed: 'x', undecided: '?' })[tone],
  bar: (cells) => '#'.repeat(cells),
  curve: (values) => curve(values, ASCII_BLOCKS, ' '),
};

function curve(
  values: readonly (number | null)[],
  blocks: readonly string[],
  empty: string,
): string {
  const top = Math.max(0, ...values.map((value) => value ?? 0));
  const last = blocks.length - 1;
  return values
    .map((value) => {
      if (value === null) return empty;
      return blocks[top > 0 ? Math.round((Math.max(0, value) / top) * last) : 0];
    })
    .join('');
}
