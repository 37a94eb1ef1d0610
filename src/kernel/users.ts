/**
 * Users who have at most one ticket of a type at a time: a limited number of sources, each silent
 * while its ticket is open. Ticket k of user u of n has the number u + k n, whoever is quicker.
 */
import { clock } from './clock.ts';
import { drawGap } from './draws.ts';
import { EventKind } from './event.ts';
import { schedule } from './future-events.ts';
import { model } from './present-model.ts';
import { tickets } from './tickets.ts';

/** Announces the first ticket of every user of a type. */
export function announceUsers(type: number): void {
  for (let user = 0; user < model.demand.users[type]; user++) announce(type, user);
}

/** A ticket has ended for good: if it is a user's, the user's next one is announced. */
export function freeUser(ticket: number): void {
  const type = tickets.type[ticket];
  const users = model.demand.users[type];
  const ordinal = tickets.ordinal[ticket];
  if (users > 0 && ordinal >= 0) announce(type, ordinal + users);
}

function announce(type: number, ordinal: number): void {
  const gap = drawGap(model.demand.gap[type], type, ordinal);
  if (clock.now + gap <= model.horizon.drainEnd)
    schedule(gap, EventKind.UserReturns, type, ordinal);
}
