/**
 * A saved record made by hand: a desk of four tiers and thirty people over thirteen weeks, close
 * enough to a real run to judge charts and words by. Deterministic; every part can be replaced.
 */
import type {
  Band,
  Estimate,
  MetricRow,
  RunResult,
  ScenarioFacts,
  Scope,
  Series,
  Summary,
  TargetVerdict,
  Warning,
} from '../../src/experiment/result.ts';

/** What a test may change about the made-up run. */
export interface RunResultOptions {
  readonly replications?: number;
  readonly targets?: readonly TargetVerdict[];
  readonly warnings?: readonly Warning[];
  /** Replaces every name of a team, tier, priority and vendor, to test hostile texts. */
  readonly rename?: (name: string) => string;
  readonly facts?: Partial<ScenarioFacts>;
  readonly series?: Partial<Series>;
  /** Changes the rows of the summary one by one; undefined removes a row. */
  readonly row?: (row: MetricRow) => MetricRow | undefined;
}

const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;
const TIERS = ['L1', 'L2', 'L3', 'L4'] as const;
const DAYS = 91;
const WEEK_HOURS = 168;

const TEAMS = [
  { team: 'service-desk', tier: 'L1', count: 14 },
  { team: 'application-support', tier: 'L2', count: 9 },
  { team: 'escalation-engineers', tier: 'L3', count: 5 },
  { team: 'platform-architects', tier: 'L4', count: 2 },
] as const;

/** Builds the made-up run. */
export function makeRunResult(options: RunResultOptions = {}): RunResult {
  const rename = options.rename ?? ((name: string) => name);
  const summary = makeSummary(options, rename);
  return {
    summary,
    facts: { ...makeFacts(rename), ...options.facts },
    series: { ...makeSeries(summary.replications, rename), ...options.series },
  };
}

/** An estimate from a mean and a half-width. */
export function estimate(mean: number, halfWidth: number, n = 30): Estimate {
  return { estimate: mean, low: mean - halfWidth, high: mean + halfWidth, level: 0.95, n };
}

/** A target with its verdict, for tests of the words around it. */
export function makeTarget(changes: Partial<TargetVerdict> = {}): TargetVerdict {
  return {
    target: 'sla-attainment{priority=P2, clock=resolve} >= 90%',
    metric: 'sla-attainment',
    statistic: 'share',
    scope: { priority: 'P2', clock: 'resolve' },
    comparison: '>=',
    goal: 0.9,
    unit: 'share',
    verdict: 'missed',
    ...estimate(0.861, 0.0125),
    ...changes,
  };
}

function makeSummary(options: RunResultOptions, rename: (name: string) => string): Summary {
  const n = options.replications ?? 30;
  const rows = makeMetrics(n, rename);
  const change = options.row ?? ((row: MetricRow) => row);
  return {
    formatVersion: '1.0',
    tool: { name: 'tiersim', version: '0.1.0' },
    scenario: {
      name: rename('Head office IT, 2,000 seats'),
      hash: '7f3a91c2d4e5f60718293a4b5c6d7e8f',
    },
    seed: 'head-office-2026',
    replications: n,
    metrics: rows.flatMap((row) => change(row) ?? []),
    targets: options.targets ?? makeTargets(rename),
    warnings: options.warnings ?? [],
  };
}

function makeTargets(rename: (name: string) => string): TargetVerdict[] {
  return [
    makeTarget({
      target: 'sla-attainment{priority=P1, clock=resolve} >= 95%',
      scope: { priority: rename('P1'), clock: 'resolve' },
      goal: 0.95,
      verdict: 'met',
      ...estimate(0.971, 0.007),
    }),
    makeTarget({ scope: { priority: rename('P2'), clock: 'resolve' } }),
    makeTarget({
      target: 'sla-attainment{priority=P3, clock=resolve} >= 85%',
      scope: { priority: rename('P3'), clock: 'resolve' },
      goal: 0.85,
      verdict: 'met',
      ...estimate(0.93, 0.006),
    }),
    makeTarget({
      target: 'utilisation{tier=L2} <= 85%',
      metric: 'utilisation',
      statistic: 'share',
      scope: { tier: rename('L2') },
      comparison: '<=',
      goal: 0.85,
      verdict: 'undecided',
      ...estimate(0.846, 0.0145),
    }),
    makeTarget({
      target: 'cost.per-ticket <= 45 EUR',
      metric: 'cost',
      statistic: 'per-ticket',
      scope: {},
      comparison: '<=',
      goal: 45,
      unit: 'EUR',
      verdict: 'met',
      ...estimate(42.31, 0.28),
    }),
  ];
}

const TIMES = [
  {
    mean: 2.9,
    half: 0.2,
    p50: 2.1,
    p80: 4.2,
    p90: 5.8,
    p95: 7.4,
    tickets: 312,
    sla: 0.971,
    slaHalf: 0.007,
  },
  {
    mean: 7.4,
    half: 0.4,
    p50: 5.2,
    p80: 10.4,
    p90: 16.1,
    p95: 31,
    tickets: 1874,
    sla: 0.861,
    slaHalf: 0.0125,
  },
  {
    mean: 14.2,
    half: 0.9,
    p50: 9.6,
    p80: 21,
    p90: 31.5,
    p95: 44.8,
    tickets: 4410,
    sla: 0.93,
    slaHalf: 0.006,
  },
  {
    mean: 27.5,
    half: 2.1,
    p50: 18.3,
    p80: 41,
    p90: 63,
    p95: 90.2,
    tickets: 2230,
    sla: 0.988,
    slaHalf: 0.004,
  },
] as const;

const TIER_FIGURES = [
  { use: 0.71, half: 0.008, p50: 0.3, p95: 2.1, up: 0.376, upHalf: 0.006, tickets: 8826 },
  { use: 0.846, half: 0.0145, p50: 2.4, p95: 14.9, up: 0.131, upHalf: 0.007, tickets: 3318 },
  { use: 0.81, half: 0.018, p50: 3, p95: 17.2, up: 0.118, upHalf: 0.011, tickets: 434 },
  { use: 0.41, half: 0.021, p50: 0.6, p95: 6, up: null, upHalf: 0, tickets: 51 },
] as const;

const COSTS: readonly (readonly [string, string, number])[] = [
  ['wages', 'service-desk', 172_400],
  ['wages', 'application-support', 163_900],
  ['wages', 'escalation-engineers', 134_600],
  ['wages', 'platform-architects', 71_300],
  ['overtime', 'service-desk', 3_150],
  ['overtime', 'application-support', 8_420],
  ['standby', 'application-support', 7_020],
  ['callOut', 'application-support', 2_960],
  ['vendor', 'contoso', 31_800],
  ['retainer', 'contoso', 12_000],
  ['penalty', 'P1', 4_500],
];

function makeMetrics(n: number, rename: (name: string) => string): MetricRow[] {
  const rows: MetricRow[] = [];
  const add = (
    name: readonly [string, string],
    unit: string,
    scope: Scope,
    mean: number | null,
    halfWidth: number,
  ) => {
    const interval = n < 2 || mean === null ? null : halfWidth;
    rows.push({
      metric: name[0],
      statistic: name[1],
      scope,
      unit,
      estimate: mean,
      low: interval === null || mean === null ? null : mean - interval,
      high: interval === null || mean === null ? null : mean + interval,
      level: 0.95,
      n,
    });
  };
  PRIORITIES.forEach((name, rank) => {
    const times = TIMES[rank] as (typeof TIMES)[number];
    const scope = { priority: rename(name) };
    add(['tickets', 'total'], 'tickets', scope, times.tickets, times.tickets * 0.012);
    add(['resolution-time', 'mean'], 'h', scope, times.mean, times.half);
    for (const statistic of ['p50', 'p80', 'p90', 'p95'] as const) {
      add(['resolution-time', statistic], 'h', scope, times[statistic], times[statistic] * 0.06);
    }
    add(['first-response-time', 'mean'], 'h', scope, 0.2 + rank * 0.6, 0.03 + rank * 0.04);
    const clock = { ...scope, clock: 'resolve' };
    add(['sla-attainment', 'share'], 'share', clock, times.sla, times.slaHalf);
  });
  TIERS.forEach((name, place) => {
    const figures = TIER_FIGURES[place] as (typeof TIER_FIGURES)[number];
    const scope = { tier: rename(name) };
    add(['utilisation', 'share'], 'share', scope, figures.use, figures.half);
    add(['occupancy', 'share'], 'share', scope, figures.use * 1.08, figures.half);
    add(['queue-time', 'mean'], 'h', scope, figures.p50 * 1.9, figures.p50 * 0.1);
    add(['queue-time', 'p50'], 'h', scope, figures.p50, figures.p50 * 0.08);
    add(['queue-time', 'p95'], 'h', scope, figures.p95, figures.p95 * 0.07);
    add(['passed-up', 'share'], 'share', scope, figures.up, figures.upHalf);
  });
  add(['tickets', 'total'], 'tickets', {}, 8826, 64);
  add(['resolution-time', 'mean'], 'h', {}, 16.1, 0.8);
  add(['cost', 'total'], 'EUR', {}, 612_050, 2_310);
  add(['cost', 'per-ticket'], 'EUR', {}, 42.31, 0.28);
  add(['reopen-rate', 'share'], 'share', {}, 0.041, 0.002);
  add(['backlog', 'mean'], 'tickets', {}, 188.4, 9.6);
  addTeams(add, rename);
  return rows;
}

type AddRow = (
  name: readonly [string, string],
  unit: string,
  scope: Scope,
  mean: number | null,
  halfWidth: number,
) => void;

function addTeams(add: AddRow, rename: (name: string) => string): void {
  for (const { team, tier } of TEAMS) {
    const figures = TIER_FIGURES[TIERS.indexOf(tier)] as (typeof TIER_FIGURES)[number];
    add(['utilisation', 'share'], 'share', { team: rename(team) }, figures.use, figures.half);
    const total = COSTS.filter(([, owner]) => owner === team).reduce((sum, row) => sum + row[2], 0);
    add(['cost', 'total'], 'EUR', { team: rename(team) }, total, total * 0.004);
    add(['staff-cost', 'total'], 'EUR', { team: rename(team) }, total, total * 0.004);
  }
  for (const priority of makeLedger()) {
    const sum = priority.accounts.reduce((total, row) => total + row.hours, 0);
    for (const { account, hours } of priority.accounts) {
      const scope = { priority: rename(priority.priority), account };
      add(['ledger', 'mean'], 'h', scope, hours, sum * 0.02);
    }
  }
}

function makeFacts(rename: (name: string) => string): ScenarioFacts {
  return {
    question: 'Does a faster vendor contract pay for itself?',
    about: 'Four-tier support of one site.',
    currency: 'EUR',
    zone: 'Europe/Berlin',
    start: '2026-01-05T00:00',
    end: '2026-04-06T00:00',
    warmUpDays: 14,
    windowDays: DAYS,
    drainDays: 42,
    people: TEAMS.map((row) => ({
      team: rename(row.team),
      tier: rename(row.tier),
      count: row.count,
    })),
    vendors: [{ vendor: rename('contoso'), tier: rename('L4') }],
    promises: PRIORITIES.map((priority, rank) => ({
      priority: rename(priority),
      clock: 'resolve',
      within: ['4 h', '24 h', '3 business days', '5 business days'][rank] as string,
      calendar: rank < 2 ? 'always' : 'office',
    })),
    events: [
      { from: '2026-02-17T00:00', to: '2026-02-20T00:00', times: 1.8, why: rename('release') },
      { from: '2026-03-09T00:00', to: null, times: 0.9, why: null },
    ],
    assumptions: [
      {
        topic: 'Demand',
        path: 'tickets.password-reset.arrivals',
        sentence: 'Password resets arrive 60 times a day with an office-hours profile.',
      },
      {
        topic: 'Demand',
        path: 'tickets.application-fault.arrivals',
        sentence:
          'Application faults arrive 34 times a day; a release on 17 February 2026 multiplies them by 1.8 for three days.',
      },
      {
        topic: 'Solving',
        path: 'tickets.password-reset.reach',
        sentence: 'L1 can solve 92 % of password resets and 35 % of application faults.',
      },
      {
        topic: 'People',
        path: 'teams.service-desk',
        sentence: 'Every shift is missed with a probability of 6 %, in spells of three days.',
      },
      {
        topic: 'Vendors',
        path: 'vendors.contoso',
        sentence: 'contoso answers P1 cases after one hour on average, in office hours.',
      },
    ],
  };
}

/** A linear congruential generator: noise for curves, the same on every machine. */
function noise(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function makeDays(): string[] {
  const lengths = [31, 28, 31, 30];
  let month = 0;
  let day = 5;
  return Array.from({ length: DAYS }, () => {
    const text = `2026-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    day += 1;
    if (day > (lengths[month] as number)) {
      day = 1;
      month += 1;
    }
    return text;
  });
}

function makeBacklog(rename: (name: string) => string): Series['backlog'] {
  const next = noise(7);
  const parts = [14, 62, 190, 150].map((level) =>
    Array.from({ length: DAYS }, (_, day) => {
      const weekend = day % 7 >= 5 ? 0.82 : 1 + (day % 7) * 0.03;
      const release = day >= 43 && day <= 55 ? 1 + 0.5 * (1 - Math.abs(day - 47) / 9) : 1;
      return level * 0.45 * weekend * Math.max(1, release) * (0.97 + 0.06 * next());
    }),
  );
  const mean = Array.from({ length: DAYS }, (_, day) =>
    parts.reduce((sum, part) => sum + (part[day] as number), 0),
  );
  const scaled = (factor: number) =>
    mean.map((value) => value * (1 + factor * (0.9 + 0.2 * next())));
  const total: Band = {
    mean,
    p05: scaled(-0.24),
    p25: scaled(-0.1),
    p75: scaled(0.11),
    p95: scaled(0.33),
  };
  return {
    total,
    byPriority: PRIORITIES.map((name, rank) => ({
      priority: rename(name),
      mean: parts[rank] as number[],
    })),
  };
}

/** Weeks of a quarter with a release in the seventh. */
function makeArrivals(): Series['arrivals'] {
  const next = noise(11);
  const days = makeDays().filter((_, day) => day % 7 === 0);
  const mean = days.map((_, week) => (week === 6 ? 1.4 : 1) * (92 + 8 * next()));
  const scaled = (factor: number) => mean.map((value) => value * factor);
  const perDay = {
    mean,
    p05: scaled(0.93),
    p25: scaled(0.97),
    p75: scaled(1.03),
    p95: scaled(1.07),
  };
  return { days, isByWeek: true, perDay };
}

function makeSurvival(rename: (name: string) => string): Series['survival'] {
  return PRIORITIES.map((name, rank) => {
    const { p50, p95 } = TIMES[rank] as (typeof TIMES)[number];
    const shape = Math.log(Math.log(20) / Math.log(2)) / Math.log(p95 / p50);
    const scale = p50 / Math.LN2 ** (1 / shape);
    const points = Array.from({ length: 160 }, (_, step) => {
      const hours = 0.05 * 1.055 ** step;
      return { hours, share: Math.exp(-((hours / scale) ** shape)) };
    });
    return {
      priority: rename(name),
      points: [{ hours: 0, share: 1 }, ...points],
      goalHours: rank === 0 ? 4 : null,
    };
  });
}

const CURVE = [
  0, 0, 0, 0, 0, 0, 0.1, 0.35, 0.8, 1, 1, 0.95, 0.75, 0.8, 0.9, 0.9, 0.75, 0.45, 0.2, 0.12, 0.1,
  0.06, 0, 0,
];

function makeWeek(rename: (name: string) => string): Series['week'] {
  return TIERS.map((name, place) => {
    const next = noise(place + 3);
    const count = TEAMS[place]?.count ?? 1;
    const use = TIER_FIGURES[place]?.use ?? 0.5;
    const staffed: number[] = [];
    const busy: number[] = [];
    const waiting: number[] = [];
    const arrivals: number[] = [];
    let queue = 0;
    for (let hour = 0; hour < WEEK_HOURS; hour += 1) {
      const weekday = hour < 120;
      const level = CURVE[hour % 24] as number;
      const first = place === 0 ? 6 : 8;
      const last = place === 0 ? 22 : 17;
      const on = weekday && hour % 24 >= first && hour % 24 < last;
      const people = on ? count * (place === 0 ? 0.35 + 0.6 * level : 0.92) : 0;
      const demand = count * use * level * (hour < 24 ? 1.25 : 1) * (weekday ? 1 : 0.12);
      const done = Math.min(people, demand + queue * 0.6);
      queue = Math.max(0, queue + demand - done) * 0.97;
      staffed.push(people);
      busy.push(done * (0.96 + 0.04 * next()));
      waiting.push(queue + 0.2 * demand);
      arrivals.push(demand * 2.1);
    }
    const halfHours = {
      arrivals: eachTwice(arrivals),
      staffed: eachTwice(staffed),
      busy: eachTwice(busy),
    };
    return { tier: rename(name), arrivals, staffed, busy, waiting, halfHours };
  });
}

/** Hours as the half hours of a week that is the same in both of them. */
function eachTwice(hours: readonly number[]): number[] {
  return hours.flatMap((value) => [value, value]);
}

function makeLedger(): { priority: string; accounts: { account: string; hours: number }[] }[] {
  const shares = {
    queued: 0.46,
    offHours: 0.12,
    dispatch: 0.01,
    handled: 0.15,
    handover: 0.03,
    suspended: 0.015,
    customer: 0.07,
    vendor: 0.14,
    scheduled: 0.005,
  };
  const rows = PRIORITIES.map((priority, rank) => ({
    priority: priority as string,
    accounts: Object.entries(shares).map(([account, share]) => ({
      account,
      hours: (TIMES[rank]?.mean ?? 1) * share * (account === 'queued' && rank === 0 ? 0.4 : 1),
    })),
  }));
  const all = Object.entries(shares).map(([account, share]) => ({ account, hours: 16.1 * share }));
  return [...rows, { priority: 'all', accounts: all }];
}

function makePeople(rename: (name: string) => string): Series['people'] {
  return TEAMS.flatMap(({ team, tier, count }) => {
    const next = noise(count);
    const use = TIER_FIGURES[TIERS.indexOf(tier)]?.use ?? 0.5;
    return Array.from({ length: count }, (_, person) => {
      const utilisation = Math.min(0.97, use * (0.9 + 0.2 * next()));
      return {
        agent: rename(`${team}/day/${person + 1}`),
        team: rename(team),
        tier: rename(tier),
        paidHours: 40,
        busyHours: 40 * utilisation,
        utilisation,
      };
    });
  });
}

const FLOW: readonly (readonly [string, string, number])[] = [
  ['arrive', 'L1', 8604],
  ['arrive', 'L2', 222],
  ['L1', 'resolved', 5104],
  ['L1', 'L2', 3096],
  ['L1', 'abandoned', 404],
  ['L2', 'resolved', 2868],
  ['L2', 'L3', 434],
  ['L2', 'L1', 61],
  ['L3', 'resolved', 371],
  ['L3', 'L4', 51],
  ['L3', 'open', 12],
  ['L4', 'resolved', 50],
  ['resolved', 'L2', 48],
];

/** A start from nothing that settles within two of four weeks of warm-up. */
function makeStart(): Series['start'] {
  const next = noise(12);
  const mean = Array.from({ length: DAYS + 28 }, (_, day) => {
    const settling = 120 * (1 - Math.exp(-day / 4));
    return settling + (day % 7 < 5 ? 8 : -8) + (next() - 0.5) * 6;
  });
  const smooth = mean.map((_, day) => {
    const reach = Math.min(day, 3);
    const around = mean.slice(day - reach, day + reach + 1);
    return day + 3 < mean.length
      ? around.reduce((sum, open) => sum + open, 0) / around.length
      : null;
  });
  return { warmUpDays: 28, mean, smooth, settledAfterDays: 14 };
}

function makeSeries(n: number, rename: (name: string) => string): Series {
  const next = noise(11);
  const tierOrNode = (name: string) => (name.startsWith('L') ? rename(name) : name);
  const values = Array.from({ length: n }, () => 16.1 + (next() + next() + next() - 1.5) * 3.4);
  const running = values.map((_, last) => {
    const seen = values.slice(0, last + 1);
    const mean = seen.reduce((sum, value) => sum + value, 0) / seen.length;
    const square = seen.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const half =
      last < 1 ? null : (2.05 + 9 / (last * last)) * Math.sqrt(square / last / (last + 1));
    return { mean, half };
  });
  return {
    days: makeDays(),
    backlog: makeBacklog(rename),
    arrivals: makeArrivals(),
    start: makeStart(),
    survival: makeSurvival(rename),
    week: makeWeek(rename),
    flow: FLOW.map(([from, to, tickets]) => ({
      from: tierOrNode(from),
      to: tierOrNode(to),
      tickets,
    })),
    ledger: makeLedger().map((row) => ({
      ...row,
      priority: row.priority === 'all' ? 'all' : rename(row.priority),
    })),
    waitsByTier: makeLedger()
      .filter((row) => row.priority !== 'all')
      .flatMap((row) =>
        TIERS.map((tier, place) => ({
          priority: rename(row.priority),
          tier: rename(tier),
          hours: (row.accounts[0]?.hours ?? 0) * ([0.14, 0.62, 0.22, 0.02][place] as number),
        })),
      ),
    cost: COSTS.map(([category, owner, amount]) => ({ category, owner: rename(owner), amount })),
    people: makePeople(rename),
    running: {
      metric: 'resolution-time',
      unit: 'h',
      mean: running.map((row) => row.mean),
      low: running.map((row) => (row.half === null ? null : row.mean - row.half)),
      high: running.map((row) => (row.half === null ? null : row.mean + row.half)),
    },
  };
}
