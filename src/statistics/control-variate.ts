/** A mean made more exact by random things whose means are known (Lavenberg & Welch 1981). */
import { type Interval, meanInterval, studentInterval } from './interval.ts';
import { compensatedSum, meanOfValues } from './summation.ts';

/** Something random that goes with a figure: one value a replication, and its true mean. */
export interface Control {
  readonly values: readonly number[];
  readonly known: number;
}

/** A mean with and without its controls. */
export interface Controlled {
  readonly plain: Interval;
  readonly controlled: Interval;
  /** Square of the controlled half-width ÷ that of the plain one; below 1 the controls pay. */
  readonly varianceRatio: number;
}

/** Fewer replications tell too little of how figure and controls go together. */
const LEAST = 10;
/** A control that the others explain up to this part of its variance adds nothing. */
const ALL_BUT_EXPLAINED = 1e-9;

/**
 * The mean of `values`, corrected by how far the means of the controls are from the known ones:
 * Ȳ − b′(X̄ − μ), b by least squares, with n − q − 1 degrees of freedom for q controls. Null where
 * nothing varies. Controls are made orthogonal one after the other (Gram and Schmidt), so that each
 * is a regression of its own.
 */
export function controlledMean(
  values: readonly number[],
  controls: readonly Control[],
  level: number,
): Controlled | null {
  const n = values.length;
  const plain = meanInterval(values, level);
  if (n < LEAST || plain.halfWidth === null || plain.halfWidth === 0) return null;
  const directions = orthogonal(controls);
  if (directions.length === 0) return null;
  const mean = meanOfValues(values);
  let estimate = mean;
  let rest = values.map((value) => value - mean);
  let spread = 1 / n;
  for (const { deviations, squares, offset } of directions) {
    const slope = product(deviations, rest) / squares;
    rest = rest.map((value, at) => value - slope * deviations[at]);
    estimate -= slope * offset;
    spread += (offset * offset) / squares;
  }
  const degreesOfFreedom = n - directions.length - 1;
  const error = Math.sqrt((product(rest, rest) / degreesOfFreedom) * spread);
  const controlled = studentInterval(estimate, error, degreesOfFreedom, level);
  const ratio = (controlled.halfWidth ?? 0) / plain.halfWidth;
  return { plain, controlled, varianceRatio: ratio * ratio };
}

/** What one control tells beyond those before it. */
interface Direction {
  readonly deviations: readonly number[];
  readonly squares: number;
  /** Mean of the control minus the known one, as far as the controls before do not explain it. */
  readonly offset: number;
}

function orthogonal(controls: readonly Control[]): readonly Direction[] {
  const directions: Direction[] = [];
  for (const { values, known } of controls) {
    const mean = meanOfValues(values);
    let deviations: readonly number[] = values.map((value) => value - mean);
    let offset = mean - known;
    const all = product(deviations, deviations);
    for (const other of directions) {
      const share = product(deviations, other.deviations) / other.squares;
      deviations = deviations.map((value, at) => value - share * other.deviations[at]);
      offset -= share * other.offset;
    }
    const squares = product(deviations, deviations);
    if (squares > ALL_BUT_EXPLAINED * all) directions.push({ deviations, squares, offset });
  }
  return directions;
}

function product(one: readonly number[], other: readonly number[]): number {
  return compensatedSum(one.map((value, at) => value * other[at]));
}
