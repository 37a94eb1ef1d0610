/**
 * What is checked before the YAML parser sees a text: size, encoding, nesting. The parser
 * recurses, so a file nested thousands deep must be refused without it.
 */

import { Lexer } from 'yaml';
import type { ProblemCode } from './problem-codes.ts';

const MOST_BYTES = 5 * 1024 * 1024;
const DEEPEST = 64;

/** What is wrong with a text, and where it is seen. */
export interface TextFault {
  readonly code: ProblemCode;
  readonly message: string;
  /** Position in the text, 0 where the whole is meant. */
  readonly offset: number;
}

/** The text of a file, or what keeps its bytes from being one. */
export function decode(bytes: Uint8Array): string | TextFault {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return fault('E302', 'the file is UTF-16; save it as UTF-8', 0);
  }
  if (bytes.length > MOST_BYTES) return tooLarge(bytes.length);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fault('E302', `byte ${firstBadByte(bytes)} is not UTF-8; save the file as UTF-8`, 0);
  }
}

/** Binary search: the longest valid beginning, allowing for a character cut in two. */
function firstBadByte(bytes: Uint8Array): number {
  let [valid, end] = [0, bytes.length];
  while (valid < end) {
    const middle = (valid + end + 1) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      end = middle - 1;
    }
  }
  return valid;
}

/** What keeps a text from being parsed at all, or undefined. */
export function scan(text: string): TextFault | undefined {
  if (text.length > MOST_BYTES) return tooLarge(text.length);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).padStart(4, '0');
    const what = code === '0000' ? 'a NUL character' : `the control character U+${code}`;
    return fault('E302', `the file holds ${what}; save it as plain UTF-8 text`, control.index);
  }
  return depthFault(text);
}

function tooLarge(size: number): TextFault {
  const mebibytes = (size / 1024 / 1024).toFixed(1);
  return fault('E304', `the file has ${mebibytes} MiB; at most 5 MiB are read`, 0);
}

function fault(code: ProblemCode, message: string, offset: number): TextFault {
  return { code, message, offset };
}

/**
 * Follows the tokens of a text without recursion. Block nesting is the number of distinct
 * columns at which something began further to the right than all that is still open.
 */
function depthFault(text: string): TextFault | undefined {
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  let beginsItem = true;
  for (const token of new Lexer().lex(text)) {
    const isMark = token === '\u0002' || token === '\u0018' || token === '\u001f';
    if (isMark) continue;
    const column = offset - lineStart;
    if (token === '[' || token === '{') flow += 1;
    if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    const isBlank = /^[\s\ufeff]*$/.test(token) || token.startsWith('#');
    if (beginsItem && flow === 0 && !isBlank) beginBlock(columns, column, token);
    if (columns.length + flow > DEEPEST) {
      return fault('E304', `nested deeper than ${DEEPEST} levels`, offset);
    }
    offset += token.length;
    const newline = token.lastIndexOf('\n');
    if (newline >= 0) lineStart = offset - (token.length - newline - 1);
    if (newline >= 0 || token === '-' || token === '?') beginsItem = true;
    else if (!isBlank) beginsItem = false;
  }
  return undefined;
}

/** A dash counts as half a column further right than a key, so that both forms of lists nest. */
function beginBlock(columns: number[], column: number, token: string) {
  const begins = token === '-' ? column + 0.5 : column;
  while (columns.length > 0 && (columns.at(-1) as number) > begins) columns.pop();
  if (columns.at(-1) !== begins) columns.push(begins);
}
