/** What follows from a touch: a pure function of the ticket's luck and of the person's reach. */

import { Place, Purpose } from '../codes.ts';
import { Help, helpOf } from '../consultations.ts';
import { decision } from '../decision.ts';
import { address, drawUniform } from '../draws.ts';
import { model, sizes, uses } from '../present-model.ts';
import { Outcome } from '../rows.ts';
import { canSolve } from '../solving.ts';
import { Task, tickets, visits } from '../tickets.ts';
import { drawPlace } from './queueing.ts';
import { isCall } from './storming.ts';

/** Writes what follows into `decision`; asking twice gives the same answer. */
export function decide(ticket: number): void {
  const task = tickets.task[ticket];
  decision.toTier = -1;
  if (uses.storms && isCall(ticket)) decision.outcome = Outcome.Linked;
  else if (task === Task.Answer) decision.outcome = Outcome.Answered;
  else if (task === Task.Verify) decision.outcome = Outcome.Verified;
  else if (task === Task.Chase) decision.outcome = Outcome.Chased;
  else if (task === Task.Consult) decision.outcome = Outcome.Consulted;
  else if (task === Task.Write) decision.outcome = Outcome.Written;
  else if (task === Task.Diagnose) {
    decision.outcome = Outcome.Moved;
    decision.toTier = tickets.tier[ticket];
  } else if (model.types.isMatrix[tickets.type[ticket]] === 1) decideByMatrix(ticket);
  else decideByReach(ticket);
}

/** Customer waits come before the outcome; then difficulty against the person's reach decides. */
function decideByReach(ticket: number): void {
  const type = tickets.type[ticket];
  const agent = tickets.agent[ticket];
  const crew = model.agents.crew[agent];
  const share = model.types.customerShare[type];
  if (share > 0) {
    const u = drawUniform(Purpose.CustomerWaits, ticket, here(ticket));
    if (u < share) {
      decision.outcome = Outcome.ToCustomer;
      return;
    }
  }
  const isHelped = uses.consultations && helpOf(ticket) === Help.Given;
  if (isHelped || canSolve(agent, ticket)) {
    decision.outcome = Outcome.Resolved;
    return;
  }
  const next = nextTier(ticket, crew);
  if (next < 0) decision.outcome = Outcome.Unsolved;
  else if (model.types.line[type * sizes.tiers + next] < 0) decision.outcome = Outcome.ToVendor;
  else {
    decision.outcome = Outcome.Escalated;
    decision.toTier = next;
  }
}

/** The next tier above those that the person covers already: nobody hands over to themselves. */
function nextTier(ticket: number, crew: number): number {
  const { types } = model;
  const base = tickets.type[ticket] * sizes.tiers;
  let next = types.nextTier[base + tickets.tier[ticket]];
  while (next >= 0 && types.line[base + next] >= 0 && serves(crew, types.line[base + next]))
    next = types.nextTier[base + next];
  return next;
}

/** Whether people of the crew may take tickets of the line. */
export function serves(crew: number, line: number): boolean {
  const { lineFirst, line: served } = model.crews;
  for (let entry = lineFirst[crew]; entry < lineFirst[crew + 1]; entry++)
    if (served[entry] === line) return true;
  return false;
}

function decideByMatrix(ticket: number): void {
  const tier = tickets.tier[ticket];
  const count = visits.touches[ticket * sizes.tiers + tier] - 1;
  const place = drawPlace(ticket, tier, count);
  if (place >= 0) {
    decision.outcome = Outcome.Moved;
    decision.toTier = place;
  } else if (place === Place.Resolved) decision.outcome = Outcome.Resolved;
  else if (place === Place.Customer) decision.outcome = Outcome.ToCustomer;
  else if (place === Place.Vendor) decision.outcome = Outcome.ToVendor;
  else decision.outcome = Outcome.Closed;
}

/** Address of the draws that belong to the present touch. */
export function here(ticket: number): number {
  const tier = tickets.tier[ticket];
  return address(model.tierPlaces[tier], visits.touches[ticket * sizes.tiers + tier] - 1);
}
