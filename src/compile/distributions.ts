/** Laws as people write them, turned into the specifications that the random numbers know. */
import stdlibGamma from '@stdlib/math-base-special-gamma';
import stdlibNormalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { DistributionSpec } from '../random/distribution-spec.ts';
import type { Distribution } from '../scenario/distribution.ts';
import { type CalendarDuration, inMillis } from '../scenario/duration.ts';
import { unreachable } from '../units/assert.ts';
import { ln } from '../units/mathematics.ts';
import type { Millis } from '../units/time.ts';

const NINETIETH = stdlibNormalQuantile(0.9, 0, 1);

/** The specification of a law, in ms; business days count `businessDay` open ms each. */
export function specOf(law: Distribution<CalendarDuration>, businessDay: Millis): DistributionSpec {
  const ms = (length: CalendarDuration): Millis => inMillis(length, businessDay);
  switch (law.kind) {
    case 'constant':
      return { family: 'constant', value: ms(law.value) };
    case 'exponential':
      return { family: 'exponential', mean: ms(law.mean) };
    case 'logNormal':
      return 'cv' in law
        ? logNormalOfMean(ms(law.mean), law.cv)
        : logNormalOfMedian(ms(law.median), ms(law.p90));
    case 'gamma':
      return { family: 'gamma', mean: ms(law.mean), cv: law.cv };
    case 'weibull':
      return 'scale' in law
        ? { family: 'weibull', scale: ms(law.scale), shape: law.shape }
        : weibullOfMean(ms(law.mean), law.shape);
    case 'erlang':
      return { family: 'erlang', mean: ms(law.mean), phases: law.phases };
    case 'hyperexponential':
      return 'cv' in law
        ? { family: 'hyperexponential', mean: ms(law.mean), cvSquared: law.cv * law.cv }
        : branches(law.branches.map(({ share, mean }) => ({ share, mean: ms(mean) })));
    case 'uniform':
      return { family: 'uniform', min: ms(law.min), max: ms(law.max) };
    case 'triangular':
      return { family: 'triangular', min: ms(law.min), mode: ms(law.mode), max: ms(law.max) };
    case 'empirical':
      return { family: 'empirical', values: law.values.map(ms) };
    case 'mixture':
      return {
        family: 'mixture',
        components: law.parts.map(({ share, of }) => ({ share, of: specOf(of, businessDay) })),
      };
    default:
      return unreachable(law);
  }
}

function logNormalOfMean(mean: Millis, cv: number): DistributionSpec {
  const variance = ln(1 + cv * cv);
  return { family: 'logNormal', mu: ln(mean) - variance / 2, sigma: Math.sqrt(variance) };
}

function logNormalOfMedian(median: Millis, p90: Millis): DistributionSpec {
  return { family: 'logNormal', mu: ln(median), sigma: ln(p90 / median) / NINETIETH };
}

function weibullOfMean(mean: Millis, shape: number): DistributionSpec {
  return { family: 'weibull', scale: mean / stdlibGamma(1 + 1 / shape), shape };
}

function branches(parts: readonly { share: number; mean: Millis }[]): DistributionSpec {
  const components = parts.map(({ share, mean }) => {
    return { share, of: { family: 'exponential' as const, mean } };
  });
  return { family: 'mixture', components };
}
