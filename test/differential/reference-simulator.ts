/**
 * A slow simulator written from the rules, to hold the fast one against. It steps from instant to
 * instant, looks at everything that is pending to find the next, sorts all waiting tickets and
 * filters all people for every decision, and lets time pass for every ticket one by one.
 */
import { Purpose } from '../../src/kernel/codes.ts';
import { EventKind } from '../../src/kernel/event.ts';
import type { Model } from '../../src/kernel/model.ts';
import { Duty, Final } from '../../src/kernel/rows.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { closeAgreed } from './reference-agreements.ts';
import {
  beginToWait,
  foreseeClosings,
  foreseeUsers,
  goesAway,
  isClosed,
} from './reference-customers.ts';
import { dispatch } from './reference-dispatch.ts';
import { end, enter, enterFirst, startTier } from './reference-journey.ts';
import { afterOpen, indices, knownOf, type Span } from './reference-model.ts';
import { foreseeShift, stopPause } from './reference-people.ts';
import { firstPriority } from './reference-priority.ts';
import { writeDuty, writeTicket } from './reference-rows.ts';
import { foreseeSisters } from './reference-sisters.ts';
import { callPeople, foreseeStandby, writeCallOut } from './reference-standby.ts';
import { isErrand, newTicket, type Ticket } from './reference-state.ts';
import { foreseeCalls } from './reference-storms.ts';
import { interrupt } from './reference-work.ts';
import type { ReferenceRun } from './reference-world.ts';
import { World } from './reference-world.ts';

/** Runs one replication of a model by the book. */
export function runReference(model: Model, replication: number): ReferenceRun {
  const world = new World(model, replication);
  const { windowEnd, drainEnd } = world.model.horizon;
  foreseeSisters(world);
  for (const shifts of world.shifts) foreseeShift(world, shifts);
  for (const team of indices(model.names.teams.length)) foreseeStandby(world, team);
  placeBacklog(world);
  for (const type of indices(world.typeCount)) {
    foreseeUsers(world, type, (...contact) => receive(world, ...contact));
    foreseeArrival(world, type, world.luck.arrivals(type), 0);
  }
  foreseeClosings(world);
  world.foresee(drainEnd, EventKind.Stop, null, () => {});
  for (;;) {
    let next = world.next();
    if (next.at > world.now || next.kind > EventKind.LastBeforeDispatch) {
      dispatch(world);
      callPeople(world);
      next = world.next();
      if (!world.open.some((ticket) => ticket.measured) && next.at >= windowEnd) {
        world.elapse(Math.max(world.now, windowEnd));
        break;
      }
    }
    world.elapse(next.at);
    if (next.kind === EventKind.Stop) break;
    world.pending = world.pending.filter((other) => other !== next);
    next.happen();
  }
  closeAll(world);
  return world.out;
}

function foreseeArrival(
  world: World,
  type: number,
  instants: readonly number[],
  ordinal: number,
): void {
  if (ordinal >= instants.length) return;
  world.foresee(instants[ordinal], EventKind.Arrival, null, () => {
    foreseeArrival(world, type, instants, ordinal + 1);
    receive(world, type, ordinal);
  });
}

/** A contact becomes a ticket, now or when self-service has answered it wrongly. */
function receive(world: World, type: number, ordinal: number): void {
  const contact = { type, ordinal };
  if (!world.luck.isAnsweredWrongly(contact)) {
    arrive(world, type, ordinal);
    return;
  }
  const law = world.model.types.wrongAfter[type];
  const delay = world.luck.length(law, contact, Purpose.Arrival, 0, 4);
  const calendar = world.calendars[world.model.types.wrongCalendar[type]] as Span[];
  const back = afterOpen(calendar, world.now, delay);
  world.foresee(back, EventKind.Arrival, null, () => arrive(world, type, ordinal));
}

function arrive(world: World, type: number, ordinal: number, about: Ticket | null = null): void {
  const { horizon, names, types, channels } = world.model;
  const u = world.luck.uniform({ type, ordinal }, Purpose.Priority);
  const drawn = indices(names.priorities.length).findIndex(
    (one) => u < types.priorityCumulative[type * names.priorities.length + one],
  );
  const stated = knownOf(world.model, { type, ordinal }).priority;
  const right = stated < 0 ? drawn : stated;
  const priority = firstPriority(world, { type, ordinal }, right);
  const measured = world.now >= horizon.windowStart && world.now < horizon.windowEnd;
  const identity = { type, ordinal, createdAt: world.now, measured, priority };
  const ticket = newTicket(identity, world.tierCount, about);
  ticket.tier = startTier(world, ticket);
  if (priority !== right) ticket.rightPriority = right;
  world.renewAlarm(ticket);
  world.renewDeadline(ticket);
  world.tell(Verb.Arrives, ticket);
  foreseeCalls(world, ticket, arrive);
  const holding = world.open.filter(
    (one) => one.isOnChannel && types.channel[one.type] === types.channel[type],
  );
  const waiting = holding.filter((one) => one.firstTouchAt < 0);
  world.open.push(ticket);
  const channel = types.channel[type];
  const line = types.line[type * world.tierCount + startTier(world, ticket)];
  const idle =
    line < 0
      ? Number.POSITIVE_INFINITY
      : world.idleFor(world.entryLine(ticket, line), ticket).length;
  const hasPlace =
    channels.waitingPlaces[channel] === Number.POSITIVE_INFINITY ||
    waiting.length - idle < channels.waitingPlaces[channel];
  if (isClosed(world, channel) || holding.length >= channels.lines[channel] || !hasPlace) {
    world.tell(Verb.Blocked, ticket);
    end(world, ticket, Final.Blocked);
    return;
  }
  if (goesAway(world, ticket)) {
    world.tell(Verb.Balks, ticket);
    end(world, ticket, Final.Balked);
    return;
  }
  ticket.isOnChannel = true;
  enterFirst(world, ticket);
  beginToWait(world, ticket);
}

function placeBacklog(world: World): void {
  const { backlog } = world.model;
  const ordinals = new Map<number, number>();
  for (const group of indices(backlog.type.length)) {
    const type = backlog.type[group];
    for (let k = 0; k < backlog.count[group]; k++) {
      const ordinal = (ordinals.get(type) ?? 0) - 1;
      ordinals.set(type, ordinal);
      const law = backlog.age[group];
      const age = world.luck.length(law, { type, ordinal }, Purpose.BacklogAge, 0, group);
      const priority = backlog.priority[group];
      const identity = { type, ordinal, createdAt: -age, measured: false, priority };
      const ticket = newTicket(identity, world.tierCount);
      world.open.push(ticket);
      world.renewAlarm(ticket);
      world.renewDeadline(ticket);
      enter(world, ticket, backlog.tier[group]);
    }
  }
}

function closeAll(world: World): void {
  for (const person of world.people) {
    stopPause(world, person);
    if (person.calledOut) writeCallOut(world, person);
    else if (person.isOnDuty) writeDuty(world, person, Duty.Present, person.dutySince, world.now);
    else if (person.doing === 'busy')
      writeDuty(world, person, Duty.Overtime, person.overtimeSince, world.now);
  }
  for (const ticket of world.open) {
    if (ticket.place === 'hands') interrupt(world, ticket);
    if (isErrand(ticket)) continue;
    closeAgreed(world, ticket);
    writeTicket(world, ticket, Final.Open);
    world.tell(Verb.StillOpen, ticket);
  }
}
