/**
 * What a replication leaves behind: three streams of rows, handed over chunk by chunk.
 *
 * A chunk is lent to the collectors for the length of the call and then overwritten, so that memory
 * follows the backlog and not the history. Instants and lengths are whole milliseconds.
 *
 * A row is a stretch of two lists, whole numbers and doubles, because a list costs the machine five
 * instructions to find and one to read: two lists are found once, thirty columns are not.
 */

/** How a ticket ended. */
export const Final = {
  Open: 0,
  Resolved: 1,
  ResolvedByVendor: 2,
  ClosedUnsolved: 3,
  /** Closed because the customer kept silent, or by a flow matrix. */
  Closed: 4,
  Abandoned: 5,
  Blocked: 6,
  /** The customer went away at once from a long line. */
  Balked: 7,
  /** Still waiting for the first touch when its channel closed. */
  CutOff: 8,
  /** Had waited for the first touch as long as it may. */
  TimedOut: 9,
  /** A call about an outage that was solved after the call had been linked to it. */
  ResolvedWithParent: 10,
  /** Such a call that nobody had linked to it yet. */
  ClosedWithParent: 11,
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
  'balked',
  'cutOff',
  'timedOut',
  'resolvedWithParent',
  'closedWithParent',
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
  /** With its person, who waits for help or talks to somebody. */
  Consulting: 11,
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
  'consulting',
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

/**
 * Whole numbers of a ticket's row, as offsets into it. The first five are those of a piece of work
 * as well.
 */
export const TicketInteger = {
  Type: 0,
  Priority: 1,
  /** Tier where it was resolved or, unresolved, where it was last. */
  Tier: 2,
  /** Team there; −1 at a vendor's. */
  Team: 3,
  /** 1 if created inside the measured window (and not part of the starting backlog). */
  Measured: 4,
  /** How it ended, see `Final`. */
  Final: 5,
  /** Tier it was sent to last, whoever was asked or checked since; −1 if it came to none. */
  SentTo: 6,
  /** Agent of the last touch, −1 for none. */
  Agent: 7,
  Vendor: 8,
  Touches: 9,
  Escalations: 10,
  /** Moves to another team at the same tier. */
  Transfers: 11,
  /** Moves back to a team (or tier) that had it before. */
  Bounces: 12,
  /** Changes of the person. */
  HandOvers: 13,
  Reopenings: 14,
  CustomerWaits: 15,
  VendorCases: 16,
  /** Those of them that were opened inside the measured window. */
  WindowCases: 17,
  RespondVerdict: 18,
  ResolveVerdict: 19,
} as const;

/** Length of a ticket's whole numbers. */
export const TICKET_INTEGERS = 20;

/** Instants, lengths and the number of a ticket's row, as offsets into it. */
export const TicketDouble = {
  /** Number of the ticket within its type. */
  Ordinal: 0,
  CreatedAt: 1,
  /** First human touch, −1 if there was none. */
  FirstTouchAt: 2,
  /** Last resolution, or the end of whatever kind; for open tickets the end of the run. */
  EndedAt: 3,
  /** Response clock at the first touch (or now), open ms of the priority's calendar. */
  RespondElapsed: 4,
  /** Resolution clock at the last resolution (or now), pauses excluded. */
  ResolveElapsed: 5,
  /** When the clock showed the goal it passed, or when the ticket was given up; or −1. */
  BreachedAt: 6,
  /** When the ticket joined the line in which it still waits at its end, −1 if it does not wait. */
  WaitingSince: 7,
  /** [Account] → milliseconds. */
  Accounts: 8,
} as const;

/** Length of a ticket's instants and lengths. */
export const TICKET_DOUBLES = TicketDouble.Accounts + ACCOUNTS.length;

/** One row per ticket, written when it ends or, still open, when the run ends. */
export interface TicketChunk {
  count: number;
  /** [row × TICKET_INTEGERS + TicketInteger] */
  readonly integers: Int32Array;
  /** [row × TICKET_DOUBLES + TicketDouble] */
  readonly doubles: Float64Array;
}

/** A whole number of a ticket's row, for readers that take their time. */
export function ticketInteger(chunk: TicketChunk, row: number, field: number): number {
  return chunk.integers[row * TICKET_INTEGERS + field];
}

/** An instant or a length of a ticket's row. */
export function ticketDouble(chunk: TicketChunk, row: number, field: number): number {
  return chunk.doubles[row * TICKET_DOUBLES + field];
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
  /** A vendor was asked after a case; the row is no touch of the ticket, which stays there. */
  Chased: 10,
  /** Somebody was helped with a ticket that they keep; no touch of it either. */
  Consulted: 11,
  /** A call was linked to the outage that it is about. */
  Linked: 12,
  /** A solution was written down; no touch of the ticket, which has ended. */
  Written: 13,
} as const;

/** Whole numbers of a piece of work, as offsets into its row. */
export const WorkInteger = {
  Type: 0,
  Priority: 1,
  Tier: 2,
  Team: 3,
  Measured: 4,
  Agent: 5,
  /** 1 on the first piece of a touch. */
  IsFirst: 6,
  /** What followed, see `Outcome`. */
  Outcome: 7,
  /** Where it went, for Escalated and Moved: tier; −1 otherwise. */
  ToTier: 8,
  /** 1 on the first piece of a touch that a more urgent ticket might have had instead. */
  Overtakes: 9,
  /** 1 on the first piece of a touch by somebody who may take such tickets only after a wait. */
  HelpsOut: 10,
} as const;

/** Length of the whole numbers of a piece of work. */
export const WORK_INTEGERS = 11;

/** Instants, lengths and the ticket's number of a piece of work, as offsets into its row. */
export const WorkDouble = {
  Ordinal: 0,
  /** The ticket joined the line here; the wait is `StartedAt − JoinedAt` on a first piece. */
  JoinedAt: 1,
  StartedAt: 2,
  EndedAt: 3,
  /** Part of that wait during which somebody capable was on duty. */
  Queued: 4,
  /** Of this piece: milliseconds of reading-in and notes, the rest is handling. */
  HandOver: 5,
  /** On the last piece: handling milliseconds of the whole touch, else 0. */
  HandleTime: 6,
} as const;

/** Length of the instants and lengths of a piece of work. */
export const WORK_DOUBLES = 7;

/** One row per uninterrupted piece of work; a touch is one piece or several. */
export interface WorkChunk {
  count: number;
  /** [row × WORK_INTEGERS + WorkInteger] */
  readonly integers: Int32Array;
  /** [row × WORK_DOUBLES + WorkDouble] */
  readonly doubles: Float64Array;
}

/** Whole numbers of a clock agreed with others; the first five are those of a ticket. */
export const AgreementInteger = {
  Type: 0,
  Priority: 1,
  Tier: 2,
  Team: 3,
  Measured: 4,
  /** Which clock: its number among `names.agreements`. */
  Agreement: 5,
  /** What became of it, see `Verdict`; None while it runs on at the end of the run. */
  Verdict: 6,
  /** 1 if it was stopped by what it waits for, 0 if the ticket or the run ended before. */
  IsDone: 7,
} as const;

/** Length of the whole numbers of such a clock. */
export const AGREEMENT_INTEGERS = 8;

/** Instants, lengths and the ticket's number of such a clock, as offsets into its row. */
export const AgreementDouble = {
  Ordinal: 0,
  StartedAt: 1,
  EndedAt: 2,
  /** What it showed in the end, open ms of its calendar. */
  Elapsed: 3,
  /** When it showed the goal that it passed, or −1. */
  BreachedAt: 4,
} as const;

/** Length of the instants and lengths of such a clock. */
export const AGREEMENT_DOUBLES = 5;

/** One row per clock agreed with others, once it has stopped or the run is over. */
export interface AgreementChunk {
  count: number;
  /** [row × AGREEMENT_INTEGERS + AgreementInteger] */
  readonly integers: Int32Array;
  /** [row × AGREEMENT_DOUBLES + AgreementDouble] */
  readonly doubles: Float64Array;
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
  /** Time left by tickets in an activity that takes tickets. */
  SpareTime: 5,
  /** Paid shift that is not worked by plan. */
  Leave: 6,
  /** Standing by to be called out. */
  Standby: 7,
  /** Called out: one row for each time, also if there was nothing left to do. */
  CallOut: 8,
  /** Rest after a call-out in place of a shift. */
  Rest: 9,
} as const;

/** Whole numbers of a row of duty. */
export const DutyInteger = {
  Agent: 0,
  /** See `Duty`; a paid or unpaid activity is a break with the number of the activity. */
  Kind: 1,
  /** Activity, or −1. */
  Activity: 2,
} as const;

/** Length of the whole numbers of a row of duty. */
export const DUTY_INTEGERS = 3;

/** Instants of a row of duty. */
export const DutyDouble = { From: 0, To: 1 } as const;

/** Length of the instants of a row of duty. */
export const DUTY_DOUBLES = 2;

/** One row per shift, absence, break, activity and overtime of a person. */
export interface DutyChunk {
  count: number;
  /** [row × DUTY_INTEGERS + DutyInteger] */
  readonly integers: Int32Array;
  /** [row × DUTY_DOUBLES + DutyDouble] */
  readonly doubles: Float64Array;
}

/** Consumes the rows of one replication. Must not keep a chunk: it is overwritten. */
export interface Collector {
  tickets(chunk: TicketChunk): void;
  work(chunk: WorkChunk): void;
  duty(chunk: DutyChunk): void;
  /** Only where something is agreed with others. */
  agreements?(chunk: AgreementChunk): void;
}
