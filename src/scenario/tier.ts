/** Levels of support: L0 is self-service, L1 the desk, L2 and above the specialists. */

import { z } from 'zod';
import { declaredName } from './key-order.ts';
import { Refusal, reading } from './refusal.ts';

const EXPECTED = 'expected a tier: L0 to L9';

/** A level of support. */
export const Tier = z
  .string({ error: EXPECTED })
  .regex(/^L[0-9]$/, { error: EXPECTED })
  .meta({
    id: 'Tier',
    title: 'Tier',
    description: 'A level of support: L0 self-service, L1 the desk, up to L9.',
    examples: ['L1'],
  });

/** The number of a tier: 2 for L2. */
export function tierLevel(tier: string): number {
  return Number(tier.slice(1));
}

/** A map from tiers to `schema`, read as a list of `{ tier, [field] }` in rising order. */
export function byTier<S extends z.ZodType, F extends string>(field: F, schema: S) {
  type Entry = { readonly tier: string } & { readonly [K in F]: z.output<S> };
  const tiers = z.record(z.string(), schema).meta({ propertyNames: { pattern: '^L[0-9]$' } });
  return reading(tiers, (map): Entry[] =>
    Object.entries(map)
      .map(([key, value]) => ({ tier: tierNamed(key), [field]: value }) as Entry)
      .sort((a, b) => tierLevel(a.tier) - tierLevel(b.tier)),
  );
}

function tierNamed(key: string): string {
  if (/^L[0-9]$/.test(key)) return key;
  throw new Refusal('E309', `${EXPECTED}, got ${declaredName(key)}`, [key]);
}
