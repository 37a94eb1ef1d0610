/** `run` and `report` as a user meets them: what is printed, what is written, how it ends. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { memoryHost, temporaryFolder, tiersim } from '../../support/memory-host.ts';

const DESK = `name: Desk
question: Is it fast enough?
seed: monday
horizon: { start: 2026-01-05, zone: UTC, length: 1 week }
priorities: { P1: { resolve: 4 h, target: 90% } }
tickets:
  call:
    arrivals: { rate: 100/day }
    priority: { P1: 100% }
    reach: { L1: 100% }
    handle: { L1: { exponential: { mean: 10 min } } }
teams: { desk: { tier: L1, agents: 2, calendar: always } }
replications: 3
`;
const HARD = ['--set', 'targets=["resolution-time.mean <= 1 min"]'];

const desk = () => temporaryFolder({ 'a.yaml': DESK });
const run = (folder: string, ...flags: string[]) => tiersim(folder, ['run', 'a.yaml', ...flags]);

function text(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}

describe('run --json', () => {
  it('prints one document and nothing else, the same that is saved', async () => {
    const folder = desk();
    const flags = ['--json', '--out', 'r', '--no-report', '--quiet'];
    const { status, out, err } = await run(folder, ...flags);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe(text(folder, 'r', 'summary.json'));
    const document = JSON.parse(out);
    const keys = 'formatVersion tool scenario seed replications metrics targets warnings';
    expect(Object.keys(document)).toEqual(keys.split(' '));
    expect(document).toMatchObject({
      formatVersion: '1.0',
      tool: { name: 'tiersim' },
      scenario: { name: 'Desk', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      seed: 'monday',
      replications: 3,
    });
    for (const row of document.metrics) {
      expect(row).toMatchObject({ scope: expect.any(Object), level: 0.95 });
      const own = 'metric statistic scope unit estimate low high level n'.split(' ');
      expect(Object.keys(row)).toEqual(expect.arrayContaining(own));
    }
    expect(document.targets).toHaveLength(1);
  });

  it('prints the whole document where a target is missed', async () => {
    const missed = await run(desk(), '--json', '--no-save', ...HARD);
    expect(missed.status).toBe(6);
    const { targets, metrics } = JSON.parse(missed.out);
    expect(targets[0]).toMatchObject({ verdict: 'missed', goal: 0.0166666666667 });
    expect(metrics.length).toBeGreaterThan(50);
    const accepted = await run(desk(), '--json', '--no-save', '--no-fail', ...HARD);
    expect(accepted).toMatchObject({ status: 0, out: missed.out });
  });

  it('is the same for the same scenario, flags and seed, whatever it is called', async () => {
    const one = await run(desk(), '--json', '--no-save', '--seed', 'x', '-n', '2');
    const other = await tiersim('.', ['run', '-', '--json', '--no-save'], {
      input: DESK.replace('seed: monday', 'seed: x').replace('replications: 3', 'replications: 2'),
      startsAt: 0,
    });
    expect(other.out).toBe(one.out);
  });
});

describe('the flags of run', () => {
  it('--seed random takes a new seed, names it, and it can be had again', async () => {
    const [one, two] = [await run(desk(), '--json', '--no-save', '--seed', 'random'), desk()];
    const { seed } = JSON.parse(one.out);
    expect(seed).toMatch(/^[0-9a-f]{8}$/);
    expect((await run(two, '--json', '--no-save', '--seed', seed)).out).toBe(one.out);
    const other = await run(two, '--json', '--no-save', '--seed', 'random');
    expect(JSON.parse(other.out).seed).not.toBe(seed);
  });

  it('--set changes a value, and a wrong one is told with its place', async () => {
    const folder = desk();
    const staffed = await run(folder, '--json', '--no-save', '--set', 'teams.desk.agents=4');
    expect(staffed.out).not.toBe((await run(folder, '--json', '--no-save')).out);
    const wrong = await run(folder, '--no-save', '--set', 'teams.desk.agents=-4');
    expect(wrong).toMatchObject({ status: 3, out: '' });
    expect(wrong.err).toMatch(/E308 {2}teams\.desk\.agents {2}expected a whole number .* got -4/);
    const nowhere = await run(folder, '--no-save', '--set', 'teams.dsk.agents=4');
    expect(nowhere).toMatchObject({ status: 3, out: '' });
    expect(nowhere.err).toContain('did you mean desk?');
  });

  it('--workers beyond the cores are cut with a note', async () => {
    const { status, err } = await run(desk(), '--no-save', '--workers', '1e6', '--no-progress');
    expect(status).toBe(0);
    expect(err).toBe('note: 1000000 workers asked for, 1 used: one for each core\n');
  });

  it('--out names a new or empty folder; what is there is never touched', async () => {
    const folder = temporaryFolder({ 'a.yaml': DESK, 'full/mine.txt': 'mine', file: '' });
    mkdirSync(join(folder, 'empty'));
    for (const out of ['full', 'file', '.']) {
      const { status, err } = await run(folder, '--out', out);
      expect(status).toBe(2);
      expect(err).toMatch(/^E205 {2}.* a run never overwrites, so name a new or empty folder/);
    }
    expect(readdirSync(join(folder, 'full'))).toEqual(['mine.txt']);
    expect((await run(folder, '--out', 'empty', '--no-report')).status).toBe(0);
    expect((await run(folder, '--out', 'new/deep', '--no-report')).status).toBe(0);
    const files = [
      'examples.json',
      'replications.csv',
      'run.json',
      'scenario.resolved.yaml',
      'series.json',
    ];
    const more = ['summary.json', 'summary.md', 'targets.json'];
    expect(readdirSync(join(folder, 'new/deep'))).toEqual([...files, ...more]);
  });

  it('--tickets writes the same rows as CSV and as Parquet, one for each ticket', async () => {
    const folder = desk();
    const document = await run(folder, '--no-save', '--tickets', 't.csv', '--json');
    await run(folder, '--no-save', '--tickets', 't.parquet');
    const [head, ...lines] = text(folder, 't.csv').trimEnd().split('\n');
    const file = await asyncBufferFromFile(join(folder, 't.parquet'));
    const rows = await parquetReadObjects({ file });
    expect(Object.keys(rows[0] as object)).toEqual(head?.split(','));
    expect(rows).toHaveLength(lines.length);
    const cell = (value: unknown) =>
      value === null || value === undefined
        ? ''
        : typeof value === 'boolean'
          ? (value && 'yes') || 'no'
          : String(value);
    expect(rows.map((row) => Object.values(row).map(cell).join(','))).toEqual(lines);
    const measured = rows.filter(({ isMeasured }) => isMeasured === true).length;
    const { metrics } = JSON.parse(document.out);
    const created = metrics.find(({ metric }: { metric: string }) => metric === 'tickets');
    expect(created.scope).toEqual({});
    expect(measured / 3).toBeCloseTo(created.estimate, 6);
  });

  it('--max-events refuses a model that is too large before it begins', async () => {
    const { status, out, err } = await run(desk(), '--max-events', '100');
    expect({ status, out }).toEqual({ status: 4, out: '' });
    expect(err).toMatch(/^E402 {2}.*about \d+ events .* limit of 100; .*--max-events/);
  });

  it('--strict counts a target that is too close to call as missed', async () => {
    const close = ['--no-save', '--json', '-n', '2', '--set', 'priorities.P1.target=null', '--set'];
    const mean = JSON.parse((await run(desk(), ...close.slice(0, -1))).out).metrics[0].estimate;
    const target = `targets=["resolution-time.mean <= ${mean} h"]`;
    expect((await run(desk(), ...close, target)).status).toBe(0);
    expect((await run(desk(), ...close, target, '--strict')).status).toBe(6);
  });

  it('--quiet says nothing but results, --summary none not even those', async () => {
    const quiet = await run(desk(), '--quiet', '--no-report');
    expect(quiet.err).toBe('');
    expect(quiet.out).toContain('RESOLUTION TIME');
    const none = await run(desk(), '--summary', 'none', '--no-report', '--no-progress');
    expect(none.out).toBe('');
    expect(none.err).toMatch(/^saved {2}reports\/desk\/2026-03-04T0506Z-[0-9a-f]{8}\n$/);
    const full = await run(desk(), '--summary', 'full', '--no-save');
    expect(full.out.length).toBeGreaterThan(3 * quiet.out.length);
  });
});

describe('how a run ends', () => {
  /** Runs and interrupts after some looks at the clock, of which each replication takes one. */
  async function interrupted(
    flags: readonly string[],
    looks: number,
    meanwhile: (folder: string) => void = () => {},
  ) {
    const folder = temporaryFolder({
      'a.yaml': DESK.replace('replications: 3', 'replications: 99'),
    });
    const { host, written, interrupt, listeners } = memoryHost(folder);
    let left = looks;
    const now = () => {
      if (--left === 0) {
        interrupt();
        meanwhile(folder);
      }
      return host.now();
    };
    const status = await main(['run', 'a.yaml', ...flags], { ...host, now });
    expect(listeners.size).toBe(0);
    return { status, folder, ...written };
  }

  it('interrupted beats a missed target, and the finished part is marked', async () => {
    const { status, folder, out } = await interrupted(['--out', 'r', '--no-report', ...HARD], 12);
    expect(status).toBe(5);
    expect(out).toContain('W517');
    const { replications, isPartial } = JSON.parse(text(folder, 'r', 'run.json'));
    expect(isPartial).toBe(true);
    expect(replications.asked).toBe(99);
    expect(replications.finished).toBeGreaterThan(3);
    expect(replications.finished).toBeLessThan(12);
  });

  it('interrupted before the first replication leaves nothing', async () => {
    const { status, folder, err } = await interrupted([], 2);
    expect(status).toBe(5);
    expect(err).toContain('nothing was written');
    expect(readdirSync(join(folder, 'reports', 'desk'))).toEqual([]);
  });

  it('an output that cannot be written beats both, after the results were shown', async () => {
    const flags = ['--json', '--tickets', 't.csv', '--no-save', ...HARD];
    const { status, out, err } = await interrupted(flags, 12, (folder) =>
      mkdirSync(join(folder, 't.csv')),
    );
    expect(status).toBe(7);
    expect(JSON.parse(out).targets[0].verdict).toBe('missed');
    expect(err).toContain('"message": "t.csv could not be written: it is a folder;');
  });

  it('a place where nothing can be written is told before anything is run', async () => {
    const { status, out, err } = await run(desk(), '--no-save', '--tickets', 'no/such/t.csv');
    expect({ status, out }).toEqual({ status: 7, out: '' });
    expect(err).toBe(
      'E701  no/such/t.csv could not be written: there is no such folder; choose another place.\n',
    );
  });
});

describe('the hash of a scenario', () => {
  it('tells scenarios apart, and not how often and with what luck they are run', async () => {
    const folder = desk();
    const hashOf = async (...flags: string[]): Promise<string> => {
      const { out } = await run(folder, '--json', '--no-report', '--quiet', ...flags);
      return JSON.parse(out).scenario.hash;
    };
    const hash = await hashOf();
    expect(await hashOf('--seed', 'tuesday')).toBe(hash);
    expect(await hashOf('-n', '2')).toBe(hash);
    expect(await hashOf('--set', 'teams.desk.agents=3')).not.toBe(hash);
    const names = readdirSync(join(folder, 'reports/desk'));
    const folders = names.filter((name) => name.includes(`-${hash.slice(0, 8)}`));
    expect({ all: names.length, same: folders.length }).toEqual({ all: 5, same: 3 });
    const latest = await tiersim(folder, ['report', '--json']);
    expect(JSON.parse(latest.out).scenario.hash).not.toBe(hash);
  });
});

describe('report', () => {
  it('writes the same page and charts again, and prints the same figures', async () => {
    const folder = desk();
    const first = await run(folder);
    const [name] = readdirSync(join(folder, 'reports/desk')).filter((one) => one !== 'latest');
    const saved = `reports/desk/${name}`;
    for (const which of [[], ['latest'], ['reports/desk/latest'], [saved]]) {
      const again = await tiersim(folder, ['report', ...which]);
      expect(again).toMatchObject({ status: 0, out: first.out });
      expect(again.err).toMatch(/^saved {2}reports\/desk\/\S+\/report\.html\n$/);
    }
    const apart = await tiersim(folder, ['report', '--out', 'page', '--json']);
    expect(apart.out).toBe(text(folder, saved, 'summary.json'));
    expect(text(folder, 'page/report.html')).toBe(text(folder, saved, 'report.html'));
    expect(readdirSync(join(folder, 'page/charts'))).toEqual(
      readdirSync(join(folder, saved, 'charts')),
    );
  });
});
