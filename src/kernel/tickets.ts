/**
 * Live tickets as columns, indexed by slot. A slot is reused after its ticket has ended, so memory
 * follows the backlog. Only this file knows how slots are given out; who changes a column is told
 * beside it.
 */
import { assert } from '../units/assert.ts';
import type { Millis } from '../units/time.ts';
import type { Clock } from './clock.ts';
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
} as const;

/** What a ticket holds of its channel: from arrival to the first touch, then to its end. */
export const Hold = { Nothing: 0, LineAndPlace: 1, Line: 2 } as const;

/** Columns of the live tickets. */
export class Tickets {
  capacity = 1024;
  /** Slots that ever held a ticket: the peak of the backlog. */
  used = 0;
  readonly tierCount: number;
  #freeHead = -1;
  readonly #clock: Clock;

  // Identity, written once at creation.
  type = new Uint16Array(this.capacity);
  priority = new Uint8Array(this.capacity);
  ordinal = new Float64Array(this.capacity);
  measured = new Uint8Array(this.capacity);
  createdAt = new Float64Array(this.capacity);
  difficulty = new Float64Array(this.capacity);

  // Position: written by lines, touches and waits.
  stage = new Uint8Array(this.capacity);
  /** Grows with every change of stage; an event with another stamp is stale. */
  stamp = new Int32Array(this.capacity);
  tier = new Uint8Array(this.capacity);
  /** Tier it was sent to last: answers to vendors and checks of their work change `tier` only. */
  sentTo = new Int16Array(this.capacity);
  team = new Int32Array(this.capacity);
  /** The line in which the ticket stands or stood last, −1 before the first. */
  line = new Int32Array(this.capacity);
  /** The person of the present or last touch, −1 before the first. */
  agent = new Int32Array(this.capacity);
  /** Neighbours in the line or in the vendor's queue; `next` also links the free slots. */
  next = new Int32Array(this.capacity);
  previous = new Int32Array(this.capacity);
  /** Order within the line; interrupted work has negative numbers and goes first. */
  rank = new Float64Array(this.capacity);
  joinedAt = new Float64Array(this.capacity);
  /** The line's on-duty clock when the ticket joined. */
  dutyAtJoin = new Float64Array(this.capacity);

  /** What the ticket holds of its channel, see `Hold`. */
  hold = new Uint8Array(this.capacity);

  // The touch in hand: written by touches.
  task = new Uint8Array(this.capacity);
  /** 1 while a touch is begun and not ended (in progress, held, or interrupted in the line). */
  isBegun = new Uint8Array(this.capacity);
  isWritingNotes = new Uint8Array(this.capacity);
  startedAt = new Float64Array(this.capacity);
  workLeft = new Float64Array(this.capacity);
  readingLeft = new Float64Array(this.capacity);
  /** Speed at which `workLeft` was reckoned. */
  speed = new Float64Array(this.capacity);
  worked = new Float64Array(this.capacity);
  /** 1 on the first piece of a touch, and how long the line waited for it with people on duty. */
  isFirstPiece = new Uint8Array(this.capacity);
  queuedInLine = new Float64Array(this.capacity);
  /** Reading-in and notes of the present piece. */
  pieceHandOver = new Float64Array(this.capacity);

  // The time ledger.
  since = new Float64Array(this.capacity);
  /** [slot × accounts + account] → milliseconds. */
  accounts = new Float64Array(this.capacity * ACCOUNTS.length);

  // Service clocks.
  firstTouchAt = new Float64Array(this.capacity);
  /** W at creation; at the first touch, what the response clock showed. */
  respondClock = new Float64Array(this.capacity);
  /** W when the resolution clock last started, −1 while it is paused or there is no target. */
  resolveSince = new Float64Array(this.capacity);
  resolveElapsed = new Float64Array(this.capacity);
  breachedAt = new Float64Array(this.capacity);

  // Counts.
  touches = new Uint16Array(this.capacity);
  /** [slot × tiers + tier] → touches begun there: the address of the next draw. */
  touchesAtTier = new Uint16Array(0);
  /** [slot × tiers + tier] → 1 once the ticket has been there. */
  wasAtTier = new Uint8Array(0);
  escalations = new Uint16Array(this.capacity);
  transfers = new Uint16Array(this.capacity);
  bounces = new Uint16Array(this.capacity);
  handOvers = new Uint16Array(this.capacity);
  reopenings = new Uint16Array(this.capacity);
  customerWaits = new Uint16Array(this.capacity);
  vendorCases = new Uint16Array(this.capacity);
  /** Vendor cases opened inside the measured window. */
  windowCases = new Uint16Array(this.capacity);
  vendorLoops = new Uint8Array(this.capacity);
  vendorStep = new Uint8Array(this.capacity);

  constructor(tierCount: number, clock: Clock) {
    this.#clock = clock;
    this.tierCount = tierCount;
    this.touchesAtTier = new Uint16Array(this.capacity * tierCount);
    this.wasAtTier = new Uint8Array(this.capacity * tierCount);
  }

  /** Gives out a slot with cleared counts; the caller writes identity and position. */
  create(): number {
    let slot = this.#freeHead;
    if (slot >= 0) this.#freeHead = this.next[slot];
    else {
      if (this.used === this.capacity) this.#grow();
      slot = this.used++;
    }
    this.#clear(slot);
    return slot;
  }

  /** Takes a slot back. */
  close(slot: number): void {
    assert(this.stage[slot] !== Stage.Free, 'a ticket ends once');
    this.stage[slot] = Stage.Free;
    this.stamp[slot]++;
    this.next[slot] = this.#freeHead;
    this.#freeHead = slot;
  }

  /** Moves the ticket to another stage and makes its pending event stale. */
  moveTo(slot: number, stage: number): void {
    this.stage[slot] = stage;
    this.stamp[slot]++;
  }

  /** Books the time since the last entry to an account of the ticket's ledger. */
  book(slot: number, account: number): void {
    const { now } = this.#clock;
    this.accounts[slot * ACCOUNTS.length + account] += now - this.since[slot];
    this.since[slot] = now;
  }

  /** Books a part of that time to another account first. */
  bookPart(slot: number, account: number, part: Millis): void {
    this.accounts[slot * ACCOUNTS.length + account] += part;
    this.since[slot] += part;
  }

  #clear(slot: number): void {
    this.agent[slot] = -1;
    this.line[slot] = -1;
    this.team[slot] = -1;
    this.sentTo[slot] = -1;
    this.task[slot] = Task.Attempt;
    this.isBegun[slot] = 0;
    this.isWritingNotes[slot] = 0;
    this.readingLeft[slot] = 0;
    this.firstTouchAt[slot] = -1;
    this.resolveSince[slot] = -1;
    this.resolveElapsed[slot] = 0;
    this.breachedAt[slot] = -1;
    this.touches[slot] = 0;
    this.hold[slot] = Hold.Nothing;
    this.escalations[slot] = 0;
    this.transfers[slot] = 0;
    this.bounces[slot] = 0;
    this.handOvers[slot] = 0;
    this.reopenings[slot] = 0;
    this.customerWaits[slot] = 0;
    this.vendorCases[slot] = 0;
    this.windowCases[slot] = 0;
    const firstTier = slot * this.tierCount;
    for (let place = firstTier; place < firstTier + this.tierCount; place++) {
      this.touchesAtTier[place] = 0;
      this.wasAtTier[place] = 0;
    }
    const firstAccount = slot * ACCOUNTS.length;
    for (let entry = firstAccount; entry < firstAccount + ACCOUNTS.length; entry++)
      this.accounts[entry] = 0;
  }

  /** Doubles every column; columns hold `capacity` entries times their width. */
  #grow(): void {
    this.capacity *= 2;
    for (const [name, column] of Object.entries(this)) {
      if (!ArrayBuffer.isView(column)) continue;
      const old = column as Float64Array;
      const Kind = old.constructor as Float64ArrayConstructor;
      const grown = new Kind(old.length * 2);
      grown.set(old);
      Object.assign(this, { [name]: grown });
    }
  }
}
