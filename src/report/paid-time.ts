/** Where paid time goes: tables of hours by use, for teams and, where they are few, for people. */
import { findRow } from '../charts/rows.ts';
import type { MetricRow, RunResult, Scope } from '../experiment/result.ts';
import { said } from '../units/language.ts';
import type { Table } from './document.ts';
import { formatEstimate, formatValue, NOTHING } from './format.ts';
import { capitalised, useWord } from './names.ts';
import { cell, numbers, words } from './tables.ts';

const MOST_COLUMNS = 3;
/** More people than these are not shown one by one. */
const MOST_PEOPLE = 12;

/** The uses that paid time is put to, in their order; none where there are no activities. */
export function usesOf({ summary }: RunResult): readonly string[] {
  const rows = summary.metrics.filter(({ metric }) => metric === 'paid-time');
  const used = rows.filter(({ estimate }) => estimate !== null && estimate > 0);
  return [...new Set(used.flatMap(({ scope }) => (scope.use === undefined ? [] : [scope.use])))];
}

/** The hours a week of one use, or of all, in a scope. */
function paidTimeRow(result: RunResult, scope: Scope): MetricRow | undefined {
  return findRow(result.summary, 'paid-time', 'mean', scope);
}

/** The share of the paid time of a scope that a use has, or null where nothing is paid. */
export function shareOfPaidTime(result: RunResult, scope: Scope, use: string): number | null {
  const part = paidTimeRow(result, { ...scope, use })?.estimate ?? null;
  const whole = paidTimeRow(result, scope)?.estimate ?? null;
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** Tables of paid hours: by team, and by person. */
export function paidTimeTables(result: RunResult): readonly Table[] {
  const teams = result.facts.people.filter(({ count }) => count > 0).map(({ team }) => ({ team }));
  const people = result.series.people.map(({ agent }) => ({ agent }));
  return [
    ...tablesOf(result, 'team', [{}, ...(teams.length === 1 ? [] : teams)]),
    ...tablesOf(result, 'person', people.length > MOST_PEOPLE ? [] : people),
  ];
}

/** As many tables as the scopes need, each with the uses that somebody in it has. */
const CAPTIONS = {
  team: 'Where paid time goes, by team: hours a week and their share',
  person: 'Where paid time goes, by person: hours a week and their share',
} as const;

function tablesOf(
  result: RunResult,
  group: keyof typeof CAPTIONS,
  scopes: readonly Scope[],
): readonly Table[] {
  const tables: Table[] = [];
  for (let first = 0; first < scopes.length; first += MOST_COLUMNS) {
    const shown = scopes.slice(first, first + MOST_COLUMNS);
    tables.push({
      id: `paid-time-${group}-${first / MOST_COLUMNS + 1}`,
      caption: said(CAPTIONS[group]),
      columns: [words(said('Use')), ...shown.map((scope) => numbers(nameOf(scope)))],
      rows: usesOf(result)
        .filter((use) => shown.some((scope) => shareOfPaidTime(result, scope, use) !== 0))
        .map((use) => [
          cell(capitalised(useWord(use))),
          ...shown.map((scope) => cell(hoursOf(result, scope, use))),
        ]),
    });
  }
  return tables;
}

function hoursOf(result: RunResult, scope: Scope, use: string): string {
  const row = paidTimeRow(result, { ...scope, use });
  if (row?.estimate == null) return NOTHING;
  return `${formatEstimate(row)} (${formatValue(shareOfPaidTime(result, scope, use), 'share')})`;
}

function nameOf({ agent, team }: Scope): string {
  return agent ?? team ?? said('Everybody');
}
