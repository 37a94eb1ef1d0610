/** The difference between two models in one figure, from what each replication says of it. */
import type { Interval } from './interval.ts';
import { studentInterval, withoutInterval } from './interval.ts';
import { twoSidedProbability } from './student-t.ts';
import { compensatedSum, meanOfValues } from './summation.ts';

/** What the replications of one model say about one figure. */
export interface Sample {
  readonly estimate: number;
  /** One value a replication, in their order; null where a replication has none. */
  readonly values: readonly (number | null)[];
  /**
   * What deviations are taken from: the mean of the values, or, for quantiles, the pooled estimate,
   * so that the bias of short replications widens the interval.
   */
  readonly centre: 'mean' | 'estimate';
}

/** A difference with its standard error. */
export interface Contrast {
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/**
 * Variant minus base where both had the same luck in each replication: the spread of the
 * differences counts, and not that of the two. Null with fewer than two common replications.
 */
export function pairedContrast(base: Sample, variant: Sample): Contrast | null {
  const differences = differencesOf(base, variant);
  const n = differences.length;
  if (n < 2) return null;
  const mean = meanOfValues(differences);
  const pooled = variant.estimate - base.estimate;
  const isWhole = n === base.values.length && n === variant.values.length;
  const estimate = isWhole || base.centre === 'estimate' ? pooled : mean;
  const squares = squaresAround(differences, base.centre === 'estimate' ? pooled : mean);
  return { estimate, standardError: Math.sqrt(squares / (n - 1) / n), degreesOfFreedom: n - 1 };
}

/**
 * Variant minus base where the two were run with different luck (Welch, Biometrika 34, 1947).
 * Null where one of them has fewer than two replications.
 */
export function independentContrast(base: Sample, variant: Sample): Contrast | null {
  const one = errorOf(base);
  const other = errorOf(variant);
  if (one === null || other === null) return null;
  const square = one.square + other.square;
  const below =
    (one.square * one.square) / one.degrees + (other.square * other.square) / other.degrees;
  return {
    estimate: variant.estimate - base.estimate,
    standardError: Math.sqrt(square),
    degreesOfFreedom: below === 0 ? one.degrees + other.degrees : (square * square) / below,
  };
}

/** The interval of one model's figure; an estimate alone with fewer than two replications. */
export function sampleInterval(sample: Sample, level: number): Interval {
  const error = errorOf(sample);
  if (error === null) return withoutInterval(sample.estimate, sample.values.length, level);
  return studentInterval(sample.estimate, Math.sqrt(error.square), error.degrees, level);
}

/** The interval of a difference. */
export function contrastInterval(contrast: Contrast, level: number): Interval {
  const { estimate, standardError, degreesOfFreedom } = contrast;
  return studentInterval(estimate, standardError, degreesOfFreedom, level);
}

/** The two-sided p-value of "there is no difference". */
export function contrastProbability(contrast: Contrast): number {
  const { estimate, standardError, degreesOfFreedom } = contrast;
  if (estimate === 0) return 1;
  return twoSidedProbability(estimate / standardError, degreesOfFreedom);
}

/** What common luck did to a difference. */
export interface Pairing {
  /** Correlation of the two over replications. */
  readonly correlation: number;
  /** Variance of the difference ÷ what it would be with separate luck; 0.2: a fifth. */
  readonly varianceRatio: number;
}

/** What pairing did, or null where nothing varies. */
export function pairingOf(base: Sample, variant: Sample): Pairing | null {
  const pairs = commonPairs(base, variant);
  if (pairs.length < 2) return null;
  const ones = pairs.map(([one]) => one);
  const others = pairs.map(([, other]) => other);
  const differences = pairs.map(([one, other]) => other - one);
  const apart = squaresAround(ones, meanOfValues(ones));
  const beside = squaresAround(others, meanOfValues(others));
  const together = squaresAround(differences, meanOfValues(differences));
  if (apart === 0 || beside === 0) return null;
  return {
    correlation: (apart + beside - together) / 2 / Math.sqrt(apart * beside),
    varianceRatio: together / (apart + beside),
  };
}

function commonPairs(base: Sample, variant: Sample): (readonly [number, number])[] {
  return base.values.flatMap((one, replication) => {
    const other = variant.values[replication];
    return one === null || other === null || other === undefined ? [] : [[one, other] as const];
  });
}

function differencesOf(base: Sample, variant: Sample): number[] {
  return commonPairs(base, variant).map(([one, other]) => other - one);
}

/** How values scatter around their mean. */
export interface Spread {
  readonly variance: number;
  readonly n: number;
}

/** How the replications of one sample scatter; null with fewer than two. */
export function spreadOf(sample: Sample): Spread | null {
  const error = errorOf(sample);
  if (error === null) return null;
  const n = error.degrees + 1;
  return { variance: error.square * n, n };
}

/** The square of the standard error of one sample alone. */
function errorOf({ estimate, values, centre }: Sample) {
  const known = values.filter((value) => value !== null);
  const n = known.length;
  if (n < 2) return null;
  const squares = squaresAround(known, centre === 'estimate' ? estimate : meanOfValues(known));
  return { square: squares / (n - 1) / n, degrees: n - 1 };
}

function squaresAround(values: readonly number[], centre: number): number {
  return compensatedSum(values.map((value) => (value - centre) * (value - centre)));
}
