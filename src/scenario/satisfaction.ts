/** A model of satisfaction: what makes customers content or not, in log-odds points. */

import { z } from 'zod';
import { CalendarDuration } from './duration.ts';
import { between } from './number.ts';
import { Share } from './share.ts';

const points = (what: string) => between(-10, 0).default(0).describe(what);

/** How likely the customer of a resolved ticket is satisfied. */
export const Satisfaction = z
  .strictObject({
    atBest: Share.refine((share) => share > 0 && share < 1, {
      error: 'expected a share above 0% and below 100%, such as 92%',
    }).describe(
      'Share that is satisfied if the answer is immediate, the solution in time and for good.',
    ),
    response: points('Points for every hour of the response clock until the first answer.'),
    expect: CalendarDuration.optional().describe(
      'Time to resolve that customers expect. Default the goal of the priority.',
    ),
    resolution: points('Points for each time that resolution takes what is expected once more.'),
    handOver: points('Points for every change of person.'),
    reopening: points('Points for every solution that did not hold.'),
  })
  .transform(({ expect, ...rest }) => ({ ...rest, expect: expect ?? null }))
  .meta({
    id: 'Satisfaction',
    title: 'Satisfaction',
    description:
      'A logistic law of satisfaction: points are added to the log-odds of the best case. The ' +
      'figure csat is modelled, not measured: its points come from a survey or are assumptions.',
    examples: [
      { atBest: '92%', response: -0.1, resolution: -0.8, handOver: -0.3, reopening: -0.9 },
    ],
  });

/** How likely the customer of a resolved ticket is satisfied; `expect: null` is the goal. */
export type Satisfaction = z.output<typeof Satisfaction>;
