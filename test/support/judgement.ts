/** Judges the figures of a run against theory, each by its own interval. */
import { expect } from 'vitest';
import type { MetricRow, Summary } from '../../src/experiment/result.ts';
import { criticalT } from '../../src/statistics/student-t.ts';
import { expectWithin } from './scenario.ts';
import { PRECISION, type Quantity, type TheoryRun } from './theory-case.ts';

/** The level at which theory must lie inside the interval of the simulation. */
const THEORY_LEVEL = 0.9999;

const HOURS_IN: Readonly<Record<string, number>> = { s: 3600, min: 60, h: 1 };

/** A quantity beside its estimate, in the quantity's unit. */
export interface Judged {
  readonly run: string;
  readonly quantity: Quantity;
  readonly estimate: number;
  readonly standardError: number;
  /** Most by which theory may differ from the estimate. */
  readonly limit: number;
  readonly replications: number;
}

/** The row of results that a figure names. */
export function rowOf(summary: Summary, figure: string): MetricRow {
  const [name = '', scope = ''] = figure.replace('}', '').split('{');
  const [metric, statistic] = name.split('.');
  const parts = scope === '' ? [] : scope.split(/, */).map((part) => part.split('='));
  const wanted = JSON.stringify(Object.fromEntries(parts));
  const found = summary.metrics.find(
    (row) =>
      row.metric === metric && row.statistic === statistic && JSON.stringify(row.scope) === wanted,
  );
  if (found === undefined) throw new Error(`no figure ${figure}`);
  return found;
}

/** A quantity of a run with its estimate, in the quantity's unit. */
export function judge(run: TheoryRun, quantity: Quantity, summary: Summary): Judged {
  const { estimate, low, high, level, n, unit } = rowOf(summary, quantity.figure);
  if (estimate === null || low === null || high === null) {
    throw new Error(`${quantity.figure} has no interval`);
  }
  const factor = unit === 'h' ? HOURS_IN[quantity.unit ?? 'h'] : 1;
  // A limit that is cut at 0 or 1 says less than the other one.
  const error = (Math.max(high - estimate, estimate - low) / criticalT(n - 1, level)) * factor;
  const spread = error * Math.sqrt(n);
  // The standard deviation of near normal values has the relative error 1/√(2(n − 1)).
  const standardError = quantity.isSpread ? spread / Math.sqrt(2 * (n - 1)) : error;
  return {
    run: run.name,
    quantity,
    estimate: quantity.isSpread ? spread : estimate * factor,
    standardError,
    limit: limitOf(quantity, standardError, n),
    replications: n,
  };
}

/** Half the 99.99 % interval or, for a published value, three standard errors of the difference. */
function limitOf({ published }: Quantity, standardError: number, n: number): number {
  if (published === undefined) return criticalT(n - 1, THEORY_LEVEL) * standardError;
  const other = published.halfWidth / (published.level === 0.9 ? 1.645 : 1.96);
  return 3 * Math.sqrt(standardError * standardError + other * other);
}

/** Expects theory inside the interval, and an interval narrow enough to mean something. */
export function expectAgreement(judged: Judged): void {
  const { quantity, estimate, standardError, limit, replications: n, run } = judged;
  const { what, theory, precision = PRECISION.usual } = quantity;
  const name = `${run}: ${what}`;
  expect.soft(n, `replications of ${name}`).toBeGreaterThanOrEqual(20);
  expect.soft(standardError / theory, `standard error of ${name}`).toBeLessThanOrEqual(precision);
  const [low, high] = [estimate - limit, estimate + limit];
  expectWithin(theory, { estimate, low, high, halfWidth: limit, n, level: THEORY_LEVEL }, name);
}
