/**
 * Live tickets as columns, indexed by slot. A slot is reused after its ticket has ended, so memory
 * follows the backlog. Only this file knows how slots are given out; who changes a column is told
 * beside it.
 */
import { assert } from '../units/assert.ts';
import type { Millis } from '../units/time.ts';
import { clock } from './clock.ts';
import { extend, reset } from './columns.ts';
import { sizes } from './present-model.ts';
import { ACCOUNTS } from './rows.ts';

/** Where a ticket is. */
export const Stage = {
  Free: 0,
  /** Waiting in a line, fresh, returned or interrupted. */
  Queued: 1,
  /** In the hands of a person who is working on it. */
  InProgress: 2,
  /** Kept by a person who is away (break, night, absence). */
  Held: 3,
  WithCustomer: 4,
  WithVendor: 5,
  /** Unsolvable, waiting to be closed. */
  Parked: 6,
  /** Resolved, and about to be reopened. */
  Closed: 7,
  /** A call, linked to the outage that it is about. */
  WithParent: 8,
} as const;

/** What the next touch of a ticket is for. */
export const Task = {
  Attempt: 0,
  /** Supplies the vendor with information. */
  Answer: 1,
  /** Checks and closes what the vendor delivered. */
  Verify: 2,
  /** Finds out that the ticket came to the wrong team. */
  Diagnose: 3,
  /** Asks a vendor after a case: from here on the work of errands, beside their tickets. */
  Chase: 4,
  /** Helps somebody with a ticket that they keep: an errand as well. */
  Consult: 5,
  /** Writes down how a ticket was solved: the third kind of errand. */
  Write: 6,
} as const;

/** What a ticket holds of its channel: from arrival to the first touch, then to its end. */
export const Hold = { Nothing: 0, LineAndPlace: 1, Line: 2 } as const;

/** Slots there are at first; more are made when the backlog needs them. */
const FIRST_SLOTS = 16384;
/** Visits have room for so many tiers at first. */
const MOST_TIERS_AT_FIRST = 8;
const ACCOUNT_COUNT = ACCOUNTS.length;

/** Columns of the live tickets, [slot]. */
export const tickets = {
  // Identity, written once at creation.
  type: new Uint16Array(FIRST_SLOTS),
  priority: new Uint8Array(FIRST_SLOTS),
  ordinal: new Float64Array(FIRST_SLOTS),
  measured: new Uint8Array(FIRST_SLOTS),
  createdAt: new Float64Array(FIRST_SLOTS),
  difficulty: new Float64Array(FIRST_SLOTS),

  // Position: written by lines, touches and waits.
  stage: new Uint8Array(FIRST_SLOTS),
  /** Grows with every change of stage; an event with another stamp is stale. */
  stamp: new Int32Array(FIRST_SLOTS),
  tier: new Uint8Array(FIRST_SLOTS),
  /** A bit for each tier where it has been. */
  tiersSeen: new Int32Array(FIRST_SLOTS),
  /** Tier it was sent to last: answers to vendors and checks of their work change `tier` only. */
  sentTo: new Int16Array(FIRST_SLOTS),
  team: new Int32Array(FIRST_SLOTS),
  /** The line in which the ticket stands or stood last, −1 before the first. */
  line: new Int32Array(FIRST_SLOTS),
  /** The person of the present or last touch, −1 before the first. */
  agent: new Int32Array(FIRST_SLOTS),
  /** Neighbours in the line or in the vendor's queue; `next` also links the free slots. */
  next: new Int32Array(FIRST_SLOTS),
  previous: new Int32Array(FIRST_SLOTS),
  /** Order within the line; interrupted work has negative numbers and goes first. */
  rank: new Float64Array(FIRST_SLOTS),
  joinedAt: new Float64Array(FIRST_SLOTS),
  /** From when its points grow, where they decide (Ageing). */
  agesSince: new Float64Array(FIRST_SLOTS),
  /** Grows with every announcement that more people may take it: older ones are stale. */
  overflowStamp: new Int32Array(FIRST_SLOTS),
  /** The line's on-duty clock when the ticket joined. */
  dutyAtJoin: new Float64Array(FIRST_SLOTS),

  /** What the ticket holds of its channel, see `Hold`. */
  hold: new Uint8Array(FIRST_SLOTS),

  // The touch in hand: written by touches.
  task: new Uint8Array(FIRST_SLOTS),
  /** 1 while a touch is begun and not ended (in progress, held, or interrupted in the line). */
  isBegun: new Uint8Array(FIRST_SLOTS),
  isWritingNotes: new Uint8Array(FIRST_SLOTS),
  startedAt: new Float64Array(FIRST_SLOTS),
  workLeft: new Float64Array(FIRST_SLOTS),
  readingLeft: new Float64Array(FIRST_SLOTS),
  /** Speed at which `workLeft` was reckoned. */
  speed: new Float64Array(FIRST_SLOTS),
  worked: new Float64Array(FIRST_SLOTS),
  /** 1 on the first piece of a touch, and how long the line waited for it with people on duty. */
  isFirstPiece: new Uint8Array(FIRST_SLOTS),
  queuedInLine: new Float64Array(FIRST_SLOTS),
  /** 1 if a more urgent ticket waited that the person might have taken instead. */
  overtakes: new Uint8Array(FIRST_SLOTS),
  /** 1 if the person may take such tickets only after a wait. */
  helpsOut: new Uint8Array(FIRST_SLOTS),
  /** Reading-in and notes of the present piece. */
  pieceHandOver: new Float64Array(FIRST_SLOTS),

  // The time ledger.
  since: new Float64Array(FIRST_SLOTS),

  // Service clocks.
  firstTouchAt: new Float64Array(FIRST_SLOTS),
  /** W at creation; at the first touch, what the response clock showed. */
  respondClock: new Float64Array(FIRST_SLOTS),
  /** W when the resolution clock last started, −1 while it is paused or there is no target. */
  resolveSince: new Float64Array(FIRST_SLOTS),
  resolveElapsed: new Float64Array(FIRST_SLOTS),
  /** When the clock showed its goal; at first, the creation. */
  goalReachedAt: new Float64Array(FIRST_SLOTS),
  /** That instant, once the clock went on; or −1. */
  breachedAt: new Float64Array(FIRST_SLOTS),

  /** The storm to which a call belongs; of other tickets it means nothing. */
  storm: new Int32Array(FIRST_SLOTS),

  // Counts.
  touches: new Uint16Array(FIRST_SLOTS),
  escalations: new Uint16Array(FIRST_SLOTS),
  transfers: new Uint16Array(FIRST_SLOTS),
  bounces: new Uint16Array(FIRST_SLOTS),
  handOvers: new Uint16Array(FIRST_SLOTS),
  reopenings: new Uint16Array(FIRST_SLOTS),
  customerWaits: new Uint16Array(FIRST_SLOTS),
  vendorCases: new Uint16Array(FIRST_SLOTS),
  /** Vendor cases opened inside the measured window. */
  windowCases: new Uint16Array(FIRST_SLOTS),
  vendorLoops: new Uint8Array(FIRST_SLOTS),
  vendorStep: new Uint8Array(FIRST_SLOTS),
};

/** The time ledgers, [slot × accounts + account] → milliseconds; empty once a row is written. */
export const ledgers = { time: new Float64Array(FIRST_SLOTS * ACCOUNT_COUNT) };

/** [slot × tiers + tier] → touches begun there: the address of the next draw. */
export const visits = { touches: new Uint16Array(FIRST_SLOTS * MOST_TIERS_AT_FIRST) };

/** Which slots hold tickets. */
export const slots = {
  /** Slots that ever held a ticket in this run: the peak of the backlog. */
  used: 0,
  /** First of the free slots that held one, or −1; `next` links them. */
  freeHead: -1,
};

/** Makes all slots free. */
export function openTickets(): void {
  reset(tickets, slots.used);
  ledgers.time.fill(0, 0, slots.used * ACCOUNT_COUNT);
  extend(visits, tickets.stage.length * sizes.tiers);
  slots.used = 0;
  slots.freeHead = -1;
}

/** Gives out a slot with cleared counts; the caller writes identity and position. */
export function takeSlot(): number {
  let slot = slots.freeHead;
  if (slot >= 0) slots.freeHead = tickets.next[slot];
  else {
    if (slots.used === tickets.stage.length) addSlots();
    slot = slots.used++;
  }
  clear(slot);
  return slot;
}

/** Takes a slot back. */
export function freeSlot(slot: number): void {
  assert(tickets.stage[slot] !== Stage.Free, 'a ticket ends once');
  tickets.stage[slot] = Stage.Free;
  tickets.stamp[slot]++;
  tickets.next[slot] = slots.freeHead;
  slots.freeHead = slot;
}

/** Moves the ticket to another stage and makes its pending event stale. */
export function moveTo(slot: number, stage: number): void {
  tickets.stage[slot] = stage | 0;
  tickets.stamp[slot]++;
}

/** Books the time since the last entry to an account of the ticket's ledger. */
export function book(slot: number, account: number): void {
  const { now } = clock;
  ledgers.time[slot * ACCOUNT_COUNT + account] += now - tickets.since[slot];
  tickets.since[slot] = now;
}

/** Books a part of that time to another account first. */
export function bookPart(slot: number, account: number, part: Millis): void {
  ledgers.time[slot * ACCOUNT_COUNT + account] += part;
  tickets.since[slot] += part;
}

function clear(slot: number): void {
  tickets.agent[slot] = -1;
  tickets.line[slot] = -1;
  tickets.team[slot] = -1;
  tickets.sentTo[slot] = -1;
  tickets.tiersSeen[slot] = 0;
  tickets.task[slot] = Task.Attempt;
  tickets.isBegun[slot] = 0;
  tickets.isWritingNotes[slot] = 0;
  tickets.readingLeft[slot] = 0;
  tickets.firstTouchAt[slot] = -1;
  tickets.resolveSince[slot] = -1;
  tickets.resolveElapsed[slot] = 0;
  tickets.breachedAt[slot] = -1;
  tickets.touches[slot] = 0;
  tickets.hold[slot] = Hold.Nothing;
  tickets.escalations[slot] = 0;
  tickets.transfers[slot] = 0;
  tickets.bounces[slot] = 0;
  tickets.handOvers[slot] = 0;
  tickets.reopenings[slot] = 0;
  tickets.customerWaits[slot] = 0;
  tickets.vendorCases[slot] = 0;
  tickets.windowCases[slot] = 0;
  const firstTier = slot * sizes.tiers;
  for (let tier = 0; tier < sizes.tiers; tier++) visits.touches[(firstTier + tier) | 0] = 0;
}

/** Doubles the room; that of the tickets last, by which the next run knows how much there is. */
function addSlots(): void {
  const slotCount = 2 * tickets.stage.length;
  extend(visits, slotCount * sizes.tiers);
  extend(ledgers, slotCount * ACCOUNT_COUNT);
  extend(tickets, slotCount);
}
