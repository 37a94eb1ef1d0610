/** Days on which people work other hours than their shift says, or not at all. */

import { z } from 'zod';
import { text } from './name.ts';
import { at, Refusal, reading } from './refusal.ts';
import { readDate, readRange, type WeeklyRange } from './time-of-day.ts';

/** A local date such as 2026-02-03. */
export const LocalDate = reading(
  z.string({ error: 'expected a date such as 2026-02-03' }),
  readDate,
).meta({
  id: 'LocalDate',
  title: 'Date',
  description: 'A local date.',
  examples: ['2026-02-03'],
});

/** Planned days off, both included: shifts that begin on them are not worked. */
export interface Leave {
  readonly from: string;
  readonly to: string;
  readonly paid: boolean;
}

const LeaveFields = z.strictObject({
  on: LocalDate.optional().describe('The only day.'),
  from: LocalDate.optional().describe('The first day.'),
  to: LocalDate.optional().describe('The last day.'),
  paid: z.boolean().default(true).describe('Whether it is paid.'),
  why: text(200).optional().describe('What for, for people.'),
});

/** Planned days off. */
export const Leave = reading(LeaveFields, ({ on, from = on, to = on, paid }): Leave => {
  if (from === undefined || to === undefined) {
    throw new Refusal('E326', 'expected on, or from and to');
  }
  if (to < from) throw new Refusal('E326', 'expected an end after the beginning', ['to']);
  return { from, to, paid };
}).meta({
  id: 'Leave',
  title: 'Leave',
  description: 'Planned days off, both included; shifts that begin on them are not worked.',
  examples: [{ from: '2026-02-09', to: '2026-02-20', why: 'skiing' }, { on: '2026-03-06' }],
});

/** The hours of one date instead of those of the week; none are a day off without pay. */
export interface DatedHours {
  readonly date: string;
  readonly hours: readonly Pick<WeeklyRange, 'from' | 'to'>[];
}

/** Hours by date. */
export const Exceptions = reading(z.record(z.string(), z.string()), (byDate): DatedHours[] =>
  Object.entries(byDate).map(([date, written]) => at([date], () => datedHours(date, written))),
).meta({
  id: 'Exceptions',
  title: 'Exceptions',
  description: 'Other hours on single dates, or off: a day without work and without pay.',
  examples: [{ '2026-02-07': '09:00-13:00', '2026-02-09': 'off' }],
});

function datedHours(written: string, hours: string): DatedHours {
  const date = readDate(written);
  if (hours === 'off') return { date, hours: [] };
  return { date, hours: hours.split(',').map((range) => readRange(range.trim())) };
}
