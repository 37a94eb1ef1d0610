/** Keeps all rows of a replication as plain objects, for tests that look at single tickets. */
import type { Collector, DutyChunk, TicketChunk, WorkChunk } from '../../src/kernel/rows.ts';
import { ACCOUNTS } from '../../src/kernel/rows.ts';

/** One row of a chunk: a number for each of its columns. */
export type Row<Chunk> = {
  readonly [K in Exclude<keyof Chunk, 'count' | 'accounts'>]: number;
};

/** One ticket, with its ledger by account. */
export interface TicketRow extends Row<TicketChunk> {
  readonly accounts: readonly number[];
}

/** The rows of one replication, in the order in which they were written. */
export interface Rows {
  readonly tickets: TicketRow[];
  readonly work: Row<WorkChunk>[];
  readonly duty: Row<DutyChunk>[];
}

/** A collector that forgets nothing. */
export class RowStore implements Collector {
  readonly rows: Rows = { tickets: [], work: [], duty: [] };

  tickets(chunk: TicketChunk): void {
    for (let row = 0; row < chunk.count; row++) {
      const accounts = ACCOUNTS.map(
        (_, account) => chunk.accounts[row * ACCOUNTS.length + account],
      );
      this.rows.tickets.push({ ...rowOf(chunk, row), accounts });
    }
  }

  work(chunk: WorkChunk): void {
    for (let row = 0; row < chunk.count; row++) this.rows.work.push(rowOf(chunk, row));
  }

  duty(chunk: DutyChunk): void {
    for (let row = 0; row < chunk.count; row++) this.rows.duty.push(rowOf(chunk, row));
  }
}

function rowOf<Chunk extends { count: number }>(chunk: Chunk, row: number): Row<Chunk> {
  const entries = Object.entries(chunk)
    .filter(([name, column]) => name !== 'accounts' && ArrayBuffer.isView(column))
    .map(([name, column]) => [name, (column as unknown as Float64Array)[row]]);
  return Object.fromEntries(entries) as Row<Chunk>;
}
