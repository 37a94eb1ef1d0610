import type { DistributionSpec } from '../../../src/random/distribution-spec.ts';

/** One or more specimens of every family, with the awkward parameters among them. */
export const SPECIMENS: Record<string, DistributionSpec> = {
  constant: { family: 'constant', value: 7 },
  exponential: { family: 'exponential', mean: 3 },
  'lognormal, narrow': { family: 'logNormal', mu: 8, sigma: 0.3 },
  'lognormal, wide': { family: 'logNormal', mu: 1, sigma: 1.5 },
  'gamma, narrow': { family: 'gamma', mean: 2, cv: 0.05 },
  'gamma, cv 0.5': { family: 'gamma', mean: 2, cv: 0.5 },
  'gamma, cv 2': { family: 'gamma', mean: 2, cv: 2 },
  'Weibull, long tail': { family: 'weibull', scale: 2, shape: 0.6 },
  'Weibull, ageing': { family: 'weibull', scale: 2, shape: 3 },
  Erlang: { family: 'erlang', phases: 4, mean: 2 },
  hyperexponential: { family: 'hyperexponential', mean: 1.25, cvSquared: 4 },
  uniform: { family: 'uniform', min: 1, max: 3 },
  triangular: { family: 'triangular', min: 1, mode: 2, max: 9 },
  'triangular, mode at an end': { family: 'triangular', min: 0, mode: 0, max: 9 },
  empirical: { family: 'empirical', values: [5, 1, 2, 9, 30, 2] },
  mixture: {
    family: 'mixture',
    components: [
      { share: 0.7, of: { family: 'logNormal', mu: 0, sigma: 0.6 } },
      { share: 0.3, of: { family: 'gamma', mean: 12, cv: 0.4 } },
    ],
  },
  'mixture with atoms': {
    family: 'mixture',
    components: [
      { share: 2, of: { family: 'constant', value: 0 } },
      { share: 5, of: { family: 'exponential', mean: 2 } },
      { share: 3, of: { family: 'constant', value: 4 } },
    ],
  },
  'mixture of atoms alone': {
    family: 'mixture',
    components: [
      { share: 0.25, of: { family: 'constant', value: 8 } },
      { share: 0.75, of: { family: 'constant', value: 3 } },
    ],
  },
  'shifted and scaled': {
    family: 'affine',
    shift: 5,
    scale: 2,
    of: { family: 'logNormal', mu: 0, sigma: 1 },
  },
};
