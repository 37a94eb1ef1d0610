/** Comma-separated text for people and machines, safe to open in a spreadsheet. */

/** Text that a spreadsheet would take for a formula, perhaps after blanks or quotes. */
const FORMULA = /^[\s"']*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * One line of CSV with its line end. Numbers are written as they are and null as nothing; text that
 * a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
