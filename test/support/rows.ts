/** Keeps all rows of a replication as plain objects, for tests that look at single tickets. */
import type {
  AgreementChunk,
  Collector,
  DutyChunk,
  TicketChunk,
  WorkChunk,
} from '../../src/kernel/rows.ts';
import {
  ACCOUNTS,
  AGREEMENT_DOUBLES,
  AGREEMENT_INTEGERS,
  AgreementDouble,
  AgreementInteger,
  DUTY_DOUBLES,
  DUTY_INTEGERS,
  DutyDouble,
  DutyInteger,
  TICKET_DOUBLES,
  TICKET_INTEGERS,
  TicketDouble,
  TicketInteger,
  ticketDouble,
  WORK_DOUBLES,
  WORK_INTEGERS,
  WorkDouble,
  WorkInteger,
} from '../../src/kernel/rows.ts';

/** One row of a chunk: a number for each of its fields. */
type Row<Fields> = { readonly [K in Uncapitalize<string & keyof Fields>]: number };

/** One ticket, with its ledger by account. */
export interface TicketRow
  extends Row<typeof TicketInteger>,
    Row<Omit<typeof TicketDouble, 'Accounts'>> {
  readonly accounts: readonly number[];
}

/** One piece of work. */
export interface WorkRow extends Row<typeof WorkInteger>, Row<typeof WorkDouble> {}

/** One row of duty. */
export interface DutyRow extends Row<typeof DutyInteger>, Row<typeof DutyDouble> {}

/** One clock agreed with others. */
export interface AgreementRow extends Row<typeof AgreementInteger>, Row<typeof AgreementDouble> {}

/** The rows of one replication, in the order in which they were written. */
export interface Rows {
  readonly tickets: TicketRow[];
  readonly work: WorkRow[];
  readonly duty: DutyRow[];
  readonly agreements: AgreementRow[];
}

/** A collector that forgets nothing. */
export class RowStore implements Collector {
  readonly rows: Rows = { tickets: [], work: [], duty: [], agreements: [] };

  tickets(chunk: TicketChunk): void {
    for (let row = 0; row < chunk.count; row++) {
      const accounts = ACCOUNTS.map((_, account) =>
        ticketDouble(chunk, row, TicketDouble.Accounts + account),
      );
      const integers = fieldsOf(TicketInteger, chunk.integers, row * TICKET_INTEGERS);
      const doubles = fieldsOf(TicketDouble, chunk.doubles, row * TICKET_DOUBLES);
      this.rows.tickets.push({ ...integers, ...doubles, accounts });
    }
  }

  work(chunk: WorkChunk): void {
    for (let row = 0; row < chunk.count; row++) {
      const integers = fieldsOf(WorkInteger, chunk.integers, row * WORK_INTEGERS);
      const doubles = fieldsOf(WorkDouble, chunk.doubles, row * WORK_DOUBLES);
      this.rows.work.push({ ...integers, ...doubles });
    }
  }

  duty(chunk: DutyChunk): void {
    for (let row = 0; row < chunk.count; row++) {
      const integers = fieldsOf(DutyInteger, chunk.integers, row * DUTY_INTEGERS);
      const doubles = fieldsOf(DutyDouble, chunk.doubles, row * DUTY_DOUBLES);
      this.rows.duty.push({ ...integers, ...doubles });
    }
  }

  agreements(chunk: AgreementChunk): void {
    for (let row = 0; row < chunk.count; row++) {
      const integers = fieldsOf(AgreementInteger, chunk.integers, row * AGREEMENT_INTEGERS);
      const doubles = fieldsOf(AgreementDouble, chunk.doubles, row * AGREEMENT_DOUBLES);
      this.rows.agreements.push({ ...integers, ...doubles });
    }
  }
}

/** The fields of a row by name, from the list that holds them. */
function fieldsOf<Fields extends Readonly<Record<string, number>>>(
  fields: Fields,
  list: Int32Array | Float64Array,
  first: number,
): Row<Fields> {
  const entries = Object.entries(fields).map(([name, offset]) => [
    name[0].toLowerCase() + name.slice(1),
    list[first + offset],
  ]);
  return Object.fromEntries(entries) as Row<Fields>;
}
