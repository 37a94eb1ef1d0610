/**
 * Random small scenarios with features off at random. Times are coarse on purpose, so that many
 * things happen at one instant: that is where simulators differ.
 */
import { Dice } from './dice.ts';
import type { Written } from './scenario.ts';

/** What a random scenario may have. */
export interface Variety {
  /** Constant times only: nothing depends on the luck of a law. */
  readonly constantTimes: boolean;
  /** Most tickets of one type. */
  readonly ticketsPerType: number;
  readonly minuteStep: number;
}

const USUAL: Variety = { constantTimes: false, ticketsPerType: 18, minuteStep: 15 };

const HOURS: readonly { hours: Written; lunchAt: string }[] = [
  { hours: { 'mon-fri': '08:00-17:00' }, lunchAt: '12:00' },
  { hours: { 'mon-fri': '08:00-17:00' }, lunchAt: '12:00' },
  { hours: { 'mon-fri': '06:00-14:00' }, lunchAt: '11:00' },
  { hours: { 'mon-fri': '13:00-22:00' }, lunchAt: '17:00' },
  { hours: { 'mon-sun': '00:00-24:00' }, lunchAt: '12:00' },
  { hours: { 'mon-sun': '20:00-04:00' }, lunchAt: '23:30' },
  { hours: { 'mon-thu': ['08:00-12:00', '12:30-16:30'], sat: '09:00-12:00' }, lunchAt: '10:00' },
];

const CALENDARS: Written = {
  office: { hours: { 'mon-fri': '08:00-17:00' } },
  long: { hours: { 'mon-fri': '06:00-22:00', sat: '08:00-16:00' }, dayLength: '16 h' },
};

/** The scenario of a seed, as people would write it. */
export function randomScenario(seed: number, variety: Partial<Variety> = {}): Written {
  return new Author(new Dice(seed), { ...USUAL, ...variety }).scenario(seed);
}

class Author {
  readonly #dice: Dice;
  readonly #variety: Variety;
  readonly #tiers: string[];
  readonly #priorities: string[];
  readonly #vendorTier: string;
  readonly #hasVendor: boolean;
  readonly #teamsByTier = new Map<string, number>();

  constructor(dice: Dice, variety: Variety) {
    this.#dice = dice;
    this.#variety = variety;
    this.#tiers = ['L1', 'L2', 'L3'].slice(0, dice.pick([1, 2, 2, 3]));
    this.#priorities = ['P1', 'P2', 'P3'].slice(0, dice.whole(1, 3));
    this.#vendorTier = `L${this.#tiers.length + 1}`;
    this.#hasVendor = dice.chance(0.4);
  }

  scenario(seed: number): Written {
    const dice = this.#dice;
    const teams = this.#teams();
    const typeNames = ['A', 'B', 'C'].slice(0, dice.pick([1, 2, 2, 3]));
    const tickets = Object.fromEntries(typeNames.map((name) => [name, this.#type()]));
    const start = dice.maybe(0.15, () => ({ backlog: this.#backlog(typeNames, tickets) }));
    return tidy({
      name: `Random ${seed}`,
      question: 'Do both simulators tell the same story?',
      seed,
      horizon: this.#horizon(start !== undefined),
      calendars: CALENDARS,
      priorities: Object.fromEntries(this.#priorities.map((name) => [name, this.#priority()])),
      channels: this.#channels(),
      tickets,
      teams,
      vendors: this.#hasVendor ? { contoso: this.#vendor() } : undefined,
      routing: this.#routing(typeNames, tickets),
      start,
    });
  }

  #horizon(hasBacklog: boolean): Written {
    const dice = this.#dice;
    const [start, zone] = dice.pick([
      ['2026-01-05', 'UTC'],
      ['2026-01-05', 'UTC'],
      ['2026-03-27', 'Europe/Berlin'],
      ['2026-10-23', 'Europe/Berlin'],
    ]);
    const warmUp = hasBacklog ? undefined : dice.maybe(0.2, () => dice.pick(['1 d', '6 h']));
    const length = dice.pick(['1 d', '3 d', '1 week']);
    return {
      start,
      zone,
      warmUp,
      length,
      drain: dice.pick(['0 min', '1 d', '2 weeks', '5 weeks']),
    };
  }

  #minutes(most: number): string {
    const step = this.#variety.minuteStep;
    return `${this.#dice.whole(1, Math.max(1, Math.floor(most / step))) * step} min`;
  }

  /** A law of a length of up to about `most` minutes. */
  #law(most: number): unknown {
    const dice = this.#dice;
    if (this.#variety.constantTimes || dice.chance(0.5)) return this.#minutes(most);
    return dice.pick([
      () => ({ exponential: { mean: this.#minutes(most / 2) } }),
      () => ({ uniform: { min: '0 min', max: this.#minutes(most) } }),
      () => ({ logNormal: { mean: this.#minutes(most / 2), cv: 0.8 } }),
      () => ({
        mixture: [
          { share: '60%', of: this.#minutes(most) },
          { share: '40%', of: { exponential: { mean: this.#minutes(most) } } },
        ],
      }),
    ])();
  }

  #calendar(): string {
    return this.#dice.pick(['always', 'office', 'long']);
  }

  #priority(): Written {
    const dice = this.#dice;
    const pauses = ['customer', 'vendor'].filter(() => dice.chance(0.4));
    return {
      respond: dice.maybe(0.4, () => dice.pick(['30 min', '2 h'])),
      resolve: dice.maybe(0.6, () => dice.pick(['2 h', '8 h', '20 h'])),
      calendar: this.#calendar(),
      pauses: pauses.length > 0 ? pauses : undefined,
    };
  }

  #channels(): Written {
    const dice = this.#dice;
    return {
      phone: {
        live: true,
        lines: dice.maybe(0.3, () => dice.whole(1, 4)),
        waitingPlaces: dice.maybe(0.3, () => dice.whole(0, 3)),
      },
    };
  }

  // ——— people ———

  #teams(): Written {
    const dice = this.#dice;
    const teams: [string, Written][] = [];
    const wanted = this.#tiers.flatMap((tier) => (dice.chance(0.25) ? [tier, tier] : [tier]));
    let people = 6 - wanted.length;
    wanted.forEach((tier, number) => {
      const extra = dice.whole(0, Math.min(2, people));
      people -= extra;
      const above = this.#tiers[this.#tiers.indexOf(tier) + 1];
      const both = above !== undefined && dice.chance(0.15);
      const tiers = both ? [tier, above] : [tier];
      for (const one of tiers) this.#teamsByTier.set(one, (this.#teamsByTier.get(one) ?? 0) + 1);
      teams.push([`team${number + 1}`, this.#team(tiers, 1 + extra)]);
    });
    return Object.fromEntries(teams);
  }

  #team(tiers: readonly string[], people: number): Written {
    const dice = this.#dice;
    const first = dice.whole(1, people);
    const shifts = [this.#shift(first, 'one')];
    if (people > first) shifts.push(this.#shift(people - first, 'two'));
    return {
      tier: tiers.length === 1 ? tiers[0] : tiers,
      skills: this.#skills(),
      pay: `${dice.whole(20, 22)}/h`,
      shifts,
      people: dice.maybe(0.3, () => [
        { name: 'Ann', shift: 'one', skills: this.#skills(), pay: `${dice.whole(20, 22)}/h` },
      ]),
      atBreak: dice.pick([undefined, 'finish', 'resume', 'handOver']),
      atShiftEnd: dice.pick([undefined, 'finish', 'resume', 'handOver']),
      overtime: dice.maybe(0.4, () => ({ cap: dice.pick([undefined, '0 min', '15 min', '1 h']) })),
      absence: dice.maybe(0.2, () => ({ share: '30%', spell: dice.pick(['1 d', '2 d']) })),
    };
  }

  #skills(): Written {
    const dice = this.#dice;
    const skill = () =>
      dice.pick([1, 1, 0.8, 1.25, { speed: 1.5, reach: 0.5 }, { reach: -0.7 }] as const);
    return { x: skill(), y: skill() };
  }

  #shift(agents: number, name: string): Written {
    const dice = this.#dice;
    const { hours, lunchAt } = dice.pick(HOURS);
    const lunch = dice.maybe(0.4, () => ({ at: lunchAt, for: dice.pick(['15 min', '30 min']) }));
    const [hour, minute] = lunchAt.split(':').map(Number) as [number, number];
    const later = `${String(hour + (minute === 30 ? 0 : 1)).padStart(2, '0')}:45`;
    const breaks = dice.maybe(0.2, () => [
      { at: lunchAt.startsWith('23') ? '23:45' : dice.pick([lunchAt, later]), for: '15 min' },
    ]);
    return { name, agents, hours, lunch, breaks };
  }

  // ——— tickets ———

  #type(): Written {
    const dice = this.#dice;
    const isMatrix = dice.chance(0.25);
    const flows = isMatrix ? this.#matrix() : this.#byReach();
    return {
      arrivals: this.#arrivals(),
      channel: dice.pick(['portal', 'portal', 'phone']),
      priority: this.#mix(this.#priorities),
      needs: dice.maybe(0.4, () => [dice.pick(['x', 'y'])]),
      reopen: dice.maybe(0.25, () => ({ share: '40%', after: this.#law(600) })),
      patience: dice.maybe(0.3, () => this.#law(120)),
      ...flows,
    };
  }

  #arrivals(): Written {
    const dice = this.#dice;
    const most = this.#variety.ticketsPerType;
    const stopAfter = dice.whole(1, most);
    const listed = () => ({
      at: Array.from({ length: dice.whole(1, most) }, () => this.#instant()),
    });
    if (this.#variety.constantTimes) return listed();
    return dice.pick([
      listed,
      () => ({ gap: this.#law(240), stopAfter }),
      () => ({ rate: `${dice.whole(2, 20)}/day`, profile: 'office-hours', stopAfter }),
      () => ({ rate: `${dice.whole(2, 20)}/day`, stopAfter }),
    ])();
  }

  #instant(): string {
    const dice = this.#dice;
    const day = dice.pick(['mon', 'mon', 'tue', 'wed', 'fri', 'sat']);
    const step = this.#variety.minuteStep;
    const minute = step * dice.whole(0, Math.floor(59 / step));
    const hour = dice.pick([0, 7, 8, 8, 9, 11, 12, 13, 16, 16, 17, 22]);
    return `${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  }

  #mix(names: readonly string[]): Written {
    if (names.length === 1) return { [names[0] as string]: '100%' };
    const weights = names.map(() => this.#dice.whole(1, 4));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return Object.fromEntries(names.map((name, at) => [name, (weights[at] as number) / total]));
  }

  #handle(): Written {
    return Object.fromEntries(this.#tiers.map((tier) => [tier, this.#law(150)]));
  }

  #byReach(): Written {
    const dice = this.#dice;
    const hasVendor = this.#hasVendor && dice.chance(0.7);
    let share = 0;
    const reach: [string, number][] = this.#tiers.map((tier) => {
      share += (1 - share) * dice.pick([0.3, 0.5, 0.8]);
      return [tier, share];
    });
    if (hasVendor) reach.push([this.#vendorTier, 1]);
    else if (dice.chance(0.6)) (reach.at(-1) as [string, number])[1] = 1;
    const isWhole = reach.at(-1)?.[1] === 1;
    return {
      reach: Object.fromEntries(reach),
      unsolved: isWhole ? undefined : this.#unsolved(),
      handle: this.#handle(),
      diagnose: dice.maybe(0.3, () => ({ L1: dice.pick(['50%', '0%', '20%']) })),
      customer: dice.maybe(0.35, () => ({
        after: '35%',
        delay: this.#law(300),
        calendar: this.#calendar(),
      })),
      vendor: hasVendor ? 'contoso' : undefined,
    };
  }

  #unsolved(): Written {
    return this.#dice.pick([
      () => ({ then: 'close' }),
      () => ({ then: 'park', after: this.#minutes(600) }),
      () => ({ then: 'park' }),
    ])();
  }

  #matrix(): Written {
    const dice = this.#dice;
    const others = ['customer', ...(this.#hasVendor ? ['vendor'] : [])];
    const rows = this.#tiers.map((tier): [string, Written] => {
      const next = [...this.#tiers, ...others, 'closed'].filter(() => dice.chance(0.4));
      return [tier, this.#mix(['resolved', ...next])];
    });
    const wait = () => this.#mix(['back', ...this.#tiers.filter(() => dice.chance(0.4))]);
    const back: [string, Written][] = others.map((place) => [
      place,
      dice.chance(0.5) ? { back: 1 } : wait(),
    ]);
    return {
      flow: {
        matrix: Object.fromEntries([
          ['start', this.#mix(this.#tiers.filter((_, at) => at === 0 || dice.chance(0.3)))],
          ...rows,
          ...back,
        ]),
      },
      handle: this.#handle(),
      customer: { delay: this.#law(300), calendar: this.#calendar() },
      vendor: this.#hasVendor ? 'contoso' : undefined,
    };
  }

  #backlog(types: readonly string[], tickets: Written): Written[] {
    const dice = this.#dice;
    return Array.from({ length: dice.whole(1, 2) }, () => {
      const type = dice.pick(types);
      const { priority } = tickets[type] as { priority: Written };
      return {
        type,
        tier: dice.pick(this.#tiers),
        priority: dice.pick(Object.keys(priority)),
        count: dice.whole(1, 5),
        age: this.#law(3000),
      };
    });
  }

  // ——— vendors and routing ———

  #vendor(): Written {
    const dice = this.#dice;
    return {
      tier: this.#vendorTier,
      calendar: this.#calendar(),
      respond: this.#law(240),
      resolve: this.#law(900),
      informationLoops: dice.maybe(0.5, () => ({
        share: '50%',
        effort: this.#law(60),
        answer: dice.maybe(0.5, () => this.#law(120)),
      })),
      parallel: dice.maybe(0.4, () => dice.whole(1, 2)),
      verify: dice.maybe(0.4, () => this.#minutes(45)),
    };
  }

  #routing(types: readonly string[], tickets: Written): Written {
    const dice = this.#dice;
    const wrong = this.#tiers.slice(1).filter((tier) => (this.#teamsByTier.get(tier) ?? 0) > 1);
    const misroute = wrong.length > 0 && dice.chance(0.6);
    const minutes = () => dice.pick(['0 min', '5 min', '15 min']);
    const direct = dice.maybe(0.2, () => {
      const type = dice.pick(types);
      const { reach } = tickets[type] as { reach?: Written };
      if (reach === undefined) return undefined;
      const when = { type, priority: dice.pick(this.#priorities) };
      return [{ when, to: dice.pick(Object.keys(reach)) }];
    });
    return {
      agentChoice: dice.pick(['longestIdle', 'fewest', 'proficient', 'cheapest', 'random']),
      direct,
      handOver: { sender: minutes(), receiver: minutes() },
      misroute: misroute ? Object.fromEntries(wrong.map((tier) => [tier, '40%'])) : undefined,
      preempt: dice.maybe(0.4, () =>
        dice.chance(0.7) ? true : { priorities: [this.#priorities[0]] },
      ),
      fifoBy: dice.maybe(0.2, () => 'creation'),
      returned: dice.maybe(0.2, () => 'first'),
      order: dice.maybe(0.2, () => ['fifo']),
    };
  }
}

/** The same data without the parts that are undefined. */
function tidy<T>(data: T): T {
  if (Array.isArray(data)) return data.map(tidy) as T;
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, tidy(value)])) as T;
}
