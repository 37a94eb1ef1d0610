/** How tickets end: resolved (perhaps to come back), closed, given up; and their coming back. */

import { closeAgreed } from '../agreed-clocks.ts';
import { Purpose } from '../codes.ts';
import { address, drawDelay, drawUniform } from '../draws.ts';
import { EventKind } from '../event.ts';
import { leaveFlow } from '../flow-balance.ts';
import { schedule } from '../future-events.ts';
import { writeTicket } from '../ledger.ts';
import { progress } from '../organisation.ts';
import { model, uses } from '../present-model.ts';
import { Account, Final } from '../rows.ts';
import { pauseClock, pauseUntilReopened, resumeClock } from '../service-clocks.ts';
import { tell } from '../telling.ts';
import { book, freeSlot, moveTo, Stage, Task, tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { freeUser } from '../users.ts';
import { enterFirstPlace, joinLine } from './queueing.ts';
import { endInStorms } from './storming.ts';

/** The solution is delivered; with the type's probability the ticket will come back. */
export function resolve(ticket: number, final: number): void {
  const type = tickets.type[ticket];
  tell(Verb.Resolved, ticket, tickets.agent[ticket]);
  const share = model.types.reopenShare[type];
  const counter = address(model.tierPlaces[tickets.tier[ticket]], tickets.reopenings[ticket]);
  if (share === 0 || drawUniform(Purpose.Reopens, ticket, counter) >= share) {
    end(ticket, final);
    return;
  }
  if (uses.storms) endInStorms(ticket, final);
  pauseUntilReopened(ticket);
  moveTo(ticket, Stage.Closed);
  const row = model.types.reopenDelay[type];
  const delay = drawDelay(row, Purpose.ReopenDelay, ticket, counter);
  schedule(delay, EventKind.Reopen, ticket, tickets.stamp[ticket]);
}

/** A resolved ticket comes back: a further touch in the line where it stood last. */
export function onReopen(ticket: number): void {
  book(ticket, Account.Closed);
  tickets.reopenings[ticket]++;
  // What was delivered did not hold: the next touch is a new attempt, not a second check.
  tickets.task[ticket] = Task.Attempt;
  resumeClock(ticket);
  tell(Verb.Reopens, ticket, -1);
  if (tickets.line[ticket] >= 0) joinLine(ticket, tickets.line[ticket]);
  else enterFirstPlace(ticket);
}

/** Nobody can solve the ticket: it is closed now, or parked first. */
export function giveUpSolving(ticket: number): void {
  const type = tickets.type[ticket];
  if (model.types.unsolvedParks[type] === 0) {
    tell(Verb.ClosedUnsolved, ticket, -1);
    end(ticket, Final.ClosedUnsolved);
    return;
  }
  moveTo(ticket, Stage.Parked);
  tell(Verb.Parked, ticket, -1);
  const row = model.types.unsolvedAfter[type];
  const delay = drawDelay(row, Purpose.Unsolved, ticket, 0);
  schedule(delay, EventKind.ParkingEnd, ticket, tickets.stamp[ticket]);
}

/** A parked ticket is closed unsolved. */
export function onParkingEnd(ticket: number): void {
  book(ticket, Account.Scheduled);
  tell(Verb.ClosedUnsolved, ticket, -1);
  end(ticket, Final.ClosedUnsolved);
}

/** The ticket leaves the organisation; its ledger must have been booked up to now. */
export function end(ticket: number, final: number): void {
  if (uses.storms) endInStorms(ticket, final);
  pauseClock(ticket);
  if (uses.contracts) closeAgreed(ticket);
  const byVendor = final === Final.ResolvedByVendor;
  const vendor = byVendor ? model.types.vendor[tickets.type[ticket]] : -1;
  writeTicket(ticket, final, vendor);
  leaveFlow(tickets.createdAt[ticket]);
  if (uses.users) freeUser(ticket);
  if (tickets.measured[ticket] === 1) progress.measuredOpen--;
  freeSlot(ticket);
}
