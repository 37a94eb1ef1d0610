import { describe, expect, it } from 'vitest';
import { level } from '../../../src/compile/levelling.ts';
import { type OfferedLoad, offeredLoad } from '../../../src/compile/load.ts';
import { modelOf, team, type Written } from '../../support/scenario.ts';

const type = (parts: Written = {}): Written => ({
  arrivals: { rate: '70/week' },
  priority: { P3: '100%' },
  reach: { L1: '60%', L2: '100%' },
  handle: { L1: '30 min', L2: '1 h' },
  ...parts,
});

const TEAMS = { desk: team('L1', 'Ana Ben'), back: team('L2', 'Cy') };

function loadOf(tickets: Written, parts: Written = {}): OfferedLoad {
  return offeredLoad(modelOf({ tickets, teams: TEAMS, ...parts }));
}

const tierOf = ({ tiers }: OfferedLoad, name: string) => tiers.find(({ tier }) => tier === name);

describe('the offered load', () => {
  it('is tickets × share × working time, over the hours people are there', () => {
    const load = loadOf({ T: type() });
    expect(tierOf(load, 'L1')).toMatchObject({
      visitsPerWeek: expect.closeTo(70),
      workHoursPerWeek: expect.closeTo(35),
      staffedHoursPerWeek: expect.closeTo(90),
      utilisation: expect.closeTo(35 / 90),
    });
    expect(tierOf(load, 'L2')).toMatchObject({
      visitsPerWeek: expect.closeTo(28),
      workHoursPerWeek: expect.closeTo(28),
      staffedHoursPerWeek: expect.closeTo(45),
    });
    expect(load.teams.map(({ people }) => people)).toEqual([2, 1]);
  });

  it('repeats touches for customers who are asked back: 1 ÷ (1 − p)', () => {
    const load = loadOf({ T: type({ customer: { after: '20%', delay: '1 h' } }) });
    expect(load.types[0].touchesPerVisit).toBeCloseTo(1.25);
    expect(tierOf(load, 'L1')?.touchesPerWeek).toBeCloseTo(70 * 1.25);
    expect(tierOf(load, 'L2')?.workHoursPerWeek).toBeCloseTo(28 * 1.25);
  });

  it('costs a failed attempt only its diagnosis', () => {
    const load = loadOf({ T: type({ diagnose: { L1: '50%' } }) });
    expect(tierOf(load, 'L1')?.workHoursPerWeek).toBeCloseTo(35 * 0.6 + 35 * 0.4 * 0.5);
  });

  it('counts talks for both, and what is solved with them at the tier that asks', () => {
    const consult = { L1: { with: 'L2', share: '50%', for: '12 min' } };
    const load = loadOf({ T: type({ consult, diagnose: { L1: '50%' } }) });
    // 42 are solved alone, 14 with help, and 14 are passed on.
    expect(tierOf(load, 'L1')?.workHoursPerWeek).toBeCloseTo(56 * 0.5 + 14 * 0.25 + 14 * 0.2);
    expect(tierOf(load, 'L2')?.workHoursPerWeek).toBeCloseTo(14 + 14 * 0.2);
  });

  it('knows whom help from above does not reach', () => {
    const consult = { L1: { with: 'L3', share: '50%', for: '12 min' } };
    const reach = { L1: '60%', L2: '80%', L3: '90%' };
    const handle = { L1: '30 min', L2: '1 h', L3: '1 h' };
    const load = loadOf(
      { T: type({ reach, handle, consult, unsolved: { then: 'close' } }) },
      { teams: { ...TEAMS, top: team('L3', 'Di') } },
    );
    // Of 28 that L1 cannot solve 14 ask; of those 10.5 are within the reach of L3.
    const tiers = load.tiers.map(({ visitsPerWeek }) => visitsPerWeek);
    expect(tiers).toEqual([70, 17.5, 10.5].map((visits) => expect.closeTo(visits)));
  });

  it('adds notes of the sender and reading-in of the receiver', () => {
    const load = loadOf(
      { T: type() },
      { routing: { handOver: { sender: '6 min', receiver: '12 min' } } },
    );
    expect(tierOf(load, 'L1')?.workHoursPerWeek).toBeCloseTo(35 + 28 * 0.1);
    expect(tierOf(load, 'L2')?.workHoursPerWeek).toBeCloseTo(28 + 28 * 0.2);
  });

  it('adds work that is done again where context is lost', () => {
    const load = loadOf({ T: type() }, { routing: { handOver: { loseContext: '50%' } } });
    // Half of the 28 tickets that come from the desk cost its half hour once more.
    expect(tierOf(load, 'L1')?.workHoursPerWeek).toBeCloseTo(35);
    expect(tierOf(load, 'L2')?.workHoursPerWeek).toBeCloseTo(28 + 28 * 0.25);
  });

  it('counts tickets that come back: 1 ÷ (1 − p) at the tier that solves', () => {
    const load = loadOf({
      T: type({ reach: { L1: '100%' }, handle: { L1: '30 min' }, reopen: '20%' }),
    });
    expect(tierOf(load, 'L1')?.workHoursPerWeek).toBeCloseTo(35 / 0.8);
  });

  it('follows a matrix from place to place', () => {
    const flow = {
      matrix: {
        start: { L1: 1 },
        L1: { resolved: '50%', L2: '50%' },
        L2: { resolved: '75%', L1: '25%' },
      },
    };
    const load = loadOf({ T: type({ flow, reach: undefined }) });
    // v1 = 1 + v2 / 4 and v2 = v1 / 2.
    expect(tierOf(load, 'L1')?.touchesPerWeek).toBeCloseTo(70 * (8 / 7));
    expect(tierOf(load, 'L2')?.touchesPerWeek).toBeCloseTo(70 * (4 / 7));
  });

  it('tells how full a vendor is that works on few cases at once', () => {
    const contoso = {
      tier: 'L2',
      calendar: 'office',
      respond: '1 h',
      resolve: { P3: '3 business hours', other: '90 h' },
      informationLoops: { share: '50%', answer: '2 h' },
    };
    const loadWith = (parallel: number) =>
      loadOf(
        {
          T: type({
            reach: { L1: '60%', L2: '100%' },
            handle: { L1: '30 min' },
            vendor: 'contoso',
          }),
        },
        { teams: { desk: TEAMS.desk }, vendors: { contoso: { ...contoso, parallel } } },
      );
    // 28 cases of 1 + 3 + 2 · (1 − 2⁻¹⁰) hours, in 45 open hours a week.
    const hours = 28 * (4 + 2 * (1 - 1 / 1024));
    expect(loadWith(5).vendors[0]?.utilisation).toBeCloseTo(hours / 45 / 5, 9);
    expect(loadWith(5).remarks).toEqual([]);
    expect(loadWith(3).remarks).toEqual([
      {
        code: 'W504',
        message:
          'The cases for contoso are 124% of what it can work on at once; they pile up there. ' +
          'Raise parallel, or send it fewer.',
        isRefusal: false,
      },
    ]);
  });

  it('counts the work of asking vendors after cases, as if those were exponential in length', () => {
    const contoso = {
      tier: 'L2',
      respond: '1 h',
      resolve: '23 h',
      chase: { every: '12 h', effort: '15 min' },
    };
    const load = loadOf(
      {
        T: type({ reach: { L1: '60%', L2: '100%' }, handle: { L1: '30 min' }, vendor: 'contoso' }),
      },
      { teams: { desk: TEAMS.desk }, vendors: { contoso } },
    );
    const chases = 28 / (Math.exp(0.5) - 1);
    expect(tierOf(load, 'L1')?.workHoursPerWeek).toBeCloseTo(35 + chases / 4);
  });

  it('sends cases to the vendor, whose questions are work of the sender', () => {
    const load = loadOf(
      {
        T: type({ reach: { L1: '60%', L2: '100%' }, handle: { L1: '30 min' }, vendor: 'contoso' }),
      },
      {
        teams: { desk: TEAMS.desk },
        vendors: {
          contoso: {
            tier: 'L2',
            respond: '1 h',
            resolve: '1 d',
            informationLoops: { share: '50%', effort: '15 min' },
            verify: '6 min',
          },
        },
      },
    );
    const loops = 1 - 2 ** -10;
    expect(load.vendors).toEqual([
      { vendor: 'contoso', casesPerWeek: expect.closeTo(28), utilisation: null },
    ]);
    expect(tierOf(load, 'L1')?.workHoursPerWeek).toBeCloseTo(35 + 28 * (loops * 0.25 + 0.1));
  });

  it('takes off breaks and absence from the hours people are there', () => {
    const desk = team('L1', 'Ana', { lunch: { at: '12:00', for: '1 h' }, absence: '10%' });
    const tickets = { T: type({ reach: { L1: '100%' }, handle: { L1: '30 min' } }) };
    const load = loadOf(tickets, { teams: { desk } });
    expect(load.teams[0]).toMatchObject({
      paidHoursPerWeek: expect.closeTo(40),
      presentHoursPerWeek: expect.closeTo(36),
    });
  });

  it('names work that piles up, and work that nobody does', () => {
    const many = loadOf({ T: type({ arrivals: { rate: '700/week' } }) });
    expect(many.remarks.map(({ code }) => code)).toContain('W504');
    const unserved = loadOf(
      { T: type({ needs: ['z'] }) },
      {
        allowUnserved: true,
        teams: { ...TEAMS, odd: { tier: 'L3', agents: 1, skills: { z: 1 } } },
      },
    );
    expect(unserved.remarks.map(({ code }) => code)).toContain('W503');
  });
});

describe('levelling', () => {
  it('keeps the busiest crew as little busy as can be', () => {
    const tasks = [
      { work: 6, crews: [0], speeds: [1] },
      { work: 6, crews: [0, 1], speeds: [1, 1] },
      { work: 6, crews: [1, 2], speeds: [1, 1] },
    ];
    const busy = [0, 0, 0];
    level(tasks, [10, 10, 10]).forEach((spent, task) => {
      spent.forEach((hours, k) => {
        busy[tasks[task].crews[k]] += hours;
      });
    });
    expect(busy.map((hours) => Math.round(hours * 1e6) / 1e6)).toEqual([6, 6, 6]);
  });

  it('takes less time of faster people, and none of those who are never there', () => {
    const spent = level([{ work: 12, crews: [0, 1, 2], speeds: [2, 1, 1] }], [10, 10, 0]);
    expect(spent[0]).toEqual([expect.closeTo(4), expect.closeTo(4), 0]);
  });
});
