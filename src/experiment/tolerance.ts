/** What a tolerance means for a figure: how far it may be off, in the figure's unit. */
import type { PlannedRow } from '../metrics/planned-rows.ts';
import type { FigureName } from '../scenario/target.ts';
import type { Tolerance } from '../scenario/tolerance.ts';
import { HOUR } from '../units/time.ts';
import { measuredBy } from './figure-name.ts';

/** A tolerance for one figure, for all figures of a metric, or, without a name, for all it fits. */
export interface NamedTolerance {
  readonly figure: FigureName | null;
  readonly tolerance: Tolerance;
}

/** The distance from `estimate` that is tolerated, in the unit of the row, or why there is none. */
export function toleratedDistance(
  { metric, unit }: PlannedRow,
  tolerance: Tolerance,
  estimate: number,
): number | string {
  const isShare = metric.unit === 'share';
  if (tolerance.kind === 'points') {
    return isShare ? tolerance.share : `${metric.id} is no share: write 5% or 1 ${unit}`;
  }
  if (tolerance.kind === 'relative') {
    const points = 'a part of a part misleads: write points, such as 1 pt';
    return isShare ? `${metric.id} is a share, and ${points}` : tolerance.share * estimate;
  }
  if (tolerance.unit === 'ms') {
    return metric.unit === 'h' ? tolerance.value / HOUR : `${metric.id} is no length of time`;
  }
  const isOwnUnit = tolerance.unit === null || tolerance.unit === unit;
  if (isOwnUnit && !isShare && metric.unit !== 'h') return tolerance.value;
  return `${metric.id} is in ${isShare ? 'points: write 1 pt' : `${unit}: write 1 ${unit}`}`;
}

/** Why a named tolerance fits no figure of its metric, or undefined if it fits. */
export function toleranceProblem(
  { figure, tolerance }: NamedTolerance,
  rows: readonly PlannedRow[],
): string | undefined {
  if (figure === null) return undefined;
  const measured = measuredBy(figure);
  if (typeof measured === 'string') return measured;
  const row = rows.find(({ metric }) => metric === measured.metric);
  if (row === undefined) return `${figure.metric} has no meaning in this scenario`;
  const distance = toleratedDistance(row, tolerance, 1);
  return typeof distance === 'string' ? distance : undefined;
}

/** The distance that the last fitting one of the tolerances allows; null where none fits. */
export function distanceFor(
  row: PlannedRow,
  tolerances: readonly NamedTolerance[],
  estimate: number,
): number | null {
  const distances = tolerances
    .filter(({ figure }) => figure === null || isOf(figure, row))
    .map(({ tolerance }) => toleratedDistance(row, tolerance, estimate))
    .filter((distance) => typeof distance === 'number');
  return distances.at(-1) ?? null;
}

function isOf({ metric, statistic, scope }: FigureName, row: PlannedRow): boolean {
  if (metric !== row.metric.id) return false;
  if (statistic !== null && statistic !== row.statistic.id) return false;
  return scope.every(({ dimension, value }) => row.scope[dimension] === value || value === '*');
}
