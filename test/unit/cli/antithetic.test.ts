/** Pairs of opposite luck as a user meets them: they are asked for, kept, and gone on with. */
import { expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { memoryHost, temporaryFolder, tiersim } from '../../support/memory-host.ts';
import { smallDesk } from '../../support/small-desk.ts';

const desk = smallDesk({
  horizon: 'length: 2 days, drain: 2 days',
  priority: 'resolve: 1 h',
  callsPerDay: 90,
  handleMinutes: 13,
  team: 'agents: 1, pay: 30/h',
  more: ['replications: 6'],
});

it('a saved run of pairs goes on with pairs, and runs none again', async () => {
  const folder = temporaryFolder({ 'desk.yaml': desk });
  const { host, written } = memoryHost(folder);
  expect(await main(['run', 'desk.yaml', '--antithetic', '--out', 'r', '--no-report'], host)).toBe(
    0,
  );
  const more = await tiersim(folder, ['run', 'r', '-n', '+4', '--json', '--no-report']);
  expect(more.err).toContain('6 of 10 replications');
  const { replications, antithetic, metrics } = JSON.parse(more.out);
  expect({ replications, n: metrics[0].n }).toEqual({ replications: 10, n: 5 });
  expect(antithetic).toBeDefined();
  const fresh = ['run', 'desk.yaml', '--antithetic', '-n', '10', '--json', '--no-save', '--quiet'];
  expect(more.out).toBe((await tiersim(folder, fresh)).out);
  expect(written.out).toContain('ANTITHETIC  too few pairs tell nothing of what they gain');
});

it('plain replications are not taken for pairs, nor pairs for plain ones', async () => {
  const folder = temporaryFolder({ 'desk.yaml': desk });
  await tiersim(folder, ['run', 'desk.yaml', '--no-report']);
  const { err } = await tiersim(folder, ['run', 'desk.yaml', '--antithetic', '--no-report']);
  expect(err).not.toContain('of 6 replications');
});

it('a comparison of pairs takes the luck of its base for files', async () => {
  const folder = temporaryFolder({
    'base.yaml': `${desk}antithetic: true\n`,
    'more.yaml': desk.replace('agents: 1', 'agents: 2'),
  });
  const flags = ['--json', '--no-save', '--quiet'];
  const { out } = await tiersim(folder, ['compare', 'base.yaml', 'more.yaml', ...flags]);
  const { models, rows } = JSON.parse(out);
  expect(models[1].isPaired).toBe(true);
  expect(rows[0].base.n).toBe(3);
});
