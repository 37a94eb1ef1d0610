/** Mean rates of arrival: `60/day`, `1200/month`. */

import { z } from 'zod';
import { Refusal, reading } from './refusal.ts';

/** Hours of each unit of time; a year is 365.25 days and a month is its twelfth. */
const HOURS: Readonly<Record<string, number>> = {
  h: 1,
  hour: 1,
  day: 24,
  d: 24,
  week: 168,
  month: 730.5,
  year: 8766,
};

const PATTERN = /^(\d+(?:\.\d+)?(?:e\d+)?) ?(?:\/|per) ?(h|hour|d|day|week|month|year)$/;
const EXPECTED = 'expected a rate such as 60/day, 4/h or 300/week';

/** A mean rate, tickets per hour once read. */
export const Rate = reading(z.string({ error: EXPECTED }), (written) => {
  const match = PATTERN.exec(written);
  if (match === null) throw new Refusal('E308', `${EXPECTED}, got ${written}`);
  return Number(match[1]) / (HOURS[match[2] as string] as number);
}).meta({
  id: 'Rate',
  title: 'Rate',
  description: 'Mean number of tickets per h, day, week, month or year, closed hours included.',
  examples: ['60/day', '4/h'],
  pattern: PATTERN.source,
});
