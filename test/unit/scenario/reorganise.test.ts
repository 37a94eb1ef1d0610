/** Reorganisations: each step, and what it makes of names that others use. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/scenario/parse.ts';
import { ScenarioError } from '../../../src/scenario/problem.ts';
import { plain } from '../../../src/scenario/tree.ts';

const BASE = `name: Desk
question: Is it fast enough?
tickets:
  password: { reach: { L1: 60%, L2: 80%, L3: 100% }, handle: { L1: 10 min, L2: 20 min, L3: 1 h }, home: [desk, field] }
  defect: { reach: { L2: 50%, L3: 100% }, handle: { L2: 20 min, L3: 1 h }, vendor: contoso }
  fault: { reach: { L1: 10%, L2: 50%, L3: 100% }, handle: { L1: 5 min, L2: 20 min }, consult: { L1: { with: experts, for: 5 min }, L2: { with: L3, for: 9 min } } }
teams:
  desk: { tier: L1, skills: { a: 1 }, pay: 30/h, agents: 3, calendar: office, sisters: [field] }
  field: { tier: [L1, L2], skills: { b: 0.5 }, pay: 40/h, shifts: [{ name: day, agents: 2, calendar: office }] }
  experts: { tier: L2, pay: 50/h, agents: 1, calendar: office, sisters: [desk] }
vendors: { contoso: { tier: L3 } }
routing: { overflow: [{ after: 1 h, to: field, at: L2 }], direct: [{ when: {}, to: L2 }], misroute: { L2: 5% } }
`;

interface Read {
  readonly [key: string]: Read;
}

/** What a variant with these steps comes to. */
function after(steps: string, rest = ''): Read {
  const text = `extends: ./base.yaml\nreorganise:\n${steps}\n${rest}`;
  const read = () => ({ file: 'base.yaml', text: BASE });
  return JSON.parse(JSON.stringify(plain(readDocument(text, 'variant.yaml', read)))) as Read;
}

/** What is wrong with these steps. */
function problemOf(steps: string): string {
  try {
    after(steps);
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems[0]?.message ?? '';
    throw error;
  }
  return '';
}

describe('a reorganisation', () => {
  it('merges teams, with all that names them', () => {
    const { teams, tickets, routing } = after(
      '  - { merge: [desk, field], into: support, with: { pay: 34/h, sisters: [experts] } }',
    );
    expect(Object.keys(teams)).toEqual(['experts', 'support']);
    expect(teams.support).toMatchObject({
      tier: ['L1', 'L2'],
      skills: { a: 1, b: 0.5 },
      pay: '34/h',
      shifts: [
        { name: 'desk desk', agents: 3, calendar: 'office' },
        { name: 'field day', agents: 2, calendar: 'office' },
      ],
    });
    expect(teams.experts.sisters).toEqual(['support']);
    expect(tickets.password.home).toEqual(['support']);
    expect(routing.overflow).toMatchObject([{ to: 'support' }]);
  });

  it('asks for what teams differ in', () => {
    expect(problemOf('  - { merge: [desk, field], into: support }')).toBe(
      'desk and field differ in pay; add with: { pay: … }',
    );
  });

  it('splits a team', () => {
    const { teams } = after(
      '  - { split: desk, into: { early: { agents: 1 }, late: { agents: 2 } } }',
    );
    expect(Object.keys(teams)).toEqual(['field', 'experts', 'early', 'late']);
    expect(teams.late).toMatchObject({ tier: 'L1', pay: '30/h', agents: 2 });
  });

  it('drops a tier with its teams and rules', () => {
    const { teams, tickets, routing } = after('  - { drop: L2 }');
    expect(Object.keys(teams)).toEqual(['desk', 'field']);
    expect(teams.field.tier).toEqual(['L1']);
    expect(tickets.password).toMatchObject({ handle: { L1: '10 min', L3: '1 h' } });
    expect(tickets.defect.reach).toEqual({ L3: '100%' });
    expect(routing).toEqual({ overflow: [], direct: [], misroute: {} });
  });

  it('knows whom people ask', () => {
    const merged = after(
      '  - { merge: [field, experts], into: back, with: { pay: 46/h, sisters: [desk] } }',
    );
    expect(merged.tickets.fault.consult).toMatchObject({
      L1: { with: 'back' },
      L2: { with: 'L3' },
    });
    // The experts are gone with their tier, and nobody at it asks any more.
    expect(after('  - { drop: L2 }').tickets.fault.consult).toEqual({});
  });

  it('lets a tier solve more', () => {
    const { tickets } = after('  - { shift: password, to: L1, reach: 75% }');
    expect(tickets.password.reach).toEqual({ L1: '75%', L2: '80%', L3: '100%' });
    expect(problemOf('  - { shift: defect, to: L1, reach: 75% }')).toBe(
      'defect has no reach at L1',
    );
  });

  it('adds a site like another', () => {
    const { teams } = after(
      '  - { add: tokyo, like: desk, zone: Asia/Tokyo, with: { pay: 20/h } }',
    );
    expect(teams.tokyo).toMatchObject({
      tier: 'L1',
      pay: '20/h',
      shifts: [{ agents: 3, calendar: 'office', zone: 'Asia/Tokyo' }],
    });
    expect(teams.desk.pay).toBe('30/h');
  });

  it('swaps a vendor', () => {
    const { tickets, vendors } = after(
      '  - { swap: contoso, for: fabrikam }',
      'vendors: { fabrikam: { tier: L3 } }',
    );
    expect(tickets.defect.vendor).toBe('fabrikam');
    expect(Object.keys(vendors)).toEqual(['fabrikam']);
  });

  it('takes its steps one after another, before the rest is laid over', () => {
    const { teams } = after(
      '  - { merge: [desk, field], into: support, with: { pay: 34/h, sisters: [experts] } }\n  - { drop: L2 }',
      'teams: { support: { pay: 99/h } }',
    );
    expect(Object.keys(teams)).toEqual(['support']);
    expect(teams.support).toMatchObject({ tier: ['L1'], pay: '99/h' });
  });

  it.each([
    ['  - { merge: [desk, fild], into: c }', 'there is no team fild; did you mean field?'],
    ['  - { melt: desk }', 'a step is { merge: [a, b], into: c }'],
    ['  - { drop: L12 }', 'a step is { merge: [a, b], into: c }'],
    ['  - { swap: contosso, for: b }', 'there is no vendor contosso; did you mean contoso?'],
  ])('refuses %s', (steps, message) => {
    expect(problemOf(steps)).toContain(message);
  });

  it('needs something to reorganise', () => {
    expect(() => readDocument('reorganise: [{ drop: L2 }]\n', 'alone.yaml')).toThrow(ScenarioError);
  });
});
