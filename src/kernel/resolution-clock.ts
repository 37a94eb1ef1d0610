/** When the resolution clock of a ticket will show something. */
import type { Millis } from '../units/time.ts';
import { model } from './present-model.ts';
import { tickets } from './tickets.ts';
import { lengthOf, openTime } from './working-time.ts';

/**
 * Milliseconds until the ticket's resolution clock shows `shown` if it goes on as now: 0 if it does
 * already, Infinity while it stands still or if its calendar never opens for so long again.
 */
export function untilShown(ticket: number, shown: Millis): Millis {
  const since = tickets.resolveSince[ticket];
  if (since < 0) return Number.POSITIVE_INFINITY;
  const calendar = model.priorities.calendar[tickets.priority[ticket]];
  const left = shown - tickets.resolveElapsed[ticket] - (openTime(calendar) - since);
  return left > 0 ? lengthOf(calendar, left) : 0;
}
