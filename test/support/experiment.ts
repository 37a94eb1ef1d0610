/** Experiments on scenarios given by their parts. */

import type { MetricRow, Scope } from '../../src/experiment/result.ts';
import { runExperiment } from '../../src/experiment/run.ts';
import type { ExperimentOutcome } from '../../src/experiment/study.ts';
import { modelOf, type Written } from './scenario.ts';

/** Runs replications of a scenario in this thread. */
export function experimentOn(parts: Written, replications: number): Promise<ExperimentOutcome> {
  return runExperiment(modelOf(parts), {
    replications,
    scenario: { name: 'Test', hash: '' },
    version: '0',
    words: { question: '', about: '', assumptions: [], vendors: [], promises: [], events: [] },
    targets: [],
  });
}

/** The row of a figure; fails if there is none. */
export function figure(
  { result }: ExperimentOutcome,
  metric: string,
  statistic: string,
  scope: Scope = {},
): MetricRow {
  const wanted = JSON.stringify(scope);
  const row = result.summary.metrics.find(
    (one) =>
      one.metric === metric && one.statistic === statistic && JSON.stringify(one.scope) === wanted,
  );
  if (row === undefined) throw new Error(`no figure ${metric}.${statistic}${wanted}`);
  return row;
}
