/** Finds the rows that the name of a figure means, or says why there are none. */
import { METRICS, metricById } from '../metrics/catalogue.ts';
import type { Metric } from '../metrics/metric.ts';
import type { PlannedRow } from '../metrics/planned-rows.ts';
import { suggestion } from '../scenario/nearest.ts';
import type { FigureName } from '../scenario/target.ts';

/** The metric and statistic that are named, in whatever scenario, or why there are none. */
export function measuredBy(name: FigureName): { metric: Metric; statistic: string } | string {
  const metric = metricById(name.metric);
  if (metric === undefined) {
    const ids = METRICS.map(({ id }) => id);
    return `there is no metric ${name.metric}; ${suggestion(name.metric, ids)}`;
  }
  const statistic = name.statistic ?? metric.statistics[0].id;
  const ids = metric.statistics.map(({ id }) => id);
  if (ids.includes(statistic)) return { metric, statistic };
  return `${metric.id} has no statistic ${statistic}; ${suggestion(statistic, ids)}`;
}

/** The row of a figure, or the reason why there is none. */
export function rowOfFigure(name: FigureName, rows: readonly PlannedRow[]): PlannedRow | string {
  const found = rowsOfFigure(name, rows);
  return typeof found === 'string' ? found : found[0];
}

/** In a scope, stands for every name. */
const ANY = '*';

/** The rows of a figure, of which `{priority=*}` names several, or why there is none. */
export function rowsOfFigure(
  name: FigureName,
  rows: readonly PlannedRow[],
): readonly [PlannedRow, ...PlannedRow[]] | string {
  const measured = measuredBy(name);
  if (typeof measured === 'string') return measured;
  const { metric, statistic } = measured;
  const own = rows.filter((row) => row.metric === metric);
  if (own.length === 0) return `${metric.id} has no meaning in this scenario`;
  const wanted = scopeOf(name, metric);
  const [first, ...others] = own.filter(
    (row) => row.statistic.id === statistic && isMeant(row.scope, wanted),
  );
  return first === undefined ? scopeProblem(metric, wanted, own) : [first, ...others];
}

/** The scope as a map; a service clock that is not named is the clock of the resolution. */
function scopeOf(name: FigureName, metric: Metric): ReadonlyMap<string, string> {
  const scope = new Map(name.scope.map(({ dimension, value }) => [dimension, value]));
  const { facet } = metric;
  if (facet?.key === 'clock' && !scope.has('clock')) scope.set('clock', 'resolve');
  return scope;
}

function isMeant(scope: PlannedRow['scope'], wanted: ReadonlyMap<string, string>): boolean {
  const entries = Object.entries(scope);
  return (
    entries.length === wanted.size &&
    entries.every(([key, name]) => wanted.get(key) === name || wanted.get(key) === ANY)
  );
}

function scopeProblem(
  metric: Metric,
  wanted: ReadonlyMap<string, string>,
  rows: readonly PlannedRow[],
): string {
  for (const [key, name] of wanted) {
    const names = [...new Set(rows.flatMap(({ scope }) => scope[key] ?? []))];
    if (names.length === 0) {
      const keys = [...new Set(rows.flatMap(({ scope }) => Object.keys(scope)))];
      return `${metric.id} is not told apart by ${key}; ${suggestion(key, keys)}`;
    }
    if (name !== ANY && !names.includes(name)) {
      return `${metric.id} has no ${key} ${name}; ${suggestion(name, names)}`;
    }
  }
  const groups = metric.hasTotal ? ['no group', ...metric.by] : metric.by;
  const facet = metric.facet && !metric.facet.isOptional ? ` and a ${metric.facet.key}` : '';
  return `${metric.id} is measured for one group at a time (${groups.join(', ')})${facet}`;
}
