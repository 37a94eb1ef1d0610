/** Plain text in columns: widths as a terminal shows them, wide characters counted as two. */
import stringWidth from 'string-width';

/** A table of text: rows of cells, one alignment per column. */
export interface TextTable {
  readonly rows: readonly (readonly string[])[];
  readonly aligns: readonly ('left' | 'right')[];
  /** Columns that are left out where the table is too wide, the first one first. */
  readonly spare?: readonly number[];
  /** Spare columns go before the first column gets narrower than this. */
  readonly leastName?: number;
  /** Adds colour to the finished text of a cell. */
  readonly paint?: (text: string, row: number, column: number) => string;
}

const GAP = 2;
const LEAST_NAME = 16;

/** Lines of a table no wider than `columns`: spare columns go, then the first one gives way. */
export function layOutTable(table: TextTable, columns: number, indent: string): readonly string[] {
  const widths = table.aligns.map((_, column) =>
    Math.max(0, ...table.rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  const kept = keptColumns(table, widths, columns - indent.length);
  const [first = 0, ...others] = kept;
  const fixed = others.reduce((sum, column) => sum + GAP + (widths[column] ?? 0), indent.length);
  const needed = widths[first] ?? 0;
  widths[first] = Math.min(needed, Math.max(LEAST_CUT, columns - fixed));
  return table.rows.map((row, place) => {
    const cells = kept.map((column) => {
      const width = widths[column] ?? 0;
      return pad(fit(row[column] ?? '', width), width, table.aligns[column] ?? 'left');
    });
    const line = joined(cells, indent);
    if (stringWidth(line) > columns) return fit(line, columns);
    const { paint } = table;
    return paint === undefined
      ? line
      : joined(
          cells.map((text, at) => paint(text, place, kept[at] ?? 0)),
          indent,
        );
  });
}

function joined(cells: readonly string[], indent: string): string {
  return `${indent}${cells.join(' '.repeat(GAP))}`.trimEnd();
}

/** A name is never cut to less than this; then the line is. */
const LEAST_CUT = 6;

/** The columns that stay; spare ones leave until the names have room. */
function keptColumns(table: TextTable, widths: readonly number[], columns: number): number[] {
  const kept = table.aligns.map((_, column) => column);
  const names = Math.min(widths[0] ?? 0, table.leastName ?? LEAST_NAME);
  const width = () =>
    kept.slice(1).reduce((sum, column) => sum + GAP + (widths[column] ?? 0), names);
  for (const column of table.spare ?? []) {
    if (width() <= columns) break;
    kept.splice(kept.indexOf(column), 1);
  }
  return kept;
}

/** Text of exactly this width; longer text stays as it is. */
function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/** Text cut to at most this width, with three dots where something is missing. */
function fit(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = '';
  for (const char of text) {
    if (stringWidth(cut + char) > width - DOTS.length) break;
    cut += char;
  }
  return cut + DOTS;
}

const DOTS = '..';

/** The width of the table if no column has to give way. */
export function widthOfTable({ aligns, rows }: TextTable): number {
  const widths = aligns.map((_, column) =>
    Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  return widths.reduce((sum, width) => sum + width + GAP, -GAP);
}

/** Breaks text into lines of at most this width; later lines begin with `indent`. */
export function wrapText(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    if (stringWidth(next) <= width) {
      line = next;
      continue;
    }
    if (line !== '') lines.push(line);
    line = fit(`${lines.length > 0 ? indent : ''}${word}`, width);
  }
  return [...lines, line];
}
