/** Waits outside the organisation: for the customer and for vendors. */

import { Place, Purpose } from '../codes.ts';
import { address, OUTSIDE } from '../draws.ts';
import { EventKind } from '../event.ts';
import type { Organisation } from '../organisation.ts';
import { Account, Final } from '../rows.ts';
import { Stage, Task } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { resolve } from './ending.ts';
import { drawPlace, goTo, joinLine, releaseChannelLine } from './queueing.ts';

/** What a vendor will do next for a ticket. */
const Step = { Respond: 0, Answer: 1, Solve: 2 } as const;
/** Requests for information in one vendor case, at most. */
const MAX_LOOPS = 10;
/** Requests are addressed within their case: draw = case × this + request. */
const LOOPS_PER_CASE = 16;

/** The ticket waits until the customer replies, in the customer's hours. */
export function waitForCustomer(org: Organisation, ticket: number): void {
  const { tickets, model } = org;
  const type = tickets.type[ticket];
  const wait = tickets.customerWaits[ticket]++;
  tickets.moveTo(ticket, Stage.WithCustomer);
  org.tell(Verb.WaitsForCustomer, ticket, -1);
  if (model.priorities.pausesForCustomer[tickets.priority[ticket]] === 1) org.clocks.pause(ticket);
  const row = model.types.customerDelay[type];
  const counter = address(OUTSIDE, wait);
  const ordinal = tickets.ordinal[ticket];
  const delay = org.draws.delay(row, type, Purpose.CustomerDelay, ordinal, counter);
  const length = org.time.lengthOf(model.types.customerCalendar[type], delay);
  org.future.schedule(length, EventKind.CustomerReply, ticket, tickets.stamp[ticket]);
}

/** The customer replies: a fresh touch at the same tier, or what the flow matrix says. */
export function onCustomerReply(org: Organisation, ticket: number): void {
  const { tickets } = org;
  tickets.book(ticket, Account.Customer);
  org.clocks.resume(ticket);
  org.tell(Verb.CustomerReplies, ticket, -1);
  if (org.model.types.isMatrix[tickets.type[ticket]] === 1)
    goTo(org, ticket, drawPlace(org, ticket, org.tierCount, tickets.customerWaits[ticket]));
  else joinLine(org, ticket, tickets.line[ticket]);
}

/** The ticket becomes a case of its type's vendor. */
export function callVendor(org: Organisation, ticket: number): void {
  const { tickets, model } = org;
  const vendor = model.types.vendor[tickets.type[ticket]];
  tickets.tier[ticket] = model.vendors.tier[vendor];
  org.noteStep(ticket);
  tickets.vendorCases[ticket]++;
  if (org.isInWindow) tickets.windowCases[ticket]++;
  tickets.vendorLoops[ticket] = 0;
  releaseChannelLine(org, ticket);
  tickets.moveTo(ticket, Stage.WithVendor);
  org.tell(Verb.GoesToVendor, ticket, -1);
  pauseForVendor(org, ticket);
  if (org.vendors.take(vendor, ticket)) startCase(org, ticket);
}

/** The owner has answered the vendor's request: the vendor goes on. */
export function awaitVendorAnswer(org: Organisation, ticket: number): void {
  const { tickets, model } = org;
  const vendor = model.types.vendor[tickets.type[ticket]];
  tickets.task[ticket] = Task.Attempt;
  tickets.tier[ticket] = model.vendors.tier[vendor];
  tickets.moveTo(ticket, Stage.WithVendor);
  pauseForVendor(org, ticket);
  org.tell(Verb.Answers, ticket, -1);
  expectVendor(org, ticket, Step.Answer);
}

/** The vendor responds, asks for information, or has solved the case. */
export function onVendorReply(org: Organisation, ticket: number): void {
  const { tickets, model } = org;
  tickets.book(ticket, Account.Vendor);
  if (tickets.vendorStep[ticket] === Step.Solve) {
    closeCase(org, ticket);
    return;
  }
  if (tickets.vendorStep[ticket] === Step.Respond) org.tell(Verb.VendorResponds, ticket, -1);
  const vendor = model.types.vendor[tickets.type[ticket]];
  if (asksForMore(org, ticket, model.vendors.loopShare[vendor])) ask(org, ticket);
  else expectVendor(org, ticket, Step.Solve);
}

function startCase(org: Organisation, ticket: number): void {
  expectVendor(org, ticket, Step.Respond);
}

function pauseForVendor(org: Organisation, ticket: number): void {
  if (org.model.priorities.pausesForVendor[org.tickets.priority[ticket]] === 1)
    org.clocks.pause(ticket);
}

/** Schedules the vendor's next reply, in the vendor's hours. */
function expectVendor(org: Organisation, ticket: number, step: number): void {
  const { tickets, model } = org;
  const type = tickets.type[ticket];
  const vendor = model.types.vendor[type];
  const cell = vendor * model.names.priorities.length + tickets.priority[ticket];
  const counter = vendorAddress(org, ticket);
  const ordinal = tickets.ordinal[ticket];
  const { respond, resolve: solve, loopAnswer } = model.vendors;
  tickets.vendorStep[ticket] = step;
  let delay: number;
  if (step === Step.Respond)
    delay = org.draws.delay(respond[cell], type, Purpose.VendorRespond, ordinal, counter);
  else if (step === Step.Answer)
    delay = org.draws.delay(loopAnswer[vendor], type, Purpose.VendorAnswer, ordinal, counter);
  else delay = org.draws.delay(solve[cell], type, Purpose.VendorResolve, ordinal, counter);
  const length = org.time.lengthOf(model.vendors.calendar[vendor], delay);
  org.future.schedule(length, EventKind.VendorReply, ticket, tickets.stamp[ticket]);
}

function asksForMore(org: Organisation, ticket: number, share: number): boolean {
  const { tickets } = org;
  if (share === 0 || tickets.vendorLoops[ticket] >= MAX_LOOPS) return false;
  const counter = vendorAddress(org, ticket);
  const type = tickets.type[ticket];
  return org.draws.uniform(type, Purpose.VendorLoop, tickets.ordinal[ticket], counter) < share;
}

/** The vendor asks for information: a touch for the sender or, without one, a plain delay. */
function ask(org: Organisation, ticket: number): void {
  const { tickets } = org;
  tickets.vendorLoops[ticket]++;
  org.tell(Verb.VendorAsks, ticket, -1);
  if (tickets.line[ticket] < 0) {
    expectVendor(org, ticket, Step.Answer);
    return;
  }
  tickets.task[ticket] = Task.Answer;
  org.clocks.resume(ticket);
  joinLine(org, ticket, tickets.line[ticket]);
}

/** The vendor has delivered; the next case in its queue begins. */
function closeCase(org: Organisation, ticket: number): void {
  const { tickets, model } = org;
  const type = tickets.type[ticket];
  const vendor = model.types.vendor[type];
  const waiting = org.vendors.release(vendor);
  if (waiting >= 0) startCase(org, waiting);
  org.tell(Verb.VendorSolves, ticket, -1);
  org.clocks.resume(ticket);
  if (model.types.isMatrix[type] === 1) {
    const place = drawPlace(org, ticket, org.tierCount + 1, tickets.vendorCases[ticket]);
    if (place === Place.Resolved) resolve(org, ticket, Final.ResolvedByVendor);
    else goTo(org, ticket, place);
  } else if (model.vendors.verify[vendor] >= 0 && tickets.line[ticket] >= 0) {
    tickets.task[ticket] = Task.Verify;
    joinLine(org, ticket, tickets.line[ticket]);
  } else resolve(org, ticket, Final.ResolvedByVendor);
}

function vendorAddress(org: Organisation, ticket: number): number {
  const { vendorCases, vendorLoops } = org.tickets;
  return address(OUTSIDE, vendorCases[ticket] * LOOPS_PER_CASE + vendorLoops[ticket]);
}
