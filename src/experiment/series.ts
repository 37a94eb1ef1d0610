/** Curves and tables for charts, from the pooled records of an experiment. */

import { ACCOUNTS } from '../kernel/rows.ts';
import { accountsOf } from '../metrics/accounts.ts';
import { CATEGORIES } from '../metrics/fields.ts';
import { nodeNames } from '../metrics/flow-counts.ts';
import type { MetricPlan } from '../metrics/plan.ts';
import { SLOTS_OF_WEEK } from '../metrics/window-grid.ts';
import { DAY, HOUR, WEEK } from '../units/time.ts';
import { bandOf } from './band.ts';
import type { KeptRecord, Observations, PooledSeries } from './observations.ts';
import type { Series } from './result.ts';
import { runningMean } from './running-mean.ts';
import { startOf } from './start.ts';
import { survivalByPriority } from './survival.ts';

/** All series of an experiment with at least one record. */
export function makeSeries(
  plan: MetricPlan,
  observations: Observations,
  headlinePair: number,
): Series {
  const records = observations.replications();
  const { series } = observations;
  if (series === null) return emptySeries();
  const n = records.length;
  return {
    days: plan.grid.days,
    backlog: backlog(plan, records),
    arrivals: arrivals(plan, records),
    start: startOf(records, plan.windowStart / DAY),
    survival: survivalByPriority(plan, observations),
    week: week(plan, series, n),
    flow: flow(plan, series, n),
    ledger: ledger(plan, series),
    waitsByTier: waitsByTier(plan, series),
    cost: cost(plan, records),
    people: people(plan, series, n),
    running: runningMean(observations.sorted(), headlinePair),
  };
}

function emptySeries(): Series {
  return {
    days: [],
    backlog: { total: { mean: [], p05: [], p25: [], p75: [], p95: [] }, byPriority: [] },
    arrivals: { days: [], isByWeek: false, perDay: bandOf([]) },
    start: startOf([], 0),
    survival: [],
    week: [],
    flow: [],
    ledger: [],
    waitsByTier: [],
    cost: [],
    people: [],
    running: runningMean([], 0),
  };
}

function backlog(plan: MetricPlan, records: readonly KeptRecord[]): Series['backlog'] {
  const days = plan.grid.days.length;
  const { priorities } = plan.model.names;
  const totals = Array.from({ length: days }, (_, day) =>
    records.map((record) =>
      priorities.reduce((sum, _name, priority) => sum + record.backlog[priority * days + day], 0),
    ),
  );
  const meanOn = (priority: number, day: number) =>
    records.reduce((sum, record) => sum + record.backlog[priority * days + day], 0) /
    records.length;
  const byPriority = priorities.map((name, priority) => ({
    priority: name,
    mean: plan.grid.days.map((_, day) => meanOn(priority, day)),
  }));
  return { total: bandOf(totals), byPriority };
}

/** More days than this are shown week by week: a week hides the pattern of its days. */
const MOST_DAYS = 70;
const DAYS_PER_WEEK = 7;

/** The whole days of the window, or its whole weeks. */
function arrivals(plan: MetricPlan, records: readonly KeptRecord[]): Series['arrivals'] {
  const wholeDays = Math.floor(plan.windowLength / DAY);
  const isByWeek = wholeDays > MOST_DAYS;
  const length = isByWeek ? DAYS_PER_WEEK : 1;
  const points = Array.from({ length: Math.floor(wholeDays / length) }, (_, k) => k * length);
  const perDay = (from: number) =>
    records.map(({ created }) => {
      let sum = 0;
      for (let day = from; day < from + length; day++) sum += created[day];
      return sum / length;
    });
  const days = points.map((day) => plan.grid.days[day]);
  return { days, isByWeek, perDay: bandOf(points.map(perDay)) };
}

/** The week by hours, and what coverage is judged by in half hours, in which shifts begin. */
function week(plan: MetricPlan, { week: sums }: PooledSeries, n: number): Series['week'] {
  const { slotLength } = plan.grid;
  return plan.model.names.tiers.map((tier, index) => {
    const means = (which: number, per: number, slots: number) =>
      Array.from({ length: SLOTS_OF_WEEK / slots }, (_, place) => {
        let [sum, length] = [0, 0];
        for (let slot = place * slots; slot < (place + 1) * slots; slot++) {
          sum += sums[(index * 4 + which) * SLOTS_OF_WEEK + slot];
          length += slotLength[slot];
        }
        return length === 0 ? 0 : sum / ((length / per) * n);
      });
    const inUnits = (slots: number) => ({
      arrivals: means(0, HOUR, slots),
      staffed: means(1, 1, slots),
      busy: means(2, 1, slots),
    });
    return { tier, ...inUnits(2), waiting: means(3, 1, 2), halfHours: inUnits(1) };
  });
}

function flow(plan: MetricPlan, { flow: counts }: PooledSeries, n: number): Series['flow'] {
  const names = nodeNames(plan);
  const steps: { from: string; to: string; tickets: number }[] = [];
  for (const [from, fromName] of names.entries()) {
    for (const [to, toName] of names.entries()) {
      const count = counts[from * names.length + to];
      if (count > 0) steps.push({ from: fromName, to: toName, tickets: count / n });
    }
  }
  return steps;
}

function ledger(plan: MetricPlan, { ledger: sums, resolved }: PooledSeries): Series['ledger'] {
  const { priorities } = plan.model.names;
  const hoursOf = (members: readonly number[]) => {
    const count = members.reduce((sum, priority) => sum + resolved[priority], 0);
    return accountsOf(plan.model).map((account, index) => {
      const millis = members.reduce(
        (sum, priority) => sum + sums[priority * ACCOUNTS.length + index],
        0,
      );
      return { account, hours: count === 0 ? 0 : millis / HOUR / count };
    });
  };
  const all = { priority: 'all', accounts: hoursOf(priorities.map((_, priority) => priority)) };
  return [
    all,
    ...priorities.map((name, index) => ({ priority: name, accounts: hoursOf([index]) })),
  ];
}

function waitsByTier(plan: MetricPlan, { queued, resolved }: PooledSeries): Series['waitsByTier'] {
  const { priorities, tiers } = plan.model.names;
  return priorities.flatMap((priority, rank) =>
    tiers.map((tier, index) => {
      const millis = queued[rank * tiers.length + index];
      return { priority, tier, hours: resolved[rank] === 0 ? 0 : millis / HOUR / resolved[rank] };
    }),
  );
}

function cost(plan: MetricPlan, records: readonly KeptRecord[]): Series['cost'] {
  const { teams, vendors, priorities } = plan.model.names;
  return [...teams, ...vendors, ...priorities].flatMap((owner, index) =>
    CATEGORIES.flatMap((category, kind) => {
      const place = index * CATEGORIES.length + kind;
      const sum = records.reduce((total, record) => total + record.cost[place], 0);
      return sum === 0 ? [] : [{ category, owner, amount: sum / records.length }];
    }),
  );
}

function people(plan: MetricPlan, { people: sums }: PooledSeries, n: number): Series['people'] {
  const { names, agents, teams } = plan.model;
  const weeks = (plan.windowLength / WEEK) * n;
  return names.agents.map((agent, index) => {
    const [paid, busy] = [sums[index * 3], sums[index * 3 + 1]];
    const team = agents.team[index];
    return {
      agent,
      team: names.teams[team],
      tier: names.tiers[teams.tier[team]],
      paidHours: paid / HOUR / weeks,
      busyHours: busy / HOUR / weeks,
      utilisation: paid === 0 ? null : busy / paid,
    };
  });
}
