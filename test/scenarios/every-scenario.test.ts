/** Every scenario that ships is indexed, asks a question, and runs through the real command. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { filesBelow, ROOT, textOf } from '../house/source.ts';
import { tiersim } from '../support/memory-host.ts';

const scenarios = filesBelow('scenarios', ['.yaml']);
const written = (path: string) => parse(textOf(path)) as { question?: string; horizon?: object };

/** The flags that make a run of any scenario short, whatever horizon it declares. */
async function shortRun(path: string): Promise<string[]> {
  const { out } = await tiersim(ROOT, ['explain', path]);
  // The cycle of a steady one is the week.
  const isSteady = out.includes('a cycle that goes on for ever');
  const hasWarmUp = out.includes('are warm-up');
  const warmUp = hasWarmUp ? ['--set', `horizon.warmUp=${isSteady ? '1 week' : '2 d'}`] : [];
  const length = isSteady ? '1 week' : '5 d';
  const short = [`horizon.length=${length}`, 'horizon.drain=1 d'].flatMap((set) => ['--set', set]);
  return ['run', path, '--json', '--no-save', '--no-progress', '-n', '2', ...warmUp, ...short];
}

describe('every scenario', () => {
  it.each(scenarios)('%s asks a question', (path) => {
    expect(written(path).question).toMatch(/^[A-Z].*\?$/);
  });
  it.each(scenarios)('%s passes check', async (path) => {
    const { status, out } = await tiersim(ROOT, ['check', path]);
    expect({ status, out }).toMatchObject({ status: 0, out: expect.stringContaining('  ok  ') });
  });
  it.each(scenarios)('%s runs', async (path) => {
    const { status, out, err } = await tiersim(ROOT, await shortRun(path));
    expect([0, 6], err).toContain(status);
    const { metrics } = JSON.parse(out);
    const tickets = metrics.find(
      (row: { metric: string; scope: object }) =>
        row.metric === 'tickets' && Object.keys(row.scope).length === 0,
    );
    expect(tickets.estimate).toBeGreaterThan(0);
  });
});

/** Folders whose scenarios are explained together, on a page of their own. */
const COLLECTIONS = ['theory', 'workloads'];
const single = scenarios.filter((path) => !COLLECTIONS.includes(path.split('/')[1] as string));

describe('the index of scenarios', () => {
  const index = textOf('scenarios/README.md');

  it.each(single)('tells the question of %s', (path) => {
    const name = path.replace('scenarios/', '');
    expect(index).toContain(`| [${name}](${name}) | ${written(path).question} |`);
  });
  it.each(COLLECTIONS)('names the collection %s', (folder) => {
    expect(index).toContain(`[${folder}/](${folder})`);
  });
});

describe('scenarios to start from', () => {
  it.each(single)('%s is not overloaded', async (path) => {
    expect((await tiersim(ROOT, ['check', path])).err).toBe('');
  });
});
