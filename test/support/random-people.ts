/** Teams, shifts and vendors of random scenarios. */
import { type Plan, SKILLS } from './random-plan.ts';
import type { Written } from './scenario.ts';

const HOURS: readonly { hours: Written; lunchAt: string }[] = [
  { hours: { 'mon-fri': '08:00-17:00' }, lunchAt: '12:00' },
  { hours: { 'mon-fri': '08:00-17:00' }, lunchAt: '12:00' },
  { hours: { 'mon-fri': '06:00-14:00' }, lunchAt: '11:00' },
  { hours: { 'mon-fri': '13:00-22:00' }, lunchAt: '17:00' },
  { hours: { 'mon-sun': '00:00-24:00' }, lunchAt: '12:00' },
  { hours: { 'mon-sun': '20:00-04:00' }, lunchAt: '23:30' },
  { hours: { 'mon-thu': ['08:00-12:00', '12:30-16:30'], sat: '09:00-12:00' }, lunchAt: '10:00' },
];
const POLICIES = [undefined, 'finish', 'resume', 'handOver'] as const;
/** People of a whole scenario, so that the slow simulator keeps up. */
const PEOPLE = 6;

/** The teams: at least one at every tier, now and then a second, or one for several tiers. */
export function randomTeams(plan: Plan): Written {
  const { dice, tiers, teamsAt } = plan;
  const wanted = tiers.flatMap((tier) => (dice.chance(0.3) ? [tier, tier] : [tier]));
  let spare = PEOPLE - wanted.length;
  const teams = wanted.map((tier, number): [string, Written] => {
    const extra = dice.whole(0, Math.min(2, Math.max(0, spare)));
    spare -= extra;
    const above = tiers.slice(tiers.indexOf(tier) + 1);
    const served = dice.chance(0.2) ? [tier, ...above.slice(0, dice.whole(1, 2))] : [tier];
    const isFirst = wanted.indexOf(tier) === number;
    for (const one of served) teamsAt.set(one, (teamsAt.get(one) ?? 0) + 1);
    return [`team${number + 1}`, randomTeam(plan, served, { people: 1 + extra, isFirst })];
  });
  return Object.fromEntries(teams);
}

function randomTeam(
  plan: Plan,
  tiers: readonly string[],
  { people, isFirst }: { people: number; isFirst: boolean },
): Written {
  const { dice } = plan;
  const pay = () => `${dice.whole(20, 22)}/h`;
  const work = staffing(plan, people);
  return {
    tier: tiers.length === 1 ? tiers[0] : tiers,
    skills: randomSkills(plan, isFirst),
    pay: pay(),
    ...work,
    // Somebody unnamed keeps the skills of the team where the tier relies on it.
    people: dice.maybe(0.3, () => [
      {
        name: 'Ann',
        shift: 'shifts' in work ? 'one' : undefined,
        skills: randomSkills(plan, isFirst && people === 1),
        pay: pay(),
        ...ownDays(plan),
      },
    ]),
    atBreak: dice.pick(POLICIES),
    atShiftEnd: dice.pick(POLICIES),
    overtime: dice.maybe(0.4, () => ({
      cap: dice.pick([undefined, '0 min', '15 min', '1 h']),
      then: dice.pick([undefined, 'resume', 'handOver']),
    })),
    absence: dice.maybe(0.2, () => ({ share: '30%', spell: dice.pick(['1 d', '2 d']) })),
    activities: plan.activityDice.maybe(0.3, () => randomActivities(plan, 'shifts' in work)),
    onCall: plan.onCallDice.maybe(0.25, () => randomOnCall(plan)),
    holidays: dice.maybe(0.05, () => ['2026-01-06', '2026-03-30', '2026-10-26']),
  };
}

/** Somebody to be called when nobody is on duty. */
function randomOnCall({ onCallDice: dice, priorities }: Plan): Written {
  return {
    pages: dice.pick(priorities),
    hours: dice.maybe(0.4, () =>
      dice.pick([{ 'mon-fri': '18:00-06:00' }, { 'mon-sun': ['00:00-03:00', '16:00-23:30'] }]),
    ),
    delay: dice.pick([undefined, '0 min', '20 min', '2 h']),
    rest: dice.pick([undefined, '0 min', '1 h', '30 h']),
    standby: '4/h',
    perCall: '60/call',
    premium: '150%',
  };
}

/** All skills, or some where others have them; without skills everybody takes everything. */
function randomSkills({ dice, hasSkills }: Plan, all: boolean): Written | undefined {
  if (!hasSkills) return dice.maybe(0.5, () => ({ x: 1 }));
  const level = () =>
    dice.pick([1, 1, 0.8, 1.25, { speed: 1.5, reach: 0.5 }, { reach: -0.7 }] as const);
  const known = SKILLS.filter(() => all || dice.chance(0.7));
  return Object.fromEntries(known.map((skill) => [skill, level()]));
}

/** Days on which the named person works other hours, is on leave, or is not there yet. */
function ownDays({ activityDice: dice }: Plan): Written {
  return {
    speed: dice.maybe(0.3, () => dice.pick([0.8, 1.25])),
    joins: dice.maybe(0.1, () => dice.pick(['2026-01-05', '2026-01-06', '2026-03-31'])),
    leaves: dice.maybe(0.1, () => '2027-01-01'),
    leave: dice.maybe(0.4, () => [
      { on: '2026-01-06', why: 'a day off' },
      { from: '2026-01-08', to: '2026-01-11', paid: false },
      { from: '2026-03-30', to: '2026-03-31' },
      { on: '2026-10-26' },
    ]),
    exceptions: dice.maybe(0.3, () => ({
      '2026-01-05': '10:00-12:00, 13:00-15:00',
      '2026-01-07': 'off',
      '2026-03-31': '22:00-03:00',
    })),
  };
}

function randomActivities({ activityDice: dice }: Plan, hasShifts: boolean): Written[] {
  return Array.from({ length: dice.whole(1, 3) }, (_, number) => {
    const takesTickets = dice.maybe(0.3, () => true);
    // What is paid and what takes tickets goes by the name.
    const name = `activity ${number}${takesTickets ? ' beside tickets' : ''}`;
    return {
      name: number === 1 ? `${name} unpaid` : name,
      at: dice.pick([
        ['mon-fri 10:00', '13:30', '21:00'],
        ['10:15', '14:45', 'fri-tue 21:10'],
        '2026-01-06 09:00',
      ]),
      for: dice.pick(['15 min', '45 min', '2 h']),
      every: dice.maybe(0.3, () => '2 weeks'),
      share: dice.maybe(0.4, () => '50%'),
      who: dice.maybe(0.2, () => (hasShifts ? ['one'] : ['1'])),
      paid: number === 1 && takesTickets === undefined ? false : undefined,
      takesTickets,
      zone: dice.maybe(0.2, () => 'Asia/Kolkata'),
    };
  });
}

function staffing(plan: Plan, people: number): Written {
  const { dice } = plan;
  if (dice.chance(0.1)) return { agents: people, calendar: plan.calendar() };
  const first = dice.whole(1, people);
  // The named person works on the first shift; a second one may have nobody.
  const second = people - first;
  const hasSecond = second > 0 || dice.chance(0.1);
  const shifts = [randomShift(plan, first, 'one')];
  if (hasSecond) shifts.push(randomShift(plan, second, 'two'));
  return { shifts };
}

function randomShift(plan: Plan, agents: number, name: string): Written {
  const { dice } = plan;
  if (dice.chance(0.1)) return { name, agents, calendar: plan.calendar() };
  const { hours, lunchAt } = dice.pick(HOURS);
  const paid = () => dice.maybe(0.2, () => dice.chance(0.5));
  const lunch = dice.maybe(0.4, () => ({
    at: lunchAt,
    for: dice.pick(['15 min', '30 min']),
    paid: paid(),
  }));
  const [hour, minute] = lunchAt.split(':').map(Number) as [number, number];
  const later = `${String(hour + (minute === 30 ? 0 : 1)).padStart(2, '0')}:45`;
  const breaks = dice.maybe(0.25, () => [
    {
      at: lunchAt.startsWith('23') ? '23:45' : dice.pick([lunchAt, later]),
      for: '15 min',
      paid: paid(),
    },
  ]);
  const zone = dice.maybe(0.1, () => dice.pick(['Asia/Kolkata', 'America/New_York']));
  return { name, agents, hours, zone, lunch, breaks };
}

/** The vendor. */
export function randomVendor(plan: Plan): Written {
  const { dice } = plan;
  const delay = (most: number) =>
    dice.chance(0.8)
      ? plan.delay(most)
      : { [plan.priorities[0] as string]: plan.delay(most / 2), other: plan.delay(most) };
  return {
    tier: plan.vendorTier,
    calendar: plan.calendar(),
    respond: delay(240),
    resolve: delay(900),
    informationLoops: dice.maybe(0.5, () => ({
      share: '50%',
      effort: plan.law(60),
      answer: dice.maybe(0.5, () => plan.delay(120)),
    })),
    parallel: dice.maybe(0.4, () => dice.whole(1, 2)),
    verify: dice.maybe(0.4, () => plan.minutes(45)),
  };
}
