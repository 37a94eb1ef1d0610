/** Tickets that wait for the person who had them last. */
import { Planned } from '../../src/kernel/codes.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { changeStage } from './reference-journey.ts';
import { openBetween } from './reference-model.ts';
import type { Person, Ticket } from './reference-state.ts';
import type { World } from './reference-world.ts';

/** The line of the ticket's owner, if it comes back to where it was and waits for them. */
export function ownersLine(world: World, ticket: Ticket, sentTo: number): number | undefined {
  const { lines } = world.model;
  const owner = ticket.person;
  if (owner === null || lines.widest[ticket.line] !== lines.widest[sentTo]) return undefined;
  if (!isWaitedFor(world, ticket, owner, world.now)) return undefined;
  const own = Array.from(lines.owner as ArrayLike<number>).findIndex(
    (crew, line) => crew === owner.crew && lines.widest[line] === lines.widest[sentTo],
  );
  return own < 0 ? undefined : own;
}

/** Somebody is off duty: what waits for them and cannot until they come goes to everybody. */
export function releaseTickets(world: World, person: Person): void {
  const { owner } = world.model.lines;
  const own = world.open.filter(
    ({ place, line }) => place === 'queue' && owner[line] === person.crew,
  );
  for (const ticket of inQueues(world, own)) {
    const since = Math.max(ticket.joinedAt, person.lastOnDuty);
    if (isWaitedFor(world, ticket, person, since)) continue;
    changeStage(world, ticket);
    world.tell(Verb.Released, ticket);
  }
}

/** Tickets line by line and priority by priority, as they stand there. */
export function inQueues(world: World, tickets: readonly Ticket[]): Ticket[] {
  return [...tickets].sort(
    (one, other) => rankOf(world, one) - rankOf(world, other) || inOrder(one, other),
  );
}

function rankOf({ model }: World, { line, priority }: Ticket): number {
  return line * model.names.priorities.length + priority;
}

function inOrder({ order: one }: Ticket, { order: other }: Ticket): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : one[at] - (other[at] ?? 0);
}

function isWaitedFor(world: World, ticket: Ticket, owner: Person, since: number): boolean {
  const within = world.model.priorities.ownerWithin[ticket.priority];
  if (within < 0 || (owner.isOnDuty && !owner.calledOut)) return within >= 0;
  const next = nextShiftOf(world, owner);
  return next < Infinity && openBetween(world.calendarOf(ticket), since, next) <= within;
}

/** When the next shift begins that somebody is planned to work, or Infinity. */
export function nextShiftOf(world: World, person: Person): number {
  const roster = world.model.agents.roster[person.agent];
  const next = world.shifts[roster].find(
    ({ number, planned }) => number >= person.shiftsBegun && planned === Planned.Work,
  );
  return next?.from ?? Number.POSITIVE_INFINITY;
}
