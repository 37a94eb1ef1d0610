/** The columns of a ticket file: one row for each ticket of each replication. */
import type { Model } from '../kernel/model.ts';
import { ACCOUNTS, FINALS, type TicketChunk, Verdict } from '../kernel/rows.ts';
import { isoDateTime } from '../metrics/local-time.ts';
import { HOUR } from '../units/time.ts';

/** A value of a ticket file; null where there is none. */
export type TicketValue = string | number | boolean | null;

/** One column, by name, with the type it has in a Parquet file. */
export interface TicketColumn {
  readonly name: string;
  readonly type: 'STRING' | 'DOUBLE' | 'INT32' | 'BOOLEAN';
  /** The value of one row of a chunk. */
  of(chunk: TicketChunk, row: number): TicketValue;
}

const VERDICT_WORDS = { [Verdict.Met]: 'met', [Verdict.Missed]: 'missed' } as const;

/** Columns for the tickets of a model; durations are hours, instants local date-times. */
export function ticketColumns(model: Model): readonly TicketColumn[] {
  return [
    ...identity(model),
    ...whereabouts(model),
    ...clocks(),
    ...COUNTS.map(
      (name): TicketColumn => ({ name, type: 'INT32', of: (chunk, row) => chunk[name][row] }),
    ),
    ...ACCOUNTS.map(
      (account, index): TicketColumn => ({
        name: `${account}Hours`,
        type: 'DOUBLE',
        of: (chunk, row) => chunk.accounts[row * ACCOUNTS.length + index] / HOUR,
      }),
    ),
  ];
}

const COUNTS = [
  'touches',
  'escalations',
  'transfers',
  'bounces',
  'handOvers',
  'reopenings',
  'customerWaits',
  'vendorCases',
] as const;

function identity(model: Model): TicketColumn[] {
  const { names } = model;
  const text = (name: string, of: TicketColumn['of']): TicketColumn => ({
    name,
    type: 'STRING',
    of,
  });
  return [
    text('type', (chunk, row) => names.types[chunk.type[row]] as string),
    { name: 'number', type: 'DOUBLE', of: (chunk, row) => chunk.ordinal[row] + 1 },
    text('priority', (chunk, row) => names.priorities[chunk.priority[row]] as string),
    text('channel', (chunk, row) => names.channels[model.types.channel[chunk.type[row]]] as string),
    { name: 'isMeasured', type: 'BOOLEAN', of: (chunk, row) => chunk.measured[row] === 1 },
    text('createdAt', (chunk, row) => isoDateTime(model.horizon, chunk.createdAt[row])),
    text('final', (chunk, row) => FINALS[chunk.final[row]] as string),
  ];
}

/** Where a ticket was last; null for nobody, no team, no vendor. */
function whereabouts({ names }: Model): TicketColumn[] {
  const named = (
    name: string,
    all: readonly string[],
    column: 'tier' | 'team' | 'agent' | 'vendor',
  ): TicketColumn => ({
    name,
    type: 'STRING',
    of: (chunk, row) => all[chunk[column][row]] ?? null,
  });
  return [
    named('tier', names.tiers, 'tier'),
    named('team', names.teams, 'team'),
    named('agent', names.agents, 'agent'),
    named('vendor', names.vendors, 'vendor'),
  ];
}

function clocks(): TicketColumn[] {
  const hours = (name: string, of: TicketColumn['of']): TicketColumn => ({
    name,
    type: 'DOUBLE',
    of,
  });
  const verdict = (name: string, column: 'respondVerdict' | 'resolveVerdict'): TicketColumn => ({
    name,
    type: 'STRING',
    of: (chunk, row) => VERDICT_WORDS[chunk[column][row] as 1 | 2] ?? null,
  });
  return [
    hours('hours', (chunk, row) => (chunk.endedAt[row] - chunk.createdAt[row]) / HOUR),
    hours('firstTouchHours', (chunk, row) => {
      const at = chunk.firstTouchAt[row];
      return at < 0 ? null : (at - chunk.createdAt[row]) / HOUR;
    }),
    hours('respondClockHours', (chunk, row) => chunk.respondElapsed[row] / HOUR),
    verdict('respondTarget', 'respondVerdict'),
    hours('resolveClockHours', (chunk, row) => chunk.resolveElapsed[row] / HOUR),
    verdict('resolveTarget', 'resolveVerdict'),
  ];
}
