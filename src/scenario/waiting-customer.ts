/** What customers do, and what is done for them, who would have to wait or have waited. */

import { z } from 'zod';
import { PositiveDuration, readDuration } from './duration.ts';
import { declaredName } from './key-order.ts';
import { at, Refusal, reading } from './refusal.ts';
import { Share } from './share.ts';

/** Customers who turn away from a long line: a share for each step, which holds until the next. */
export interface Balk {
  /** By how many others wait, or by the wait in ms that is announced. */
  readonly by: 'waiting' | 'wait';
  readonly steps: readonly { readonly from: number; readonly share: number }[];
}

const MOST = 1_000_000;

/** Customers who turn away from a long line, by its length or by the announced wait. */
export const Balk = reading(z.record(z.string(), Share), readSteps).meta({
  id: 'Balk',
  title: 'Balking',
  description:
    'Share of customers who go away at once because nobody is free and so many others wait, or ' +
    'so long a wait is announced; each step holds until the next, and below the first nobody goes.',
  examples: [
    { 6: '20%', 8: '60%', 10: '100%' },
    { '2 min': '5%', '10 min': '60%' },
  ],
});

function readSteps(written: Record<string, number>): Balk {
  const keys = Object.keys(written).map((key) => ({ key, text: declaredName(key) }));
  const by = keys.some(({ text }) => /[a-z]/.test(text)) ? 'wait' : 'waiting';
  const steps = keys.map(({ key, text }) => {
    const from = by === 'wait' ? at([key], () => readDuration(text)) : readNumber(key, text);
    return { from, share: written[key] as number };
  });
  return { by, steps: steps.sort((one, other) => one.from - other.from) };
}

function readNumber(key: string, text: string): number {
  const waiting = Number(text);
  if (Number.isInteger(waiting) && waiting >= 0 && waiting <= MOST) return waiting;
  const expected = `expected a number of waiting customers from 0 to ${MOST}`;
  throw new Refusal('E323', `${expected}, got ${text}`, [key]);
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
