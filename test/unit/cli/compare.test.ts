/** `compare` as a user meets it: what is printed, what is written, how it ends. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { memoryHost, temporaryFolder, tiersim } from '../../support/memory-host.ts';
import { smallDesk } from '../../support/small-desk.ts';

const BASE = smallDesk({
  horizon: 'length: 1 week, drain: 3 days',
  priority: 'resolve: 1 h, target: 90%',
  callsPerDay: 100,
  handleMinutes: 24,
  team: 'agents: 2, pay: 30/h',
  more: ['seed: monday', 'replications: 10'],
});
const MORE = `extends: ./base.yaml
name: Desk, one more
question: Does one more help?
teams: { desk: { agents: 3 } }
`;

const project = () => temporaryFolder({ 'base.yaml': BASE, 'more.yaml': MORE });
const compare = (folder: string, ...words: string[]) => tiersim(folder, ['compare', ...words]);

describe('compare', () => {
  it('prints what differs, each figure with its difference, and what follows', async () => {
    const { status, out, err } = await compare(project(), 'base.yaml', 'more.yaml', '--no-save');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    await expect(out).toMatchFileSnapshot('golden/compare.txt');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('puts all variants side by side where there is room, in ASCII where asked', async () => {
    const flags = ['--no-save', '--ascii', '--color', 'never'];
    const names = ['base.yaml', 'more.yaml', 'base.yaml'];
    const { host, written } = memoryHost(project(), { isTerminal: true, columns: 130 });
    expect(await main(['compare', ...names, ...flags, '--no-progress'], host)).toBe(0);
    await expect(written.out).toMatchFileSnapshot('golden/compare-wide.txt');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters of ASCII.
    expect(written.out).toMatch(/^[\x00-\x7f]*$/);
  });

  it('--json prints one document with a row for each figure, the same that is saved', async () => {
    const folder = project();
    const flags = ['--json', '--out', 'c', '--no-report', '--quiet'];
    const { status, out, err } = await compare(folder, 'base.yaml', 'more.yaml', ...flags);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe(readFileSync(join(folder, 'c', 'comparison.json'), 'utf8'));
    const { models, rows } = JSON.parse(out);
    expect(models[1]).toMatchObject({
      id: 'B',
      name: 'Desk, one more',
      isPaired: true,
      changes: [{ path: 'teams.desk.agents', before: '2', after: '3' }],
    });
    expect(rows[0]).toMatchObject({
      metric: 'resolution-time',
      statistic: 'mean',
      scope: { priority: 'P1' },
      base: { model: 'A', estimate: expect.any(Number) },
      variant: { model: 'B', estimate: expect.any(Number) },
      difference: { estimate: expect.any(Number), low: expect.any(Number) },
      verdict: 'better',
    });
    expect(out).not.toMatch(/NaN|Infinity|-0[,\n]/);
  });

  it('takes the folders of saved runs for what was run in them, with its seed', async () => {
    const folder = project();
    const save = (file: string, out: string, ...more: string[]) =>
      tiersim(folder, ['run', file, '--out', out, '--no-report', '--no-fail', ...more]);
    await save('base.yaml', 'a');
    await save('more.yaml', 'b');
    await save('more.yaml', 'c', '--seed', 'other');
    const flags = ['--json', '--no-save'];
    const files = await compare(folder, 'base.yaml', 'more.yaml', ...flags);
    const runs = await compare(folder, 'a', 'b', ...flags);
    expect(runs.out).toBe(files.out);
    const apart = JSON.parse((await compare(folder, 'a', 'c', ...flags)).out);
    expect(apart.models[1]).toMatchObject({ seed: 'other', isPaired: false });
    const joined = await compare(folder, 'a', 'c', '--seed', 'monday', ...flags);
    expect(joined.out).toBe(files.out);
  });

  it('refuses a run whose scenario was changed afterwards', async () => {
    const folder = project();
    await tiersim(folder, ['run', 'base.yaml', '--out', 'a', '--no-report', '--no-fail']);
    const file = join(folder, 'a', 'scenario.resolved.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('agents: 2', 'agents: 4'));
    const { status, err } = await compare(folder, 'a', 'more.yaml', '--no-save');
    expect(status).toBe(4);
    expect(err).toContain('E441  a/scenario.resolved.yaml is not what was run');
  });

  it('is reported again from its folder, the same page and the same words', async () => {
    const folder = project();
    const words = ['base.yaml', 'more.yaml', '--out', 'c'];
    const { out } = await compare(folder, ...words);
    const page = readFileSync(join(folder, 'c', 'report.html'), 'utf8');
    const again = await tiersim(folder, ['report', 'c', '--out', 'page']);
    expect(again.out).toBe(out);
    expect(readFileSync(join(folder, 'page', 'report.html'), 'utf8')).toBe(page);
  });

  it('--metric chooses the figures, * stands for every name', async () => {
    const flags = [
      '--metric',
      'queue-time.p90{tier=*}',
      '--metric',
      'backlog',
      '--json',
      '--no-save',
    ];
    const { out } = await compare(project(), 'base.yaml', 'more.yaml', ...flags);
    const names = JSON.parse(out).rows.map((row: Record<string, unknown>) => [
      row.metric,
      row.statistic,
      row.scope,
    ]);
    expect(names).toEqual([
      ['queue-time', 'p90', { tier: 'L1' }],
      ['backlog', 'mean', {}],
    ]);
  });

  it('--gate fails where a variant is worse in a figure shown, and only there', async () => {
    const names = ['base.yaml', 'more.yaml', '--gate', '--no-save'];
    const dearer = await compare(project(), ...names);
    expect(dearer.status).toBe(6);
    expect(dearer.err).toContain('gate: worse in 2 figures (exit 6)');
    expect((await compare(project(), ...names, '--metric', 'backlog')).status).toBe(0);
    const margin = ['--metric', 'cost', '--margin', 'cost=60%'];
    expect((await compare(project(), ...names, ...margin)).status).toBe(0);
  });

  it('--uncertain draws what the base does not know, for all models alike', async () => {
    const folder = temporaryFolder({
      'base.yaml': `${BASE}uncertain: { tickets.*.arrivals.rate: x0.9..x1.2 }\n`,
      'more.yaml': MORE,
    });
    const flags = ['--uncertain', '--points', '4', '--metric', 'backlog', '--metric', 'cost'];
    const words = ['base.yaml', 'more.yaml', ...flags, '--out', 'c'];
    const { status, out } = await compare(folder, ...words);
    expect(status).toBe(0);
    await expect(out.slice(out.indexOf('4 draws'))).toMatchFileSnapshot(
      'golden/compare-regret.txt',
    );
    const { regret } = JSON.parse(readFileSync(join(folder, 'c', 'comparison.json'), 'utf8'));
    expect(regret.factors).toEqual([
      { path: 'tickets.*.arrivals.rate', values: 'x0.9..x1.2', base: null },
    ]);
    expect(regret.draws).toHaveLength(4);
    const [backlog, cost] = regret.rows;
    expect(backlog).toMatchObject({ metric: 'backlog', models: [{ best: 0 }, { best: 1 }] });
    expect(backlog.models[0].worst.estimate).toBeGreaterThan(backlog.models[0].mean.estimate);
    expect(cost).toMatchObject({ metric: 'cost', models: [{ best: 1 }, { best: 0 }] });
    const chart = readFileSync(join(folder, 'c', 'charts', 'regret.vl.json'), 'utf8');
    const [ofA, ofB] = JSON.parse(chart).data.values;
    expect(ofA).toMatchObject({ label: 'Mean open tickets · A', verdict: 'best in 0\u202f%' });
    const mean = backlog.models[0].mean.estimate;
    expect(ofA.middle).toBeCloseTo((-100 * mean) / backlog.models[0].estimate, 9);
    expect(ofB).toMatchObject({ label: 'B', low: 0, middle: 0, high: 0, tone: 'met' });
    const page = readFileSync(join(folder, 'c', 'report.html'), 'utf8');
    expect(page).toContain('Regret: the distance from the best model of each draw');
    expect((await tiersim(folder, ['report', 'c', '--out', 'page'])).out).toBe(out);
  });

  it('says what is wrong with its flags', async () => {
    const told = async (...words: string[]) => {
      const { status, err } = await compare(project(), 'base.yaml', ...words);
      return `${status} ${err}`;
    };
    expect(await told()).toMatch(/^2 E216 {2}B is missing/);
    expect(await told('more.yaml', '--metric', 'backlock')).toMatch(
      /^2 E224 {2}In base.yaml, there is no metric backlock; did you mean backlog/,
    );
    expect(await told('more.yaml', '--metric', 'a=b')).toMatch(/^2 E224 {2}--metric takes figures/);
    expect(await told('more.yaml', '--margin', 'much')).toMatch(/^2 E225 {2}Write --margin 2%/);
    expect(await told('more.yaml', '--margin', 'sla-attainment=5%')).toMatch(
      /^2 E225 {2}--margin: sla-attainment is a share, and a part of a part misleads: write points/,
    );
    expect(await told('more.yaml', '--margin', 'backlock=5%')).toMatch(
      /^2 E225 .*no metric backlock/,
    );
    expect(await told('more.yaml', '--uncertain')).toMatch(
      /^2 E228 {2}base.yaml has no uncertain inputs; write uncertain:/,
    );
    expect(await told('more.yaml', '--points', '9')).toMatch(/^2 E218 .*goes with --uncertain/);
    expect(await told(...Array.from({ length: 26 }, () => 'more.yaml'))).toMatch(/^2 E226/);
  });

  it('that is stopped keeps what all models finished, and exits with 5', async () => {
    const folder = project();
    const { host, written, interrupt } = memoryHost(folder);
    const stopping = {
      ...host,
      err: {
        ...host.err,
        write: (text: string) => {
          host.err.write(text);
          if (/\b7\/20 replications/.test(text)) interrupt();
        },
        isTerminal: true,
      },
      now: (() => {
        let now = 0;
        return () => {
          now += 1000;
          return now;
        };
      })(),
    };
    const words = ['compare', 'base.yaml', 'more.yaml', '--out', 'c', '--no-report'];
    expect(await main(words, stopping)).toBe(5);
    expect(written.err).toContain('partial: 3 replications were finished by all models (exit 5)');
    const run = JSON.parse(readFileSync(join(folder, 'c', 'run.json'), 'utf8'));
    expect(run).toMatchObject({ isPartial: true, replications: { finished: 3 } });
    expect(readdirSync(join(folder, 'c')).sort()).toEqual([
      'comparison.json',
      'comparison.md',
      'models.json',
      'replications.csv',
      'run.json',
    ]);
  });
});
