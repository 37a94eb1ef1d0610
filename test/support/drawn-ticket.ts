/** Draws of tickets that were never created: only their type and number are read. */
import { drawDelay, drawUniform } from '../../src/kernel/draws.ts';
import { tickets } from '../../src/kernel/tickets.ts';

/** The slot in which such a ticket is put for a draw. */
const SLOT = 0;

/** The uniform number of ticket `ordinal` of a type for a purpose, at an address. */
export function uniformOf(type: number, purpose: number, ordinal: number, counter: number): number {
  return drawUniform(purpose, ticketOf(type, ordinal), counter);
}

/** A length from a distribution row, drawn for ticket `ordinal` of type `type`. */
export function delayOf(
  row: number,
  purpose: number,
  { type, ordinal }: { readonly type: number; readonly ordinal: number },
  counter: number,
): number {
  return drawDelay(row, purpose, ticketOf(type, ordinal), counter);
}

function ticketOf(type: number, ordinal: number): number {
  tickets.type[SLOT] = type;
  tickets.ordinal[SLOT] = ordinal;
  return SLOT;
}
