/** What follows from a touch. */
import { AgreedClock, Place, Purpose } from '../../src/kernel/codes.ts';
import { Final, Outcome } from '../../src/kernel/rows.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { letRun } from './reference-agreements.ts';
import { considerWriting, publish } from './reference-articles.ts';
import { endChase, foreseeChase } from './reference-chase.ts';
import { endTalk } from './reference-consult.ts';
import { tierInTime } from './reference-deadline.ts';
import {
  callVendor,
  closeByMatrix,
  coin,
  enter,
  expectVendor,
  giveUp,
  join,
  resolve,
  stayWithVendor,
  waitForCustomer,
} from './reference-journey.ts';
import { range } from './reference-model.ts';
import type { Person, Ticket } from './reference-state.ts';
import { link } from './reference-storms.ts';
import { canSolve } from './reference-work.ts';
import type { Sequel, World } from './reference-world.ts';

/** What follows from a touch. */
export function decide(world: World, ticket: Ticket, person: Person): Sequel {
  const { type, tier, task } = ticket;
  const { types } = world.model;
  if (ticket.about !== null) return { outcome: Outcome.Linked, toTier: -1 };
  if (task === 'answer') return { outcome: Outcome.Answered, toTier: -1 };
  if (task === 'verify') return { outcome: Outcome.Verified, toTier: -1 };
  if (task === 'chase') return { outcome: Outcome.Chased, toTier: -1 };
  if (task === 'consult') return { outcome: Outcome.Consulted, toTier: -1 };
  if (task === 'write') return { outcome: Outcome.Written, toTier: -1 };
  if (task === 'diagnose') return { outcome: Outcome.Moved, toTier: tier };
  const count = ticket.touchesAt[tier] - 1;
  if (world.isMatrix(ticket)) return sequelOfPlace(coin(world, ticket, tier, count));
  if (world.luck.uniform(ticket, Purpose.CustomerWaits, tier, count) < types.customerShare[type])
    return { outcome: Outcome.ToCustomer, toTier: -1 };
  if (ticket.touch?.help === 'given' || canSolve(world, person, ticket))
    return { outcome: Outcome.Resolved, toTier: -1 };
  // Nobody hands over to themselves: tiers that the person covers are passed over.
  let next = types.nextTier[type * world.tierCount + tier];
  while (next >= 0 && covers(world, person, world.lineAt(ticket, next)))
    next = types.nextTier[type * world.tierCount + next];
  if (next < 0) return { outcome: Outcome.Unsolved, toTier: -1 };
  if (world.lineAt(ticket, next) < 0) return { outcome: Outcome.ToVendor, toTier: -1 };
  return { outcome: Outcome.Escalated, toTier: next };
}

function covers(world: World, person: Person, line: number): boolean {
  return line >= 0 && world.rankFor(person, line) !== null;
}

/** Carries out what follows from a touch. */
export function follow(world: World, ticket: Ticket, { outcome, toTier }: Sequel): void {
  const { count } = ticket;
  if (outcome === Outcome.Resolved) {
    considerWriting(world, ticket);
    resolve(world, ticket, Final.Resolved);
  } else if (outcome === Outcome.ToCustomer) waitForCustomer(world, ticket);
  else if (outcome === Outcome.Closed) closeByMatrix(world, ticket);
  else if (outcome === Outcome.Unsolved) giveUp(world, ticket);
  else if (outcome === Outcome.ToVendor) {
    if (world.model.vendors.tier[world.vendorOf(ticket)] > ticket.tier) count.escalations++;
    callVendor(world, ticket);
  } else if (outcome === Outcome.Answered) {
    ticket.task = 'attempt';
    ticket.tier = world.model.vendors.tier[world.vendorOf(ticket)];
    stayWithVendor(world, ticket);
    letRun(ticket, AgreedClock.VendorSolution, true);
    world.tell(Verb.Answers, ticket);
    expectVendor(world, ticket, 'answer');
    foreseeChase(world, ticket);
  } else if (outcome === Outcome.Chased) endChase(world, ticket);
  else if (outcome === Outcome.Consulted) endTalk(world, ticket);
  else if (outcome === Outcome.Written) publish(world, ticket);
  else if (outcome === Outcome.Linked) link(world, ticket);
  else if (outcome === Outcome.Verified) {
    ticket.tier = world.model.vendors.tier[world.vendorOf(ticket)];
    resolve(world, ticket, Final.ResolvedByVendor);
  } else if (outcome === Outcome.Escalated) {
    const higher = tierInTime(ticket, toTier);
    const wrong = wrongLine(world, ticket, higher);
    count.escalations++;
    world.tell(Verb.Escalates, ticket);
    if (wrong < 0) enter(world, ticket, higher);
    else {
      ticket.task = 'diagnose';
      world.tell(Verb.Misrouted, ticket);
      join(world, ticket, wrong);
    }
  } else if (ticket.task === 'diagnose') {
    ticket.task = 'attempt';
    count.transfers++;
    count.bounces++;
    world.tell(Verb.Moves, ticket);
    enter(world, ticket, toTier);
  } else {
    if (toTier > ticket.tier) count.escalations++;
    else if (toTier < ticket.tier && ticket.visited.has(toTier)) count.bounces++;
    world.tell(Verb.Moves, ticket);
    enter(world, ticket, toTier);
  }
}

/** The line of the team to which an escalation goes by mistake, or −1. */
function wrongLine(world: World, ticket: Ticket, tier: number): number {
  const { misrouteShare, wrongFirst, wrongLine, wrongTeam, wrongWeight } = world.model.routing;
  const u = world.luck.uniform(ticket, Purpose.Misroute, tier, ticket.count.escalations);
  const share = misrouteShare[tier];
  if (u >= share) return -1;
  const right = world.model.lines.homeTeam[world.lineAt(ticket, tier)];
  const wrong = range(wrongFirst, tier).filter((entry) => wrongTeam[entry] !== right);
  const total = wrong.reduce((sum, entry) => sum + wrongWeight[entry], 0);
  let left = (u / share) * total;
  for (const entry of wrong) {
    left -= wrongWeight[entry];
    if (left < 0) return wrongLine[entry];
  }
  return -1;
}

function sequelOfPlace(place: number): Sequel {
  if (place >= 0) return { outcome: Outcome.Moved, toTier: place };
  if (place === Place.Resolved) return { outcome: Outcome.Resolved, toTier: -1 };
  if (place === Place.Customer) return { outcome: Outcome.ToCustomer, toTier: -1 };
  if (place === Place.Vendor) return { outcome: Outcome.ToVendor, toTier: -1 };
  return { outcome: Outcome.Closed, toTier: -1 };
}
