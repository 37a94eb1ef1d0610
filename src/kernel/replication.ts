/** One replication: the events in their order, and a dispatch round at the end of each instant. */
import { assert } from '../units/assert.ts';
import { clock } from './clock.ts';
import { endRound, findMatch, findVictim, isDispatchNeeded, match } from './dispatch.ts';
import { EventKind } from './event.ts';
import { advance, event, isDueBeforeDispatch, nextAt, schedule } from './future-events.ts';
import { announceFirst, onArrival, placeBacklog } from './handlers/arriving.ts';
import { onParkingEnd, onReopen } from './handlers/ending.ts';
import { onGiveUp } from './handlers/queueing.ts';
import {
  onBreakEnd,
  onBreakStart,
  onOvertimeCap,
  onShiftEnd,
  onShiftStart,
  openRosters,
} from './handlers/staffing.ts';
import { isInterruptible, onTouchEnd, preempt, startTouch } from './handlers/touching.ts';
import { onCustomerReply, onVendorReply } from './handlers/waiting.ts';
import { checkInvariants } from './invariants.ts';
import { openBudget, spendEvent, spent } from './limits.ts';
import { progress } from './organisation.ts';
import { people } from './people.ts';
import { model } from './present-model.ts';
import { tickets } from './tickets.ts';

/** Runs the organisation from its first instant to its last; returns the number of events. */
export function runReplication(checks: boolean): number {
  const { windowEnd, drainEnd } = model.horizon;
  openBudget();
  openRosters();
  placeBacklog();
  announceFirst();
  schedule(drainEnd, EventKind.Stop, 0, 0);
  for (;;) {
    if (!isDueBeforeDispatch(EventKind.LastBeforeDispatch)) {
      if (isDispatchNeeded()) {
        dispatchRound();
        if (checks) checkInvariants();
      }
      // The drain ends with the last measured ticket: nothing that happens later is reported.
      if (progress.measuredOpen === 0 && nextAt() >= windowEnd) {
        if (clock.now < windowEnd) clock.now = windowEnd;
        return spent.events;
      }
    }
    advance();
    if (event.kind === EventKind.Stop) return spent.events;
    spendEvent();
    handle();
  }
}

/** Matches waiting tickets and idle people until nothing more can be matched. */
function dispatchRound(): void {
  for (;;) {
    while (findMatch()) startTouch(match.agent, match.ticket);
    if (!findVictim(isInterruptible)) break;
    preempt(match.agent, match.ticket);
  }
  endRound();
}

function handle(): void {
  const { kind, subject, stamp } = event;
  switch (kind) {
    case EventKind.Arrival:
      onArrival(subject);
      return;
    case EventKind.ShiftEnd:
      onShiftEnd(subject);
      return;
    case EventKind.BreakStart:
      onBreakStart(subject);
      return;
    case EventKind.ShiftStart:
      onShiftStart(subject);
      return;
    case EventKind.OvertimeCap:
      if (people.stamp[subject] === stamp) onOvertimeCap(subject);
      return;
    case EventKind.BreakEnd:
      if (people.stamp[subject] === stamp) onBreakEnd(subject);
      return;
    default:
      // An event of a ticket that has moved on since is stale.
      if (tickets.stamp[subject] === stamp) handleTicket(kind, subject);
  }
}

function handleTicket(kind: number, ticket: number): void {
  switch (kind) {
    case EventKind.TouchEnd:
      onTouchEnd(ticket);
      return;
    case EventKind.VendorReply:
      onVendorReply(ticket);
      return;
    case EventKind.CustomerReply:
      onCustomerReply(ticket);
      return;
    case EventKind.Reopen:
      onReopen(ticket);
      return;
    case EventKind.ParkingEnd:
      onParkingEnd(ticket);
      return;
    case EventKind.GiveUp:
      onGiveUp(ticket);
      return;
    default:
      assert(false, 'every kind of event has a handler');
  }
}
