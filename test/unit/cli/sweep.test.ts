/** `sweep` as a user meets it: designs, what is printed and written, how it goes on and ends. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { memoryHost, temporaryFolder, tiersim } from '../../support/memory-host.ts';
import { smallDesk } from '../../support/small-desk.ts';

const BASE = smallDesk({
  horizon: 'length: 4 days, drain: 2 days',
  priority: 'resolve: 1 h, target: 90%',
  callsPerDay: 100,
  handleMinutes: 24,
  team: 'agents: 2, pay: 30/h',
  more: ['seed: monday', 'replications: 6'],
});
const AGENTS = ['--vary', 'teams.desk.agents=2..4'];
const HANDLE = ['--vary', 'tickets.*.handle=±20%'];

const project = () => temporaryFolder({ 'base.yaml': BASE });
const sweep = (folder: string, ...words: string[]) =>
  tiersim(folder, ['sweep', 'base.yaml', ...words]);

interface PrintedPoint {
  readonly id: number;
  readonly values: readonly (string | null)[];
  readonly isBase: boolean;
  readonly standing: string | null;
  readonly figures: readonly {
    readonly estimate: number;
    readonly difference: { readonly estimate: number; readonly low: number };
    readonly verdict: string;
  }[];
}
const printed = async (folder: string, ...words: string[]) => {
  const { out, status, err } = await sweep(folder, ...words, '--json', '--no-save');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).not.toMatch(/NaN|Infinity|undefined|-0[,\n]/);
  return JSON.parse(out) as Record<string, unknown> & { points: PrintedPoint[] };
};

describe('sweep', () => {
  it('prints each point of a grid beside the scenario as written', async () => {
    const { status, out, err } = await sweep(project(), ...AGENTS, '--no-save');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    await expect(out).toMatchFileSnapshot('golden/sweep-grid.txt');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('prints what each value alone changes, what moves a figure most first', async () => {
    const words = ['--design', 'oat', ...AGENTS, ...HANDLE, '--no-save'];
    const { status, out } = await sweep(project(), ...words);
    expect(status).toBe(0);
    await expect(out).toMatchFileSnapshot('golden/sweep-oat.txt');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('samples a Latin hypercube, the same for the same seed, and tells what goes with what', async () => {
    const words = ['--design', 'lhs', '--points', '6', ...HANDLE, ...AGENTS];
    const one = await printed(project(), ...words);
    expect(one.points).toHaveLength(6);
    expect(one).toEqual(await printed(project(), ...words));
    const counts = one.points.map(({ values }) => values[1]).sort();
    expect(counts).toEqual(['2', '2', '3', '3', '4', '4']);
    const { influences } = one as unknown as { influences: Record<string, number>[] };
    const onCost = influences.find(({ factor, figure }) => factor === 1 && figure === 2);
    expect(onCost?.correlation).toBeGreaterThan(0.9);
  });

  it('runs every point with the luck of the base: what is written anew differs by nothing', async () => {
    const { points } = await printed(project(), ...AGENTS);
    const [same, ...others] = points;
    expect(same.isBase).toBe(true);
    for (const { difference, verdict } of same.figures) {
      expect(difference).toMatchObject({ estimate: 0, low: 0 });
      expect(verdict).toBe('same');
    }
    for (const { isBase, figures } of others) {
      expect(isBase).toBe(false);
      expect(figures[0].verdict).toBe('better');
    }
  });

  it('tells figures as compare does', async () => {
    const folder = temporaryFolder({
      'base.yaml': BASE,
      'more.yaml':
        'extends: ./base.yaml\nname: More\nquestion: Is it?\nteams: { desk: { agents: 3 } }\n',
    });
    const metric = ['--metric', 'backlog', '--metric', 'cost'];
    const { points } = await printed(folder, '--vary', 'teams.desk.agents=3', ...metric);
    const words = ['compare', 'base.yaml', 'more.yaml', ...metric, '--json', '--no-save'];
    const { rows } = JSON.parse((await tiersim(folder, words)).out);
    const [point] = points;
    expect(point.figures.map(({ difference }) => difference)).toEqual(
      rows.map(({ difference }: { difference: unknown }) => difference),
    );
  });

  it('writes points, pages and charts, and is reported again from its folder', async () => {
    const folder = project();
    const { out, status } = await sweep(folder, ...AGENTS, ...HANDLE, '--out', 's');
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 's')).sort()).toEqual([
      'charts',
      'report.html',
      'run.json',
      'scenario.json',
      'sweep.csv',
      'sweep.json',
      'sweep.md',
    ]);
    const names = readdirSync(join(folder, 's', 'charts')).filter((name) => name.endsWith('.svg'));
    expect(names.sort()).toEqual(['frontier.svg', 'map-1.svg', 'map-2.svg', 'map-3.svg']);
    const csv = readFileSync(join(folder, 's', 'sweep.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(csv).toHaveLength(1 + 3 + 9 * 3);
    expect(csv[0]).toMatch(/^point,teams\.desk\.agents,tickets\.\*\.handle,metric,unit,estimate/);
    const page = readFileSync(join(folder, 's', 'report.html'), 'utf8');
    const again = await tiersim(folder, ['report', 's', '--out', 'page']);
    expect(again.out).toBe(out);
    expect(readFileSync(join(folder, 'page', 'report.html'), 'utf8')).toBe(page);
    const { err } = await sweep(folder, ...AGENTS, '--out', 't', '--no-report');
    expect(err).toMatch(/reused 18 of 18 replications of earlier runs/);
  });

  it('that is stopped shows the points that are done, and goes on with the same command', async () => {
    const folder = project();
    const { host, written, interrupt } = memoryHost(folder);
    let now = 0;
    const stopping = {
      ...host,
      err: {
        ...host.err,
        write: (text: string) => {
          host.err.write(text);
          if (/\b80\/96 replications/.test(text)) interrupt();
        },
        isTerminal: true,
      },
      now: () => {
        now += 1000;
        return now;
      },
    };
    const words = ['sweep', 'base.yaml', '--vary', 'teams.desk.agents=2..16', '--no-report'];
    expect(await main([...words, '--out', 's'], stopping)).toBe(5);
    expect(written.err).toContain('the same command goes on (exit 5)');
    const { points } = JSON.parse(readFileSync(join(folder, 's', 'sweep.json'), 'utf8'));
    expect(points).toHaveLength(11);
    const done = await tiersim(folder, [...words, '--out', 't']);
    expect(done.status).toBe(0);
    expect(done.err).toMatch(/reused (7[2-9]|8[0-9]) of 90 replications/);
  });

  it.each([
    [[], 'E228  Say what to vary: --vary teams.desk.agents=3..6'],
    [['--vary', 'agents'], 'E228  --vary takes path='],
    [['--vary', 'teams.desk.agents=6..3'], 'E228  --vary teams.desk.agents: expected values'],
    [['--vary', 'a.b=1', '--vary', 'a.b=2'], 'E228  --vary a.b is given twice'],
    [['--vary', 'teams.desk.pay=20/h..30/h'], 'E228  A grid needs the values of teams.desk.pay'],
    [['--vary', 'teams.desk.agents=1..500', '--vary', 'seed=1..9'], '4500 points are more than'],
    [[...AGENTS, '--points', '9'], 'E218  --points is the size of --design lhs'],
    [[...AGENTS, '--design', 'random'], 'E215  --design takes one of grid, oat, lhs'],
    [[...AGENTS, '--metric', 'backlock'], 'did you mean backlog?'],
    [['--vary', 'teams.dsk.agents=3'], 'there is no team dsk; did you mean desk?'],
    [['--vary', 'teams.desk.agnets=3'], 'unknown field agnets; did you mean agents?'],
  ])('says what is wrong with %j', async (words, message) => {
    const { status, err } = await sweep(project(), ...words, '--no-save');
    expect([2, 3]).toContain(status);
    expect(err).toContain(message);
  });

  it('--uncertain tells luck from what nobody knows, which more replications leave as it is', async () => {
    const folder = temporaryFolder({
      'base.yaml': `${BASE}uncertain: { tickets.*.arrivals.rate: ±30%, teams.desk.agents: [3, 4] }\n`,
    });
    const told = async (count: string) => {
      const words = ['--uncertain', '--points', '8', '-n', count, '--json', '--no-save'];
      const { out, status } = await sweep(folder, ...words);
      expect(status).toBe(0);
      const { uncertainties, points } = JSON.parse(out);
      expect(points[0].standing).toBeNull();
      return uncertainties as { randomness: number; inputs: number }[];
    };
    const [few, many] = [await told('4'), await told('24')];
    const [one, other] = [few[1], many[1]] as const;
    expect(other?.randomness).toBeLessThan(0.6 * (one?.randomness ?? 0));
    expect(other?.inputs).toBeGreaterThan(0.4 * (one?.inputs ?? 0));
    // Cost depends on the number of agents alone: 3 or 4 for four days at 30.
    expect(many[2]?.randomness).toBeCloseTo(0, 6);
    expect(many[2]?.inputs).toBeGreaterThan(1440);
  });

  it('refuses uncertain inputs that lead nowhere, and --uncertain without any', async () => {
    const folder = temporaryFolder({
      'base.yaml': `${BASE}uncertain: { teams.dsk.agents: 2..3 }\n`,
    });
    const { err, status } = await tiersim(folder, ['check', 'base.yaml']);
    expect(status).toBe(3);
    expect(err).toMatch(/base\.yaml:14:\d+ {2}E309 .*there is no team dsk; did you mean desk\?/);
    expect((await sweep(project(), '--uncertain')).err).toContain(
      'base.yaml has no uncertain inputs',
    );
    expect((await sweep(project(), '--uncertain', ...AGENTS)).err).toContain('E218');
  });

  it('tells all wrong values at once', async () => {
    const { err } = await sweep(project(), '--vary', 'teams.desk.agents=2,many,-1', '--no-save');
    expect(err).toContain('--vary teams.desk.agents=many:1:1  E308');
    expect(err).toContain('--vary teams.desk.agents=-1:1:1  E308');
  });
});
