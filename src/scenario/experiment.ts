/** From which seed the scenario is run, and within which limits. */

import { z } from 'zod';
import { whole } from './number.ts';
import { Refusal, reading } from './refusal.ts';

/** Text or an exact whole number from which all luck derives; text once read. */
export const Seed = reading(
  z.union([z.string(), z.number()], { error: 'expected text or a whole number' }),
  (seed) => {
    if (typeof seed === 'number' && !Number.isSafeInteger(seed)) {
      throw new Refusal('E343', 'expected an exact whole number, or text: write it in quotes');
    }
    if (seed === '') throw new Refusal('E343', 'the seed is empty; write any word or number');
    return String(seed);
  },
).meta({
  id: 'Seed',
  title: 'Seed',
  description: 'Text or a whole number; the same seed gives the same results.',
  examples: ['head-office-2026', 1],
});

/** Where a run stops by itself. */
export const Limits = z
  .strictObject({
    maxEvents: whole(1, 1e12).default(1e8).describe('Most events in one replication.'),
    maxOpenTickets: whole(1, 1e8).default(1e6).describe('Most tickets open at once.'),
  })
  .meta({
    id: 'Limits',
    title: 'Limits',
    description: 'Where a run stops by itself and says so.',
    examples: [{ maxEvents: 500_000_000 }],
  });

/** Where a run stops by itself. */
export type Limits = z.output<typeof Limits>;
