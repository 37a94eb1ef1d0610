/** Pages of text as wide as a terminal: tables need the room, sentences do not. */
import type { TextOptions } from './text.ts';
import { wrapText } from './text-layout.ts';
import type { Line, Page } from './text-page.ts';
import { ASCII_SIGNS, UNICODE_SIGNS } from './text-signs.ts';

const USUAL_COLUMNS = 80;
const FEWEST_COLUMNS = 40;
const MOST_COLUMNS = 200;
/** Sentences longer than this are hard to read. */
const MOST_PROSE = 100;

/** The page that is asked for. */
export function widePage({ ascii, columns = USUAL_COLUMNS }: TextOptions): Page {
  return {
    signs: ascii === true ? ASCII_SIGNS : UNICODE_SIGNS,
    columns: Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns)),
  };
}

/** A sentence, broken into lines. */
export function proseLines(role: Line['role'], text: string, { signs, columns }: Page): Line[] {
  const width = Math.min(columns, MOST_PROSE);
  return wrapText(signs.clean(text), width, '   ').map((line) => ({ role, text: line }));
}

/** The text of all parts that are not empty, a blank line between them. */
export function textOfParts(
  parts: readonly (readonly Line[])[],
  style: TextOptions['style'] = (_role, text) => text,
): string {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, place) =>
      place === 0 ? part : [{ role: 'plain' as const, text: '' }, ...part],
    )
    .map(({ role, text }) => `${style(role, text)}\n`)
    .join('');
}
