/** The figures of a run as a tidy table, one line each: CSV or Parquet. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { SCOPE_KEYS, type Summary } from '../experiment/result.ts';
import { csvLine } from './csv.ts';

type Value = string | number | null;

/** One column; `type` is that of a Parquet file. */
interface MetricColumn {
  readonly name: string;
  readonly type: 'STRING' | 'DOUBLE' | 'INT32';
  readonly of: (row: Summary['metrics'][number]) => Value;
}

const COLUMNS: readonly MetricColumn[] = [
  { name: 'metric', type: 'STRING', of: ({ metric }) => metric },
  { name: 'statistic', type: 'STRING', of: ({ statistic }) => statistic },
  ...SCOPE_KEYS.map(
    (key): MetricColumn => ({ name: key, type: 'STRING', of: ({ scope }) => scope[key] ?? null }),
  ),
  { name: 'unit', type: 'STRING', of: ({ unit }) => unit },
  { name: 'estimate', type: 'DOUBLE', of: ({ estimate }) => estimate },
  { name: 'low', type: 'DOUBLE', of: ({ low }) => low },
  { name: 'high', type: 'DOUBLE', of: ({ high }) => high },
  { name: 'level', type: 'DOUBLE', of: ({ level }) => level },
  { name: 'n', type: 'INT32', of: ({ n }) => n },
];

/** The lines with their heading. */
export function metricsCsv({ metrics }: Summary): string {
  const head = csvLine(COLUMNS.map(({ name }) => name));
  return head + metrics.map((row) => csvLine(COLUMNS.map(({ of }) => of(row)))).join('');
}

/** The same as a Parquet file. */
export function metricsParquet({ metrics }: Summary): Uint8Array {
  const columnData = COLUMNS.map(({ name, type, of }) => ({ name, type, data: metrics.map(of) }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
