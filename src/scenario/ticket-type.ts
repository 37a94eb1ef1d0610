/** Classes of tickets: how they come, what they need, what becomes of them. */

import { z } from 'zod';
import { DAY } from '../units/time.ts';
import { Articles } from './articles.ts';
import { Arrivals } from './demand.ts';
import { Delay, Distribution } from './distribution.ts';
import { CalendarDuration, PositiveDuration } from './duration.ts';
import { moneyPer } from './money.ts';
import { Name, type Named } from './name.ts';
import { whole } from './number.ts';
import { Flow, Reach, Unsolved } from './outcome.ts';
import { SelfService } from './self-service.ts';
import { Mix, Share } from './share.ts';
import { byTier } from './tier.ts';
import { Balk, TimeLimit } from './waiting-customer.ts';

const Remind = z
  .strictObject({
    every: CalendarDuration.describe('Time without an answer until each reminder, then closing.'),
    times: whole(0, 1000).default(2).describe('Reminders before the ticket is closed.'),
    lateReplies: Share.optional().describe(
      'Share of closed tickets that the answer opens again when it comes. Default none.',
    ),
  })
  .transform((remind) => ({ ...remind, lateReplies: remind.lateReplies ?? 0 }))
  .meta({
    id: 'Remind',
    title: 'Reminders',
    description: 'A customer who does not answer is reminded; then the ticket is closed.',
    examples: [{ every: '2 business days', times: 2, lateReplies: '25%' }],
  });

const CustomerWait = z
  .strictObject({
    after: Share.optional().describe('Share of touches that end in a wait for the customer.'),
    delay: Delay.describe('How long the customer takes to answer.'),
    calendar: Name.optional().describe('Calendar of the answer. Default always.'),
    remind: Remind.optional().describe('Reminders, and closing if the customer keeps silent.'),
  })
  .transform(({ after, delay, calendar, remind }) => ({
    after: after ?? 0,
    delay,
    calendar: calendar ?? 'always',
    remind: remind ?? null,
  }))
  .meta({
    id: 'CustomerWait',
    title: 'Customer wait',
    description: 'Touches that end with a question to the customer; the answer needs a new touch.',
    examples: [{ after: '30%', delay: { exponential: { mean: '5 h' } }, calendar: 'office' }],
  });

const Reopen = z
  .union([
    Share.transform((share) => ({ share, after: undefined })),
    z.strictObject({
      share: Share.describe('Share of resolutions that do not hold.'),
      after: Distribution.optional().describe('Time until the ticket returns. Default 1 d.'),
    }),
  ])
  .transform(({ share, after }) => ({
    share,
    after: after ?? ({ kind: 'constant', value: DAY } as Distribution),
  }))
  .meta({
    id: 'Reopen',
    title: 'Reopening',
    description: 'Resolutions that do not hold: a share, or a share and the time until return.',
    examples: ['5%', { share: '5%', after: '2 d' }],
  });

const Misprioritised = z
  .union([
    Share.transform((share) => ({ share, as: undefined })),
    z.strictObject({
      share: Share.describe('Share of the tickets that come with a wrong priority.'),
      as: Mix.optional().describe(
        'Shares of the wrong priorities, the right one left out. Default the type\u2019s own mix.',
      ),
    }),
  ])
  .transform(({ share, as }) => ({ share, as: as ?? null }))
  .meta({
    id: 'Misprioritised',
    title: 'Wrong priorities',
    description: 'Tickets that come with a wrong priority, which the first touch corrects.',
    examples: ['15%', { share: '15%', as: { P2: '30%', P4: '70%' } }],
  });

const Consult = z
  .strictObject({
    with: Name.describe('The tier that is asked, or the team, above the tier that asks.'),
    share: Share.prefault('100%').describe(
      'Share of the touches that cannot be finished alone in which somebody is asked.',
    ),
    for: Distribution.describe('How long both talk.'),
    within: PositiveDuration.optional().describe(
      'Longest wait for somebody to be free. Default until the end of the shift.',
    ),
  })
  .transform(({ within, ...consult }) => ({ ...consult, within: within ?? null }))
  .meta({
    id: 'Consult',
    title: 'Consultation',
    description:
      'Who cannot finish a ticket alone keeps it and asks a higher tier: both are busy while ' +
      'they talk, and what the other could solve is solved then.',
    examples: [{ with: 'L2', share: '60%', for: '10 min', within: '20 min' }],
  });

/** A class of tickets. */
export const TicketType = z
  .strictObject({
    like: Name.optional().describe('A type whose fields hold here too, but for its arrivals.'),
    arrivals: Arrivals.describe('When tickets are created.'),
    channel: Name.prefault('portal').describe('How they come.'),
    priority: Mix.describe('Shares of the priorities; to be given unless like is.'),
    misprioritised: Misprioritised.optional().describe('Tickets with a wrong priority at first.'),
    needs: z.array(Name).default([]).describe('Skills a person must have.'),
    prefers: z
      .array(Name)
      .default([])
      .describe('Teams whose idle people take it first, in this order.'),
    home: z
      .union([Name.transform((name): string[] => [name]), z.array(Name).nonempty()])
      .optional()
      .describe('The teams whose tickets they are; at other tiers everybody may take them.'),
    reach: Reach.optional().describe('Share of the type each tier can solve.'),
    flow: Flow.optional().describe('Instead of reach: a table of next places.'),
    unsolved: Unsolved.optional().describe('What becomes of tickets beyond the highest reach.'),
    handle: byTier('law', Distribution).describe(
      'Working time of one touch, by tier; to be given unless like is.',
    ),
    diagnose: byTier('share', Share)
      .optional()
      .describe('Share of the working time that a failed attempt costs, by tier. Default 100%.'),
    consult: byTier('rule', Consult)
      .optional()
      .describe('Asking a higher tier instead of passing on, by the tier that asks.'),
    articles: Articles.optional().describe('Solutions that are written down.'),
    customer: CustomerWait.optional().describe('Waits for the customer.'),
    reopen: Reopen.optional().describe('Resolutions that do not hold.'),
    patience: Distribution.optional().describe('How long a customer waits before giving up.'),
    balk: Balk.optional().describe('Customers who go away at once from a long line.'),
    timeLimit: TimeLimit.optional().describe('Longest wait for the first touch.'),
    selfService: SelfService.optional().describe('Wrong answers of L0; reach says the right ones.'),
    outageCost: moneyPer('hour', ['h'])
      .optional()
      .describe(
        'Cost of an hour in which one such ticket is open, because something stands still.',
      ),
    vendor: Name.optional().describe('The vendor that solves what the people cannot.'),
  })
  .transform(({ like: _spelledOutBefore, ...type }) => ({
    ...type,
    misprioritised: type.misprioritised ?? null,
    reach: type.reach ?? null,
    flow: type.flow ?? null,
    unsolved: type.unsolved ?? null,
    diagnose: type.diagnose ?? [],
    consult: type.consult ?? [],
    articles: type.articles ?? null,
    customer: type.customer ?? null,
    reopen: type.reopen ?? null,
    patience: type.patience ?? null,
    balk: type.balk ?? null,
    timeLimit: type.timeLimit ?? null,
    selfService: type.selfService ?? null,
    outageCost: type.outageCost ?? null,
    vendor: type.vendor ?? null,
  }))
  .meta({
    id: 'TicketType',
    title: 'Ticket type',
    description: 'A class of tickets with its own arrivals, difficulty, work and waits.',
  });

/** A class of tickets; `null` is "none". */
export type TicketType = Named<z.output<typeof TicketType>>;
