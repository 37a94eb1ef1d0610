import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { ScenarioError } from '../../../src/scenario/problem.ts';

/** A small scenario that is right; each case spoils one part of it. */
const RIGHT = `name: Desk
question: Is it fast enough?
horizon: { start: 2026-01-05, zone: UTC, length: 4 weeks }
calendars:
  office: { hours: { mon-fri: "09:00-17:00" } }
priorities:
  P1: { respond: 15 min, resolve: 4 h, calendar: office }
tickets:
  password:
    arrivals: { rate: 60/day }
    priority: { P1: 100% }
    reach: { L1: 60%, L2: 100% }
    handle: { L1: 10 min, L2: 20 min }
teams:
  desk: { tier: L1, agents: 3, calendar: office }
  back-office: { tier: L2, agents: 1, calendar: office }
`;

/** The scenario with `part` replaced; fails where there is no such part to spoil. */
function spoilt(part: string, replacement: string): string {
  expect(RIGHT).toContain(part);
  return RIGHT.replace(part, replacement);
}

/** A vendor with a contract. */
function vendor(contract: string): string {
  return `vendors:\n  maker: { respond: 1 h, resolve: 4 h, ${contract} }\n`;
}

/** The scenario with a type of calls about an outage. */
function storm(arrivals: string, more = 'needs: []'): string {
  const call = `arrivals: { ${arrivals}, calls: 9, over: 1 h }, priority: { P1: 100% }`;
  return spoilt('teams:\n', `  call: { ${call}, handle: { L1: 3 min }, ${more} }\nteams:\n`);
}

function problemsOf(source: string | Uint8Array) {
  try {
    parseScenario(source, 's.yaml');
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  return [];
}

/** Code, place and message of every problem, one a line. */
function told(source: string | Uint8Array): string {
  return problemsOf(source)
    .map(({ code, line, column, path, message }) => `${code} ${line}:${column} ${path}: ${message}`)
    .join('\n');
}

test('the scenario that the cases spoil is right', () => {
  expect(told(RIGHT)).toBe('');
});

const FILES: [string, string | Uint8Array, string][] = [
  ['empty file', '', 'E301 1:1 : the file is empty; a scenario needs at least name'],
  ['comment only', '# nothing\n', 'E301 '],
  ['a list', '- 1\n- 2\n', 'E308 1:1 : expected a map of fields, got a list'],
  ['tab', 'name: x\nteams:\n\tdesk: 1\n', 'E302 3:1 : a tab is used for indentation; use spaces'],
  ['syntax', 'name: [1, 2\n', 'E302 '],
  ['two documents', `${RIGHT}---\nname: y\n`, 'E302 17:1 : one document a file'],
  ['a tag', 'name: !js/function x\n', 'E302 1:'],
  [
    'duplicate key',
    `${RIGHT}teams: {}\n`,
    'E303 17:1 : the key teams is written twice, first in line 14',
  ],
  [
    '10,000 brackets',
    '['.repeat(10_000) + ']'.repeat(10_000),
    'E304 1:65 : nested deeper than 64 levels',
  ],
  ['100,000 braces', '{a: '.repeat(100_000), 'E304 1:'],
  ['10,000 dashes', '- '.repeat(10_000), 'E304 1:'],
  [
    '10,000 indents',
    Array.from({ length: 10_000 }, (_, n) => `${' '.repeat(n)}a:`)
      .join('\n')
      .slice(0, 3e6),
    'E304 65:',
  ],
  [
    '65 block levels',
    Array.from({ length: 66 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    'E304 65:',
  ],
  ['too large', `name: ${'x'.repeat(5 * 1024 * 1024)}`, 'E304 1:1 : the file has 5.0 MiB'],
  ['self alias', 'name: &a [*a]\n', 'E305 1:11 : the alias *a refers to itself'],
  ['no anchor', 'name: *a\n', 'E30'],
  [
    'reserved key',
    `__proto__: { admin: true }\n${RIGHT}`,
    'E306 1:1 : __proto__ is a reserved word',
  ],
  [
    'reserved id',
    spoilt('  desk:', '  constructor:'),
    'E306 15:3 : constructor is a reserved word',
  ],
  ['merge key', `<<: {}\n${RIGHT}`, 'E307 1:1 : merge keys are not used'],
  ['NUL', 'name: a\u0000b\n', 'E302 1:8 : the file holds a NUL character'],
  [
    'UTF-16',
    new Uint8Array([0xff, 0xfe, 0x6e, 0x00]),
    'E302 1:1 : the file is UTF-16; save it as UTF-8',
  ],
  ['not UTF-8', new Uint8Array([0x6e, 0x61, 0xe9, 0x3a]), 'E302 1:1 : byte 3 is not UTF-8'],
  ['long id', spoilt('  desk:', `  ${'d'.repeat(201)}:`), 'has 201 characters; at most 200'],
  ['control character in an id', spoilt('  desk:', '  "de\\u001bsk":'), 'E310 15:3 '],
  [
    'ids differ by case',
    spoilt('  back-office:', '  Desk:'),
    'E314 16:3 : two names look the same, first in line 15 and again in line 16',
  ],
  [
    'ids differ by accent',
    RIGHT.replace('  desk:', '  caf\u00e9:').replace('  back-office:', '  cafe\u0301:'),
    'E314 16:3 ',
  ],
];

const BOMB = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi']
  .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
  .join('\n')}\n`;

const FIELDS: [string, string, string][] = [
  [
    'unknown key',
    spoilt('agents: 3', 'agnets: 3'),
    'E307 15:21 teams.desk.agnets: unknown field agnets; did you mean agents?',
  ],
  [
    'unknown top key',
    `${RIGHT}team: {}\n`,
    'E307 17:1 team: unknown field team; did you mean teams?',
  ],
  [
    'unknown law',
    spoilt('L1: 10 min', 'L1: { lognormal: { mean: 1 h, cv: 1 } }'),
    'E307 13:21 tickets.password.handle.L1.lognormal: unknown field lognormal; did you mean logNormal?',
  ],
  [
    'unknown parameter',
    spoilt('L1: 10 min', 'L1: { gamma: { mean: 1 h, cv: 1, sd: 2 } }'),
    'unknown field sd; known here: mean, cv',
  ],
  [
    'missing field',
    spoilt('question: Is it fast enough?\n', ''),
    'E320 1:1 question: the field question is missing',
  ],
  [
    'missing nested field',
    spoilt('    priority: { P1: 100% }\n', ''),
    'E320 9:3 tickets.password.priority: the field priority is missing',
  ],
  [
    'number without unit',
    spoilt('L1: 10 min', 'L1: 10'),
    'E308 13:19 tickets.password.handle.L1: ',
  ],
  [
    'share above one',
    spoilt('P1: 100%', 'P1: 92'),
    'E308 11:21 tickets.password.priority.P1: expected a share: 0% to 100%, or a number from 0 to 1, got 92; write 92%',
  ],
  [
    'ordinal L5',
    spoilt('L2: 100%', 'L5: 100%'),
    'E309 12:23 tickets.password.reach.L5: no team and no vendor is at L5; tiers held: L1, L2',
  ],
  [
    'name of 10,000 characters',
    spoilt('name: Desk', `name: ${'x'.repeat(10_000)}`),
    'E310 1:7 name: expected text of 1 to 200 characters, got xxx',
  ],
  [
    'zero-length hours',
    spoilt('"09:00-17:00"', '"08:00-08:00"'),
    'E311 5:31 calendars.office.hours.mon-fri: the range 08:00-08:00 has zero length',
  ],
  [
    '25:00',
    spoilt('"09:00-17:00"', '"25:00-26:00"'),
    'E312 5:31 calendars.office.hours.mon-fri: expected a time of day from 00:00 to 24:00, got 25:00',
  ],
  [
    'hours 8',
    spoilt('"09:00-17:00"', '8'),
    '5:31 calendars.office.hours.mon-fri: expected hours such as 08:00-17:00',
  ],
  [
    'hours 8.5',
    spoilt('"09:00-17:00"', '8.5'),
    '5:31 calendars.office.hours.mon-fri: expected hours such as 08:00-17:00',
  ],
  ['overlapping hours', spoilt('"09:00-17:00"', '["09:00-13:00", "12:00-17:00"]'), 'E316 5:20 '],
  [
    'overlap over midnight',
    spoilt('{ mon-fri: "09:00-17:00" }', '{ mon: "22:00-06:00", tue: "05:00-08:00" }'),
    'E316 5:20 calendars.office.hours: hours overlap on tue',
  ],
  [
    'overlap over the week end',
    spoilt('{ mon-fri: "09:00-17:00" }', '{ sun: "22:00-06:00", mon: "05:00-08:00" }'),
    'E316 5:20 calendars.office.hours: hours overlap on mon',
  ],
  [
    'Mars',
    spoilt('zone: UTC', 'zone: Mars/Olympus'),
    'E313 3:37 horizon.zone: unknown time zone "Mars/Olympus"',
  ],
  ['zone by city', spoilt('zone: UTC', 'zone: Berlin'), 'did you mean Europe/Berlin?'],
  ['zone by two words', spoilt('zone: UTC', 'zone: New York'), 'did you mean America/New_York?'],
  ['zone by city misspelt', spoilt('zone: UTC', 'zone: Amsterdm'), 'did you mean Europe/Amst'],
  ['GMT+25', spoilt('zone: UTC', 'zone: GMT+25'), 'E313 3:37 '],
  [
    'zone with a blank',
    spoilt('zone: UTC', 'zone: "Europe/Berlin "'),
    'did you mean Europe/Berlin?',
  ],
  ['zone misspelt', spoilt('zone: UTC', 'zone: Europe/Berln'), 'did you mean Europe/Berlin?'],
  [
    'a date that does not exist',
    spoilt('2026-01-05', '2025-02-29'),
    'E312 3:19 horizon.start: expected a date such as 2026-01-05 that exists, got 2025-02-29',
  ],
  [
    'profile of 25 hours',
    spoilt('rate: 60/day', `rate: 60/day, profile: [${Array(25).fill(1).join(',')}]`),
    'E321 10:',
  ],
  ['empty profile', spoilt('rate: 60/day', 'rate: 60/day, profile: []'), 'E321 10:'],
  ['negative weight', spoilt('rate: 60/day', 'rate: 60/day, profile: { mon: -1 }'), 'E321 10:'],
  [
    'mix of 1.1',
    spoilt('P1: 100%', 'P1: 0.5, P2: 0.6'),
    'E322 11:15 tickets.password.priority: the shares sum to 1.1; they must sum to 1',
  ],
  [
    'mean 0',
    spoilt('L1: 10 min', 'L1: { logNormal: { mean: 0 h, cv: 1 } }'),
    'E323 13:40 tickets.password.handle.L1.logNormal.mean: expected mean above zero',
  ],
  [
    'cv -1',
    spoilt('L1: 10 min', 'L1: { logNormal: { mean: 1 h, cv: -1 } }'),
    'tickets.password.handle.L1.logNormal.cv: expected a number from',
  ],
  [
    'one parameter of two',
    spoilt('L1: 10 min', 'L1: { logNormal: { mean: 1 h } }'),
    'E323 13:32 tickets.password.handle.L1.logNormal: expected mean and cv, or median and p90; got mean',
  ],
  [
    'triangular upside down',
    spoilt('L1: 10 min', 'L1: { triangular: { min: 2 h, mode: 1 h, max: 3 h } }'),
    'E323 13:',
  ],
  [
    'branch share 1.2',
    spoilt('L1: 10 min', 'L1: { hyperexponential: { branches: [{ share: 1.2, mean: 1 h }] } }'),
    'branches[0].share: expected a share',
  ],
  [
    'two laws at once',
    spoilt('L1: 10 min', 'L1: { constant: 1 h, exponential: { mean: 1 h } }'),
    'E323 13:19 tickets.password.handle.L1: expected one distribution, got constant and exponential',
  ],
  ['no observed values', spoilt('L1: 10 min', 'L1: { empirical: [] }'), 'E324 13:'],
  [
    'two forms of arrivals',
    spoilt('rate: 60/day', 'rate: 60/day, gap: 1 h'),
    'E325 10:15 tickets.password.arrivals: expected one of rate, gap, at and storm, got 2',
  ],
  [
    'length 1e12 days',
    spoilt('length: 4 weeks', 'length: 1000000000000 days'),
    'E341 3:50 horizon.length: longer than 100 years',
  ],
  [
    'length -1',
    spoilt('length: 4 weeks', 'length: -1'),
    '3:50 horizon.length: expected a length of time',
  ],
  [
    'length forever',
    spoilt('length: 4 weeks', 'length: forever'),
    '3:50 horizon.length: expected a length of time such as 15 min, 1.5 h or 2 weeks, got forever',
  ],
  ['length 0', spoilt('length: 4 weeks', 'length: 0 d'), '3:50 horizon.length: '],
  [
    'replications 0',
    `${RIGHT}replications: 0\n`,
    'E342 17:15 replications: expected a whole number from 1 to 1000000000, got 0',
  ],
  [
    'unsafe seed',
    `${RIGHT}seed: 9007199254740993\n`,
    'E343 17:7 seed: expected an exact whole number, or text: write it in quotes',
  ],
  ['empty seed', `${RIGHT}seed: ""\n`, 'E343 17:7 seed: the seed is empty'],
  [
    'unknown choice',
    `${RIGHT}routing: { agentChoice: longestIdel }\n`,
    'E308 17:25 routing.agentChoice: expected one of longestIdle, fewest, proficient, cheapest, random, got longestIdel; did you mean longestIdle?',
  ],
  [
    'target',
    `${RIGHT}targets: [sla-attainment is good]\n`,
    'E361 17:11 targets[0]: expected a target such as',
  ],
];

const MEANING: [string, string, string][] = [
  [
    'nobody in the only team',
    spoilt('agents: 3', 'agents: 0'),
    'E315 12:14 tickets.password.reach.L1: no one can ever serve password at L1; staff L1, or set allowUnserved: true',
  ],
  [
    'a skill nobody has',
    spoilt('    priority:', '    needs: [linux]\n    priority:'),
    'E309 11:13 tickets.password.needs[0]: no team has the skill linux',
  ],
  [
    'skills of two people',
    RIGHT.replace('    priority:', '    needs: [linux, sql]\n    priority:')
      .replace('tier: L1,', 'tier: L1, skills: { linux: 1 },')
      .replace('tier: L2,', 'tier: L2, skills: { linux: 1, sql: 1 },'),
    'E315 13:14 tickets.password.reach.L1: no one with linux and sql can ever serve password at L1',
  ],
  [
    'dead end',
    spoilt('agents: 1', 'agents: 0'),
    'E332 12:23 tickets.password.reach.L2: password can escalate to L2, where no one can take it',
  ],
  [
    'no law of work',
    spoilt(', L2: 20 min', ''),
    'E332 13:5 tickets.password.handle: no working time at L2',
  ],
  [
    'reach falls',
    spoilt('L2: 100%', 'L2: 50%'),
    'E333 12:27 tickets.password.reach.L2: L2 solves less than L1',
  ],
  [
    'the rest is unsolved',
    spoilt('L2: 100%', 'L2: 90%'),
    'E334 12:27 tickets.password.reach.L2: L2 solves 90% of password; add unsolved',
  ],
  [
    'single team cannot mis-route',
    `${RIGHT}routing: { misroute: 5% }\n`,
    'E335 17:22 routing.misroute: L2 has a single team',
  ],
  [
    'pre-emption without priorities',
    `${RIGHT}routing: { order: [fifo], preempt: true }\n`,
    'E337 17:27 routing.preempt: urgent tickets cannot interrupt where priority is not first',
  ],
  [
    'order by points within a priority',
    `${RIGHT}routing: { order: [priority, ageing], ageing: { P1: 1 } }\n`,
    'E338 17:30 routing.order[1]: ageing weighs priority and waiting together; write order: [ageing]',
  ],
  [
    'ageing without points',
    `${RIGHT}routing: { order: [ageing] }\n`,
    'E338 17:20 routing.order[0]: ageing needs points for every priority; add P1: 1 to ageing',
  ],
  [
    'points of an unknown priority',
    `${RIGHT}routing: { order: [ageing], ageing: { P1: 1, P2: 1 } }\n`,
    'E309 17:46 routing.ageing.P2: unknown priority P2',
  ],
  [
    'points that nothing is ordered by',
    `${RIGHT}routing: { ageing: { P1: 1 } }\n`,
    'E338 17:12 routing.ageing: points of ageing are not looked at; write order: [ageing]',
  ],
  [
    'ageing with returned tickets first',
    `${RIGHT}routing: { order: [ageing], ageing: { P1: 1 }, returned: first }\n`,
    'E338 17:58 routing.returned: tickets that come back cannot be first where points decide',
  ],
  [
    'due dates without promises',
    `${spoilt('{ respond: 15 min, resolve: 4 h, calendar: office }', '{}')}routing: { order: [earliestBreach] }\n`,
    'E338 17:20 routing.order[0]: no priority promises respond or resolve, so nothing is ever due',
  ],
  [
    'reminders without time between them',
    spoilt(
      'priority: { P1: 100% }',
      'priority: { P1: 100% }\n    customer: { delay: 1 h, remind: { every: 0 min } }',
    ),
    'E308 12:46 tickets.password.customer.remind.every: reminders need some time between them',
  ],
  [
    'days between reminders where the calendar closes',
    spoilt(
      'priority: { P1: 100% }',
      'priority: { P1: 100% }\n    customer: { delay: 1 h, calendar: office, remind: { every: 2 d } }',
    ),
    'E351 12:64 tickets.password.customer.remind.every: 2 d is ambiguous on office',
  ],
  [
    'credits of a vendor that promises nothing',
    `${RIGHT}${vendor('credits: 50/breach')}`,
    'E346 18:40 vendors.maker.credits: credits come back for missed goals: give targets',
  ],
  [
    'asking nobody above',
    spoilt('L2: 20 min }', 'L2: 20 min }\n    consult: { L2: { with: L1, for: 5 min } }'),
    'E347 14:28 tickets.password.consult.L2.with: L2 asks a tier or team above it, not L1; nobody is above it',
  ],
  [
    'asking a tier that is not there',
    spoilt('L2: 20 min }', 'L2: 20 min }\n    consult: { L1: { with: L1, for: 5 min } }'),
    'E347 14:28 tickets.password.consult.L1.with: L1 asks a tier or team above it, not L1; write one of L2, back-office',
  ],
  [
    'asking by a table of shares',
    spoilt(
      'reach: { L1: 60%, L2: 100% }',
      'flow: { matrix: { start: { L1: 1 }, L1: { L2: 50%, resolved: 50% }, L2: { resolved: 1 } } }\n' +
        '    consult: { L1: { with: L2, for: 5 min } }',
    ),
    'E336 13:5 tickets.password.consult: only reach has failed attempts',
  ],
  [
    'chases without end',
    `${RIGHT}${vendor('chase: { every: 0 h, effort: 5 min }')}`,
    'E308 18:56 vendors.maker.chase.every: chases need some time between them, such as 2 d',
  ],
  [
    'goals of an unknown priority',
    `${RIGHT}${vendor('targets: { respond: { P2: 1 h } }')}`,
    'E309 18:62 vendors.maker.targets.respond.P2: unknown priority P2',
  ],
  [
    'a credit for an unknown priority',
    `${RIGHT}${vendor('targets: { respond: 1 h }, credits: { each: { P7: 9/breach } }')}`,
    'E309 18:86 vendors.maker.credits.each.P7: unknown priority P7',
  ],
  [
    'a day of a vendor that closes',
    `${RIGHT}${vendor('calendar: office, targets: { resolve: 2 d }')}`,
    'E351 18:78 vendors.maker.targets.resolve: 2 d is ambiguous on office',
  ],
  [
    'a raise to itself',
    spoilt('resolve: 4 h,', 'resolve: 4 h, raise: { at: 90%, to: P1 },'),
    'E339 7:62 priorities.P1.raise.to: P1 is not more urgent than P1; more urgent here: none',
  ],
  [
    'a raise without a goal',
    spoilt(
      'calendar: office }\ntickets',
      'calendar: office }\n  P2: { raise: { at: 90%, to: P1 } }\ntickets',
    ),
    'E320 8:16 priorities.P2.raise: a raise counts from the goal: give resolve',
  ],
  [
    'a raise at nothing',
    spoilt('resolve: 4 h,', 'resolve: 4 h, raise: { at: 0%, to: P1 },'),
    'E308 7:53 priorities.P1.raise.at: expected a share of the goal above 0% and up to 1000%',
  ],
  [
    'a priority that cannot be wrong',
    spoilt('priority: { P1: 100% }', 'priority: { P1: 100% }\n    misprioritised: 15%'),
    'E339 12:21 tickets.password.misprioritised: tickets of password can only have one priority',
  ],
  [
    'an unknown wrong priority',
    spoilt(
      'priority: { P1: 100% }',
      'priority: { P1: 100% }\n    misprioritised: { share: 15%, as: { P2: 100% } }',
    ),
    'E309 12:41 tickets.password.misprioritised.as.P2: unknown priority P2',
  ],
  [
    'overflow to a team of another tier',
    `${RIGHT}routing: { overflow: [{ after: 5 min, to: back-office, at: L1 }] }\n`,
    'E340 17:60 routing.overflow[0].at: back-office is at L2; add L1 to its tiers',
  ],
  [
    'overflow to an unknown team',
    `${RIGHT}routing: { overflow: [{ after: 5 min, to: backoffice }] }\n`,
    'E309 17:43 routing.overflow[0].to: unknown team backoffice',
  ],
  [
    'an escalation in time without a time',
    `${RIGHT.replace(', resolve: 4 h', '')}routing: { hierarchical: [{ when: { elapsed: 50% }, to: L2 }] }\n`,
    'E320 17:46 routing.hierarchical[0].when.elapsed: there is no time of which this is a share; give P1 a time to resolve',
  ],
  [
    'an escalation in time to a tier outside the reach',
    `${RIGHT}  L3: { tier: L3, agents: 1, calendar: office }\nrouting: { hierarchical: [{ when: { type: password, elapsed: 50% }, to: L3 }] }\n`,
    'E332 18:73 routing.hierarchical[0].to: the reach of password has no L3; add it there',
  ],
  [
    'a release without owners',
    `${RIGHT}routing: { releaseAfter: 4 h }\n`,
    'E345 17:26 routing.releaseAfter: no ticket waits for an owner; write owner: sticky, or remove releaseAfter',
  ],
  [
    'a sister at another tier',
    spoilt('calendar: office }\n  back', 'calendar: office, sisters: [back-office] }\n  back'),
    'E350 15:60 teams.desk.sisters[0]: back-office is not at L1, so it cannot take over there',
  ],
  [
    'a sister of its own',
    spoilt(
      'calendar: office }\n  back',
      'calendar: office, sisters: { teams: [desk], ifAwayFor: 1 d } }\n  back',
    ),
    'E350 15:69 teams.desk.sisters.teams[0]: a team is no sister of its own; name another team',
  ],
  [
    'direct route of a flow matrix',
    `${spoilt(
      '    reach: { L1: 60%, L2: 100% }\n',
      '    flow: { matrix: { start: { L1: 1 }, L1: { L2: 1 }, L2: { resolved: 1 } } }\n',
    )}routing: { direct: [{ when: { type: password }, to: L2 }] }\n`,
    'E336 17:53 routing.direct[0].to: the flow of password says where it starts',
  ],
  [
    'neither reach nor flow',
    spoilt('    reach: { L1: 60%, L2: 100% }\n', ''),
    'E336 9:3 tickets.password: a type takes either reach or flow, got neither',
  ],
  [
    'ping-pong',
    spoilt(
      '    reach: { L1: 60%, L2: 100% }',
      '    flow: { matrix: { start: { L1: 1 }, L1: { L2: 1 }, L2: { L1: 1 } } }',
    ),
    'E331 12:41 tickets.password.flow.matrix.L1: the loop L1 → L2 → L1 has no way out',
  ],
  [
    'reopened for ever',
    spoilt('    priority:', '    reopen: 100%\n    priority:'),
    'E331 11:13 tickets.password.reopen: every resolution is reopened, so tickets never close',
  ],
  [
    'asked for ever',
    spoilt('    priority:', '    customer: { after: 1, delay: 1 h }\n    priority:'),
    'E331 11:24 tickets.password.customer.after: every touch ends in another wait',
  ],
  [
    '1 day',
    spoilt('resolve: 4 h', 'resolve: 1 day'),
    'E351 7:35 priorities.P1.resolve: 1 day is ambiguous on office, which closes: write 8 business hours, 1 business day or 24 h',
  ],
  [
    'business day of no length',
    RIGHT.replace(
      '{ mon-fri: "09:00-17:00" }',
      '{ mon: "09:00-17:00", tue: "09:00-12:00" }',
    ).replace('resolve: 4 h', 'resolve: 1 business day'),
    'E353 7:35 priorities.P1.resolve: the days of office differ in length',
  ],
  ['business time without a calendar', spoilt('L1: 10 min', 'L1: 1 business day'), 'E352 13:19 '],
  [
    'unknown calendar',
    spoilt('agents: 3, calendar: office', 'agents: 3, calendar: ofice'),
    'E309 15:42 teams.desk.calendar: unknown calendar ofice; did you mean office?',
  ],
  [
    'unknown priority',
    spoilt('P1: 100%', 'P2: 100%'),
    'E309 11:17 tickets.password.priority.P2: unknown priority P2; did you mean P1?',
  ],
  [
    'backlog and warm-up',
    `${RIGHT}start: { backlog: [{ type: password, tier: L1, priority: P1, count: 4, age: 1 d }] }\n`.replace(
      'length: 4 weeks',
      'length: 4 weeks, warmUp: 1 d',
    ),
    'E344 3:67 horizon.warmUp: a starting backlog implies no warm-up',
  ],
  [
    'direct to a tier without reach',
    `${RIGHT}routing: { direct: [{ when: { type: password }, to: L3 }] }\n`,
    'E309 17:49 routing.direct[0].to: no team and no vendor is at L3',
  ],
  [
    'called for an unknown priority',
    spoilt('agents: 3, calendar: office', 'agents: 3, calendar: office, onCall: { pages: P9 }'),
    'E309 15:',
  ],
  [
    'on call in the order of unknown people',
    spoilt(
      'agents: 3, calendar: office',
      'agents: 3, calendar: office, onCall: { pages: P1, order: [Ada] }',
    ),
    'E309 15:79 teams.desk.onCall.order[0]: unknown person Ada; known: 1/1, 1/2, 1/3',
  ],
  ['calls about an unknown outage', storm('storm: outage'), 'E309 14:'],
  [
    'calls about calls',
    storm('storm: call'),
    'E357 14:30 tickets.call.arrivals.storm: call are calls, too; name the type of the outage',
  ],
  ['calls with a reach', storm('storm: password', 'reach: { L1: 50%, L2: 100% }'), 'E357 14:'],
  ['calls of a stated number', storm('storm: password, stopAfter: 5'), 'E325 14:'],
  [
    'calls in the backlog',
    `${storm('storm: password')}start: { backlog: [{ type: call, tier: L1, priority: P1, count: 4, age: 1 d }] }\n`,
    'E357 18:28 start.backlog[0].type: call are calls, and at the start there is no outage',
  ],
  [
    'a vendor that refuses cases which nobody closes',
    `${spoilt('L2: 100% }', 'L2: 90%, L4: 100% }\n    vendor: maker')}${vendor('accepts: 80%')}`,
    'E334 13:13 tickets.password.vendor: maker refuses some cases; add unsolved',
  ],
  [
    'releases on unknown days',
    `${RIGHT}${vendor('releases: { calendar: ofice, share: 50% }')}`,
    'E309 18:62 vendors.maker.releases.calendar: unknown calendar ofice; did you mean office',
  ],
  [
    'articles by a tier that does not solve',
    spoilt(
      'handle: { L1',
      'articles: { by: [L3], share: 10%, writing: 1 h, raises: { L1: 1 }, half: 9 }\n    handle: { L1',
    ),
    'E309 13:22 tickets.password.articles.by[0]: nobody solves password at L3; tiers of its reach: L1, L2',
  ],
  [
    'articles for a tier that never tries',
    spoilt(
      'handle: { L1',
      'articles: { by: [L2], share: 10%, writing: 1 h, raises: { L4: 1 }, half: 9 }\n    handle: { L1',
    ),
    'E309 13:63 tickets.password.articles.raises.L4: nobody tries password at L4',
  ],
  [
    'a precision in pairs of opposite luck',
    `${RIGHT}replications: { precision: 5% }\nantithetic: true\n`,
    'E342 18:1 antithetic: pairs of opposite luck go with no precision: state how many',
  ],
  [
    'a warm-up of no length',
    spoilt('length: 4 weeks', 'length: 4 weeks, warmUp: automatic'),
    'E341 ',
  ],
  [
    'users without a gap',
    spoilt('rate: 60/day', 'users: 60'),
    'E325 10:15 tickets.password.arrivals: users need a gap: when the next one comes',
  ],
  ['users who come in batches', spoilt('rate: 60/day', 'users: 6, gap: 1 d, batch: 2'), 'E325 10:'],
  ['users at a rate', spoilt('rate: 60/day', 'users: 6, gap: 1 d, rate: 3/h'), 'E325 10:'],
  [
    'tickets of users in the backlog',
    `${spoilt('rate: 60/day', 'users: 6, gap: 1 d')}start: { backlog: [{ type: password, tier: L1, priority: P1, count: 4, age: 1 d }] }\n`,
    'E325 17:28 start.backlog[0].type: password come from users with one each',
  ],
  [
    'a line of no whole length',
    spoilt('rate: 60/day }', 'rate: 60/day }\n    balk: { 2.5: 10% }'),
    'E323 11:18 tickets.password.balk.2.5: expected a number of waiting customers from 0 to 1000000',
  ],
  [
    'a line measured in two ways',
    spoilt('rate: 60/day }', 'rate: 60/day }\n    balk: { 5: 10%, 2 min: 20% }'),
    'E308 11:16 tickets.password.balk.5: expected a length of time',
  ],
  [
    'an unknown end of a wait',
    spoilt('rate: 60/day }', 'rate: 60/day }\n    timeLimit: { after: 2 min, then: callback }'),
    'E308 11:',
  ],
  [
    'a channel with unknown hours',
    spoilt('tickets:\n', 'channels: { phone: { live: true, open: ofice } }\ntickets:\n'),
    'E309 8:40 channels.phone.open: unknown calendar ofice; did you mean office',
  ],
  [
    'more people present than there are',
    spoilt(
      'agents: 3, calendar: office',
      'shifts: [{ agents: 3, calendar: office, present: { 4: 100% } }]',
    ),
    'E371 15:',
  ],
  [
    'absence and people present',
    spoilt(
      'agents: 3, calendar: office',
      'absence: 5%, shifts: [{ agents: 3, calendar: office, present: { 2: 100% } }]',
    ),
    'E371 15:',
  ],
  [
    'break outside the shift',
    spoilt(
      'agents: 3, calendar: office',
      'shifts: [{ agents: 3, calendar: office, lunch: { at: "18:00", for: 30 min } }]',
    ),
    'E371 15:',
  ],
  [
    'more people than places',
    spoilt('agents: 3', 'agents: 1, people: [{ name: Ada }, { name: Grace }]'),
    'E371 15:',
  ],
];

/** Cases in which one slip breaks several rules. */
const consequences = new Map([
  ['ordinal L5', 2],
  ['reach falls', 2],
]);

for (const [group, cases] of Object.entries({ FILES, FIELDS, MEANING })) {
  describe(group, () => {
    test.each(cases)('%s', (name, source, expected) => {
      const all = told(source);
      expect(all).toContain(expected);
      expect(problemsOf(source)).toHaveLength(consequences.get(name) ?? 1);
    });
  });
}

test('nine levels of laughs are refused and nothing is polluted', () => {
  expect(told(BOMB)).toContain('aliases expand to more than 200000 values');
  const aliases = `a: &a 1\nb: [${Array(101).fill('*a').join(', ')}]\n`;
  expect(told(aliases)).toContain('E305 2:405 : more than 100 aliases are used');
  told('__proto__: { admin: true }\n');
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test.each(['-3', '2.5', '"five"', '.nan', '1e400', 'null', '012', '0x10', '1_000'])(
  'agents: %s is not a number of people',
  (written) => {
    const source = spoilt('agents: 3', `agents: ${written}`);
    const expected = 'E308 15:29 teams.desk.agents: expected a whole number from 0 to 10000, got ';
    expect(told(source)).toBe(expected + written);
  },
);

test('all problems of one kind come at once, by place, twenty of them printed', () => {
  const teams = Array.from({ length: 25 }, (_, n) => `  t${n}: { tier: L1, agents: -${n + 1} }`);
  const source = `${RIGHT}${teams.join('\n')}\n`;
  const lines = problemsOf(source).map(({ line }) => line);
  expect(lines).toEqual(Array.from({ length: 25 }, (_, n) => 17 + n));
  const printed = new ScenarioError(problemsOf(source)).message.split('\n');
  expect(printed).toHaveLength(21);
  expect(printed[0]).toBe(
    's.yaml:17:27  E308  teams.t0.agents  expected a whole number from 0 to 10000, got -1',
  );
  expect(printed[20]).toBe('and 5 more');
});

describe('odd and right', () => {
  test.each([
    ['overnight hours', spoilt('"09:00-17:00"', '"22:00-06:00"')],
    ['unquoted hours', spoilt('"09:00-17:00"', '9:00-22:30')],
    [
      'thirds',
      RIGHT.replace('  P1: {', '  P2: {}\n  P3: {}\n  P1: {').replace(
        'P1: 100%',
        'P1: 0.333, P2: 0.333, P3: 0.333',
      ),
    ],
    ['nobody, accepted', `${spoilt('agents: 3', 'agents: 0')}allowUnserved: true\n`],
    ['one replication', `${RIGHT}replications: 1\n`],
    ['text seed', `${RIGHT}seed: abc\n`],
    ['negative seed', `${RIGHT}seed: -1\n`],
    ['quoted large seed', `${RIGHT}seed: "9007199254740993"\n`],
    ['rate of nothing', spoilt('60/day', '0/day')],
    ['one observed value', spoilt('L1: 10 min', 'L1: { empirical: [5 min] }')],
    ['byte order mark and CRLF', `\ufeff${RIGHT.replaceAll('\n', '\r\n')}`],
    ['reopen 99%', spoilt('    priority:', '    reopen: 0.99\n    priority:')],
    ['markup as a name', spoilt('name: Desk', `name: '"><script>alert(1)</script>'`)],
    ['formula as a name', spoilt('name: Desk', `name: "=cmd|' /C calc'!A0"`)],
    ['an alias', `${RIGHT}channels: { a: &line { live: true }, b: *line }\n`],
    ['64 levels are not reached by real files', `${RIGHT}# ${'['.repeat(100)}\n`],
    ['brackets in text', spoilt('name: Desk', `name: "${'['.repeat(100)}"`)],
  ])('%s', (_name, source) => {
    expect(told(source)).toBe('');
  });
});
