/** The numbers behind the charts of load, backlog, flow, people and money. */
import { ownerLabel } from '../charts/cost.ts';
import { arrivingWork, coveredTiers } from '../charts/coverage.ts';
import { splitFlow } from '../charts/flow-layout.ts';
import { headrooms } from '../charts/headroom.ts';
import { busyShare } from '../charts/heat-map.ts';
import { findRow, isDrawable, tiersOf } from '../charts/rows.ts';
import { WEEKDAYS } from '../charts/week-load.ts';
import type { RunResult } from '../experiment/result.ts';
import { said, say } from '../units/language.ts';
import type { Table } from './document.ts';
import {
  formatEstimate,
  formatInterval,
  formatNumber,
  formatRounded,
  formatValue,
  NOTHING,
} from './format.ts';
import { capitalised, categoryWord, nodeWord } from './names.ts';
import { cell, numbers, words } from './tables.ts';
import { chartTextOf } from './wording.ts';

const HOURS_A_DAY = 24;

/** People on duty and busy and tickets waiting, by tier for every hour of the week. */
export function weekTable(result: RunResult): Table {
  const { week } = result.series;
  const short = (value: number | undefined) => cell(formatNumber(value ?? null, 1));
  return {
    id: 'week-data',
    caption: said('People on duty, people busy and tickets waiting, mean by hour of the week'),
    columns: [
      words(said('Hour')),
      ...week.flatMap(({ tier }) => [
        numbers(say`${tier} on duty`),
        numbers(say`${tier} busy`),
        numbers(say`${tier} waiting`),
      ]),
    ],
    rows: Array.from({ length: WEEKDAYS.length * HOURS_A_DAY }, (_, hour) => [
      cell(hourWords(hour)),
      ...week.flatMap((tier) => [
        short(tier.staffed[hour]),
        short(tier.busy[hour]),
        short(tier.waiting[hour]),
      ]),
    ]),
  };
}

/** People on duty, the work that arrives as people, and what is left, by half hour. */
export function coverageTable(result: RunResult): Table {
  const tiers = coveredTiers(result.series.week);
  const work = tiers.map(arrivingWork);
  const short = (value: number) => cell(formatNumber(value, 1));
  return {
    id: 'coverage-data',
    caption: said(
      'People on duty, work that arrives as people, and their difference, mean by half hour',
    ),
    columns: [
      words(said('From')),
      ...tiers.flatMap(({ tier }) => [
        numbers(say`${tier} on duty`),
        numbers(say`${tier} arriving work`),
        numbers(say`${tier} net`),
      ]),
    ],
    rows: Array.from({ length: WEEKDAYS.length * HOURS_A_DAY * 2 }, (_, slot) => [
      cell(slotWords(slot)),
      ...tiers.flatMap(({ halfHours: { staffed } }, place) => {
        const [there, wanted] = [staffed[slot] ?? 0, work[place]?.[slot] ?? 0];
        return [short(there), short(wanted), short(there - wanted)];
      }),
    ]),
  };
}

function hourWords(hour: number): string {
  return slotWords(2 * hour);
}

/** When a half hour of the week begins: "Mon 08:30". */
function slotWords(slot: number): string {
  const hour = Math.floor(slot / 2);
  const day = said(WEEKDAYS[Math.floor(hour / HOURS_A_DAY)] ?? '');
  return `${day} ${String(hour % HOURS_A_DAY).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;
}

/** Share of the people on duty at work, by tier for every hour of the week with people on duty. */
export function heatMapTable(result: RunResult): Table {
  const { week } = result.series;
  const tiers = week.filter(({ staffed }) => staffed.some((people) => people > 0));
  return {
    id: 'heat-map-data',
    caption: said('People at work on tickets ÷ people on duty, mean by hour of the week'),
    columns: [words(said('Hour')), ...tiers.map(({ tier }) => numbers(tier))],
    rows: Array.from({ length: WEEKDAYS.length * HOURS_A_DAY }, (_, hour) => hour)
      .filter((hour) => tiers.some((tier) => busyShare(tier, hour) !== null))
      .map((hour) => [
        cell(hourWords(hour)),
        ...tiers.map((tier) => cell(formatValue(busyShare(tier, hour), 'share'))),
      ]),
  };
}

const MOST_DAYS = 100;

/** Open tickets by day, or by week where the window is long. */
export function backlogTable(result: RunResult): Table {
  const { days, backlog } = result.series;
  const step = days.length > MOST_DAYS ? 7 : 1;
  const { mean, p05, p25, p75, p95 } = backlog.total;
  const whole = (value: number | undefined) => cell(formatNumber(value ?? null, 0));
  return {
    id: 'backlog-data',
    caption: said('Open tickets at midnight: mean and spread over replications'),
    columns: [
      words(said('Day')),
      ...[said('Mean'), '5 %', '25 %', '75 %', '95 %'].map(numbers),
      ...backlog.byPriority.map((row) => numbers(row.priority)),
    ],
    rows: days
      .map((_, day) => day)
      .filter((day) => day % step === 0)
      .map((day) => [
        cell(days[day] ?? ''),
        ...[mean, p05, p25, p75, p95].map((band) => whole(band[day])),
        ...backlog.byPriority.map((row) => whole(row.mean[day])),
      ]),
  };
}

/** Tickets created a day, by day or by week as the figure shows them. */
export function arrivalsTable(result: RunResult): Table {
  const { days, perDay } = result.series.arrivals;
  const { mean, p05, p25, p75, p95 } = perDay;
  const short = (value: number | undefined) => cell(formatNumber(value ?? null, 1));
  return {
    id: 'arrivals-data',
    caption: said('Tickets created a day: mean and spread over replications'),
    columns: [words(said('From')), ...[said('Mean'), '5 %', '25 %', '75 %', '95 %'].map(numbers)],
    rows: days.map((day, index) => [
      cell(day),
      ...[mean, p05, p25, p75, p95].map((band) => short(band[index])),
    ]),
  };
}

/** Steps of the flow with their numbers; steps back are marked. */
export function flowTable(result: RunResult): Table {
  const { forward, returns } = splitFlow(result.series.flow, tiersOf(result));
  const rowOf = (direction: string) => (step: (typeof forward)[number]) => [
    cell(nodeWord(step.from)),
    cell(nodeWord(step.to)),
    cell(direction),
    cell(formatValue(step.tickets, 'count')),
  ];
  return {
    id: 'flow-data',
    caption: said('Tickets along each step, mean of a replication'),
    columns: [
      words(said('From')),
      words(said('To')),
      words(said('Direction')),
      numbers(said('Tickets')),
    ],
    rows: [...forward.map(rowOf(said('onward'))), ...returns.map(rowOf(said('back (not drawn)')))],
  };
}

/** Utilisation of teams with the least and the most used person. */
export function utilisationTable(result: RunResult): Table {
  return {
    id: 'utilisation-data',
    caption: said('Handling time ÷ paid time, by team'),
    columns: [
      words(said('Team')),
      words(said('Tier')),
      numbers(said('People')),
      numbers(said('Utilisation')),
      numbers(said('Least used person')),
      numbers(said('Most used person')),
    ],
    rows: result.facts.people.map(({ team, tier, count }) => {
      const row = findRow(result.summary, 'utilisation', 'share', { team });
      const shares = result.series.people
        .filter((person) => person.team === team)
        .map((person) => person.utilisation)
        .filter(isDrawable);
      const edge = (choose: (...values: number[]) => number) =>
        cell(shares.length === 0 ? NOTHING : formatValue(choose(...shares), 'share'));
      return [
        cell(team),
        cell(tier),
        cell(formatValue(count, 'count')),
        cell(row === undefined ? NOTHING : formatEstimate(row)),
        edge(Math.min),
        edge(Math.max),
      ];
    }),
  };
}

/** Cost of the window by owner and category. */
export function costTable(result: RunResult): Table {
  const { cost } = result.series;
  const unit = result.facts.currency;
  const text = chartTextOf(result.facts);
  const owners = [...new Set(cost.map((row) => row.owner))];
  const categories = [...new Set(cost.map((row) => row.category))];
  const sum = (rows: typeof cost) => rows.reduce((total, row) => total + row.amount, 0);
  const money = (rows: typeof cost) =>
    cell(rows.length === 0 ? NOTHING : formatNumber(sum(rows), 0));
  return {
    id: 'cost-data',
    caption: say`Cost of the window in ${unit}, mean of a replication`,
    columns: [
      words(said('For')),
      ...categories.map((category) => numbers(capitalised(categoryWord(category)))),
      numbers(said('Total')),
    ],
    rows: [
      ...owners.map((owner) => {
        const own = cost.filter((row) => row.owner === owner);
        return [
          cell(ownerLabel(result, owner, text)),
          ...categories.map((category) => money(own.filter((row) => row.category === category))),
          money(own),
        ];
      }),
      [
        cell(said('Total')),
        ...categories.map((category) => money(cost.filter((row) => row.category === category))),
        money(cost),
      ],
    ],
  };
}

/** The room of each tier for more work. */
export function headroomTable(result: RunResult): Table {
  return {
    id: 'headroom-data',
    caption: said(
      'Time at work on tickets ÷ time on duty, and how much more work would fill the rest',
    ),
    columns: [
      words(said('Tier')),
      numbers(said('At work')),
      numbers(said('More work')),
      numbers(said('95 % interval')),
    ],
    rows: headrooms(result).map((room) => {
      const row = findRow(result.summary, 'occupancy', 'share', { tier: room.tier });
      return [
        cell(room.tier),
        cell(row === undefined ? NOTHING : formatEstimate(row)),
        cell(`+${formatRounded(room)}`),
        cell(formatInterval(room)),
      ];
    }),
  };
}

const MOST_STEPS = 40;

/** The running mean with its interval. */
export function runningTable(result: RunResult): Table {
  const { mean, low, high, unit } = result.series.running;
  const step = Math.max(1, Math.ceil(mean.length / MOST_STEPS));
  const value = (amount: number | null | undefined) => cell(formatValue(amount, unit));
  return {
    id: 'running-data',
    caption: said('Mean over the first replications, with its 95 % interval'),
    columns: [
      numbers(said('Replications')),
      numbers(said('Mean')),
      numbers(said('From')),
      numbers(said('To')),
    ],
    rows: mean
      .map((_, index) => index)
      .filter((index) => (index + 1) % step === 0 || index === mean.length - 1)
      .map((index) => [
        cell(formatValue(index + 1, 'count')),
        value(mean[index]),
        value(low[index]),
        value(high[index]),
      ]),
  };
}

/** Open tickets by week since the beginning of the run. */
export function startTable(result: RunResult): Table {
  const { mean } = result.series.start;
  const weeks = Math.floor(mean.length / DAYS_OF_WEEK);
  const overWeek = (week: number) =>
    mean
      .slice(week * DAYS_OF_WEEK, (week + 1) * DAYS_OF_WEEK)
      .reduce((sum, open) => sum + open / DAYS_OF_WEEK, 0);
  return {
    id: 'start-data',
    caption: said('Mean open tickets by week since the beginning of the run'),
    columns: [numbers(said('Week')), numbers(said('Open tickets'))],
    rows: Array.from({ length: weeks }, (_, week) => [
      cell(formatValue(week + 1, 'count')),
      cell(formatNumber(overWeek(week), 1)),
    ]),
  };
}

const DAYS_OF_WEEK = 7;
