/** What the window costs, and for whom most, as a finding. */
import { costOf } from '../charts/cost.ts';
import { findRow, isDrawable } from '../charts/rows.ts';
import type { RunResult } from '../experiment/result.ts';
import { said, say } from '../units/language.ts';
import { formatEstimate, halfWidthOf } from './format.ts';
import { daysWords } from './wording.ts';

/** What the window costs, if its cost has an interval, and which team costs most. */
export function costFinding(result: RunResult): string {
  const row = findRow(result.summary, 'cost', 'total', {});
  if (row === undefined || row.estimate === null || halfWidthOf(row) === null) {
    return said('What the window costs');
  }
  const owner = dearest(result);
  const most = owner === null ? '' : say`, most of it for ${owner}`;
  return say`${daysWords(result.facts.windowDays)} cost ${formatEstimate(row)}${most}`;
}

/**
 * The team or vendor that surely costs more than half of everything, or null; without penalties,
 * which the figure shows with their priority.
 */
function dearest(result: RunResult): string | null {
  const { summary, facts } = result;
  const total = findRow(summary, 'cost', 'total', {})?.high ?? Number.POSITIVE_INFINITY;
  const owners = [
    ...facts.people.map(({ team }) => ({ team })),
    ...facts.vendors.map(({ vendor }) => ({ vendor })),
  ];
  if (owners.length < 2) return null;
  const scope = owners.find((owner) => {
    const row = findRow(summary, 'cost', 'total', owner);
    if (!isDrawable(row?.low) || !isDrawable(row.estimate)) return false;
    const penalties = row.estimate - costOf(result, Object.values(owner)[0] ?? '');
    return row.low - Math.max(0, penalties) > total / 2;
  });
  return scope === undefined ? null : (Object.values(scope)[0] ?? null);
}
