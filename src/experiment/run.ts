/** Runs an experiment: replications over an executor, then everything a report is made from. */
import type { Model } from '../kernel/model.ts';
import { isQuantile, type PlannedRow } from '../metrics/planned-rows.ts';
import type { Target } from '../scenario/target.ts';
import { assert } from '../units/assert.ts';
import { type Executor, inlineExecutor } from './executor.ts';
import { factsOf, type ScenarioWords } from './facts.ts';
import { Observations } from './observations.ts';
import { prepare } from './replicate.ts';
import { type ReplicationRow, replicationRows } from './replication-rows.ts';
import type { RunResult } from './result.ts';
import { makeSeries } from './series.ts';
import { summarise } from './summarise.ts';
import { roundedSummary } from './summary-json.ts';
import { judgeTargets, placeTargets, type TargetProblem } from './targets.ts';
import { warningsOf } from './warnings.ts';

/** What to run and how to name it. */
export interface ExperimentOptions {
  readonly replications: number;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly version: string;
  readonly words: ScenarioWords;
  readonly targets: readonly Target[];
  readonly executor?: Executor;
  readonly signal?: AbortSignal;
  /** Called after every replication. */
  readonly onProgress?: (finished: number, asked: number) => void;
}

/** A finished or stopped experiment. */
export interface ExperimentOutcome {
  readonly result: RunResult;
  /** Replications in the result; fewer than asked if it was stopped. */
  readonly finished: number;
  readonly isPartial: boolean;
  /** One row per replication and figure, for tables of raw values. */
  readonly replicationRows: () => Iterable<ReplicationRow>;
}

/** Targets that name nothing that is measured. */
export class UnknownTargets extends Error {
  override name = 'UnknownTargets';
  readonly problems: readonly TargetProblem[];

  /** Holds every problem, not only the first. */
  constructor(problems: readonly TargetProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

/**
 * Runs the replications and summarises them. The result depends on the model and on which
 * replications finished, and on nothing else: not on the executor, not on their order.
 * @throws UnknownTargets before anything is run.
 */
export async function runExperiment(
  model: Model,
  options: ExperimentOptions,
): Promise<ExperimentOutcome> {
  assert(options.replications >= 1, 'an experiment has at least one replication');
  const { plan, rows } = prepare(model);
  const { placed, problems } = placeTargets(options.targets, rows);
  if (problems.length > 0) throw new UnknownTargets(problems);
  const observations = await observe(model, options);
  const records = observations.sorted();
  const summarised = summarise(plan, rows, observations);
  const summary = roundedSummary({
    formatVersion: '1.0',
    tool: { name: 'tiersim', version: options.version },
    scenario: options.scenario,
    seed: model.seed,
    replications: records.length,
    metrics: summarised.rows,
    targets: judgeTargets(placed, summarised.rows),
    warnings: warningsOf({ planned: rows, summarised, records, asked: options.replications }),
  });
  return {
    result: {
      summary,
      facts: factsOf(model, options.words),
      series: makeSeries(plan, observations, headlinePair(rows)),
    },
    finished: records.length,
    isPartial: records.length < options.replications,
    replicationRows: () => replicationRows(rows, records),
  };
}

async function observe(model: Model, options: ExperimentOptions): Promise<Observations> {
  const { replications, executor = inlineExecutor, signal, onProgress } = options;
  const observations = new Observations();
  const numbers = Array.from({ length: replications }, (_, replication) => replication);
  for await (const record of executor.run(model, numbers, signal)) {
    observations.add(record);
    onProgress?.(observations.count, replications);
  }
  return observations;
}

/** Place of the mean resolution time among the rows that are no quantiles. */
function headlinePair(rows: readonly PlannedRow[]): number {
  const pairs = rows.filter((row) => !isQuantile(row.statistic));
  return pairs.findIndex(({ metric }) => metric.id === 'resolution-time');
}
