/** Work in hand: a touch begins, is interrupted, goes on and ends, and what follows from it. */

import { readUp } from '../articles.ts';
import { isLive, releaseChannelLine, releaseWaitingPlace } from '../channels.ts';
import { clock } from '../clock.ts';
import { isTalk, isWithOthers } from '../consultations.ts';
import { tierInTime } from '../deadlines.ts';
import { decision } from '../decision.ts';
import { leavesMoreUrgent, noteInterruptible } from '../dispatch.ts';
import { endErrand, isErrand } from '../errands.ts';
import { EventKind } from '../event.ts';
import { schedule } from '../future-events.ts';
import { gainExperience, learntSpeed, takeIn } from '../learning.ts';
import { writeWork } from '../ledger.ts';
import { leaveLine } from '../lines.ts';
import { becomeIdle, Doing, people, stopIdling } from '../people.ts';
import { model, sizes, uses } from '../present-model.ts';
import { Account, Final, Outcome } from '../rows.ts';
import { stopResponseClock } from '../service-clocks.ts';
import { tell } from '../telling.ts';
import { book, bookPart, moveTo, Stage, Task, tickets, visits } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { asksForHelp, beginTalk, endTalk, withdrawQuestion } from './consulting.ts';
import { decide } from './deciding.ts';
import { end, giveUpSolving, resolve } from './ending.ts';
import { isHelpingOut } from './overflowing.ts';
import { isAside, putAside, takeUp } from './passing-on.ts';
import {
  bookWait,
  enterTier,
  joinLine,
  joinWrongLine,
  rejoinAtHead,
  wrongLine,
} from './queueing.ts';
import { noteLastTouch, redoLostWork } from './redoing.ts';
import { correctPriority } from './reprioritising.ts';
import { freeAgent } from './staffing.ts';
import { link } from './storming.ts';
import { drawWork } from './touch-work.ts';
import { awaitVendorAnswer, callVendor, waitForCustomer } from './waiting.ts';
import { considerWriting, endWriting } from './writing.ts';

/** An idle person takes a waiting ticket. */
export function startTouch(agent: number, ticket: number): void {
  bookWait(ticket);
  leaveLine(ticket);
  if (model.routing.canOvertake) noteOvertaking(agent, ticket);
  if (model.routing.overflows) tickets.helpsOut[ticket] = isHelpingOut(agent, ticket) ? 1 : 0;
  stopIdling(agent, Doing.Busy);
  people.ticket[agent] = ticket | 0;
  if (uses.lostContext) noteLastTouch(ticket);
  if (tickets.isBegun[ticket] === 0) beginTouch(agent, ticket);
  else adjustSpeed(agent, ticket);
  const last = tickets.agent[ticket];
  if (last >= 0 && last !== agent) {
    tickets.handOvers[ticket]++;
    tickets.readingLeft[ticket] = model.routing.receiverTime;
    if (uses.lostContext) redoLostWork(ticket);
  }
  tickets.agent[ticket] = agent | 0;
  tickets.team[ticket] = model.agents.team[agent];
  tell(Verb.TouchStarts, ticket, agent);
  if (tickets.task[ticket] === Task.Consult) beginTalk(ticket);
  startPiece(ticket);
}

/** Priority inversion: somebody more urgent whom the person could serve goes on waiting. */
function noteOvertaking(agent: number, ticket: number): void {
  tickets.overtakes[ticket] = leavesMoreUrgent(agent, ticket) ? 1 : 0;
}

/** A person who was away goes on with the ticket they kept. */
export function resumeTouch(agent: number): void {
  const ticket = people.ticket[agent];
  people.doing[agent] = Doing.Busy;
  book(ticket, Account.Suspended);
  tell(Verb.TouchResumes, ticket, agent);
  startPiece(ticket);
  noteInterruptible(agent);
}

/** The person keeps the ticket and goes away; the caller says what they are doing. */
export function holdTouch(agent: number): void {
  const ticket = people.ticket[agent];
  interruptPiece(ticket, agent);
  if (uses.consultations) withdrawQuestion(ticket);
  moveTo(ticket, Stage.Held);
  tell(Verb.TouchPauses, ticket, agent);
}

/** The person gives the ticket back to the head of its line. */
export function handBack(agent: number): void {
  const ticket = people.ticket[agent];
  interruptPiece(ticket, agent);
  if (uses.consultations) withdrawQuestion(ticket);
  people.ticket[agent] = -1;
  rejoinAtHead(ticket);
}

/** Whether the touch may be interrupted for a more urgent ticket. */
export function isInterruptible(ticket: number): boolean {
  if (uses.consultations && isTalk(ticket)) return false;
  return tickets.isWritingNotes[ticket] === 0 && !isLive(ticket);
}

/** An urgent ticket takes a person away from less urgent work. */
export function preempt(agent: number, ticket: number): void {
  handBack(agent);
  becomeIdle(agent);
  startTouch(agent, ticket);
}

/** After the shift the person writes up the ticket for a sister team, and then puts it down. */
export function writeUp(agent: number): void {
  const ticket = people.ticket[agent];
  interruptPiece(ticket, agent);
  putAside(ticket);
  tickets.isWritingNotes[ticket] = 1;
  tickets.workLeft[ticket] = model.sisters.notes;
  tickets.readingLeft[ticket] = 0;
  tell(Verb.WritesUp, ticket, agent);
  startPiece(ticket);
}

/** The ticket is written up: it goes back to its line, or to that of a sister team. */
function putDown(ticket: number): void {
  const agent = tickets.agent[ticket];
  interruptPiece(ticket, agent);
  tickets.isWritingNotes[ticket] = 0;
  takeUp(ticket);
  people.ticket[agent] = -1;
  freeAgent(agent);
  rejoinAtHead(ticket);
}

/** The work of a touch is done: notes, if it goes to others, and then what follows. */
export function onTouchEnd(ticket: number): void {
  if (uses.sisters && isAside(ticket)) {
    putDown(ticket);
    return;
  }
  bookPiece(ticket);
  decide(ticket);
  if (uses.consultations && asksForHelp(ticket)) return;
  if (tickets.isWritingNotes[ticket] === 0 && needsNotes()) {
    tickets.isWritingNotes[ticket] = 1;
    tickets.workLeft[ticket] = model.routing.senderTime;
    schedulePieceEnd(ticket);
    return;
  }
  completeTouch(ticket);
}

/** Closes the books of a piece of work that the end of the run cuts off. */
export function cutPiece(ticket: number): void {
  interruptPiece(ticket, tickets.agent[ticket]);
}

function beginTouch(agent: number, ticket: number): void {
  if (tickets.firstTouchAt[ticket] < 0) {
    stopResponseClock(ticket);
    releaseWaitingPlace(ticket);
    if (model.priorities.mayChange) correctPriority(ticket, agent);
  }
  if (uses.articles) readUp(ticket);
  if (uses.learners) takeIn(agent);
  const speed = speedOf(agent, ticket);
  const base = drawWork(agent, ticket);
  tickets.touches[ticket]++;
  visits.touches[ticket * sizes.tiers + tickets.tier[ticket]]++;
  tickets.isBegun[ticket] = 1;
  // The wait for an errand is not that of a ticket.
  tickets.isFirstPiece[ticket] = isErrand(ticket) ? 0 : 1;
  tickets.speed[ticket] = speed;
  tickets.workLeft[ticket] = speed === 1 ? base : Math.round(base / speed);
  tickets.readingLeft[ticket] = 0;
  tickets.worked[ticket] = 0;
  people.handled[agent]++;
}

/** Another person's speed changes how long the remaining work takes. */
function adjustSpeed(agent: number, ticket: number): void {
  const speed = speedOf(agent, ticket);
  const before = tickets.speed[ticket];
  if (speed === before) return;
  tickets.workLeft[ticket] = Math.round((tickets.workLeft[ticket] * before) / speed);
  tickets.speed[ticket] = speed;
}

/** Speed for the ticket's needs; somebody without the skills diagnoses at normal speed. */
function speedOf(agent: number, ticket: number): number {
  const { crews, agents, types } = model;
  const speed = crews.speed[agents.crew[agent] * sizes.needs + types.needs[tickets.type[ticket]]];
  const normal = speed > 0 ? speed : 1;
  return uses.learners ? normal * learntSpeed(agent) : normal;
}

function startPiece(ticket: number): void {
  tickets.startedAt[ticket] = clock.now;
  tickets.pieceHandOver[ticket] = 0;
  schedulePieceEnd(ticket);
}

function schedulePieceEnd(ticket: number): void {
  moveTo(ticket, Stage.InProgress);
  const length = tickets.readingLeft[ticket] + tickets.workLeft[ticket];
  schedule(length, EventKind.TouchEnd, ticket, tickets.stamp[ticket]);
}

/** Books the work since the last entry: reading-in first, then handling, or notes. */
function bookPiece(ticket: number): void {
  if (uses.consultations && isWithOthers(ticket)) {
    book(ticket, Account.Consulting);
    return;
  }
  const { now } = clock;
  const start = tickets.since[ticket];
  if (tickets.isWritingNotes[ticket] === 1) {
    book(ticket, Account.HandOver);
    tickets.workLeft[ticket] -= now - start;
    tickets.pieceHandOver[ticket] += now - start;
    return;
  }
  const reading = Math.min(now - start, tickets.readingLeft[ticket]);
  if (reading > 0) {
    bookPart(ticket, Account.HandOver, reading);
    tickets.readingLeft[ticket] -= reading;
    tickets.pieceHandOver[ticket] += reading;
  }
  const work = now - start - reading;
  book(ticket, Account.Handled);
  tickets.workLeft[ticket] -= work;
  tickets.worked[ticket] += work;
}

function interruptPiece(ticket: number, agent: number): void {
  bookPiece(ticket);
  // A touch that is interrupted at once still ended the wait in the line.
  if (tickets.startedAt[ticket] === clock.now && tickets.isFirstPiece[ticket] === 0) return;
  decision.outcome = Outcome.Interrupted;
  decision.toTier = -1;
  writeWork(ticket, agent, false);
  tickets.isFirstPiece[ticket] = 0;
}

/** Work that goes to others is written up by whoever gives it away. */
function needsNotes(): boolean {
  if (model.routing.senderTime === 0) return false;
  const { outcome } = decision;
  return outcome === Outcome.Escalated || outcome === Outcome.ToVendor || outcome === Outcome.Moved;
}

function completeTouch(ticket: number): void {
  const agent = tickets.agent[ticket];
  writeWork(ticket, agent, true);
  tell(Verb.TouchEnds, ticket, agent);
  tickets.isBegun[ticket] = 0;
  tickets.isWritingNotes[ticket] = 0;
  releaseChannelLine(ticket);
  people.ticket[agent] = -1;
  if (uses.learners) gainExperience(agent);
  freeAgent(agent);
  follow(ticket, decision.outcome, decision.toTier);
}

/** Carries out what was decided at the end of a touch. */
function follow(ticket: number, outcome: number, toTier: number): void {
  if (outcome === Outcome.Resolved) solve(ticket);
  else if (outcome === Outcome.Escalated) escalate(ticket, toTier);
  else if (outcome === Outcome.ToCustomer) waitForCustomer(ticket);
  else if (outcome === Outcome.ToVendor) callUpon(ticket);
  else if (outcome === Outcome.Unsolved) giveUpSolving(ticket);
  else if (outcome === Outcome.Moved) move(ticket, toTier);
  else if (outcome === Outcome.Answered) awaitVendorAnswer(ticket);
  else if (outcome === Outcome.Verified) closeVerified(ticket);
  else if (outcome === Outcome.Chased) endErrand(ticket);
  else if (outcome === Outcome.Consulted) schedulePieceEnd(endTalk(ticket));
  else if (outcome === Outcome.Linked) link(ticket);
  else if (outcome === Outcome.Written) endWriting(ticket);
  else {
    tell(Verb.Closed, ticket, -1);
    end(ticket, Final.Closed);
  }
}

function solve(ticket: number): void {
  if (uses.articles) considerWriting(ticket);
  resolve(ticket, Final.Resolved);
}

function escalate(ticket: number, toTier: number): void {
  const tier = uses.deadlines ? tierInTime(ticket, toTier) : toTier;
  const wrong = wrongLine(ticket, tier);
  tickets.escalations[ticket]++;
  tell(Verb.Escalates, ticket, -1);
  if (wrong >= 0) joinWrongLine(ticket, wrong);
  else enterTier(ticket, tier);
}

function callUpon(ticket: number): void {
  const vendor = model.types.vendor[tickets.type[ticket]];
  if (model.vendors.tier[vendor] > tickets.tier[ticket]) tickets.escalations[ticket]++;
  callVendor(ticket);
}

/** What the vendor solved is resolved where the vendor stands, whoever checked it. */
function closeVerified(ticket: number): void {
  tickets.tier[ticket] = model.vendors.tier[model.types.vendor[tickets.type[ticket]]];
  resolve(ticket, Final.ResolvedByVendor);
}

/** To another place of the flow matrix, or from a wrong team to the right one. */
function move(ticket: number, toTier: number): void {
  const tier = tickets.tier[ticket];
  if (tickets.task[ticket] === Task.Diagnose) {
    tickets.task[ticket] = Task.Attempt;
    tickets.transfers[ticket]++;
    tickets.bounces[ticket]++;
  } else if (toTier > tier) tickets.escalations[ticket]++;
  else if (((tickets.tiersSeen[ticket] >> toTier) & 1) === 1 && toTier !== tier)
    tickets.bounces[ticket]++;
  tell(Verb.Moves, ticket, -1);
  const line = model.types.line[tickets.type[ticket] * sizes.tiers + toTier];
  if (toTier === tier && line === tickets.line[ticket]) joinLine(ticket, line);
  else enterTier(ticket, toTier);
}
