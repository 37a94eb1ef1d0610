/** What changes demand, and types that are like others: how they are written and refused. */
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { ScenarioError } from '../../../src/scenario/problem.ts';

const HEAD = `name: Desk
question: Is it fast enough?
horizon: { start: 2026-01-05, length: 4 weeks }
priorities: { P1: {} }
teams: { desk: { tier: L1, agents: 3 } }
`;

const LISTED = `  listed:
    arrivals: { at: [mon 09:00] }
    priority: { P1: 100% }
    reach: { L1: 100% }
    handle: { L1: 10 min }
`;

function withDemand(demand: string, arrivals = 'rate: 60/day', more = ''): string {
  return `${HEAD}demand: { ${demand} }
tickets:
  fault:
    arrivals: { ${arrivals} }
    priority: { P1: 100% }
    reach: { L1: 100% }
    handle: { L1: 10 min }
${more}`;
}

/** Code, path and message of every problem, one a line. */
function told(source: string): string {
  try {
    parseScenario(source, 's.yaml');
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.problems
      .map(({ code, path, message }) => `${code} ${path}: ${message}`)
      .join('\n');
  }
  return '';
}

const WRONG: [string, string, string][] = [
  ['a season of 11', 'season: [1,1,1,1,1,1,1,1,1,1,1]', 'E327 demand.season: expected 12 monthly'],
  ['a season of nothing', `season: [${Array(12).fill(0).join(',')}]`, 'every factor is zero'],
  [
    'a month twice',
    'season: { jan-dec: 1, jul: 2 }',
    'E327 demand.season.jul: jul has two factors',
  ],
  ['a month less', 'season: { jan-oct: 1 }', 'a season names every month; missing: nov, dec'],
  ['no month', 'season: { spring: 1 }', 'expected months such as jul, jan-mar or jul,aug, got'],
  ['a slip', 'seasn: none', 'E307 demand.seasn: unknown field seasn; did you mean season?'],
  ['growth of no time', 'growth: 8%', 'E308 demand.growth: expected a growth such as 8%/year'],
  ['shrinking away', 'growth: -100%/year', 'expected a growth above -100%'],
  ['no trend', 'trend: []', 'E308 demand.trend: expected at least one item'],
  ['holidays like nothing', 'holidays: { on: DE }', 'E326 demand.holidays: expected one of times'],
  [
    'no day',
    'holidays: { on: DE, like: sunday }',
    'demand.holidays.like: expected one of mon, tue, wed, thu, fri, sat, sun, got sunday',
  ],
  [
    'an event without date',
    'events: [{ times: 2 }]',
    'E326 demand.events[0]: expected on, or from',
  ],
  [
    'an event of two dates',
    'events: [{ on: 2026-01-06, to: 2026-01-07, times: 2 }]',
    'E326 demand.events[0]: expected on (with lasts), or from and to, got both',
  ],
  [
    'an event that ends first',
    'events: [{ from: 2026-01-06, to: 2026-01-05, times: 2 }]',
    'E326 demand.events[0].to: expected an end after the beginning',
  ],
  ['a date that is none', 'events: [{ on: 2026-02-30, times: 2 }]', 'E312 demand.events[0].on: '],
  [
    'a negative factor',
    'events: [{ on: 2026-01-06, times: -1 }]',
    'E308 demand.events[0].times: expected a factor from 0 to 1000, such as 1.8 or 180%, got -1',
  ],
  [
    'an unknown type',
    'events: [{ on: 2026-01-06, times: 2, types: [fualt] }]',
    'E309 demand.events[0].types[0]: unknown type fualt; did you mean fault?',
  ],
];

describe('demand', () => {
  it('that is right is accepted', () => {
    expect(told(withDemand('growth: +8 % per year'))).toContain('E308');
    expect(told(withDemand('growth: +8% per year, holidays: none, season: none'))).toBe('');
  });

  it.each(WRONG)('is refused for %s', (_, demand, message) => {
    expect(told(withDemand(demand))).toContain(message);
  });

  it('names no types that come at stated instants', () => {
    const source = withDemand('events: [{ on: 2026-01-06, times: 2, types: [listed] }]');
    expect(told(source + LISTED)).toBe(
      'E325 demand.events[0].types[0]: an event changes a rate, and the arrivals of listed have none',
    );
  });

  it('of gaps and stated instants has no shape', () => {
    expect(told(withDemand('', 'gap: 1 h, season: none'))).toBe(
      'E325 tickets.fault.arrivals.season: season shapes a rate, and there is none',
    );
  });

  it('ends after it begins', () => {
    expect(told(withDemand('', 'rate: 1/h, from: 2026-01-07, to: 2026-01-06'))).toBe(
      'E326 tickets.fault.arrivals.to: expected an end after the beginning',
    );
  });
});

describe('a type like another', () => {
  const like = (lines: string) => withDemand('', 'rate: 60/day', `  defect:\n${lines}`);

  it('has all its fields but the arrivals, and its own on top', () => {
    const text = '    like: fault\n    arrivals: { rate: 4/day }\n    channel: phone\n';
    const [fault, defect] = parseScenario(like(text), 's.yaml').tickets;
    expect(defect).toEqual({
      ...fault,
      name: 'defect',
      channel: 'phone',
      arrivals: { ...fault?.arrivals, ratePerHour: 4 / 24 },
    });
  });

  it('must state its arrivals', () => {
    expect(told(like('    like: fault\n'))).toBe(
      'E320 tickets.defect.arrivals: the field arrivals is missing; it must be given',
    );
  });

  it('is like one that exists and states its own fields', () => {
    expect(told(like('    like: fualt\n    arrivals: { rate: 4/day }\n'))).toBe(
      'E309 tickets.defect.like: there is no ticket type fualt; did you mean fault?',
    );
    const chain = '    like: fault\n    arrivals: { rate: 1/h }\n  more:\n    like: defect\n';
    expect(told(like(chain))).toBe(
      'E309 tickets.more.like: defect is itself like another type; name a type that states its own fields',
    );
  });
});
