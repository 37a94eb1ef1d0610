/** Headline figures made more exact by the number of tickets, whose mean the scenario states. */
import { offeredLoad } from '../compile/load.ts';
import type { Model } from '../kernel/model.ts';
import type { PlannedRow } from '../metrics/planned-rows.ts';
import { controlledMean } from '../statistics/control-variate.ts';
import { meanOfValues, standardErrorOf } from '../statistics/summation.ts';
import { WEEK } from '../units/time.ts';
import type { KeptRecord } from './observations.ts';
import type { ControlledRow } from './result.ts';
import { Samples } from './samples.ts';
import { LEVEL } from './summarise.ts';

/** The figures that are worth a second estimate. */
const CONTROLLED = ['resolution-time.mean', 'sla-attainment.share', 'backlog.mean', 'cost.total'];
/** Beyond so many standard errors the mean that is taken for known is not that of the runs. */
const BELIEVED = 4;

/**
 * Each of them with the number of created tickets as control, in the order of the rows; none where
 * that number does not vary, or its mean is not what the rates say (tickets that beget tickets).
 */
export function controlledRows(
  model: Model,
  rows: readonly PlannedRow[],
  records: readonly KeptRecord[],
): readonly ControlledRow[] {
  const samples = new Samples(rows);
  const created = samples.find('tickets', 'total', {});
  const counts = created === undefined ? [] : valuesOf(samples, created, records);
  const known = expectedTickets(model);
  if (counts === null || counts.length < 2) return [];
  if (Math.abs(meanOfValues(counts) - known) > BELIEVED * standardErrorOf(counts)) return [];
  return rows.filter(headlineRow).flatMap((row) => {
    const values = valuesOf(samples, row, records);
    const found = values === null ? null : controlledMean(values, counts, known, LEVEL);
    if (found === null) return [];
    const { metric, statistic, scope, unit } = row;
    const { estimate, low, high, n } = found.controlled;
    const name = { metric: metric.id, statistic: statistic.id, scope, unit };
    const { varianceRatio } = found;
    return [{ ...name, estimate, low, high, level: LEVEL, n, varianceRatio }];
  });
}

/** Whether a row is one of the figures that are worth a look at how exact they are. */
export function headlineRow({ metric, statistic, dimension, scope }: PlannedRow): boolean {
  const { clock = 'resolve', priority: _priority, ...others } = scope;
  return (
    CONTROLLED.includes(`${metric.id}.${statistic.id}`) &&
    (dimension === null || dimension === 'priority') &&
    clock === 'resolve' &&
    Object.keys(others).length === 0
  );
}

/** What every replication says, or null where one says nothing. */
function valuesOf(
  samples: Samples,
  row: PlannedRow,
  records: readonly KeptRecord[],
): readonly number[] | null {
  const values = samples.of(row, records)?.values ?? [null];
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? known : null;
}

function expectedTickets(model: Model): number {
  const { windowStart, windowEnd } = model.horizon;
  const perWeek = offeredLoad(model).types.reduce((sum, type) => sum + type.ticketsPerWeek, 0);
  return (perWeek * (windowEnd - windowStart)) / WEEK;
}
