/** How somebody begins who is new to the work. */

import { z } from 'zod';
import { between, positive } from './number.ts';
import { Share } from './share.ts';

/** What is missing at first, and how fast it is learnt. */
export const Ramp = z
  .strictObject({
    speed: Share.default(1).describe('Speed at the first touch, as a share of the later one.'),
    reach: between(-10, 0).default(0).describe('Log-odds points of reach that are missing then.'),
    touches: positive(1e6).describe('Touches after which 63% of what is missing is learnt.'),
  })
  .meta({
    id: 'Ramp',
    title: 'Ramp',
    description:
      'How people begin who are new: slower, and able to solve less; both gaps close with every ' +
      'touch.',
    examples: [{ speed: '60%', reach: -0.8, touches: 150 }],
  });

/** How somebody begins who is new. */
export type Ramp = z.output<typeof Ramp>;
