/** Customers who do not reply: reminders, closing the ticket, and replies that come after that. */

import { Purpose } from '../codes.ts';
import { extend, reset } from '../columns.ts';
import { address, drawUniform, OUTSIDE } from '../draws.ts';
import { EventKind } from '../event.ts';
import { schedule } from '../future-events.ts';
import { model } from '../present-model.ts';
import { Account, Final } from '../rows.ts';
import { pauseUntilReopened } from '../service-clocks.ts';
import { tell } from '../telling.ts';
import { book, moveTo, Stage, tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { lengthOf } from '../working-time.ts';
import { end } from './ending.ts';

/** Columns of tickets that wait for a customer who will be reminded, [slot]. */
const silences = {
  /** Time until the reply, in the customer's hours. */
  left: new Float64Array(64),
  reminders: new Uint16Array(64),
};

/** Forgets the silences of the run before. */
export function openSilences(): void {
  reset(silences, silences.left.length);
}

/** The customer will reply after `delay` in their hours, and be reminded until then. */
export function awaitReply(ticket: number, delay: number): void {
  if (ticket >= silences.left.length) extend(silences, ticket + 1);
  silences.left[ticket] = delay;
  silences.reminders[ticket] = 0;
  watch(ticket);
}

/** So long without a reply: another reminder or, after the last one, the ticket is closed. */
export function onSilence(ticket: number): void {
  const type = tickets.type[ticket];
  silences.left[ticket] -= model.types.remindEvery[type];
  if (silences.reminders[ticket] === model.types.reminders[type]) closeSilent(ticket);
  else {
    silences.reminders[ticket]++;
    tell(Verb.RemindsCustomer, ticket, -1);
    watch(ticket);
  }
}

/** Announces what comes first, the reply or the end of another stretch without one. */
function watch(ticket: number): void {
  const { customerCalendar, remindEvery } = model.types;
  const type = tickets.type[ticket];
  const left = silences.left[ticket];
  const isSilent = left > remindEvery[type];
  const length = lengthOf(customerCalendar[type], isSilent ? remindEvery[type] : left);
  const kind = isSilent ? EventKind.Silence : EventKind.CustomerReply;
  schedule(length, kind, ticket, tickets.stamp[ticket]);
}

/** The ticket is closed; with the type's probability the reply opens it again when it comes. */
function closeSilent(ticket: number): void {
  const { customerCalendar, lateReplies } = model.types;
  const type = tickets.type[ticket];
  const counter = address(OUTSIDE, tickets.customerWaits[ticket]);
  book(ticket, Account.Customer);
  tell(Verb.Closed, ticket, -1);
  const share = lateReplies[type];
  if (share === 0 || drawUniform(Purpose.LateReply, ticket, counter) >= share) {
    end(ticket, Final.Closed);
    return;
  }
  pauseUntilReopened(ticket);
  moveTo(ticket, Stage.Closed);
  const length = lengthOf(customerCalendar[type], silences.left[ticket]);
  schedule(length, EventKind.Reopen, ticket, tickets.stamp[ticket]);
}
