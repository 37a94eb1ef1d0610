/** Limits lifted one at a time: which a scenario has, and that nothing else changes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../../src/compile/compile.ts';
import { liftsOf } from '../../../src/scenario/lifts.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';

const PLAIN = `name: Plain
question: What limits it?
horizon: { start: 2026-01-05, zone: UTC, length: 1 week }
priorities: { P1: { resolve: 1 h } }
tickets:
  call:
    arrivals: { rate: 100/day }
    priority: { P1: 100% }
    reach: { L1: 100% }
    handle: { L1: { exponential: { mean: 10 min } } }
teams: { desk: { tier: L1, agents: 2, calendar: always } }
`;
const RICH = `name: Rich
question: What limits it?
horizon: { start: 2026-01-05, zone: UTC, length: 1 week }
priorities: { P1: { resolve: 1 h } }
calendars: { office: { hours: { mon-fri: "08:00-17:00" } } }
tickets:
  call:
    arrivals: { rate: 100/day }
    priority: { P1: 100% }
    reach: { L1: 60%, L2: 90%, L4: 100% }
    handle: { L1: { exponential: { mean: 10 min } }, L2: 20 min }
    customer: { after: 20%, delay: 5 h, calendar: office }
    reopen: 5%
    vendor: acme
teams:
  desk:
    tier: L1
    absence: 5%
    shifts:
      - { name: early, agents: 2, hours: { mon-fri: "06:00-14:00" }, lunch: { at: "11:00", for: 30 min } }
      - { name: late, agents: 1, hours: { mon-fri: "14:00-22:00" } }
  experts: { tier: L2, agents: 1, calendar: office }
  others: { tier: L2, agents: 1, calendar: always }
vendors: { acme: { calendar: office, respond: 1 h, resolve: { P1: 2 h, other: 9 h }, parallel: 2 } }
routing: { handOver: { sender: 5 min, receiver: 10 min }, misroute: 10% }
`;
const lifts = (text: string) => liftsOf(parseScenario(text, 'a.yaml'));
const names = (text: string) => lifts(text).map(({ kind, of }) => (of ? `${kind} ${of}` : kind));

describe('liftsOf', () => {
  it('leaves out limits that a scenario does not have', () => {
    expect(names(PLAIN)).toEqual(['person desk']);
  });

  it('names every limit that it has, people by shift', () => {
    expect(names(RICH)).toEqual([
      'person desk, early',
      'person desk, late',
      'person experts',
      'person others',
      'cover experts',
      'absence',
      'breaks',
      'hand-over',
      'misroute',
      'reach',
      'customer',
      'reopening',
      'vendor acme',
    ]);
  });

  it('changes one thing alone, and what it makes can be simulated', () => {
    const base = parseScenario(RICH, 'a.yaml');
    const changed = {
      person: 'teams',
      cover: 'teams',
      absence: 'teams',
      breaks: 'teams',
      activities: 'teams',
      'hand-over': 'routing',
      misroute: 'routing',
      reach: 'tickets',
      customer: 'tickets',
      reopening: 'tickets',
      vendor: 'vendors',
    } as const;
    for (const { kind, scenario } of lifts(RICH)) {
      const part = changed[kind];
      expect(scenario[part], kind).not.toEqual(base[part]);
      expect({ ...scenario, [part]: null }, kind).toEqual({ ...base, [part]: null });
      expect(() => compileScenario(scenario), kind).not.toThrow();
    }
  });

  it('adds one person, takes away waits, and keeps the hours of the others', () => {
    const found = new Map(lifts(RICH).map((lift) => [`${lift.kind} ${lift.of}`, lift.scenario]));
    const late = found.get('person desk, late')?.teams[0]?.shifts;
    expect(late?.map(({ agents }) => agents)).toEqual([2, 2]);
    const experts = found.get('cover experts')?.teams[1]?.shifts[0];
    expect(experts).toMatchObject({ agents: 1, works: { kind: 'calendar', calendar: 'always' } });
    expect(found.get('vendor acme')?.vendors[0]).toMatchObject({
      calendar: 'always',
      parallel: null,
      resolve: { byPriority: [], other: { kind: 'constant', value: 0 } },
    });
    const reach = found.get('reach null')?.tickets[0]?.reach;
    expect(reach?.map(({ share }) => share)).toEqual([1, 1, 1]);
  });

  it('finds the limits of the flagship, all of which can be simulated', () => {
    const text = readFileSync('scenarios/two-tiers.yaml', 'utf8');
    expect(names(text)).toContain('cover specialists');
  });
});
