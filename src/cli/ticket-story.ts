/** One ticket's life: which ticket, what happened to it, and where its time went. */
import type { Model } from '../kernel/model.ts';
import {
  ACCOUNTS,
  type Collector,
  FINALS,
  type TicketChunk,
  TicketDouble,
  TicketInteger,
  ticketDouble,
  ticketInteger,
  Verdict,
} from '../kernel/rows.ts';
import { simulate } from '../kernel/simulate.ts';
import { isSolved } from '../kernel/solutions.ts';
import { type TraceEntry, VERBS } from '../kernel/trace.ts';
import { type ClockReading, resolutionClock, responseClock } from '../metrics/clock-reading.ts';
import { isoDateTime } from '../metrics/local-time.ts';
import { HOUR } from '../units/time.ts';

/** A ticket by type and number, both as the kernel counts them. */
export interface TicketId {
  readonly type: number;
  readonly ordinal: number;
}

/** One step of a ticket's life. */
export interface StoryStep {
  /** Local date and time, ISO. */
  readonly at: string;
  /** Hours since the ticket was created. */
  readonly hours: number;
  readonly event: string;
  readonly tier: string | null;
  readonly agent: string | null;
  /** Priority from then on. */
  readonly priority: string;
}

/** A service clock as a service tool shows it: hours of its calendar. */
export interface StoryClock {
  readonly elapsedHours: number;
  /** Open time since creation that it did not count. */
  readonly pausedHours: number;
  /** Negative once the goal is passed. */
  readonly remainingHours: number;
  /** Local date and time at which it showed the goal that it passed, or null. */
  readonly breachedAt: string | null;
  readonly target: 'met' | 'missed' | 'none';
}

/** One ticket's life. */
export interface Story {
  readonly ticket: string;
  /** Number of the replication from 1. */
  readonly replication: number;
  readonly priority: string;
  readonly channel: string;
  readonly final: string;
  readonly hours: number;
  /** Whether the resolution target was met, missed, or there is no verdict. */
  readonly target: 'met' | 'missed' | 'none';
  /** Its clocks at the end, by name; those without a goal are left out. */
  readonly clocks: Readonly<Record<string, StoryClock>>;
  readonly steps: readonly StoryStep[];
  /** Hours by account of the time ledger; accounts without time are left out. */
  readonly accounts: Readonly<Record<string, number>>;
}

interface TicketRow {
  readonly id: TicketId;
  readonly priority: number;
  readonly final: number;
  readonly lasted: number;
  readonly respond: ClockReading;
  readonly resolve: ClockReading;
  readonly accounts: readonly number[];
}

/**
 * The measured ticket with the longest time to resolution, of one priority or of all; undefined if
 * none was resolved.
 */
export function slowestTicket(
  model: Model,
  replication: number,
  priority: number | undefined,
): TicketId | undefined {
  let slowest: TicketRow | undefined;
  const isCandidate = (chunk: TicketChunk, row: number) =>
    ticketInteger(chunk, row, TicketInteger.Measured) === 1 &&
    isSolved(ticketInteger(chunk, row, TicketInteger.Final)) &&
    (priority === undefined || ticketInteger(chunk, row, TicketInteger.Priority) === priority) &&
    ticketDouble(chunk, row, TicketDouble.EndedAt) -
      ticketDouble(chunk, row, TicketDouble.CreatedAt) >
      (slowest?.lasted ?? -1);
  const collector = ticketRows((chunk, row) => {
    if (isCandidate(chunk, row)) slowest = rowOf(model, chunk, row);
  });
  simulate(model, replication, [collector]);
  return slowest?.id;
}

/** The life of a ticket in one replication, or undefined if there is no such ticket. */
export function storyOf(model: Model, replication: number, id: TicketId): Story | undefined {
  const entries: TraceEntry[] = [];
  let found: TicketRow | undefined;
  const isIt = (type: number, ordinal: number) => type === id.type && ordinal === id.ordinal;
  const collector = ticketRows((chunk, row) => {
    if (
      isIt(
        ticketInteger(chunk, row, TicketInteger.Type),
        ticketDouble(chunk, row, TicketDouble.Ordinal),
      )
    )
      found = rowOf(model, chunk, row);
  });
  const trace = {
    record: (entry: TraceEntry) => {
      if (isIt(entry.type, entry.ordinal)) entries.push({ ...entry });
    },
  };
  simulate(model, replication, [collector], { trace });
  return found === undefined ? undefined : told(model, replication, found, entries);
}

function told(
  model: Model,
  replication: number,
  row: TicketRow,
  entries: readonly TraceEntry[],
): Story {
  const { names } = model;
  const startedAt = entries[0]?.at ?? 0;
  const accounts = row.accounts.map((spent, account) => [ACCOUNTS[account], spent / HOUR] as const);
  return {
    ticket: `${names.types[row.id.type]}/${row.id.ordinal + 1}`,
    replication: replication + 1,
    priority: names.priorities[row.priority] as string,
    channel: names.channels[model.types.channel[row.id.type]] as string,
    final: FINALS[row.final] as string,
    hours: row.lasted / HOUR,
    target: targetOf(row.resolve),
    clocks: clocksOf(model, row),
    steps: entries.map((entry) => ({
      at: isoDateTime(model.horizon, entry.at),
      hours: (entry.at - startedAt) / HOUR,
      event: VERBS[entry.verb] as string,
      tier: names.tiers[entry.tier] ?? null,
      agent: names.agents[entry.agent] ?? null,
      priority: names.priorities[entry.priority] as string,
    })),
    accounts: Object.fromEntries(accounts.filter(([, hours]) => hours > 0)),
  };
}

function clocksOf(model: Model, { respond, resolve }: TicketRow): Record<string, StoryClock> {
  const shown = Object.entries({ respond, resolve }).flatMap(([name, clock]) => {
    const { remaining, breachedAt } = clock;
    if (remaining === null) return [];
    const told: StoryClock = {
      elapsedHours: clock.elapsed / HOUR,
      pausedHours: clock.paused / HOUR,
      remainingHours: remaining / HOUR,
      breachedAt: breachedAt === null ? null : isoDateTime(model.horizon, breachedAt),
      target: targetOf(clock),
    };
    return [[name, told] as const];
  });
  return Object.fromEntries(shown);
}

function targetOf({ verdict }: ClockReading): StoryClock['target'] {
  if (verdict === Verdict.None) return 'none';
  return verdict === Verdict.Met ? 'met' : 'missed';
}

function ticketRows(visit: (chunk: TicketChunk, row: number) => void): Collector {
  return {
    tickets: (chunk) => {
      for (let row = 0; row < chunk.count; row++) visit(chunk, row);
    },
    work: () => {},
    duty: () => {},
  };
}

function rowOf(model: Model, chunk: TicketChunk, row: number): TicketRow {
  return {
    id: {
      type: ticketInteger(chunk, row, TicketInteger.Type),
      ordinal: ticketDouble(chunk, row, TicketDouble.Ordinal),
    },
    priority: ticketInteger(chunk, row, TicketInteger.Priority),
    final: ticketInteger(chunk, row, TicketInteger.Final),
    lasted:
      ticketDouble(chunk, row, TicketDouble.EndedAt) -
      ticketDouble(chunk, row, TicketDouble.CreatedAt),
    respond: responseClock(model, chunk, row),
    resolve: resolutionClock(model, chunk, row),
    accounts: ACCOUNTS.map((_, account) =>
      ticketDouble(chunk, row, TicketDouble.Accounts + account),
    ),
  };
}
