/**
 * Adds up the rows of tickets created in the measured window, by type, priority, tier and team of
 * their end.
 */
import { ROW_MASK, ticketDoubles, ticketIntegers } from '../kernel/chunks.ts';
import type { Column } from '../kernel/model.ts';
import {
  ACCOUNTS,
  Account,
  type Collector,
  Final,
  TICKET_DOUBLES,
  TICKET_INTEGERS,
  type TicketChunk,
  TicketDouble,
  TicketInteger,
  Verdict,
} from '../kernel/rows.ts';
import { isSolved } from '../kernel/solutions.ts';
import { bucketOf } from '../statistics/histogram.ts';
import { WEEK } from '../units/time.ts';
import { CLOCK_STATES, ClockState, TICKET_STRIDE, TicketField } from './fields.ts';
import { HistogramSet } from './histogram-set.ts';
import type { MetricPlan } from './plan.ts';
import { CELL_MASK, SumCells } from './sum-cells.ts';

const ACCOUNT_COUNT = ACCOUNTS.length;

/** The durations of tickets, by their number in the histograms. */
export const TicketDuration = { Response: 0, Resolution: 1, Service: 2 } as const;

const DURATIONS = 3;

const cells = new SumCells(TICKET_STRIDE);
const durations = new HistogramSet(DURATIONS);
/** [priority] → goals of the clocks, −1 for none. */
const goals: { respond: Column; resolve: Column } = {
  respond: new Float64Array(0),
  resolve: new Float64Array(0),
};

/** Whether weeks are told apart, and when the first begins; a fraction makes it a raw double. */
const weekly = { isOn: false, start: 0.5 };

/** Collects what became of the measured tickets. */
export class CohortCollector implements Collector {
  readonly cells: SumCells = cells;
  readonly durations: HistogramSet = durations;

  /** Collects into empty cells. */
  constructor(plan: MetricPlan) {
    weekly.isOn = plan.weeksApart > 1;
    weekly.start = plan.windowStart;
    cells.reset(plan, plan.weeksApart);
    durations.reset(plan);
    goals.respond = plan.model.priorities.respondGoal;
    goals.resolve = plan.model.priorities.resolveGoal;
  }

  tickets({ count }: TicketChunk): void {
    for (let row = 0; row < count; row++) addTicket(row);
  }

  work(): void {}

  duty(): void {}
}

/**
 * One row. Its parts are functions of their own: the machine code of a function knows its
 * constants, that of a long loop does not.
 */
function addTicket(row: number): void {
  const at = (row & ROW_MASK) * TICKET_INTEGERS;
  if (ticketIntegers[at + TicketInteger.Measured] === 0) return;
  const cell = weekly.isOn
    ? cells.cellOfWeek(ticketIntegers, at, weekOf(row))
    : cells.cell(ticketIntegers, at);
  addEnding(row, cell);
  addCounts(row, cell);
  addTimes(row, cell);
}

/** The week of the window in which the ticket was created. */
function weekOf(row: number): number {
  const at = (row & ROW_MASK) * TICKET_DOUBLES + TicketDouble.CreatedAt;
  return Math.floor((ticketDoubles[at] - weekly.start) / WEEK);
}

function addEnding(row: number, number: number): void {
  const { sums } = cells;
  const at = (row & ROW_MASK) * TICKET_INTEGERS;
  const cell = (number & CELL_MASK) * TICKET_STRIDE;
  const final = ticketIntegers[at + TicketInteger.Final];
  const priority = ticketIntegers[at + TicketInteger.Priority];
  sums[cell + TicketField.Created] += 1;
  sums[cell + TicketField.Finals + final] += 1;
  if (goals.resolve[priority] >= 0) {
    const resolve = clockState(ticketIntegers[at + TicketInteger.ResolveVerdict], final);
    sums[cell + TicketField.Clocks + CLOCK_STATES + resolve] += 1;
  }
  if (goals.respond[priority] < 0) return;
  const respond = clockState(ticketIntegers[at + TicketInteger.RespondVerdict], final);
  sums[cell + TicketField.Clocks + respond] += 1;
  if (respond !== ClockState.Missed) return;
  const first = (row & ROW_MASK) * TICKET_DOUBLES;
  const isAnswered = ticketDoubles[first + TicketDouble.FirstTouchAt] >= 0;
  if (isAnswered || isLost(final)) sums[cell + TicketField.LateContacts] += 1;
}

function addCounts(row: number, number: number): void {
  const { sums } = cells;
  const at = (row & ROW_MASK) * TICKET_INTEGERS;
  const cell = (number & CELL_MASK) * TICKET_STRIDE;
  const final = ticketIntegers[at + TicketInteger.Final];
  const touches = ticketIntegers[at + TicketInteger.Touches];
  sums[cell + TicketField.Touches] += touches;
  sums[cell + TicketField.HandOvers] += ticketIntegers[at + TicketInteger.HandOvers];
  sums[cell + TicketField.CustomerWaits] += ticketIntegers[at + TicketInteger.CustomerWaits];
  sums[cell + TicketField.VendorCases] += ticketIntegers[at + TicketInteger.VendorCases];
  const isEscalated = ticketIntegers[at + TicketInteger.Escalations] > 0;
  const isTransferred = ticketIntegers[at + TicketInteger.Transfers] > 0;
  if (isEscalated) sums[cell + TicketField.Escalated] += 1;
  if (isTransferred) sums[cell + TicketField.Transferred] += 1;
  if (ticketIntegers[at + TicketInteger.Bounces] > 0) sums[cell + TicketField.Bounced] += 1;
  if (ticketIntegers[at + TicketInteger.Reopenings] > 0) {
    sums[cell + TicketField.Reopened] += 1;
    if (isSolved(final)) sums[cell + TicketField.ResolvedReopened] += 1;
  } else if (final === Final.Resolved && touches === 1 && !isEscalated && !isTransferred) {
    sums[cell + TicketField.FirstContact] += 1;
  }
}

function addTimes(row: number, number: number): void {
  const { sums } = cells;
  const cell = (number & CELL_MASK) * TICKET_STRIDE;
  const first = (row & ROW_MASK) * TICKET_DOUBLES;
  const final = ticketIntegers[(row & ROW_MASK) * TICKET_INTEGERS + TicketInteger.Final];
  const createdAt = ticketDoubles[first + TicketDouble.CreatedAt];
  const firstTouchAt = ticketDoubles[first + TicketDouble.FirstTouchAt];
  const lasted = ticketDoubles[first + TicketDouble.EndedAt] - createdAt;
  const served = ticketDoubles[first + TicketDouble.ResolveElapsed];
  const accounts = first + TicketDouble.Accounts;
  sums[cell + TicketField.VendorTime] += ticketDoubles[accounts + Account.Vendor];
  sums[cell + TicketField.CustomerTime] += ticketDoubles[accounts + Account.Customer];
  if (firstTouchAt >= 0) {
    const wait = firstTouchAt - createdAt;
    sums[cell + TicketField.Answered] += 1;
    sums[cell + TicketField.ResponseTime] += wait;
    durations.add(cells, TicketDuration.Response, number, bucketOf(wait));
  }
  if (isSolved(final)) {
    sums[cell + TicketField.ResolutionTime] += lasted;
    sums[cell + TicketField.ServiceTime] += served;
    durations.add(cells, TicketDuration.Resolution, number, bucketOf(lasted));
    durations.add(cells, TicketDuration.Service, number, bucketOf(served));
    for (let account = 0; account < ACCOUNT_COUNT; account++)
      sums[cell + TicketField.Accounts + account] += ticketDoubles[accounts + account];
  } else if (final === Final.Abandoned) {
    sums[cell + TicketField.AbandonTime] += lasted;
  } else if (final === Final.Open) {
    // What is known of an open ticket is how long it has lasted.
    durations.censor(cells, TicketDuration.Resolution, number, bucketOf(lasted));
    durations.censor(cells, TicketDuration.Service, number, bucketOf(served));
  }
}

/** Ways in which a contact ends that has waited and that nobody has answered. */
function isLost(final: number): boolean {
  return final === Final.Abandoned || final === Final.CutOff || final === Final.TimedOut;
}

/** What became of a clock that has a target. */
function clockState(verdict: number, final: number): number {
  return verdict === Verdict.None && final === Final.Open ? ClockState.Undecided : verdict;
}
