/** The tables of the terminal summary: times by priority, load by tier, vendors. */
import { findRow, isStaffed, prioritiesOf } from '../charts/rows.ts';
import type { MetricRow, RunResult, Scope } from '../experiment/result.ts';
import { formatEstimate, formatNumber, formatRounded, formatValue, NOTHING } from './format.ts';
import { useWord } from './names.ts';
import { shareOfPaidTime, usesOf } from './paid-time.ts';
import { peopleAt, staffedTiers } from './tables.ts';
import type { TextTable } from './text-layout.ts';
import { type Line, type Page, tableLines } from './text-page.ts';

function rounded(row: MetricRow | undefined): string {
  return row === undefined ? NOTHING : narrow(formatRounded(row));
}

function estimated(row: MetricRow | undefined): string {
  return row === undefined ? NOTHING : narrow(formatEstimate(row));
}

/** The same with less room: 80 columns are few. */
function narrow(text: string): string {
  return text.replace(/±\s/u, '±').replace(/days$/, 'd');
}

/** Resolution time by priority: mean with its interval, quantiles, share in time. */
export function timeLines(result: RunResult, page: Page): readonly Line[] {
  const priorities = prioritiesOf(result);
  if (priorities.length === 0) return [];
  const row = (metric: string, statistic: string, scope: Scope) =>
    findRow(result.summary, metric, statistic, scope);
  const table: TextTable = {
    aligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
    spare: [4, 1, 3, 5],
    rows: [
      ['RESOLUTION TIME', 'tickets', 'mean', 'median', '90 % in', '95 % in', 'in time'],
      ...priorities.map((priority) => [
        priority,
        formatNumber(row('tickets', 'total', { priority })?.estimate, 0),
        estimated(row('resolution-time', 'mean', { priority })),
        ...['p50', 'p90', 'p95'].map((p) => rounded(row('resolution-time', p, { priority }))),
        rounded(row('sla-attainment', 'share', { priority, clock: 'resolve' })),
      ]),
    ],
  };
  return tableLines(table, page);
}

const HOURS_A_DAY = 24;

/** Load and waiting by tier, with a small curve of the tickets that wait. */
export function tierLines(result: RunResult, page: Page): readonly Line[] {
  const tiers = staffedTiers(result);
  if (tiers.length === 0) return [];
  const waits = (tier: string, p: string) =>
    rounded(findRow(result.summary, 'queue-time', p, { tier }));
  const table: TextTable = {
    aligns: ['left', 'right', 'right', 'right', 'right', 'right', 'left'],
    spare: [6, 1, 3],
    rows: [
      ['TIERS', 'people', 'utilised', 'wait p50', 'p95', 'sent up', 'waiting by hour 0–23'],
      ...tiers.map((tier) => [
        tier,
        formatNumber(peopleAt(result, tier), 0),
        estimated(findRow(result.summary, 'utilisation', 'share', { tier })),
        waits(tier, 'p50'),
        waits(tier, 'p95'),
        rounded(findRow(result.summary, 'passed-up', 'share', { tier })),
        page.signs.curve(waitingByHour(result, tier)),
      ]),
    ],
  };
  return tableLines(table, page);
}

/** Tickets waiting by hour of the day, over the weekdays with people on duty at that hour. */
function waitingByHour(result: RunResult, tier: string): readonly (number | null)[] {
  const week = result.series.week.find((each) => each.tier === tier);
  if (week === undefined) return [];
  return Array.from({ length: HOURS_A_DAY }, (_, hour) => {
    const waiting = week.waiting.filter((_value, place) => {
      return place % HOURS_A_DAY === hour && isStaffed(week, place);
    });
    if (waiting.length === 0) return null;
    return waiting.reduce((sum, value) => sum + value, 0) / waiting.length;
  });
}

/** Cases and time of each vendor, one line a vendor. */
export function vendorLines(result: RunResult, page: Page): readonly Line[] {
  const rows = result.facts.vendors.flatMap(({ vendor, tier }) => {
    const cases = findRow(result.summary, 'vendor-cases', 'mean', { vendor });
    if (cases?.estimate == null) return [];
    const time = findRow(result.summary, 'vendor-time', 'mean', { vendor });
    const each = time?.estimate == null ? '' : `, ${formatEstimate(time)} each`;
    const kept = keptWords(result, vendor).map((words) => [`    ${words}`]);
    return [[`${tier}  ${vendor}: ${formatEstimate(cases)}${each}`], ...kept];
  });
  if (rows.length === 0) return [];
  // The lines stand under the tiers; they have no heading of their own.
  return tableLines({ aligns: ['left'], rows: [[''], ...rows] }, page).slice(1);
}

/** How often a vendor responds and solves as its contract says; nothing without a contract. */
function keptWords({ summary }: RunResult, vendor: string): readonly string[] {
  const kept = (clock: string, verb: string) => {
    const scope = { clock: `${vendor}-${clock}` };
    const row = findRow(summary, 'agreement-attainment', 'share', scope);
    return row?.estimate == null ? [] : [`${verb} in time ${formatEstimate(row)}`];
  };
  const words = [...kept('respond', 'responds'), ...kept('resolve', 'solves')];
  return words.length === 0 ? [] : [words.join(', ')];
}

const MOST_TEAMS = 4;

/** What a paid hour is used for, in all and by team, where people do more than work on tickets. */
export function paidTimeLines(result: RunResult, page: Page): readonly Line[] {
  const uses = usesOf(result);
  if (uses.length === 0) return [];
  const teams = result.facts.people.filter(({ count }) => count > 0).map(({ team }) => team);
  const shown = teams.length > MOST_TEAMS || teams.length === 1 ? [] : teams;
  const scopes: readonly Scope[] = [{}, ...shown.map((team) => ({ team }))];
  const table: TextTable = {
    aligns: ['left', ...scopes.map(() => 'right' as const)],
    spare: scopes.map((_, place) => place + 1).slice(1),
    rows: [
      ['A PAID HOUR', 'all', ...shown],
      ...uses.map((use) => [
        useWord(use),
        ...scopes.map((scope) => formatValue(shareOfPaidTime(result, scope, use), 'share')),
      ]),
    ],
  };
  return tableLines(table, page);
}
