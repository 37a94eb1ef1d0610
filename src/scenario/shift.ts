/** When the people of a team work. */

import { z } from 'zod';
import { PositiveDuration } from './duration.ts';
import { type DatedHours, Exceptions } from './leave.ts';
import { Name } from './name.ts';
import { whole } from './number.ts';
import { Refusal, reading } from './refusal.ts';
import { Mix } from './share.ts';
import { readTimeOfDay, type WeeklyRange } from './time-of-day.ts';
import { WeeklyHours } from './weekly-hours.ts';
import { Zone } from './zone.ts';

const TimeOfDay = reading(
  z.string({ error: 'expected a time of day such as 12:30' }),
  readTimeOfDay,
).meta({
  id: 'TimeOfDay',
  title: 'Time of day',
  description: 'Local time; 24:00 may end a day.',
  examples: ['12:30'],
  pattern: String.raw`^\d{1,2}:[0-5]\d(:[0-5]\d)?$`,
});

/** A pause within a shift, at a local time, paid or not. */
export interface Break {
  /** Milliseconds after local midnight. */
  readonly at: number;
  readonly for: number;
  readonly paid: boolean;
}

const BreakFields = z
  .strictObject({
    at: TimeOfDay.describe('Local time at which it begins.'),
    for: PositiveDuration.describe('How long it lasts.'),
    paid: z.boolean().optional().describe('Whether it is paid. Lunch is not, other breaks are.'),
  })
  .meta({
    id: 'Break',
    title: 'Break',
    description: 'A pause within every shift.',
    examples: [{ at: '12:30', for: '30 min' }],
  });

/** When a shift works: weekly hours in a zone (`null`: the horizon's), or a named calendar. */
export type WorkingHours =
  | { readonly kind: 'hours'; readonly hours: readonly WeeklyRange[]; readonly zone: string | null }
  | { readonly kind: 'calendar'; readonly calendar: string };

/** People who work the same hours. */
export interface Shift {
  /** The given name, or the shift's ordinal in its team from 1. */
  readonly name: string;
  readonly agents: number;
  readonly works: WorkingHours;
  readonly breaks: readonly Break[];
  /** How many of them come to a shift, and how often; empty: all who are not absent. */
  readonly present: readonly PresentShare[];
  readonly exceptions: readonly DatedHours[];
}

/** A number of people who come, and the share of the shifts to which so many do. */
export interface PresentShare {
  readonly people: number;
  readonly share: number;
}

/** A number of people. */
export const AgentCount = whole(0, 10_000).describe('How many people.');

const ShiftFields = z.strictObject({
  name: Name.optional().describe('Name of the shift. Default its ordinal, from 1.'),
  agents: AgentCount,
  hours: WeeklyHours.optional().describe('Weekly hours of work, or give a calendar.'),
  zone: Zone.optional().describe('Zone of the hours; without it the zone of the horizon.'),
  calendar: Name.optional().describe('A calendar whose open hours are worked, holidays off.'),
  present: Mix.optional().describe(
    'Instead of absence: shares of the shifts to which so many of them come, in turn.',
  ),
  lunch: BreakFields.optional().describe('The midday break, unpaid unless stated.'),
  breaks: z.array(BreakFields).optional().describe('Other breaks, paid unless stated.'),
  exceptions: Exceptions.optional().describe('Other hours on single dates.'),
});

/** People who work the same hours; the team gives an unnamed shift its ordinal. */
export const Shift = reading(ShiftFields, (shift) => ({
  name: shift.name ?? null,
  agents: shift.agents,
  works: workingHours(shift),
  breaks: [
    ...(shift.lunch === undefined ? [] : [{ ...shift.lunch, paid: shift.lunch.paid ?? false }]),
    ...(shift.breaks ?? []).map((pause) => ({ ...pause, paid: pause.paid ?? true })),
  ].sort((a, b) => a.at - b.at),
  present: presentShares(shift),
  exceptions: shift.exceptions ?? [],
})).meta({
  id: 'Shift',
  title: 'Shift',
  description: 'People who work the same hours.',
  examples: [
    { agents: 4, hours: { 'mon-fri': '08:00-16:30' }, lunch: { at: '12:00', for: '30 min' } },
  ],
});

function presentShares({ agents, present }: z.output<typeof ShiftFields>): PresentShare[] {
  return (present ?? []).map(({ name, share }) => {
    const people = Number(name);
    if (Number.isInteger(people) && people >= 0 && people <= agents) return { people, share };
    const expected = `expected a number of people from 0 to ${agents}`;
    throw new Refusal('E371', `${expected}, got ${name}`, ['present', name]);
  });
}

function workingHours({ hours, zone, calendar }: z.output<typeof ShiftFields>): WorkingHours {
  if ((hours === undefined) === (calendar === undefined)) {
    throw new Refusal('E371', 'a shift takes either hours or a calendar');
  }
  if (calendar !== undefined) {
    if (zone === undefined) return { kind: 'calendar', calendar };
    throw new Refusal('E371', 'a calendar has its own zone; remove zone here', ['zone']);
  }
  return { kind: 'hours', hours: hours as WeeklyRange[], zone: zone ?? null };
}
