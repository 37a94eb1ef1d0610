/**
 * The quantities that collectors add up, as offsets into a cell of sums. Lengths are whole
 * milliseconds, so that every sum is exact and no order of addition matters.
 */
import { ACCOUNTS, FINALS } from '../kernel/rows.ts';
import { DAY, type Millis } from '../units/time.ts';

/** Sums over tickets created in the measured window. */
export const TicketField = {
  Created: 0,
  /** Tickets that got a first human touch, and the sum of their waits for it. */
  Answered: 1,
  ResponseTime: 2,
  /** Sums over resolved tickets: elapsed time, and time on the resolution clock. */
  ResolutionTime: 3,
  ServiceTime: 4,
  /** Tickets with at least one of these. */
  Escalated: 5,
  Transferred: 6,
  Bounced: 7,
  Reopened: 8,
  /** Resolved tickets that came back at least once. */
  ResolvedReopened: 9,
  /** Resolved in the first touch, by the first team, for good. */
  FirstContact: 10,
  Touches: 11,
  HandOvers: 12,
  CustomerWaits: 13,
  VendorCases: 14,
  /** Time at vendors of all tickets, open ones up to now. */
  VendorTime: 15,
  /** Time with the customer of all tickets, open ones up to now. */
  CustomerTime: 16,
  /** Answered or abandoned after the response target had passed. */
  LateContacts: 17,
  /** Sum of the waits of customers who gave up. */
  AbandonTime: 18,
  /** [clock × CLOCK_STATES + ClockState] of tickets with a target, response clock first. */
  Clocks: 19,
  /** [Final] → tickets. */
  Finals: 27,
  /** [Account] → milliseconds of resolved tickets. */
  Accounts: 27 + FINALS.length,
} as const;

/** Length of a cell of ticket sums. */
export const TICKET_STRIDE = TicketField.Accounts + ACCOUNTS.length;

/** What became of a service clock; the first three are `Verdict`. */
export const ClockState = {
  /** Excluded by rule: the ticket ended before its target passed. */
  Excluded: 0,
  Met: 1,
  Missed: 2,
  /** Open and not overdue. */
  Undecided: 3,
} as const;

/** Number of states of a clock. */
export const CLOCK_STATES = 4;

/** The clocks of a ticket, in the order of `TicketField.Clocks`. */
export const CLOCKS = ['respond', 'resolve'] as const;

/** Sums over all tickets by clock time inside the measured window. */
export const MomentField = {
  /** Tickets resolved in the window. */
  Resolved: 0,
  /** ∫ open tickets dt over the window. */
  OpenArea: 1,
  /** Resolution clocks that passed their goal in the window. */
  Breaches: 2,
  /** Cases opened with a vendor inside the window. */
  VendorCases: 3,
  /** [age bound] → ∫ open tickets older than the bound dt over the window. */
  OlderThan: 4,
} as const;

/** Ages at which the bands of the backlog change. */
export const AGE_BOUNDS: readonly Millis[] = [DAY, 3 * DAY, 7 * DAY, 30 * DAY];

/** Names of the age bands, from the youngest. */
export const AGE_BANDS = [
  'under-1-day',
  '1-to-3-days',
  '3-to-7-days',
  '7-to-30-days',
  'over-30-days',
] as const;

/** Length of a cell of moment sums. */
export const MOMENT_STRIDE = MomentField.OlderThan + AGE_BOUNDS.length;

/** Sums over pieces of work where they happened. */
export const WorkField = {
  /** Touches begun on measured tickets, and the sum of their waits in the line. */
  Touches: 0,
  QueueTime: 1,
  /** Touches completed on measured tickets, and the sum of their handle times. */
  Completed: 2,
  HandleTime: 3,
  /** Reading-in and notes on measured tickets. */
  HandOverTime: 4,
  /** Work inside the window, on any ticket. */
  BusyArea: 5,
  /** Touches on measured tickets that ended the visit: passed up, or with the ticket's end. */
  PassedUp: 6,
  Ended: 7,
  /** Touches begun on measured tickets after a wait longer than nothing. */
  Waited: 8,
  /** Touches begun on measured tickets while a more urgent one waited for the same people. */
  Overtaking: 9,
  /** Touches begun on measured tickets by people who help out after a wait. */
  HelpingOut: 10,
} as const;

/** Length of a cell of work sums. */
export const WORK_STRIDE = 11;

/** Milliseconds of people inside the window, and what is counted of them. */
export const StaffField = {
  Present: 0,
  Absent: 1,
  PaidBreak: 2,
  UnpaidBreak: 3,
  Overtime: 4,
  SpareTime: 5,
  Leave: 6,
  Standby: 7,
  CallOut: 8,
  Rest: 9,
  Busy: 10,
  /** Call-outs, and nights in which there was one. */
  Calls: 11,
  DisturbedNights: 12,
  /** On duty at night. */
  Night: 13,
  /** Shifts, and pieces of work that were broken off: numbers, not lengths. */
  Shifts: 14,
  Interruptions: 15,
} as const;

/** Length of a cell of staff sums. */
export const STAFF_STRIDE = 16;

/** Sums over the clocks agreed with others, for each agreement. */
export const AgreementField = {
  /** [ClockState] → clocks of measured tickets. */
  Clocks: 0,
  /** Clocks of any ticket that passed their goal inside the window. */
  Breaches: CLOCK_STATES,
} as const;

/** Sums of an agreement in a cell. */
export const AGREEMENT_STRIDE = CLOCK_STATES + 1;

/** Kinds of money that every model may have, in the order of the cost table. */
export const USUAL_CATEGORIES = [
  'wages',
  'overtime',
  'retainer',
  'vendorCases',
  'penalty',
  'selfService',
  'customerTime',
] as const;

/** All kinds of money; the last ones only some models have. */
export const CATEGORIES = [
  ...USUAL_CATEGORIES,
  'credit',
  'seats',
  'outages',
  'standby',
  'callOut',
] as const;

/** Index of each kind of money. */
export const Category = {
  Wages: 0,
  Overtime: 1,
  Retainer: 2,
  VendorCases: 3,
  Penalty: 4,
  SelfService: 5,
  CustomerTime: 6,
  /** What vendors give back: never above zero. */
  Credit: 7,
  /** Tools of people. */
  Seats: 8,
  /** What stands still while tickets are open. */
  Outages: 9,
  Standby: 10,
  /** Time called out and what is paid for each call-out. */
  CallOut: 11,
} as const;

/** What people cost: paid time, standing by and tools. */
export const STAFF_CATEGORIES: readonly number[] = [
  Category.Wages,
  Category.Overtime,
  Category.Seats,
  Category.Standby,
  Category.CallOut,
];

/** What others lose while tickets are open; the desk does not pay it. */
export const UNPAID_CATEGORIES: readonly number[] = [Category.CustomerTime, Category.Outages];

/** Sums over resolved tickets created in the window: how many, and their chances of content. */
export const SatisfactionField = { Asked: 0, Satisfied: 1 } as const;

/** Length of a cell of the sums of satisfaction. */
export const SATISFACTION_STRIDE = 2;
