/** `run --precision` as a user meets it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, tiersim } from '../../support/memory-host.ts';
import { startProgram } from '../../support/program.ts';
import { smallDesk } from '../../support/small-desk.ts';

const DESK = smallDesk({
  horizon: 'length: 4 days',
  priority: 'resolve: 1 h',
  callsPerDay: 60,
  handleMinutes: 30,
  team: 'agents: 2',
  more: [
    'replications: { precision: { resolution-time: 15%, "sla-attainment{priority=P1}": 4 pt }, most: 200 }',
  ],
});
const run = (...words: string[]) =>
  tiersim(temporaryFolder({ 'a.yaml': DESK }), ['run', 'a.yaml', '--no-save', ...words]);

describe('run with a precision', () => {
  it('runs as often as it takes and says how exact it became', async () => {
    const { status, out } = await run();
    expect(status).toBe(0);
    expect(out).toMatch(/^PRECISION {2}resolution-time ±[\d.]+ % \(asked ±15%\);/m);
    expect(out).toMatch(/sla-attainment\{priority=P1\}\s+±[\d.]+\s+pt\s+\(asked\s+±4 pt\)/);
  });

  it('takes a plus-minus sign as it is said', async () => {
    const { out } = await run('--precision', '±20%');
    expect(out).toMatch(/^PRECISION {2}resolution-time ±[\d.]+ % \(asked ±20%\)$/m);
  });

  it('is the same bytes with one worker and with two', async () => {
    const folder = temporaryFolder({ 'a.yaml': DESK });
    const words = ['run', 'a.yaml', '--no-report', '--no-cache', '--workers'];
    for (const workers of ['1', '2', '4']) {
      const { status } = await startProgram(folder, [...words, workers, '--out', workers]).ending;
      expect(status).toBe(0);
    }
    const file = (out: string, name: string) => readFileSync(join(folder, out, name), 'utf8');
    for (const name of ['summary.json', 'series.json', 'replications.csv']) {
      expect(file('2', name)).toBe(file('1', name));
      expect(file('4', name)).toBe(file('1', name));
    }
  });

  it('ends with 9 where it must be exact and is not', async () => {
    const words = ['--precision', 'backlog=1%', '--max-replications', '20'];
    const free = await run(...words);
    expect(free.status).toBe(0);
    expect(free.out).toContain('! W518 After 20 replications not exact enough. backlog: asked ±1%');
    const bound = await run(...words, '--require-precision');
    expect(bound.status).toBe(9);
    expect(bound.err).toContain('the precision was not reached (exit 9)');
  });

  it('says what is wrong with what is asked', async () => {
    const told = async (...words: string[]) => (await run(...words)).err;
    expect(await told('-n', '30', '--precision', '5%')).toMatch(/^E218 {2}--replications and/);
    expect(await told('--max-replications', '30')).toMatch(/^E218 {2}--max-replications limits/);
    expect(await told('--precision', 'much')).toMatch(/E362 .* expected a precision such as 5%/);
    expect(await told('--precision', 'sla-attainment{priority=P1}=5%')).toMatch(
      /E362 {2}replications\.precision {2}sla-attainment\{priority=P1\}: .* write points/,
    );
  });

  it('goes on from what is kept when it is to be more exact', async () => {
    const folder = temporaryFolder({ 'a.yaml': DESK });
    const run = (...words: string[]) => tiersim(folder, ['run', 'a.yaml', '--no-report', ...words]);
    await run('--precision', '20%', '--out', 'rough');
    const { err } = await run('--precision', '15%', '--out', 'fine');
    expect(err).toMatch(/reused \d+ of \d+ replications of earlier runs/);
  });
});
