/** Which figures a sweep tells of every point. */
import type { PlannedRow } from '../metrics/planned-rows.ts';
import type { Scope } from './result.ts';
import type { Study } from './study.ts';
import { isTotalCost } from './sweep.ts';

interface Headline {
  readonly metric: string;
  readonly statistic: string;
  readonly scope: Scope;
}

const HEADLINES: readonly Headline[] = [
  { metric: 'sla-attainment', statistic: 'share', scope: { clock: 'resolve' } },
  { metric: 'resolution-time', statistic: 'mean', scope: {} },
];

/** What is asked for, else service and time; and what it costs, where anything does. */
export function sweepRows({ rows }: Study, asked: readonly PlannedRow[]): readonly PlannedRow[] {
  const chosen = asked.length > 0 ? asked : HEADLINES.flatMap((one) => rows.filter(isOf(one)));
  const cost = chosen.some(isTotalCost) ? [] : rows.filter(isTotalCost);
  return [...chosen, ...cost];
}

function isOf({ metric, statistic, scope }: Headline): (row: PlannedRow) => boolean {
  const wanted = JSON.stringify(scope);
  return (row) =>
    row.metric.id === metric &&
    row.statistic.id === statistic &&
    JSON.stringify(row.scope) === wanted;
}
