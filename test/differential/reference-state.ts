/** Tickets and people of the reference simulator as plain objects, and what time does to them. */

import type { Model } from '../../src/kernel/model.ts';
import { ACCOUNTS, Account } from '../../src/kernel/rows.ts';
import type { Agreed } from './reference-agreements.ts';
import type { Shift, Span } from './reference-model.ts';
import { afterOpen, openBetween } from './reference-model.ts';

/** A touch that has begun and not ended. */
export interface Touch {
  /** Milliseconds of work (or, while writing them, of notes) still to do. */
  left: number;
  /** Milliseconds of reading-in still to do. */
  reading: number;
  speed: number;
  worked: number;
  isWritingNotes: boolean;
  isFirstPiece: boolean;
  readonly queued: number;
  /** Whether somebody more urgent, whom the person could serve, went on waiting. */
  readonly overtakes: boolean;
  /** Whether the person might not have taken the ticket at once. */
  readonly helpsOut: boolean;
  /** Milliseconds of work at speed 1 that a failed attempt leaves out. */
  readonly leftOut: number;
  help: 'none' | 'asked' | 'underWay' | 'inVain' | 'given';
}

/** One ticket. */
export interface Ticket {
  readonly type: number;
  readonly ordinal: number;
  readonly createdAt: number;
  readonly measured: boolean;
  priority: number;
  place:
    | 'queue'
    | 'hands'
    | 'kept'
    | 'customer'
    | 'vendor'
    | 'parent'
    | 'parked'
    | 'returning'
    | 'gone';
  tier: number;
  /** Tier it was sent to last, whoever was asked or checked since. */
  sentTo: number;
  team: number;
  line: number;
  /** Last person to touch it; the present one while it is in hands or kept. */
  person: Person | null;
  task: 'attempt' | 'answer' | 'verify' | 'diagnose' | 'chase' | 'consult' | 'write';
  /** Order in the line, compared number by number. */
  order: readonly number[];
  joinedAt: number;
  /** From when its points grow. */
  agesSince: number;
  /** Clocks agreed with others that run or stand still. */
  agreed: Agreed[];
  /** What somebody must do for it while it is at the vendor's, or with whoever asks. */
  errand: Ticket | null;
  /** Of a question, the ticket that it is about. */
  asker: Ticket | null;
  /** Part of the points of articles that was known when the present touch began. */
  partRead: number;
  /** Of a ticket, its chases so far; of a chase, its number; of an article, reopenings before. */
  chases: number;
  /** Part of the present wait during which somebody capable was on duty. */
  waitedOnDuty: number;
  touch: Touch | null;
  /** What is left to do while its person writes it up for a sister team. */
  aside: { readonly left: number; readonly reading: number } | null;
  /** The last one that has ended. */
  lastTouch: Touch | null;
  pieceStartedAt: number;
  pieceHandOver: number;
  firstTouchAt: number;
  /** From arrival to the end of the first touch, unless it goes to a vendor first. */
  isOnChannel: boolean;
  responseClock: number;
  isClockRunning: boolean;
  resolutionClock: number;
  goalReachedAt: number;
  breachedAt: number;
  /** Where it was when. */
  readonly past: { from: number; to: number; place: Ticket['place'] }[];
  /** The priority that it should have while it has a wrong one, or −1. */
  rightPriority: number;
  /** The outage that it is a call about. */
  readonly about: Ticket | null;
  /** Owner of the calls about it that are announced, and how it ended as an outage. */
  readonly calls: object;
  outageFinal: number | null;
  /** Owners of what is announced for its clocks. */
  readonly alarm: object;
  readonly deadline: object;
  /** Whether its time was up once, and the tier that it must reach for that; −1 for none. */
  hadDeadline: boolean;
  mustReach: number;
  vendorStep: 'respond' | 'answer' | 'solve' | 'release';
  vendorLoops: number;
  readonly accounts: number[];
  readonly touchesAt: number[];
  readonly visited: Set<number>;
  readonly count: {
    touches: number;
    escalations: number;
    transfers: number;
    bounces: number;
    handOvers: number;
    reopenings: number;
    customerWaits: number;
    vendorCases: number;
    windowCases: number;
  };
}

/** Whether it is work beside tickets, and no ticket. */
export function isErrand({ task }: Ticket): boolean {
  return task === 'chase' || task === 'consult' || task === 'write';
}

/** One person. */
export interface Person {
  readonly agent: number;
  readonly crew: number;
  readonly team: number;
  doing: 'off' | 'idle' | 'busy' | 'break' | 'activity';
  isOnDuty: boolean;
  /** On duty outside shifts, whatever shift has begun since; the ticket kept meanwhile. */
  calledOut: boolean;
  kept: Ticket | null;
  restUntil: number;
  owes: Shift | null;
  /** Shifts of the roster that have begun, missed ones included. */
  shiftsBegun: number;
  lastOnDuty: number;
  ticket: Ticket | null;
  idleSince: number;
  handled: number;
  /** Touches ended and what was taught before the last began, and taught since. */
  done: number;
  taught: number;
  dutySince: number;
  overtimeSince: number;
  breakSince: number;
  breakOwed: number;
  unpaidOwed: number;
  unpaidBreak: number;
  wasAbsent: boolean | null;
  /** The activity attended, or awaited at. */
  calledTo: { readonly activity: number; readonly until: number } | null;
  attendsSince: number;
}

/** A ticket that has just been created. */
export function newTicket(
  identity: Pick<Ticket, 'type' | 'ordinal' | 'createdAt' | 'measured' | 'priority'>,
  tierCount: number,
  about: Ticket | null = null,
): Ticket {
  return {
    ...identity,
    place: 'queue',
    tier: 0,
    sentTo: -1,
    team: -1,
    line: -1,
    person: null,
    task: 'attempt',
    order: [],
    joinedAt: 0,
    agesSince: 0,
    agreed: [],
    errand: null,
    asker: null,
    partRead: 0,
    chases: 0,
    waitedOnDuty: 0,
    touch: null,
    aside: null,
    lastTouch: null,
    pieceStartedAt: 0,
    pieceHandOver: 0,
    firstTouchAt: -1,
    isOnChannel: false,
    responseClock: 0,
    isClockRunning: true,
    resolutionClock: 0,
    goalReachedAt: -1,
    breachedAt: -1,
    past: [],
    rightPriority: -1,
    about,
    calls: {},
    outageFinal: null,
    alarm: {},
    deadline: {},
    hadDeadline: false,
    mustReach: -1,
    vendorStep: 'respond',
    vendorLoops: 0,
    accounts: ACCOUNTS.map(() => 0),
    touchesAt: new Array<number>(tierCount).fill(0),
    visited: new Set(),
    count: {
      touches: 0,
      escalations: 0,
      transfers: 0,
      bounces: 0,
      handOvers: 0,
      reopenings: 0,
      customerWaits: 0,
      vendorCases: 0,
      windowCases: 0,
    },
  };
}

/** All people of a model, off duty. */
export function peopleOf({ agents, names }: Model): Person[] {
  return names.agents.map((_, agent) => ({
    agent,
    crew: agents.crew[agent],
    team: agents.team[agent],
    doing: 'off',
    isOnDuty: false,
    calledOut: false,
    kept: null,
    restUntil: 0,
    owes: null,
    shiftsBegun: 0,
    lastOnDuty: 0,
    ticket: null,
    idleSince: 0,
    handled: 0,
    done: 0,
    taught: 0,
    dutySince: 0,
    overtimeSince: 0,
    breakSince: 0,
    breakOwed: 0,
    unpaidOwed: 0,
    unpaidBreak: 0,
    wasAbsent: null,
    calledTo: null,
    attendsSince: -1,
  }));
}

/** Lets the time from one instant to the next pass for a ticket's ledger and for its work. */
export function passTime(ticket: Ticket, length: number, isSomebodyOnDuty: boolean): void {
  const { accounts, touch } = ticket;
  const book = (account: number, amount: number) => {
    accounts[account] += amount;
  };
  if (ticket.place === 'queue' && touch === null) {
    if (isSomebodyOnDuty) ticket.waitedOnDuty += length;
    book(isSomebodyOnDuty ? Account.Queued : Account.OffHours, length);
  } else if (ticket.place === 'queue' || ticket.place === 'kept') book(Account.Suspended, length);
  else if (ticket.place === 'customer') book(Account.Customer, length);
  else if (ticket.place === 'vendor') book(Account.Vendor, length);
  else if (ticket.place === 'parent') book(Account.Parent, length);
  else if (ticket.place === 'parked') book(Account.Scheduled, length);
  else if (ticket.place === 'returning') book(Account.Closed, length);
  else if (ticket.place === 'hands' && touch !== null) {
    if (touch.help === 'asked' || touch.help === 'underWay') {
      book(Account.Consulting, length);
      return;
    }
    const apart = touch.isWritingNotes ? length : Math.min(length, touch.reading);
    if (touch.isWritingNotes) touch.left -= apart;
    else touch.reading -= apart;
    ticket.pieceHandOver += apart;
    book(Account.HandOver, apart);
    touch.left -= length - apart;
    touch.worked += length - apart;
    book(Account.Handled, length - apart);
  }
}

/** Lets the service clocks of a ticket run from one instant to the next. */
export function runClocks(
  ticket: Ticket,
  span: Span,
  calendar: readonly Span[],
  goal: number,
): void {
  const open = openBetween(calendar, span.from, span.to);
  if (ticket.firstTouchAt < 0) ticket.responseClock += open;
  if (ticket.isClockRunning) runResolution(ticket, span, calendar, goal);
}

/** Lets the resolution clock run from one instant to the next. */
export function runResolution(
  ticket: Ticket,
  span: Span,
  calendar: readonly Span[],
  goal: number,
): void {
  const open = openBetween(calendar, span.from, span.to);
  if (open === 0) return;
  const before = ticket.resolutionClock;
  ticket.resolutionClock += open;
  if (goal < 0 || before > goal || before + open < goal) return;
  if (before < goal) ticket.goalReachedAt = afterOpen(calendar, span.from, goal - before);
  if (before + open > goal) ticket.breachedAt = ticket.goalReachedAt;
}
