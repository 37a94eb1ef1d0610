/** Which points are worth their cost: nothing else is no dearer and serves better. */
import { contrastInterval, pairedContrast, type Sample } from '../statistics/contrast.ts';
import type { FrontierStanding } from './sweep-result.ts';

/** Cost and service of a point; service counts upwards. */
export interface Weighed {
  readonly cost: Sample;
  readonly service: Sample;
}

/** Service that is better low, turned round. */
export function upwards(sample: Sample, isHigherBetter: boolean): Sample {
  if (isHigherBetter) return sample;
  const values = sample.values.map((value) => (value === null ? null : -value));
  return { ...sample, estimate: -sample.estimate, values };
}

/**
 * How each point stands: on the frontier by its estimates, surely dominated, or neither. Dominated
 * means that one point of the frontier is surely no dearer and surely no worse, and surely better
 * in one of the two; all such verdicts together are wrong with a chance of at most 1 − `level`.
 */
export function frontierStandings(
  points: readonly Weighed[],
  level: number,
): readonly FrontierStanding[] {
  const isBeaten = points.map((point) => points.some((other) => isAhead(other, point)));
  const front = points.filter((_, place) => !isBeaten[place]);
  const tests = Math.max(1, 2 * front.length * (points.length - front.length));
  const each = 1 - (1 - level) / tests;
  return points.map((point, place) => {
    if (!isBeaten[place]) return 'frontier';
    return front.some((other) => dominates(other, point, each)) ? 'dominated' : 'open';
  });
}

function isAhead(one: Weighed, other: Weighed): boolean {
  const saved = other.cost.estimate - one.cost.estimate;
  const gained = one.service.estimate - other.service.estimate;
  return saved >= 0 && gained >= 0 && (saved > 0 || gained > 0);
}

function dominates(one: Weighed, other: Weighed, level: number): boolean {
  const saved = lowerLimit(one.cost, other.cost, level);
  const gained = lowerLimit(other.service, one.service, level);
  return saved >= 0 && gained >= 0 && (saved > 0 || gained > 0);
}

/** What `more` has beyond `less` at least; nothing is sure where there is no interval. */
function lowerLimit(less: Sample, more: Sample, level: number): number {
  const contrast = pairedContrast(less, more);
  const low = contrast === null ? null : contrastInterval(contrast, level).low;
  return low ?? Number.NEGATIVE_INFINITY;
}
