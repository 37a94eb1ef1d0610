/** One replication: the events in their order, and a dispatch round at the end of each instant. */
import { assert } from '../units/assert.ts';
import { clock } from './clock.ts';
import { endRound, findMatch, findVictim, isDispatchNeeded, match } from './dispatch.ts';
import { EventKind } from './event.ts';
import { advance, event, isDueBeforeDispatch, nextAt, schedule } from './future-events.ts';
import {
  announceFirst,
  onArrival,
  onContact,
  onStormCall,
  placeBacklog,
} from './handlers/arriving.ts';
import { onChaseDue } from './handlers/chasing.ts';
import { onParkingEnd, onReopen } from './handlers/ending.ts';
import { onDeadline } from './handlers/escalating-in-time.ts';
import { onOverflow } from './handlers/overflowing.ts';
import { onSisterHandOver } from './handlers/passing-on.ts';
import { onSilence } from './handlers/reminding.ts';
import { onClockAlarm } from './handlers/reprioritising.ts';
import {
  onBreakEnd,
  onBreakStart,
  onLateStart,
  onOvertimeCap,
  onShiftEnd,
  onShiftStart,
  openRosters,
} from './handlers/staffing.ts';
import { callPeople, onCallOut, onNextCall, onStandbyStart } from './handlers/standing-by.ts';
import { isInterruptible, onTouchEnd, preempt, startTouch } from './handlers/touching.ts';
import { announceClosings, onClosing, onGiveUp, onTimeLimit } from './handlers/unanswered.ts';
import { onCustomerReply, onVendorReply } from './handlers/waiting.ts';
import { checkInvariants } from './invariants.ts';
import { openBudget, spendEvent, spent } from './limits.ts';
import { progress } from './organisation.ts';
import { people } from './people.ts';
import { model, uses } from './present-model.ts';
import { Stage, tickets } from './tickets.ts';

/** Runs the organisation from its first instant to its last; returns the number of events. */
export function runReplication(checks: boolean): number {
  openBudget();
  openRosters();
  placeBacklog();
  announceFirst();
  if (uses.closings) announceClosings();
  schedule(model.horizon.drainEnd, EventKind.Stop, 0, 0);
  // A function for each step: machine code of a long loop would not know the state's addresses.
  while (takeStep(checks));
  return spent.events;
}

/** The next event; before the clock moves on, the dispatch round. False at the end of the run. */
function takeStep(checks: boolean): boolean {
  if (!isDueBeforeDispatch(EventKind.LastBeforeDispatch)) {
    if (isDispatchNeeded()) {
      dispatchRound();
      if (checks) checkInvariants();
    }
    if (uses.onCall) callPeople();
    if (progress.measuredOpen === 0 && isOver()) return false;
  }
  advance();
  if (event.kind === EventKind.Stop) return false;
  spendEvent();
  if (event.kind === EventKind.TouchEnd) endTouch(event.subject, event.stamp);
  else handle(event.kind, event.subject, event.stamp);
  return true;
}

/** The drain ends with the last measured ticket: nothing that happens later is reported. */
function isOver(): boolean {
  const { windowEnd } = model.horizon;
  if (nextAt() < windowEnd) return false;
  if (clock.now < windowEnd) clock.now = windowEnd;
  return true;
}

/** Matches waiting tickets and idle people until nothing more can be matched. */
function dispatchRound(): void {
  for (;;) {
    while (isDispatchNeeded() && findMatch()) startTouch(match.agent, match.ticket);
    if (!findVictim(isInterruptible)) break;
    preempt(match.agent, match.ticket);
  }
  endRound();
}

/** An event of a ticket or person that has moved on since is stale. */
function handle(kind: number, subject: number, stamp: number): void {
  if (kind === EventKind.Arrival) onArrival(subject, stamp);
  else if (kind === EventKind.UserReturns) onContact(subject, stamp);
  else if (kind === EventKind.Closing) onClosing(subject);
  else if (kind === EventKind.StormCall) onStormCall(subject, stamp);
  else if (kind === EventKind.Overflow) onOverflow(subject, stamp);
  else if (kind === EventKind.NextCall) onNextCall(subject);
  else if (kind >= EventKind.VendorReply) {
    if (tickets.stamp[subject] === stamp) handleTicket(kind, subject);
  } else if (kind === EventKind.ClockAlarm) onClockAlarm(subject, stamp);
  else if (kind === EventKind.Deadline) onDeadline(subject, stamp);
  else handlePeople(kind, subject, stamp);
}

/** By far the most frequent event, and told apart first for that. */
function endTouch(ticket: number, stamp: number): void {
  if (tickets.stamp[ticket] === stamp) onTouchEnd(ticket);
}

function handlePeople(kind: number, subject: number, stamp: number): void {
  if (kind === EventKind.ShiftEnd) onShiftEnd(subject);
  else if (kind === EventKind.BreakStart) onBreakStart(subject);
  else if (kind === EventKind.ShiftStart) onShiftStart(subject);
  else if (kind === EventKind.SisterHandOver) onSisterHandOver();
  else if (kind === EventKind.LateStart) onLateStart(subject);
  else if (kind === EventKind.StandbyStart) onStandbyStart(subject, stamp);
  else if (kind === EventKind.CallOut) onCallOut(subject, stamp);
  else if (people.stamp[subject] !== stamp) return;
  else if (kind === EventKind.OvertimeCap) onOvertimeCap(subject);
  else onBreakEnd(subject);
}

function handleTicket(kind: number, ticket: number): void {
  if (kind === EventKind.CustomerReply) onCustomerReply(ticket);
  else if (kind === EventKind.VendorReply) onVendorReply(ticket);
  else if (kind === EventKind.Reopen) onReopen(ticket);
  else if (kind === EventKind.ParkingEnd) onParkingEnd(ticket);
  else if (kind === EventKind.Silence) onNothingHeard(ticket);
  else if (kind === EventKind.TimeLimit) onTimeLimit(ticket);
  else {
    assert(kind === EventKind.GiveUp, 'every kind of event has a handler');
    onGiveUp(ticket);
  }
}

/** Nothing was heard of the customer or of the vendor for so long. */
function onNothingHeard(ticket: number): void {
  if (tickets.stage[ticket] === Stage.WithVendor) onChaseDue(ticket);
  else onSilence(ticket);
}
