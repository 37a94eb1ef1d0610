/** Ways in which tickets come: somebody on the line, or a message that waits. */

import { z } from 'zod';
import { Name, type Named } from './name.ts';
import { whole } from './number.ts';

/** A way in which tickets come. */
export const Channel = z
  .strictObject({
    live: z.boolean().describe('Whether the customer is on the line while waiting.'),
    lines: whole(1, 1_000_000).optional().describe('Most contacts at once, waiting or served.'),
    waitingPlaces: whole(0, 1_000_000).optional().describe('Most contacts waiting at once.'),
    open: Name.optional().describe(
      'Calendar outside which contacts find it closed and are blocked. Default always.',
    ),
    atClosing: z
      .enum(['serve', 'cutOff'])
      .default('serve')
      .describe('What becomes of contacts that wait for their first touch when it closes.'),
  })
  .transform(({ live, lines, waitingPlaces, open, atClosing }) => ({
    live,
    lines: lines ?? null,
    waitingPlaces: waitingPlaces ?? null,
    open: open ?? 'always',
    atClosing,
  }))
  .meta({
    id: 'Channel',
    title: 'Channel',
    description: 'How tickets come. phone and chat (live), email and portal exist undeclared.',
    examples: [{ live: true, lines: 30, open: 'office', atClosing: 'cutOff' }],
  });

/** A way in which tickets come; `null` is no limit. */
export type Channel = Named<z.output<typeof Channel>>;

/** The channels that exist without being declared. */
export const BUILT_IN_CHANNELS: readonly Channel[] = [
  { name: 'phone', ...Channel.parse({ live: true }) },
  { name: 'chat', ...Channel.parse({ live: true }) },
  { name: 'email', ...Channel.parse({ live: false }) },
  { name: 'portal', ...Channel.parse({ live: false }) },
];
