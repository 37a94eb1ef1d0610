/** Demand as it comes out of a run: counts of tickets by hour, day and month, and who moves them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { meanInterval } from '../../src/statistics/interval.ts';
import { DAY, HOUR } from '../../src/units/time.ts';
import { expectedArrivals } from '../support/expected-arrivals.ts';
import { expectWithin, modelOf, runModel, type Written } from '../support/scenario.ts';

const LEVEL = 0.9999;
/** So many standard deviations leave one in ten thousand outside. */
const WIDE = 3.89;

/** Types whose tickets are only counted: all but the first find the one line taken. */
function counted(types: Written, parts: Written = {}): Written {
  const tickets = Object.fromEntries(
    Object.entries(types).map(([name, arrivals]) => [
      name,
      {
        arrivals,
        channel: 'door',
        priority: { P3: '100%' },
        reach: { L1: '100%' },
        handle: { L1: '400 d' },
      },
    ]),
  );
  return {
    tickets,
    channels: { door: { live: true, lines: 1 } },
    teams: { desk: { tier: 'L1', agents: 1 } },
    ...parts,
  };
}

/** Instants of the tickets of every replication, [replication][type]. */
function instantsOf(parts: Written, replications: number): number[][][] {
  const model = modelOf(parts);
  return Array.from({ length: replications }, (_, replication) => {
    const byType: number[][] = model.names.types.map(() => []);
    for (const { type, createdAt } of runModel(model, replication).tickets)
      (byType[type] as number[]).push(createdAt);
    return byType.map((instants) => instants.sort((one, other) => one - other));
  });
}

/** Tickets of each of the first days. */
function byDay(instants: readonly number[], days: number): number[] {
  const counts = new Array<number>(days).fill(0);
  for (const at of instants) {
    const day = Math.floor(at / DAY);
    if (day < days) counts[day] = (counts[day] as number) + 1;
  }
  return counts;
}

describe('a changing rate', () => {
  const arrivals = {
    rate: '6/day',
    profile: 'office-hours',
    season: [1.3, 1.2, 1.1, 1, 1, 0.9, 0.6, 0.5, 1, 1.2, 1.3, 0.9],
    growth: '20%/year',
    holidays: { on: ['2026-01-06', '2026-04-06', '2026-12-25'], like: 'sat' },
    events: [{ on: '2026-02-17', lasts: '3 d', times: 4 }],
  };
  const parts = counted({ T: arrivals }, { horizon: { start: '2026-01-01', length: '365 d' } });
  const REPLICATIONS = 40;
  let instants: number[] = [];

  beforeAll(() => {
    instants = instantsOf(parts, REPLICATIONS).flatMap(([first]) => first ?? []);
  });

  it('brings Poisson numbers by day of the year and by hour of the day', () => {
    const model = modelOf(parts);
    const surprise = (from: number, to: number): number => {
      const mean = REPLICATIONS * expectedArrivals(model, from, to);
      const seen = instants.filter((at) => at >= from && at < to).length;
      return mean === 0 ? seen : (seen - mean) / Math.sqrt(mean);
    };
    const months = Array.from({ length: 12 }, (_, k) => surprise(k * 30 * DAY, (k + 1) * 30 * DAY));
    const release = [46, 47, 48, 49, 50].map((day) => surprise(day * DAY, (day + 1) * DAY));
    const hours = Array.from({ length: 24 }, (_, k) =>
      surprise(DAY + k * HOUR, DAY + (k + 1) * HOUR),
    );
    for (const z of [...months, ...release, ...hours]) expect(Math.abs(z)).toBeLessThan(WIDE);
    expect(surprise(5 * DAY, 6 * DAY), 'nothing comes on a holiday that is like a Saturday').toBe(
      0,
    );
  });
});

describe('good and bad days', () => {
  const MEAN = 20;
  const DAYS = 100;
  const CV = { own: 0.3, shared: 0.4 };
  const horizon = { length: `${DAYS} d`, drain: '0 min' };
  const rate = { rate: `${MEAN}/day` };
  const types = { A: { ...rate, dayFactor: { cv: CV.own } }, B: rate };
  const demand = { dayFactor: { cv: CV.shared } };
  const REPLICATIONS = 60;
  let days: number[][][] = [];

  beforeAll(() => {
    days = instantsOf(counted(types, { horizon, demand }), REPLICATIONS).map((byType) =>
      byType.map((instants) => byDay(instants, DAYS)),
    );
  });

  /** Interval of the mean over days of a product of counts, one value a replication. */
  function moment(of: (a: readonly number[], b: readonly number[], day: number) => number) {
    const values = days.map(([a = [], b = []]) => {
      const terms = a.map((_, day) => of(a, b, day)).slice(0, DAYS - 1);
      return terms.reduce((sum, term) => sum + term, 0) / terms.length;
    });
    return meanInterval(values, LEVEL);
  }

  const at = (counts: readonly number[], day: number): number => counts[day] as number;

  it('leave the mean what it is', () => {
    expectWithin(
      MEAN,
      moment((a, _, day) => at(a, day)),
    );
    expectWithin(
      MEAN,
      moment((_, b, day) => at(b, day)),
    );
  });

  it('spread the counts of a day: variance over mean is 1 + mean × cv²', () => {
    // E[N (N − 1)] = mean² (1 + cv²) is the same statement without a ratio.
    const pairs = (n: number) => n * (n - 1);
    const shared = 1 + CV.shared ** 2;
    expectWithin(
      MEAN ** 2 * shared,
      moment((_, b, day) => pairs(at(b, day))),
    );
    const both = shared * (1 + CV.own ** 2);
    expectWithin(
      MEAN ** 2 * both,
      moment((a, _, day) => pairs(at(a, day))),
    );
  });

  it('are shared by all types as far as the shared factor goes', () => {
    const together = MEAN ** 2 * (1 + CV.shared ** 2);
    expectWithin(
      together,
      moment((a, b, day) => at(a, day) * at(b, day)),
    );
  });

  it('say nothing about the next day', () => {
    expectWithin(
      MEAN ** 2,
      moment((a, _, day) => at(a, day) * at(a, day + 1)),
    );
  });
});

describe('batches', () => {
  it('bring the stated volume, after self-service too, in the stated sizes', () => {
    const horizon = { length: '200 d', drain: '0 min' };
    const batch = { shares: { 1: '50%', 2: '30%', 5: '20%' } };
    const plain = counted({ T: { rate: '40/day', batch } }, { horizon });
    const { T } = plain.tickets as { T: Written };
    const thinned = { ...plain, tickets: { T: { ...T, reach: { L0: '40%', L1: '100%' } } } };
    const [all, left] = [plain, thinned].map((parts) => instantsOf(parts, 20).map(([t = []]) => t));
    const volume = (runs: number[][]) =>
      meanInterval(
        runs.map((run) => run.length / 200),
        LEVEL,
      );
    expectWithin(40, volume(all as number[][]));
    expectWithin(24, volume(left as number[][]));
    // Batches of which at least one contact is left: 50 % of 1, 30 % of 2, 20 % of 5.
    const some = 0.5 * 0.6 + 0.3 * (1 - 0.4 ** 2) + 0.2 * (1 - 0.4 ** 5);
    const alone = 0.5 * 0.6 + 0.3 * 2 * 0.6 * 0.4 + 0.2 * 5 * 0.6 * 0.4 ** 4;
    expectWithin(0.5, singles(all as number[][]));
    expectWithin(alone / some, singles(left as number[][]));
  });

  /** The share of occasions at which one ticket comes alone. */
  function singles(runs: readonly (readonly number[])[]) {
    const shares = runs.map((instants) => {
      const sizes = new Map<number, number>();
      for (const at of instants) sizes.set(at, (sizes.get(at) ?? 0) + 1);
      const alone = [...sizes.values()].filter((size) => size === 1).length;
      return alone / sizes.size;
    });
    return meanInterval(shares, LEVEL);
  }

  it('of a fixed size come whole, by gaps and at stated instants too', () => {
    const horizon = { length: '1 week', drain: '0 min' };
    const types = { G: { gap: '1 d', batch: 3 }, L: { at: ['tue 09:00'], batch: 2, stopAfter: 1 } };
    const [[gaps, listed] = []] = instantsOf(counted(types, { horizon }), 1);
    expect(gaps?.slice(0, 6)).toEqual([DAY, DAY, DAY, 2 * DAY, 2 * DAY, 2 * DAY]);
    expect(listed).toEqual([DAY + 9 * HOUR]);
  });
});

describe('the luck of arrivals', () => {
  const horizon = { length: '60 d', drain: '0 min' };
  const arrivals = {
    rate: '20/day',
    profile: 'office-hours',
    batch: { geometric: { mean: 2 } },
    dayFactor: { cv: 0.3 },
    events: [{ on: '2026-02-02', times: 3 }],
  };
  const demand = { dayFactor: { cv: 0.2 } };
  const base = counted({ T: arrivals }, { horizon, demand });
  const luck = (parts: Written) => instantsOf(parts, 1)[0]?.[0] ?? [];

  it('does not depend on staffing', () => {
    const more = { ...base, teams: { desk: { tier: 'L1', agents: 7 } } };
    expect(luck({ ...more, channels: { door: { live: true } } })).toEqual(luck(base));
  });

  it('does not depend on other types', () => {
    const both = counted({ T: arrivals, U: { rate: '5/day', dayFactor: { cv: 1 } } });
    expect(luck({ ...both, horizon, demand })).toEqual(luck(base));
  });

  it('is that of the other scenario up to the event that differs, and of as many days after', () => {
    const without = luck(counted({ T: { ...arrivals, events: [] } }, { horizon, demand }));
    const event = 28 * DAY;
    const before = (all: readonly number[]) => all.filter((at) => at < event);
    expect(before(luck(base))).toEqual(before(without));
    expect(luck(base).length).toBeGreaterThan(without.length);
  });
});
