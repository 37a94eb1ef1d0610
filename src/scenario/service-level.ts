/** Priorities and what is promised for each. */

import { z } from 'zod';
import { CalendarDuration } from './duration.ts';
import { moneyPer } from './money.ts';
import { Name, type Named, text } from './name.ts';
import { percentOfGoal, Share } from './share.ts';

const Raise = z
  .strictObject({
    at: percentOfGoal().describe('Share of the resolution goal at which it rises, such as 90%.'),
    to: Name.describe('The more urgent priority that it gets.'),
  })
  .meta({
    id: 'Raise',
    title: 'Raise',
    description: 'A ticket becomes more urgent when much of its time is gone.',
    examples: [{ at: '90%', to: 'P1' }],
  });

/** A rank of urgency with its promises. */
export const Priority = z
  .strictObject({
    title: text(200).optional().describe('What people call it.'),
    respond: CalendarDuration.optional().describe('Promised time to the first human touch.'),
    resolve: CalendarDuration.optional().describe('Promised time to the resolution.'),
    target: Share.optional().describe(
      'Share of tickets that must be resolved in time; without `resolve`, answered in time.',
    ),
    calendar: Name.prefault('always').describe('Calendar on which both promises run.'),
    pauses: z
      .array(z.enum(['customer', 'vendor']))
      .default([])
      .describe('Waits during which the promises stand still.'),
    raise: Raise.optional().describe('When its tickets become more urgent.'),
    onChange: z
      .enum(['retroactive', 'retroactiveStart', 'restart'])
      .default('retroactive')
      .describe(
        'Clocks of a ticket that gets this priority later. retroactive: as if it always had it; ' +
          'retroactiveStart: from creation, earlier waits counted; restart: from the change.',
      ),
    penalty: moneyPer('breach')
      .prefault('0/breach')
      .describe('Cost of each broken resolution promise.'),
  })
  .transform((priority) => ({
    ...priority,
    title: priority.title ?? null,
    respond: priority.respond ?? null,
    resolve: priority.resolve ?? null,
    target: priority.target ?? null,
    raise: priority.raise ?? null,
  }))
  .meta({
    id: 'Priority',
    title: 'Priority',
    description: 'A rank of urgency with its promises. The first one declared is the most urgent.',
    examples: [{ respond: '15 min', resolve: '4 h', target: '95%', penalty: '500/breach' }],
  });

/** A rank of urgency with its promises; `null` is none, penalty is per breach. */
export type Priority = Named<z.output<typeof Priority>>;
