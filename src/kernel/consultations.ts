/**
 * How far tickets are with help from others in their present touch. A person who cannot finish
 * alone asks somebody of a higher tier and keeps the ticket; both are busy while they talk. What
 * happens when is told in `handlers/consulting.ts`.
 */
import { extend, reset } from './columns.ts';
import { sizes, uses } from './present-model.ts';
import { Task, tickets } from './tickets.ts';

/** Help in the present touch: not asked for, waited for, under way, over in vain, or given. */
export const Help = { None: 0, Asked: 1, UnderWay: 2, InVain: 3, Given: 4 } as const;

/** [slot] → help, and the work at speed 1 that a failed attempt left out, ms. */
const help = { state: new Uint8Array(64), workLeftOut: new Float64Array(64) };

/** Nobody has asked. */
export function openConsultations(): void {
  if (uses.consultations) reset(help, help.state.length);
}

/** A touch begins whose attempt would leave out so much of the whole work. */
export function beginWithoutHelp(ticket: number, workLeftOut: number): void {
  if (ticket >= help.state.length) extend(help, ticket + 1);
  help.state[ticket] = Help.None;
  help.workLeftOut[ticket] = workLeftOut;
}

/** How far the ticket is with help. */
export function helpOf(ticket: number): number {
  return ticket < help.state.length ? help.state[ticket] : Help.None;
}

/** The ticket is further, or as far as it was before. */
export function setHelp(ticket: number, state: number): void {
  help.state[ticket] = state | 0;
}

/** Work at speed 1 that is to be done once help was given. */
export function workLeftOut(ticket: number): number {
  return help.workLeftOut[ticket];
}

/** Whether the person waits for help, or has it just now: busy, but not at work on the ticket. */
export function isWithOthers(ticket: number): boolean {
  const state = helpOf(ticket);
  return state === Help.Asked || state === Help.UnderWay;
}

/** Whether two people talk: the ticket's person, or the one who helps, whose errand it is. */
export function isTalk(ticket: number): boolean {
  return tickets.task[ticket] === Task.Consult || helpOf(ticket) === Help.UnderWay;
}

/** The cell of a ticket's type at the tier where it is, among the columns of types. */
export function cellOf(ticket: number): number {
  return tickets.type[ticket] * sizes.tiers + tickets.tier[ticket];
}
