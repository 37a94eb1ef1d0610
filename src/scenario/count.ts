/** Laws of counts: how many tickets come at once. */

import { z } from 'zod';
import { declaredName } from './key-order.ts';
import { between, whole } from './number.ts';
import { Refusal, reading } from './refusal.ts';
import { Mix } from './share.ts';

/** The law of a count of one or more. */
export type Count =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'geometric'; readonly mean: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | { readonly kind: 'shares'; readonly parts: readonly CountShare[] };

/** One count and its share. */
export interface CountShare {
  readonly count: number;
  readonly share: number;
}

const MOST = 1000;

const Families = z.strictObject({
  geometric: z
    .strictObject({ mean: between(1, 100).describe('Mean.') })
    .optional()
    .describe('1, 2, 3 and so on, each less likely than the last by the same factor.'),
  uniform: z
    .strictObject({ min: whole(1, MOST).describe('Least.'), max: whole(1, MOST).describe('Most.') })
    .optional()
    .describe('All counts between two are equally likely.'),
  shares: Mix.optional().describe('Shares by count; they sum to 100%.'),
});

/** How many at once: a number, or a law by the name of its family. */
export const Count = z
  .union([
    whole(1, MOST).transform((value): Count => ({ kind: 'constant', value })),
    reading(Families, readFamily),
  ])
  .meta({
    id: 'Count',
    title: 'Count',
    description: 'How many come at once: a number, or one family by name.',
    examples: [3, { geometric: { mean: 4 } }, { shares: { 1: '80%', 2: '15%', 10: '5%' } }],
  });

function readFamily(written: z.output<typeof Families>): Count {
  const { geometric, uniform, shares } = written;
  const named = [geometric, uniform, shares].filter((law) => law !== undefined).length;
  if (named !== 1) {
    const forms = 'geometric, uniform and shares';
    throw new Refusal('E323', `expected one of ${forms}, got ${named === 0 ? 'none' : named}`);
  }
  if (geometric !== undefined) return { kind: 'geometric', ...geometric };
  if (uniform === undefined) return { kind: 'shares', parts: (shares ?? []).map(countShare) };
  if (uniform.min <= uniform.max) return { kind: 'uniform', ...uniform };
  throw new Refusal('E323', 'expected min at most max', ['uniform', 'min']);
}

function countShare({ name, share }: { name: string; share: number }): CountShare {
  const count = Number(declaredName(name));
  if (Number.isInteger(count) && count >= 1 && count <= MOST) return { count, share };
  const expected = `expected a whole number from 1 to ${MOST}`;
  throw new Refusal('E323', `${expected}, got ${name}`, ['shares', name]);
}
