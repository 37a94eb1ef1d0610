/** Sheets about work and people: hour by hour, day by day, where the time and the money go. */
import { ownerLabel } from '../charts/cost.ts';
import { WEEKDAYS } from '../charts/week-load.ts';
import type { RunResult } from '../experiment/result.ts';
import { accountWord, capitalised, categoryWord, nodeWord } from '../report/names.ts';
import { chartTextOf } from '../report/wording.ts';
import { said, say } from '../units/language.ts';
import { numberColumn, type Sheet, textColumn } from './workbook.ts';

const HOURS_A_DAY = 24;
const NUMBERS_A_TIER = 4;

/** Demand, people and waiting tickets by hour of the week, a tier beside the other. */
export function byHourSheet({ series }: RunResult): Sheet {
  const tiers = series.week;
  const hours = Array.from({ length: WEEKDAYS.length * HOURS_A_DAY }, (_, hour) => hour);
  return {
    name: said('By hour'),
    columns: [
      textColumn(said('Hour of the week'), 16),
      ...tiers.flatMap(({ tier }) => [
        numberColumn(say`${tier} arrivals an hour`, 'number'),
        numberColumn(say`${tier} people on duty`, 'number'),
        numberColumn(say`${tier} people busy`, 'number'),
        numberColumn(say`${tier} tickets waiting`, 'number'),
      ]),
    ],
    rows: hours.map((hour) => [
      hourWords(hour),
      ...tiers.flatMap(({ arrivals, staffed, busy, waiting }) =>
        [arrivals, staffed, busy, waiting].map((values) => values[hour] ?? null),
      ),
    ]),
    shaded: tiers.flatMap((_, place) =>
      Array.from(
        { length: NUMBERS_A_TIER },
        (_each, number) => 1 + place * NUMBERS_A_TIER + number,
      ),
    ),
    chart: {
      kind: 'line',
      title: said('Tickets waiting by hour of the week'),
      values: said('Tickets waiting, mean'),
      categories: 0,
      series: tiers.map((_, place) => (place + 1) * NUMBERS_A_TIER),
    },
  };
}

function hourWords(hour: number): string {
  const day = said(WEEKDAYS[Math.floor(hour / HOURS_A_DAY)] ?? '');
  return `${day} ${`${hour % HOURS_A_DAY}`.padStart(2, '0')}:00`;
}

/** Open tickets at each midnight. */
export function backlogSheet({ series }: RunResult): Sheet {
  const { days, backlog } = series;
  const { mean, p05, p25, p75, p95 } = backlog.total;
  const bands = [mean, p05, p25, p75, p95];
  return {
    name: said('Backlog'),
    columns: [
      textColumn(said('Day'), 12),
      ...[said('Mean'), '5 %', '25 %', '75 %', '95 %'].map((title) =>
        numberColumn(title, 'number'),
      ),
      ...backlog.byPriority.map(({ priority }) => numberColumn(say`${priority} mean`, 'number')),
    ],
    rows: days.map((day, place) => [
      day,
      ...bands.map((band) => band[place] ?? null),
      ...backlog.byPriority.map((row) => row.mean[place] ?? null),
    ]),
    chart: {
      kind: 'line',
      title: said('Open tickets at midnight: mean, and what nine of ten replications stay between'),
      values: said('Open tickets'),
      categories: 0,
      series: [1, 2, 5],
    },
  };
}

/** Mean hours of a resolved ticket in each account of its life. */
export function timeSheet({ series }: RunResult): Sheet {
  const spent = series.ledger.flatMap((row) => row.accounts.filter(({ hours }) => hours > 0));
  const accounts = [...new Set(spent.map(({ account }) => account))];
  return {
    name: said('Where time goes'),
    columns: [
      textColumn(said('Priority'), 14),
      ...accounts.map((account) =>
        numberColumn(`${capitalised(accountWord(account))} (h)`, 'number'),
      ),
      numberColumn(said('All (h)'), 'number'),
    ],
    rows: series.ledger.map((row) => [
      row.priority,
      ...accounts.map((account) => row.accounts.find((one) => one.account === account)?.hours ?? 0),
      row.accounts.reduce((sum, { hours }) => sum + hours, 0),
    ]),
    chart: {
      kind: 'stackedColumn',
      title: said('Mean time from creation to resolution, by what it is spent on'),
      values: said('Hours, mean of resolved tickets'),
      categories: 0,
      series: accounts.map((_, place) => place + 1),
    },
  };
}

/** Tickets along each step between tiers. */
export function flowSheet({ series }: RunResult): Sheet {
  return {
    name: said('Flow'),
    columns: [
      textColumn(said('From'), 24),
      textColumn(said('To'), 24),
      numberColumn(said('Tickets, mean of a replication'), 'number', 16),
    ],
    rows: series.flow.map(({ from, to, tickets }) => [nodeWord(from), nodeWord(to), tickets]),
  };
}

const MOST_BARS = 60;

/** Every person: hours paid, hours at work on tickets. */
export function peopleSheet({ series }: RunResult): Sheet {
  return {
    name: said('People'),
    columns: [
      textColumn(said('Person'), 26),
      textColumn(said('Team'), 20),
      textColumn(said('Tier'), 8),
      numberColumn(said('Paid hours a week'), 'number', 14),
      numberColumn(said('Hours on tickets a week'), 'number', 14),
      numberColumn(said('On tickets ÷ paid'), 'share', 14),
    ],
    rows: series.people.map((person) => [
      person.agent,
      person.team,
      person.tier,
      person.paidHours,
      person.busyHours,
      person.utilisation,
    ]),
    chart: {
      kind: 'bar',
      title: said('Time at work on tickets ÷ paid time'),
      values: said('Share (1 = 100 %)'),
      categories: 0,
      series: [5],
      rows: Math.min(MOST_BARS, series.people.length),
    },
  };
}

/** Cost of the window by who causes it and for what; the sums are formulas. */
export function costSheet(result: RunResult): Sheet {
  const { cost } = result.series;
  const text = chartTextOf(result.facts);
  const owners = [...new Set(cost.map(({ owner }) => owner))];
  const spent = cost.filter(({ amount: money }) => money !== 0);
  const categories = [...new Set(spent.map(({ category }) => category))];
  const amount = (owner: string, category: string) =>
    cost
      .filter((row) => row.owner === owner && row.category === category)
      .reduce((sum, row) => sum + row.amount, 0);
  return {
    name: said('Cost'),
    columns: [
      textColumn(say`For (${result.facts.currency}, mean of a replication)`, 34),
      ...categories.map((name) => numberColumn(capitalised(categoryWord(name)), 'money', 16)),
    ],
    rows: owners.map((owner) => [
      ownerLabel(result, owner, text),
      ...categories.map((category) => amount(owner, category)),
    ]),
    chart: {
      kind: 'stackedColumn',
      title: said('Cost of the window'),
      values: result.facts.currency,
      categories: 0,
      series: categories.map((_, place) => place + 1),
    },
  };
}
