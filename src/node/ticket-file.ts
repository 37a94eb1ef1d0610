/** Writes every ticket of a run into one file, row group by row group: CSV or Parquet. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Model } from '../kernel/model.ts';
import type { Collector } from '../kernel/rows.ts';
import { VERSION } from '../units/version.ts';
import { notWritten, settled, temporaryBeside } from './atomic-write.ts';
import { csvLine } from './csv.ts';
import { type TicketColumn, type TicketValue, ticketColumns } from './ticket-columns.ts';

const ROWS_OF_A_GROUP = 50_000;

/** A ticket file that is being written. */
export interface TicketFile {
  /** Takes the rows of one replication, numbered from 1. */
  collector(replication: number): Collector;
  /** Puts the complete file in its place. */
  finish(): void;
  /** Leaves no trace. */
  abandon(): void;
}

/** Takes columns of equal length, each a list of values; `replication` comes first. */
interface RowSink {
  write(columns: readonly TicketValue[][]): void;
  close(): void;
}

/** Opens a ticket file; the ending of `path` decides the format. Throws `OutsideError` E701. */
export function openTicketFile(path: string, shown: string, model: Model): TicketFile {
  const columns = ticketColumns(model);
  const temporary = temporaryBeside(path);
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      rmSync(temporary, { force: true });
      throw notWritten(shown, error);
    }
  };
  const isParquet = path.toLowerCase().endsWith('.parquet');
  const sink = guarded(() =>
    isParquet ? parquetSink(temporary, columns) : csvSink(temporary, columns),
  );
  let rows: TicketValue[][] = emptyColumns(columns.length + 1);
  const flush = () => {
    if ((rows[0] as TicketValue[]).length > 0) guarded(() => sink.write(rows));
    rows = emptyColumns(columns.length + 1);
  };
  return {
    collector: (replication) => ({
      tickets(chunk) {
        for (let row = 0; row < chunk.count; row++) {
          rows[0]?.push(replication);
          columns.forEach((column, index) => {
            rows[index + 1]?.push(column.of(chunk, row));
          });
        }
        if ((rows[0] as TicketValue[]).length >= ROWS_OF_A_GROUP) flush();
      },
      work() {},
      duty() {},
    }),
    finish() {
      flush();
      guarded(() => {
        sink.close();
        renameSync(temporary, path);
      });
      settled(temporary);
    },
    abandon() {
      rmSync(temporary, { force: true });
      settled(temporary);
    },
  };
}

function emptyColumns(count: number): TicketValue[][] {
  return Array.from({ length: count }, () => []);
}

function csvSink(path: string, columns: readonly TicketColumn[]): RowSink {
  const file = openSync(path, 'wx');
  // Unlike writeSync, this goes on after a partial write, so that a full disk is noticed.
  writeFileSync(file, csvLine(['replication', ...columns.map(({ name }) => name)]));
  return {
    write(values) {
      const count = (values[0] as TicketValue[]).length;
      const lines: string[] = [];
      for (let row = 0; row < count; row++) {
        lines.push(csvLine(values.map((column) => csvValue(column[row] as TicketValue))));
      }
      writeFileSync(file, lines.join(''));
    },
    close() {
      fsyncSync(file);
      closeSync(file);
    },
  };
}

function csvValue(value: TicketValue): string | number | null {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

function parquetSink(path: string, columns: readonly TicketColumn[]): RowSink {
  const named = [{ name: 'replication', type: 'INT32' as const }, ...columns];
  const columnData = (values: readonly TicketValue[][]) =>
    named.map(({ name, type }, index) => ({ name, type, data: values[index] as TicketValue[] }));
  const schema = schemaFromColumnData({ columnData: columnData(emptyColumns(named.length)) });
  const createdBy = `tiersim ${VERSION}`;
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy });
  return {
    write(values) {
      writer.write({ columnData: columnData(values), rowGroupSize: ROWS_OF_A_GROUP * 2 });
    },
    close() {
      writer.finish();
      const file = openSync(path, 'r+');
      fsyncSync(file);
      closeSync(file);
    },
  };
}
