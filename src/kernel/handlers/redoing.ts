/** Work that is done again, because what was known of the ticket was lost between two people. */
import type { Millis } from '../../units/time.ts';
import { Purpose } from '../codes.ts';
import { address, drawUniform, OUTSIDE } from '../draws.ts';
import { model } from '../present-model.ts';
import { tickets } from '../tickets.ts';

class Before {
  /** Work of the ticket's last touch at speed 1, ms; a fraction at first, to be a raw double. */
  work = 0.5;
}

const before = new Before();

/** Somebody takes the ticket: what was done in its last touch, if they lose it. */
export function noteLastTouch(ticket: number): void {
  before.work = tickets.worked[ticket] * tickets.speed[ticket];
}

/** The person has changed: with the stated chance they do the last touch's work again. */
export function redoLostWork(ticket: number): void {
  const counter = address(OUTSIDE, tickets.handOvers[ticket]);
  if (drawUniform(Purpose.LostContext, ticket, counter) >= model.routing.lostContext) return;
  const again: Millis = Math.round(before.work / tickets.speed[ticket]);
  tickets.workLeft[ticket] += again;
}
