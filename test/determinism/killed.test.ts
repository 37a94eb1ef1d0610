/** A program that is killed at any moment loses at most the replications that were under way. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Dice } from '../support/dice.ts';
import { temporaryFolder } from '../support/memory-host.ts';
import { startProgram } from '../support/program.ts';
import { smallDesk } from '../support/small-desk.ts';

const DESK = smallDesk({
  horizon: 'length: 26 weeks',
  priority: 'resolve: 4 h',
  callsPerDay: 300,
  handleMinutes: 9,
  team: 'agents: 3',
  more: ['replications: 24'],
});

/** Resolves once so many replications are kept. */
async function someKept(folder: string, count: number): Promise<void> {
  const kept = () => {
    try {
      const names = readdirSync(join(folder, '.tiersim'), { recursive: true }).map(String);
      return names.filter((name) => name.endsWith('.gz')).length;
    } catch {
      return 0;
    }
  };
  while (kept() < count) await pause(5);
}

it('what is killed again and again ends with the same bytes as what was left alone', async () => {
  const folder = temporaryFolder({ 'a.yaml': DESK });
  const dice = new Dice(11);
  const words = ['run', 'a.yaml', '--no-report', '--workers', '2'];
  for (let kill = 0; kill < 5; kill++) {
    const { child, ending } = startProgram(folder, [...words, '--out', `killed-${kill}`]);
    await someKept(folder, 3 * kill + 1);
    await pause(dice.whole(0, 60));
    child.kill('SIGKILL');
    await ending;
  }
  await startProgram(folder, [...words, '--out', 'whole']).ending;
  await startProgram(folder, [...words, '--out', 'alone', '--no-cache']).ending;
  const file = (out: string, name: string) => readFileSync(join(folder, out, name), 'utf8');
  expect(JSON.parse(file('whole', 'run.json')).replications.reused).toBeGreaterThanOrEqual(13);
  for (const name of ['summary.json', 'series.json', 'replications.csv']) {
    expect(file('whole', name)).toBe(file('alone', name));
  }
});
