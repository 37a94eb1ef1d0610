/** Activities as people write them: what is read, and what is refused where. */
import { describe, expect, it, test } from 'vitest';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { ScenarioError } from '../../../src/scenario/problem.ts';
import { readTarget } from '../../../src/scenario/target.ts';
import { HOUR } from '../../../src/units/time.ts';

function source(activities: string): string {
  return `name: Desk
question: What do people do?
horizon: { start: 2026-01-05, zone: Europe/Berlin, length: 4 weeks }
priorities: { P1: {} }
tickets:
  password:
    arrivals: { rate: 6/day }
    priority: { P1: 100% }
    reach: { L1: 100% }
    handle: { L1: 10 min }
teams:
  desk:
    tier: L1
    shifts:
      - { name: early, agents: 2, hours: { mon-fri: "06:00-14:00" } }
      - { name: late, agents: 1, hours: { mon-fri: "14:00-22:00" } }
    people: [{ name: Ada, shift: early }]
    activities: ${activities}
`;
}

function firstProblem(activities: string): string {
  try {
    parseScenario(source(activities), 's.yaml');
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const [{ code, path, message }] = error.problems as [(typeof error.problems)[number]];
    return `${code} ${path}: ${message}`;
  }
  return 'no problem';
}

describe('a target in hours a week', () => {
  it('is a rate and no length of time', () => {
    const { value, unit } = readTarget('paid-time{use=call} >= 16 h/week');
    expect([value, unit]).toEqual([16, 'h/week']);
  });
});

describe('an activity', () => {
  it('is read with its days, its times and its defaults', () => {
    const written = '[{ name: call, at: [mon-wed 10:00, "2026-02-03 15:30", "07:00"], for: 1 h }]';
    const { teams } = parseScenario(source(written), 's.yaml');
    expect(teams[0]?.activities).toEqual([
      {
        name: 'call',
        times: [
          { weekdays: [0, 1, 2], date: null, at: 10 * HOUR },
          { weekdays: [], date: '2026-02-03', at: 15.5 * HOUR },
          { weekdays: [0, 1, 2, 3, 4, 5, 6], date: null, at: 7 * HOUR },
        ],
        for: HOUR,
        everyWeeks: 1,
        share: 1,
        who: null,
        paid: true,
        takesTickets: false,
        teaches: 0,
        zone: null,
      },
    ]);
  });

  test.each([
    ['{ name: free, at: mon 10:00, for: 1 h }', 'E371 teams.desk.activities[0].name: free has a'],
    ['{ name: a, at: noon, for: 1 h }', 'E312 teams.desk.activities[0].at: expected a time of day'],
    ['{ name: a, at: mon 10:00 CET, for: 1 h }', 'E312 teams.desk.activities[0].at: expected a'],
    [
      '{ name: a, at: mon 10:00, for: 1 h, every: 3 d }',
      'E308 teams.desk.activities[0].every: exp',
    ],
    [
      '{ name: a, at: mon 10:00, for: 1 h, paid: false, takesTickets: true }',
      'E371 teams.desk.activities[0].paid: who takes tickets is paid; remove paid: false',
    ],
    [
      '{ name: a, at: mon 10:00, for: 1 h, who: [Adda] }',
      'E309 teams.desk.activities[0].who[0]: no person and no shift is named Adda; did you mean Ada?',
    ],
    [
      '{ name: a, at: sat 10:00, for: 1 h }',
      'E371 teams.desk.activities[0].at: no shift of desk is at work when it begins',
    ],
    [
      '{ name: a, at: mon 15:00, for: 1 h, who: [Ada] }',
      'E371 teams.desk.activities[0].at: no shift of desk is at work when it begins',
    ],
    [
      '{ name: a, at: mon 09:00, for: 1 h }, { name: a, at: tue 09:00, for: 1 h, paid: false }',
      'E371 teams.desk.activities[1]: a is paid, takes tickets or teaches, here and not elsewhere',
    ],
  ])('is refused where it makes no sense: %s', (written, problem) => {
    expect(firstProblem(`[${written}]`)).toContain(problem);
  });

  test.each([
    '{ name: a, at: mon 15:00, for: 1 h, who: [late] }',
    '{ name: a, at: mon 03:00, for: 1 h, zone: America/New_York }',
    '{ name: a, at: 2026-01-10 10:00, for: 1 h }',
  ])('is taken where somebody may be there: %s', (written) => {
    expect(firstProblem(`[${written}]`)).toBe('no problem');
  });
});
