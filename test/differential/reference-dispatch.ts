/** Who works on what, found by looking at all tickets and all people for every decision. */
import { AgentChoice, Purpose, WaitingOrder } from '../../src/kernel/codes.ts';
import { isTalk } from './reference-consult.ts';
import { becomeIdle } from './reference-people.ts';
import type { Person, Ticket } from './reference-state.ts';
import { handBack, startTouch } from './reference-work.ts';
import type { World } from './reference-world.ts';

/** Everything that waits, in the order of the lines. */
export function queuedTickets({ open }: World): Ticket[] {
  return open.filter((ticket) => ticket.place === 'queue').sort(byOrder);
}

/** Everything that waits and may be next, in the order in which it is served. */
export function waitingTickets(world: World): Ticket[] {
  const queued = queuedTickets(world);
  if (world.model.routing.order === WaitingOrder.Ageing) {
    const points = (ticket: Ticket) => pointsOf(world, ticket);
    return headsOf(queued).sort(
      (one, other) => points(other) - points(one) || one.priority - other.priority,
    );
  }
  const urgency = (one: Ticket, other: Ticket) =>
    world.model.routing.byPriority ? one.priority - other.priority : 0;
  return queued.sort(urgency);
}

/** Of each line and priority the first ticket: those of one priority are served in their order. */
function headsOf(queued: readonly Ticket[]): Ticket[] {
  return queued.filter(
    ({ line, priority }, index) =>
      queued.findIndex((one) => one.line === line && one.priority === priority) === index,
  );
}

function pointsOf({ model, now }: World, { priority, agesSince }: Ticket): number {
  const { ageingStart, ageingPerHour } = model.priorities;
  return ageingStart[priority] + ageingPerHour[priority] * (now - agesSince);
}

/** Matches waiting tickets and people until nothing more can be matched. */
export function dispatch(world: World): void {
  for (;;) {
    const waiting = waitingTickets(world);
    const urgent = waiting.find((ticket) => world.idleFor(ticket.line, ticket).length > 0);
    if (urgent !== undefined) {
      const person = choose(world, urgent);
      const ranked = waiting
        .map((ticket) => ({ ticket, rank: world.rankFor(person, ticket.line) }))
        .filter(({ rank, ticket }) => rank !== null && world.mayTake(person, ticket))
        .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
      startTouch(world, person, ranked[0].ticket);
      continue;
    }
    const heads = waiting.filter(
      (ticket, index) => waiting.findIndex((one) => one.line === ticket.line) === index,
    );
    const claim = heads
      .filter(({ priority }) => world.model.priorities.preempts[priority] === 1)
      .map((ticket) => ({ ticket, victim: victimFor(world, ticket) }))
      .find(({ victim }) => victim !== undefined);
    if (claim?.victim === undefined) return;
    handBack(world, claim.victim);
    becomeIdle(world, claim.victim);
    startTouch(world, claim.victim, claim.ticket);
  }
}

function choose(world: World, ticket: Ticket): Person {
  const { routing, crews } = world.model;
  const all = world.idleFor(ticket.line, ticket);
  const nearest = Math.min(...all.map((person) => world.crewRankFor(person, ticket.line)));
  const idle = all.filter((person) => world.crewRankFor(person, ticket.line) === nearest);
  const byIdle = (one: Person, other: Person) => one.idleSince - other.idleSince;
  if (routing.agentChoice === AgentChoice.Random) {
    const crewsInOrder = [...new Set(idle.map(({ crew }) => crew))];
    const inOrder = crewsInOrder.flatMap((crew) =>
      idle.filter((person) => person.crew === crew).sort(byIdle),
    );
    const u = world.luck.uniform(ticket, Purpose.Choice, ticket.tier, ticket.count.touches);
    return inOrder[Math.floor(u * inOrder.length)];
  }
  const score = (person: Person) => {
    if (routing.agentChoice === AgentChoice.Fewest) return person.handled;
    return routing.agentChoice === AgentChoice.LongestIdle ? 0 : crews.preference[person.crew];
  };
  return idle.sort((one, other) => score(one) - score(other) || byIdle(one, other))[0];
}

/** Of those whose work is least urgent, who started last. */
function victimFor(world: World, ticket: Ticket): Person | undefined {
  const inHand = (person: Person) => person.ticket as Ticket;
  const victims = world
    .capable(ticket.line)
    .filter(
      (person) =>
        person.doing === 'busy' &&
        person.isOnDuty &&
        inHand(person).priority > ticket.priority &&
        inHand(person).touch?.isWritingNotes === false &&
        !isTalk(inHand(person)) &&
        !world.isLive(inHand(person)),
    );
  return victims.sort(
    (one, other) =>
      inHand(other).priority - inHand(one).priority ||
      inHand(other).pieceStartedAt - inHand(one).pieceStartedAt,
  )[0];
}

function byOrder({ order: one }: Ticket, { order: other }: Ticket): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : one[at] - (other[at] ?? 0);
}
