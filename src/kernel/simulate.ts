/** The kernel's one door: a model, a replication number and collectors in; rows and totals out. */
import { assert } from '../units/assert.ts';
import { bookWait } from './handlers/queueing.ts';
import { closeRosters } from './handlers/staffing.ts';
import { cutPiece } from './handlers/touching.ts';
import type { Model } from './model.ts';
import { Organisation } from './organisation.ts';
import { runReplication } from './replication.ts';
import type { Collector, RunTotals } from './rows.ts';
import { Account, Final } from './rows.ts';
import { Stage } from './tickets.ts';
import type { Trace } from './trace.ts';
import { Verb } from './trace.ts';

/** What may be asked of a simulation beyond its rows. */
export interface SimulateOptions {
  readonly trace?: Trace;
  /** Checks the dear invariants after every dispatch round. */
  readonly invariants?: boolean;
}

/**
 * Runs replication `replication` (0, 1, …) of the model and lends its rows to the collectors.
 *
 * A pure function of its arguments: the same model and number give the same rows. Conservation of
 * tickets, Little's law and every ticket's ledger are checked as equalities, always.
 * @throws RunRefused if the model exceeds its limits.
 */
export function simulate(
  model: Model,
  replication: number,
  collectors: readonly Collector[],
  options: SimulateOptions = {},
): RunTotals {
  const org = new Organisation(model, replication, collectors, options.trace ?? null);
  const events = runReplication(org, options.invariants === true);
  const cutOpen = org.measuredOpen;
  closeRosters(org);
  const openAge = closeTickets(org);
  org.ledger.finish();
  return checkedTotals(org, { events, cutOpen, openAge });
}

/** Writes a row for every ticket that is still open; returns the sum of their ages. */
function closeTickets(org: Organisation): number {
  const { tickets } = org;
  let age = 0;
  for (let ticket = 0; ticket < tickets.used; ticket++) {
    const stage = tickets.stage[ticket];
    if (stage === Stage.Free) continue;
    bookOpen(org, ticket, stage);
    org.clocks.pause(ticket);
    org.ledger.ticket(ticket, Final.Open, -1);
    org.tell(Verb.StillOpen, ticket, -1);
    age += org.now - Math.max(0, tickets.createdAt[ticket]);
  }
  return age;
}

function bookOpen(org: Organisation, ticket: number, stage: number): void {
  if (stage === Stage.Queued) bookWait(org, ticket);
  else if (stage === Stage.InProgress) cutPiece(org, ticket);
  else if (stage === Stage.Held) org.tickets.book(ticket, Account.Suspended);
  else if (stage === Stage.WithCustomer) org.tickets.book(ticket, Account.Customer);
  else if (stage === Stage.WithVendor) org.tickets.book(ticket, Account.Vendor);
  else if (stage === Stage.Parked) org.tickets.book(ticket, Account.Scheduled);
  else org.tickets.book(ticket, Account.Closed);
}

function checkedTotals(
  org: Organisation,
  run: { events: number; cutOpen: number; openAge: number },
): RunTotals {
  const finals = Array.from(org.ledger.finals);
  const rows = finals.reduce((sum, count) => sum + count, 0);
  assert(rows === org.created + org.initial, 'every ticket created ends or is still open');
  for (let type = 0; type < org.typeCount; type++)
    assert(org.ledger.ofType[type] === org.entered[type], 'so it is with the tickets of each type');
  assert(finals[Final.Open] === org.flow.open, 'the tickets still open are those that never left');
  assert(org.flow.advance() === run.openAge, "Little's law holds exactly");
  return {
    events: run.events,
    endedAt: org.now,
    created: org.created,
    initial: org.initial,
    finals,
    steps: Array.from(org.steps),
    peakOpen: org.flow.peak,
    openArea: org.flow.area,
    cutOpen: run.cutOpen,
  };
}
