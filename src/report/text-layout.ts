/** Plain text in columns: widths as a terminal shows them, wide characters counted as two. */
import stringWidth from 'string-width';

/** A table of text: rows of cells, one alignment per column. */
export interface TextTable {
  readonly rows: readonly (readonly string[])[];
  readonly aligns: readonly ('left' | 'right')[];
}

const GAP = 2;

/** Lines of a table no wider than `columns`; the first column gives way. */
export function layOutTable(table: TextTable, columns: number, indent: string): readonly string[] {
  const widths = table.aligns.map((_, column) =>
    Math.max(0, ...table.rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  const fixed = widths.slice(1).reduce((sum, width) => sum + GAP + width, indent.length);
  widths[0] = Math.max(LEAST_NAME, Math.min(widths[0] ?? 0, columns - fixed));
  return table.rows.map((row) => {
    const cells = table.aligns.map((align, column) =>
      pad(fit(row[column] ?? '', widths[column] ?? 0), widths[column] ?? 0, align),
    );
    return fit(`${indent}${cells.join(' '.repeat(GAP))}`.trimEnd(), columns);
  });
}

const LEAST_NAME = 6;

/** Text of exactly this width; longer text stays as it is. */
export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/** Text cut to at most this width, with three dots where something is missing. */
export function fit(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = '';
  for (const char of text) {
    if (stringWidth(cut + char) > width - DOTS.length) break;
    cut += char;
  }
  return cut + DOTS;
}

const DOTS = '..';

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
