/** Self-service that errs: contacts it answers wrongly come back, and harder than before. */

import { z } from 'zod';
import { DAY } from '../units/time.ts';
import { Delay } from './distribution.ts';
import { Name } from './name.ts';
import { between } from './number.ts';
import { Factor, Share } from './share.ts';

/** Wrong answers of a type's self-service. */
export const SelfService = z
  .strictObject({
    wrong: Share.describe('Share of the tickets that self-service had first answered wrongly.'),
    after: Delay.optional().describe('Time until the customer is back. Default 24 h.'),
    calendar: Name.optional().describe('Calendar of that time. Default always.'),
    reach: between(-10, 0)
      .default(0)
      .describe('Log-odds points taken off every reach: how much harder they are to solve.'),
    work: Factor.prefault(1).describe('What their working times are multiplied by.'),
  })
  .transform(({ after, calendar, ...rest }) => ({
    ...rest,
    after: after ?? ({ kind: 'constant', value: DAY } as Delay),
    calendar: calendar ?? 'always',
  }))
  .meta({
    id: 'SelfService',
    title: 'Self-service',
    description:
      'Wrong answers of L0: contacts that it believes solved and that come back as tickets, ' +
      'later and harder.',
    examples: [{ wrong: '8%', after: '6 h', reach: -0.4, work: '130%' }],
  });
