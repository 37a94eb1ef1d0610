/** A model under study: what is measured in it, and what becomes of the records of its runs. */
import type { Model } from '../kernel/model.ts';
import type { MetricPlan } from '../metrics/plan.ts';
import { isQuantile, type PlannedRow } from '../metrics/planned-rows.ts';
import type { Precision } from '../scenario/replications.ts';
import type { Target } from '../scenario/target.ts';
import { DAY } from '../units/time.ts';
import { pairedGains } from './antithetic.ts';
import { controlledRows } from './controlled.ts';
import type { KeyedModel } from './executor.ts';
import { factsOf, type ScenarioWords } from './facts.ts';
import type { KeptRecord, Observations } from './observations.ts';
import {
  type PlacedPrecision,
  type PrecisionGoal,
  placePrecision,
  precisionReached,
  precisionWarnings,
} from './precision.ts';
import { prepare } from './replicate.ts';
import { type ReplicationRow, replicationRows } from './replication-rows.ts';
import type { RunResult } from './result.ts';
import { Samples } from './samples.ts';
import { makeSeries } from './series.ts';
import { startOf } from './start.ts';
import { summarise } from './summarise.ts';
import { roundedSummary } from './summary-json.ts';
import { judgeTargets, type PlacedTarget, placeTargets, type TargetProblem } from './targets.ts';
import { warningsOf } from './warnings.ts';

/** A model with its name, its words and its targets. */
export interface Subject {
  readonly model: Model;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly version: string;
  readonly words: ScenarioWords;
  readonly targets: readonly Target[];
  /** Figures that shall be exact, where that is asked for. */
  readonly precision?: Precision;
  /** Whether figures are estimated once more with control variates. */
  readonly hasControls?: boolean;
}

/** A subject whose rows and targets are known. */
export interface Study extends Subject {
  readonly plan: MetricPlan;
  readonly rows: readonly PlannedRow[];
  readonly placed: readonly PlacedTarget[];
  readonly exact: readonly PlacedPrecision[];
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

/** Targets, or figures that shall be exact, that name nothing that is measured. */
export class UnknownTargets extends Error {
  override name = 'UnknownTargets';
  readonly problems: readonly TargetProblem[];

  /** Holds every problem, not only the first. */
  constructor(problems: readonly TargetProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

/** Plans what is measured; throws `UnknownTargets` before anything is run. */
export function studyOf(subject: Subject): Study {
  const { plan, rows } = prepare(subject.model);
  const targets = placeTargets(subject.targets, rows);
  const exact = placePrecision(subject.precision?.figures ?? [], rows);
  const problems = [...targets.problems, ...exact.problems];
  if (problems.length > 0) throw new UnknownTargets(problems);
  return { ...subject, plan, rows, placed: targets.placed, exact: exact.placed };
}

/** The model as executors know it: by the content of its scenario and its seed. */
export function keyedModel({ model, scenario }: Subject): KeyedModel {
  const luck = model.isAntithetic ? [model.seed, 'antithetic'] : [model.seed];
  return { key: JSON.stringify([scenario.hash, ...luck]), model };
}

/** What a study wants to know exactly, with so many replications at most. */
export function precisionGoal({ rows, exact, precision }: Study, most: number): PrecisionGoal {
  return { placed: exact, samples: new Samples(rows), least: precision?.least ?? most, most };
}

/** Summarises what was observed; `asked` is the number of replications that were wanted. */
export function outcomeOf(
  study: Study,
  observations: Observations,
  asked: number,
): ExperimentOutcome {
  const { model, plan, rows } = study;
  const finished = observations.count;
  return {
    result: {
      summary: summaryOf(study, observations, asked),
      facts: factsOf(model, study.words),
      series: makeSeries(plan, observations, headlinePair(rows)),
    },
    finished,
    isPartial: finished < asked,
    replicationRows: () => replicationRows(rows, observations.replications()),
  };
}

function summaryOf(study: Study, observations: Observations, asked: number) {
  const { plan, rows, placed } = study;
  const records: readonly KeptRecord[] = observations.sorted();
  const summarised = summarise(plan, rows, observations);
  const reached = precisionReached(precisionGoal(study, asked), records);
  return roundedSummary({
    formatVersion: '1.0',
    tool: { name: 'tiersim', version: study.version },
    scenario: study.scenario,
    seed: study.model.seed,
    replications: observations.count,
    metrics: summarised.rows,
    targets: judgeTargets(placed, summarised.rows),
    ...(reached.length === 0 ? {} : { precision: reached }),
    ...(study.model.isAntithetic && {
      antithetic: pairedGains(rows, observations.replications()),
    }),
    ...(study.hasControls && { controlled: controlledRows(study.model, rows, observations) }),
    warnings: [
      ...warningsOf({
        ...{ planned: rows, summarised, records, asked },
        isAntithetic: study.model.isAntithetic,
        isSteady: study.model.horizon.isSteady,
        finished: observations.count,
        start: startOf(records, plan.windowStart / DAY),
        hasOpenTickets: Array.from(study.model.backlog.count).some((count) => count > 0),
      }),
      ...precisionWarnings(reached, records.length),
    ],
  });
}

/** Place of the mean resolution time among the rows that are no quantiles. */
function headlinePair(rows: readonly PlannedRow[]): number {
  const pairs = rows.filter((row) => !isQuantile(row.statistic));
  return pairs.findIndex(({ metric }) => metric.id === 'resolution-time');
}
