/** Tickets entering tiers and waiting lines. */

import { Place, Purpose } from '../codes.ts';
import { tierInTime } from '../deadlines.ts';
import { noteJoin } from '../dispatch.ts';
import { address, drawUniform, OUTSIDE } from '../draws.ts';
import { dutyClock, ranks, standInLine } from '../lines.ts';
import { noteStep } from '../organisation.ts';
import { model, sizes, uses } from '../present-model.ts';
import { Account, Final } from '../rows.ts';
import { tell } from '../telling.ts';
import { book, bookPart, moveTo, Stage, Task, tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { rankOf } from '../urgency.ts';
import { end, resolve } from './ending.ts';
import { entryLine, expectOverflow } from './overflowing.ts';
import { ownersLine } from './owning.ts';
import { lineOnDuty } from './passing-on.ts';
import { callVendor, waitForCustomer } from './waiting.ts';

/** Ranks of returned tickets under `returned: first`: behind interrupted work, before the rest. */
const RETURNED_FIRST = -1e12;
/** Rank of the work interrupted first; each later interruption goes before it. */
const INTERRUPTED_FIRST = -2e12;

/** A ticket goes to its first place. */
export function enterFirstPlace(ticket: number): void {
  const { types } = model;
  const type = tickets.type[ticket];
  if (types.isMatrix[type] === 1) {
    goTo(ticket, drawPlace(ticket, sizes.tiers + 2, 0));
    return;
  }
  enterTier(ticket, types.startTier[type * sizes.priorities + tickets.priority[ticket]]);
}

/** The next place of a ticket by its flow matrix: `row` is a tier, or tierCount + 0, 1, 2. */
export function drawPlace(ticket: number, row: number, count: number): number {
  const { flowFirst, flowCumulative, flowTo } = model.types;
  const type = tickets.type[ticket];
  const place = row < sizes.tiers ? model.tierPlaces[row] : OUTSIDE + row - sizes.tiers;
  const counter = address(place, count);
  const u = drawUniform(Purpose.Flow, ticket, counter);
  let branch = flowFirst[type * (sizes.tiers + 3) + row];
  while (u >= flowCumulative[branch]) branch++;
  return flowTo[branch];
}

/** Sends a ticket to a place of its flow matrix. */
export function goTo(ticket: number, place: number): void {
  if (place >= 0) enterTier(ticket, place);
  else if (place === Place.Back) joinLine(ticket, tickets.line[ticket]);
  else if (place === Place.Customer) waitForCustomer(ticket);
  else if (place === Place.Vendor) callVendor(ticket);
  else if (place === Place.Resolved) resolve(ticket, Final.Resolved);
  else {
    tell(Verb.Closed, ticket, -1);
    end(ticket, Final.Closed);
  }
}

/** A ticket arrives at a tier: at its line there or, where no people take it, at its vendor. */
export function enterTier(ticket: number, tier: number): void {
  const line = model.types.line[tickets.type[ticket] * sizes.tiers + tier];
  tickets.tier[ticket] = tier | 0;
  tickets.tiersSeen[ticket] |= 1 << tier;
  if (line >= 0) joinLine(ticket, line);
  else callVendor(ticket);
}

/** A ticket joins a line: at its place or, if the scenario says so for returned ones, before. */
export function joinLine(ticket: number, sentTo: number): void {
  if (uses.deadlines && isSentHigher(ticket, model.lines.tier[sentTo])) return;
  const lane = uses.sisters ? lineOnDuty(ticket, sentTo) : sentTo;
  const line = uses.owners ? ownersLine(ticket, lane) : entryLine(ticket, lane);
  const sequence = ranks.joins++;
  if (model.routing.returnedFirst && tickets.touches[ticket] > 0)
    tickets.rank[ticket] = RETURNED_FIRST + sequence;
  else tickets.rank[ticket] = rankOf(ticket, line, sequence);
  stand(ticket, line);
  tickets.team[ticket] = model.lines.homeTeam[line];
  tell(Verb.Queues, ticket, -1);
}

/** A ticket whose time is up goes to a higher tier than that to which it comes back. */
function isSentHigher(ticket: number, tier: number): boolean {
  if (tickets.task[ticket] !== Task.Attempt) return false;
  const higher = tierInTime(ticket, tier);
  if (higher === tier) return false;
  tickets.escalations[ticket]++;
  tell(Verb.Escalates, ticket, -1);
  enterTier(ticket, higher);
  return true;
}

/** Interrupted work goes to the head of its line. */
export function rejoinAtHead(ticket: number): void {
  tickets.rank[ticket] = INTERRUPTED_FIRST - ranks.interruptions++;
  const before = tickets.line[ticket];
  const lane = uses.sisters ? lineOnDuty(ticket, before) : before;
  stand(ticket, entryLine(ticket, lane));
  tell(Verb.HandedBack, ticket, -1);
}

function stand(ticket: number, line: number): void {
  moveTo(ticket, Stage.Queued);
  tickets.tier[ticket] = model.lines.tier[line];
  const task = tickets.task[ticket];
  if (task !== Task.Answer && task !== Task.Verify) noteStep(ticket);
  standInLine(ticket, line);
  noteJoin(line);
  if (model.routing.overflows) expectOverflow(ticket);
}

/** Books the wait of a ticket in its line, split by whether somebody capable was on duty. */
export function bookWait(ticket: number): void {
  if (tickets.isBegun[ticket] === 1) {
    book(ticket, Account.Suspended);
    return;
  }
  const queued = dutyClock(tickets.line[ticket]) - tickets.dutyAtJoin[ticket];
  tickets.queuedInLine[ticket] = queued;
  bookPart(ticket, Account.Queued, queued);
  book(ticket, Account.OffHours);
}

/** The line of the team that a hand-over to `tier` goes to by mistake, or −1 if it goes right. */
export function wrongLine(ticket: number, tier: number): number {
  const { misrouteShare, wrongFirst, wrongLine: lines, wrongTeam, wrongWeight } = model.routing;
  const share = misrouteShare[tier];
  if (share === 0) return -1;
  const type = tickets.type[ticket];
  const counter = address(model.tierPlaces[tier], tickets.escalations[ticket]);
  const u = drawUniform(Purpose.Misroute, ticket, counter);
  if (u >= share) return -1;
  const right = model.lines.homeTeam[model.types.line[type * sizes.tiers + tier]];
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
export function joinWrongLine(ticket: number, line: number): void {
  tickets.task[ticket] = Task.Diagnose;
  tell(Verb.Misrouted, ticket, -1);
  joinLine(ticket, line);
}
