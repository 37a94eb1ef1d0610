/** The commands that only read: check, explain, trace, metrics, schema, completion, and init. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands.ts';
import { STARTER_SCENARIO } from '../../../src/cli/starter-scenario.ts';
import { METRICS } from '../../../src/metrics/catalogue.ts';
import { accountWord } from '../../../src/report/names.ts';
import { temporaryFolder, tiersim } from '../../support/memory-host.ts';

const QUICK = STARTER_SCENARIO.replace('length: 8 weeks', 'length: 2 weeks');

describe('init', () => {
  it('writes a scenario that check accepts', async () => {
    const folder = temporaryFolder();
    const { status, out, err } = await tiersim(folder, ['init', 'new/office.yaml']);
    expect({ status, out }).toEqual({ status: 0, out: 'new/office.yaml\n' });
    expect(err).toContain('tiersim run new/office.yaml');
    expect(readdirSync(join(folder, 'new'))).toEqual(['office.yaml']);
    expect((await tiersim(folder, ['check', 'new/office.yaml'])).status).toBe(0);
  });
  it('never replaces a file unless told to', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': 'mine' });
    mkdirSync(join(folder, 'place'));
    const refused = await tiersim(folder, ['init']);
    expect(refused).toEqual({
      status: 2,
      out: '',
      err: 'E206  scenario.yaml exists already; add --force to replace it.\n',
    });
    expect(readFileSync(join(folder, 'scenario.yaml'), 'utf8')).toBe('mine');
    expect((await tiersim(folder, ['init', 'place', '--force'])).err).toContain('E202  place is a');
    const forced = await tiersim(folder, ['init', '--force', '--quiet']);
    expect(forced).toEqual({ status: 0, out: 'scenario.yaml\n', err: '' });
    expect(readFileSync(join(folder, 'scenario.yaml'), 'utf8')).toBe(STARTER_SCENARIO);
  });
  it('says why it cannot write', async () => {
    const folder = temporaryFolder({ file: '' });
    const { status, err } = await tiersim(folder, ['init', 'file/a.yaml']);
    expect(status).toBe(7);
    expect(err).toMatch(/^E701 {2}file could not be written: a file of that name is in the way;/);
  });
});

describe('check', () => {
  const broken = QUICK.replace('    pay: 32/h', '    pai: 32/h').replace('P1: 5%', 'P1: 15%');

  it('says what is in a good scenario and what load to expect', async () => {
    const folder = temporaryFolder({ 'a.yaml': QUICK });
    const { status, out, err } = await tiersim(folder, ['check', 'a.yaml', '--ascii']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^a\.yaml {2}ok {2}Starter: 2 teams, 8 people, 2 ticket types, /);
    expect(out).toMatch(/^ {2}L1 +4 +553 +111 h +152 h +73 %$/m);
    expect(out).toMatch(/^ {4}accounts, systems +4 +108 +130 h +86 % +1\.8 h$/m);
    expect(out).toMatch(
      /^ {2}Load: work, .* per hour on duty after\n {2}absence\. .* paid time\.$/m,
    );
    expect(out).toMatch(/^ {2}Mean wait: Erlang C, where people have one line only\. /m);
    expect((await tiersim(folder, ['check', 'a.yaml', '--quiet'])).out).toBe('');
  });
  it('changes values before it checks', async () => {
    const folder = temporaryFolder({ 'a.yaml': QUICK });
    const set = ['--set', 'teams.specialists.shifts.0.agents=5'];
    const { out } = await tiersim(folder, ['check', 'a.yaml', ...set]);
    expect(out).toContain('2 teams, 9 people');
  });
  it('tells all problems of all files, each with its place', async () => {
    const folder = temporaryFolder({ 'a.yaml': broken, 'b.yaml': QUICK });
    const { status, out, err } = await tiersim(folder, ['check', 'a.yaml', 'b.yaml', 'c.yaml']);
    expect(status).toBe(2);
    expect(out).toMatch(/^b\.yaml {2}ok/);
    expect(err).toMatch(/^a\.yaml:\d+:\d+ {2}E307 {2}.*pai.*did you mean pay\?/m);
    expect(err).toMatch(/^E201 {2}c\.yaml does not exist; the nearest name is a\.yaml\.$/m);
    expect((await tiersim(folder, ['check', 'a.yaml', 'b.yaml'])).status).toBe(3);
  });
  it('prints one JSON document', async () => {
    const folder = temporaryFolder({ 'a.yaml': broken, 'b.yaml': QUICK });
    const { status, out, err } = await tiersim(folder, ['check', 'a.yaml', 'b.yaml', '--json']);
    expect({ status, err }).toEqual({ status: 3, err: '' });
    const { formatVersion, files } = JSON.parse(out);
    expect(formatVersion).toBe('1.0');
    expect(files[1]).toMatchObject({ file: 'b.yaml', isValid: true, problems: [], remarks: [] });
    expect(files[1].load.tiers[0]).toMatchObject({ tier: 'L1', staffedHoursPerWeek: 152 });
    expect(files[0].load).toBeNull();
    expect(files[0].problems[0]).toMatchObject({ code: 'E322', file: 'a.yaml' });
  });
  it('remarks on too much work', async () => {
    const folder = temporaryFolder({ 'a.yaml': QUICK.replace('14/day', '60/day') });
    const { status, err } = await tiersim(folder, ['check', 'a.yaml']);
    expect(status).toBe(0);
    expect(err).toMatch(/^a\.yaml {2}W504 .*specialists at L2/m);
  });
  it('reads standard input', async () => {
    const folder = temporaryFolder();
    const good = await tiersim(folder, ['check', '-'], { input: QUICK });
    expect(good.out).toMatch(/^- {2}ok {2}Starter/);
    const empty = await tiersim(folder, ['check', '-'], { input: '' });
    expect(empty.status).toBe(3);
    expect(empty.err).toMatch(/^standard input:1:1 {2}E301 /);
  });
  it('finds targets that name nothing, at their place', async () => {
    const text = QUICK.replace('resolution-time.mean', 'resolution-tyme.mean');
    const folder = temporaryFolder({ 'a.yaml': text });
    const { status, err } = await tiersim(folder, ['check', 'a.yaml']);
    const line = text.split('\n').findIndex((each) => each.includes('tyme')) + 1;
    expect(status).toBe(3);
    expect(err).toBe(
      `a.yaml:${line}:5  E361  targets[0]  there is no metric resolution-tyme; ` +
        'did you mean resolution-time?\n',
    );
  });
  it('tells unreadable fields, unknown names and targets that name nothing at once', async () => {
    const text = QUICK.replace('resolution-time.mean', 'resolution-time.meen')
      .replace('agents: 4', 'agents: -1')
      .replace('calendar: office', 'calendar: ofice')
      .replace('P1: 5%', 'P0: 5%');
    const folder = temporaryFolder({ 'a.yaml': text });
    const { status, err } = await tiersim(folder, ['check', 'a.yaml']);
    expect(status).toBe(3);
    for (const problem of [
      /E308 {2}teams\.\S+ {2}expected a whole number/,
      /E309 {2}\S+calendar {2}unknown calendar ofice; did you mean office\?/,
      /E309 {2}tickets\.\S+ {2}unknown priority P0; did you mean P1\?/,
      /E361 {2}targets\[0\] {2}resolution-time has no statistic meen; did you mean mean\?/,
    ]) {
      expect(err).toMatch(problem);
    }
    expect(err.trimEnd().split('\n')).toHaveLength(4);
  });
  it('refuses a region whose holidays nobody knows', async () => {
    const folder = temporaryFolder({ 'a.yaml': QUICK.replace('DE-BE', 'DE-XX') });
    const { status, err } = await tiersim(folder, ['check', 'a.yaml']);
    expect(status).toBe(3);
    expect(err).toMatch(
      /^a\.yaml:21:58 {2}E308 {2}calendars\.office\.holidays {2}no public holidays .* DE-XX; /,
    );
    expect(err).toContain('did you mean DE-');
  });

  it('knows the holidays of demand, tells an unknown region once, and saves dates', async () => {
    const demand = (region: string) =>
      `${QUICK}demand: { holidays: { on: ${region}, like: sun } }\n`;
    const folder = temporaryFolder({ 'a.yaml': demand('DE-XX'), 'b.yaml': demand('DE-BY') });
    const { status, err } = await tiersim(folder, ['check', 'a.yaml']);
    expect({ status, lines: err.trimEnd().split('\n').length }).toEqual({ status: 3, lines: 1 });
    expect(err).toContain('E308  demand.holidays.on  no public holidays are known for DE-XX');
    await tiersim(folder, ['run', 'b.yaml', '--out', 'r', '--no-report', '--no-fail', '--quiet']);
    const saved = readFileSync(join(folder, 'r/scenario.resolved.yaml'), 'utf8');
    expect(saved).toMatch(/demand:\n {2}holidays:\n {4}on:\n {6}- 20\d\d-01-01\n/);
    expect((await tiersim(folder, ['check', 'r/scenario.resolved.yaml'])).status).toBe(0);
  });
});

describe('extends', () => {
  it('builds on files of the project and on no other', async () => {
    const variant = (base: string) => `extends: ${base}\nname: V\n`;
    const folder = temporaryFolder({
      'secret.yaml': QUICK,
      'p/base.yaml': QUICK,
      'p/good.yaml': variant('./base.yaml'),
      'p/up.yaml': variant('../secret.yaml'),
      'p/far.yaml': variant('../../../../../../etc/passwd'),
      'p/web.yaml': variant('https://example.org/a.yaml'),
      'p/self.yaml': variant('self.yaml'),
      'p/pipe.yaml': variant('fifo.yaml'),
    });
    const project = join(folder, 'p');
    execFileSync('mkfifo', [join(project, 'fifo.yaml')]);
    expect((await tiersim(project, ['check', 'good.yaml'])).status).toBe(0);
    for (const [file, code] of [
      ['up', 'E319'],
      ['far', 'E319'],
      ['web', 'E319'],
      ['self', 'E318'],
      ['pipe', 'E317'],
    ]) {
      const { status, err } = await tiersim(project, ['check', `${file}.yaml`]);
      expect(err).toMatch(new RegExp(`^${file}\\.yaml:1:10 {2}${code} {2}extends `));
      expect(err).not.toContain('root:');
      expect(status).toBe(3);
    }
  });
});

describe('explain', () => {
  it('tells what a code means', async () => {
    const { status, out } = await tiersim('.', ['explain', 'e307']);
    expect(status).toBe(0);
    expect(out).toMatch(/^E307 {2}The field is unknown here/);
    const asJson = await tiersim('.', ['explain', 'E402', '--json']);
    expect(JSON.parse(asJson.out)).toMatchObject({ code: 'E402', formatVersion: '1.0' });
  });
  it('tells a scenario in words, at most 80 columns wide', async () => {
    const folder = temporaryFolder({ 'a.yaml': QUICK });
    const { status, out, err } = await tiersim(folder, ['explain', 'a.yaml']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    for (const title of ['Time', 'Tickets', 'People', 'Promises', 'Targets', 'Expected load']) {
      expect(out).toMatch(new RegExp(`^${title}$`, 'm'));
    }
    const widest = Math.max(...out.split('\n').map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(80);
  });
  it('sets what belongs to a type or a team below it', async () => {
    const folder = temporaryFolder({ 'a.yaml': QUICK });
    const { out } = await tiersim(folder, ['explain', 'a.yaml']);
    expect(out).toMatch(/^ {2}fault: 98 a week at random.*\n {4}starts at L1/m);
    expect(out).toMatch(/^ {4}after 25 % of touches the customer.*\n {6}\S/m);
    expect(out).toMatch(/^ {4}work at a break is finished first.*\n {6}.*always finished$/m);
    expect(out).toMatch(/P1: respond within 15 min [^.]*\s85 % must be\s+resolved\s+in\s+time\.$/m);
  });
  it('needs nothing but ASCII if asked to', async () => {
    const folder = temporaryFolder({ 'a.yaml': QUICK });
    const flag = await tiersim(folder, ['explain', 'a.yaml', '--ascii']);
    const locale = await tiersim(folder, ['explain', 'a.yaml'], { environment: { LANG: 'C' } });
    expect(flag.out).toMatch(/^[\n\x20-\x7e]*$/);
    expect(locale.out).toBe(flag.out);
  });
  it('applies changes and gives data', async () => {
    const folder = temporaryFolder({ 'a.yaml': QUICK });
    const args = ['explain', 'a.yaml', '--json', '--set', 'teams.specialists.shifts[0].agents=1'];
    const { load, targets, question } = JSON.parse((await tiersim(folder, args)).out);
    expect(question).toMatch(/\?$/);
    expect(targets).toHaveLength(4);
    expect(load.teams[1]).toMatchObject({ team: 'specialists', people: 1 });
    expect(load.remarks[0].code).toBe('W504');
  });
});

describe('trace', () => {
  const folderWith = () => temporaryFolder({ 'a.yaml': QUICK });

  it('tells the life of one ticket, whose accounts sum to its length', async () => {
    const args = ['trace', 'a.yaml', '--ticket', 'fault/250', '--json'];
    const { status, out } = await tiersim(folderWith(), args);
    expect(status).toBe(0);
    const story = JSON.parse(out);
    expect(story).toMatchObject({ ticket: 'fault/250', replication: 1, channel: 'portal' });
    expect(story.steps[0]).toMatchObject({ event: 'arrives', hours: 0, tier: 'L1' });
    const hours = Object.values<number>(story.accounts).reduce((sum, part) => sum + part, 0);
    expect(hours).toBeCloseTo(story.hours, 9);
    expect(story.steps.at(-1).hours).toBeCloseTo(story.hours, 9);
  });
  it('names accounts and ends as the report does', async () => {
    const args = ['trace', 'a.yaml', '--ticket', 'fault/250'];
    const { out } = await tiersim(folderWith(), args);
    const story = JSON.parse((await tiersim(folderWith(), [...args, '--json'])).out);
    expect(Object.keys(story.accounts)).toContain('offHours');
    for (const account of Object.keys(story.accounts)) {
      expect(out).toMatch(new RegExp(`^ {2}${accountWord(account)} +\\d`, 'm'));
    }
    expect(out).not.toMatch(/offHours|queued|suspended/);
  });
  it('finds the slowest of all and of one priority', async () => {
    const folder = folderWith();
    const slowest = async (...more: string[]) =>
      JSON.parse((await tiersim(folder, ['trace', 'a.yaml', '--json', ...more])).out);
    const all = await slowest();
    expect(await slowest('--slowest')).toEqual(all);
    const urgent = await slowest('--slowest', '--priority', 'P1');
    expect(urgent.priority).toBe('P1');
    expect(urgent.hours).toBeLessThanOrEqual(all.hours);
    expect(await slowest('-r', '2')).not.toEqual(all);
    expect(await slowest('--seed', 'other')).not.toEqual(all);
  });
  it('draws a timeline', async () => {
    const { out } = await tiersim(folderWith(), ['trace', 'a.yaml', '--ascii']);
    expect(out).toMatch(/^\w+\/\d+ {2}P\d, \w+, replication 1\n\n2026-\d\d-\d\d /);
    expect(out).toMatch(/ {2}arrives at L1$/m);
    expect(out).toMatch(/^resolved after .*target (met|missed)$/m);
    expect(out).toMatch(/^[\n\x20-\x7e]*$/);
  });
  it.each([
    [['--ticket', 'falt/1'], 'E220  There is no type falt; did you mean fault?'],
    [['--ticket', 'fault/999999'], 'E220  There is no ticket fault/999999 in replication 1'],
    [['--priority', 'P7'], 'E220  There is no priority P7'],
  ])('refuses %j', async (args, message) => {
    const { status, err } = await tiersim(folderWith(), ['trace', 'a.yaml', ...args]);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});

describe('metrics', () => {
  it('lists the whole catalogue, one line each', async () => {
    const { out } = await tiersim('.', ['metrics']);
    const names = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(names).toEqual(METRICS.map(({ id }) => id));
  });
  it('tells one metric and the catalogue as data', async () => {
    const one = await tiersim('.', ['metrics', 'sla-attainment']);
    expect(one.out).toMatch(/^sla-attainment: /);
    const { metrics } = JSON.parse((await tiersim('.', ['metrics', '--json'])).out);
    expect(metrics).toHaveLength(METRICS.length);
    for (const { definition, unit } of metrics) {
      expect(definition).toMatch(/\.$/);
      expect(unit).not.toBe('');
    }
  });
});

describe('schema', () => {
  it('prints the JSON Schema', async () => {
    const plain = await tiersim('.', ['schema']);
    expect(await tiersim('.', ['schema', 'scenario'])).toEqual(plain);
    expect(JSON.parse(plain.out).$schema).toContain('draft-07');
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('for %s names every command and flag', async (shell) => {
    const { status, out, err } = await tiersim('.', ['completion', shell]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    for (const { name } of COMMANDS) expect(out).toContain(name);
    for (const flag of ['replications', 'no-report', 'slowest', 'force']) {
      expect(out).toContain(flag);
    }
  });
  it('completes in a real bash', async () => {
    const { out } = await tiersim('.', ['completion', 'bash']);
    const complete = (words: string[]) => {
      const set = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})`;
      const script = `${out}\n${set}; COMP_CWORD=${words.length - 1}; _tiersim; echo "\${COMPREPLY[@]}"`;
      return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.trim();
    };
    expect(complete(['tiersim', 'ch'])).toBe('check');
    expect(complete(['tiersim', 'run', '--rep'])).toBe('--replications');
    expect(complete(['tiersim', 'check', '--rep'])).toBe('');
  });
});
