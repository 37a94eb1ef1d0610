/**
 * Columns that stay where they are from run to run. The machine code of the kernel holds their
 * addresses as constants (measured: three instructions for an access instead of nine); a column
 * that moves costs that for good, so one is replaced only when it has become too short.
 */

/**
 * Any column of numbers. A whole number that is stored as `x | 0` is known to be one: it needs no
 * check and no way through a double.
 */
export type NumberColumn =
  | Uint8Array<ArrayBuffer>
  | Int8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** Columns by name, all with the same meaning of their index. */
export type ColumnSet<T> = { [Name in keyof T]: NumberColumn };

/** Columns are made this long at least, so that most models find theirs long enough. */
const FEWEST_ENTRIES = 64;

/** Makes columns `length` long at least and sets those entries to 0, or to what `values` says. */
export function reset<T extends ColumnSet<T>>(
  columns: T,
  length: number,
  values: Partial<Record<keyof T, number>> = {},
): void {
  lengthen(columns, length, false);
  for (const name of namesOf(columns)) columns[name].fill(values[name] ?? 0, 0, length);
}

/** Makes columns `length` long at least and keeps what they hold. */
export function extend<T extends ColumnSet<T>>(columns: T, length: number): void {
  lengthen(columns, length, true);
}

/** All columns or, where memory does not suffice, none: a later run finds them of one length. */
function lengthen<T extends ColumnSet<T>>(columns: T, length: number, isKept: boolean): void {
  const longer: Partial<Record<keyof T, NumberColumn>> = {};
  for (const name of namesOf(columns)) {
    const column = columns[name];
    if (column.length >= length) continue;
    const room = emptyLike(column, length);
    if (isKept) room.set(column);
    longer[name] = room;
  }
  Object.assign(columns, longer);
}

/** An empty column of the same kind with room for `length` entries and some more. */
export function emptyLike(column: NumberColumn, length: number): NumberColumn {
  let room = FEWEST_ENTRIES;
  while (room < length) room *= 2;
  const Kind = column.constructor as new (length: number) => NumberColumn;
  return new Kind(room);
}

function namesOf<T extends object>(columns: T): (keyof T)[] {
  return Object.keys(columns) as (keyof T)[];
}
