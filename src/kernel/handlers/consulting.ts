/**
 * Asking others: whoever cannot finish a ticket alone keeps it and asks a higher tier. The question
 * is an errand for the people there; once somebody takes it, both talk, and then each goes on.
 */
import { Purpose } from '../codes.ts';
import { cellOf, Help, helpOf, setHelp, workLeftOut } from '../consultations.ts';
import { decision } from '../decision.ts';
import { noteInterruptible } from '../dispatch.ts';
import { drawDelay, drawUniform } from '../draws.ts';
import {
  beginErrand,
  endErrand,
  expectErrands,
  partFromErrand,
  ticketOfErrand,
} from '../errands.ts';
import { EventKind } from '../event.ts';
import { schedule } from '../future-events.ts';
import { leaveLine, lines } from '../lines.ts';
import { people } from '../people.ts';
import { model } from '../present-model.ts';
import { Account, Outcome } from '../rows.ts';
import { canSolve } from '../solving.ts';
import { tell } from '../telling.ts';
import { book, moveTo, Stage, Task, tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { here, serves } from './deciding.ts';
import { bookWait, joinLine } from './queueing.ts';

/** The attempt is over, and what follows is decided: whether the person asks somebody instead. */
export function asksForHelp(ticket: number): boolean {
  if (helpOf(ticket) === Help.Asked) {
    dropQuestion(ticket);
    setHelp(ticket, Help.InVain);
    return false;
  }
  if (helpOf(ticket) !== Help.None || !isBeyond(ticket)) return false;
  const line = model.types.consultLine[cellOf(ticket)];
  if (line < 0 || !canAsk(ticket, line)) return false;
  ask(ticket, line);
  return true;
}

/** Nobody is waited for after the shift: the ticket goes on as if the longest wait were over. */
export function askInVain(ticket: number): void {
  moveTo(ticket, Stage.InProgress);
  schedule(0, EventKind.TouchEnd, ticket, tickets.stamp[ticket]);
}

/** The person leaves the ticket, or is taken from it: they ask anew when it goes on. */
export function withdrawQuestion(ticket: number): void {
  if (helpOf(ticket) !== Help.Asked) return;
  dropQuestion(ticket);
  setHelp(ticket, Help.None);
}

/** Somebody takes the question up: who asked waits no longer. */
export function beginTalk(errand: number): void {
  const ticket = ticketOfErrand(errand);
  setHelp(ticket, Help.UnderWay);
  moveTo(ticket, Stage.InProgress);
}

/** Milliseconds of a talk at the helper's speed 1. */
export function talkLength(errand: number): number {
  const ticket = ticketOfErrand(errand);
  return drawDelay(
    model.types.consultLength[cellOf(ticket)],
    Purpose.Consultation,
    ticket,
    here(ticket),
  );
}

/**
 * The talk is over, and the helper free: what they could solve themselves the ticket's person can
 * solve now, with the work that a failed attempt leaves out. Returns the ticket, which goes on.
 */
export function endTalk(errand: number): number {
  const ticket = ticketOfErrand(errand);
  const helper = tickets.agent[errand];
  endErrand(errand);
  book(ticket, Account.Consulting);
  if (canSolve(helper, ticket)) {
    setHelp(ticket, Help.Given);
    tickets.workLeft[ticket] = Math.round(workLeftOut(ticket) / tickets.speed[ticket]);
  } else setHelp(ticket, Help.InVain);
  noteInterruptible(tickets.agent[ticket]);
  return ticket;
}

/** Whether nobody here solves it, so that it would go to others. */
function isBeyond(ticket: number): boolean {
  if (tickets.task[ticket] !== Task.Attempt || tickets.isWritingNotes[ticket] === 1) return false;
  const { outcome } = decision;
  return (
    outcome === Outcome.Escalated || outcome === Outcome.ToVendor || outcome === Outcome.Unsolved
  );
}

/** Only on duty, only where somebody else is on duty, and only the stated share. */
function canAsk(ticket: number, line: number): boolean {
  const agent = tickets.agent[ticket];
  if (people.isOnDuty[agent] === 0 || lines.onDuty[line] === 0) return false;
  if (serves(model.agents.crew[agent], line)) return false;
  const u = drawUniform(Purpose.Consults, ticket, here(ticket));
  return u < model.types.consultShare[cellOf(ticket)];
}

function ask(ticket: number, line: number): void {
  setHelp(ticket, Help.Asked);
  moveTo(ticket, Stage.InProgress);
  const within = model.types.consultWithin[cellOf(ticket)];
  if (within < Number.POSITIVE_INFINITY)
    schedule(within, EventKind.TouchEnd, ticket, tickets.stamp[ticket]);
  expectErrands(ticket);
  const errand = beginErrand(ticket, Task.Consult);
  // A question is nobody's yet, and goes to the line of those who are asked.
  tickets.agent[errand] = -1;
  tickets.line[errand] = -1;
  tickets.sentTo[errand] = model.lines.tier[line];
  joinLine(errand, line);
}

/** Takes the question out of its line. */
function dropQuestion(ticket: number): void {
  const errand = partFromErrand(ticket);
  bookWait(errand);
  leaveLine(errand);
  tell(Verb.QuestionDropped, errand, -1);
  endErrand(errand);
}
