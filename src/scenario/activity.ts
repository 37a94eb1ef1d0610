/** What people do besides tickets: meetings, mail, mentoring, study, calls, workshops. */

import { z } from 'zod';
import { type Millis, WEEK } from '../units/time.ts';
import { PositiveDuration } from './duration.ts';
import { Name } from './name.ts';
import { suggestion } from './nearest.ts';
import { between } from './number.ts';
import { at, Refusal, reading } from './refusal.ts';
import { Share } from './share.ts';
import { readDate, readTimeOfDay, readWeekdays } from './time-of-day.ts';
import { Zone } from './zone.ts';

/** When something takes place: on days of every week (Monday is 0) or on one date. */
export interface ActivityTime {
  readonly weekdays: readonly number[];
  readonly date: string | null;
  /** Milliseconds after local midnight. */
  readonly at: Millis;
}

/** A planned use of people's time. */
export interface Activity {
  readonly name: string;
  readonly times: readonly ActivityTime[];
  readonly for: Millis;
  /** Weeks from one time to the next. */
  readonly everyWeeks: number;
  /** Part of the people who attend each time; they take turns. */
  readonly share: number;
  /** People or shifts, or null for the whole team. */
  readonly who: readonly string[] | null;
  readonly paid: boolean;
  readonly takesTickets: boolean;
  /** Touches' worth of experience that an hour of it gives to those who are new. */
  readonly teaches: number;
  /** Zone of its times, or null for that of the shift. */
  readonly zone: string | null;
}

const EXPECTED = 'expected a time such as mon 14:00, mon-fri 09:00 or 2026-02-03 09:00';

const At = z.union([z.string(), z.array(z.string()).nonempty()], { error: EXPECTED });

/** Names of uses of paid time that no activity may take. */
const TAKEN: readonly string[] = ['tickets', 'free', 'breaks', 'absence', 'leave'];

const Fields = z.strictObject({
  name: Name.describe('What it is called in results; equal names are added up.'),
  at: At.describe('When it begins: mon 14:00, mon-fri 09:00, 09:00 (every day), or a date.'),
  for: PositiveDuration.describe('How long. It ends on time, however late somebody comes.'),
  every: PositiveDuration.optional().describe('Whole weeks from one to the next. Default 1 week.'),
  share: Share.optional().describe('Part of the people who attend, in turns. Default 100%.'),
  who: z.array(Name).nonempty().optional().describe('People or shifts. Default the whole team.'),
  paid: z.boolean().default(true).describe('Whether its time is paid.'),
  takesTickets: z
    .boolean()
    .default(false)
    .describe('People stay free for tickets; the activity has the time that they leave.'),
  teaches: between(0, 1000)
    .default(0)
    .describe('Mentoring: an hour of it teaches those who are new as much as so many touches.'),
  zone: Zone.optional().describe('Zone of the times; without it the zone of the shift.'),
});

/** A planned use of people's time. */
export const Activity = reading(Fields, (written): Activity => {
  const { name, every = WEEK, zone = null, who = null, share = 1 } = written;
  if (TAKEN.includes(name)) {
    throw new Refusal('E371', `${name} has a meaning of its own in results; choose another name`, [
      'name',
    ]);
  }
  if (every % WEEK !== 0) throw new Refusal('E308', 'expected whole weeks', ['every']);
  if (written.teaches > 0 && written.takesTickets) {
    throw new Refusal('E371', 'nobody is taught while taking tickets; remove one', ['teaches']);
  }
  if (!written.paid && written.takesTickets) {
    throw new Refusal('E371', 'who takes tickets is paid; remove paid: false', ['paid']);
  }
  const times = [written.at].flat().map((each) => at(['at'], () => readTime(each)));
  const { for: length, paid, takesTickets, teaches } = written;
  const everyWeeks = every / WEEK;
  const what = { paid, takesTickets, teaches };
  return { name, times, for: length, everyWeeks, share, who, ...what, zone };
}).meta({
  id: 'Activity',
  title: 'Activity',
  description: 'What people do at planned times besides tickets; it counts within their shifts.',
  examples: [
    { name: 'team meeting', at: 'mon 14:00', for: '1 h', share: '50%' },
    { name: 'queue check', at: 'mon-fri 08:00', for: '30 min', takesTickets: true },
  ],
});

function readTime(written: string): ActivityTime {
  const [first = '', second, ...rest] = written.trim().split(/\s+/);
  if (rest.length > 0 || first === '') throw new Refusal('E312', `${EXPECTED}, got ${written}`);
  if (second === undefined) {
    return { weekdays: readWeekdays('mon-sun'), date: null, at: readTimeOfDay(first) };
  }
  const at = readTimeOfDay(second);
  if (/^\d{4}-/.test(first)) return { weekdays: [], date: readDate(first), at };
  return { weekdays: readWeekdays(first), date: null, at };
}

/** Refuses an activity for people and shifts that the team does not have. */
export function refuseStrangers(activities: readonly Activity[], known: readonly string[]): void {
  activities.forEach(({ who }, index) => {
    who?.forEach((name, place) => {
      if (known.includes(name)) return;
      const message = `no person and no shift is named ${name}; ${suggestion(name, known)}`;
      throw new Refusal('E309', message, ['activities', index, 'who', place]);
    });
  });
}
