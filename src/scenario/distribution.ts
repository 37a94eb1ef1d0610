/** Laws of random lengths: of work, of gaps, of waits. */

import { z } from 'zod';
import type { Millis } from '../units/time.ts';
import { familyFields } from './distribution-family.ts';
import { readLaw } from './distribution-rules.ts';
import { lawWords } from './distribution-words.ts';
import { CalendarDuration, Duration } from './duration.ts';
import { reading } from './refusal.ts';
import { Share } from './share.ts';

/** A law whose lengths are `D`: milliseconds, or milliseconds and business time. */
export type Distribution<D = Millis> =
  | { readonly kind: 'constant'; readonly value: D }
  | { readonly kind: 'exponential'; readonly mean: D }
  | { readonly kind: 'logNormal'; readonly mean: D; readonly cv: number }
  | { readonly kind: 'logNormal'; readonly median: D; readonly p90: D }
  | { readonly kind: 'gamma'; readonly mean: D; readonly cv: number }
  | { readonly kind: 'weibull'; readonly scale: D; readonly shape: number }
  | { readonly kind: 'weibull'; readonly mean: D; readonly shape: number }
  | { readonly kind: 'erlang'; readonly mean: D; readonly phases: number }
  | { readonly kind: 'hyperexponential'; readonly mean: D; readonly cv: number }
  | { readonly kind: 'hyperexponential'; readonly branches: readonly Branch<D>[] }
  | { readonly kind: 'uniform'; readonly min: D; readonly max: D }
  | { readonly kind: 'triangular'; readonly min: D; readonly mode: D; readonly max: D }
  | { readonly kind: 'empirical'; readonly values: readonly D[] }
  | { readonly kind: 'mixture'; readonly parts: readonly MixturePart<D>[] };

/** One exponential branch of a hyperexponential law, taken with probability `share`. */
export interface Branch<D = Millis> {
  readonly share: number;
  readonly mean: D;
}

/** One component of a mixture, taken with probability `share`. */
export interface MixturePart<D = Millis> {
  readonly share: number;
  readonly of: Distribution<D>;
}

/** A length that may be counted in a calendar's days: used for waits, not for work. */
export type Delay = Distribution<CalendarDuration>;

function lawOf<D>(length: z.ZodType<D, string>, id: string, title: string, description: string) {
  const law: z.ZodType<Distribution<D>> = z.lazy(() => schema);
  const families = z.strictObject({
    ...familyFields(length),
    mixture: z
      .array(z.strictObject({ share: Share, of: law.describe('The law.') }))
      .nonempty()
      .optional()
      .describe('Several laws, each with its share of the draws.'),
  });
  const read = (given: z.output<typeof families>) => readLaw(given) as Distribution<D>;
  const bare = reading(length, (value): Distribution<D> => ({ kind: 'constant', value }));
  const named = reading(families, read).meta({
    id: `${id}Family`,
    title: `${title} family`,
    description: 'One law by the name of its family.',
    minProperties: 1,
    maxProperties: 1,
  });
  const schema = z.union([bare, lawWords(length), named]).meta({
    id,
    title,
    description,
    examples: [
      '10 min',
      'median 20 min p90 1 h',
      'exponential 10 min',
      { logNormal: { median: '20 min', p90: '1 h' } },
    ],
  });
  return schema;
}

/** The law of a length of time. */
export const Distribution = lawOf(
  Duration,
  'Distribution',
  'Distribution',
  'The law of a random length of time: a bare length is constant, `median 20 min p90 1 h` is ' +
    'log-normal, `exponential 10 min` memoryless; else one family by name.',
);

/** The law of a wait, which may count in a calendar's days. */
export const Delay = lawOf(
  CalendarDuration,
  'Delay',
  'Delay',
  'The law of a wait; with a calendar it consumes that calendar\u2019s open time.',
);
