/** What people and their tools get wrong, given to `run` as they would: the stated outcome each. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, tiersim } from '../../support/memory-host.ts';

const RIGHT = `name: Desk
question: Is it fast enough?
horizon: { start: 2026-01-05, zone: UTC, length: 1 week }
calendars:
  office: { hours: { mon-fri: "09:00-17:00" } }
priorities:
  P1: { respond: 1 h, resolve: 4 h, calendar: office }
tickets:
  password:
    arrivals: { rate: 60/day }
    priority: { P1: 100% }
    reach: { L1: 60%, L2: 100% }
    handle: { L1: 4 min, L2: 6 min }
teams:
  desk: { tier: L1, agents: 3, calendar: office }
  back-office: { tier: L2, agents: 1, calendar: office }
replications: 2
`;

function spoilt(written: string, instead: string, text = RIGHT): string {
  expect(text).toContain(written);
  return text.replace(written, instead);
}

/** Nine levels of nine aliases each. */
const BOMB = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi']
  .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
  .join('\n')}\n`;
const COUNTS = ['-3', '2.5', '"five"', '.nan', '1e400', 'null'];
const SIX_TEAMS = COUNTS.map(
  (agents, n) => `  t${n}: { tier: L1, agents: ${agents}, calendar: office }`,
).join('\n');
const LOOP = spoilt(
  'reach: { L1: 60%, L2: 100% }',
  'flow: { matrix: { start: { L1: 1 }, L1: { L2: 1 }, L2: { L1: 1 } } }',
);
const ONLY_L1 = RIGHT.replace('{ L1: 60%, L2: 100% }', '{ L1: 100% }')
  .replace(', L2: 6 min', '')
  .replace('  back-office: { tier: L2, agents: 1, calendar: office }\n', '');
const law = (text: string) => spoilt('L1: 4 min', `L1: ${text}`);

/** A file that is refused: the status, and the lines of the message as regular expressions. */
interface Case {
  readonly name: string;
  readonly text: string;
  readonly status: number;
  readonly lines: readonly string[];
}

function refused(name: string, text: string, status: number, ...lines: string[]): Case {
  return { name, text, status, lines };
}

const REFUSED: readonly Case[] = [
  refused(
    '1 an empty file',
    '',
    3,
    '1:1  E301  the file is empty; .* teams; tiersim init writes a starter',
  ),
  refused('1 only a comment', '# later\n', 3, '1:1  E301  the file is empty'),
  refused('3 a tab', spoilt('  office', '\toffice'), 3, '5:1  E302  a tab .* use spaces'),
  refused(
    '4 a key twice',
    `${RIGHT}teams: {}\n`,
    3,
    '18:1  E303  .*first in line 14 and again in line 18',
  ),
  refused(
    '5 ten thousand brackets',
    '['.repeat(1e4) + ']'.repeat(1e4),
    3,
    '1:65  E304  nested deeper than 64',
  ),
  refused('6 laughs', BOMB, 3, '1:20  E305  aliases expand to more than 200000 values'),
  refused('6 an alias of itself', 'a: &a [*a]\n', 3, '1:8  E305  the alias \\*a refers to itself'),
  refused(
    '7 __proto__',
    `__proto__: { admin: true }\n${RIGHT}`,
    3,
    '1:1  E306  __proto__ is a reserved word',
  ),
  refused(
    '7 constructor',
    spoilt('  desk:', '  constructor:'),
    3,
    '15:3  E306  constructor is a reserved',
  ),
  refused(
    '8 a misspelt field',
    spoilt('agents: 3', 'agnets: 3'),
    3,
    '15:21  E307  teams.desk.agnets  unknown field agnets; did you mean agents\\?',
  ),
  refused(
    '9 six numbers of people at once',
    spoilt('  desk: { tier: L1, agents: 3, calendar: office }', SIX_TEAMS),
    3,
    ...['-3', '2.5', '"five"', '.nan', '1e400', 'null'].map(
      (got, n) =>
        `${15 + n}:27  E308  teams.t${n}.agents  expected a whole number from 0 to 10000, got ${got}`,
    ),
  ),
  refused(
    '10 nobody in the only team',
    spoilt('agents: 3', 'agents: 0', ONLY_L1),
    3,
    '12:14  E315  tickets.password.reach.L1  no one can ever serve password at L1; .*allowUnserved',
  ),
  refused(
    '11 no length',
    spoilt('"09:00-17:00"', '"08:00-08:00"'),
    3,
    '5:31  E311  calendars.office.hours',
  ),
  refused('12 25:00', spoilt('"09:00-17:00"', '"25:00-26:00"'), 3, '5:31  E312  .* got 25:00'),
  refused(
    '12 hours 8',
    spoilt('"09:00-17:00"', '8'),
    3,
    '5:31  E312  .* such as 08:00-17:00.* got 8$',
  ),
  refused('12 hours 8.5', spoilt('"09:00-17:00"', '8.5'), 3, '5:31  E312  .* got 8.5$'),
  refused(
    '12 lunch at 8',
    spoilt(
      'agents: 3, calendar: office',
      'shifts: [{ agents: 3, calendar: office, lunch: { at: 8, for: 30 min } }]',
    ),
    3,
    '15:\\d+  E312  teams.desk.shifts\\[0\\].lunch.at  expected a time of day such as 12:30, got 8$',
  ),
  refused(
    '14 Mars',
    spoilt('zone: UTC', 'zone: Mars/Olympus'),
    3,
    '3:37  E313  horizon.zone .*Europe/Berlin',
  ),
  refused(
    '14 an offset',
    spoilt('zone: UTC', 'zone: GMT+25'),
    3,
    '3:37  E313  horizon.zone  unknown time zone',
  ),
  refused(
    '14 an abbreviation',
    spoilt('zone: UTC', 'zone: "CET "'),
    3,
    'E313 .*a place such as Europe/Berlin',
  ),
  refused(
    '14 a slip',
    spoilt('zone: UTC', 'zone: "Europe/Berln "'),
    3,
    'E313  horizon.zone  unknown time zone "Europe/Berln "; did you mean Europe/Berlin\\?',
  ),
  refused(
    '15 a thousand million an hour',
    spoilt('60/day', '1e9/h'),
    4,
    'E402  One replication would take about 4e11 events for 1.7e11 tickets, .* 1e8; .*--max-events',
  ),
  refused(
    '17 a negative weight',
    spoilt('60/day', '60/day, profile: { mon: -1 }'),
    3,
    '10:40  E321 .* got -1',
  ),
  refused(
    '17 no weights',
    spoilt('60/day', '60/day, profile: []'),
    3,
    '10:40  E321 .* got 0 weights',
  ),
  refused(
    '17 25 hours',
    spoilt('60/day', `60/day, profile: [${Array(25).fill(1)}]`),
    3,
    '10:40  E321 .* got 25 weights',
  ),
  refused(
    '17 a negative rate',
    spoilt('60/day', '-5/day'),
    3,
    '10:23  E308 .* such as 60/day.*, got -5/day',
  ),
  refused(
    '18 a mix of 1.1',
    spoilt('P1: 100%', 'P1: 0.5, P2: 0.6').replace('  P1: {', '  P2: {}\n  P1: {'),
    3,
    '12:15  E322  tickets.password.priority  the shares sum to 1.1; they must sum to 1',
  ),
  refused('19 a loop', LOOP, 3, '12:41  E331 .* the loop L1 → L2 → L1 has no way out'),
  refused(
    '19 a loop without time',
    spoilt('L1: 4 min, L2: 6 min', 'L1: 0 min, L2: 0 min', LOOP),
    3,
    '12:41  E331 .* the loop L1 → L2 → L1 \\(0 ms a round\\) has no way out',
  ),
  refused(
    '20 every ticket reopened',
    spoilt('    priority:', '    reopen: 100%\n    priority:'),
    3,
    '11:13  E331  tickets.password.reopen  .*tickets never close',
  ),
  refused(
    '21 no such tier',
    `${RIGHT}routing: { direct: [{ when: { type: password }, to: L5 }] }\n`,
    3,
    '18:49  E309  routing.direct\\[0\\].to  no team and no vendor is at L5; tiers held: L1, L2',
  ),
  refused(
    '22 mean 0',
    law('{ logNormal: { mean: 0 h, cv: 1 } }'),
    3,
    '13:40  E323 .*mean above zero, got 0',
  ),
  refused(
    '22 cv -1',
    law('{ logNormal: { mean: 1 h, cv: -1 } }'),
    3,
    'E323 .*from 0.001 to 100, got -1',
  ),
  refused(
    '22 cv 0',
    law('{ gamma: { mean: 1 h, cv: 0 } }'),
    3,
    'E323 .*gamma.cv  .* from 0.001 to 100, got 0',
  ),
  refused(
    '22 upside down',
    law('{ triangular: { min: 3 h, mode: 2 h, max: 1 h } }'),
    3,
    'E323  tickets.password.handle.L1.triangular.min  expected min ≤ mode',
  ),
  refused(
    '22 a share of 1.2',
    law('{ hyperexponential: { branches: [{ share: 1.2, mean: 1 h }] } }'),
    3,
    'E323  .*branches\\[0\\].share  expected a share: 0% to 100%, .* got 1.2$',
  ),
  refused(
    '23 no values',
    law('{ empirical: [] }'),
    3,
    'E324 .*at least one observed value, got none',
  ),
  refused(
    '23 NaN among values',
    law('{ empirical: [5 min, .nan] }'),
    3,
    'E324 .*empirical\\[1\\] .* got .nan',
  ),
  refused(
    '24 1e12 days',
    spoilt('1 week', '1e12 days'),
    3,
    '3:50  E341  horizon.length .* got 1e12 days',
  ),
  refused(
    '24 a million million days',
    spoilt('1 week', '1000000000000 days'),
    3,
    'E341 .*longer than 100 years',
  ),
  refused('24 -1', spoilt('1 week', '-1'), 3, '3:50  E341  horizon.length .* got -1'),
  refused(
    '24 for ever',
    spoilt('1 week', '"forever"'),
    3,
    '3:50  E341  horizon.length .* got forever',
  ),
  refused(
    '25 no replication',
    spoilt('replications: 2', 'replications: 0'),
    3,
    '17:15  E342 .*from 1 .*got 0',
  ),
  refused(
    '25 a thousand million',
    spoilt('replications: 2', 'replications: 1e9'),
    4,
    'E402  1e9 replications of about \\d+ events each are too many for one run; lower --replications',
  ),
  refused(
    '26 an unsafe seed',
    `${RIGHT}seed: 9007199254740993\n`,
    3,
    '18:7  E343  seed .*write it in quotes',
  ),
  refused('26 an empty seed', `${RIGHT}seed: ""\n`, 3, '18:7  E343  seed  the seed is empty'),
  refused(
    '27 1 day on office hours',
    spoilt('resolve: 4 h', 'resolve: 1 day'),
    3,
    '7:32  E351  priorities.P1.resolve  1 day is ambiguous .*8 business hours, 1 business day or 24 h',
  ),
  refused(
    '29 a name of 10,000 characters',
    spoilt('name: Desk', `name: ${'x'.repeat(10_000)}`),
    3,
    '1:7  E310  name  expected text of 1 to 200 characters, got x{57}\\.\\.\\.$',
  ),
  refused(
    '29 an id of 10,000 characters',
    spoilt('  desk', `  ${'d'.repeat(10_000)}`),
    3,
    '15:3  E310  a name',
  ),
  refused(
    '30 case',
    spoilt('  back-office:', '  Desk:'),
    3,
    '16:3  E314  two names look the same.*15.*16',
  ),
  refused(
    '30 spelling of an accent',
    RIGHT.replace('  desk:', '  caf\u00e9:').replace('  back-office:', '  cafe\u0301:'),
    3,
    '16:3  E314  two names look the same, first in line 15 and again in line 16',
  ),
  refused('31 a path outside', 'extends: ../../etc/passwd\n', 3, '1:10  E319  extends '),
  refused('31 an address', 'extends: https://example.org/a.yaml\n', 3, '1:10  E319  extends '),
  refused(
    '31 itself',
    'extends: ./a.yaml\n',
    3,
    '1:10  E318  extends  the files extend each other',
  ),
  refused('31 a pipe', 'extends: ./fifo.yaml\n', 3, '1:10  E317  extends  .*not a regular file'),
  refused(
    '31 include',
    `include: ../../etc/passwd\n${RIGHT}`,
    3,
    '1:1  E307  include  unknown field include',
  ),
];

describe('a bad scenario', () => {
  it.each(REFUSED)('$name: is refused in plain words', async ({ text, status, lines }) => {
    const folder = temporaryFolder({ 'a.yaml': text });
    execFileSync('mkfifo', [join(folder, 'fifo.yaml')]);
    const told = await tiersim(folder, ['run', 'a.yaml', '--no-report', '--tickets', 't.csv']);
    expect(told.err.split('\n').slice(0, -1)).toEqual(
      lines.map((line) => expect.stringMatching(new RegExp(line))),
    );
    expect(told).toMatchObject({ status, out: '' });
    if (status === 3) expect(told.err).toMatch(/^a\.yaml:\d+:\d+ {2}E3\d\d {2}/);
    expect(told.err).not.toMatch(/ {4}at |root:/);
    expect(readdirSync(folder)).toEqual(['a.yaml', 'fifo.yaml']);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('is refused in the same words as one JSON document', async () => {
    const folder = temporaryFolder({ 'a.yaml': spoilt('agents: 3', 'agnets: 3') });
    const { status, out, err } = await tiersim(folder, ['run', 'a.yaml', '--json']);
    expect({ status, out }).toEqual({ status: 3, out: '' });
    const path = 'teams.desk.agnets';
    const message = 'unknown field agnets; did you mean agents?';
    const error = { code: 'E307', message, file: 'a.yaml', line: 15, column: 21, path };
    expect(JSON.parse(err)).toEqual({ formatVersion: '1.0', errors: [error] });
  });

  it('tells twenty problems and counts the others', async () => {
    const teams = Array.from({ length: 25 }, (_, n) => `  t${n}: { tier: L1, agents: -1 }`);
    const text = RIGHT.replace('replications: 2\n', `${teams.join('\n')}\n`);
    const { err } = await tiersim(temporaryFolder({ 'a.yaml': text }), ['run', 'a.yaml']);
    expect(err.match(/E308/g)).toHaveLength(20);
    expect(err).toMatch(/\nand 5 more\n$/);
  });
});

/** Number of the case, the file, and what standard output and the warnings must hold. */
const ACCEPTED: readonly (readonly [name: string, text: string, ...lines: string[]])[] = [
  [
    '10 nobody, on purpose',
    `${spoilt('agents: 3', 'agents: 0', ONLY_L1)}allowUnserved: true\n`,
    'W503',
  ],
  ['11 overnight hours', spoilt('"09:00-17:00"', '"22:00-06:00"')],
  ['12 unquoted hours', spoilt('"09:00-17:00"', '9:00-22:30')],
  [
    '13 a shift in the gap of summer time',
    RIGHT.replace('2026-01-05, zone: UTC', '2026-03-23, zone: Europe/Berlin').replace(
      'mon-fri: "09:00-17:00"',
      'mon-sun: "02:30-10:00"',
    ),
    'N601 02:30 does not exist on 2026-03-29 in Europe/Berlin; calendar office begins at 03:00',
  ],
  ['16 no arrivals', spoilt('60/day', '0/day'), 'W501 No ticket'],
  [
    '18 thirds',
    RIGHT.replace('  P1: {', '  P2: {}\n  P3: {}\n  P1: {').replace(
      'P1: 100%',
      'P1: 0.333, P2: 0.333, P3: 0.333',
    ),
    'N602 tickets.password.priority: the shares sum to 0.999',
  ],
  ['20 nearly all reopened', spoilt('    priority:', '    reopen: 0.99\n    priority:'), 'W504'],
  ['23 one observed value', law('{ empirical: [5 min] }'), 'N603 tickets.password.handle.L1'],
  ['25 one replication', spoilt('replications: 2', 'replications: 1'), 'no interval'],
  ['26 a negative seed', `${RIGHT}seed: -1\n`, 'seed -1'],
  ['26 a word as seed', `${RIGHT}seed: abc\n`, 'seed abc'],
  [
    '28 a promise that never runs',
    RIGHT.replace(
      'P1: { respond: 1 h, resolve: 4 h, calendar: office',
      'P1: { resolve: 4 h, calendar: week-end',
    ).replace('calendars:', 'calendars:\n  week-end: { hours: { sat-sun: "09:00-17:00" } }'),
    'W502 The clock of P1 is never open while desk works',
  ],
];

describe('an odd scenario', () => {
  it.each(ACCEPTED)('%s: runs and says so', async (_name, text, ...lines) => {
    const folder = temporaryFolder({ 'a.yaml': text });
    const plain = await tiersim(folder, ['run', 'a.yaml', '--no-save', '--ascii']);
    expect(plain.status).toBe(0);
    const words = plain.out.replaceAll(/\s+/g, ' ');
    for (const line of lines) expect(words).toContain(line);
    const asData = await tiersim(folder, ['run', 'a.yaml', '--no-save', '--json']);
    expect(asData.status).toBe(0);
    for (const text of [plain.out, asData.out]) expect(text).not.toMatch(/NaN|Infinity|undefined/);
    JSON.parse(asData.out);
  });

  it('gives no figure per ticket where there is no ticket', async () => {
    const folder = temporaryFolder({ 'a.yaml': spoilt('60/day', '0/day') });
    const { out } = await tiersim(folder, ['run', 'a.yaml', '--no-save', '--json']);
    const { metrics, warnings } = JSON.parse(out);
    const time = metrics.filter(({ metric }: { metric: string }) => metric === 'resolution-time');
    expect(time.length).toBeGreaterThan(0);
    for (const { estimate, low, high } of time) {
      expect({ estimate, low, high }).toEqual({ estimate: null, low: null, high: null });
    }
    expect(warnings.map(({ code }: { code: string }) => code)).toContain('W501');
  });

  it('shows hostile names as text and builds harmless paths from them', async () => {
    const name = '"><script>alert(1)</script>../../x\u001b[2J\u202e';
    const text = RIGHT.replace('name: Desk', `name: ${JSON.stringify(name)}`).replace(
      '  desk:',
      `  "=cmd|' /C calc'!A0":`,
    );
    const folder = temporaryFolder({ 'p/a.yaml': text });
    const args = ['run', 'a.yaml', '--tickets', 't.csv'];
    const { status, out, err } = await tiersim(join(folder, 'p'), args);
    expect(status).toBe(0);
    for (const mark of ['\u001b', '\u202e']) expect(out + err).not.toContain(mark);
    expect(readdirSync(folder)).toEqual(['p']);
    expect(readdirSync(join(folder, 'p'))).toEqual(['.tiersim', 'a.yaml', 'reports', 't.csv']);
    const [slug] = readdirSync(join(folder, 'p', 'reports'));
    expect(slug).toMatch(/^[a-z0-9-]{1,60}$/);
    const read = (path: string) => readFileSync(join(folder, 'p', path), 'utf8');
    expect(read('t.csv')).toContain("'=cmd|");
    expect(read(`reports/${slug}/latest/report.html`)).not.toMatch(/<script>alert/);
  });
});
