/** The file of raw figures: a line for each figure in each replication of each model. */
import type { ComparedValue } from '../experiment/comparison.ts';
import type { ReplicationRow } from '../experiment/replication-rows.ts';
import { SCOPE_KEYS, type Scope } from '../experiment/result.ts';
import { csvLine } from '../node/csv.ts';
import { CsvTable } from '../scenario/csv-table.ts';

/** The name of the file in the folder of a run or a comparison. */
export const REPLICATIONS_FILE = 'replications.csv';

const COLUMNS = ['replication', 'metric', 'statistic', ...SCOPE_KEYS, 'unit', 'value'] as const;

/** The file of a run; replications are counted from 1. */
export function replicationsCsv(rows: Iterable<ReplicationRow>): string {
  return [csvLine(COLUMNS), ...Array.from(rows, (row) => csvLine(cellsOf(row)))].join('');
}

/** The file of a comparison: the same lines with the model in front. */
export function comparedCsv(values: Iterable<ComparedValue>): string {
  const lines = Array.from(values, (row) => csvLine([row.model, ...cellsOf(row)]));
  return [csvLine(['model', ...COLUMNS]), ...lines].join('');
}

function cellsOf({ replication, metric, statistic, scope, unit, value }: ReplicationRow) {
  const places = SCOPE_KEYS.map((key) => scope[key] ?? null);
  return [replication + 1, metric, statistic, ...places, unit, value];
}

/** Reads either file; in that of a run every model is called A. */
export function readReplications(text: string): readonly ComparedValue[] {
  const table = CsvTable.read(text, REPLICATIONS_FILE);
  const places = new Map(['model', ...COLUMNS].map((name) => [name, table.column(name)]));
  return table.rows.map((row) => {
    const cell = (name: string) => {
      const place = places.get(name);
      return place === undefined ? '' : unguarded(row[place]?.written ?? '');
    };
    const scope = SCOPE_KEYS.flatMap((key) =>
      cell(key) === '' ? [] : [[key, cell(key)] as const],
    );
    const value = cell('value');
    return {
      model: cell('model') || 'A',
      replication: Number(cell('replication')) - 1,
      metric: cell('metric'),
      statistic: cell('statistic'),
      scope: Object.fromEntries(scope) as Scope,
      unit: cell('unit'),
      value: value === '' ? null : Number(value),
    };
  });
}

/** A text without the apostrophe that keeps spreadsheets from taking it for a formula. */
function unguarded(text: string): string {
  return text.replace(/^'(?=[\s"']*[=+\-@\t\uff1d\uff0b\uff0d\uff20])/, '');
}
