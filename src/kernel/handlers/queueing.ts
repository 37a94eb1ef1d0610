/** Tickets entering tiers and waiting lines, and losing patience there. */

import { Place, Purpose } from '../codes.ts';
import { address, OUTSIDE } from '../draws.ts';
import { EventKind } from '../event.ts';
import type { Organisation } from '../organisation.ts';
import { Account, Final } from '../rows.ts';
import { Hold, Stage, Task } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { end, resolve } from './ending.ts';
import { callVendor, waitForCustomer } from './waiting.ts';

/** Ranks of returned tickets under `returned: first`: behind interrupted work, before the rest. */
const RETURNED_FIRST = -1e12;
/** Keeps ranks by creation positive for tickets that are older than the run. */
const CREATION_ORIGIN = 1e13;
/** Rank of the work interrupted first; each later interruption goes before it. */
const INTERRUPTED_FIRST = -2e12;

/** A ticket goes to its first place. */
export function enterFirstPlace(org: Organisation, ticket: number): void {
  const { types, names } = org.model;
  const type = org.tickets.type[ticket];
  if (types.isMatrix[type] === 1) {
    goTo(org, ticket, drawPlace(org, ticket, org.tierCount + 2, 0));
    return;
  }
  enterTier(
    org,
    ticket,
    types.startTier[type * names.priorities.length + org.tickets.priority[ticket]],
  );
}

/** The next place of a ticket by its flow matrix: `row` is a tier, or tierCount + 0, 1, 2. */
export function drawPlace(org: Organisation, ticket: number, row: number, count: number): number {
  const { flowFirst, flowCumulative, flowTo } = org.model.types;
  const type = org.tickets.type[ticket];
  const place = row < org.tierCount ? org.model.tierPlaces[row] : OUTSIDE + row - org.tierCount;
  const counter = address(place, count);
  const u = org.draws.uniform(type, Purpose.Flow, org.tickets.ordinal[ticket], counter);
  let branch = flowFirst[type * (org.tierCount + 3) + row];
  while (u >= flowCumulative[branch]) branch++;
  return flowTo[branch];
}

/** Sends a ticket to a place of its flow matrix. */
export function goTo(org: Organisation, ticket: number, place: number): void {
  if (place >= 0) enterTier(org, ticket, place);
  else if (place === Place.Back) joinLine(org, ticket, org.tickets.line[ticket]);
  else if (place === Place.Customer) waitForCustomer(org, ticket);
  else if (place === Place.Vendor) callVendor(org, ticket);
  else if (place === Place.Resolved) resolve(org, ticket, Final.Resolved);
  else {
    org.tell(Verb.Closed, ticket, -1);
    end(org, ticket, Final.Closed);
  }
}

/** A ticket arrives at a tier: at its line there or, where no people take it, at its vendor. */
export function enterTier(org: Organisation, ticket: number, tier: number): void {
  const { tickets } = org;
  const line = org.model.types.line[tickets.type[ticket] * org.tierCount + tier];
  tickets.tier[ticket] = tier;
  tickets.wasAtTier[ticket * org.tierCount + tier] = 1;
  if (line >= 0) joinLine(org, ticket, line);
  else callVendor(org, ticket);
}

/** A ticket joins a line: at the end or, if the scenario says so for returned ones, before. */
export function joinLine(org: Organisation, ticket: number, line: number): void {
  const { tickets, model } = org;
  const { fifoByCreation, returnedFirst } = model.routing;
  const sequence = org.joins++;
  if (returnedFirst && tickets.touches[ticket] > 0)
    tickets.rank[ticket] = RETURNED_FIRST + sequence;
  else if (fifoByCreation) tickets.rank[ticket] = CREATION_ORIGIN + tickets.createdAt[ticket];
  else tickets.rank[ticket] = sequence;
  stand(org, ticket, line);
  tickets.team[ticket] = model.lines.homeTeam[line];
  org.tell(Verb.Queues, ticket, -1);
}

/** Interrupted work goes to the head of its line. */
export function rejoinAtHead(org: Organisation, ticket: number): void {
  org.tickets.rank[ticket] = INTERRUPTED_FIRST - org.interruptions++;
  stand(org, ticket, org.tickets.line[ticket]);
  org.tell(Verb.HandedBack, ticket, -1);
}

function stand(org: Organisation, ticket: number, line: number): void {
  const { tickets } = org;
  tickets.moveTo(ticket, Stage.Queued);
  tickets.tier[ticket] = org.model.lines.tier[line];
  const task = tickets.task[ticket];
  if (task !== Task.Answer && task !== Task.Verify) org.noteStep(ticket);
  org.lines.join(ticket, line);
  org.dispatch.noteLine(line);
}

/** Books the wait of a ticket in its line, split by whether somebody capable was on duty. */
export function bookWait(org: Organisation, ticket: number): void {
  const { tickets, lines } = org;
  if (tickets.isBegun[ticket] === 1) {
    tickets.book(ticket, Account.Suspended);
    return;
  }
  const queued = lines.dutyClock(tickets.line[ticket]) - tickets.dutyAtJoin[ticket];
  tickets.queuedInLine[ticket] = queued;
  tickets.bookPart(ticket, Account.Queued, queued);
  tickets.book(ticket, Account.OffHours);
}

/** Starts the patience of a new ticket's customer. */
export function startPatience(org: Organisation, ticket: number): void {
  const { tickets, model } = org;
  const type = tickets.type[ticket];
  const row = model.types.patience[type];
  if (row < 0 || tickets.stage[ticket] !== Stage.Queued) return;
  const patience = org.draws.delay(row, type, Purpose.Patience, tickets.ordinal[ticket], 0);
  org.future.schedule(patience, EventKind.GiveUp, ticket, tickets.stamp[ticket]);
}

/** A customer gives up before the first touch. */
export function onGiveUp(org: Organisation, ticket: number): void {
  bookWait(org, ticket);
  org.lines.leave(ticket);
  releaseChannelLine(org, ticket);
  org.tell(Verb.Abandons, ticket, -1);
  end(org, ticket, Final.Abandoned);
}

/** A new ticket takes a line of its channel and, until its first touch, a waiting place. */
export function holdChannelLine(org: Organisation, ticket: number): void {
  const channel = org.model.types.channel[org.tickets.type[ticket]];
  org.linesHeld[channel]++;
  org.linesWaiting[channel]++;
  org.tickets.hold[ticket] = Hold.LineAndPlace;
}

/** The first touch begins: the ticket no longer takes a waiting place. */
export function releaseWaitingPlace(org: Organisation, ticket: number): void {
  const { hold, type } = org.tickets;
  if (hold[ticket] !== Hold.LineAndPlace) return;
  hold[ticket] = Hold.Line;
  org.linesWaiting[org.model.types.channel[type[ticket]]]--;
}

/** The first touch has ended, or the contact ends without one. */
export function releaseChannelLine(org: Organisation, ticket: number): void {
  releaseWaitingPlace(org, ticket);
  const { hold, type } = org.tickets;
  if (hold[ticket] === Hold.Nothing) return;
  hold[ticket] = Hold.Nothing;
  org.linesHeld[org.model.types.channel[type[ticket]]]--;
}

/** The line of the team that a hand-over to `tier` goes to by mistake, or −1 if it goes right. */
export function wrongLine(org: Organisation, ticket: number, tier: number): number {
  const { misrouteShare, wrongFirst, wrongLine: lines, wrongTeam, wrongWeight } = org.model.routing;
  const share = misrouteShare[tier];
  if (share === 0) return -1;
  const { tickets, draws, model } = org;
  const type = tickets.type[ticket];
  const counter = address(model.tierPlaces[tier], tickets.escalations[ticket]);
  const u = draws.uniform(type, Purpose.Misroute, tickets.ordinal[ticket], counter);
  if (u >= share) return -1;
  const right = model.lines.homeTeam[model.types.line[type * org.tierCount + tier]];
  let total = 0;
  for (let entry = wrongFirst[tier]; entry < wrongFirst[tier + 1]; entry++)
    if (wrongTeam[entry] !== right) total += wrongWeight[entry];
  // One uniform serves both: below the share it says "wrong", and where below it says which team.
  let left = (u / share) * total;
  for (let entry = wrongFirst[tier]; entry < wrongFirst[tier + 1]; entry++) {
    if (wrongTeam[entry] === right) continue;
    left -= wrongWeight[entry];
    if (left < 0) return lines[entry];
  }
  return -1;
}

/** Sends a ticket to a line where somebody will find out that it belongs elsewhere. */
export function joinWrongLine(org: Organisation, ticket: number, line: number): void {
  org.tickets.task[ticket] = Task.Diagnose;
  org.tell(Verb.Misrouted, ticket, -1);
  joinLine(org, ticket, line);
}
