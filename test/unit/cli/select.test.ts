/** `select` as a user meets it: what is printed, and how it ends. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { memoryHost, temporaryFolder, tiersim } from '../../support/memory-host.ts';
import { smallDesk } from '../../support/small-desk.ts';

const BASE = smallDesk({
  horizon: 'length: 3 days, drain: 1 day',
  priority: 'resolve: 1 h, target: 85%',
  callsPerDay: 100,
  handleMinutes: 24,
  team: 'agents: 2, pay: 30/h',
  more: ['seed: monday'],
});
const withPeople = (agents: number) => `extends: ./base.yaml
name: Desk of ${agents}
question: Are ${agents} enough?
teams: { desk: { agents: ${agents} } }
`;

const project = () =>
  temporaryFolder({ 'base.yaml': BASE, '3.yaml': withPeople(3), '4.yaml': withPeople(4) });
const FLAGS = ['--no-save', '--no-progress'];
const select = (...words: string[]) => tiersim(project(), ['select', ...words, ...FLAGS]);

describe('select', () => {
  it('prints what is wanted, what became of each model, and the selected one', async () => {
    const { status, out, err } = await select('base.yaml', '3.yaml', '4.yaml');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    await expect(out).toMatchFileSnapshot('golden/select.txt');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('prints one JSON document, the same for any number of workers', async () => {
    const words = ['base.yaml', '3.yaml', '4.yaml', '--json', '--keep', 'cost <= 9000 EUR'];
    const one = await select(...words, '--workers', '1');
    const two = await select(...words, '--workers', '2');
    expect(two.out).toBe(one.out);
    const selection = JSON.parse(one.out);
    expect(selection).toMatchObject({ end: 'selected', probability: 0.95, selected: 'A' });
    expect(selection.requirements).toHaveLength(1);
  });

  it('is as wide as the terminal and in ASCII where asked', async () => {
    const { host, written } = memoryHost(project(), { isTerminal: true, columns: 120 });
    const words = ['select', 'base.yaml', '3.yaml', '--no-targets', '--ascii', '--color', 'never'];
    expect(await main([...words, ...FLAGS, '--by', 'resolution-time'], host)).toBe(0);
    await expect(written.out).toMatchFileSnapshot('golden/select-wide.txt');
    expect(written.out).not.toMatch(/[^ -~\n]/);
  });

  it('ends with 8 where no model keeps the targets, and with 9 where it is not decided', async () => {
    const none = await select('base.yaml', '3.yaml', '--keep', 'cost <= 10 EUR');
    expect(none.status).toBe(8);
    expect(none.out).toContain('No model keeps the targets.');
    expect(none.out).toContain('A  Total cost');
    const words = ['--by', 'resolution-time.p95', '--margin', '1s', '--max-replications', '20'];
    const open = await select('3.yaml', '4.yaml', 'base.yaml', '--no-targets', ...words);
    expect(open.status).toBe(9);
    expect(open.out).toMatch(/Not decided between .*; about [\d ]+ of\s+each would decide/);
  });

  it('says what is wrong with its flags', async () => {
    const told = async (...words: string[]) => {
      const { status, err } = await select('base.yaml', ...words);
      return `${status} ${err}`;
    };
    expect(await told()).toMatch(/^2 E216 {2}B is missing/);
    expect(await told('3.yaml', '--by', 'a=b')).toMatch(/^2 E224 {2}--by takes figures/);
    expect(await told('3.yaml', '--by', 'utilisation{tier=L1}')).toMatch(
      /^2 E224 {2}A Desk: utilisation is neither better high nor low/,
    );
    expect(await told('3.yaml', '--keep', 'cheap')).toMatch(/^2 E227 {2}--keep: expected a target/);
    expect(await told('3.yaml', '--keep', 'cost <= 1 EUR', '--no-targets')).toMatch(/^2 E218/);
    expect(await told('3.yaml', '--probability', '40%')).toMatch(/^2 E213 .*above 50%/);
    expect(await told('3.yaml', '--probability', 'sure')).toMatch(/^2 E213/);
    expect(await told('3.yaml', '--max-replications', '5')).toMatch(/^2 E213/);
  });
});

describe('the folder of a selection', () => {
  it('holds what was found, is listed, and is told again', async () => {
    const folder = project();
    const words = ['select', 'base.yaml', '3.yaml', '4.yaml', '--no-cache', '--no-progress'];
    const { out, err } = await tiersim(folder, words);
    const place = /saved {2}(reports\/selections\/\S+)/.exec(err)?.[1] ?? '';
    expect(readdirSync(join(folder, place)).sort()).toEqual([
      'charts',
      'report.html',
      'run.json',
      'scenario.json',
      'selection.json',
      'selection.md',
    ]);
    const text = readFileSync(join(folder, place, 'selection.md'), 'utf8');
    await expect(text).toMatchFileSnapshot('golden/selection-summary.txt');
    expect((await tiersim(folder, ['runs'])).out).toContain('selection: Desk');
    const page = readFileSync(join(folder, place, 'report.html'), 'utf8');
    const again = await tiersim(folder, ['report', place]);
    expect(again.out).toBe(out);
    expect(readFileSync(join(folder, place, 'report.html'), 'utf8')).toBe(page);
    const record = JSON.parse(readFileSync(join(folder, place, 'run.json'), 'utf8'));
    expect(record).toMatchObject({
      kind: 'selection',
      models: 3,
      isPartial: false,
      seed: 'monday',
    });
  });

  it('is no run: latest passes it by', async () => {
    const folder = project();
    await tiersim(folder, ['run', 'base.yaml', '--no-report', '-n', '2']);
    await tiersim(folder, ['select', 'base.yaml', '3.yaml', '--no-report', '--no-targets']);
    const { out } = await tiersim(folder, ['report', 'latest', '--json']);
    expect(JSON.parse(out).metrics.length).toBeGreaterThan(0);
  });

  it('does not take a folder that is in use', async () => {
    const folder = project();
    const { status, err } = await tiersim(folder, ['select', 'base.yaml', '3.yaml', '--out', '.']);
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('E205') });
  });
});
