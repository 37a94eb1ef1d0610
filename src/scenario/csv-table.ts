/** A table in a CSV file: cells with their places, by the names in its first line. */

import { suggestion } from './nearest.ts';
import { type Place, ScenarioError } from './problem.ts';
import { decode } from './scan.ts';
import type { ScalarTree } from './tree.ts';

const DELIMITERS = [',', ';', '\t'];

/** A table whose rows all have one cell for each name of the header. */
export class CsvTable {
  readonly header: readonly ScalarTree[];
  readonly rows: readonly (readonly ScalarTree[])[];

  private constructor(lines: readonly (readonly ScalarTree[])[]) {
    const [header = [], ...rows] = lines;
    this.header = header;
    this.rows = rows;
  }

  /**
   * Reads a file of comma, semicolon or tab separated cells; those in quotes may hold anything.
   *
   * @throws ScenarioError E302 if it is not UTF-8, E328 if it is no table, each wrong row told.
   */
  static read(source: string | Uint8Array, file: string): CsvTable {
    const decoded = typeof source === 'string' ? source : decode(source);
    if (typeof decoded !== 'string') throw faultAt({ file, line: 1, column: 1 }, decoded.message);
    const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
    const lines = new CellReader(text, file).read();
    const [header, ...rows] = lines;
    if (header === undefined) throw faultAt({ file, line: 1, column: 1 }, 'the file is empty');
    const ragged = rows.filter((row) => row.length !== header.length);
    if (ragged.length === 0) return new CsvTable(lines);
    throw new ScenarioError(
      ragged.map((row) => {
        const message = `expected ${header.length} cells as in the first line, got ${row.length}`;
        return { code: 'E328' as const, ...(row[0] as ScalarTree).place, path: '', message };
      }),
    );
  }

  /** The number of the column of that name, or undefined. */
  column(name: string): number | undefined {
    const index = this.header.findIndex(({ written }) => written.trim() === name);
    return index < 0 ? undefined : index;
  }

  /** What to say of a column that is not there. */
  missing(name: string): string {
    const names = this.header.map(({ written }) => written.trim());
    return `there is no column ${name}; ${suggestion(name, names)}`;
  }
}

function faultAt(place: Place, message: string): ScenarioError {
  return new ScenarioError([{ code: 'E328', ...place, path: '', message }]);
}

/** Goes through a text once, cell by cell (RFC 4180). */
class CellReader {
  readonly #text: string;
  readonly #file: string;
  readonly #delimiter: string;
  #at = 0;
  #line = 1;
  #lineStart = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    const [first = ''] = text.split('\n', 1);
    const count = (mark: string) => first.split(mark).length;
    this.#delimiter = DELIMITERS.reduce((a, b) => (count(b) > count(a) ? b : a));
  }

  read(): ScalarTree[][] {
    const rows: ScalarTree[][] = [];
    while (this.#at < this.#text.length) {
      const row = this.#row();
      const isBlank = row.length === 1 && row[0]?.written.trim() === '';
      if (!isBlank) rows.push(row);
    }
    return rows;
  }

  #row(): ScalarTree[] {
    const row = [this.#cell()];
    while (this.#text[this.#at] === this.#delimiter) {
      this.#at++;
      row.push(this.#cell());
    }
    if (this.#text[this.#at] === '\r') this.#at++;
    this.#newLine();
    return row;
  }

  #newLine(): void {
    this.#at++;
    this.#line++;
    this.#lineStart = this.#at;
  }

  #cell(): ScalarTree {
    const column = this.#at - this.#lineStart + 1;
    const place = { file: this.#file, line: this.#line, column };
    const written = this.#text[this.#at] === '"' ? this.#quoted(place) : this.#bare();
    return { kind: 'scalar', value: written, written, place };
  }

  #bare(): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !this.#isEnd()) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #isEnd(): boolean {
    const mark = this.#text[this.#at];
    return mark === this.#delimiter || mark === '\n' || mark === '\r';
  }

  #quoted(place: Place): string {
    let written = '';
    for (;;) {
      const close = this.#text.indexOf('"', this.#at + 1);
      if (close < 0) throw faultAt(place, 'a quote is opened here and never closed');
      written += this.#text.slice(this.#at + 1, close);
      this.#at = close + 1;
      if (this.#text[this.#at] !== '"') break;
      written += '"';
    }
    this.#countLines(written);
    if (this.#at < this.#text.length && !this.#isEnd()) {
      throw faultAt(
        place,
        'a cell in quotes ends with its closing quote; double the quotes inside',
      );
    }
    return written;
  }

  /** A cell in quotes may hold line ends. */
  #countLines(written: string): void {
    const lines = written.split('\n').length - 1;
    if (lines === 0) return;
    this.#line += lines;
    this.#lineStart = this.#text.lastIndexOf('\n', this.#at - 1) + 1;
  }
}
