/** The kernel's one door: a model, a replication number and collectors in; rows and totals out. */
import { assert } from '../units/assert.ts';
import { closeAgreed } from './agreed-clocks.ts';
import { clock } from './clock.ts';
import { endErrand, isErrand } from './errands.ts';
import { advanceFlow, flow } from './flow-balance.ts';
import { bookWait } from './handlers/queueing.ts';
import { closeRosters } from './handlers/staffing.ts';
import { cutPiece } from './handlers/touching.ts';
import { finishRows, openRows, writeTicket, written } from './ledger.ts';
import type { Model } from './model.ts';
import { entered, openOrganisation, progress, steps } from './organisation.ts';
import { model, sizes, uses } from './present-model.ts';
import { runReplication } from './replication.ts';
import type { Collector } from './rows.ts';
import { Account, FINALS, Final } from './rows.ts';
import type { RunTotals } from './run-totals.ts';
import { pauseClock } from './service-clocks.ts';
import { audience, tell } from './telling.ts';
import { book, Stage, slots, tickets } from './tickets.ts';
import type { Trace } from './trace.ts';
import { Verb } from './trace.ts';

/** What may be asked of a simulation beyond its rows. */
export interface SimulateOptions {
  readonly trace?: Trace;
  /** Checks the dear invariants after every dispatch round. */
  readonly invariants?: boolean;
}

/** The state of a run lives in modules, so a run within a run would take it over. */
const organisation = { isRunning: false };
const ONE_AT_A_TIME = 'one simulation at a time: a collector or trace does not start another';

/**
 * Runs replication `replication` (0, 1, …) of the model and lends its rows to the collectors.
 *
 * A pure function of its arguments: the same model and number give the same rows. Conservation of
 * tickets, Little's law and every ticket's ledger are checked as equalities, always. There is one
 * organisation in a thread: a collector or trace must not call `simulate` while it is called.
 * @throws RunRefused if the model exceeds its limits.
 * @throws BrokenLaw if called from within a simulation.
 */
export function simulate(
  model: Model,
  replication: number,
  collectors: readonly Collector[],
  options: SimulateOptions = {},
): RunTotals {
  assert(!organisation.isRunning, ONE_AT_A_TIME);
  organisation.isRunning = true;
  try {
    openOrganisation(model, replication);
    openRows(collectors);
    audience.trace = options.trace ?? null;
    return runToTheEnd(options.invariants === true);
  } finally {
    organisation.isRunning = false;
  }
}

function runToTheEnd(invariants: boolean): RunTotals {
  const events = runReplication(invariants);
  const cutOpen = progress.measuredOpen;
  closeRosters();
  const openAge = closeTickets();
  finishRows();
  return checkedTotals({ events, cutOpen, openAge });
}

/** Writes a row for every ticket that is still open; returns the sum of their ages. */
function closeTickets(): number {
  let age = 0;
  for (let ticket = 0; ticket < slots.used; ticket++) {
    const stage = tickets.stage[ticket];
    if (stage === Stage.Free) continue;
    bookOpen(ticket, stage);
    if (isErrand(ticket)) {
      endErrand(ticket);
      continue;
    }
    pauseClock(ticket);
    if (uses.contracts) closeAgreed(ticket);
    writeTicket(ticket, Final.Open, -1);
    tell(Verb.StillOpen, ticket, -1);
    age += clock.now - Math.max(0, tickets.createdAt[ticket]);
  }
  return age;
}

function bookOpen(ticket: number, stage: number): void {
  if (stage === Stage.Queued) bookWait(ticket);
  else if (stage === Stage.InProgress) cutPiece(ticket);
  else if (stage === Stage.Held) book(ticket, Account.Suspended);
  else if (stage === Stage.WithCustomer) book(ticket, Account.Customer);
  else if (stage === Stage.WithVendor) book(ticket, Account.Vendor);
  else if (stage === Stage.WithParent) book(ticket, Account.Parent);
  else if (stage === Stage.Parked) book(ticket, Account.Scheduled);
  else book(ticket, Account.Closed);
}

function createdOfType(): readonly number[] {
  const created = Array.from(entered.ofType.subarray(0, sizes.types));
  for (let group = 0; group < sizes.backlogGroups; group++)
    created[model.backlog.type[group]] -= model.backlog.count[group];
  return created;
}

function checkedTotals(run: { events: number; cutOpen: number; openAge: number }): RunTotals {
  const finals = Array.from(written.finals.subarray(0, FINALS.length));
  const rows = finals.reduce((sum, count) => sum + count, 0);
  assert(
    rows === progress.created + progress.initial,
    'every ticket created ends or is still open',
  );
  for (let type = 0; type < sizes.types; type++)
    assert(written.ofType[type] === entered.ofType[type], 'so it is with the tickets of each type');
  assert(finals[Final.Open] === flow.open, 'the tickets still open are those that never left');
  advanceFlow();
  assert(flow.balance === run.openAge, "Little's law holds exactly");
  return {
    events: run.events,
    endedAt: clock.now,
    created: progress.created,
    createdOfType: createdOfType(),
    initial: progress.initial,
    finals,
    steps: Array.from(steps.count.subarray(0, (sizes.tiers + 1) * sizes.tiers)),
    peakOpen: flow.peak,
    openArea: flow.area,
    cutOpen: run.cutOpen,
  };
}
