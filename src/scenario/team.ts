/** People: who they are, what they can do, when they work, what they cost. */

import { z } from 'zod';
import { DAY } from '../units/time.ts';
import { Activity, refuseStrangers } from './activity.ts';
import { Duration, PositiveDuration } from './duration.ts';
import { Holidays } from './holidays.ts';
import { type DatedHours, Exceptions, Leave, LocalDate } from './leave.ts';
import { moneyPer } from './money.ts';
import { Name, type Named, pairsOf } from './name.ts';
import { suggestion } from './nearest.ts';
import { between, positive } from './number.ts';
import { OnCall } from './on-call.ts';
import { Ramp } from './ramp.ts';
import { Refusal, reading } from './refusal.ts';
import { Premium, Share } from './share.ts';
import { AgentCount, Shift, type Shift as ShiftOf } from './shift.ts';
import { Sisters } from './sisters.ts';
import { Tier, tierLevel } from './tier.ts';

const SPEED = positive(100).describe('Working times are divided by it; 1 is normal.');

/** How well somebody has a skill: speed divides working times, reach adds log-odds points. */
export interface Skill {
  readonly name: string;
  readonly speed: number;
  readonly reach: number;
}

const Skills = pairsOf(
  z.union([
    SPEED.transform((speed) => ({ speed, reach: 0 })),
    z.strictObject({
      speed: SPEED.default(1),
      reach: between(-10, 10)
        .default(0)
        .describe('Log-odds points added to the tier\u2019s reach.'),
    }),
  ]),
)
  .transform((pairs): Skill[] => pairs.map(([name, skill]) => ({ name, ...skill })))
  .meta({
    id: 'Skills',
    title: 'Skills',
    description: 'What people can take on: a speed, or a speed and points of reach.',
    examples: [{ identity: 1, applications: { speed: 0.8, reach: 0.4 } }],
  });

const Pay = moneyPer('hour', ['h']).describe('Cost of one paid hour.');

const Person = z
  .strictObject({
    name: Name.describe('Name of the person, unique in the team.'),
    shift: Name.optional().describe('Shift worked; needed where the team has several.'),
    skills: Skills.optional().describe('Own skills instead of the team\u2019s.'),
    pay: Pay.optional().describe('Own pay instead of the team\u2019s.'),
    speed: SPEED.default(1).describe('Divides all working times; 1 is normal.'),
    ramp: Ramp.optional().describe('How they begin who are new to the work.'),
    joins: LocalDate.optional().describe('First day. Default before the run.'),
    leaves: LocalDate.optional().describe('Last day. Default after the run.'),
    leave: z.array(Leave).optional().describe('Planned days off.'),
    exceptions: Exceptions.optional().describe('Other hours on single dates.'),
  })
  .meta({
    id: 'Person',
    title: 'Person',
    description: 'A named person, who takes one of the places of a shift.',
    examples: [{ name: 'Ada', skills: { identity: 1.2 }, leave: [{ on: '2026-03-06' }] }],
  });

const Absence = z
  .union([
    Share.transform((share) => ({ share, spell: undefined })),
    z.strictObject({
      share: Share.describe('Share of shifts lost.'),
      spell: PositiveDuration.optional().describe('Mean length of one absence. Default 3 d.'),
    }),
  ])
  .transform(({ share, spell }) => ({ share, spell: spell ?? 3 * DAY }))
  .meta({
    id: 'Absence',
    title: 'Absence',
    description: 'Whole shifts lost at random, in spells.',
    examples: ['6%', { share: '6%', spell: '3 d' }],
  });

const Overtime = z
  .strictObject({
    premium: Premium.prefault('100%').describe('Pay of overtime in relation to normal pay.'),
    cap: Duration.optional().describe('Most overtime after one shift. Default none.'),
    then: z
      .enum(['resume', 'handOver'])
      .default('resume')
      .describe('What happens at the cap. Customers on the line are served to the end.'),
  })
  .transform((overtime) => ({ ...overtime, cap: overtime.cap ?? null }))
  .meta({
    id: 'Overtime',
    title: 'Overtime',
    description: 'Work finished after the end of a shift.',
    examples: [{ premium: '150%', cap: '1 h' }],
  });

/** What happens to work that meets a break or the end of a shift. */
export const Interruption = z.enum(['finish', 'resume', 'handOver']).meta({
  id: 'Interruption',
  title: 'Interruption',
  description:
    'finish: work on until done; resume: the same person continues later; handOver: back to the ' +
    'queue, where another reads in.',
  examples: ['resume'],
});

/** What happens to work that meets a break or the end of a shift. */
export type Interruption = z.output<typeof Interruption>;

const Reserve = z
  .strictObject({
    people: z
      .int()
      .min(1)
      .max(10_000)
      .describe('How many stay free unless an urgent ticket comes.'),
    for: Name.describe('The least urgent priority that may take them.'),
  })
  .meta({
    id: 'Reserve',
    title: 'Reserve',
    description: 'People of a team who stay free for tickets of a priority and more urgent ones.',
    examples: [{ people: 1, for: 'P1' }],
  });

const TeamFields = z.strictObject({
  tier: z.union([Tier, z.array(Tier).nonempty()]).describe('The tier, or tiers, it serves.'),
  skills: Skills.optional().describe('What its people can take on.'),
  pay: Pay.optional().describe('Cost of one paid hour of one person. Default nothing.'),
  shifts: z.array(Shift).nonempty().optional().describe('Shifts, or give agents and a calendar.'),
  agents: AgentCount.optional().describe('Short form: how many people work on one calendar.'),
  calendar: Name.optional().describe('Short form: the calendar they work. Default always.'),
  prefers: z
    .array(Name)
    .default([])
    .describe('Types of tickets that its people take first, whatever else waits, in this order.'),
  ramp: Ramp.optional().describe('How its people begin who join on a stated day.'),
  reserve: Reserve.optional().describe('People who stay free for urgent tickets.'),
  onCall: OnCall.optional().describe('Who is called when nobody is on duty.'),
  absence: Absence.optional().describe('Shifts lost at random.'),
  atBreak: Interruption.default('finish').describe(
    'Work that meets a break. Customers on the line are served to the end.',
  ),
  atShiftEnd: Interruption.optional().describe(
    'Work at the end of a shift, default resume. Customers on the line are served to the end.',
  ),
  sisters: Sisters.optional().describe('Teams that take over when everybody has gone home.'),
  overtime: Overtime.optional().describe('Work finished after the end of a shift.'),
  holidays: Holidays.optional().describe('Days on which nobody of the team works.'),
  people: z.array(Person).optional().describe('Named people, who take places of the shifts.'),
  activities: z
    .array(Activity)
    .optional()
    .describe('What people do besides tickets: meetings, mail, mentoring, study, calls.'),
});

/** People with one queue. */
export const Team = reading(TeamFields, (team) => {
  const shifts = shiftsOf(team);
  const people = peopleOf(team, shifts);
  const activities = team.activities ?? [];
  refuseAbsentTwice(team, shifts);
  refuseStrangers(
    activities,
    [...people, ...shifts].map(({ name }) => name),
  );
  return {
    tiers: [...new Set([team.tier].flat())].sort((a, b) => tierLevel(a) - tierLevel(b)),
    skills: team.skills ?? [],
    pay: team.pay ?? 0,
    shifts,
    prefers: team.prefers,
    reserve: team.reserve ?? null,
    ramp: team.ramp ?? null,
    onCall: onCallOf(team, people, shifts),
    absence: team.absence ?? null,
    atBreak: team.atBreak,
    atShiftEnd: team.atShiftEnd ?? 'resume',
    sisters: team.sisters,
    overtime: team.overtime ?? null,
    holidays: team.holidays ?? null,
    people,
    activities,
  };
}).meta({
  id: 'Team',
  title: 'Team',
  description: 'People at one or several tiers who share their queues.',
  examples: [{ tier: 'L1', skills: { identity: 1 }, pay: '31/h', agents: 4, calendar: 'office' }],
});

/** People with one queue; `null` is "none", pay is per hour. */
export type Team = Named<z.output<typeof Team>>;

/** A named person and the shift on which they take a place; `null` is the team's own. */
export interface PersonOf {
  readonly name: string;
  readonly shift: string;
  readonly skills: readonly Skill[] | null;
  readonly pay: number | null;
  readonly speed: number;
  /** How they begin; null is the team's, for those who join. */
  readonly ramp: Ramp | null;
  /** First and last day, or null for the whole run. */
  readonly joins: string | null;
  readonly leaves: string | null;
  readonly leave: readonly Leave[];
  readonly exceptions: readonly DatedHours[];
}

function shiftsOf(team: z.output<typeof TeamFields>): ShiftOf[] {
  const { shifts, agents, calendar } = team;
  if (shifts !== undefined) {
    if (agents !== undefined || calendar !== undefined) {
      const extra = agents === undefined ? 'calendar' : 'agents';
      throw new Refusal('E371', 'give shifts, or agents and a calendar, not both', [extra]);
    }
    return shifts.map((shift, index) => ({ ...shift, name: shift.name ?? String(index + 1) }));
  }
  if (agents === undefined) throw new Refusal('E320', 'give shifts, or agents and a calendar');
  const works = { kind: 'calendar', calendar: calendar ?? 'always' } as const;
  return [{ name: '1', agents, works, breaks: [], present: [], exceptions: [] }];
}

/** Who comes to a shift is said in one of two ways. */
function refuseAbsentTwice({ absence }: z.output<typeof TeamFields>, shifts: readonly ShiftOf[]) {
  const index = shifts.findIndex(({ present }) => present.length > 0);
  if (index < 0 || absence === undefined || absence.share === 0) return;
  const message = 'give absence of the team or present of its shifts, not both';
  throw new Refusal('E371', message, ['shifts', index, 'present']);
}

/** Who stands by in turn must be of the team. */
function onCallOf(
  { onCall }: z.output<typeof TeamFields>,
  people: readonly PersonOf[],
  shifts: readonly ShiftOf[],
): OnCall | null {
  if (onCall === undefined) return null;
  const known = [...people, ...shifts.flatMap(unnamed)].map(({ name }) => name);
  const stranger = onCall.order?.findIndex((name) => !known.includes(name)) ?? -1;
  if (stranger < 0) return onCall;
  const { order } = onCall as { order: string[] };
  const message = `unknown person ${order[stranger]}; ${suggestion(order[stranger], known)}`;
  throw new Refusal('E309', message, ['onCall', 'order', stranger]);
}

/** Places that nobody named takes are called by their shift and number. */
function unnamed({ name, agents }: ShiftOf): { name: string }[] {
  return Array.from({ length: agents }, (_, place) => ({ name: `${name}/${place + 1}` }));
}

function peopleOf(team: z.output<typeof TeamFields>, shifts: readonly ShiftOf[]): PersonOf[] {
  const names = shifts.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Refusal('E371', `two shifts are named ${twice}`, ['shifts']);
  const places = new Map(shifts.map(({ name, agents }) => [name, agents]));
  const known = new Set<string>();
  return (team.people ?? []).map((person, index) => {
    const path = ['people', index];
    if (known.has(person.name)) throw new Refusal('E371', `${person.name} is named twice`, path);
    known.add(person.name);
    const shift = person.shift ?? (names.length === 1 ? names[0] : undefined);
    if (shift === undefined)
      throw new Refusal('E371', 'the team has several shifts; name one', path);
    const free = places.get(shift);
    if (free === undefined) throw new Refusal('E309', `unknown shift ${shift}`, [...path, 'shift']);
    if (free === 0) throw new Refusal('E371', `shift ${shift} has no place left`, path);
    places.set(shift, free - 1);
    return personOf(person, shift, path);
  });
}

function personOf(
  person: z.output<typeof Person>,
  shift: string,
  path: readonly (string | number)[],
): PersonOf {
  const { name, skills = null, pay = null, speed, ramp = null } = person;
  const { joins = null, leaves = null } = person;
  if (joins !== null && leaves !== null && leaves < joins) {
    throw new Refusal('E371', 'expected a last day after the first', [...path, 'leaves']);
  }
  const { leave = [], exceptions = [] } = person;
  return { name, shift, skills, pay, speed, ramp, joins, leaves, leave, exceptions };
}
