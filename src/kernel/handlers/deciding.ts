/** What follows from a touch: a pure function of the ticket's luck and of the person's reach. */

import { Place, Purpose } from '../codes.ts';
import { address } from '../draws.ts';
import type { Organisation } from '../organisation.ts';
import { Outcome } from '../rows.ts';
import { Task } from '../tickets.ts';
import { drawPlace } from './queueing.ts';

/** Writes what follows into `org.outcome` and `org.toTier`; asking twice gives the same answer. */
export function decide(org: Organisation, ticket: number): void {
  const { tickets, model } = org;
  const task = tickets.task[ticket];
  org.toTier = -1;
  if (task === Task.Answer) org.outcome = Outcome.Answered;
  else if (task === Task.Verify) org.outcome = Outcome.Verified;
  else if (task === Task.Diagnose) {
    org.outcome = Outcome.Moved;
    org.toTier = tickets.tier[ticket];
  } else if (model.types.isMatrix[tickets.type[ticket]] === 1) decideByMatrix(org, ticket);
  else decideByReach(org, ticket);
}

/** Customer waits come before the outcome; then difficulty against the person's reach decides. */
function decideByReach(org: Organisation, ticket: number): void {
  const { tickets, model, draws } = org;
  const type = tickets.type[ticket];
  const crew = model.agents.crew[tickets.agent[ticket]];
  const share = model.types.customerShare[type];
  if (share > 0) {
    const u = draws.uniform(
      type,
      Purpose.CustomerWaits,
      tickets.ordinal[ticket],
      here(org, ticket),
    );
    if (u < share) {
      org.outcome = Outcome.ToCustomer;
      return;
    }
  }
  if (tickets.difficulty[ticket] < model.crews.reach[crew * org.typeCount + type]) {
    org.outcome = Outcome.Resolved;
    return;
  }
  const next = nextTier(org, ticket, crew);
  if (next < 0) org.outcome = Outcome.Unsolved;
  else if (model.types.line[type * org.tierCount + next] < 0) org.outcome = Outcome.ToVendor;
  else {
    org.outcome = Outcome.Escalated;
    org.toTier = next;
  }
}

/** The next tier above those that the person covers already: nobody hands over to themselves. */
function nextTier(org: Organisation, ticket: number, crew: number): number {
  const { types } = org.model;
  const base = org.tickets.type[ticket] * org.tierCount;
  let next = types.nextTier[base + org.tickets.tier[ticket]];
  while (next >= 0 && types.line[base + next] >= 0 && serves(org, crew, types.line[base + next]))
    next = types.nextTier[base + next];
  return next;
}

function serves(org: Organisation, crew: number, line: number): boolean {
  const { lineFirst, line: served } = org.model.crews;
  for (let entry = lineFirst[crew]; entry < lineFirst[crew + 1]; entry++)
    if (served[entry] === line) return true;
  return false;
}

function decideByMatrix(org: Organisation, ticket: number): void {
  const tier = org.tickets.tier[ticket];
  const count = org.tickets.touchesAtTier[ticket * org.tierCount + tier] - 1;
  const place = drawPlace(org, ticket, tier, count);
  if (place >= 0) {
    org.outcome = Outcome.Moved;
    org.toTier = place;
  } else if (place === Place.Resolved) org.outcome = Outcome.Resolved;
  else if (place === Place.Customer) org.outcome = Outcome.ToCustomer;
  else if (place === Place.Vendor) org.outcome = Outcome.ToVendor;
  else org.outcome = Outcome.Closed;
}

/** Address of the draws that belong to the present touch. */
function here(org: Organisation, ticket: number): number {
  const tier = org.tickets.tier[ticket];
  return address(
    org.model.tierPlaces[tier],
    org.tickets.touchesAtTier[ticket * org.tierCount + tier] - 1,
  );
}
