/** Changes of a scenario of which the effect is known without knowing the answer. */
import { describe, expect, it } from 'vitest';
import { Final } from '../../src/kernel/rows.ts';
import { meanInterval } from '../../src/statistics/interval.ts';
import type { TicketRow } from '../support/rows.ts';
import { modelOf, type Run, run, team, type Written } from '../support/scenario.ts';
import {
  doubled,
  withIdleTier,
  withOtherTeamNames,
  withoutAbsence,
  withUnusedParts,
} from './changes.ts';
import { swarm } from './seeds.ts';

const rowsOf = ({ tickets, work, duty, totals }: Run) => ({ tickets, work, duty, totals });
const nameOf = ({ type, ordinal }: { type: number; ordinal: number }) => `${type}:${ordinal}`;
/** Tickets of the window, which all end in the drain; later ones may be cut off. */
const byName = ({ tickets }: Run) =>
  new Map(tickets.filter(({ measured }) => measured === 1).map((row) => [nameOf(row), row]));

describe('nothing changes', () => {
  it('when teams get other names', () =>
    swarm({ first: 1, count: 40, prepared: withoutAbsence }, (scenario) =>
      expect(rowsOf(run(withOtherTeamNames(scenario)))).toEqual(rowsOf(run(scenario))),
    ));

  it('when a calendar, a channel, a profile, a skill, a vendor and people are added unused', () =>
    swarm({ first: 101, count: 40 }, (scenario) =>
      expect(rowsOf(run(withUnusedParts(scenario)))).toEqual(rowsOf(run(scenario))),
    ));

  it('for anybody when people are added at a tier that no ticket reaches', () =>
    swarm({ first: 301, count: 40 }, (scenario) => {
      const { names } = modelOf(scenario);
      const isOld = ({ agent }: { agent: number }) => agent < names.agents.length;
      const { tickets, work, duty } = run(withIdleTier(scenario));
      const before = run(scenario);
      expect([tickets, work]).toEqual([before.tickets, before.work]);
      expect(duty.filter(isOld)).toEqual(before.duty);
    }));

  it('when a team is split in two that share their line', () => {
    for (let replication = 0; replication < 10; replication++) {
      const one = run(desk({ desk: crowd(4) }), replication);
      const two = run(desk({ left: crowd(2), right: crowd(2) }), replication);
      const plain = ({ tickets }: Run) => tickets.map((row) => ({ ...row, team: 0 }));
      expect(plain(two)).toEqual(plain(one));
    }
  });

  it('before the end of a run when the run goes on for longer', () =>
    swarm({ first: 201, count: 40 }, (scenario) => {
      const horizon = scenario.horizon as Written;
      const short = run(scenario);
      const long = run({ ...scenario, horizon: { ...horizon, drain: '6 weeks' } });
      const until = ({ story }: Run) => story.filter(({ at }) => at < short.totals.endedAt);
      expect(until(long)).toEqual(until(short));
    }));
});

describe('all lengths doubled', () => {
  it('doubles every length of the outcome and leaves counts alone', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const parts = { seed, ...roundTheClock() };
      const once = run(parts);
      const twice = run(doubled(parts) as Written);
      expect(twice.tickets.map(halved)).toEqual(once.tickets);
      expect(once.tickets.length).toBeGreaterThan(20);
    }
  });
});

describe('a Poisson stream split over two equal types', () => {
  it('gives the same mean wait', () => {
    const type = (rate: string) => ({
      arrivals: { rate },
      priority: { P3: '100%' },
      reach: { L1: '100%' },
      handle: { L1: { exponential: { mean: '20 min' } } },
    });
    const teams = { desk: { tier: 'L1', agents: 2 } };
    const whole = { tickets: { A: type('120/day') }, teams };
    const split = { tickets: { A: type('60/day'), B: type('60/day') }, teams };
    const waits = (parts: Written) =>
      Array.from({ length: 40 }, (_, replication) => meanWait(run(parts, replication)));
    const other = waits({ ...split, seed: 2 });
    const differences = waits(whole).map((wait, replication) => wait - other[replication]);
    const { low, high } = meanInterval(differences, 0.9999);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });
});

describe('with the same luck', () => {
  it('more reach never raises the escalations of a ticket', () => {
    for (let replication = 0; replication < 15; replication++) {
      const less = byName(run(threeTiers('40%', '70%'), replication));
      const more = byName(run(threeTiers('55%', '80%'), replication));
      for (const [name, ticket] of more)
        expect(ticket.escalations).toBeLessThanOrEqual((less.get(name) as TicketRow).escalations);
    }
  });

  it('one more person never makes anybody wait longer, first come first served', () => {
    for (let replication = 0; replication < 15; replication++) {
      const few = byName(run(desk({ desk: crowd(3) }), replication));
      const many = byName(run(desk({ desk: crowd(4) }), replication));
      expectNotLater(many, few);
    }
  });

  it('faster people never make anybody wait longer, first come first served', () => {
    const skilled = (speed: number) => desk({ desk: { ...crowd(3), skills: { x: speed } } }, ['x']);
    for (let replication = 0; replication < 15; replication++)
      expectNotLater(byName(run(skilled(1.25), replication)), byName(run(skilled(1), replication)));
  });
});

/** People who are there at every hour. */
function crowd(agents: number): Written {
  return { tier: 'L1', agents };
}

/** One busy tier, first come first served. */
function desk(teams: Written, needs: string[] = []): Written {
  return {
    horizon: { length: '1 d', drain: '2 weeks' },
    tickets: {
      A: {
        arrivals: { rate: '200/day' },
        priority: { P3: '100%' },
        needs,
        reach: { L1: '100%' },
        handle: { L1: { logNormal: { mean: '20 min', cv: 1 } } },
      },
    },
    teams,
  };
}

function threeTiers(low: string, middle: string): Written {
  return {
    horizon: { length: '2 d', drain: '4 weeks' },
    tickets: {
      A: {
        arrivals: { rate: '60/day' },
        priority: { P3: '100%' },
        reach: { L1: low, L2: middle, L3: '100%' },
        handle: { L1: '10 min', L2: '20 min', L3: '30 min' },
        customer: { after: '20%', delay: { exponential: { mean: '3 h' } } },
        reopen: { share: '20%', after: '4 h' },
      },
    },
    teams: {
      one: team('L1', 'Ana Ben'),
      two: team('L2', 'Cy'),
      three: team('L3', 'Di'),
    },
  };
}

/** Constant lengths, no hours of the day: everything is a length since the start. */
function roundTheClock(): Written {
  const at = Array.from({ length: 25 }, (_, k) => `${k * 7} min`);
  return {
    horizon: { length: '1 d', drain: '4 weeks' },
    priorities: { P1: { respond: '20 min', resolve: '2 h' }, P2: { resolve: '4 h' } },
    tickets: {
      A: {
        arrivals: { at },
        priority: { P1: '30%', P2: '70%' },
        reach: { L1: '50%', L2: '80%', L3: '100%' },
        handle: { L1: '10 min', L2: '30 min' },
        patience: '90 min',
        customer: { after: '30%', delay: '2 h' },
        reopen: { share: '20%', after: '3 h' },
        vendor: 'contoso',
      },
    },
    teams: { one: { tier: 'L1', agents: 1 }, two: { tier: 'L2', agents: 1 } },
    vendors: { contoso: { tier: 'L3', respond: '1 h', resolve: '6 h', parallel: 2 } },
    routing: { preempt: true, handOver: { sender: '2 min', receiver: '4 min' } },
  };
}

const LENGTHS = ['createdAt', 'firstTouchAt', 'endedAt', 'respondElapsed', 'resolveElapsed'];
const MAYBE = ['breachedAt', 'waitingSince', 'firstTouchAt'];

function halved(ticket: TicketRow): TicketRow {
  const entries = Object.entries(ticket).map(([key, value]) => {
    if (key === 'accounts') return [key, value.map((amount: number) => amount / 2)];
    const isLength = LENGTHS.includes(key) || MAYBE.includes(key);
    return [key, isLength && value !== -1 ? value / 2 : value];
  });
  return Object.fromEntries(entries);
}

function meanWait({ tickets }: Run): number {
  const waits = tickets.map(({ createdAt, firstTouchAt }) => firstTouchAt - createdAt);
  return waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
}

function expectNotLater(better: Map<string, TicketRow>, worse: Map<string, TicketRow>): void {
  expect(better.size).toBeGreaterThan(150);
  for (const [name, ticket] of better) {
    expect(ticket.final).toBe(Final.Resolved);
    expect(ticket.firstTouchAt).toBeLessThanOrEqual((worse.get(name) as TicketRow).firstTouchAt);
  }
}
