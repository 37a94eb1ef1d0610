/**
 * Random small scenarios with features off at random. Times are coarse on purpose, so that many
 * things happen at one instant: that is where simulators differ.
 */
import { withArticles } from './random-articles.ts';
import { withContracts } from './random-contracts.ts';
import { withCustomers } from './random-customers.ts';
import { randomDemand } from './random-demand.ts';
import { randomTeams, randomVendor } from './random-people.ts';
import { Plan, type Variety } from './random-plan.ts';
import { withRamps } from './random-ramps.ts';
import { withMoreRouting } from './random-routing.ts';
import { withStorms } from './random-storms.ts';
import { randomBacklog, randomType } from './random-tickets.ts';
import { withVendorRules } from './random-vendors.ts';
import type { Written } from './scenario.ts';

const USUAL: Variety = { constantTimes: false, ticketsPerType: 18, minuteStep: 15 };

const CALENDARS: Written = {
  office: { hours: { 'mon-fri': '08:00-17:00' }, holidays: ['2026-01-07', '2026-03-31'] },
  long: {
    hours: { 'mon-fri': '06:00-22:00', sat: '08:00-16:00' },
    dayLength: '16 h',
    zone: 'Europe/London',
  },
};

const PEAKS = { 'mon-fri': { '07:00-09:00': 3, '12:00-13:00': 2, '16:00-18:00': 1 }, sat: 0.2 };

/** Every so manieth scenario is run in pairs of opposite luck. */
const ANTITHETIC_EVERY = 4;

/** The scenario of a seed, as people would write it. */
export function randomScenario(seed: number, variety: Partial<Variety> = {}): Written {
  const plan = new Plan(seed, { ...USUAL, ...variety });
  const { dice } = plan;
  const teams = randomTeams(plan);
  const types = Object.fromEntries(plan.types.map((name) => [name, randomType(plan)]));
  const { demand, tickets } = randomDemand(seed, plan, types);
  const start = dice.maybe(0.15, () => ({ backlog: randomBacklog(plan, tickets) }));
  const scenario: Written = tidy({
    name: `Random ${seed}`,
    question: 'Do both simulators tell the same story?',
    seed,
    horizon: horizon(plan, start !== undefined),
    calendars: CALENDARS,
    profiles: { peaks: { weights: PEAKS, zone: dice.maybe(0.5, () => 'Asia/Kolkata') } },
    priorities: Object.fromEntries(
      plan.priorities.map((name, rank) => [name, promises(plan, rank)]),
    ),
    channels: channels(plan),
    demand,
    tickets,
    teams,
    vendors: plan.hasVendor ? { contoso: randomVendor(plan) } : undefined,
    routing: routing(plan, tickets),
    start,
  });
  const ruled = withVendorRules(seed, withContracts(seed, withMoreRouting(seed, scenario)));
  const more = withStorms(seed, withArticles(seed, withRamps(seed, ruled)));
  return { ...withCustomers(seed, more), antithetic: seed % ANTITHETIC_EVERY === 0 };
}

function horizon({ dice }: Plan, hasBacklog: boolean): Written {
  const [start, zone] = dice.pick([
    ['2026-01-05', undefined],
    ['2026-01-05', 'UTC'],
    ['2026-03-27', 'Europe/Berlin'],
    ['2026-10-23', 'Europe/Berlin'],
  ]);
  return {
    start,
    zone,
    warmUp: hasBacklog ? undefined : dice.maybe(0.2, () => dice.pick(['1 d', '6 h'])),
    length: dice.pick(['1 d', '3 d', '1 week']),
    drain: dice.pick([undefined, '1 d', '2 weeks', '5 weeks']),
  };
}

function promises(plan: Plan, rank: number): Written {
  const { dice } = plan;
  const resolve = dice.maybe(0.6, () => dice.pick(['2 h', '8 h', '20 h']));
  const canRise = resolve !== undefined && rank > 0 && plan.hasChanges;
  const pauses = ['customer', 'vendor'].filter(() => dice.chance(0.4));
  return {
    respond: dice.maybe(0.4, () => dice.pick(['30 min', '2 h', '1 business hours'])),
    resolve,
    calendar: plan.calendar(),
    pauses: pauses.length > 0 ? pauses : undefined,
    onChange: dice.pick([undefined, 'retroactive', 'retroactiveStart', 'restart']),
    raise: canRise
      ? dice.maybe(0.7, () => ({
          at: dice.pick(['25%', '90%', '100%', 1.5]),
          to: dice.pick(plan.priorities.slice(0, rank)),
        }))
      : undefined,
  };
}

function channels({ dice }: Plan): Written {
  const limits = () => ({
    lines: dice.maybe(0.3, () => dice.whole(1, 4)),
    waitingPlaces: dice.maybe(0.3, () => dice.whole(0, 3)),
  });
  return { phone: { live: true, ...limits() }, desk: { live: false, ...limits() } };
}

function routing(plan: Plan, tickets: Written): Written {
  const { dice } = plan;
  const minutes = () => dice.pick(['0 min', '5 min', '15 min']);
  const order = dice.pick([undefined, undefined, ['priority'], ['fifo'], ['fifo', 'priority']]);
  const preempts = order?.[0] !== 'fifo' && dice.chance(0.5);
  return {
    order,
    agentChoice: dice.pick(['longestIdle', 'fewest', 'proficient', 'cheapest', 'random']),
    direct: dice.maybe(0.3, () => directRoute(plan, tickets)),
    handOver: { sender: minutes(), receiver: minutes() },
    misroute: misroute(plan),
    preempt: preempts
      ? dice.pick([true, true, { priorities: [plan.priorities[0]] }])
      : dice.pick([undefined, false]),
    fifoBy: dice.maybe(0.2, () => 'creation'),
    returned: dice.maybe(0.2, () => 'first'),
  };
}

function misroute({ dice, tiers, teamsAt }: Plan): unknown {
  const wrong = tiers.slice(1).filter((tier) => (teamsAt.get(tier) ?? 0) > 1);
  if (wrong.length === 0 || dice.chance(0.3)) return undefined;
  if (wrong.length === tiers.length - 1 && dice.chance(0.5)) return '40%';
  return Object.fromEntries(wrong.map((tier) => [tier, dice.pick(['20%', '40%', '100%'])]));
}

/** Tickets of one type, of one priority or of one way in skip the lower tiers. */
function directRoute({ dice, types, tiers, priorities }: Plan, tickets: Written): Written[] {
  const type = dice.pick(types);
  const { reach } = tickets[type] as { reach?: Written };
  const priority = dice.maybe(0.5, () => dice.pick(priorities));
  const to = Object.keys(reach ?? {}).filter((tier) => tier !== 'L0');
  if (to.length > 0 && dice.chance(0.7)) return [{ when: { type, priority }, to: dice.pick(to) }];
  return [
    { when: { channel: 'desk', priority }, to: dice.pick(tiers) },
    { when: { priority: dice.pick(priorities) }, to: dice.pick(tiers) },
  ];
}

/** The same data without the parts that are undefined. */
function tidy<T>(data: T): T {
  if (Array.isArray(data)) return data.map(tidy) as T;
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, tidy(value)])) as T;
}
