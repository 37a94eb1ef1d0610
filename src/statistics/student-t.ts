/** Student's t distribution: how wide an interval from few replications has to be. */
import stdlibBetainc from '@stdlib/math-base-special-betainc';
import stdlibQuantile from '@stdlib/stats-base-dists-t-quantile';
import { assert } from '../units/assert.ts';

/** The two-sided critical value: |t| stays below it with probability `level`. */
export function criticalT(degreesOfFreedom: number, level: number): number {
  assert(degreesOfFreedom > 0, 'a t interval has at least one degree of freedom');
  assert(level > 0 && level < 1, 'the level of an interval lies between 0 and 1');
  return stdlibQuantile(0.5 + level / 2, degreesOfFreedom);
}

/** The two-sided p-value: the probability that |T| is at least |t| if there is no difference. */
export function twoSidedProbability(t: number, degreesOfFreedom: number): number {
  assert(degreesOfFreedom > 0, 'a t test has at least one degree of freedom');
  if (!Number.isFinite(t)) return 0;
  // P(|T| ≥ t) is the regularised incomplete beta function I(ν/(ν + t²); ν/2, 1/2).
  return stdlibBetainc(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
}
