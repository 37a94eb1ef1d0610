/** One replication from model to record: the unit of work of every executor. */
import type { Model } from '../kernel/model.ts';
import { simulate } from '../kernel/simulate.ts';
import { Measurement } from '../metrics/measurement.ts';
import { type MetricPlan, makePlan } from '../metrics/plan.ts';
import { type PlannedRow, planRows } from '../metrics/planned-rows.ts';
import type { ReplicationRecord } from '../metrics/record.ts';

/** A model with its plan of measurement, made once and used for every replication. */
export interface Prepared {
  readonly model: Model;
  readonly plan: MetricPlan;
  readonly rows: readonly PlannedRow[];
}

/** Plans what to measure in a model. */
export function prepare(model: Model): Prepared {
  const plan = makePlan(model);
  return { model, plan, rows: planRows(plan) };
}

/** Runs and measures one replication. */
export function replicate(prepared: Prepared, replication: number): ReplicationRecord {
  const measurement = new Measurement(prepared.plan);
  const totals = simulate(prepared.model, replication, measurement.collectors);
  return measurement.finish(replication, totals, prepared.rows);
}
