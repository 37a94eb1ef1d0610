/** Laws in a few words: `median 12 min p90 28 min`, `exponential 10 min`. */

import { z } from 'zod';
import type { Distribution } from './distribution.ts';
import { readLaw } from './distribution-rules.ts';
import { Refusal, reading } from './refusal.ts';

/** The two laws that scenarios are full of; lengths are read afterwards. */
const WORDS = /^(?:median (?<median>.+) p90 (?<p90>.+)|exponential (?<mean>.+))$/;

/** A schema of laws in words, with lengths of time read by `length`. */
export function lawWords<D>(length: z.ZodType<D, string>) {
  const read = (written: string): D => {
    const { success, data, error } = length.safeParse(written);
    if (success) return data;
    throw new Refusal('E308', error.issues[0]?.message ?? `cannot read ${written}`);
  };
  return reading(
    z.string().regex(WORDS).meta({ description: 'Log-normal or exponential, in words.' }),
    (written): Distribution<D> => {
      const { median = '', p90 = '', mean } = WORDS.exec(written)?.groups ?? {};
      if (mean !== undefined)
        return readLaw({ exponential: { mean: read(mean) } }) as Distribution<D>;
      const logNormal = { median: read(median), p90: read(p90) };
      return readLaw({ logNormal }) as Distribution<D>;
    },
  );
}
