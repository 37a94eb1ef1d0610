/** Comparisons of scenarios given by their parts. */
import {
  type ComparisonOptions,
  type ComparisonOutcome,
  runComparison,
} from '../../src/experiment/comparison.ts';
import type { ComparisonResult, ComparisonRow } from '../../src/experiment/comparison-result.ts';
import type { RunResult, Scope } from '../../src/experiment/result.ts';
import { type Study, studyOf } from '../../src/experiment/study.ts';
import { differenceVerdict } from '../../src/experiment/verdict.ts';
import { metricById } from '../../src/metrics/catalogue.ts';
import { makeRunResult } from './run-result.ts';
import { modelOf, type Written } from './scenario.ts';

/** A study of a scenario; two of the same `hash` and seed are taken for the same. */
export function studyFrom(parts: Written, hash: string): Study {
  return studyOf({
    model: modelOf(parts),
    scenario: { name: `Test ${hash}`, hash },
    version: '0',
    words: { question: '', about: '', assumptions: [], vendors: [], promises: [], events: [] },
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

/** What a test may change about the made-up comparison. */
export interface ComparisonChoices {
  /** Variants besides B. */
  readonly more?: number;
  readonly name?: string;
  readonly targets?: boolean;
  /** Changes the rows one by one. */
  readonly row?: (row: ComparisonRow) => ComparisonRow;
}

const MADE: readonly (readonly [string, string, string, Scope, number, number, number])[] = [
  ['resolution-time', 'mean', 'h', { priority: 'P1' }, 8.4, -0.2, 0.5],
  ['resolution-time', 'mean', 'h', { priority: 'P2' }, 18, -2.1, 0.4],
  ['sla-attainment', 'share', 'share', { priority: 'P2', clock: 'resolve' }, 0.9, 0.03, 0.01],
  ['utilisation', 'share', 'share', { tier: 'L1' }, 0.7, -0.05, 0.01],
  ['cost', 'total', 'EUR', {}, 700_000, 25_000, 400],
];

/** A saved record of a comparison made by hand: one verdict of each common kind. */
export function makeComparison(choices: ComparisonChoices = {}): ComparisonResult {
  const { more = 0, name = 'One more', row = (same: ComparisonRow) => same } = choices;
  const ids = ['A', 'B', ...Array.from({ length: more }, (_, k) => String.fromCharCode(67 + k))];
  const rows = ids.slice(1).flatMap((id) => MADE.map((made) => row(madeRow(id, made))));
  const run = makeRunResult(choices.targets === false ? { targets: [] } : {});
  return {
    comparison: {
      formatVersion: '1.0',
      tool: { name: 'tiersim', version: '0.1.0' },
      replications: 30,
      verdicts: rows.length,
      models: ids.map((id) => ({
        id,
        name: id === 'A' ? 'Today' : name,
        question: `What does ${id} change?`,
        hash: 'a'.repeat(64),
        seed: 'monday',
        isPaired: true,
        isSameAsBase: id === 'A',
        changes: id === 'A' ? [] : [{ path: `teams.${name}.agents`, before: '2', after: '3' }],
      })),
      rows,
      best: [
        {
          metric: 'cost',
          statistic: 'total',
          scope: {},
          unit: 'EUR',
          standings: ids.map((id) => ({
            model: id,
            probability: id === 'A' ? 1 : 0,
            low: id === 'A' ? 0 : -26_000,
            high: id === 'A' ? 26_000 : 0,
            verdict: id === 'A' ? 'best' : 'not the best',
          })),
        },
      ],
      warnings: [{ code: 'W516', message: 'A: The window is short.' }],
    },
    runs: ids.map(() => withService(run)),
  };
}

/** The same run with a share of all tickets resolved in time. */
function withService(run: RunResult): RunResult {
  const share = { estimate: 0.91, low: 0.9, high: 0.92, level: 0.95, n: 30, unit: 'share' };
  const name = { metric: 'sla-attainment', statistic: 'share', scope: { clock: 'resolve' } };
  const metrics = [...run.summary.metrics, { ...name, ...share }];
  return { ...run, summary: { ...run.summary, metrics } };
}

function madeRow(
  id: string,
  [metric, statistic, unit, scope, value, difference, halfWidth]: (typeof MADE)[number],
): ComparisonRow {
  const better = metricById(metric)?.better ?? 'neither';
  const limits = { low: difference - halfWidth, high: difference + halfWidth };
  const figure = (estimate: number) => ({
    ...{ estimate, low: estimate * 0.95, high: estimate * 1.05, level: 0.95, n: 30 },
  });
  return {
    metric,
    statistic,
    scope,
    unit,
    better,
    base: { model: 'A', ...figure(value) },
    variant: { model: id, ...figure(value + difference) },
    difference: {
      ...{ estimate: difference, ...limits, level: 0.99 },
      ...{ probability: 0.001, adjusted: 0.005 },
    },
    margin: null,
    verdict: differenceVerdict(limits, better, null),
    pairing: { correlation: 0.9, varianceRatio: 0.1 },
    settledBy: limits.low < 0 && limits.high > 0 ? 190 : null,
  };
}
