/** A page of text: its width and alphabet, and lines that know what they are. */
import { layOutTable, type TextTable } from './text-layout.ts';
import type { Signs } from './text-signs.ts';

/** What a piece of text is, so that a terminal can colour it; the words never depend on it. */
export type TextRole = 'heading' | 'met' | 'missed' | 'undecided' | 'bar' | 'quiet' | 'plain';

/** One line of the summary. */
export interface Line {
  readonly role: TextRole;
  readonly text: string;
}

/** Where the text is written. */
export interface Page {
  readonly signs: Signs;
  readonly columns: number;
}

const INDENT = '  ';

/** Lines of a table whose first row is its heading; the rows below are indented. */
export function tableLines(table: TextTable, { signs, columns }: Page): readonly Line[] {
  const rows = table.rows.map((row, place) =>
    row.map((cell, column) => (column === 0 && place > 0 ? INDENT : '') + signs.clean(cell)),
  );
  return layOutTable({ ...table, rows }, columns, '').map((text, place) => ({
    role: place === 0 ? 'heading' : 'plain',
    text,
  }));
}
