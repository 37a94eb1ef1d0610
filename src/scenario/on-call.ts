/** People on call: who is called out of hours, for what, and what that costs. */

import { z } from 'zod';
import { HOUR, MINUTE } from '../units/time.ts';
import { Duration } from './duration.ts';
import { moneyPer } from './money.ts';
import { Name } from './name.ts';
import { Premium } from './share.ts';
import { WeeklyHours } from './weekly-hours.ts';

/** Rest after a call-out: the daily rest of directive 2003/88/EC, article 3. */
const REST = 11 * HOUR;
const DELAY = 30 * MINUTE;

/** Who is called when nobody is on duty. */
export const OnCall = z
  .strictObject({
    pages: Name.describe('The least urgent priority for which people are called.'),
    hours: WeeklyHours.optional().describe(
      'When somebody stands by, in the zone of the horizon, unless the team has a shift. ' +
        'Default always.',
    ),
    order: z
      .array(Name)
      .nonempty()
      .optional()
      .describe('Who stands by, a week each, in this order. Default everybody, as written.'),
    delay: Duration.optional().describe('From the call to the start of work. Default 30 min.'),
    rest: Duration.optional().describe(
      'Rest after a call-out, before which no shift begins. Default 11 h.',
    ),
    standby: moneyPer('hour', ['h']).optional().describe('Pay of one hour of standing by.'),
    perCall: moneyPer('call').optional().describe('Paid for each call-out.'),
    premium: Premium.prefault('100%').describe(
      'Pay of the time called out in relation to normal pay.',
    ),
  })
  .transform(({ pages, premium, hours, order, delay, rest, standby, perCall }) => ({
    pages,
    premium,
    hours: hours ?? null,
    order: order ?? null,
    delay: delay ?? DELAY,
    rest: rest ?? REST,
    standby: standby ?? 0,
    perCall: perCall ?? 0,
  }))
  .meta({
    id: 'OnCall',
    title: 'On call',
    description: 'Somebody of the team stands by, a week each in turn, and is called out.',
    examples: [{ pages: 'P1', standby: '4/h', perCall: '60/call', premium: '150%' }],
  });

/** Who is called when nobody is on duty; `null` is "always" and "everybody". */
export type OnCall = z.output<typeof OnCall>;
