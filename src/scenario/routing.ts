/** Who takes which ticket next. */

import { z } from 'zod';
import { CalendarDuration, Duration, PositiveDuration } from './duration.ts';
import { Name, pairsOf } from './name.ts';
import { between } from './number.ts';
import { Share } from './share.ts';
import { byTier, Tier } from './tier.ts';

const Which = z.strictObject({
  type: Name.optional().describe('Only tickets of this type.'),
  priority: Name.optional().describe('Only tickets of this priority.'),
  channel: Name.optional().describe('Only tickets that come this way.'),
});

/** Which tickets a rule is about; `null` does not restrict. */
const When = Which.transform((when) => ({
  type: when.type ?? null,
  priority: when.priority ?? null,
  channel: when.channel ?? null,
}));

const Direct = z
  .strictObject({
    when: When.describe('Which tickets; all that is stated must hold.'),
    to: Tier.describe('The tier at which they start.'),
  })
  .meta({
    id: 'Direct',
    title: 'Direct route',
    description: 'Tickets that skip the lower tiers; the first rule that fits is taken.',
    examples: [{ when: { type: 'security', priority: 'P1' }, to: 'L3' }],
  });

const Deadline = z
  .strictObject({
    when: Which.extend({
      elapsed: Share.describe('Share of the time to resolve that is gone on its clock.'),
    })
      .transform(({ elapsed, type = null, priority = null, channel = null }) => ({
        elapsed,
        type,
        priority,
        channel,
      }))
      .describe('Which tickets, and how much of their time must be gone.'),
    to: Tier.describe('The tier to which they go then, if they are not there or higher.'),
  })
  .meta({
    id: 'Hierarchical',
    title: 'Escalation in time',
    description:
      'Tickets that go to a higher tier because their time runs out; the first rule that fits ' +
      'is taken.',
    examples: [{ when: { priority: 'P2', elapsed: '75%' }, to: 'L3' }],
  });

const Overflow = z
  .strictObject({
    when: When.prefault({}).describe('Which tickets; all that is stated must hold. Default all.'),
    after: PositiveDuration.describe('Time that a ticket waits in the line before.'),
    to: Name.describe('The team whose people may take it from then on, and not before.'),
    at: Tier.optional().describe('Only at this tier. Default at all tiers of the team.'),
  })
  .transform(({ at, ...rule }) => ({ ...rule, at: at ?? null }))
  .meta({
    id: 'Overflow',
    title: 'Overflow',
    description: 'People who help out once a ticket has waited; the first rule that fits is taken.',
    examples: [{ after: '20 min', to: 'application-support', at: 'L1' }],
  });

const HandOver = z
  .strictObject({
    sender: Duration.prefault('0 min').describe('Time of the sender for notes.'),
    receiver: Duration.prefault('0 min').describe('Time of the receiver for reading in.'),
    loseContext: Share.optional().describe(
      'Share of changes of person after which the work of the last touch is done again.',
    ),
  })
  .meta({
    id: 'HandOver',
    title: 'Hand-over',
    description: 'Working time that each change of person costs.',
    examples: [{ sender: '5 min', receiver: '10 min', loseContext: '10%' }],
  });

const POINTS = between(0, 1e6);

/** How urgent a waiting ticket is, in points that grow while it waits. */
const Ageing = pairsOf(
  z.union([
    POINTS.transform((perHour) => ({ start: 0, perHour })),
    z.strictObject({
      start: POINTS.default(0).describe('Points when it joins the line.'),
      perHour: POINTS.describe('Points it gains in each hour of waiting.'),
    }),
  ]),
)
  .transform((pairs): AgeingOf[] => pairs.map(([priority, points]) => ({ priority, ...points })))
  .meta({
    id: 'Ageing',
    title: 'Ageing',
    description: 'Points of the tickets of each priority; the ticket with most points is next.',
    examples: [{ P1: 8, P2: 4, P3: { start: 0, perHour: 2 }, P4: 1 }],
  });

/** Points of a priority: at the start, and what each hour of waiting adds. */
export interface AgeingOf {
  readonly priority: string;
  readonly start: number;
  readonly perHour: number;
}

/** What can be looked at to find the next of several waiting tickets. */
const ORDER_WORDS = ['priority', 'fifo', 'earliestBreach', 'leastSlack', 'ageing'] as const;

/** Rules of dispatch. */
export const Routing = z
  .strictObject({
    order: z
      .array(z.enum(ORDER_WORDS))
      .nonempty()
      .default(['priority', 'fifo'])
      .describe('Which waiting ticket is next: by the first word, then by the second.'),
    ageing: Ageing.optional().describe('For the order ageing: points by priority.'),
    agentChoice: z
      .enum(['longestIdle', 'fewest', 'proficient', 'cheapest', 'random'])
      .default('longestIdle')
      .describe('Which of several idle people takes it.'),
    direct: z.array(Direct).default([]).describe('Tickets that skip the lower tiers.'),
    hierarchical: z
      .array(Deadline)
      .default([])
      .describe('Tickets that go to a higher tier when their time runs out.'),
    overflow: z.array(Overflow).default([]).describe('People who help out after a wait.'),
    handOver: HandOver.prefault({}).describe('Cost of a change of person.'),
    misroute: z
      .union([Share, byTier('share', Share)])
      .optional()
      .describe('Share of hand-overs that reach a wrong team first, for all tiers or by tier.'),
    preempt: z
      .union([
        z.boolean(),
        z.strictObject({ priorities: z.array(Name).nonempty().describe('Which may interrupt.') }),
      ])
      .default(false)
      .describe('Whether urgent tickets interrupt less urgent work that is not live.'),
    fifoBy: z
      .enum(['joining', 'creation'])
      .default('joining')
      .describe('What waiting is counted from.'),
    returned: z
      .enum(['last', 'first'])
      .default('last')
      .describe('Where tickets rejoin that come back, are escalated or reopened.'),
    owner: z
      .enum(['none', 'sticky'])
      .optional()
      .describe('sticky: a ticket that comes back waits for the person who had it last.'),
    releaseAfter: CalendarDuration.optional().describe(
      "Owners who are away for longer do not keep a ticket, in open time of the priority's " +
        'calendar. Default 1 business day.',
    ),
  })
  .meta({
    id: 'Routing',
    title: 'Routing',
    description: 'Who takes which ticket next.',
    examples: [{ order: ['priority', 'fifo'], handOver: { sender: '5 min', receiver: '10 min' } }],
  });

/** A route that skips lower tiers; `null` does not restrict. */
export type Direct = z.output<typeof Direct>;

/** A rule that sends tickets higher in time; `null` does not restrict. */
export type Deadline = z.output<typeof Deadline>;

/** A team that helps out after a wait; `at: null` is at all its tiers. */
export type Overflow = z.output<typeof Overflow>;

/** Which tickets a rule is about; `null` does not restrict. */
export type When = z.output<typeof When>;
