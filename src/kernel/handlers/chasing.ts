/**
 * Asking vendors after cases: every so often an errand for whoever takes the ticket when it comes
 * back. The ticket stays at the vendor; the person is busy.
 */
import {
  beginErrand,
  countErrand,
  endErrand,
  expectErrands,
  hasErrand,
  partFromErrand,
} from '../errands.ts';
import { EventKind } from '../event.ts';
import { schedule } from '../future-events.ts';
import { leaveLine } from '../lines.ts';
import { model } from '../present-model.ts';
import { tell } from '../telling.ts';
import { Stage, Task, tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { lengthOf } from '../working-time.ts';
import { bookWait, joinLine } from './queueing.ts';

/** The vendor has the ticket from now on. */
export function expectChase(ticket: number): void {
  expectErrands(ticket);
  announce(ticket);
}

/** So long without the solution: somebody asks, unless that is still to be done from before. */
export function onChaseDue(ticket: number): void {
  announce(ticket);
  if (hasErrand(ticket)) return;
  const errand = beginErrand(ticket, Task.Chase);
  countErrand(errand);
  joinLine(errand, tickets.line[ticket]);
}

/** The vendor wants or has something: nobody needs to ask; who is asking already goes on. */
export function stopChasing(ticket: number): void {
  const errand = partFromErrand(ticket);
  if (errand < 0 || tickets.stage[errand] !== Stage.Queued) return;
  bookWait(errand);
  leaveLine(errand);
  tell(Verb.ChaseDropped, errand, -1);
  endErrand(errand);
}

/** Where no people had the ticket before, nobody asks after it. */
function announce(ticket: number): void {
  const { chaseEvery, calendar } = model.vendors;
  const vendor = model.types.vendor[tickets.type[ticket]];
  if (chaseEvery[vendor] < 0 || tickets.line[ticket] < 0) return;
  const length = lengthOf(calendar[vendor], chaseEvery[vendor]);
  schedule(length, EventKind.Silence, ticket, tickets.stamp[ticket]);
}
