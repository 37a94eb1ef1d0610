/**
 * Writes what happened into chunks of rows and lends each full chunk to the collectors.
 * Nothing here decides anything; the sums that must balance are kept beside the writing.
 */
import { assert } from '../units/assert.ts';
import type { Millis } from '../units/time.ts';
import {
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
import type { Clock } from './clock.ts';
import {
  ACCOUNTS,
  Account,
  CHUNK_ROWS,
  type Collector,
  DUTY_DOUBLES,
  DUTY_INTEGERS,
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
import type { ServiceClocks } from './service-clocks.ts';
import { Stage, type Tickets } from './tickets.ts';

/** What followed from a piece of work. */
export interface PieceEnd {
  readonly outcome: number;
  readonly toTier: number;
}

/** The parts of a run that the ledger reads. */
export interface LedgerParts {
  readonly tickets: Tickets;
  readonly clocks: ServiceClocks;
  readonly clock: Clock;
}

/** The rows of one replication. */
export class Ledger {
  readonly #tickets: Tickets;
  readonly #clocks: ServiceClocks;
  readonly #clock: Clock;
  readonly #collectors: readonly Collector[];
  /** Working time of all pieces, and of all tickets: the same thing seen from both sides. */
  #pieceTime = 0;
  #ticketTime = 0;
  /** [type] → tickets written. */
  readonly ofType: Float64Array;
  /** [Final] → tickets written. */
  readonly finals: Float64Array = new Float64Array(FINALS.length);

  constructor(parts: LedgerParts, collectors: readonly Collector[], typeCount: number) {
    this.ofType = new Float64Array(typeCount);
    this.#tickets = parts.tickets;
    this.#clocks = parts.clocks;
    this.#clock = parts.clock;
    this.#collectors = collectors;
    ticketRows.count = 0;
    workRows.count = 0;
    dutyRows.count = 0;
  }

  /**
   * Writes the row of a ticket that ends (or is still open) and checks that its ledger sums to its
   * life. The resolution clock must have been stopped.
   */
  ticket(slot: number, final: number, vendor: number): void {
    const tickets = this.#tickets;
    const row = ticketRows.count & ROW_MASK;
    const at = row * TICKET_INTEGERS;
    const from = row * TICKET_DOUBLES;
    this.finals[final]++;
    this.ofType[tickets.type[slot]]++;
    ticketIntegers[at + TicketInteger.Type] = tickets.type[slot];
    ticketIntegers[at + TicketInteger.Priority] = tickets.priority[slot];
    ticketDoubles[from + TicketDouble.Ordinal] = tickets.ordinal[slot];
    ticketIntegers[at + TicketInteger.Measured] = tickets.measured[slot];
    ticketDoubles[from + TicketDouble.CreatedAt] = tickets.createdAt[slot];
    ticketDoubles[from + TicketDouble.FirstTouchAt] = tickets.firstTouchAt[slot];
    ticketDoubles[from + TicketDouble.EndedAt] = this.#clock.now;
    ticketIntegers[at + TicketInteger.Final] = final;
    ticketIntegers[at + TicketInteger.Tier] = tickets.tier[slot];
    ticketIntegers[at + TicketInteger.SentTo] = tickets.sentTo[slot];
    ticketIntegers[at + TicketInteger.Team] = vendor >= 0 ? -1 : tickets.team[slot];
    ticketIntegers[at + TicketInteger.Agent] = tickets.agent[slot];
    ticketIntegers[at + TicketInteger.Vendor] = vendor;
    const isWaiting = tickets.stage[slot] === Stage.Queued && tickets.isBegun[slot] === 0;
    ticketDoubles[from + TicketDouble.WaitingSince] =
      isWaiting && tickets.line[slot] >= 0 ? tickets.joinedAt[slot] : -1;
    this.#counts(slot, row);
    this.#verdicts(slot, row, final);
    this.#accounts(slot, row);
    ticketRows.count = row + 1;
    if (ticketRows.count === CHUNK_ROWS) this.#lendTickets();
  }

  /** Writes the row of one piece of work, the last of its touch or not. */
  work(slot: number, agent: number, end: PieceEnd, isLast: boolean): void {
    const tickets = this.#tickets;
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
    workDoubles[from + WorkDouble.EndedAt] = this.#clock.now;
    workDoubles[from + WorkDouble.Queued] = tickets.queuedInLine[slot];
    workIntegers[at + WorkInteger.IsFirst] = tickets.isFirstPiece[slot];
    workDoubles[from + WorkDouble.HandOver] = tickets.pieceHandOver[slot];
    workDoubles[from + WorkDouble.HandleTime] = isLast ? tickets.worked[slot] : 0;
    workIntegers[at + WorkInteger.Outcome] = end.outcome;
    workIntegers[at + WorkInteger.ToTier] = end.toTier;
    this.#pieceTime += this.#clock.now - tickets.startedAt[slot];
    workRows.count = row + 1;
    if (workRows.count === CHUNK_ROWS) this.#lendWork();
  }

  /** Writes the row of a person's shift, absence, break or overtime; empty ones are left out. */
  duty(agent: number, kind: number, since: Millis, until: Millis): void {
    if (until <= since) return;
    const row = dutyRows.count & ROW_MASK;
    const at = row * DUTY_INTEGERS;
    const from = row * DUTY_DOUBLES;
    dutyIntegers[at + DutyInteger.Agent] = agent;
    dutyIntegers[at + DutyInteger.Kind] = kind;
    dutyDoubles[from + DutyDouble.From] = since;
    dutyDoubles[from + DutyDouble.To] = until;
    dutyRows.count = row + 1;
    if (dutyRows.count === CHUNK_ROWS) this.#lendDuty();
  }

  /** Lends what is left in the chunks; checks that people's work is the work on tickets. */
  finish(): void {
    assert(this.#pieceTime === this.#ticketTime, 'the work of people is the work on tickets');
    this.#lendTickets();
    this.#lendWork();
    this.#lendDuty();
  }

  #counts(slot: number, row: number): void {
    const at = (row & ROW_MASK) * TICKET_INTEGERS;
    const tickets = this.#tickets;
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

  #verdicts(slot: number, row: number, final: number): void {
    const at = (row & ROW_MASK) * TICKET_INTEGERS;
    const from = (row & ROW_MASK) * TICKET_DOUBLES;
    const elapsed = this.#clocks.respondElapsed(slot);
    const isSettled =
      final === Final.Resolved || final === Final.ResolvedByVendor || final === Final.Closed;
    ticketDoubles[from + TicketDouble.RespondElapsed] = elapsed;
    ticketIntegers[at + TicketInteger.RespondVerdict] = this.#clocks.respondVerdict(slot, elapsed);
    ticketDoubles[from + TicketDouble.ResolveElapsed] = this.#tickets.resolveElapsed[slot];
    const verdict = this.#clocks.resolveVerdict(slot, isSettled);
    // What nobody can solve has broken its promise, however early it is given up.
    const isGivenUp = final === Final.ClosedUnsolved && this.#clocks.hasResolveGoal(slot);
    ticketIntegers[at + TicketInteger.ResolveVerdict] = isGivenUp ? Verdict.Missed : verdict;
    const breachedAt = this.#tickets.breachedAt[slot];
    ticketDoubles[from + TicketDouble.BreachedAt] =
      isGivenUp && breachedAt < 0 ? this.#clock.now : breachedAt;
  }

  #accounts(slot: number, row: number): void {
    const firstOut = (row & ROW_MASK) * TICKET_DOUBLES + TicketDouble.Accounts;
    const accounts = this.#tickets.accounts;
    const first = slot * ACCOUNTS.length;
    let sum = 0;
    for (let account = 0; account < ACCOUNTS.length; account++) {
      const amount = accounts[first + account];
      ticketDoubles[firstOut + account] = amount;
      sum += amount;
    }
    const createdAt = this.#tickets.createdAt[slot];
    const life = this.#clock.now - (createdAt > 0 ? createdAt : 0);
    assert(sum === life, 'the time ledger of a ticket sums to its life');
    assert(this.#tickets.resolveElapsed[slot] <= life, 'no clock runs for longer than the ticket');
    this.#ticketTime += accounts[first + Account.Handled] + accounts[first + Account.HandOver];
  }

  #lendTickets(): void {
    for (const collector of this.#collectors) collector.tickets(ticketRows);
    ticketRows.count = 0;
  }

  #lendWork(): void {
    for (const collector of this.#collectors) collector.work(workRows);
    workRows.count = 0;
  }

  #lendDuty(): void {
    for (const collector of this.#collectors) collector.duty(dutyRows);
    dutyRows.count = 0;
  }
}
