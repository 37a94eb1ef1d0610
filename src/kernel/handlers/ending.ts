/** How tickets end: resolved (perhaps to come back), closed, given up; and their coming back. */

import { Purpose } from '../codes.ts';
import { address } from '../draws.ts';
import { EventKind } from '../event.ts';
import type { Organisation } from '../organisation.ts';
import { Account, Final } from '../rows.ts';
import { Stage, Task } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { enterFirstPlace, joinLine } from './queueing.ts';

/** The solution is delivered; with the type's probability the ticket will come back. */
export function resolve(org: Organisation, ticket: number, final: number): void {
  const { tickets, model } = org;
  const type = tickets.type[ticket];
  org.tell(Verb.Resolved, ticket, tickets.agent[ticket]);
  const share = model.types.reopenShare[type];
  const counter = address(model.tierPlaces[tickets.tier[ticket]], tickets.reopenings[ticket]);
  const ordinal = tickets.ordinal[ticket];
  if (share === 0 || org.draws.uniform(type, Purpose.Reopens, ordinal, counter) >= share) {
    end(org, ticket, final);
    return;
  }
  org.clocks.pause(ticket);
  tickets.moveTo(ticket, Stage.Closed);
  const row = model.types.reopenDelay[type];
  const delay = org.draws.delay(row, type, Purpose.ReopenDelay, ordinal, counter);
  org.future.schedule(delay, EventKind.Reopen, ticket, tickets.stamp[ticket]);
}

/** A resolved ticket comes back: a further touch in the line where it stood last. */
export function onReopen(org: Organisation, ticket: number): void {
  const { tickets } = org;
  tickets.book(ticket, Account.Closed);
  tickets.reopenings[ticket]++;
  // What was delivered did not hold: the next touch is a new attempt, not a second check.
  tickets.task[ticket] = Task.Attempt;
  org.clocks.resume(ticket);
  org.tell(Verb.Reopens, ticket, -1);
  if (tickets.line[ticket] >= 0) joinLine(org, ticket, tickets.line[ticket]);
  else enterFirstPlace(org, ticket);
}

/** Nobody can solve the ticket: it is closed now, or parked first. */
export function giveUpSolving(org: Organisation, ticket: number): void {
  const { tickets, model } = org;
  const type = tickets.type[ticket];
  if (model.types.unsolvedParks[type] === 0) {
    org.tell(Verb.ClosedUnsolved, ticket, -1);
    end(org, ticket, Final.ClosedUnsolved);
    return;
  }
  tickets.moveTo(ticket, Stage.Parked);
  org.tell(Verb.Parked, ticket, -1);
  const row = model.types.unsolvedAfter[type];
  const delay = org.draws.delay(row, type, Purpose.Unsolved, tickets.ordinal[ticket], 0);
  org.future.schedule(delay, EventKind.ParkingEnd, ticket, tickets.stamp[ticket]);
}

/** A parked ticket is closed unsolved. */
export function onParkingEnd(org: Organisation, ticket: number): void {
  org.tickets.book(ticket, Account.Scheduled);
  org.tell(Verb.ClosedUnsolved, ticket, -1);
  end(org, ticket, Final.ClosedUnsolved);
}

/** The ticket leaves the organisation; its ledger must have been booked up to now. */
export function end(org: Organisation, ticket: number, final: number): void {
  const { tickets, model } = org;
  org.clocks.pause(ticket);
  const byVendor = final === Final.ResolvedByVendor;
  const vendor = byVendor ? model.types.vendor[tickets.type[ticket]] : -1;
  org.ledger.ticket(ticket, final, vendor);
  org.flow.leave(tickets.createdAt[ticket]);
  if (tickets.measured[ticket] === 1) org.measuredOpen--;
  tickets.close(ticket);
}
