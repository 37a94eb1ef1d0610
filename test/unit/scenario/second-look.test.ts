import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { ScenarioError } from '../../../src/scenario/problem.ts';

const SCENARIO = `name: Second look
question: Is everything told at once?
horizon: { start: 2026-01-05, zone: UTC, length: 4 weeks }
calendars: { office: { hours: { mon-fri: "08:00-17:00" } } }
priorities: { P1: { resolve: 4 h, calendar: office } }
tickets:
  fault:
    arrivals: { rate: 5/h }
    channel: phone
    priority: { P1: 100% }
    needs: [apps]
    reach: { L1: 100% }
    handle: { L1: { logNormal: { mean: 3 min, cv: 1 } } }
teams:
  desk: { tier: L1, agents: 4, calendar: office, skills: { apps: 1 } }
`;

function codesOf(changes: readonly (readonly [string, string])[]): string[] {
  let text = SCENARIO;
  for (const [before, after] of changes) {
    expect(text).toContain(before);
    text = text.replace(before, after);
  }
  try {
    parseScenario(text, 's.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.problems.map(({ code, path, line }) => `${line} ${code} ${path}`);
  }
}

describe('unknownNames', () => {
  it('is silent about a scenario that is right', () => expect(codesOf([])).toEqual([]));

  it('tells unknown names together with fields that cannot be read', () => {
    const codes = codesOf([
      ['calendar: office }', 'calendar: offise }'],
      ['rate: 5/h', 'rate: 5/h, profil: flat'],
      ['channel: phone', 'channel: fone'],
      ['cv: 1', 'cv: -1'],
      ['agents: 4', 'agents: 4, hedcount: 5'],
    ]);
    expect(codes).toEqual([
      '5 E309 priorities.P1.calendar',
      '8 E307 tickets.fault.arrivals.profil',
      '9 E309 tickets.fault.channel',
      '13 E323 tickets.fault.handle.L1.logNormal.cv',
      '15 E307 teams.desk.hedcount',
    ]);
  });

  it('does not call a skill unknown whose number cannot be read', () => {
    expect(codesOf([['apps: 1', 'apps: -1']])).toEqual(['15 E308 teams.desk.skills.apps']);
  });

  it('puts another value where a field must be given, and tells the rest', () => {
    const codes = codesOf([
      ['name: Second look', 'name: []'],
      ['start: 2026-01-05', 'start: soon'],
      ['calendar: office }', 'calendar: offise }'],
      ['rate: 5/h', 'rate: often'],
      ['P1: 100%', 'P1: 90%, P3: 10%'],
      ['mean: 3 min', 'mean: -3 min'],
      ['agents: 4, calendar: office', 'agents: -1, calendar: ofice'],
    ]);
    expect(codes).toEqual([
      '1 E310 name',
      '3 E312 horizon.start',
      '5 E309 priorities.P1.calendar',
      '8 E308 tickets.fault.arrivals.rate',
      '10 E309 tickets.fault.priority.P3',
      '13 E323 tickets.fault.handle.L1.logNormal.mean',
      '15 E308 teams.desk.agents',
      '15 E309 teams.desk.calendar',
    ]);
  });

  it('does not call a tier empty whose team cannot be read, nor claim what stands in for it', () => {
    const codes = codesOf([
      ['tier: L1', 'tier: first'],
      ['calendar: office }', 'calendar: [] }'],
      ['reach: { L1', 'reach: { L2'],
      ['channel: phone', 'channel: fone'],
    ]);
    expect(codes).toEqual([
      '5 E308 priorities.P1.calendar',
      '9 E309 tickets.fault.channel',
      '15 E308 teams.desk.tier',
    ]);
  });

  it.each([
    ['an entry that is no map', 'office: { hours: { mon-fri: "08:00-17:00" } }', 'office: 5'],
    ['a part that is no map', '{ office: { hours: { mon-fri: "08:00-17:00" } } }', '[office]'],
    ['a part of a misspelt name', 'calendars:', 'calender:'],
    ['a team of a misspelt field', 'skills:', 'skils:'],
  ])('does not call unknown what is declared in %s', (_, before, after) => {
    const codes = codesOf([[before, after]]);
    expect(codes).toHaveLength(1);
    expect(codes[0]).toMatch(/^(4|15) E30[78] /);
  });
});
