/** The columns of a ticket file: one row for each ticket of each replication. */
import type { Model } from '../kernel/model.ts';
import {
  FINALS,
  type TicketChunk,
  TicketDouble,
  TicketInteger,
  ticketDouble,
  ticketInteger,
  Verdict,
} from '../kernel/rows.ts';
import { accountsOf } from '../metrics/accounts.ts';
import { type ClockReading, resolutionClock, responseClock } from '../metrics/clock-reading.ts';
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
    ...clocks(model),
    ...Object.entries(COUNTS).map(
      ([name, field]): TicketColumn => ({
        name,
        type: 'INT32',
        of: (chunk, row) => ticketInteger(chunk, row, field),
      }),
    ),
    ...accountsOf(model).map(
      (account, index): TicketColumn => ({
        name: `${account}Hours`,
        type: 'DOUBLE',
        of: (chunk, row) => ticketDouble(chunk, row, TicketDouble.Accounts + index) / HOUR,
      }),
    ),
  ];
}

const COUNTS = {
  touches: TicketInteger.Touches,
  escalations: TicketInteger.Escalations,
  transfers: TicketInteger.Transfers,
  bounces: TicketInteger.Bounces,
  handOvers: TicketInteger.HandOvers,
  reopenings: TicketInteger.Reopenings,
  customerWaits: TicketInteger.CustomerWaits,
  vendorCases: TicketInteger.VendorCases,
} as const;

function identity(model: Model): TicketColumn[] {
  const { names } = model;
  const text = (name: string, of: TicketColumn['of']): TicketColumn => ({
    name,
    type: 'STRING',
    of,
  });
  return [
    text(
      'type',
      (chunk, row) => names.types[ticketInteger(chunk, row, TicketInteger.Type)] as string,
    ),
    {
      name: 'number',
      type: 'DOUBLE',
      of: (chunk, row) => ticketDouble(chunk, row, TicketDouble.Ordinal) + 1,
    },
    text(
      'priority',
      (chunk, row) => names.priorities[ticketInteger(chunk, row, TicketInteger.Priority)] as string,
    ),
    text(
      'channel',
      (chunk, row) =>
        names.channels[
          model.types.channel[ticketInteger(chunk, row, TicketInteger.Type)]
        ] as string,
    ),
    {
      name: 'isMeasured',
      type: 'BOOLEAN',
      of: (chunk, row) => ticketInteger(chunk, row, TicketInteger.Measured) === 1,
    },
    text('createdAt', (chunk, row) =>
      isoDateTime(model.horizon, ticketDouble(chunk, row, TicketDouble.CreatedAt)),
    ),
    text('final', (chunk, row) => FINALS[ticketInteger(chunk, row, TicketInteger.Final)] as string),
  ];
}

/** Where a ticket was last; null for nobody, no team, no vendor. */
function whereabouts({ names }: Model): TicketColumn[] {
  const named = (name: string, all: readonly string[], field: number): TicketColumn => ({
    name,
    type: 'STRING',
    of: (chunk, row) => all[ticketInteger(chunk, row, field)] ?? null,
  });
  return [
    named('tier', names.tiers, TicketInteger.Tier),
    named('team', names.teams, TicketInteger.Team),
    named('agent', names.agents, TicketInteger.Agent),
    named('vendor', names.vendors, TicketInteger.Vendor),
  ];
}

function clocks(model: Model): TicketColumn[] {
  return [
    hours(
      'hours',
      (chunk, row) =>
        ticketDouble(chunk, row, TicketDouble.EndedAt) -
        ticketDouble(chunk, row, TicketDouble.CreatedAt),
    ),
    hours('firstTouchHours', (chunk, row) => {
      const at = ticketDouble(chunk, row, TicketDouble.FirstTouchAt);
      return at < 0 ? null : at - ticketDouble(chunk, row, TicketDouble.CreatedAt);
    }),
    ...shownClock(model, 'respond', responseClock),
    ...shownClock(model, 'resolve', resolutionClock),
  ];
}

/** A clock as service tools show it. */
function shownClock(
  model: Model,
  name: string,
  read: (model: Model, chunk: TicketChunk, row: number) => ClockReading,
): TicketColumn[] {
  return [
    hours(`${name}ClockHours`, (chunk, row) => read(model, chunk, row).elapsed),
    hours(`${name}PausedHours`, (chunk, row) => read(model, chunk, row).paused),
    hours(`${name}RemainingHours`, (chunk, row) => read(model, chunk, row).remaining),
    {
      name: `${name}BreachedAt`,
      type: 'STRING',
      of: (chunk, row) => {
        const at = read(model, chunk, row).breachedAt;
        return at === null ? null : isoDateTime(model.horizon, at);
      },
    },
    {
      name: `${name}Target`,
      type: 'STRING',
      of: (chunk, row) => VERDICT_WORDS[read(model, chunk, row).verdict as 1 | 2] ?? null,
    },
  ];
}

/** A length, written in hours. */
function hours(
  name: string,
  millis: (chunk: TicketChunk, row: number) => number | null,
): TicketColumn {
  return {
    name,
    type: 'DOUBLE',
    of: (chunk, row) => {
      const length = millis(chunk, row);
      return length === null ? null : length / HOUR;
    },
  };
}
