/** Several verdicts at once: Holm's procedure (Scandinavian Journal of Statistics 6, 1979). */
import { assert } from '../units/assert.ts';

/** What Holm's procedure makes of one test of a family. */
export interface AdjustedTest {
  /** The p-value made comparable with the error that the whole family may have. */
  readonly adjusted: number;
  /**
   * The level at which this test's interval has to be given: it leaves out 0 exactly where the
   * procedure rejects.
   */
  readonly level: number;
}

/**
 * Judges a family of tests so that the chance of even one false rejection is at most `error`: the
 * smallest of k p-values is held against error / k, the next against error / (k − 1), until one
 * fails; that one and all after it stand at the level of the failure.
 */
export function holm(probabilities: readonly number[], error: number): readonly AdjustedTest[] {
  assert(error > 0 && error < 1, 'the error of a family of tests lies between 0 and 1');
  const order = probabilities
    .map((_, place) => place)
    .sort((a, b) => probabilities[a] - probabilities[b] || a - b);
  const tests: AdjustedTest[] = new Array(probabilities.length);
  let adjusted = 0;
  let share = 0;
  let hasFailed = false;
  order.forEach((place, rank) => {
    const left = order.length - rank;
    adjusted = Math.min(1, Math.max(adjusted, probabilities[place] * left));
    if (!hasFailed) share = error / left;
    hasFailed ||= probabilities[place] >= share;
    tests[place] = { adjusted, level: 1 - share };
  });
  return tests;
}
