/** What a vendor promises, what it gives back when it breaks a promise, and what it costs. */

import { z } from 'zod';
import { byPriority } from './by-priority.ts';
import { CalendarDuration } from './duration.ts';
import { moneyPer } from './money.ts';
import { between } from './number.ts';
import { Share } from './share.ts';

const PriorityGoal = byPriority(CalendarDuration).meta({
  id: 'PriorityGoal',
  title: 'Goal by priority',
  description:
    'One goal, or one for each priority and `other` for the rest; those without have none.',
  examples: [{ P1: '1 h', other: '1 business day' }],
});

const NO_GOAL = { byPriority: [], other: null };

/** The clocks of an underpinning contract. */
export const ContractTargets = z
  .strictObject({
    respond: PriorityGoal.optional().describe('Promised time from the case to its response.'),
    resolve: PriorityGoal.optional().describe(
      'Promised time from the case to its solution, without the time that answers to it take.',
    ),
  })
  .transform(({ respond, resolve }) => ({
    respond: respond ?? NO_GOAL,
    resolve: resolve ?? NO_GOAL,
  }))
  .meta({
    id: 'ContractTargets',
    title: 'Targets of a contract',
    description: 'What a vendor promises by the priority that a case has when it is opened.',
    examples: [{ respond: { P1: '1 h', other: '1 business day' }, resolve: { P1: '8 h' } }],
  });

/** What contracts promise; the goals of priorities without one are null. */
export type ContractTargets = z.output<typeof ContractTargets>;

const Amount = byPriority(moneyPer('breach')).meta({
  id: 'PriorityAmount',
  title: 'Amount by priority',
  description: 'One amount, or one for each priority and `other` for the rest.',
  examples: ['500/breach', { P1: '2000/breach', other: '200/breach' }],
});

/** What comes back when a vendor misses a target. */
export const ServiceCredits = z
  .union([
    Amount.transform((each) => ({ each, atMost: undefined })),
    z.strictObject({
      each: Amount.describe('Credit for each clock that passes its goal.'),
      atMost: Share.optional().describe(
        'The most that comes back, as a share of the fees of the measured window.',
      ),
    }),
  ])
  .meta({
    id: 'ServiceCredits',
    title: 'Service credits',
    description: 'What a vendor gives back for targets that it misses.',
    examples: ['500/breach', { each: { P1: '2000/breach', other: '200/breach' }, atMost: '20%' }],
  });

/** What comes back for a missed target; without `atMost` it has no limit. */
export type ServiceCredits = z.output<typeof ServiceCredits>;

const Licences = z
  .strictObject({
    spend: moneyPer('year').describe('What its licences cost a year.'),
    share: Share.describe('The part of that which the contract costs besides.'),
  })
  .meta({
    id: 'Licences',
    title: 'Licences',
    description: 'A fee that is a share of what is spent on licences.',
    examples: [{ spend: '600000/year', share: '9%' }],
  });

/** What a vendor costs. */
export const Price = z
  .strictObject({
    retainer: moneyPer('year').prefault('0/year').describe('Yearly fee.'),
    licences: Licences.optional().describe('Yearly fee by what its licences cost.'),
    perCase: between(0, 1e9).default(0).describe('Fee for each case.'),
    warranty: Share.optional().describe('Share of its cases that cost nothing. Default none.'),
  })
  .meta({
    id: 'Price',
    title: 'Price',
    description: 'What a vendor costs.',
    examples: [
      { retainer: '48000/year', perCase: 250 },
      { licences: { spend: '600000/year', share: '9%' } },
    ],
  });

/** What a vendor costs. */
export type Price = z.output<typeof Price>;

/** Mean fee of a case; what is under warranty costs nothing. */
export function feePerCase({ perCase, warranty }: Price): number {
  return perCase * (1 - (warranty ?? 0));
}

/** All yearly fees of a contract together. */
export function yearlyFee({ retainer, licences }: Price): number {
  return licences === undefined ? retainer : retainer + licences.spend * licences.share;
}
