/** Runs several models with the same luck and compares them. */

import type { PlannedRow } from '../metrics/planned-rows.ts';
import { assert } from '../units/assert.ts';
import { bestRows } from './best-rows.ts';
import { arePaired, type Compared, comparisonRows, FigureReader } from './compare.ts';
import type { Change, ComparisonResult, ModelFacts } from './comparison-result.ts';
import { headlineRows } from './comparison-rows.ts';
import { comparisonWarnings } from './comparison-warnings.ts';
import { modelId } from './model-id.ts';
import { fixedSchedule, observe, type Running } from './observe.ts';
import type { RegretTable } from './regret-result.ts';
import { type ReplicationRow, replicationRows } from './replication-rows.ts';
import { keyedModel, outcomeOf, type Study } from './study.ts';
import { roundedComparison } from './summary-json.ts';
import type { NamedTolerance } from './tolerance.ts';
import { regretTable, type UncertainPlan } from './uncertain-runs.ts';

/** A model to compare, with what is written otherwise in it than in the base. */
export interface Contender {
  readonly study: Study;
  readonly changes: readonly Change[];
}

/** What is compared, and how often it is run. */
export interface ComparisonOptions extends Running {
  readonly replications: number;
  /** Rows of the base; without them the figures that decide. */
  readonly rows?: readonly PlannedRow[];
  readonly margins?: readonly NamedTolerance[];
  /** Draws of uncertain inputs, which all models are run with once they are compared. */
  readonly uncertain?: UncertainPlan;
}

/** The value of a compared figure in one replication, numbered from 0, of one model. */
export interface ComparedValue extends ReplicationRow {
  /** A, B, … */
  readonly model: string;
}

/** A finished or stopped comparison. */
export interface ComparisonOutcome {
  readonly result: ComparisonResult;
  /** The values behind the differences: by figure, model and replication. */
  readonly values: () => readonly ComparedValue[];
  /** Replications that all models finished. */
  readonly finished: number;
  readonly isPartial: boolean;
}

/** Models are called by the letters of the alphabet. */
export const MOST_MODELS = 26;

/** Runs the base, which comes first, and the variants, and compares them. */
export async function runComparison(
  contenders: readonly Contender[],
  options: ComparisonOptions,
): Promise<ComparisonOutcome> {
  assert(contenders.length >= 2, 'a comparison has a base and at least one variant');
  assert(contenders.length <= MOST_MODELS, 'a comparison has at most 26 models');
  const { replications } = options;
  const studies = contenders.map(({ study }) => study);
  const observed = await observe(studies, fixedSchedule(replications), options);
  const models = contenders.map(({ study }, place): Compared => {
    const observations = observed.observations[place];
    const { result } = outcomeOf(study, observations, replications);
    return { id: modelId(place), study, observations, result };
  });
  const finished = observed.observations[0].count;
  const { uncertain } = options;
  const regret = uncertain && (await regretTable(uncertain, options));
  const result = comparisonOf(models, contenders, { ...options, regret: regret ?? undefined });
  return {
    result,
    values: () => comparedValues(models, result),
    finished,
    isPartial: finished < replications || regret === null,
  };
}

function comparisonOf(
  models: readonly Compared[],
  contenders: readonly Contender[],
  options: ComparisonOptions & { readonly regret: RegretTable | undefined },
): ComparisonResult {
  const [base, ...variants] = models as [Compared, ...Compared[]];
  const rows = options.rows ?? tellingRows(models);
  const compared = comparisonRows([base, ...variants], rows, options.margins ?? []);
  const runs = models.map(({ result }) => result);
  const facts = models.map((model, place) => factsOf(model, base, contenders[place].changes));
  const comparison = roundedComparison({
    formatVersion: '1.0',
    tool: base.result.summary.tool,
    replications: base.observations.count,
    verdicts: compared.filter(({ difference }) => difference.low !== null).length,
    models: facts,
    rows: compared,
    best: bestRows([base, ...variants], rows),
    ...(options.regret && { regret: options.regret }),
    warnings: comparisonWarnings(facts, runs),
  });
  return { comparison, runs };
}

/** The values of the figures that are compared: by figure, model and replication. */
function comparedValues(
  models: readonly Compared[],
  { comparison }: ComparisonResult,
): readonly ComparedValue[] {
  const keyOf = (...name: readonly unknown[]) => JSON.stringify(name);
  const rows = comparison.rows.map((row) => keyOf(row.metric, row.statistic, row.scope));
  const places = new Map([...new Set(rows)].map((key, place) => [key, place]));
  const byFigure: ComparedValue[][] = [...places].map(() => []);
  for (const { id, study, observations } of models) {
    const figures = study.rows.map(({ metric, statistic, scope }) =>
      places.get(keyOf(metric.id, statistic.id, scope)),
    );
    let row = 0;
    for (const value of replicationRows(study.rows, observations.replications())) {
      const figure = figures[row++ % figures.length];
      if (figure !== undefined) byFigure[figure].push({ model: id, ...value });
    }
  }
  return byFigure.flat();
}

/** The rows that decide, without those of which no model has a figure. */
function tellingRows(models: readonly Compared[]): readonly PlannedRow[] {
  const readers = models.map((model) => new FigureReader(model));
  return headlineRows(models.map(({ study }) => study)).filter((row) =>
    readers.some((reader) => {
      const { estimate, above } = reader.of(row).figure;
      return estimate !== null || above !== undefined;
    }),
  );
}

function factsOf(model: Compared, base: Compared, changes: readonly Change[]): ModelFacts {
  const { id, study, result } = model;
  const { name, hash } = study.scenario;
  return {
    id,
    name,
    question: result.facts.question,
    hash,
    seed: study.model.seed,
    isPaired: arePaired(model, base),
    isSameAsBase: keyedModel(study).key === keyedModel(base.study).key,
    changes,
  };
}
