/** Consultations: who cannot finish alone keeps the ticket and waits for somebody above to talk. */
import { Purpose } from '../../src/kernel/codes.ts';
import { EventKind } from '../../src/kernel/event.ts';
import { Outcome } from '../../src/kernel/rows.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { leave } from './reference-chase.ts';
import { join } from './reference-journey.ts';
import { newTicket, type Person, type Ticket } from './reference-state.ts';
import { canSolve, finish, workOn } from './reference-work.ts';
import type { Sequel, World } from './reference-world.ts';

const BEYOND: readonly number[] = [Outcome.Escalated, Outcome.ToVendor, Outcome.Unsolved];

/** Whether the person asks somebody before the attempt counts as failed. */
export function asksForHelp(world: World, ticket: Ticket, { outcome }: Sequel): boolean {
  const { touch, person } = ticket;
  if (touch === null || person === null) return false;
  if (touch.help === 'asked') {
    dropQuestion(world, ticket);
    touch.help = 'inVain';
    return false;
  }
  const canAsk = touch.help === 'none' && !touch.isWritingNotes && ticket.task === 'attempt';
  if (!canAsk || !BEYOND.includes(outcome)) return false;
  const { consultLine, consultShare, consultWithin } = world.model.types;
  const cell = ticket.type * world.tierCount + ticket.tier;
  const line = consultLine[cell];
  if (line < 0 || !person.isOnDuty) return false;
  const others = world.capable(line);
  if (others.includes(person) || !others.some(({ isOnDuty }) => isOnDuty)) return false;
  const u = world.luck.uniform(ticket, Purpose.Consults, ticket.tier, countOf(ticket));
  if (u >= consultShare[cell]) return false;
  touch.help = 'asked';
  world.forget(ticket);
  const until = world.now + consultWithin[cell];
  if (until < Number.POSITIVE_INFINITY)
    world.foresee(until, EventKind.TouchEnd, ticket, () => finish(world, ticket));
  ask(world, ticket, line);
  return true;
}

function ask(world: World, ticket: Ticket, line: number): void {
  const { type, ordinal, priority, resolutionClock, isClockRunning } = ticket;
  const errand = newTicket(
    { type, ordinal, priority, createdAt: world.now, measured: false },
    world.tierCount,
  );
  Object.assign(errand, { resolutionClock, isClockRunning, firstTouchAt: world.now });
  errand.task = 'consult';
  errand.sentTo = world.model.lines.tier[line];
  errand.asker = ticket;
  ticket.errand = errand;
  world.open.push(errand);
  join(world, errand, line);
}

/** The person leaves the ticket: nobody waits any more, and they ask anew when it goes on. */
export function withdraw(world: World, ticket: Ticket): void {
  if (ticket.touch?.help !== 'asked') return;
  dropQuestion(world, ticket);
  ticket.touch.help = 'none';
}

/** Somebody takes the question up. */
export function beginTalk(world: World, { asker }: Ticket): void {
  if (asker?.touch == null) return;
  asker.touch.help = 'underWay';
  world.forget(asker);
}

/** The talk is over: what the helper could solve is solved with the rest of the work. */
export function endTalk(world: World, errand: Ticket): void {
  const { asker, person } = errand;
  if (asker?.touch == null || person === null) throw new Error('a talk with nobody');
  asker.errand = null;
  leave(world, errand);
  const isGiven = canSolve(world, person, asker);
  asker.touch.help = isGiven ? 'given' : 'inVain';
  if (isGiven) asker.touch.left = Math.round(asker.touch.leftOut / asker.touch.speed);
  workOn(world, asker);
}

/** Milliseconds of a talk at the helper's speed 1. */
export function talkLength(world: World, { asker }: Ticket): number {
  if (asker === null) throw new Error('a talk with nobody');
  const { type, tier } = asker;
  const law = world.model.types.consultLength[type * world.tierCount + tier];
  return world.luck.length(law, asker, Purpose.Consultation, tier, countOf(asker));
}

/** Whether two people talk: about this ticket, or this is what one helps with. */
export function isTalk({ task, touch }: Ticket): boolean {
  return task === 'consult' || touch?.help === 'underWay';
}

/** Whether somebody waits for help with the ticket. */
export function isAsking(person: Person): boolean {
  return person.ticket?.touch?.help === 'asked';
}

function dropQuestion(world: World, ticket: Ticket): void {
  const errand = ticket.errand as Ticket;
  ticket.errand = null;
  world.tell(Verb.QuestionDropped, errand);
  leave(world, errand);
}

function countOf({ touchesAt, tier }: Ticket): number {
  return touchesAt[tier] - 1;
}
