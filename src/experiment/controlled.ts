/** Headline figures made more exact by how many tickets come and how much work they bring. */
import { offeredLoad } from '../compile/load.ts';
import type { Model } from '../kernel/model.ts';
import type { PlannedRow } from '../metrics/planned-rows.ts';
import { type Control, controlledMean } from '../statistics/control-variate.ts';
import { meanOfValues, standardErrorOf } from '../statistics/summation.ts';
import { WEEK } from '../units/time.ts';
import type { KeptRecord, Observations } from './observations.ts';
import { workBeyondMean } from './offered-work.ts';
import type { ControlledRow } from './result.ts';
import { Samples } from './samples.ts';
import { LEVEL } from './summarise.ts';

/** The figures that are worth a second estimate. */
const CONTROLLED = ['resolution-time.mean', 'sla-attainment.share', 'backlog.mean', 'cost.total'];
/** Beyond so many standard errors the mean that is taken for known is not that of the runs. */
const BELIEVED = 4;

/**
 * Each of them with the number of created tickets and the work that they bring as controls, in the
 * order of the rows; none where neither varies. The number is left out where its mean is not what
 * the rates say (tickets that beget tickets).
 */
export function controlledRows(
  model: Model,
  rows: readonly PlannedRow[],
  observations: Observations,
): readonly ControlledRow[] {
  const samples = new Samples(rows);
  const records = observations.sorted();
  const work = { values: workOf(model, observations), known: 0 };
  const controls = [...ticketControl(model, samples, records), work];
  return rows.filter(isHeadline).flatMap((row) => {
    const values = valuesOf(samples, row, records);
    const found = values === null ? null : controlledMean(values, controls, LEVEL);
    if (found === null) return [];
    const { metric, statistic, scope, unit } = row;
    const { estimate, low, high, n } = found.controlled;
    const name = { metric: metric.id, statistic: statistic.id, scope, unit };
    const { varianceRatio } = found;
    return [{ ...name, estimate, low, high, level: LEVEL, n, varianceRatio }];
  });
}

/** The number of tickets, unless its mean is not known. */
function ticketControl(
  model: Model,
  samples: Samples,
  records: readonly KeptRecord[],
): readonly Control[] {
  const created = samples.find('tickets', 'total', {});
  const values = created === undefined ? null : valuesOf(samples, created, records);
  if (values === null || values.length < 2) return [];
  const known = expectedTickets(model);
  const isBelieved = Math.abs(meanOfValues(values) - known) <= BELIEVED * standardErrorOf(values);
  return isBelieved ? [{ values, known }] : [];
}

/** The work beyond its mean of each observation; of a pair of replications, the mean of both. */
function workOf(model: Model, observations: Observations): readonly number[] {
  const works = new Map(
    observations
      .replications()
      .map(({ replication, totals }) => [replication, workBeyondMean(model, replication, totals)]),
  );
  const of = (replication: number) => works.get(replication) ?? 0;
  return observations
    .sorted()
    .map(({ replication: at }) =>
      model.isAntithetic ? (of(2 * at) + of(2 * at + 1)) / 2 : of(at),
    );
}

/** Whether a row is one of the figures that are worth a look at how exact they are. */
export function isHeadline({ metric, statistic, dimension, scope }: PlannedRow): boolean {
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
