/** Targets: found among the planned rows before a run, judged on the intervals after it. */
import type { Model } from '../kernel/model.ts';
import type { PlannedRow } from '../metrics/planned-rows.ts';
import type { Target } from '../scenario/target.ts';
import { HOUR } from '../units/time.ts';
import { rowOfFigure } from './figure-name.ts';
import type { Estimate, MetricRow, TargetVerdict } from './result.ts';

/** A target whose row is known. */
export interface PlacedTarget {
  readonly text: string;
  readonly comparison: Target['comparison'];
  /** In the unit of the row. */
  readonly goal: number;
  /** Index of the row among the planned rows. */
  readonly row: number;
}

/** A target that names nothing that is measured, and why. */
export interface TargetProblem {
  readonly target: string;
  readonly message: string;
}

/** Finds the row of every target; what cannot be found is a problem, with the nearest name. */
export function placeTargets(
  targets: readonly Target[],
  rows: readonly PlannedRow[],
): { placed: readonly PlacedTarget[]; problems: readonly TargetProblem[] } {
  const placed: PlacedTarget[] = [];
  const problems: TargetProblem[] = [];
  for (const target of targets) {
    const result = place(target, rows);
    if (typeof result === 'string') problems.push({ target: target.text, message: result });
    else if (!placed.some((other) => isSameTarget(other, result))) placed.push(result);
  }
  return { placed, problems };
}

/** Whether two targets ask the same; a priority's own target is often written out, too. */
function isSameTarget(one: PlacedTarget, other: PlacedTarget): boolean {
  return one.row === other.row && one.comparison === other.comparison && one.goal === other.goal;
}

/** The targets of priorities: their promise of a resolution, or else of a response. */
export function priorityTargets(model: Model, shares: readonly (number | null)[]): Target[] {
  const { priorities, names } = model;
  return names.priorities.flatMap((name, priority) => {
    const share = shares[priority];
    const resolves = priorities.resolveGoal[priority] >= 0;
    if (share === null || (!resolves && priorities.respondGoal[priority] < 0)) return [];
    const clock = resolves ? 'resolve' : 'respond';
    const percent = Math.round(share * 1e8) / 1e6;
    return [
      {
        text: `sla-attainment{priority=${name}, clock=${clock}} >= ${percent}%`,
        metric: 'sla-attainment',
        statistic: 'share',
        scope: [
          { dimension: 'priority', value: name },
          { dimension: 'clock', value: clock },
        ],
        comparison: '>=',
        value: share,
        unit: 'share',
      },
    ];
  });
}

/** Judges placed targets on the intervals of their rows. */
export function judgeTargets(
  placed: readonly PlacedTarget[],
  rows: readonly MetricRow[],
): TargetVerdict[] {
  return placed.map(({ text, comparison, goal, row }) => {
    const { metric, statistic, scope, unit, ...estimate } = rows[row];
    const verdict = judge(comparison, goal, estimate);
    return { target: text, metric, statistic, scope, comparison, goal, unit, verdict, ...estimate };
  });
}

function judge(
  comparison: Target['comparison'],
  goal: number,
  { low, high, above }: Estimate,
): TargetVerdict['verdict'] {
  const wantsLess = comparison === '<' || comparison === '<=';
  // A quantile that was not reached is beyond everything observed.
  if (above !== undefined && above >= goal) return wantsLess ? 'missed' : 'met';
  if (low === null || high === null) return 'undecided';
  switch (comparison) {
    case '<':
      return high < goal ? 'met' : low >= goal ? 'missed' : 'undecided';
    case '<=':
      return high <= goal ? 'met' : low > goal ? 'missed' : 'undecided';
    case '>':
      return low > goal ? 'met' : high <= goal ? 'missed' : 'undecided';
    case '>=':
      return low >= goal ? 'met' : high < goal ? 'missed' : 'undecided';
  }
}

/** The placed target, or the reason why there is none. */
function place(target: Target, rows: readonly PlannedRow[]): PlacedTarget | string {
  const row = rowOfFigure(target, rows);
  if (typeof row === 'string') return row;
  const goal = goalIn(row, target);
  if (typeof goal === 'string') return goal;
  const { text, comparison } = target;
  return { text, comparison, goal, row: rows.indexOf(row) };
}

/** The goal in the unit of the row, or what unit is missing. */
function goalIn(row: PlannedRow, { text, value, unit }: Target): number | string {
  const { metric } = row;
  if (metric.unit === 'h') {
    if (unit === 'ms') return value / HOUR;
    return `${metric.id} is a length of time: write a unit, such as 8 h, in ${text}`;
  }
  if (unit === 'ms') return `${metric.id} is no length of time, in ${text}`;
  if (metric.unit === 'share') {
    if ((unit === 'share' || unit === null) && value >= 0 && value <= 1) return value;
    return `${metric.id} is a share: write a percentage up to 100%, such as 90%, in ${text}`;
  }
  if (unit === 'share') return `${metric.id} is no share, in ${text}`;
  if (unit === null || unit === row.unit || unit.startsWith(`${row.unit}/`)) return value;
  return `${metric.id} is in ${row.unit}, not in ${unit}: write ${row.unit} in ${text}`;
}
