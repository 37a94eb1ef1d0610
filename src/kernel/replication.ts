/** One replication: the events in their order, and a dispatch round at the end of each instant. */
import { assert } from '../units/assert.ts';
import { EventKind } from './event.ts';
import { onArrival, openSources, placeBacklog } from './handlers/arriving.ts';
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
import { EventBudget } from './limits.ts';
import type { Organisation } from './organisation.ts';

/** Runs the organisation from its first instant to its last; returns the number of events. */
export function runReplication(org: Organisation, checks: boolean): number {
  const budget = new EventBudget();
  const { future, model } = org;
  const { windowEnd, drainEnd } = model.horizon;
  const mayPreempt = (ticket: number) => isInterruptible(org, ticket);
  openRosters(org);
  placeBacklog(org);
  openSources(org);
  future.schedule(drainEnd, EventKind.Stop, 0, 0);
  for (;;) {
    if (!future.isDueBeforeDispatch(EventKind.LastBeforeDispatch)) {
      if (org.dispatch.isNeeded) {
        dispatchRound(org, mayPreempt);
        if (checks) checkInvariants(org);
      }
      // The drain ends with the last measured ticket: nothing that happens later is reported.
      if (org.measuredOpen === 0 && future.nextAt >= windowEnd) {
        if (org.now < windowEnd) org.clock.now = windowEnd;
        return budget.events;
      }
    }
    future.advance();
    if (future.kind === EventKind.Stop) return budget.events;
    budget.spend(org);
    handle(org);
  }
}

/** Matches waiting tickets and idle people until nothing more can be matched. */
function dispatchRound(org: Organisation, mayPreempt: (ticket: number) => boolean): void {
  const { dispatch } = org;
  for (;;) {
    while (dispatch.findMatch()) startTouch(org, dispatch.agent, dispatch.ticket);
    if (!dispatch.findVictim(mayPreempt)) break;
    preempt(org, dispatch.agent, dispatch.ticket);
  }
  dispatch.clear();
}

function handle(org: Organisation): void {
  const { kind, subject, stamp } = org.future;
  switch (kind) {
    case EventKind.Arrival:
      onArrival(org, subject);
      return;
    case EventKind.ShiftEnd:
      onShiftEnd(org, subject);
      return;
    case EventKind.BreakStart:
      onBreakStart(org, subject);
      return;
    case EventKind.ShiftStart:
      onShiftStart(org, subject);
      return;
    case EventKind.OvertimeCap:
      if (org.people.stamp[subject] === stamp) onOvertimeCap(org, subject);
      return;
    case EventKind.BreakEnd:
      if (org.people.stamp[subject] === stamp) onBreakEnd(org, subject);
      return;
    default:
      // An event of a ticket that has moved on since is stale.
      if (org.tickets.stamp[subject] === stamp) handleTicket(org, kind, subject);
  }
}

function handleTicket(org: Organisation, kind: number, ticket: number): void {
  switch (kind) {
    case EventKind.TouchEnd:
      onTouchEnd(org, ticket);
      return;
    case EventKind.VendorReply:
      onVendorReply(org, ticket);
      return;
    case EventKind.CustomerReply:
      onCustomerReply(org, ticket);
      return;
    case EventKind.Reopen:
      onReopen(org, ticket);
      return;
    case EventKind.ParkingEnd:
      onParkingEnd(org, ticket);
      return;
    case EventKind.GiveUp:
      onGiveUp(org, ticket);
      return;
    default:
      assert(false, 'every kind of event has a handler');
  }
}
