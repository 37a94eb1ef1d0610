/** Tickets that must go to a higher tier because their time runs out. */
import { Verb } from '../../src/kernel/trace.ts';
import { changeLine, enter, foreseeOverflow, orderOf } from './reference-journey.ts';
import type { Ticket } from './reference-state.ts';
import type { World } from './reference-world.ts';

/** The time is up: a ticket that waits for an attempt goes now, others when they come back. */
export function endTime(world: World, ticket: Ticket, tier: number): void {
  ticket.hadDeadline = true;
  ticket.mustReach = tier;
  const waits = ticket.place === 'queue' && ticket.touch === null && ticket.task === 'attempt';
  if (!waits) return;
  const higher = tierInTime(ticket, ticket.tier);
  if (higher === ticket.tier) return;
  const line = world.lineAt(ticket, higher);
  ticket.tier = higher;
  ticket.sentTo = higher;
  ticket.visited.add(higher);
  ticket.count.escalations++;
  ticket.team = world.model.lines.homeTeam[line];
  changeLine(world, ticket, world.entryLine(ticket, line));
  const turn = world.joins++;
  ticket.agesSince = world.model.routing.fifoByCreation ? ticket.createdAt : world.now;
  ticket.order = orderOf(world, ticket, line, turn);
  world.tell(Verb.Escalates, ticket);
  foreseeOverflow(world, ticket, world.now);
}

/** A ticket that comes back to a tier goes on to the one it must reach; true if it did. */
export function goesHigher(world: World, ticket: Ticket, tier: number): boolean {
  if (ticket.task !== 'attempt') return false;
  const higher = tierInTime(ticket, tier);
  if (higher === tier) return false;
  ticket.count.escalations++;
  world.tell(Verb.Escalates, ticket);
  enter(world, ticket, higher);
  return true;
}

/** The higher of a tier and the one that the ticket must reach, which is done with then. */
export function tierInTime(ticket: Ticket, tier: number): number {
  const higher = Math.max(tier, ticket.mustReach);
  ticket.mustReach = -1;
  return higher;
}
