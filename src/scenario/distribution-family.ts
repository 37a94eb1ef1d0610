/** The families of laws and the parameters each takes, as people write them. */

import { z } from 'zod';
import { between, whole } from './number.ts';
import { Share } from './share.ts';

const cv = between(0.001, 100).describe('Standard deviation ÷ mean.');
const shape = between(0.01, 1000).describe('Shape; 1 is exponential.');

/** The families whose parameters have ranges; the key of each in a scenario. */
export const FAMILY_NAMES = [
  'exponential',
  'logNormal',
  'gamma',
  'weibull',
  'erlang',
  'hyperexponential',
  'uniform',
  'triangular',
] as const;

/** The fields that name a family, with lengths of time read by `length`. */
export function familyFields<D extends z.ZodType>(length: D) {
  const mean = length.describe('Mean.');
  return {
    constant: length.optional().describe('Always this length.'),
    exponential: z.strictObject({ mean }).optional().describe('Memoryless, cv 1.'),
    logNormal: z
      .strictObject({
        mean: length.optional().describe('Mean.'),
        cv: cv.optional(),
        median: length.optional().describe('Half are shorter.'),
        p90: length.optional().describe('Nine of ten are shorter.'),
      })
      .optional()
      .describe('The usual shape of work: mean and cv, or median and p90.'),
    gamma: z.strictObject({ mean, cv }).optional().describe('Gamma by mean and cv.'),
    weibull: z
      .strictObject({
        scale: length.optional().describe('63% are shorter.'),
        mean: length.optional().describe('Mean.'),
        shape,
      })
      .optional()
      .describe('Weibull by shape and scale, or shape and mean.'),
    erlang: z
      .strictObject({ mean, phases: whole(1, 1000).describe('Number of phases.') })
      .optional()
      .describe('A sum of equal exponential phases.'),
    hyperexponential: z
      .strictObject({
        mean: length.optional().describe('Mean.'),
        cv: between(1, 100).optional().describe('Standard deviation ÷ mean, at least 1.'),
        branches: z
          .array(z.strictObject({ share: Share, mean }))
          .nonempty()
          .optional()
          .describe('Branches whose shares sum to 100%.'),
      })
      .optional()
      .describe('Easy and hard cases: mean and cv (balanced means), or branches.'),
    uniform: z
      .strictObject({ min: length.describe('Least.'), max: length.describe('Most.') })
      .optional()
      .describe('All lengths between two are equally likely.'),
    triangular: z
      .strictObject({
        min: length.describe('Least.'),
        mode: length.describe('Most likely.'),
        max: length.describe('Most.'),
      })
      .optional()
      .describe('Least, most likely, most.'),
    empirical: z
      .union([
        z.array(length),
        z.strictObject({ values: z.array(length).describe('The lengths.') }),
      ])
      .optional()
      .describe('Observed lengths, sorted; each gap between two neighbours is equally likely.'),
  };
}
