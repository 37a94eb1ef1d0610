/** How the volume of tickets changes over the year: by month or by week of the year. */

import { z } from 'zod';
import { declaredName } from './key-order.ts';
import { Refusal, reading } from './refusal.ts';
import { Factor } from './share.ts';

/** Factors of the months, January first, or of the ISO weeks; their mean is 1. */
export interface Season {
  readonly by: 'month' | 'week';
  readonly factors: readonly number[];
}

/** The months of the year, January first. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const EXPECTED = 'expected 12 monthly factors, 52 or 53 weekly ones, or factors by months';

/** The shape of a year, or that there is none. */
export const Season = reading(
  z.union([z.literal('none'), z.array(Factor), z.record(z.string(), Factor)], { error: EXPECTED }),
  (written): Season | 'none' => {
    if (written === 'none') return written;
    return Array.isArray(written) ? fromList(written) : fromMonths(written);
  },
).meta({
  id: 'Season',
  title: 'Season',
  description:
    'Relative volumes of the year: 12 months, 52 or 53 ISO weeks, or factors by names of months. ' +
    'Only proportions matter: the rate is the mean of the year.',
  examples: [{ 'jan-mar': 1.2, 'apr-jun': 1, 'jul,aug': 0.7, 'sep-dec': '110%' }, 'none'],
});

function fromList(factors: readonly number[]): Season {
  if (factors.length === 12) return { by: 'month', factors: withMeanOne(factors) };
  if (factors.length === 52 || factors.length === 53) {
    return { by: 'week', factors: withMeanOne(factors) };
  }
  throw new Refusal('E327', `${EXPECTED}; got ${factors.length} factors`);
}

function fromMonths(written: Record<string, number>): Season {
  const factors: (number | undefined)[] = new Array(12).fill(undefined);
  for (const [key, factor] of Object.entries(written)) {
    for (const month of readMonths(declaredName(key))) {
      if (factors[month] !== undefined) {
        throw new Refusal('E327', `${MONTHS[month]} has two factors; write it once`, [key]);
      }
      factors[month] = factor;
    }
  }
  const missing = MONTHS.filter((_, month) => factors[month] === undefined);
  if (missing.length === 0) return { by: 'month', factors: withMeanOne(factors as number[]) };
  throw new Refusal('E327', `a season names every month; missing: ${missing.join(', ')}`);
}

/** Reads `jul`, `jan-mar`, `jul,aug`, `dec-feb` as numbers of months, January 0. */
function readMonths(written: string): number[] {
  return written.split(',').flatMap((part) => {
    const [first = -1, last = first] = part.split('-').map((name) => MONTHS.indexOf(name.trim()));
    if (first < 0 || last < 0) {
      throw new Refusal('E327', `expected months such as jul, jan-mar or jul,aug, got ${written}`, [
        written,
      ]);
    }
    const count = ((last - first + 12) % 12) + 1;
    return Array.from({ length: count }, (_, k) => (first + k) % 12);
  });
}

function withMeanOne(factors: readonly number[]): number[] {
  const sum = factors.reduce((total, factor) => total + factor, 0);
  if (sum > 0) return factors.map((factor) => (factor * factors.length) / sum);
  throw new Refusal('E327', 'every factor is zero; at least one must be above zero');
}
