/** Runs an experiment: replications over an executor, then everything a report is made from. */
import type { Model } from '../kernel/model.ts';
import { assert } from '../units/assert.ts';
import { fixedSchedule, observe, type Running } from './observe.ts';
import { precisionSchedule } from './precision.ts';
import {
  type ExperimentOutcome,
  outcomeOf,
  precisionGoal,
  type Subject,
  studyOf,
} from './study.ts';

/** What to run and how to name it. */
export interface ExperimentOptions extends Omit<Subject, 'model'>, Running {
  /** How many; with a precision, the most. */
  readonly replications: number;
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
  const { replications } = options;
  assert(replications >= 1, 'an experiment has at least one replication');
  const study = studyOf({ ...options, model });
  const schedule =
    options.precision === undefined
      ? fixedSchedule(replications)
      : precisionSchedule(precisionGoal(study, replications));
  const { observations, asked } = await observe([study], schedule, options);
  return outcomeOf(study, observations[0], asked);
}
