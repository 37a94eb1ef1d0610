/** Arrivals from a file: the rows of a CSV file in the place of the field that names it. */

import { CsvTable } from './csv-table.ts';
import { suggestion } from './nearest.ts';
import { formatPath, type Path, type Place, type Problem, ScenarioError } from './problem.ts';
import { child, type Entry, type MapTree, type ScalarTree, type Tree, valueAt } from './tree.ts';
import type { ReadBase } from './variant.ts';

/** The columns of a file of arrivals by what they say, with the names they have unless stated. */
const COLUMNS = { at: 'createdAt', type: 'type', priority: 'priority', work: 'work' } as const;

type Role = keyof typeof COLUMNS;

/** A table and where its columns are; undefined is "not there". */
interface Source {
  readonly table: CsvTable;
  readonly columns: Readonly<Record<Role, number | undefined>>;
}

/**
 * The document with the stated instants of every file that some `arrivals` name: each row an entry
 * of `at`, with its priority and work where the file knows them, at its own place in the file.
 *
 * @throws ScenarioError with all problems of the files.
 */
export function withReplays(document: Tree, read: ReadBase | undefined): Tree {
  const tickets = child(document, 'tickets');
  if (document.kind !== 'map' || tickets?.kind !== 'map') return document;
  const replays = new Replays(tickets, read);
  const entries = tickets.entries.map((entry) => replays.replaced(entry));
  if (replays.problems.length > 0) throw new ScenarioError(replays.problems);
  const value: Tree = { ...tickets, entries };
  return {
    ...document,
    entries: document.entries.map((one) => (one.key === 'tickets' ? { ...one, value } : one)),
  };
}

class Replays {
  readonly problems: Problem[] = [];
  readonly #types: readonly string[];
  readonly #read: ReadBase | undefined;
  readonly #told = new Set<string>();

  constructor(tickets: MapTree, read: ReadBase | undefined) {
    this.#types = tickets.entries.map(({ key }) => key);
    this.#read = read;
  }

  /** The type with the rows of its file, if its arrivals name one. */
  replaced(entry: Entry): Entry {
    const arrivals = child(entry.value, 'arrivals');
    const named = arrivals && child(arrivals, 'file');
    if (entry.value.kind !== 'map' || arrivals?.kind !== 'map' || named === undefined) return entry;
    const path = ['tickets', entry.key, 'arrivals'];
    try {
      const source = this.#source(arrivals, named, path);
      if (source === undefined) return entry;
      return withArrivals(entry, withRows(arrivals, this.#rowsOf(entry.key, source, named)));
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      this.problems.push(...error.problems);
      return entry;
    }
  }

  #source(arrivals: MapTree, named: Tree, path: Path): Source | undefined {
    const file = named.kind === 'scalar' ? String(named.value) : '';
    if (!/^[^/\\~:]+(\/[^/\\:]+)*\.csv$/.test(file)) {
      const expected = 'expected a relative path to a CSV file, such as arrivals.csv';
      return this.#wrong(named.place, [...path, 'file'], `${expected}, got ${file || 'none'}`);
    }
    const read = this.#read;
    if (read === undefined) {
      return this.#wrong(named.place, [...path, 'file'], `${file} cannot be read from here`);
    }
    const opened = this.#opened(file, named, path, read);
    if (opened === undefined) return undefined;
    const table = CsvTable.read(opened.text, opened.file);
    return this.#withColumns(table, arrivals, path);
  }

  #opened(file: string, named: Tree, path: Path, read: ReadBase) {
    try {
      return read(file, named.place.file);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const message = `cannot read ${file}: ${error.message}`;
      return this.#wrong(named.place, [...path, 'file'], message);
    }
  }

  #withColumns(table: CsvTable, arrivals: MapTree, path: Path): Source | undefined {
    const before = this.problems.length;
    const find = (role: Role): number | undefined => {
      const stated = valueAt(arrivals, ['columns', role]);
      const name = stated?.kind === 'scalar' ? String(stated.value) : COLUMNS[role];
      const column = table.column(name);
      if (column !== undefined || (stated === undefined && role !== 'at')) return column;
      const place = stated?.place ?? table.header[0]?.place ?? arrivals.place;
      return this.#wrong(place, [...path, 'columns', role], table.missing(name));
    };
    const columns = {
      at: find('at'),
      type: find('type'),
      priority: find('priority'),
      work: find('work'),
    };
    return this.problems.length > before ? undefined : { table, columns };
  }

  /** The rows of a type as entries of `at`; without a column of types all rows are its. */
  #rowsOf(type: string, { table, columns }: Source, named: Tree): Tree[] {
    const isOfType = (row: readonly ScalarTree[]): boolean => {
      if (columns.type === undefined) return true;
      const cell = row[columns.type] as ScalarTree;
      this.#checkType(cell);
      return cell.written.trim() === type;
    };
    const rows = table.rows.filter(isOfType);
    if (rows.length === 0) {
      const path = ['tickets', type, 'arrivals', 'file'];
      this.#wrong(named.place, path, `the file has no row of the type ${type}`);
    }
    return rows.map((row) => entryOf(row, columns));
  }

  /** A row whose type the scenario does not know would be lost in silence. */
  #checkType({ written, place }: ScalarTree): void {
    const name = written.trim();
    const key = `${place.file} ${name}`;
    if (this.#types.includes(name) || this.#told.has(key)) return;
    this.#told.add(key);
    const hint = suggestion(name, this.#types);
    const message = `there is no ticket type ${name || '(empty)'}; ${hint}`;
    this.#wrong(place, [], message, 'E309');
  }

  #wrong(place: Place, path: Path, message: string, code: Problem['code'] = 'E328'): undefined {
    this.problems.push({ code, ...place, path: formatPath(path), message });
  }
}

function withArrivals(entry: Entry, arrivals: Tree): Entry {
  const type = entry.value as MapTree;
  const entries = type.entries.map((one) =>
    one.key === 'arrivals' ? { ...one, value: arrivals } : one,
  );
  return { ...entry, value: { ...type, entries } };
}

function withRows(arrivals: MapTree, rows: readonly Tree[]): Tree {
  const kept = arrivals.entries.filter(({ key }) => key !== 'columns');
  const entries = kept.map((entry) =>
    entry.key === 'file'
      ? {
          ...entry,
          key: 'at',
          value: { kind: 'list' as const, items: rows, place: entry.value.place },
        }
      : entry,
  );
  return { ...arrivals, entries };
}

function entryOf(row: readonly ScalarTree[], columns: Source['columns']): Tree {
  const entries: Entry[] = [];
  for (const role of ['at', 'priority', 'work'] as const) {
    const column = columns[role];
    const cell = column === undefined ? undefined : row[column];
    if (cell === undefined || (cell.written.trim() === '' && role !== 'at')) continue;
    const written = role === 'work' ? workOf(cell.written.trim()) : cell.written.trim();
    entries.push({ key: role, keyPlace: cell.place, value: { ...cell, value: written, written } });
  }
  return { kind: 'map', entries, place: (row[0] as ScalarTree).place };
}

/** Machines write hours without a unit. */
function workOf(written: string): string {
  return /^\d+(\.\d+)?$/.test(written) ? `${written} h` : written;
}
