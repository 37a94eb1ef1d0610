/** Ways in which tickets come: somebody on the line, or a message that waits. */

import { z } from 'zod';
import type { Named } from './name.ts';
import { whole } from './number.ts';

/** A way in which tickets come. */
export const Channel = z
  .strictObject({
    live: z.boolean().describe('Whether the customer is on the line while waiting.'),
    lines: whole(1, 1_000_000).optional().describe('Most contacts at once, waiting or served.'),
    waitingPlaces: whole(0, 1_000_000).optional().describe('Most contacts waiting at once.'),
  })
  .transform(({ live, lines, waitingPlaces }) => ({
    live,
    lines: lines ?? null,
    waitingPlaces: waitingPlaces ?? null,
  }))
  .meta({
    id: 'Channel',
    title: 'Channel',
    description: 'How tickets come. phone and chat (live), email and portal exist undeclared.',
    examples: [{ live: true, lines: 30 }],
  });

/** A way in which tickets come; `null` is no limit. */
export type Channel = Named<z.output<typeof Channel>>;

/** The channels that exist without being declared. */
export const BUILT_IN_CHANNELS: readonly Channel[] = [
  { name: 'phone', live: true, lines: null, waitingPlaces: null },
  { name: 'chat', live: true, lines: null, waitingPlaces: null },
  { name: 'email', live: false, lines: null, waitingPlaces: null },
  { name: 'portal', live: false, lines: null, waitingPlaces: null },
];
