/** Signs of burnout in a table: how uneven the load is, nights, overtime, broken-off work. */
import { findRow } from '../charts/rows.ts';
import type { RunResult, Scope } from '../experiment/result.ts';
import { said } from '../units/language.ts';
import type { Cell, Table } from './document.ts';
import { formatEstimate, NOTHING } from './format.ts';
import { cell, numbers, words } from './tables.ts';

/** What is shown, in the order of the columns. */
const FIGURES = [
  ['Busiest less least busy', 'load-spread', 'range'],
  ['Overtime', 'overtime', 'mean'],
  ['Nights', 'night-work', 'mean'],
  ['Interruptions a shift', 'interruptions', 'per-shift'],
] as const;

/** The table by team; none where nothing was measured. */
export function strainTables(result: RunResult): readonly Table[] {
  const teams = result.facts.people.filter(({ team }) => {
    return findRow(result.summary, 'interruptions', 'per-shift', { team }) !== undefined;
  });
  if (teams.length === 0) return [];
  return [
    {
      id: 'strain',
      caption: said('What wears people out, by team: hours are of all its people together'),
      columns: [words(said('Team')), ...FIGURES.map(([title]) => numbers(said(title)))],
      rows: teams.map(({ team }) => [
        cell(team),
        ...FIGURES.map((figure) => strainCell(result, figure, { team })),
      ]),
    },
  ];
}

function strainCell(result: RunResult, figure: (typeof FIGURES)[number], scope: Scope): Cell {
  const row = findRow(result.summary, figure[1], figure[2], scope);
  if (row?.estimate == null) return cell(NOTHING);
  // The column says what is counted.
  return cell(formatEstimate(row.unit === 'touches' ? { ...row, unit: 'count' } : row));
}
