/** Finding figures in the saved record: rows by metric and scope, and the order of names. */
import type { MetricRow, RunResult, Scope, Series, Summary } from '../experiment/result.ts';

/** The row of exactly this metric, statistic and scope, or undefined. */
export function findRow(
  summary: Summary,
  metric: string,
  statistic: string,
  scope: Scope,
): MetricRow | undefined {
  return summary.metrics.find(
    (row) => row.metric === metric && row.statistic === statistic && sameScope(row.scope, scope),
  );
}

/** True if both scopes name the same things; a key that is undefined counts as absent. */
function sameScope(a: Scope, b: Scope): boolean {
  const filled = (scope: Scope) => Object.entries(scope).filter(([, name]) => name !== undefined);
  const left = filled(a);
  const right = new Map(filled(b));
  return left.length === right.size && left.every(([key, name]) => right.get(key) === name);
}

/** Names of the priorities, most urgent first. */
export function prioritiesOf(result: RunResult): readonly string[] {
  const { ledger, survival, backlog } = result.series;
  const names = [
    ...backlog.byPriority.map((row) => row.priority),
    ...survival.map((row) => row.priority),
    ...ledger.map((row) => row.priority).filter((name) => name !== ALL),
  ];
  return [...new Set(names)];
}

/** Names of the tiers that people or vendors work at, lowest first. */
export function tiersOf(result: RunResult): readonly string[] {
  const { week, waitsByTier } = result.series;
  const names = [
    ...week.map((row) => row.tier),
    ...result.facts.people.map((row) => row.tier),
    ...waitsByTier.map((row) => row.tier),
  ];
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The name under which the ledger holds the sum over priorities. */
export const ALL = 'all';

/** True for a number that can be drawn. */
export function isDrawable(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Fewer people on duty than this on average are a few stray minutes and no staffing. */
const LEAST_STAFF = 0.5;

/** True if people are on duty at a tier in this hour of the week. */
export function isStaffed({ staffed }: Series['week'][number], hour: number): boolean {
  return (staffed[hour] ?? 0) >= LEAST_STAFF;
}
