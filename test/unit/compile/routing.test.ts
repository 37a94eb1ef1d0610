import { describe, expect, it } from 'vitest';
import type { Model } from '../../../src/kernel/model.ts';
import { modelOf, type Written } from '../../support/scenario.ts';

const twoTiers = (parts: Written = {}): Written => ({
  arrivals: { rate: '10/day' },
  priority: { P1: '20%', P3: '80%' },
  reach: { L1: '60%', L2: '100%' },
  handle: { L1: '20 min', L2: '1 h' },
  ...parts,
});

const teams = {
  desk: { tier: 'L1', agents: 2, skills: { x: 1, y: 1 } },
  left: { tier: 'L2', agents: 3, skills: { x: 1 } },
  right: { tier: 'L2', agents: 1, skills: { y: 1 } },
};

const types = { X: twoTiers({ needs: ['x'] }), Y: twoTiers({ needs: ['y'] }) };

describe('mis-routing', () => {
  const routed = (misroute: unknown, tickets: Written = types): Model =>
    modelOf({ tickets, teams, routing: { misroute } });

  it('has a share for each tier that is named, and none for the others', () => {
    expect(Array.from(routed({ L2: '10%' }).routing.misrouteShare)).toEqual([0, 0.1]);
  });

  it('may go to every team of the tier, by the tickets that it expects', () => {
    const { routing, names, lines } = routed({ L2: '10%' });
    const entries = Array.from(routing.wrongTeam, (team, entry) => ({
      team: names.teams[team],
      weight: routing.wrongWeight[entry] * 86_400_000,
      tier: lines.tier[routing.wrongLine[entry]],
    }));
    expect(entries).toEqual([
      { team: 'left', weight: expect.closeTo(4), tier: 1 },
      { team: 'right', weight: expect.closeTo(4), tier: 1 },
    ]);
  });

  it('may go even to a team that expects nothing', () => {
    const { routing } = routed({ L2: '10%' }, { X: types.X });
    expect(routing.wrongWeight[1]).toBeGreaterThan(0);
    expect(routing.wrongWeight[1]).toBeLessThan(routing.wrongWeight[0] * 1e-6);
  });
});

describe('paths', () => {
  it('lead to the next tier that has people for the type, or its vendor', () => {
    const reach = { L1: '40%', L2: '60%', L3: '100%' };
    const model = modelOf({
      tickets: {
        X: twoTiers({ needs: ['x'], reach, vendor: 'contoso' }),
        Y: twoTiers({ reach: { L1: '30%', L3: '100%' }, handle: { L1: '1 h' }, vendor: 'contoso' }),
      },
      teams,
      vendors: { contoso: { tier: 'L3', respond: '1 h', resolve: '1 h' } },
    });
    expect(model.names.tiers).toEqual(['L1', 'L2', 'L3']);
    expect(Array.from(model.types.nextTier)).toEqual([1, 2, -1, 2, 2, -1]);
    expect(Array.from(model.types.startTier).every((tier) => tier === 0)).toBe(true);
  });

  it('begin where a direct route says, the first that fits', () => {
    const direct = [
      { when: { type: 'X', priority: 'P1' }, to: 'L2' },
      { when: { priority: 'P1' }, to: 'L1' },
      { when: { type: 'Y' }, to: 'L2' },
    ];
    const model = modelOf({ tickets: types, teams, routing: { direct } });
    const [P1, P2, P3, P4] = [0, 1, 2, 3];
    const startOf = (type: number, priority: number) => model.types.startTier[type * 4 + priority];
    expect([P1, P2, P3, P4].map((priority) => startOf(0, priority))).toEqual([1, 0, 0, 0]);
    expect([P1, P2, P3, P4].map((priority) => startOf(1, priority))).toEqual([0, 1, 1, 1]);
  });
});

describe('lines', () => {
  it('are shared by types that the same people may take at a tier', () => {
    const tickets = { ...types, Z: twoTiers(), X2: twoTiers({ needs: ['x'] }) };
    const { types: columns, lines } = modelOf({ tickets, teams });
    const [X, Y, Z, X2] = [0, 1, 2, 3].map((type) =>
      Array.from(columns.line).slice(2 * type, 2 * type + 2),
    );
    expect(X2).toEqual(X);
    expect(new Set([X[0], Y[0], Z[0]]).size).toBe(1);
    expect(new Set([X[1], Y[1], Z[1]]).size).toBe(3);
    expect(lines.tier.length).toBe(4);
  });

  it('of tickets that nobody can take exist only where the scenario allows that', () => {
    const parts = {
      tickets: { X: twoTiers({ needs: ['z'] }) },
      teams: { ...teams, odd: { tier: 'L3', agents: 1, skills: { z: 1 } } },
    };
    const model = modelOf({ ...parts, allowUnserved: true });
    const [line] = Array.from(model.types.line);
    expect(model.lines.homeTeam[line]).toBe(-1);
    expect(model.lines.crewFirst[line + 1] - model.lines.crewFirst[line]).toBe(0);
    expect(() => modelOf(parts)).toThrow('E315');
  });
});

describe('the reach of a crew', () => {
  const reachOf = (skills: Written, reach: Written, rest: Written = {}): number => {
    const team = { tier: 'L1', agents: 1, skills };
    const tickets = { X: twoTiers({ needs: ['x', 'y'], reach, ...rest }) };
    const expert = { tier: 'L2', agents: 1, skills: { x: 1, y: 1 } };
    return modelOf({ tickets, teams: { desk: team, expert } }).crews.reach[0];
  };

  it('is moved by the smallest points of its needs on the log-odds scale', () => {
    const moved = 1 / (1 + Math.exp(-(Math.log(0.6 / 0.4) + 0.4)));
    const points = (reach: number) => ({ reach });
    expect(reachOf({ x: points(0.4), y: points(0.9) }, { L1: '60%', L2: '100%' })).toBeCloseTo(
      moved,
      12,
    );
    expect(reachOf({ x: 1, y: points(0.9) }, { L1: '60%', L2: '100%' })).toBeCloseTo(0.6, 12);
  });

  it('is at most that of the next tier, and 0 % and 100 % do not move', () => {
    const points = { x: { reach: 3 }, y: { reach: 3 } };
    expect(reachOf(points, { L1: '60%', L2: '70%' }, { unsolved: { then: 'close' } })).toBeCloseTo(
      0.7,
      12,
    );
    expect(reachOf(points, { L1: '0%', L2: '100%' })).toBe(0);
    const low = { x: { reach: -3 }, y: { reach: -3 } };
    expect(reachOf(low, { L1: '100%', L2: '100%' })).toBe(1);
  });

  it('is that of the highest tier its people cover', () => {
    const tickets = { X: twoTiers() };
    const { crews } = modelOf({ tickets, teams: { both: { tier: ['L1', 'L2'], agents: 1 } } });
    expect(crews.reach[0]).toBe(1);
  });
});
