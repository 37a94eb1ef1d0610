/** Comparisons of scenarios given by their parts. */
import {
  type ComparisonOptions,
  type ComparisonOutcome,
  runComparison,
} from '../../src/experiment/comparison.ts';
import type { ComparisonRow } from '../../src/experiment/comparison-result.ts';
import type { Scope } from '../../src/experiment/result.ts';
import { type Study, studyOf } from '../../src/experiment/study.ts';
import { modelOf, type Written } from './scenario.ts';

/** A study of a scenario; two of the same `hash` and seed are taken for the same. */
export function studyFrom(parts: Written, hash: string): Study {
  return studyOf({
    model: modelOf(parts),
    scenario: { name: `Test ${hash}`, hash },
    version: '0',
    words: { question: '', about: '', assumptions: [], vendors: [], promises: [] },
    targets: [],
  });
}

/** Compares scenarios, the base first. */
export function compared(
  models: readonly Written[],
  options: ComparisonOptions,
): Promise<ComparisonOutcome> {
  const studies = models.map((parts) => studyFrom(parts, JSON.stringify(parts)));
  return runComparison(
    studies.map((study) => ({ study, changes: [] })),
    options,
  );
}

/** The row of a figure of the first variant, or of the one named; fails if there is none. */
export function rowOf(
  { result }: ComparisonOutcome,
  name: string,
  scope: Scope = {},
  variant = 'B',
): ComparisonRow {
  const wanted = JSON.stringify(scope);
  const row = result.comparison.rows.find(
    (one) =>
      `${one.metric}.${one.statistic}` === name &&
      one.variant.model === variant &&
      JSON.stringify(one.scope) === wanted,
  );
  if (row === undefined) throw new Error(`no row ${name}${wanted}`);
  return row;
}
