/**
 * Writes what happened into chunks of rows and lends each full chunk to the collectors.
 * Nothing here decides anything; the sums that must balance are kept beside the writing.
 */
import { assert } from '../units/assert.ts';
import type { Millis } from '../units/time.ts';
import type { Clock } from './clock.ts';
import type { Collector, DutyChunk, TicketChunk, WorkChunk } from './rows.ts';
import { ACCOUNTS, Account, CHUNK_ROWS, FINALS, Final, Verdict } from './rows.ts';
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
  readonly #ticketRows = newTicketChunk();
  readonly #workRows = newWorkChunk();
  readonly #dutyRows = newDutyChunk();
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
  }

  /**
   * Writes the row of a ticket that ends (or is still open) and checks that its ledger sums to its
   * life. The resolution clock must have been stopped.
   */
  ticket(slot: number, final: number, vendor: number): void {
    const rows = this.#ticketRows;
    const tickets = this.#tickets;
    const row = rows.count;
    this.finals[final]++;
    this.ofType[tickets.type[slot]]++;
    rows.type[row] = tickets.type[slot];
    rows.priority[row] = tickets.priority[slot];
    rows.ordinal[row] = tickets.ordinal[slot];
    rows.measured[row] = tickets.measured[slot];
    rows.createdAt[row] = tickets.createdAt[slot];
    rows.firstTouchAt[row] = tickets.firstTouchAt[slot];
    rows.endedAt[row] = this.#clock.now;
    rows.final[row] = final;
    rows.tier[row] = tickets.tier[slot];
    rows.sentTo[row] = tickets.sentTo[slot];
    rows.team[row] = vendor >= 0 ? -1 : tickets.team[slot];
    rows.agent[row] = tickets.agent[slot];
    rows.vendor[row] = vendor;
    const isWaiting = tickets.stage[slot] === Stage.Queued && tickets.isBegun[slot] === 0;
    rows.waitingSince[row] = isWaiting && tickets.line[slot] >= 0 ? tickets.joinedAt[slot] : -1;
    this.#counts(slot, row);
    this.#verdicts(slot, row, final);
    this.#accounts(slot, row);
    rows.count = row + 1;
    if (rows.count === CHUNK_ROWS) this.#lendTickets();
  }

  /** Writes the row of one piece of work, the last of its touch or not. */
  work(slot: number, agent: number, end: PieceEnd, isLast: boolean): void {
    const rows = this.#workRows;
    const tickets = this.#tickets;
    const row = rows.count;
    rows.type[row] = tickets.type[slot];
    rows.priority[row] = tickets.priority[slot];
    rows.ordinal[row] = tickets.ordinal[slot];
    rows.measured[row] = tickets.measured[slot];
    rows.tier[row] = tickets.tier[slot];
    rows.team[row] = tickets.team[slot];
    rows.agent[row] = agent;
    rows.joinedAt[row] = tickets.joinedAt[slot];
    rows.startedAt[row] = tickets.startedAt[slot];
    rows.endedAt[row] = this.#clock.now;
    rows.queued[row] = tickets.queuedInLine[slot];
    rows.isFirst[row] = tickets.isFirstPiece[slot];
    rows.handOver[row] = tickets.pieceHandOver[slot];
    rows.handleTime[row] = isLast ? tickets.worked[slot] : 0;
    rows.outcome[row] = end.outcome;
    rows.toTier[row] = end.toTier;
    this.#pieceTime += this.#clock.now - tickets.startedAt[slot];
    rows.count = row + 1;
    if (rows.count === CHUNK_ROWS) this.#lendWork();
  }

  /** Writes the row of a person's shift, absence, break or overtime; empty ones are left out. */
  duty(agent: number, kind: number, from: Millis, to: Millis): void {
    if (to <= from) return;
    const rows = this.#dutyRows;
    const row = rows.count;
    rows.agent[row] = agent;
    rows.kind[row] = kind;
    rows.from[row] = from;
    rows.to[row] = to;
    rows.count = row + 1;
    if (rows.count === CHUNK_ROWS) this.#lendDuty();
  }

  /** Lends what is left in the chunks; checks that people's work is the work on tickets. */
  finish(): void {
    assert(this.#pieceTime === this.#ticketTime, 'the work of people is the work on tickets');
    this.#lendTickets();
    this.#lendWork();
    this.#lendDuty();
  }

  #counts(slot: number, row: number): void {
    const rows = this.#ticketRows;
    const tickets = this.#tickets;
    rows.touches[row] = tickets.touches[slot];
    rows.escalations[row] = tickets.escalations[slot];
    rows.transfers[row] = tickets.transfers[slot];
    rows.bounces[row] = tickets.bounces[slot];
    rows.handOvers[row] = tickets.handOvers[slot];
    rows.reopenings[row] = tickets.reopenings[slot];
    rows.customerWaits[row] = tickets.customerWaits[slot];
    rows.vendorCases[row] = tickets.vendorCases[slot];
    rows.windowCases[row] = tickets.windowCases[slot];
  }

  #verdicts(slot: number, row: number, final: number): void {
    const rows = this.#ticketRows;
    const elapsed = this.#clocks.respondElapsed(slot);
    const isSettled =
      final === Final.Resolved || final === Final.ResolvedByVendor || final === Final.Closed;
    rows.respondElapsed[row] = elapsed;
    rows.respondVerdict[row] = this.#clocks.respondVerdict(slot, elapsed);
    rows.resolveElapsed[row] = this.#tickets.resolveElapsed[slot];
    const verdict = this.#clocks.resolveVerdict(slot, isSettled);
    // What nobody can solve has broken its promise, however early it is given up.
    const isGivenUp = final === Final.ClosedUnsolved && this.#clocks.hasResolveGoal(slot);
    rows.resolveVerdict[row] = isGivenUp ? Verdict.Missed : verdict;
    const breachedAt = this.#tickets.breachedAt[slot];
    rows.breachedAt[row] = isGivenUp && breachedAt < 0 ? this.#clock.now : breachedAt;
  }

  #accounts(slot: number, row: number): void {
    const accounts = this.#tickets.accounts;
    const out = this.#ticketRows.accounts;
    const first = slot * ACCOUNTS.length;
    const firstOut = row * ACCOUNTS.length;
    let sum = 0;
    for (let account = 0; account < ACCOUNTS.length; account++) {
      const amount = accounts[first + account];
      out[firstOut + account] = amount;
      sum += amount;
    }
    const createdAt = this.#tickets.createdAt[slot];
    const life = this.#clock.now - (createdAt > 0 ? createdAt : 0);
    assert(sum === life, 'the time ledger of a ticket sums to its life');
    assert(this.#tickets.resolveElapsed[slot] <= life, 'no clock runs for longer than the ticket');
    this.#ticketTime += accounts[first + Account.Handled] + accounts[first + Account.HandOver];
  }

  #lendTickets(): void {
    for (const collector of this.#collectors) collector.tickets(this.#ticketRows);
    this.#ticketRows.count = 0;
  }

  #lendWork(): void {
    for (const collector of this.#collectors) collector.work(this.#workRows);
    this.#workRows.count = 0;
  }

  #lendDuty(): void {
    for (const collector of this.#collectors) collector.duty(this.#dutyRows);
    this.#dutyRows.count = 0;
  }
}

function newTicketChunk(): TicketChunk {
  return {
    count: 0,
    type: new Uint16Array(CHUNK_ROWS),
    priority: new Uint8Array(CHUNK_ROWS),
    ordinal: new Float64Array(CHUNK_ROWS),
    measured: new Uint8Array(CHUNK_ROWS),
    createdAt: new Float64Array(CHUNK_ROWS),
    firstTouchAt: new Float64Array(CHUNK_ROWS),
    endedAt: new Float64Array(CHUNK_ROWS),
    final: new Uint8Array(CHUNK_ROWS),
    tier: new Uint8Array(CHUNK_ROWS),
    sentTo: new Int16Array(CHUNK_ROWS),
    team: new Int32Array(CHUNK_ROWS),
    agent: new Int32Array(CHUNK_ROWS),
    vendor: new Int32Array(CHUNK_ROWS),
    touches: new Uint16Array(CHUNK_ROWS),
    escalations: new Uint16Array(CHUNK_ROWS),
    transfers: new Uint16Array(CHUNK_ROWS),
    bounces: new Uint16Array(CHUNK_ROWS),
    handOvers: new Uint16Array(CHUNK_ROWS),
    reopenings: new Uint16Array(CHUNK_ROWS),
    customerWaits: new Uint16Array(CHUNK_ROWS),
    vendorCases: new Uint16Array(CHUNK_ROWS),
    windowCases: new Uint16Array(CHUNK_ROWS),
    respondElapsed: new Float64Array(CHUNK_ROWS),
    respondVerdict: new Uint8Array(CHUNK_ROWS),
    resolveElapsed: new Float64Array(CHUNK_ROWS),
    resolveVerdict: new Uint8Array(CHUNK_ROWS),
    breachedAt: new Float64Array(CHUNK_ROWS),
    waitingSince: new Float64Array(CHUNK_ROWS),
    accounts: new Float64Array(CHUNK_ROWS * ACCOUNTS.length),
  };
}

function newWorkChunk(): WorkChunk {
  return {
    count: 0,
    type: new Uint16Array(CHUNK_ROWS),
    priority: new Uint8Array(CHUNK_ROWS),
    ordinal: new Float64Array(CHUNK_ROWS),
    measured: new Uint8Array(CHUNK_ROWS),
    tier: new Uint8Array(CHUNK_ROWS),
    team: new Int32Array(CHUNK_ROWS),
    agent: new Int32Array(CHUNK_ROWS),
    joinedAt: new Float64Array(CHUNK_ROWS),
    startedAt: new Float64Array(CHUNK_ROWS),
    endedAt: new Float64Array(CHUNK_ROWS),
    queued: new Float64Array(CHUNK_ROWS),
    isFirst: new Uint8Array(CHUNK_ROWS),
    handOver: new Float64Array(CHUNK_ROWS),
    handleTime: new Float64Array(CHUNK_ROWS),
    outcome: new Uint8Array(CHUNK_ROWS),
    toTier: new Int32Array(CHUNK_ROWS),
  };
}

function newDutyChunk(): DutyChunk {
  return {
    count: 0,
    agent: new Int32Array(CHUNK_ROWS),
    kind: new Uint8Array(CHUNK_ROWS),
    from: new Float64Array(CHUNK_ROWS),
    to: new Float64Array(CHUNK_ROWS),
  };
}
