/** Runs the models of a comparison with draws of inputs that nobody knows exactly. */
import type { PlannedRow } from '../metrics/planned-rows.ts';
import type { Running } from './observe.ts';
import { regretRow } from './regret.ts';
import type { RegretTable } from './regret-result.ts';
import type { Study } from './study.ts';
import type { PointValues } from './sweep-design.ts';
import type { SweepFactor } from './sweep-result.ts';
import { figuresOfStudies } from './variations.ts';

/** Draws of uncertain inputs, ready to run. */
export interface UncertainPlan {
  readonly factors: readonly SweepFactor[];
  readonly draws: readonly PointValues[];
  /** The models of a comparison in their order, each with every draw. */
  readonly models: readonly (readonly Study[])[];
  /** Rows of the base as written. */
  readonly rows: readonly PlannedRow[];
  readonly replications: number;
}

/** Runs every model with every draw, all with the same luck; null if it was stopped. */
export async function regretTable(
  plan: UncertainPlan,
  running: Running,
): Promise<RegretTable | null> {
  const { factors, draws, models, replications } = plan;
  const rows = plan.rows.filter(({ metric }) => metric.better !== 'neither');
  const found = await figuresOfStudies({ studies: models.flat(), rows, replications }, running);
  if (found.figures.length < models.length * draws.length) return null;
  const samplesOf = (row: number) =>
    models.map((_, model) =>
      draws.map((_, draw) => found.figures[model * draws.length + draw][row].sample),
    );
  return { factors, draws, rows: rows.flatMap((row, at) => regretRow(row, samplesOf(at)) ?? []) };
}
