/** The program as a process: what signals, pipes, full disks and odd folders do to it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/memory-host.ts';
import { runShell, startProgram } from '../../support/program.ts';

const scenario = (length: string, replications: number) => `name: Desk
question: Is it fast enough?
horizon: { start: 2026-01-05, zone: UTC, length: ${length} }
priorities: { P1: { resolve: 4 h, target: 1% } }
tickets:
  call:
    arrivals: { rate: 200/day }
    priority: { P1: 100% }
    reach: { L1: 100% }
    handle: { L1: 10 min }
teams: { desk: { tier: L1, agents: 3, calendar: always } }
replications: ${replications}
`;
/** More replications than anybody waits for, each of them short. */
const MANY = scenario('1 week', 400_000);
/** Replications of some seconds each. */
const LONG = scenario('400 weeks', 50);
const SHORT = scenario('1 week', 2);

function json(...path: string[]) {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

/** All files below a folder, hidden ones included. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort();
}

describe('an interruption', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s keeps what is finished', async (signal) => {
    const folder = temporaryFolder({ 'a.yaml': MANY });
    const args = ['run', 'a.yaml', '--no-report', '--json', '--out', 'run', '--workers', '2'];
    const { child, says, ending } = startProgram(folder, args);
    await says('replications,');
    child.kill(signal);
    const { status, out, err } = await ending;
    expect(err).toMatch(
      /\nStopping; what is finished will be kept\. Ctrl-C again ends at once\.\n/,
    );
    expect(status).toBe(5);
    const { replications, warnings, metrics } = JSON.parse(out);
    expect(replications).toBeGreaterThan(0);
    expect(warnings.map(({ code }: { code: string }) => code)).toContain('W517');
    for (const { n, metric } of metrics) {
      if (metric === 'tickets') expect(n).toBe(replications);
    }
    expect(json(folder, 'run', 'summary.json')).toEqual(JSON.parse(out));
    expect(json(folder, 'run', 'run.json')).toMatchObject({
      isPartial: true,
      exitStatus: 5,
      replications: { asked: 400_000, finished: replications },
    });
    expect(filesIn(folder).filter((name) => /tmp|lock/.test(name))).toEqual([]);
  });

  it('the second one ends at once, with nothing half done', async () => {
    const folder = temporaryFolder({ 'a.yaml': LONG });
    const { child, says, ending } = startProgram(folder, ['run', 'a.yaml', '--workers', '2']);
    await says('replications,');
    child.kill('SIGINT');
    await says('Stopping;');
    child.kill('SIGINT');
    const { status, out } = await ending;
    expect({ status, out }).toEqual({ status: 130, out: '' });
    // Finished replications are whole and kept.
    const files = filesIn(folder).filter((name) => !/^\.tiersim(\/|$)/.test(name));
    expect(files).toEqual(['a.yaml', 'reports', 'reports/desk']);
    expect(filesIn(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a closed or full output', () => {
  it('a reader that has seen enough does no harm', async () => {
    const folder = temporaryFolder({ 'a.yaml': SHORT });
    const line =
      '$TIERSIM run a.yaml --no-report --no-progress --out run | head -1; echo "$PIPESTATUS"';
    const { out, err } = await runShell(folder, line);
    expect(out.split('\n').slice(1)).toEqual(['0', '']);
    expect(err).toBe('saved  run\n');
    expect(existsSync(join(folder, 'run', 'summary.json'))).toBe(true);
  });

  it('standard output on a full device is status 7, and the files are written', async () => {
    const folder = temporaryFolder({ 'a.yaml': SHORT });
    const run = await runShell(folder, '$TIERSIM run a.yaml --no-report --out run >/dev/full');
    expect(run).toMatchObject({ status: 7, out: '' });
    expect(run.err).toMatch(/E701 {2}Standard output could not be written: no space is left/);
    expect(existsSync(join(folder, 'run', 'run.json'))).toBe(true);
    const schema = await runShell(folder, '$TIERSIM schema >/dev/full');
    expect(schema.status).toBe(7);
  });

  it('a disk that takes no more leaves the old file as it was', async () => {
    const folder = temporaryFolder({ 'a.yaml': SHORT, 't.csv': 'old' });
    const limited = 'ulimit -f 8; $TIERSIM run a.yaml --no-report --no-progress';
    const tickets = await runShell(folder, `${limited} --no-save --tickets t.csv`);
    expect(tickets.status).toBe(7);
    expect(tickets.err).toMatch(/^E701 {2}t\.csv could not be written: the file grew larger than/);
    expect(readFileSync(join(folder, 't.csv'), 'utf8')).toBe('old');
    expect(tickets.out).toContain('2 replications');
    const saved = await runShell(folder, `${limited} --out run`);
    expect(saved.status).toBe(7);
    expect(saved.err).toMatch(/^E701 {2}run\/\S+ could not be written: the file grew larger/);
    expect(filesIn(folder).filter((name) => /tmp|lock|run\.json/.test(name))).toEqual([]);
  });

  it('a folder in which nothing can be made is status 7 before anything is run', async () => {
    const folder = temporaryFolder({ 'a.yaml': SHORT });
    const { status, out, err } = await runShell(folder, '$TIERSIM run a.yaml --out /proc/tiersim');
    expect({ status, out }).toEqual({ status: 7, out: '' });
    expect(err).toMatch(/^E701 {2}\/proc\/tiersim could not be written: .*; choose another place/);
  });
});

describe('standard input and the shell', () => {
  it('runs a scenario from a pipe, with several workers, to the same figures', async () => {
    const folder = temporaryFolder({ 'a.yaml': scenario('1 week', 5) });
    const line = (flags: string) =>
      `cat a.yaml | $TIERSIM run - --json --no-save --no-progress ${flags}`;
    const [one, two] = [
      await runShell(folder, line('')),
      await runShell(folder, line('--workers 1')),
    ];
    expect(one).toMatchObject({ status: 0, err: '' });
    expect(two.out).toBe(one.out);
  });

  it('stops reading a pipe that never ends', async () => {
    const { status, err } = await runShell(temporaryFolder(), 'yes | $TIERSIM check -');
    expect(status).toBe(3);
    expect(err).toMatch(/^standard input:1:1 {2}E304 {2}the file has 5\.\d MiB; at most 5 MiB/);
  });

  it('gives bad scenarios the same statuses as in memory', async () => {
    const folder = temporaryFolder({
      'empty.yaml': '',
      'deep.yaml': '['.repeat(10_000) + ']'.repeat(10_000),
      'typo.yaml': SHORT.replace('agents: 3', 'agnets: 3'),
      'vast.yaml': SHORT.replace('200/day', '1e9/h'),
    });
    const codes = ['E301', 'E304', 'E307', 'E402', 'E201'];
    for (const [index, file] of ['empty', 'deep', 'typo', 'vast', 'none'].entries()) {
      const { status, out, err } = await runShell(folder, `$TIERSIM run ${file}.yaml`);
      expect({ status, out }).toEqual({ status: [3, 3, 3, 4, 2][index], out: '' });
      expect(err).toContain(codes[index]);
      expect(err).not.toMatch(/ {4}at /);
    }
  });

  it('completes commands, flags and files in a real bash', async () => {
    const folder = temporaryFolder({ 'office.yaml': SHORT });
    const pressed = async (words: string) => {
      const press = `source <($TIERSIM completion bash); COMP_WORDS=(tiersim ${words});
        COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 )); _tiersim; echo "\${COMPREPLY[@]}"`;
      return (await runShell(folder, press)).out.trim();
    };
    expect(await pressed('ch')).toBe('check');
    expect(await pressed('run --rep')).toBe('--replications');
    expect(await pressed('run off')).toBe('office.yaml');
    expect(await pressed('explain --set')).toBe('--set');
    expect(await pressed('run --format j')).toBe('json');
    expect(await pressed("completion ''")).toBe('bash zsh fish');
    expect(await pressed('help exit')).toBe('exit-codes');
  });
});
