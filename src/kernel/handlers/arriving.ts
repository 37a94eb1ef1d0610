/** New tickets: their identity, the channel they come by, the backlog there is at the start. */

import { Purpose } from '../codes.ts';
import { EventKind } from '../event.ts';
import type { Organisation } from '../organisation.ts';
import { Final } from '../rows.ts';
import { Stage } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { end } from './ending.ts';
import { enterFirstPlace, enterTier, holdChannelLine, startPatience } from './queueing.ts';

/** Announces the first ticket of every source. */
export function openSources(org: Organisation): void {
  for (let type = 0; type < org.typeCount; type++) announceNext(org, type);
}

/** A ticket of the type arrives, and the next one is announced. */
export function onArrival(org: Organisation, type: number): void {
  const ordinal = org.arrivals.announced[type] - 1;
  announceNext(org, type);
  const ticket = create(org, type, ordinal);
  const isMeasured = org.isInWindow;
  org.tickets.measured[ticket] = isMeasured ? 1 : 0;
  if (isMeasured) org.measuredOpen++;
  org.created++;
  org.tickets.priority[ticket] = drawPriority(org, type, ordinal);
  org.tickets.tier[ticket] = startTier(org, ticket);
  org.clocks.start(ticket);
  org.tell(Verb.Arrives, ticket, -1);
  if (isBlocked(org, type, ticket)) {
    org.tell(Verb.Blocked, ticket, -1);
    end(org, ticket, Final.Blocked);
    return;
  }
  holdChannelLine(org, ticket);
  enterFirstPlace(org, ticket);
  startPatience(org, ticket);
}

/** Puts the starting backlog into its lines, oldest groups as declared. */
export function placeBacklog(org: Organisation): void {
  const { backlog, names } = org.model;
  const ordinals = new Float64Array(names.types.length);
  for (let group = 0; group < backlog.type.length; group++) {
    const type = backlog.type[group];
    for (let k = 0; k < backlog.count[group]; k++) {
      const ordinal = -1 - ordinals[type]++;
      const ticket = create(org, type, ordinal);
      const row = backlog.age[group];
      const age = org.draws.delay(row, type, Purpose.BacklogAge, ordinal, group);
      org.initial++;
      org.tickets.createdAt[ticket] = -age;
      org.tickets.measured[ticket] = 0;
      org.tickets.priority[ticket] = backlog.priority[group];
      org.clocks.start(ticket);
      enterTier(org, ticket, backlog.tier[group]);
    }
  }
}

function announceNext(org: Organisation, type: number): void {
  const at = org.arrivals.next(type);
  if (at <= org.model.horizon.drainEnd)
    org.future.schedule(at - org.now, EventKind.Arrival, type, 0);
}

function create(org: Organisation, type: number, ordinal: number): number {
  const { tickets } = org;
  org.flow.enter();
  org.entered[type]++;
  const ticket = tickets.create();
  tickets.type[ticket] = type;
  tickets.ordinal[ticket] = ordinal;
  tickets.createdAt[ticket] = org.now;
  tickets.since[ticket] = org.now;
  tickets.moveTo(ticket, Stage.Queued);
  if (org.model.types.isMatrix[type] === 0)
    tickets.difficulty[ticket] = org.draws.uniform(type, Purpose.Difficulty, ordinal, 0);
  return ticket;
}

function drawPriority(org: Organisation, type: number, ordinal: number): number {
  const priorityCount = org.model.names.priorities.length;
  const { priorityCumulative } = org.model.types;
  const u = org.draws.uniform(type, Purpose.Priority, ordinal, 0);
  let priority = 0;
  while (u >= priorityCumulative[type * priorityCount + priority]) priority++;
  return priority;
}

/** Where the ticket is headed: a blocked one gets no further. */
function startTier(org: Organisation, ticket: number): number {
  const { types, names } = org.model;
  const { type, priority } = org.tickets;
  return types.startTier[type[ticket] * names.priorities.length + priority[ticket]];
}

/** All lines of a live channel are taken, or nobody is free and all waiting places are. */
function isBlocked(org: Organisation, type: number, ticket: number): boolean {
  const { types, channels } = org.model;
  const channel = types.channel[type];
  if (org.linesHeld[channel] >= channels.lines[channel]) return true;
  if (channels.waitingPlaces[channel] === Number.POSITIVE_INFINITY) return false;
  const line = types.line[type * org.tierCount + org.tickets.tier[ticket]];
  const idle = line >= 0 ? org.dispatch.countIdle(line) : Number.POSITIVE_INFINITY;
  return org.linesWaiting[channel] - idle >= channels.waitingPlaces[channel];
}
