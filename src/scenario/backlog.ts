/** Tickets that are already open when the run begins. */

import { z } from 'zod';
import { Distribution } from './distribution.ts';
import { Name } from './name.ts';
import { whole } from './number.ts';
import { Tier } from './tier.ts';

const OpenTickets = z
  .strictObject({
    type: Name.describe('Their type.'),
    tier: Tier.describe('The tier at which they wait.'),
    priority: Name.describe('Their priority.'),
    count: whole(1, 1_000_000).describe('How many.'),
    age: Distribution.describe('How long ago they were created.'),
  })
  .meta({
    id: 'OpenTickets',
    title: 'Open tickets',
    description: 'Tickets of one kind that are open when the run begins.',
    examples: [{ type: 'fault', tier: 'L2', priority: 'P3', count: 40, age: '3 d' }],
  });

/** Tickets of one kind that are open when the run begins. */
export type OpenTickets = z.output<typeof OpenTickets>;

/** The state in which a run begins, instead of empty. */
export const Start = z
  .strictObject({
    backlog: z.array(OpenTickets).nonempty().describe('Tickets that wait from the beginning.'),
  })
  .meta({
    id: 'Start',
    title: 'Start',
    description: 'The state in which a run begins, instead of empty; it implies no warm-up.',
  });
