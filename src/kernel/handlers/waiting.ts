/** Waits outside the organisation: for the customer and for vendors. */

import { closeAgreed } from '../agreed-clocks.ts';
import { releaseChannelLine } from '../channels.ts';
import { Place, Purpose } from '../codes.ts';
import { address, drawDelay, drawUniform, OUTSIDE } from '../draws.ts';
import { EventKind } from '../event.ts';
import { schedule } from '../future-events.ts';
import { isInWindow, noteStep } from '../organisation.ts';
import { model, sizes, uses } from '../present-model.ts';
import { Account, Final } from '../rows.ts';
import { pauseForCustomer, pauseForVendor, resumeClock } from '../service-clocks.ts';
import { tell } from '../telling.ts';
import { book, moveTo, Stage, Task, tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';
import {
  contractAnswered,
  contractFulfilled,
  pauseContract,
  resumeContract,
  startContract,
} from '../vendor-contracts.ts';
import { releaseCase, takeCase } from '../vendor-desks.ts';
import { isOpenNow, lengthOf, untilOpen } from '../working-time.ts';
import { expectChase, stopChasing } from './chasing.ts';
import { giveUpSolving, resolve } from './ending.ts';
import { drawPlace, goTo, joinLine } from './queueing.ts';
import { awaitReply } from './reminding.ts';

/** What a vendor will do next for a ticket. */
const Step = { Respond: 0, Answer: 1, Solve: 2, Release: 3 } as const;
/** Requests for information in one vendor case, at most. */
const MAX_LOOPS = 10;
/** Requests are addressed within their case: draw = case × this + request. */
const LOOPS_PER_CASE = 16;

/** The ticket waits until the customer replies, in the customer's hours. */
export function waitForCustomer(ticket: number): void {
  const type = tickets.type[ticket];
  const wait = tickets.customerWaits[ticket]++;
  moveTo(ticket, Stage.WithCustomer);
  tell(Verb.WaitsForCustomer, ticket, -1);
  pauseForCustomer(ticket);
  const row = model.types.customerDelay[type];
  const counter = address(OUTSIDE, wait);
  const delay = drawDelay(row, Purpose.CustomerDelay, ticket, counter);
  if (model.types.remindEvery[type] > 0) {
    awaitReply(ticket, delay);
    return;
  }
  const length = lengthOf(model.types.customerCalendar[type], delay);
  schedule(length, EventKind.CustomerReply, ticket, tickets.stamp[ticket]);
}

/** The customer replies: a fresh touch at the same tier, or what the flow matrix says. */
export function onCustomerReply(ticket: number): void {
  book(ticket, Account.Customer);
  resumeClock(ticket);
  tell(Verb.CustomerReplies, ticket, -1);
  if (model.types.isMatrix[tickets.type[ticket]] === 1)
    goTo(ticket, drawPlace(ticket, sizes.tiers, tickets.customerWaits[ticket]));
  else joinLine(ticket, tickets.line[ticket]);
}

/** The ticket becomes a case of its type's vendor. */
export function callVendor(ticket: number): void {
  const vendor = model.types.vendor[tickets.type[ticket]];
  tickets.tier[ticket] = model.vendors.tier[vendor];
  noteStep(ticket);
  tickets.vendorCases[ticket]++;
  if (isInWindow()) tickets.windowCases[ticket]++;
  tickets.vendorLoops[ticket] = 0;
  releaseChannelLine(ticket);
  moveTo(ticket, Stage.WithVendor);
  tell(Verb.GoesToVendor, ticket, -1);
  pauseForVendor(ticket);
  if (uses.contracts) startContract(ticket);
  if (takeCase(vendor, ticket)) startCase(ticket);
  if (uses.chases) expectChase(ticket);
}

/** The owner has answered the vendor's request: the vendor goes on. */
export function awaitVendorAnswer(ticket: number): void {
  const vendor = model.types.vendor[tickets.type[ticket]];
  tickets.task[ticket] = Task.Attempt;
  tickets.tier[ticket] = model.vendors.tier[vendor];
  moveTo(ticket, Stage.WithVendor);
  pauseForVendor(ticket);
  if (uses.contracts) resumeContract(ticket);
  tell(Verb.Answers, ticket, -1);
  expectVendor(ticket, Step.Answer);
  if (uses.chases) expectChase(ticket);
}

/** The vendor responds, asks for information, or has solved the case. */
export function onVendorReply(ticket: number): void {
  book(ticket, Account.Vendor);
  const step = tickets.vendorStep[ticket];
  const vendor = model.types.vendor[tickets.type[ticket]];
  if (step === Step.Release) {
    deliver(ticket);
    return;
  }
  if (step === Step.Solve) {
    closeCase(vendor);
    if (!awaitsRelease(ticket, vendor)) deliver(ticket);
    return;
  }
  if (step === Step.Respond) {
    if (uses.contracts) contractAnswered(ticket);
    tell(Verb.VendorResponds, ticket, -1);
    if (isRefused(ticket, vendor)) {
      refuse(ticket, vendor);
      return;
    }
  }
  if (asksForMore(ticket, model.vendors.loopShare[vendor])) ask(ticket);
  else expectVendor(ticket, Step.Solve);
}

function startCase(ticket: number): void {
  expectVendor(ticket, Step.Respond);
}

/** Schedules the vendor's next reply, in the vendor's hours. */
function expectVendor(ticket: number, step: number): void {
  const type = tickets.type[ticket];
  const vendor = model.types.vendor[type];
  const cell = vendor * sizes.priorities + tickets.priority[ticket];
  const counter = vendorAddress(ticket);
  const { respond, resolve: solve, loopAnswer } = model.vendors;
  tickets.vendorStep[ticket] = step;
  let delay: number;
  if (step === Step.Respond)
    delay = drawDelay(respond[cell], Purpose.VendorRespond, ticket, counter);
  else if (step === Step.Answer)
    delay = drawDelay(loopAnswer[vendor], Purpose.VendorAnswer, ticket, counter);
  else delay = drawDelay(solve[cell], Purpose.VendorResolve, ticket, counter);
  const length = lengthOf(model.vendors.calendar[vendor], delay);
  schedule(length, EventKind.VendorReply, ticket, tickets.stamp[ticket]);
}

function asksForMore(ticket: number, share: number): boolean {
  if (share === 0 || tickets.vendorLoops[ticket] >= MAX_LOOPS) return false;
  return drawUniform(Purpose.VendorLoop, ticket, vendorAddress(ticket)) < share;
}

/** The vendor asks for information: a touch for the sender or, without one, a plain delay. */
function ask(ticket: number): void {
  tickets.vendorLoops[ticket]++;
  tell(Verb.VendorAsks, ticket, -1);
  if (tickets.line[ticket] < 0) {
    expectVendor(ticket, Step.Answer);
    return;
  }
  if (uses.chases) stopChasing(ticket);
  if (uses.contracts) pauseContract(ticket);
  tickets.task[ticket] = Task.Answer;
  resumeClock(ticket);
  joinLine(ticket, tickets.line[ticket]);
}

/** The vendor has done with a case: the next one in its queue begins. */
function closeCase(vendor: number): void {
  const waiting = releaseCase(vendor);
  if (waiting >= 0) startCase(waiting);
}

function isRefused(ticket: number, vendor: number): boolean {
  const share = model.vendors.refuses[vendor];
  if (share === 0) return false;
  const counter = address(OUTSIDE, tickets.vendorCases[ticket]);
  return drawUniform(Purpose.Refusal, ticket, counter) < share;
}

/** The vendor does not take the case, and nobody else can solve it. */
function refuse(ticket: number, vendor: number): void {
  closeCase(vendor);
  if (uses.chases) stopChasing(ticket);
  if (uses.contracts) closeAgreed(ticket);
  tell(Verb.VendorRefuses, ticket, -1);
  resumeClock(ticket);
  giveUpSolving(ticket);
}

/** Whether a solution that is ready waits for a release; if so, its delivery is announced. */
function awaitsRelease(ticket: number, vendor: number): boolean {
  const { releaseShare, releaseCalendar } = model.vendors;
  const share = releaseShare[vendor];
  if (share === 0 || isOpenNow(releaseCalendar[vendor])) return false;
  const counter = address(OUTSIDE, tickets.vendorCases[ticket]);
  if (drawUniform(Purpose.Release, ticket, counter) >= share) return false;
  tickets.vendorStep[ticket] = Step.Release;
  tell(Verb.AwaitsRelease, ticket, -1);
  const wait = untilOpen(releaseCalendar[vendor]);
  schedule(wait, EventKind.VendorReply, ticket, tickets.stamp[ticket]);
  return true;
}

/** The vendor's solution is there. */
function deliver(ticket: number): void {
  const type = tickets.type[ticket];
  const vendor = model.types.vendor[type];
  if (uses.chases) stopChasing(ticket);
  if (uses.contracts) contractFulfilled(ticket);
  tell(Verb.VendorSolves, ticket, -1);
  resumeClock(ticket);
  if (model.types.isMatrix[type] === 1) {
    const place = drawPlace(ticket, sizes.tiers + 1, tickets.vendorCases[ticket]);
    if (place === Place.Resolved) resolve(ticket, Final.ResolvedByVendor);
    else goTo(ticket, place);
  } else if (model.vendors.verify[vendor] >= 0 && tickets.line[ticket] >= 0) {
    tickets.task[ticket] = Task.Verify;
    joinLine(ticket, tickets.line[ticket]);
  } else resolve(ticket, Final.ResolvedByVendor);
}

function vendorAddress(ticket: number): number {
  const { vendorCases, vendorLoops } = tickets;
  return address(OUTSIDE, vendorCases[ticket] * LOOPS_PER_CASE + vendorLoops[ticket]);
}
