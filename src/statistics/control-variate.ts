/** A mean made more exact by something random whose mean is known (Lavenberg & Welch 1981). */
import { type Interval, meanInterval, studentInterval } from './interval.ts';
import { compensatedSum, meanOfValues } from './summation.ts';

/** A mean with and without its control. */
export interface Controlled {
  readonly plain: Interval;
  readonly controlled: Interval;
  /** Square of the controlled half-width ÷ that of the plain one; below 1 the control pays. */
  readonly varianceRatio: number;
}

/** Fewer replications tell too little of how the two go together. */
const LEAST = 10;

/**
 * The mean of `values`, corrected by how far the mean of `controls` is from `known`:
 * Ȳ − b (X̄ − μ), b by least squares, with n − 2 degrees of freedom. Null where nothing varies.
 */
export function controlledMean(
  values: readonly number[],
  controls: readonly number[],
  known: number,
  level: number,
): Controlled | null {
  const n = values.length;
  const plain = meanInterval(values, level);
  if (n < LEAST || plain.halfWidth === null || plain.halfWidth === 0) return null;
  const [y, x] = [meanOfValues(values), meanOfValues(controls)];
  const squares = compensatedSum(controls.map((control) => (control - x) * (control - x)));
  if (squares === 0) return null;
  const slope =
    compensatedSum(controls.map((control, k) => (control - x) * (values[k] - y))) / squares;
  const residuals = values.map((value, k) => value - y - slope * (controls[k] - x));
  const variance = compensatedSum(residuals.map((rest) => rest * rest)) / (n - 2);
  const error = Math.sqrt(variance * (1 / n + ((x - known) * (x - known)) / squares));
  const controlled = studentInterval(y - slope * (x - known), error, n - 2, level);
  const ratio = (controlled.halfWidth ?? 0) / plain.halfWidth;
  return { plain, controlled, varianceRatio: ratio * ratio };
}
