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

  it('claims nothing where a field that must be given is left out', () => {
    const codes = codesOf([
      ['tier: L1', 'tier: first'],
      ['channel: phone', 'channel: fone'],
    ]);
    expect(codes).toEqual(['15 E308 teams.desk.tier']);
  });
});
