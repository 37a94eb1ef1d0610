/** A table of a report as comma-separated text, in the words and digits of the report. */
import type { Table } from '../report/document.ts';
import { plainSpaces } from '../report/format.ts';
import { csvLine } from './csv.ts';

/** The titles, and below them the rows. */
export function tableCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map((c) => c.text))];
  return lines.map((line) => csvLine(line.map(plainSpaces))).join('');
}
