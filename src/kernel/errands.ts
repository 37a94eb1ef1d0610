/**
 * Errands: work for a ticket that stays where it is meanwhile. An errand has a slot, stands in
 * lines and is worked on like a ticket, but it is none: no row, no clocks, and it counts nowhere.
 */
import { clock } from './clock.ts';
import { extend, reset } from './columns.ts';
import { closeErrandLedger } from './ledger.ts';
import { model, uses } from './present-model.ts';
import { freeSlot, Task, takeSlot, tickets } from './tickets.ts';

const NONE = -1;

/** [slot] of tickets: their errand, and how many they had; of errands: whose and which. */
const errands = {
  errand: new Int32Array(64),
  count: new Int32Array(64),
  ticket: new Int32Array(64),
  number: new Int32Array(64),
};

/** Errands in their slots now. */
export const present = { errands: 0 };

/** Forgets the errands of the run before. */
export function openErrands(): void {
  present.errands = 0;
  if (uses.chases || uses.consultations || uses.articles)
    reset(errands, errands.errand.length, { errand: NONE, ticket: NONE });
}

/** A ticket will have errands. */
export function expectErrands(ticket: number): void {
  makeRoom(ticket);
  errands.errand[ticket] = NONE;
  if (tickets.vendorCases[ticket] === 1 && tickets.vendorLoops[ticket] === 0)
    errands.count[ticket] = 0;
}

/** Whether the ticket has an errand that is not done. */
export function hasErrand(ticket: number): boolean {
  return errands.errand[ticket] !== NONE;
}

/** A new errand of the ticket, as urgent as it is, for whoever had it; the caller says where. */
export function beginErrand(ticket: number, task: number): number {
  const errand = takeErrand(ticket, task);
  errands.errand[ticket] = errand;
  errands.ticket[errand] = ticket;
  return errand;
}

/** A new errand that is not the ticket's: it goes on when that has ended. */
export function beginLooseErrand(ticket: number, task: number, number: number): number {
  const errand = takeErrand(ticket, task);
  errands.ticket[errand] = NONE;
  errands.number[errand] = number;
  return errand;
}

function takeErrand(ticket: number, task: number): number {
  const errand = takeSlot();
  makeRoom(errand);
  copyIdentity(ticket, errand);
  tickets.measured[errand] = 0;
  tickets.worked[errand] = 0;
  tickets.task[errand] = task | 0;
  tickets.createdAt[errand] = clock.now;
  tickets.since[errand] = clock.now;
  // It is no first response, whenever it begins.
  tickets.firstTouchAt[errand] = clock.now;
  present.errands++;
  return errand;
}

/** Counts the errand among those of its ticket that are counted. */
export function countErrand(errand: number): void {
  errands.number[errand] = errands.count[errands.ticket[errand]]++;
}

/** Whose errand it is; −1 once the ticket has parted from it. */
export function ticketOfErrand(errand: number): number {
  return errands.ticket[errand];
}

/** Whether the slot holds an errand, not a ticket. */
export function isErrand(slot: number): boolean {
  return tickets.task[slot] >= Task.Chase;
}

/** Which of its ticket's errands it is, from 0. */
export function numberOfErrand(errand: number): number {
  return errands.number[errand];
}

/** The ticket has nothing to do with its errand any more; returns the errand, or −1. */
export function partFromErrand(ticket: number): number {
  const errand = errands.errand[ticket];
  if (errand === NONE) return NONE;
  errands.errand[ticket] = NONE;
  errands.ticket[errand] = NONE;
  return errand;
}

/** The errand is done, left out, or cut off by the end of the run. */
export function endErrand(errand: number): void {
  const ticket = errands.ticket[errand];
  if (ticket !== NONE) errands.errand[ticket] = NONE;
  present.errands--;
  closeErrandLedger(errand);
  freeSlot(errand);
}

function copyIdentity(ticket: number, errand: number): void {
  tickets.type[errand] = tickets.type[ticket];
  tickets.priority[errand] = tickets.priority[ticket];
  tickets.ordinal[errand] = tickets.ordinal[ticket];
  tickets.difficulty[errand] = tickets.difficulty[ticket];
  tickets.line[errand] = tickets.line[ticket];
  tickets.agent[errand] = tickets.agent[ticket];
  tickets.sentTo[errand] = model.lines.tier[tickets.line[ticket]];
  tickets.resolveSince[errand] = tickets.resolveSince[ticket];
  tickets.resolveElapsed[errand] = tickets.resolveElapsed[ticket];
}

function makeRoom(slot: number): void {
  const { length } = errands.errand;
  if (slot < length) return;
  extend(errands, slot + 1);
  errands.errand.fill(NONE, length);
  errands.ticket.fill(NONE, length);
}
