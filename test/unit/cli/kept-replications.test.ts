/** Replications that are kept: runs go on, grow and are compared without being simulated again. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { memoryHost, temporaryFolder, tiersim } from '../../support/memory-host.ts';
import { smallDesk } from '../../support/small-desk.ts';

const DESK = smallDesk({
  horizon: 'length: 1 week',
  priority: 'resolve: 4 h',
  callsPerDay: 60,
  handleMinutes: 20,
  team: 'agents: 2',
  more: ['replications: 8'],
});
const QUICK = ['--no-report', '--no-fail'];
const desk = () => temporaryFolder({ 'a.yaml': DESK });
const run = (folder: string, ...words: string[]) => tiersim(folder, ['run', ...words, ...QUICK]);
const summary = (folder: string, out: string) =>
  readFileSync(join(folder, out, 'summary.json'), 'utf8');
const reused = (folder: string, out: string) =>
  JSON.parse(readFileSync(join(folder, out, 'run.json'), 'utf8')).replications.reused;

describe('runs', () => {
  it('lists runs and comparisons, the newest first, and what was never finished', async () => {
    const folder = desk();
    const startsAt = Date.UTC(2026, 2, 4, 5, 6, 7);
    const at = (minutes: number) => ({ startsAt: startsAt + minutes * 60_000 });
    expect((await tiersim(folder, ['runs'])).err).toBe('There is no saved run in reports yet.\n');
    const goal = ['--set', 'targets=["resolution-time.mean <= 9 h", "backlog <= 0.1 tickets"]'];
    await tiersim(folder, ['run', 'a.yaml', ...QUICK, ...goal], at(0));
    await tiersim(folder, ['compare', 'a.yaml', 'a.yaml', '-n', '2', '--no-report'], at(9));
    mkdirSync(join(folder, 'reports', 'desk', '2026-03-04T0500Z-killed'));
    const { runs } = JSON.parse((await tiersim(folder, ['runs', '--json'])).out);
    expect(runs).toMatchObject([
      { kind: 'comparison', scenario: 'a.yaml, a.yaml', replications: 2 },
      { kind: 'run', scenario: 'Desk', replications: 8, targets: { met: 1, all: 2 }, seed: '1' },
      { kind: 'unfinished', folder: 'reports/desk/2026-03-04T0500Z-killed' },
    ]);
    const { out } = await tiersim(folder, ['runs']);
    expect(out).toMatch(/^FOLDER +scenario +replications +targets met +seed\n/);
    expect(out).toMatch(/^reports\/desk\/2026-03-04T0506Z-\w{8} +Desk +8 +1 of 2 +1$/m);
  });
});

describe('replications that are kept', () => {
  it('are used again for the same scenario and seed, and give the same bytes', async () => {
    const folder = desk();
    await run(folder, 'a.yaml', '--out', 'one');
    const again = await run(folder, 'a.yaml', '--out', 'two');
    expect(again.err).toContain('reused 8 of 8 replications of earlier runs');
    expect(summary(folder, 'two')).toBe(summary(folder, 'one'));
    await run(folder, 'a.yaml', '--out', 'three', '--no-cache');
    expect(reused(folder, 'three')).toBe(0);
    expect(summary(folder, 'three')).toBe(summary(folder, 'one'));
    await run(folder, 'a.yaml', '--out', 'four', '--seed', 'other');
    expect(reused(folder, 'four')).toBe(0);
    await run(folder, 'a.yaml', '--out', 'five', '--set', 'teams.desk.agents=3');
    expect(reused(folder, 'five')).toBe(0);
  });

  it('make a run longer by +N, from its file or from its folder', async () => {
    const folder = desk();
    await run(folder, 'a.yaml', '--out', 'eight');
    await run(folder, 'a.yaml', '--out', 'file', '-n', '+4');
    expect(reused(folder, 'file')).toBe(8);
    await run(folder, 'file', '--out', 'sixteen', '-n', '+4');
    expect(reused(folder, 'sixteen')).toBe(12);
    expect(JSON.parse(summary(folder, 'sixteen')).replications).toBe(16);
    rmSync(join(folder, '.tiersim'), { recursive: true });
    await run(folder, 'a.yaml', '--out', 'anew', '-n', '16');
    expect(summary(folder, 'sixteen')).toBe(summary(folder, 'anew'));
  });

  it('let a run that was stopped go on', async () => {
    const folder = desk();
    const { host, interrupt, written } = memoryHost(folder, { isTerminal: true });
    let now = 0;
    const stopping = {
      ...host,
      now: () => {
        now += 1000;
        return now;
      },
      err: {
        ...host.err,
        write: (text: string) => {
          host.err.write(text);
          if (/ 3\/8 replications/.test(text)) interrupt();
        },
      },
    };
    expect(await main(['run', 'a.yaml', '--out', 'part', ...QUICK], stopping)).toBe(5);
    expect(written.err).toContain('partial: 3 replications');
    await run(folder, 'a.yaml', '--out', 'rest');
    expect(reused(folder, 'rest')).toBe(3);
    await run(folder, 'a.yaml', '--out', 'whole', '--no-cache');
    expect(summary(folder, 'rest')).toBe(summary(folder, 'whole'));
  });

  it('are shared by runs and comparisons', async () => {
    const folder = temporaryFolder({
      'a.yaml': DESK,
      'b.yaml': 'extends: ./a.yaml\nname: B\nteams: { desk: { agents: 3 } }\n',
    });
    await run(folder, 'a.yaml', '--out', 'one');
    const { err } = await tiersim(folder, ['compare', 'a.yaml', 'b.yaml', '--no-report']);
    expect(err).toContain('reused 8 of 16 replications of earlier runs');
    const more = ['compare', 'one', 'b.yaml', '-n', '+2', '--no-report'];
    expect((await tiersim(folder, more)).err).toContain('reused 16 of 20 replications');
  });

  it('are not written where nothing is to be written', async () => {
    const folder = desk();
    await run(folder, 'a.yaml', '--no-save');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('are not used for the folder of a run whose scenario was changed', async () => {
    const folder = desk();
    await run(folder, 'a.yaml', '--out', 'one');
    const file = join(folder, 'one', 'scenario.resolved.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('agents: 2', 'agents: 3'));
    const { status, err } = await run(folder, 'one', '--no-save');
    expect({ status, err }).toEqual({ status: 4, err: expect.stringContaining('E441') });
  });

  it('of the folder of a run can be changed from the command line', async () => {
    const folder = desk();
    await run(folder, 'a.yaml', '--out', 'one');
    const changed = await run(folder, 'one', '--set', 'teams.desk.agents=3', '--json', '--no-save');
    const file = await run(folder, 'a.yaml', '--set', 'teams.desk.agents=3', '--json', '--no-save');
    expect(changed.out).toBe(file.out);
  });
});
