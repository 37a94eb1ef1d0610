/**
 * Writes what happened into chunks of rows and lends each full chunk to the collectors.
 * Nothing here decides anything; the sums that must balance are kept beside the writing.
 */
import { assert } from '../units/assert.ts';
import type { Millis } from '../units/time.ts';
import {
  agreementRows,
  dutyDoubles,
  dutyIntegers,
  dutyRows,
  ROW_MASK,
  ticketDoubles,
  ticketIntegers,
  ticketRows,
  workDoubles,
  workIntegers,
  workRows,
} from './chunks.ts';
import { clock } from './clock.ts';
import { reset } from './columns.ts';
import { decision } from './decision.ts';
import { model, sizes } from './present-model.ts';
import {
  ACCOUNTS,
  Account,
  CHUNK_ROWS,
  type Collector,
  DUTY_DOUBLES,
  DUTY_INTEGERS,
  Duty,
  DutyDouble,
  DutyInteger,
  FINALS,
  Final,
  TICKET_DOUBLES,
  TICKET_INTEGERS,
  TicketDouble,
  TicketInteger,
  Verdict,
  WORK_DOUBLES,
  WORK_INTEGERS,
  WorkDouble,
  WorkInteger,
} from './rows.ts';
import {
  hasResolutionGoal,
  resolutionVerdict,
  responseElapsed,
  responseVerdict,
} from './service-clocks.ts';
import { isSolved } from './solutions.ts';
import { ledgers, Stage, tickets } from './tickets.ts';

/** Tickets written, [type] and [Final]. */
export const written = { ofType: new Float64Array(64), finals: new Float64Array(64) };

class Sums {
  /** Working time of all pieces, and of all tickets: the same thing seen from both sides. */
  pieceTime = 0.5;
  ticketTime = 0.5;
}

const sums = new Sums();
const readers: { collectors: readonly Collector[] } = { collectors: [] };

/** Empties the chunks and says who reads them. */
export function openRows(collectors: readonly Collector[]): void {
  reset(written, Math.max(sizes.types, FINALS.length));
  readers.collectors = collectors;
  sums.pieceTime = 0;
  sums.ticketTime = 0;
  ticketRows.count = 0;
  workRows.count = 0;
  dutyRows.count = 0;
  agreementRows.count = 0;
}

/**
 * Writes the row of a ticket that ends (or is still open) and checks that its ledger sums to its
 * life. The resolution clock must have been stopped.
 */
export function writeTicket(slot: number, final: number, vendor: number): void {
  const row = ticketRows.count & ROW_MASK;
  const at = row * TICKET_INTEGERS;
  const from = row * TICKET_DOUBLES;
  written.finals[final]++;
  written.ofType[tickets.type[slot]]++;
  ticketIntegers[at + TicketInteger.Type] = tickets.type[slot];
  ticketIntegers[at + TicketInteger.Priority] = tickets.priority[slot];
  ticketDoubles[from + TicketDouble.Ordinal] = tickets.ordinal[slot];
  ticketIntegers[at + TicketInteger.Measured] = tickets.measured[slot];
  ticketDoubles[from + TicketDouble.CreatedAt] = tickets.createdAt[slot];
  ticketDoubles[from + TicketDouble.FirstTouchAt] = tickets.firstTouchAt[slot];
  ticketDoubles[from + TicketDouble.EndedAt] = clock.now;
  ticketIntegers[at + TicketInteger.Final] = final;
  ticketIntegers[at + TicketInteger.Tier] = tickets.tier[slot];
  ticketIntegers[at + TicketInteger.SentTo] = tickets.sentTo[slot];
  ticketIntegers[at + TicketInteger.Team] = vendor >= 0 ? -1 : tickets.team[slot];
  ticketIntegers[at + TicketInteger.Agent] = tickets.agent[slot];
  ticketIntegers[at + TicketInteger.Vendor] = vendor;
  const isWaiting = tickets.stage[slot] === Stage.Queued && tickets.isBegun[slot] === 0;
  ticketDoubles[from + TicketDouble.WaitingSince] =
    isWaiting && tickets.line[slot] >= 0 ? tickets.joinedAt[slot] : -1;
  counts(slot, row);
  verdicts(slot, row, final);
  accounts(slot, row);
  ticketRows.count = row + 1;
  if (ticketRows.count === CHUNK_ROWS) lendTickets();
}

/** Empties the ledger of an errand, whose work is people's work like any other. */
export function closeErrandLedger(slot: number): void {
  const first = slot * ACCOUNTS.length;
  let sum = 0;
  sums.ticketTime += ledgers.time[first + Account.Handled] + ledgers.time[first + Account.HandOver];
  for (let account = first; account < first + ACCOUNTS.length; account++) {
    sum += ledgers.time[account];
    ledgers.time[account] = 0;
  }
  assert(sum === clock.now - tickets.createdAt[slot], 'the ledger of an errand sums to its life');
}

/** Writes the row of one piece of work, the last of its touch or not. */
export function writeWork(slot: number, agent: number, isLast: boolean): void {
  const row = workRows.count & ROW_MASK;
  const at = row * WORK_INTEGERS;
  const from = row * WORK_DOUBLES;
  workIntegers[at + WorkInteger.Type] = tickets.type[slot];
  workIntegers[at + WorkInteger.Priority] = tickets.priority[slot];
  workDoubles[from + WorkDouble.Ordinal] = tickets.ordinal[slot];
  workIntegers[at + WorkInteger.Measured] = tickets.measured[slot];
  workIntegers[at + WorkInteger.Tier] = tickets.tier[slot];
  workIntegers[at + WorkInteger.Team] = tickets.team[slot];
  workIntegers[at + WorkInteger.Agent] = agent;
  workDoubles[from + WorkDouble.JoinedAt] = tickets.joinedAt[slot];
  workDoubles[from + WorkDouble.StartedAt] = tickets.startedAt[slot];
  workDoubles[from + WorkDouble.EndedAt] = clock.now;
  workDoubles[from + WorkDouble.Queued] = tickets.queuedInLine[slot];
  workIntegers[at + WorkInteger.IsFirst] = tickets.isFirstPiece[slot];
  workIntegers[at + WorkInteger.Overtakes] = tickets.isFirstPiece[slot] & tickets.overtakes[slot];
  workIntegers[at + WorkInteger.HelpsOut] = tickets.isFirstPiece[slot] & tickets.helpsOut[slot];
  workDoubles[from + WorkDouble.HandOver] = tickets.pieceHandOver[slot];
  workDoubles[from + WorkDouble.HandleTime] = isLast ? tickets.worked[slot] : 0;
  workIntegers[at + WorkInteger.Outcome] = decision.outcome;
  workIntegers[at + WorkInteger.ToTier] = decision.toTier;
  sums.pieceTime += clock.now - tickets.startedAt[slot];
  workRows.count = row + 1;
  if (workRows.count === CHUNK_ROWS) lendWork();
}

/** Writes the row of a person's shift, absence, break or overtime; empty ones are left out. */
export function writeDuty(agent: number, kind: number, since: Millis, until: Millis): void {
  if (until <= since) return;
  ofActivity(-1);
  addDuty(agent, kind, since, until);
}

/** Writes the row of a call-out, also if nothing was left to do. */
export function writeCallOut(agent: number, since: Millis, until: Millis): void {
  ofActivity(-1);
  addDuty(agent, Duty.CallOut, since, until);
}

/** Writes the row of an activity that somebody attended; empty ones are left out. */
export function writeActivity(agent: number, activity: number, since: Millis, until: Millis): void {
  if (until <= since) return;
  const { isPaid, takesTickets } = model.activities;
  let kind: number = isPaid[activity] === 1 ? Duty.PaidBreak : Duty.UnpaidBreak;
  if (takesTickets[activity] === 1) kind = Duty.SpareTime;
  ofActivity(activity);
  addDuty(agent, kind, since, until);
}

/** Says what the next row of duty is about. */
function ofActivity(activity: number): void {
  dutyIntegers[(dutyRows.count & ROW_MASK) * DUTY_INTEGERS + DutyInteger.Activity] = activity;
}

function addDuty(agent: number, kind: number, since: Millis, until: Millis): void {
  const row = dutyRows.count & ROW_MASK;
  const at = row * DUTY_INTEGERS;
  const from = row * DUTY_DOUBLES;
  dutyIntegers[at + DutyInteger.Agent] = agent;
  dutyIntegers[at + DutyInteger.Kind] = kind;
  dutyDoubles[from + DutyDouble.From] = since;
  dutyDoubles[from + DutyDouble.To] = until;
  dutyRows.count = row + 1;
  if (dutyRows.count === CHUNK_ROWS) lendDuty();
}

/** Lends what is left in the chunks; checks that people's work is the work on tickets. */
export function finishRows(): void {
  assert(sums.pieceTime === sums.ticketTime, 'the work of people is the work on tickets');
  lendTickets();
  lendWork();
  lendDuty();
  lendAgreements();
}

function counts(slot: number, row: number): void {
  const at = (row & ROW_MASK) * TICKET_INTEGERS;
  ticketIntegers[at + TicketInteger.Touches] = tickets.touches[slot];
  ticketIntegers[at + TicketInteger.Escalations] = tickets.escalations[slot];
  ticketIntegers[at + TicketInteger.Transfers] = tickets.transfers[slot];
  ticketIntegers[at + TicketInteger.Bounces] = tickets.bounces[slot];
  ticketIntegers[at + TicketInteger.HandOvers] = tickets.handOvers[slot];
  ticketIntegers[at + TicketInteger.Reopenings] = tickets.reopenings[slot];
  ticketIntegers[at + TicketInteger.CustomerWaits] = tickets.customerWaits[slot];
  ticketIntegers[at + TicketInteger.VendorCases] = tickets.vendorCases[slot];
  ticketIntegers[at + TicketInteger.WindowCases] = tickets.windowCases[slot];
}

function verdicts(slot: number, row: number, final: number): void {
  const at = (row & ROW_MASK) * TICKET_INTEGERS;
  const from = (row & ROW_MASK) * TICKET_DOUBLES;
  const elapsed = responseElapsed(slot);
  const isSettled = isSolved(final) || final === Final.Closed;
  ticketDoubles[from + TicketDouble.RespondElapsed] = elapsed;
  ticketIntegers[at + TicketInteger.RespondVerdict] = responseVerdict(slot, elapsed);
  ticketDoubles[from + TicketDouble.ResolveElapsed] = tickets.resolveElapsed[slot];
  const verdict = resolutionVerdict(slot, isSettled);
  // What nobody can solve has broken its promise, however early it is given up.
  const isGivenUp = final === Final.ClosedUnsolved && hasResolutionGoal(slot);
  ticketIntegers[at + TicketInteger.ResolveVerdict] = isGivenUp ? Verdict.Missed : verdict;
  const breachedAt = tickets.breachedAt[slot];
  ticketDoubles[from + TicketDouble.BreachedAt] =
    isGivenUp && breachedAt < 0 ? clock.now : breachedAt;
}

function accounts(slot: number, row: number): void {
  const firstOut = (row & ROW_MASK) * TICKET_DOUBLES + TicketDouble.Accounts;
  const first = slot * ACCOUNTS.length;
  let sum = 0;
  for (let account = 0; account < ACCOUNTS.length; account++) {
    const amount = ledgers.time[(first + account) | 0];
    ticketDoubles[(firstOut + account) | 0] = amount;
    ledgers.time[(first + account) | 0] = 0;
    sum += amount;
  }
  const createdAt = tickets.createdAt[slot];
  const life = clock.now - (createdAt > 0 ? createdAt : 0);
  assert(sum === life, 'the time ledger of a ticket sums to its life');
  assert(tickets.resolveElapsed[slot] <= life, 'no clock runs for longer than the ticket');
  sums.ticketTime +=
    ticketDoubles[firstOut + Account.Handled] +
    ticketDoubles[firstOut + Account.HandOver] +
    ticketDoubles[firstOut + Account.Consulting];
}

function lendTickets(): void {
  for (const collector of readers.collectors) collector.tickets(ticketRows);
  ticketRows.count = 0;
}

function lendWork(): void {
  for (const collector of readers.collectors) collector.work(workRows);
  workRows.count = 0;
}

function lendDuty(): void {
  for (const collector of readers.collectors) collector.duty(dutyRows);
  dutyRows.count = 0;
}

/** Lends the rows of agreed clocks to the collectors that read them. */
export function lendAgreements(): void {
  if (agreementRows.count === 0) return;
  for (const collector of readers.collectors) collector.agreements?.(agreementRows);
  agreementRows.count = 0;
}
