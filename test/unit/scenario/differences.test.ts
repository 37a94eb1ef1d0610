/** What two scenario files say differently, in words. */
import { describe, expect, test } from 'vitest';
import { differencesBetween } from '../../../src/scenario/differences.ts';
import { readDocument } from '../../../src/scenario/parse.ts';

const BASE = `
name: Base
seed: 1
teams:
  desk:
    pay: 30/h
    skills: { calls: 1 }
    shifts:
      - { name: early, agents: 4, hours: { mon-fri: "07:00-15:30" } }
      - { name: late, agents: 2, hours: { mon-fri: "10:00-19:00" } }
  experts: { agents: 3 }
targets: [cost <= 3]
`;

function differences(after: string, before = BASE): string[] {
  const [one, other] = [before, after].map((text) => readDocument(text, 'a.yaml'));
  if (one === undefined || other === undefined) throw new Error('there are two documents');
  return differencesBetween(one, other).map(
    ({ path, before, after }) => `${path}: ${before} → ${after}`,
  );
}

describe('two scenarios', () => {
  test('that are the same but for name, seed and question have no differences', () => {
    expect(differences(BASE)).toEqual([]);
    expect(
      differences(BASE.replace('name: Base', 'name: Other').replace('seed: 1', 'seed: 2')),
    ).toEqual([]);
  });

  test('differ in single values, items of a list told by their names', () => {
    expect(differences(BASE.replace('agents: 2', 'agents: 5'))).toEqual([
      'teams.desk.shifts.late.agents: 2 → 5',
    ]);
  });

  test('do not differ by the order of named items and keys', () => {
    const lines = BASE.split('\n');
    const [early, late] = [lines[8] as string, lines[9] as string];
    expect(differences(BASE.replace(`${early}\n${late}`, `${late}\n${early}`))).toEqual([]);
  });

  test('tell what is new and what is left out', () => {
    expect(differences(BASE.replace('  experts: { agents: 3 }\n', ''))).toEqual([
      'teams.experts: { agents: 3 } → null',
    ]);
    expect(differences(BASE.replace('pay: 30/h', 'pay: 30/h\n    absence: 5%'))).toEqual([
      'teams.desk.absence: null → 5%',
    ]);
    const third = `      - { name: night, agents: 1, hours: { mon-sun: "22:00-06:00" } }\n`;
    expect(differences(BASE.replace('  experts:', `${third}  experts:`))).toEqual([
      'teams.desk.shifts.night: null → { name: night, agents: 1, hours: { mon-sun: 22:00-06:00 } }',
    ]);
  });

  test('tell another kind of value, and lists of another length, as a whole', () => {
    expect(differences(BASE.replace('{ calls: 1 }', 'calls'))).toEqual([
      'teams.desk.skills: { calls: 1 } → calls',
    ]);
    expect(differences(BASE.replace('[cost <= 3]', '[cost <= 3, backlog <= 9]'))).toEqual([
      'targets: [cost <= 3] → [cost <= 3, backlog <= 9]',
    ]);
    expect(differences(BASE.replace('[cost <= 3]', '[cost <= 4]'))).toEqual([
      'targets.0: cost <= 3 → cost <= 4',
    ]);
  });
});
