/** Work in hand: a touch begins, is interrupted, goes on and ends, and what follows from it. */

import { Purpose } from '../codes.ts';
import { address } from '../draws.ts';
import { EventKind } from '../event.ts';
import type { Organisation } from '../organisation.ts';
import { Doing } from '../people.ts';
import { Account, Final, Outcome } from '../rows.ts';
import { Stage, Task } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { decide } from './deciding.ts';
import { end, giveUpSolving, resolve } from './ending.ts';
import {
  bookWait,
  enterTier,
  joinLine,
  joinWrongLine,
  rejoinAtHead,
  releaseChannelLine,
  releaseWaitingPlace,
  wrongLine,
} from './queueing.ts';
import { freeAgent } from './staffing.ts';
import { awaitVendorAnswer, callVendor, waitForCustomer } from './waiting.ts';

/** An idle person takes a waiting ticket. */
export function startTouch(org: Organisation, agent: number, ticket: number): void {
  const { tickets, people, model } = org;
  bookWait(org, ticket);
  org.lines.leave(ticket);
  people.stopIdling(agent, Doing.Busy);
  people.ticket[agent] = ticket;
  if (tickets.isBegun[ticket] === 0) beginTouch(org, agent, ticket);
  else adjustSpeed(org, agent, ticket);
  const last = tickets.agent[ticket];
  if (last >= 0 && last !== agent) {
    tickets.handOvers[ticket]++;
    tickets.readingLeft[ticket] = model.routing.receiverTime;
  }
  tickets.agent[ticket] = agent;
  tickets.team[ticket] = model.agents.team[agent];
  org.tell(Verb.TouchStarts, ticket, agent);
  startPiece(org, ticket);
}

/** A person who was away goes on with the ticket they kept. */
export function resumeTouch(org: Organisation, agent: number): void {
  const ticket = org.people.ticket[agent];
  org.people.doing[agent] = Doing.Busy;
  org.tickets.book(ticket, Account.Suspended);
  org.tell(Verb.TouchResumes, ticket, agent);
  startPiece(org, ticket);
  org.dispatch.noteInterruptible(agent);
}

/** The person keeps the ticket and goes away; the caller says what they are doing. */
export function holdTouch(org: Organisation, agent: number): void {
  const ticket = org.people.ticket[agent];
  interruptPiece(org, ticket, agent);
  org.tickets.moveTo(ticket, Stage.Held);
  org.tell(Verb.TouchPauses, ticket, agent);
}

/** The person gives the ticket back to the head of its line. */
export function handBack(org: Organisation, agent: number): void {
  const ticket = org.people.ticket[agent];
  interruptPiece(org, ticket, agent);
  org.people.ticket[agent] = -1;
  rejoinAtHead(org, ticket);
}

/** Whether the touch may be interrupted for a more urgent ticket. */
export function isInterruptible(org: Organisation, ticket: number): boolean {
  return org.tickets.isWritingNotes[ticket] === 0 && !org.isLive(ticket);
}

/** An urgent ticket takes a person away from less urgent work. */
export function preempt(org: Organisation, agent: number, ticket: number): void {
  handBack(org, agent);
  org.people.becomeIdle(agent);
  startTouch(org, agent, ticket);
}

/** The work of a touch is done: notes, if it goes to others, and then what follows. */
export function onTouchEnd(org: Organisation, ticket: number): void {
  const { tickets } = org;
  bookPiece(org, ticket);
  decide(org, ticket);
  if (tickets.isWritingNotes[ticket] === 0 && needsNotes(org)) {
    tickets.isWritingNotes[ticket] = 1;
    tickets.workLeft[ticket] = org.model.routing.senderTime;
    schedulePieceEnd(org, ticket);
    return;
  }
  completeTouch(org, ticket);
}

/** Closes the books of a piece of work that the end of the run cuts off. */
export function cutPiece(org: Organisation, ticket: number): void {
  interruptPiece(org, ticket, org.tickets.agent[ticket]);
}

function beginTouch(org: Organisation, agent: number, ticket: number): void {
  const { tickets } = org;
  if (tickets.firstTouchAt[ticket] < 0) {
    org.clocks.respond(ticket);
    releaseWaitingPlace(org, ticket);
  }
  const speed = speedOf(org, agent, ticket);
  const base = drawWork(org, agent, ticket);
  tickets.touches[ticket]++;
  tickets.touchesAtTier[ticket * org.tierCount + tickets.tier[ticket]]++;
  tickets.isBegun[ticket] = 1;
  tickets.isFirstPiece[ticket] = 1;
  tickets.speed[ticket] = speed;
  tickets.workLeft[ticket] = speed === 1 ? base : Math.round(base / speed);
  tickets.readingLeft[ticket] = 0;
  tickets.worked[ticket] = 0;
  org.people.handled[agent]++;
}

/** Milliseconds of work at speed 1 in the touch that begins. */
function drawWork(org: Organisation, agent: number, ticket: number): number {
  const { tickets, draws, model } = org;
  const type = tickets.type[ticket];
  const tier = tickets.tier[ticket];
  const ordinal = tickets.ordinal[ticket];
  const cell = type * org.tierCount + tier;
  const place = model.tierPlaces[tier];
  const counter = address(place, tickets.touchesAtTier[ticket * org.tierCount + tier]);
  const vendor = model.types.vendor[type];
  const task = tickets.task[ticket];
  if (task === Task.Answer)
    return draws.delay(
      model.vendors.loopEffort[vendor],
      type,
      Purpose.LoopEffort,
      ordinal,
      counter,
    );
  if (task === Task.Verify)
    return draws.delay(model.vendors.verify[vendor], type, Purpose.Verify, ordinal, counter);
  const work = draws.delay(model.types.handle[cell], type, Purpose.Handle, ordinal, counter);
  const share = model.types.diagnoseShare[cell];
  if (share === 1) return work;
  return task === Task.Diagnose || willFail(org, agent, ticket) ? Math.round(work * share) : work;
}

/** Whether the attempt is bound to end in an escalation: known from the ticket's own luck. */
function willFail(org: Organisation, agent: number, ticket: number): boolean {
  const { types, crews, agents } = org.model;
  const type = org.tickets.type[ticket];
  if (types.isMatrix[type] === 1) return false;
  return org.tickets.difficulty[ticket] >= crews.reach[agents.crew[agent] * org.typeCount + type];
}

/** Another person's speed changes how long the remaining work takes. */
function adjustSpeed(org: Organisation, agent: number, ticket: number): void {
  const { tickets } = org;
  const speed = speedOf(org, agent, ticket);
  const before = tickets.speed[ticket];
  if (speed === before) return;
  tickets.workLeft[ticket] = Math.round((tickets.workLeft[ticket] * before) / speed);
  tickets.speed[ticket] = speed;
}

/** Speed for the ticket's needs; somebody without the skills diagnoses at normal speed. */
function speedOf(org: Organisation, agent: number, ticket: number): number {
  const { crews, agents, types } = org.model;
  const needsCount = crews.speed.length / crews.team.length;
  const speed =
    crews.speed[agents.crew[agent] * needsCount + types.needs[org.tickets.type[ticket]]];
  return speed > 0 ? speed : 1;
}

function startPiece(org: Organisation, ticket: number): void {
  org.tickets.startedAt[ticket] = org.now;
  org.tickets.pieceHandOver[ticket] = 0;
  schedulePieceEnd(org, ticket);
}

function schedulePieceEnd(org: Organisation, ticket: number): void {
  const { tickets } = org;
  tickets.moveTo(ticket, Stage.InProgress);
  const length = tickets.readingLeft[ticket] + tickets.workLeft[ticket];
  org.future.schedule(length, EventKind.TouchEnd, ticket, tickets.stamp[ticket]);
}

/** Books the work since the last entry: reading-in first, then handling, or notes. */
function bookPiece(org: Organisation, ticket: number): void {
  const { tickets, now } = org;
  const start = tickets.since[ticket];
  if (tickets.isWritingNotes[ticket] === 1) {
    tickets.book(ticket, Account.HandOver);
    tickets.workLeft[ticket] -= now - start;
    tickets.pieceHandOver[ticket] += now - start;
    return;
  }
  const reading = Math.min(now - start, tickets.readingLeft[ticket]);
  if (reading > 0) {
    tickets.bookPart(ticket, Account.HandOver, reading);
    tickets.readingLeft[ticket] -= reading;
    tickets.pieceHandOver[ticket] += reading;
  }
  const work = now - start - reading;
  tickets.book(ticket, Account.Handled);
  tickets.workLeft[ticket] -= work;
  tickets.worked[ticket] += work;
}

function interruptPiece(org: Organisation, ticket: number, agent: number): void {
  bookPiece(org, ticket);
  // A touch that is interrupted at once still ended the wait in the line.
  if (org.tickets.startedAt[ticket] === org.now && org.tickets.isFirstPiece[ticket] === 0) return;
  org.outcome = Outcome.Interrupted;
  org.toTier = -1;
  writePiece(org, ticket, agent, false);
  org.tickets.isFirstPiece[ticket] = 0;
}

function writePiece(org: Organisation, ticket: number, agent: number, isLast: boolean): void {
  org.ledger.work(ticket, agent, org, isLast);
}

/** Work that goes to others is written up by whoever gives it away. */
function needsNotes(org: Organisation): boolean {
  if (org.model.routing.senderTime === 0) return false;
  const { outcome } = org;
  return outcome === Outcome.Escalated || outcome === Outcome.ToVendor || outcome === Outcome.Moved;
}

function completeTouch(org: Organisation, ticket: number): void {
  const { tickets, people } = org;
  const agent = tickets.agent[ticket];
  writePiece(org, ticket, agent, true);
  org.tell(Verb.TouchEnds, ticket, agent);
  tickets.isBegun[ticket] = 0;
  tickets.isWritingNotes[ticket] = 0;
  releaseChannelLine(org, ticket);
  people.ticket[agent] = -1;
  freeAgent(org, agent);
  follow(org, ticket, org.outcome, org.toTier);
}

/** Carries out what was decided at the end of a touch. */
function follow(org: Organisation, ticket: number, outcome: number, toTier: number): void {
  if (outcome === Outcome.Resolved) resolve(org, ticket, Final.Resolved);
  else if (outcome === Outcome.Escalated) escalate(org, ticket, toTier);
  else if (outcome === Outcome.ToCustomer) waitForCustomer(org, ticket);
  else if (outcome === Outcome.ToVendor) callUpon(org, ticket);
  else if (outcome === Outcome.Unsolved) giveUpSolving(org, ticket);
  else if (outcome === Outcome.Moved) move(org, ticket, toTier);
  else if (outcome === Outcome.Answered) awaitVendorAnswer(org, ticket);
  else if (outcome === Outcome.Verified) closeVerified(org, ticket);
  else {
    org.tell(Verb.Closed, ticket, -1);
    end(org, ticket, Final.Closed);
  }
}

function escalate(org: Organisation, ticket: number, toTier: number): void {
  const wrong = wrongLine(org, ticket, toTier);
  org.tickets.escalations[ticket]++;
  org.tell(Verb.Escalates, ticket, -1);
  if (wrong >= 0) joinWrongLine(org, ticket, wrong);
  else enterTier(org, ticket, toTier);
}

function callUpon(org: Organisation, ticket: number): void {
  const { tickets, model } = org;
  const vendor = model.types.vendor[tickets.type[ticket]];
  if (model.vendors.tier[vendor] > tickets.tier[ticket]) tickets.escalations[ticket]++;
  callVendor(org, ticket);
}

/** What the vendor solved is resolved where the vendor stands, whoever checked it. */
function closeVerified(org: Organisation, ticket: number): void {
  const { tickets, model } = org;
  tickets.tier[ticket] = model.vendors.tier[model.types.vendor[tickets.type[ticket]]];
  resolve(org, ticket, Final.ResolvedByVendor);
}

/** To another place of the flow matrix, or from a wrong team to the right one. */
function move(org: Organisation, ticket: number, toTier: number): void {
  const { tickets } = org;
  const tier = tickets.tier[ticket];
  if (tickets.task[ticket] === Task.Diagnose) {
    tickets.task[ticket] = Task.Attempt;
    tickets.transfers[ticket]++;
    tickets.bounces[ticket]++;
  } else if (toTier > tier) tickets.escalations[ticket]++;
  else if (tickets.wasAtTier[ticket * org.tierCount + toTier] === 1 && toTier !== tier)
    tickets.bounces[ticket]++;
  org.tell(Verb.Moves, ticket, -1);
  const line = org.model.types.line[tickets.type[ticket] * org.tierCount + toTier];
  if (toTier === tier && line === tickets.line[ticket]) joinLine(org, ticket, line);
  else enterTier(org, ticket, toTier);
}
