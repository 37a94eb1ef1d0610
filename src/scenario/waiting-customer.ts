/** What customers do, and what is done for them, who would have to wait or have waited. */

import { z } from 'zod';
import { PositiveDuration } from './duration.ts';
import { declaredName } from './key-order.ts';
import { Refusal, reading } from './refusal.ts';
import { Share } from './share.ts';

/** From how many others waiting on which share of customers turns away. */
export interface BalkStep {
  readonly waiting: number;
  readonly share: number;
}

const MOST = 1_000_000;

/** Customers who turn away from a long line, by its length. */
export const Balk = reading(z.record(z.string(), Share), readSteps).meta({
  id: 'Balk',
  title: 'Balking',
  description:
    'Share of customers who go away at once because so many others wait and nobody is free; each ' +
    'step holds until the next, and below the first nobody goes.',
  examples: [{ 6: '20%', 8: '60%', 10: '100%' }],
});

function readSteps(written: Record<string, number>): BalkStep[] {
  const steps = Object.entries(written).map(([key, share]) => {
    const waiting = Number(declaredName(key));
    if (Number.isInteger(waiting) && waiting >= 0 && waiting <= MOST) return { waiting, share };
    const expected = `expected a number of waiting customers from 0 to ${MOST}`;
    throw new Refusal('E323', `${expected}, got ${declaredName(key)}`, [key]);
  });
  return steps.sort((one, other) => one.waiting - other.waiting);
}

/** A longest wait for the first touch, and what happens then. */
export const TimeLimit = z
  .strictObject({
    after: PositiveDuration.describe('Wait for the first touch after which it happens.'),
    then: z
      .enum(['close', 'callBack'])
      .describe(
        'close: the contact ends, as with a message; callBack: the customer hangs up, keeps the ' +
          'place in the line and no longer gives up.',
      ),
  })
  .meta({
    id: 'TimeLimit',
    title: 'Time limit',
    description: 'What happens to contacts that have waited for so long.',
    examples: [{ after: '2 min', then: 'callBack' }],
  });
