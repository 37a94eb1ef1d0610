/** Touches: how work begins, is interrupted, goes on and ends. */

import { Purpose, StopPolicy } from '../../src/kernel/codes.ts';
import { EventKind } from '../../src/kernel/event.ts';
import { Outcome } from '../../src/kernel/rows.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { exp } from '../../src/units/mathematics.ts';
import { help, partKnown } from './reference-articles.ts';
import { asksForHelp, beginTalk, isTalk, talkLength, withdraw } from './reference-consult.ts';
import { stand } from './reference-journey.ts';
import { knownOf } from './reference-model.ts';
import { decide, follow } from './reference-outcome.ts';
import { setFree } from './reference-people.ts';
import { correctPriority } from './reference-priority.ts';
import { writePiece } from './reference-rows.ts';
import { whereSomebodyIs } from './reference-sisters.ts';
import { isErrand, type Person, type Ticket } from './reference-state.ts';
import type { World } from './reference-world.ts';

/** Somebody takes a waiting ticket. */
export function startTouch(world: World, person: Person, ticket: Ticket): void {
  person.doing = 'busy';
  person.ticket = ticket;
  if (ticket.touch === null) {
    person.done += person.taught;
    person.taught = 0;
  }
  const speed = speedOf(world, person, ticket);
  const done = ticket.touch ?? ticket.lastTouch;
  const before = done === null ? 0 : done.worked * done.speed;
  if (ticket.touch === null) beginTouch(world, person, ticket, speed);
  else if (ticket.touch.speed !== speed) {
    ticket.touch.left = Math.round((ticket.touch.left * ticket.touch.speed) / speed);
    ticket.touch.speed = speed;
  }
  if (ticket.person !== null && ticket.person !== person && ticket.touch !== null) {
    ticket.count.handOvers++;
    ticket.touch.reading = world.model.routing.receiverTime;
    const count = ticket.count.handOvers;
    const u = world.luck.uniform(ticket, Purpose.LostContext, world.tierCount, count);
    if (u < world.model.routing.lostContext) ticket.touch.left += Math.round(before / speed);
  }
  ticket.person = person;
  ticket.team = person.team;
  world.tell(Verb.TouchStarts, ticket, person);
  beginTalk(world, ticket);
  beginPiece(world, ticket);
}

function beginTouch(world: World, person: Person, ticket: Ticket, speed: number): void {
  // It was chosen by the priority that it had until now.
  const overtakes = world.open.some(
    ({ place, priority, line }) =>
      place === 'queue' && priority < ticket.priority && world.rankFor(person, line) !== null,
  );
  const helpsOut = world.rankFor(person, world.entryLine(ticket, ticket.line)) === null;
  if (ticket.firstTouchAt < 0) {
    ticket.firstTouchAt = world.now;
    correctPriority(world, ticket);
  }
  ticket.partRead = partKnown(world, ticket.type);
  const { work, leftOut } = workOf(world, person, ticket);
  ticket.count.touches++;
  ticket.touchesAt[ticket.tier]++;
  person.handled++;
  ticket.touch = {
    left: Math.round(work / speed),
    reading: 0,
    speed,
    worked: 0,
    isWritingNotes: false,
    isFirstPiece: !isErrand(ticket),
    queued: ticket.waitedOnDuty,
    helpsOut,
    overtakes,
    leftOut,
    help: 'none',
  };
}

function speedOf(world: World, person: Person, { type }: Ticket): number {
  const { agents, crews, types } = world.model;
  const { agent, crew } = person;
  const speed = crews.speed[crew * (crews.speed.length / crews.team.length) + types.needs[type]];
  const missing = (1 - agents.rampSpeed[agent]) * newness(world, person);
  return (speed > 0 ? speed : 1) * (1 - missing);
}

/** The work of a touch, and what it leaves out because it fails. */
function workOf(
  world: World,
  person: Person,
  ticket: Ticket,
): { readonly work: number; readonly leftOut: number } {
  const apart = workOfErrands(world, ticket);
  if (apart !== null) return { work: apart, leftOut: 0 };
  const { types } = world.model;
  const { type, tier, task } = ticket;
  const count = ticket.touchesAt[tier];
  const cell = type * world.tierCount + tier;
  const drawn = world.luck.length(types.handle[cell], ticket, Purpose.Handle, tier, count);
  const stated = ticket.count.touches === 0 ? knownOf(world.model, ticket).work : -1;
  const usual = stated < 0 ? drawn : stated;
  const isHarder = world.luck.isAnsweredWrongly(ticket);
  const whole = isHarder ? Math.round(usual * types.wrongWork[type]) : usual;
  const isInVain =
    task === 'diagnose' || (!world.isMatrix(ticket) && !canSolve(world, person, ticket));
  const work = isInVain ? Math.round(whole * types.diagnoseShare[cell]) : whole;
  return { work, leftOut: whole - work };
}

/** The work of what is no attempt, or null. */
function workOfErrands(world: World, ticket: Ticket): number | null {
  const { types, vendors } = world.model;
  const { type, tier, task } = ticket;
  const count = ticket.touchesAt[tier];
  const vendor = types.vendor[type];
  if (task === 'consult') return talkLength(world, ticket);
  if (task === 'answer')
    return world.luck.length(vendors.loopEffort[vendor], ticket, Purpose.LoopEffort, tier, count);
  if (task === 'verify')
    return world.luck.length(vendors.verify[vendor], ticket, Purpose.Verify, tier, count);
  if (task === 'write') {
    const law = world.model.articles.writing[type];
    return world.luck.length(law, ticket, Purpose.Writing, world.tierCount, ticket.chases);
  }
  if (task === 'chase')
    return world.luck.length(
      vendors.chaseEffort[vendor],
      ticket,
      Purpose.Chase,
      world.tierCount,
      ticket.chases,
    );
  return null;
}

/** Whether the ticket's difficulty lies below the person's reach, or what is written down helps. */
export function canSolve(world: World, person: Person, ticket: Ticket): boolean {
  const { agents, crews, types } = world.model;
  const difficulty = world.luck.uniform(ticket, Purpose.Difficulty);
  const reach = crews.reach[person.crew * world.typeCount + ticket.type];
  if (reach <= 0 || reach >= 1) return difficulty < reach;
  const wrong = world.luck.isAnsweredWrongly(ticket) ? types.wrongPoints[ticket.type] : 0;
  const missing = wrong - agents.rampPoints[person.agent] * newness(world, person);
  const isBelow = (share: number, points: number) =>
    share >= 1 || difficulty < 1 / (1 + ((1 - share) / share) * Math.exp(points));
  const { points, cap } = help(world, person, ticket);
  return isBelow(reach, missing) || (isBelow(cap, missing) && isBelow(reach, missing - points));
}

/** What somebody has still to learn, of 1. */
function newness(world: World, { agent, done }: Person): number {
  const span = world.model.agents.rampTouches[agent];
  return span === 0 ? 0 : exp(-done / span);
}

function beginPiece(world: World, ticket: Ticket): void {
  ticket.pieceStartedAt = world.now;
  ticket.pieceHandOver = 0;
  workOn(world, ticket);
}

/** The person works on the ticket until what is left is done. */
export function workOn(world: World, ticket: Ticket): void {
  world.forget(ticket);
  ticket.place = 'hands';
  const length = (ticket.touch?.reading ?? 0) + (ticket.touch?.left ?? 0);
  world.foresee(world.now + length, EventKind.TouchEnd, ticket, () => finish(world, ticket));
}

/** The person writes the ticket up for a sister team and then puts it down. */
export function writeUp(world: World, person: Person): void {
  const ticket = person.ticket as Ticket;
  const touch = ticket.touch as NonNullable<Ticket['touch']>;
  interrupt(world, ticket);
  ticket.aside = { left: touch.left, reading: touch.reading };
  touch.left = world.model.sisters.notes;
  touch.reading = 0;
  touch.isWritingNotes = true;
  world.tell(Verb.WritesUp, ticket, person);
  beginPiece(world, ticket);
}

function putDown(world: World, ticket: Ticket, person: Person): void {
  const touch = ticket.touch as NonNullable<Ticket['touch']>;
  interrupt(world, ticket);
  Object.assign(touch, ticket.aside, { isWritingNotes: false });
  ticket.aside = null;
  person.ticket = null;
  setFree(world, person);
  rejoin(world, ticket);
}

/** The work of a touch is done. */
export function finish(world: World, ticket: Ticket): void {
  const { touch, person } = ticket;
  if (touch === null || person === null) throw new Error('work without a worker');
  if (ticket.aside !== null) {
    putDown(world, ticket, person);
    return;
  }
  const sequel = decide(world, ticket, person);
  if (asksForHelp(world, ticket, sequel)) return;
  const { senderTime } = world.model.routing;
  const goesToOthers = [Outcome.Escalated, Outcome.ToVendor, Outcome.Moved] as number[];
  if (!touch.isWritingNotes && senderTime > 0 && goesToOthers.includes(sequel.outcome)) {
    touch.isWritingNotes = true;
    touch.left = senderTime;
    workOn(world, ticket);
    return;
  }
  writePiece(world, ticket, sequel, touch.worked);
  world.tell(Verb.TouchEnds, ticket, person);
  ticket.lastTouch = touch;
  person.done++;
  ticket.touch = null;
  ticket.isOnChannel = false;
  person.ticket = null;
  setFree(world, person);
  follow(world, ticket, sequel);
}

/** A piece of work is cut off. */
export function interrupt(world: World, ticket: Ticket): void {
  world.forget(ticket);
  if (ticket.pieceStartedAt === world.now && ticket.touch?.isFirstPiece !== true) return;
  writePiece(world, ticket, { outcome: Outcome.Interrupted, toTier: -1 }, 0);
  if (ticket.touch !== null) ticket.touch.isFirstPiece = false;
}

/** The person goes away and keeps the ticket. */
export function keep(world: World, person: Person): void {
  const ticket = person.ticket as Ticket;
  interrupt(world, ticket);
  withdraw(world, ticket);
  ticket.place = 'kept';
  world.tell(Verb.TouchPauses, ticket, person);
}

/** Somebody who was away goes on with the ticket they kept. */
export function goOn(world: World, person: Person): void {
  const ticket = person.ticket as Ticket;
  person.doing = 'busy';
  world.tell(Verb.TouchResumes, ticket, person);
  beginPiece(world, ticket);
}

/** The ticket goes back to the head of its line. */
export function handBack(world: World, person: Person): void {
  const ticket = person.ticket as Ticket;
  interrupt(world, ticket);
  withdraw(world, ticket);
  person.ticket = null;
  rejoin(world, ticket);
}

function rejoin(world: World, ticket: Ticket): void {
  ticket.order = [0, -world.interruptions++];
  stand(world, ticket, world.entryLine(ticket, whereSomebodyIs(world, ticket, ticket.line)));
  world.tell(Verb.HandedBack, ticket);
}

/** What becomes of the work in hand, by the rules of the teams. */
export function stopPolicy(
  world: World,
  person: Person,
  policies: { readonly [team: number]: number },
): number {
  return mustFinish(world, person) ? StopPolicy.Finish : policies[person.team];
}

/** Live conversations, talks and notes are finished whatever the rule for other work. */
export function mustFinish(world: World, person: Person): boolean {
  const ticket = person.ticket as Ticket;
  return world.isLive(ticket) || isTalk(ticket) || ticket.touch?.isWritingNotes === true;
}
