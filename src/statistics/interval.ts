/** Estimates with confidence intervals from independent replications. */
import { criticalT } from './student-t.ts';
import { compensatedSum, meanOfValues, standardErrorOf } from './summation.ts';

/** An estimate with its confidence interval; null where there is nothing to say. */
export interface Interval {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly halfWidth: number | null;
  /** The number of replications it rests on. */
  readonly n: number;
  /** The probability with which such intervals cover the truth, 0–1. */
  readonly level: number;
}

/** The t interval of the mean of one value a replication; of one value, an estimate alone. */
export function meanInterval(values: readonly number[], level: number): Interval {
  const n = values.length;
  if (n === 0) return withoutInterval(null, n, level);
  const mean = meanOfValues(values);
  if (n === 1) return withoutInterval(mean, n, level);
  return studentInterval(mean, standardErrorOf(values), n - 1, level);
}

/**
 * The interval of a ratio of sums R = Σ numerators / Σ denominators, one pair a replication:
 * R ± t s / √n, where s is the standard deviation of the jackknife's pseudo-values
 * n R − (n − 1) R without i (Efron 1982). The estimate is the ratio itself, so that it can be
 * added up from its parts. Without a denominator there is no estimate.
 */
export function ratioInterval(
  numerators: readonly number[],
  denominators: readonly number[],
  level: number,
): Interval {
  const n = numerators.length;
  const below = compensatedSum(denominators);
  if (n === 0 || below === 0) return withoutInterval(null, n, level);
  const ratio = compensatedSum(numerators) / below;
  const pseudo = pseudoValues(numerators, denominators);
  if (pseudo === null) return withoutInterval(ratio, n, level);
  return studentInterval(ratio, standardErrorOf(pseudo), n - 1, level);
}

/**
 * What each replication says of a ratio of sums: the jackknife's pseudo-values. Null where nothing
 * tells how it would vary: one replication alone, or one that holds every denominator.
 */
export function pseudoValues(
  numerators: readonly number[],
  denominators: readonly number[],
): readonly number[] | null {
  const n = numerators.length;
  const above = compensatedSum(numerators);
  const below = compensatedSum(denominators);
  if (n < 2 || denominators.some((denominator) => below - denominator === 0)) return null;
  const ratio = above / below;
  return numerators.map((numerator, i) => {
    const other = (above - numerator) / (below - denominators[i]);
    return n * ratio - (n - 1) * other;
  });
}

/** The interval estimate ± t · standardError; `n` counts one more than the degrees of freedom. */
export function studentInterval(
  estimate: number,
  standardError: number,
  degreesOfFreedom: number,
  level: number,
): Interval {
  const halfWidth = criticalT(degreesOfFreedom, level) * standardError;
  const n = degreesOfFreedom + 1;
  return { estimate, low: estimate - halfWidth, high: estimate + halfWidth, halfWidth, n, level };
}

/** An estimate for which no interval can be given, or no estimate at all. */
export function withoutInterval(estimate: number | null, n: number, level: number): Interval {
  return { estimate, low: null, high: null, halfWidth: null, n, level };
}
