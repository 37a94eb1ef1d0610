/** How the volume of tickets changes from the start of the window on: compound, or week by week. */

import { z } from 'zod';
import { Refusal, reading } from './refusal.ts';
import { Factor } from './share.ts';

/** A share by which the volume grows in so many days, compound; negative where it falls. */
export interface Growth {
  readonly share: number;
  readonly days: number;
}

const DAYS: Readonly<Record<string, number>> = { week: 7, month: 30.4375, year: 365.25 };
const PATTERN = /^([+-]?\d+(?:\.\d+)?)% ?(?:\/|per) ?(week|month|year)$/;
const EXPECTED = 'expected a growth such as 8%/year, 1%/week or -5%/year';

/** Compound growth; the stated rate is that of the first day of the window. */
export const Growth = reading(z.string({ error: EXPECTED }), (written): Growth => {
  const match = PATTERN.exec(written);
  if (match === null) throw new Refusal('E308', `${EXPECTED}, got ${written}`);
  const percent = Number(match[1]);
  if (percent > -100 && percent <= 1000) {
    return { share: percent / 100, days: DAYS[match[2] as string] as number };
  }
  throw new Refusal('E308', `expected a growth above -100% and at most 1000%, got ${written}`);
}).meta({
  id: 'Growth',
  title: 'Growth',
  description:
    'Compound growth per week, month or year; the stated rate is that of the first day of the ' +
    'window.',
  examples: ['8%/year', '-1%/week'],
  pattern: PATTERN.source,
});

/** Factors of the weeks from the start of the window on. */
export const Trend = z
  .array(Factor)
  .nonempty()
  .meta({
    id: 'Trend',
    title: 'Trend by week',
    description:
      'Factors of the first, second, third week of the window and so on; the first holds before, ' +
      'the last goes on.',
    examples: [[1, 1.05, 1.1, '120%']],
  });
