/** Fully loaded cost in tables: by tier and team what work costs, by type what a ticket costs. */
import { findRow, tiersOf } from '../charts/rows.ts';
import type { RunResult, Scope } from '../experiment/result.ts';
import { said } from '../units/language.ts';
import type { Cell, Table } from './document.ts';
import { formatEstimate, NOTHING } from './format.ts';
import { cell, numbers, words } from './tables.ts';

/** More types than these have their figures in the table of all figures alone. */
const MOST_TYPES = 20;

/** The tables of fully loaded cost; none where nobody is paid. */
export function loadedCostTables(result: RunResult): readonly Table[] {
  const hasPay = findRow(result.summary, 'loaded-cost', 'per-hour', {}) !== undefined;
  return hasPay ? [workTable(result), ...typesTable(result)] : [];
}

function workTable(result: RunResult): Table {
  const tiers = tiersOf(result).map((tier): Scope => ({ tier }));
  const teams = result.facts.people.map(({ team }): Scope => ({ team }));
  const isKnown = (scope: Scope) => moneyOf(result, ['staff-cost', 'total'], scope) !== NOTHING;
  return {
    id: 'loaded-cost',
    caption: said(
      'People, idle time included: their cost, by touch and by hour of work on tickets',
    ),
    columns: [
      words(said('Tier or team')),
      ...[said('Cost'), said('Per touch'), said('Per hour of work')].map(numbers),
    ],
    rows: [...tiers, ...teams, {}]
      .filter(isKnown)
      .map((scope) => [
        cell(Object.values(scope)[0] ?? said('Everybody')),
        moneyCell(result, ['staff-cost', 'total'], scope),
        moneyCell(result, ['loaded-cost', 'per-touch'], scope),
        moneyCell(result, ['loaded-cost', 'per-hour'], scope),
      ]),
  };
}

function typesTable(result: RunResult): readonly Table[] {
  const rows = result.summary.metrics.filter(
    ({ metric, statistic, scope }) =>
      metric === 'cost' && statistic === 'per-ticket' && scope.type !== undefined,
  );
  if (rows.length < 2 || rows.length > MOST_TYPES) return [];
  return [
    {
      id: 'cost-by-type',
      caption: said(
        'Types: their share of everything, by work and cases, and what one ticket costs',
      ),
      columns: [words(said('Type')), numbers(said('Cost')), numbers(said('Per ticket'))],
      rows: rows.map(({ scope: { type } }) => [
        cell(type ?? ''),
        moneyCell(result, ['cost', 'total'], { type }),
        moneyCell(result, ['cost', 'per-ticket'], { type }),
      ]),
    },
  ];
}

function moneyCell(result: RunResult, figure: readonly [string, string], scope: Scope): Cell {
  return cell(moneyOf(result, figure, scope));
}

function moneyOf({ summary }: RunResult, figure: readonly [string, string], scope: Scope): string {
  const row = findRow(summary, ...figure, scope);
  return row?.estimate == null ? NOTHING : formatEstimate(row);
}
