/** Where paid time goes: tables of hours by use, for teams and, where they are few, for people. */
import { findRow } from '../charts/rows.ts';
import type { MetricRow, RunResult, Scope } from '../experiment/result.ts';
import type { Table } from './document.ts';
import { formatEstimate, formatValue, NOTHING } from './format.ts';
import { capitalised, useWord } from './names.ts';
import { cell, numbers, words } from './tables.ts';

const MOST_COLUMNS = 6;
/** People of more teams than fit are not shown one by one either. */
const MOST_PEOPLE = 24;

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
  const byTeam = teams.length > MOST_COLUMNS ? [] : teams;
  const byPerson = people.length > MOST_PEOPLE ? [] : people;
  const tables = [tableOf(result, { id: 'paid-time', caption: 'team' }, [{}, ...byTeam])];
  for (let first = 0; first < byPerson.length; first += MOST_COLUMNS) {
    const some = byPerson.slice(first, first + MOST_COLUMNS);
    const id = `paid-time-people-${first / MOST_COLUMNS + 1}`;
    tables.push(tableOf(result, { id, caption: 'person' }, some));
  }
  return tables;
}

function tableOf(
  result: RunResult,
  { id, caption }: { readonly id: string; readonly caption: string },
  scopes: readonly Scope[],
): Table {
  const shown = (scope: Scope, use: string) => {
    const row = paidTimeRow(result, { ...scope, use });
    if (row?.estimate == null) return NOTHING;
    return `${formatEstimate(row)} (${formatValue(shareOfPaidTime(result, scope, use), 'share')})`;
  };
  return {
    id,
    caption: `Where paid time goes, by ${caption}: hours a week and their share`,
    columns: [words('Use'), ...scopes.map((scope) => numbers(nameOf(scope)))],
    rows: usesOf(result).map((use) => [
      cell(capitalised(useWord(use))),
      ...scopes.map((scope) => cell(shown(scope, use))),
    ]),
  };
}

function nameOf({ agent, team }: Scope): string {
  return agent ?? team ?? 'Everybody';
}
