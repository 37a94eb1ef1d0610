/** Tickets as named columns, for tables of single tickets in files. */
import type { Model } from '../kernel/model.ts';
import {
  ACCOUNTS,
  Account,
  CHUNK_ROWS,
  type Collector,
  FINALS,
  type TicketChunk,
  Verdict,
} from '../kernel/rows.ts';
import { HOUR } from '../units/time.ts';
import { isoDateTime } from './local-time.ts';

/** A value of the table; null is an empty cell. */
export type TicketValue = string | number | boolean | null;

/** What a column holds; the same in every row, for formats with typed columns. */
export type ColumnKind = 'text' | 'whole' | 'real' | 'truth';

/** A column of the table of tickets. */
export interface TicketColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Unit and meaning. */
  readonly about: string;
  readonly value: (model: Model, chunk: TicketChunk, row: number) => TicketValue;
}

const VERDICTS = { [Verdict.None]: null, [Verdict.Met]: 'met', [Verdict.Missed]: 'missed' };

/** Columns of the table, in their order; the writer puts the number of the replication first. */
export const TICKET_COLUMNS: readonly TicketColumn[] = [
  text('type', 'type of the ticket', ({ names }, { type }, row) => names.types[type[row]]),
  whole('number', 'number within its type, from 1', ({ ordinal }, row) => ordinal[row] + 1),
  text('priority', 'priority', ({ names }, { priority }, row) => names.priorities[priority[row]]),
  text('channel', 'way in', ({ names, types }, { type }, row) => {
    return names.channels[types.channel[type[row]]] ?? null;
  }),
  {
    name: 'measured',
    kind: 'truth',
    about: 'created inside the measured window',
    value: (_model, { measured }, row) => measured[row] === 1,
  },
  text('created', 'local time', ({ horizon }, { createdAt }, row) => {
    return isoDateTime(horizon, createdAt[row]);
  }),
  text('firstTouch', 'local time of the first human touch', ({ horizon }, chunk, row) => {
    return chunk.firstTouchAt[row] < 0 ? null : isoDateTime(horizon, chunk.firstTouchAt[row]);
  }),
  text('ended', 'local time of the last resolution or other end', ({ horizon }, chunk, row) => {
    return chunk.final[row] === 0 ? null : isoDateTime(horizon, chunk.endedAt[row]);
  }),
  text('final', 'how it ended', (_model, { final }, row) => FINALS[final[row]]),
  text('tier', 'tier of the end', ({ names }, { tier }, row) => names.tiers[tier[row]]),
  text('team', 'team of the end', ({ names }, { team }, row) => names.teams[team[row]] ?? null),
  text('agent', 'person of the last touch', ({ names }, { agent }, row) => {
    return names.agents[agent[row]] ?? null;
  }),
  text('vendor', 'vendor that resolved it', ({ names }, { vendor }, row) => {
    return names.vendors[vendor[row]] ?? null;
  }),
  real('responseHours', 'hours from creation to the first touch', (chunk, row) => {
    return chunk.firstTouchAt[row] < 0 ? null : hours(chunk.firstTouchAt, chunk.createdAt, row);
  }),
  real('elapsedHours', 'hours from creation to the end, or so far', (chunk, row) => {
    return hours(chunk.endedAt, chunk.createdAt, row);
  }),
  whole('touches', 'touches', ({ touches }, row) => touches[row]),
  whole('escalations', 'moves to a higher tier', ({ escalations }, row) => escalations[row]),
  whole('transfers', 'moves within a tier', ({ transfers }, row) => transfers[row]),
  whole('bounces', 'moves back', ({ bounces }, row) => bounces[row]),
  whole('handOvers', 'changes of the person', ({ handOvers }, row) => handOvers[row]),
  whole('reopenings', 'reopenings', ({ reopenings }, row) => reopenings[row]),
  whole('customerWaits', 'waits for the customer', (chunk, row) => chunk.customerWaits[row]),
  whole('vendorCases', 'cases with the vendor', ({ vendorCases }, row) => vendorCases[row]),
  real('respondClockHours', 'hours on the response clock', ({ respondElapsed }, row) => {
    return respondElapsed[row] / HOUR;
  }),
  text('respondVerdict', 'met, missed or nothing yet', (_model, chunk, row) => {
    return verdict(chunk.respondVerdict[row]);
  }),
  real('resolveClockHours', 'hours on the resolution clock', ({ resolveElapsed }, row) => {
    return resolveElapsed[row] / HOUR;
  }),
  text('resolveVerdict', 'met, missed or nothing yet', (_model, chunk, row) => {
    return verdict(chunk.resolveVerdict[row]);
  }),
  ...Object.values(Account).map((account) =>
    real(`${ACCOUNTS[account]}Hours`, `hours in the account ${ACCOUNTS[account]}`, (chunk, row) => {
      return chunk.accounts[account * CHUNK_ROWS + row] / HOUR;
    }),
  ),
];

/** Hands every ticket of a replication to a writer, column by column. */
export class TicketTable implements Collector {
  readonly #model: Model;
  readonly #write: (row: readonly TicketValue[]) => void;

  /** `write` gets the values of one ticket in the order of the columns. */
  constructor(model: Model, write: (row: readonly TicketValue[]) => void) {
    this.#model = model;
    this.#write = write;
  }

  tickets(chunk: TicketChunk): void {
    for (let row = 0; row < chunk.count; row++) {
      this.#write(TICKET_COLUMNS.map(({ value }) => value(this.#model, chunk, row)));
    }
  }

  work(): void {}

  duty(): void {}
}

function text(
  name: string,
  about: string,
  value: (model: Model, chunk: TicketChunk, row: number) => string | null,
): TicketColumn {
  return { name, kind: 'text', about, value };
}

function whole(
  name: string,
  about: string,
  value: (chunk: TicketChunk, row: number) => number,
): TicketColumn {
  return { name, kind: 'whole', about, value: (_model, chunk, row) => value(chunk, row) };
}

function real(
  name: string,
  about: string,
  value: (chunk: TicketChunk, row: number) => number | null,
): TicketColumn {
  return { name, kind: 'real', about, value: (_model, chunk, row) => value(chunk, row) };
}

function hours(to: Float64Array, from: Float64Array, row: number): number {
  return (to[row] - from[row]) / HOUR;
}

function verdict(code: number): string | null {
  return VERDICTS[code as keyof typeof VERDICTS];
}
