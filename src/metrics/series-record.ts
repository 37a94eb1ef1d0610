/** The curves and tables of one replication, as plain columns. */
import { ACCOUNTS } from '../kernel/rows.ts';
import { SOLVED } from '../kernel/solutions.ts';
import { DAY, WEEK } from '../units/time.ts';
import {
  CATEGORIES,
  Category,
  STAFF_CATEGORIES,
  STAFF_STRIDE,
  StaffField,
  TICKET_STRIDE,
  TicketField,
  UNPAID_CATEGORIES,
  WorkField,
} from './fields.ts';
import type { Measurement } from './measurement.ts';
import { paidTime } from './pay.ts';
import type { SeriesRecord } from './record.ts';
import type { Observation } from './view.ts';
import { SLOTS_OF_WEEK, STEP } from './window-grid.ts';

/** States of a tier over the week, in the order of the record. */
const WEEK_STATES = 4;

/** The series of a finished measurement. */
export function seriesRecord(
  measurement: Measurement,
  seen: Observation,
  steps: readonly number[],
): SeriesRecord {
  return {
    backlog: dailyBacklog(seen),
    path: dailyPath(seen),
    weeklyBacklog: weeklyBacklog(seen),
    created: measurement.created.finish(),
    week: weekStates(measurement),
    flow: measurement.flow.finish(steps),
    ...ledgers(seen),
    queued: queuedByTier(measurement),
    people: people(seen),
    cost: costByOwner(seen),
  };
}

function dailyBacklog({ plan, backlog }: Observation): Float64Array {
  const { dayCell, cells } = plan.grid;
  const days = dayCell.length;
  return Float64Array.from(
    { length: plan.priorityCount * days },
    (_, index) => backlog[Math.floor(index / days) * cells + dayCell[index % days]],
  );
}

function dailyPath({ path }: Observation): Float64Array {
  const each = DAY / STEP;
  return Float64Array.from({ length: Math.floor(path.length / each) }, (_, day) => {
    const samples = path.subarray(day * each, (day + 1) * each);
    return samples.reduce((sum, open) => sum + open, 0) / each;
  });
}

function weeklyBacklog({ plan, backlog }: Observation): Float64Array {
  const { cells, week, weeks } = plan.grid;
  const sums = new Float64Array(weeks);
  for (let cell = 0; cell < cells; cell++) {
    if (week[cell] >= weeks) break;
    for (let priority = 0; priority < plan.priorityCount; priority++)
      sums[week[cell]] += backlog[priority * cells + cell];
  }
  return sums.map((sum) => sum / (WEEK / STEP));
}

function weekStates({ plan, waiting, work, duty }: Measurement): Float64Array {
  const out = new Float64Array(plan.tierCount * WEEK_STATES * SLOTS_OF_WEEK);
  for (let tier = 0; tier < plan.tierCount; tier++) {
    const grids = [work.arrivals, duty.staffed, work.busy, waiting.grid];
    for (const [state, grid] of grids.entries())
      out.set(grid.bySlotOfWeek(tier), (tier * WEEK_STATES + state) * SLOTS_OF_WEEK);
  }
  return out;
}

function ledgers({ plan, tickets }: Observation): { ledger: Float64Array; resolved: Float64Array } {
  const ledger = new Float64Array(plan.priorityCount * ACCOUNTS.length);
  const resolved = new Float64Array(plan.priorityCount);
  for (let priority = 0; priority < plan.priorityCount; priority++) {
    const base = (plan.scopeBase.priority + priority) * TICKET_STRIDE;
    const finals = base + TicketField.Finals;
    for (const final of SOLVED) resolved[priority] += tickets[finals + final];
    const accounts = base + TicketField.Accounts;
    ledger.set(tickets.subarray(accounts, accounts + ACCOUNTS.length), priority * ACCOUNTS.length);
  }
  return { ledger, resolved };
}

function queuedByTier({ plan, work }: Measurement): Float64Array {
  const queued = new Float64Array(plan.priorityCount * plan.tierCount);
  work.cells.each(({ priority, tier }, offset) => {
    queued[priority * plan.tierCount + tier] += work.cells.sums[offset + WorkField.QueueTime];
  });
  return queued;
}

function people({ plan, staff }: Observation): Float64Array {
  const count = plan.model.names.agents.length;
  const out = new Float64Array(count * 3);
  for (let agent = 0; agent < count; agent++) {
    const base = (plan.scopeBase.agent + agent) * STAFF_STRIDE;
    out[agent * 3] = paidTime((field) => staff[base + field]);
    out[agent * 3 + 1] = staff[base + StaffField.Busy];
    out[agent * 3 + 2] = staff[base + StaffField.Present];
  }
  return out;
}

/** Owners are teams (their pay), vendors, and priorities (penalties, what customers cost). */
function costByOwner({ plan, cost }: Observation): Float64Array {
  const { model, scopeBase, priorityCount } = plan;
  const kinds = CATEGORIES.length;
  const teams = model.names.teams.length;
  const vendors = model.names.vendors.length;
  const out = new Float64Array((teams + vendors + priorityCount) * kinds);
  const copy = (owner: number, scope: number, categories: readonly number[]) => {
    for (const category of categories)
      out[owner * kinds + category] = cost[scope * kinds + category];
  };
  for (let team = 0; team < teams; team++) copy(team, scopeBase.team + team, STAFF_CATEGORIES);
  for (let vendor = 0; vendor < vendors; vendor++)
    copy(teams + vendor, scopeBase.vendor + vendor, [
      Category.Retainer,
      Category.VendorCases,
      Category.Credit,
    ]);
  for (let priority = 0; priority < priorityCount; priority++)
    copy(teams + vendors + priority, scopeBase.priority + priority, [
      Category.Penalty,
      Category.SelfService,
      ...UNPAID_CATEGORIES,
    ]);
  return out;
}
