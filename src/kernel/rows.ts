/**
 * What a replication leaves behind: three streams of rows, handed over chunk by chunk.
 *
 * A chunk is lent to the collectors for the length of the call and then overwritten, so that memory
 * follows the backlog and not the history. Instants and lengths are whole milliseconds.
 */
import type { Millis } from '../units/time.ts';

/** How a ticket ended. */
export const Final = {
  Open: 0,
  Resolved: 1,
  ResolvedByVendor: 2,
  ClosedUnsolved: 3,
  /** Closed by a flow matrix (for instance no reply from the customer). */
  Closed: 4,
  Abandoned: 5,
  Blocked: 6,
} as const;

/** Names of the final states, [Final]. */
export const FINALS = [
  'open',
  'resolved',
  'resolvedByVendor',
  'closedUnsolved',
  'autoClosed',
  'abandoned',
  'blocked',
] as const;

/** Accounts of the time ledger: every millisecond from creation to the end is in exactly one. */
export const Account = {
  Queued: 0,
  OffHours: 1,
  Dispatch: 2,
  Handled: 3,
  HandOver: 4,
  Suspended: 5,
  Customer: 6,
  Vendor: 7,
  Parent: 8,
  Scheduled: 9,
  Closed: 10,
} as const;

/** Names of the accounts, [Account]. */
export const ACCOUNTS = [
  'queued',
  'offHours',
  'dispatch',
  'handled',
  'handover',
  'suspended',
  'customer',
  'vendor',
  'parent',
  'scheduled',
  'closed',
] as const;

/** Verdict of a service clock. */
export const Verdict = {
  /** No target, or neither met nor missed yet: counted as undecided, or excluded by rule. */
  None: 0,
  Met: 1,
  Missed: 2,
} as const;

/** Rows of a ticket or work chunk before it is handed over. */
export const CHUNK_ROWS = 4096;

/** One row per ticket, written when it ends or, still open, when the run ends. */
export interface TicketChunk {
  count: number;
  readonly type: Uint16Array;
  readonly priority: Uint8Array;
  /** Number of the ticket within its type. */
  readonly ordinal: Float64Array;
  /** 1 if created inside the measured window (and not part of the starting backlog). */
  readonly measured: Uint8Array;
  readonly createdAt: Float64Array;
  /** First human touch, −1 if there was none. */
  readonly firstTouchAt: Float64Array;
  /** Last resolution, or the end of whatever kind; for open tickets the end of the run. */
  readonly endedAt: Float64Array;
  readonly final: Uint8Array;
  /** Tier where it was resolved or, unresolved, where it was last. */
  readonly tier: Uint8Array;
  /** Tier it was sent to last, whoever was asked or checked since; −1 if it came to none. */
  readonly sentTo: Int16Array;
  /** Team there; −1 at a vendor's. */
  readonly team: Int32Array;
  /** Agent of the last touch, −1 for none. */
  readonly agent: Int32Array;
  readonly vendor: Int32Array;
  readonly touches: Uint16Array;
  readonly escalations: Uint16Array;
  /** Moves to another team at the same tier. */
  readonly transfers: Uint16Array;
  /** Moves back to a team (or tier) that had it before. */
  readonly bounces: Uint16Array;
  /** Changes of the person. */
  readonly handOvers: Uint16Array;
  readonly reopenings: Uint16Array;
  readonly customerWaits: Uint16Array;
  readonly vendorCases: Uint16Array;
  /** Those of them that were opened inside the measured window. */
  readonly windowCases: Uint16Array;
  /** Response clock at the first touch (or now), open ms of the priority's calendar. */
  readonly respondElapsed: Float64Array;
  readonly respondVerdict: Uint8Array;
  /** Resolution clock at the last resolution (or now), pauses excluded. */
  readonly resolveElapsed: Float64Array;
  readonly resolveVerdict: Uint8Array;
  /** Instant at which the resolution clock passed its goal, or the ticket was given up; or −1. */
  readonly breachedAt: Float64Array;
  /** When the ticket joined the line in which it still waits at its end, −1 if it does not wait. */
  readonly waitingSince: Float64Array;
  /** [row × accounts + account] → milliseconds. */
  readonly accounts: Float64Array;
}

/** What followed a piece of work. */
export const Outcome = {
  /** Interrupted: break, end of shift, pre-emption, end of run. More pieces follow. */
  Interrupted: 0,
  Resolved: 1,
  Escalated: 2,
  /** To a vendor. */
  ToVendor: 3,
  ToCustomer: 4,
  Unsolved: 5,
  /** Sent to another place by a flow matrix, or back after a mis-route. */
  Moved: 6,
  /** Returned to the waiting vendor after answering a request for information. */
  Answered: 7,
  Closed: 8,
  /** The vendor's solution was checked and closed. */
  Verified: 9,
} as const;

/** One row per uninterrupted piece of work; a touch is one piece or several. */
export interface WorkChunk {
  count: number;
  readonly type: Uint16Array;
  readonly priority: Uint8Array;
  readonly ordinal: Float64Array;
  readonly measured: Uint8Array;
  readonly tier: Uint8Array;
  readonly team: Int32Array;
  readonly agent: Int32Array;
  /** The ticket joined the line here; the wait is `startedAt − joinedAt` on a first piece. */
  readonly joinedAt: Float64Array;
  readonly startedAt: Float64Array;
  readonly endedAt: Float64Array;
  /** Part of that wait during which somebody capable was on duty. */
  readonly queued: Float64Array;
  /** 1 on the first piece of a touch. */
  readonly isFirst: Uint8Array;
  /** Of this piece: milliseconds of reading-in and notes, the rest is handling. */
  readonly handOver: Float64Array;
  /** On the last piece: handling milliseconds of the whole touch, else 0. */
  readonly handleTime: Float64Array;
  readonly outcome: Uint8Array;
  /** Where it went, for Escalated and Moved: tier; −1 otherwise. */
  readonly toTier: Int32Array;
}

/** What an agent's time was, apart from work. */
export const Duty = {
  /** On shift, breaks included. */
  Present: 0,
  /** Shift missed. */
  Absent: 1,
  PaidBreak: 2,
  UnpaidBreak: 3,
  /** Work after the end of the shift. */
  Overtime: 4,
} as const;

/** One row per shift, absence, break and overtime of a person. */
export interface DutyChunk {
  count: number;
  readonly agent: Int32Array;
  readonly kind: Uint8Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Consumes the rows of one replication. Must not keep a chunk: it is overwritten. */
export interface Collector {
  tickets(chunk: TicketChunk): void;
  work(chunk: WorkChunk): void;
  duty(chunk: DutyChunk): void;
}

/** Whole-run totals and the quantities that must balance. */
export interface RunTotals {
  readonly events: number;
  readonly endedAt: Millis;
  readonly created: number;
  readonly initial: number;
  /** [Final] → tickets. */
  readonly finals: readonly number[];
  /** [(from + 1) × tiers + to] → steps of measured tickets from tier to tier; −1 is creation. */
  readonly steps: readonly number[];
  readonly peakOpen: number;
  /** ∫ open tickets dt over the run, ticket-milliseconds. */
  readonly openArea: number;
  /** True if the run was cut at the drain limit with measured tickets still open. */
  readonly cutOpen: number;
}
