/** Outside parties: their hours, their answers, their price. */

import { z } from 'zod';
import { byPriority } from './by-priority.ts';
import { ContractTargets, Price, ServiceCredits } from './contract.ts';
import { Delay, Distribution } from './distribution.ts';
import { CalendarDuration, Duration } from './duration.ts';
import { Name, type Named } from './name.ts';
import { whole } from './number.ts';
import { Share } from './share.ts';
import { Tier } from './tier.ts';

/** A delay for each named priority and one for all others; `null` is none stated. */
export interface DelayByPriority {
  readonly byPriority: readonly { readonly priority: string; readonly law: Delay }[];
  readonly other: Delay | null;
}

const PriorityDelay = byPriority(Delay)
  .transform(({ byPriority: own, other }): DelayByPriority => {
    return { byPriority: own.map(({ priority, value }) => ({ priority, law: value })), other };
  })
  .meta({
    id: 'PriorityDelay',
    title: 'Delay by priority',
    description: 'One law of waiting, or one for each priority and `other` for the rest.',
    examples: [{ P1: { exponential: { mean: '1 h' } }, other: '6 h' }],
  });

const InformationLoops = z
  .union([
    Share.transform((share) => ({ share, effort: undefined, answer: undefined })),
    z.strictObject({
      share: Share.describe('Probability of one more question after each answer.'),
      effort: Distribution.optional().describe('Working time of the sender. Default 15 min.'),
      answer: Delay.optional().describe('How long the vendor takes after it. Default nothing.'),
    }),
  ])
  .transform(({ share, effort, answer }) => ({
    share,
    effort: effort ?? ({ kind: 'constant', value: 900_000 } as Distribution),
    answer: answer ?? ({ kind: 'constant', value: 0 } as Delay),
  }))
  .meta({
    id: 'InformationLoops',
    title: 'Information loops',
    description: 'Questions of the vendor that the sender must work on.',
    examples: ['40%', { share: '40%', effort: '20 min', answer: '4 h' }],
  });

const Chase = z
  .strictObject({
    every: CalendarDuration.describe('Time between chases, in the hours of its calendar.'),
    effort: Distribution.describe('Working time of the sender for each.'),
  })
  .meta({
    id: 'Chase',
    title: 'Chase',
    description: 'The sender asks the vendor how far a case has come, which costs working time.',
    examples: [{ every: '2 business days', effort: '15 min' }],
  });

const Releases = z
  .union([
    Name.transform((calendar) => ({ calendar, share: 1 })),
    z.strictObject({
      calendar: Name.describe('Calendar in which solutions are released.'),
      share: Share.describe('Share of its solutions that wait for a release.'),
    }),
  ])
  .meta({
    id: 'Releases',
    title: 'Releases',
    description: 'Solutions that are ready are delivered when the calendar is open, or next opens.',
    examples: ['patch-days', { calendar: 'patch-days', share: '40%' }],
  });

/** An outside party that solves what the people cannot. */
export const Vendor = z
  .strictObject({
    tier: Tier.default('L4').describe('Tier at which it stands.'),
    calendar: Name.prefault('always').describe('Calendar in which it works.'),
    respond: PriorityDelay.describe('Time until it responds.'),
    resolve: PriorityDelay.describe('Time from its response to its solution.'),
    informationLoops: InformationLoops.optional().describe('Questions it asks the sender.'),
    accepts: Share.optional().describe(
      'Share of the cases that it takes; the others it refuses when it responds. Default all.',
    ),
    releases: Releases.optional().describe('When solutions are delivered. Default at once.'),
    parallel: whole(1, 1_000_000).optional().describe('Most cases at once. Default no limit.'),
    verify: Duration.prefault('0 min').describe(
      'Working time of the sender to check its solution.',
    ),
    chase: Chase.optional().describe('How often its cases are asked after.'),
    targets: ContractTargets.optional().describe('What it promises.'),
    credits: ServiceCredits.optional().describe('What it gives back for a missed target.'),
    price: Price.prefault({}).describe('What it costs.'),
  })
  .transform((vendor) => ({
    ...vendor,
    informationLoops: vendor.informationLoops ?? null,
    accepts: vendor.accepts ?? 1,
    releases: vendor.releases ?? null,
    parallel: vendor.parallel ?? null,
  }))
  .meta({
    id: 'Vendor',
    title: 'Vendor',
    description: 'An outside party with its own calendar, answers and price.',
  });

/** An outside party; retainer is per year, `parallel: null` is no limit. */
export type Vendor = Named<z.output<typeof Vendor>>;
