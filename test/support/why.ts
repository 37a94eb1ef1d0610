/** Answers of `why` that nobody simulated, for the tests of what is said about them. */
import type { LiftResult, WhyResult } from '../../src/experiment/why-result.ts';
import { makeRunResult } from './run-result.ts';

/** A limit that is lifted, and what that changes. */
export function liftOf(kind: LiftResult['kind'], of: string | null, change: number): LiftResult {
  const estimate = { level: 0.95, n: 30 };
  const judged = { level: 0.99, probability: 0, adjusted: 0 };
  const verdict = change < -0.5 ? 'better' : 'no clear difference';
  const isBought = kind === 'person';
  return {
    kind,
    of,
    hash: 'b',
    figure: {
      estimate: 8 + change,
      low: 7 + change,
      high: 9 + change,
      ...estimate,
      difference: { estimate: change, low: change - 0.5, high: change + 0.5, ...judged },
      verdict,
    },
    cost: {
      estimate: 1000,
      low: 1000,
      high: 1000,
      ...estimate,
      difference: { estimate: isBought ? 500 : 0, low: isBought ? 500 : 0, high: 500, ...judged },
      verdict: 'worse',
    },
    perThousand: isBought
      ? { estimate: 2 * change, low: 2 * change - 1, high: 2 * change + 1 }
      : null,
  };
}

/** The answer of `why` with these limits. */
export function makeWhy(lifts: readonly LiftResult[]): WhyResult {
  const estimate = { level: 0.95, n: 30 };
  return {
    facts: makeRunResult().facts,
    why: {
      formatVersion: '1.0',
      tool: { name: 'tiersim', version: '0.1.0' },
      scenario: { name: 'Today', hash: 'a'.repeat(64) },
      seed: 'monday',
      replications: 30,
      currency: 'EUR',
      figure: {
        metric: 'resolution-time',
        statistic: 'mean',
        scope: {},
        unit: 'h',
        better: 'lower',
      },
      base: { estimate: 8, low: 7, high: 9, ...estimate },
      cost: { estimate: 1000, low: 1000, high: 1000, ...estimate },
      lifts,
      verdicts: 2 * lifts.length,
      warnings: [],
    },
  };
}
