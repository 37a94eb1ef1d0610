/** New tickets: their identity, the channel they come by, the backlog there is at the start. */

import { nextArrival, sources } from '../arrivals.ts';
import { holdChannelLine, isClosed, taken } from '../channels.ts';
import { clock } from '../clock.ts';
import { ArrivalKind, Purpose } from '../codes.ts';
import { countIdle } from '../dispatch.ts';
import { drawDelay, drawUniform } from '../draws.ts';
import { EventKind } from '../event.ts';
import { enterFlow } from '../flow-balance.ts';
import { schedule } from '../future-events.ts';
import { statedPriority } from '../known-tickets.ts';
import { entered, isInWindow, progress } from '../organisation.ts';
import { model, sizes, uses } from '../present-model.ts';
import { Final } from '../rows.ts';
import { harder, isAnsweredWrongly, timeUntilBack } from '../self-service.ts';
import { startClocks } from '../service-clocks.ts';
import { storms } from '../storms.ts';
import { tell } from '../telling.ts';
import { moveTo, Stage, takeSlot, tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { announceUsers } from '../users.ts';
import { end } from './ending.ts';
import { entryLine } from './overflowing.ts';
import { enterFirstPlace, enterTier } from './queueing.ts';
import { firstPriority, noteRightPriority } from './reprioritising.ts';
import { nextCall, raiseStorms } from './storming.ts';
import { isBalking, startPatience } from './unanswered.ts';

/** Announces the first ticket of every source; calls about an outage come with its ticket. */
export function announceFirst(): void {
  const { kind } = model.demand;
  for (let type = 0; type < sizes.types; type++) {
    if (kind[type] === ArrivalKind.Users) announceUsers(type);
    else if (kind[type] !== ArrivalKind.Storm) announceNext(type);
  }
}

/**
 * A contact of the type arrives, and the next one is announced. It becomes a ticket, unless
 * self-service answers it wrongly: then it will be back, `returning` being its number from 1.
 */
export function onArrival(type: number, returning: number): void {
  if (returning > 0) {
    admit(type, returning - 1, -1);
    return;
  }
  const ordinal = sources.announced[type] - 1;
  announceNext(type);
  onContact(type, ordinal);
}

/** Somebody turns to the organisation for the first time about something. */
export function onContact(type: number, ordinal: number): void {
  if (uses.wrongAnswers && isAnsweredWrongly(type, ordinal))
    schedule(timeUntilBack(type, ordinal), EventKind.Arrival, type, ordinal + 1);
  else admit(type, ordinal, -1);
}

/** Somebody calls about an outage, unless it is over. */
export function onStormCall(storm: number, stamp: number): void {
  if (storms.stamp[storm] !== stamp) return;
  admit(storms.type[storm], nextCall(storm), storm);
}

/** `storm` is that to which a call belongs, or −1. */
function admit(type: number, ordinal: number, storm: number): void {
  const ticket = create(type, ordinal);
  if (storm >= 0) tickets.storm[ticket] = storm;
  const isMeasured = isInWindow();
  tickets.measured[ticket] = isMeasured ? 1 : 0;
  if (isMeasured) progress.measuredOpen++;
  progress.created++;
  const right = drawPriority(ticket);
  tickets.priority[ticket] = firstPriority(ticket, right);
  tickets.tier[ticket] = startTier(ticket);
  startClocks(ticket);
  if (model.priorities.mayChange) noteRightPriority(ticket, right);
  tell(Verb.Arrives, ticket, -1);
  if (uses.storms) raiseStorms(ticket);
  if (isBlocked(type, ticket)) {
    tell(Verb.Blocked, ticket, -1);
    end(ticket, Final.Blocked);
    return;
  }
  if (uses.balking && isBalking(ticket)) {
    tell(Verb.Balks, ticket, -1);
    end(ticket, Final.Balked);
    return;
  }
  holdChannelLine(ticket);
  enterFirstPlace(ticket);
  startPatience(ticket);
}

/** Puts the starting backlog into its lines, oldest groups as declared. */
export function placeBacklog(): void {
  const { backlog } = model;
  const ordinals = new Float64Array(sizes.types);
  for (let group = 0; group < sizes.backlogGroups; group++) {
    const type = backlog.type[group];
    for (let k = 0; k < backlog.count[group]; k++) {
      const ordinal = -1 - ordinals[type]++;
      const ticket = create(type, ordinal);
      const row = backlog.age[group];
      const age = drawDelay(row, Purpose.BacklogAge, ticket, group);
      progress.initial++;
      tickets.createdAt[ticket] = -age;
      tickets.measured[ticket] = 0;
      tickets.priority[ticket] = backlog.priority[group];
      startClocks(ticket);
      enterTier(ticket, backlog.tier[group]);
    }
  }
}

function announceNext(type: number): void {
  const at = nextArrival(type);
  if (at <= model.horizon.drainEnd) schedule(at - clock.now, EventKind.Arrival, type, 0);
}

function create(type: number, ordinal: number): number {
  enterFlow();
  entered.ofType[type]++;
  const ticket = takeSlot();
  tickets.type[ticket] = type;
  tickets.ordinal[ticket] = ordinal;
  tickets.createdAt[ticket] = clock.now;
  tickets.since[ticket] = clock.now;
  moveTo(ticket, Stage.Queued);
  if (model.types.isMatrix[type] === 0) tickets.difficulty[ticket] = drawDifficulty(ticket);
  return ticket;
}

/** How hard the ticket is: harder after a wrong answer. */
function drawDifficulty(ticket: number): number {
  const drawn = drawUniform(Purpose.Difficulty, ticket, 0);
  const type = tickets.type[ticket];
  if (!uses.wrongAnswers || !isAnsweredWrongly(type, tickets.ordinal[ticket])) return drawn;
  return harder(drawn, model.types.wrongPoints[type]);
}

function drawPriority(ticket: number): number {
  const stated = uses.listedTickets ? statedPriority(ticket) : -1;
  if (stated >= 0) return stated;
  const { priorityCumulative } = model.types;
  const first = tickets.type[ticket] * sizes.priorities;
  const u = drawUniform(Purpose.Priority, ticket, 0);
  let priority = 0;
  while (u >= priorityCumulative[first + priority]) priority++;
  return priority;
}

/** Where the ticket is headed: a blocked one gets no further. */
function startTier(ticket: number): number {
  const cell = tickets.type[ticket] * sizes.priorities + tickets.priority[ticket];
  return model.types.startTier[cell];
}

/** The channel is closed, its lines are taken, or nobody is free and its waiting places are. */
function isBlocked(type: number, ticket: number): boolean {
  const { types, channels } = model;
  const channel = types.channel[type];
  if (isClosed(channel)) return true;
  if (taken.lines[channel] >= channels.lines[channel]) return true;
  if (channels.waitingPlaces[channel] === Number.POSITIVE_INFINITY) return false;
  const line = types.line[type * sizes.tiers + tickets.tier[ticket]];
  const idle =
    line >= 0
      ? countIdle(entryLine(ticket, line), tickets.priority[ticket])
      : Number.POSITIVE_INFINITY;
  return taken.waiting[channel] - idle >= channels.waitingPlaces[channel];
}
