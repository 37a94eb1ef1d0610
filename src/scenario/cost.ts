/** Costs that no team and no vendor carries. */

import { z } from 'zod';
import { moneyPer } from './money.ts';

/** Costs that no team and no vendor carries. */
export const Costs = z
  .strictObject({
    deflected: moneyPer('contact')
      .prefault('0/contact')
      .describe('Cost of a contact solved at L0.'),
    contact: moneyPer('contact')
      .prefault('0/contact')
      .describe('Cost of a contact that meets L0, solved there or not.'),
    customerTime: moneyPer('hour', ['h'])
      .prefault('0/h')
      .describe('Cost of an hour of a customer whose ticket is open; the desk does not pay it.'),
    seat: moneyPer('year')
      .optional()
      .describe('Yearly cost of the tools of one person: licences, phone. Default none.'),
  })
  .transform((costs) => ({ ...costs, seat: costs.seat ?? null }))
  .meta({
    id: 'Costs',
    title: 'Costs',
    description: 'Costs besides pay, vendors and penalties.',
    examples: [{ deflected: '0.40/contact', seat: '1800/year' }],
  });

/** Costs that no team and no vendor carries: an hour of customers, a year of a seat or null. */
export type Costs = z.output<typeof Costs>;
