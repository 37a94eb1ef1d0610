/** `warmUp: auto`: how long it takes is found before anything is run, and is told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, tiersim } from '../../support/memory-host.ts';

/** Customers answer after five days on average: open tickets need some weeks to be many. */
const scenario = (more: { callsPerDay?: number; days?: number; warmUp?: string } = {}) => `
name: Slow answers
question: How many are open?
seed: monday
replications: 3
horizon: { start: 2026-01-05, warmUp: ${more.warmUp ?? 'auto'}, length: 6 weeks, drain: 1 week }
priorities: { P1: {} }
tickets:
  fault:
    arrivals: { rate: ${more.callsPerDay ?? 8}/day }
    priority: { P1: 100% }
    reach: { L1: 100% }
    handle: { L1: { exponential: { mean: 10 min } } }
    customer: { after: 50%, delay: { exponential: { mean: ${more.days ?? 5} days } } }
teams: { desk: { tier: L1, agents: 2, calendar: always } }
`;

const json = ['--json', '--no-save', '--quiet'];

describe('warmUp: auto', () => {
  it('gives what the length that is found gives when it is stated, and keeps it', async () => {
    const folder = temporaryFolder({
      'auto.yaml': scenario(),
      'stated.yaml': scenario({ warmUp: '6 weeks' }),
    });
    const found = await tiersim(folder, ['run', 'auto.yaml', '--out', 'r', '--no-report']);
    expect(found.err).toContain(
      'note   the warm-up is 6 weeks: by then open tickets settle in 20 pilot runs\n',
    );
    const stated = await tiersim(folder, ['run', 'stated.yaml', ...json]);
    expect(readFileSync(join(folder, 'r', 'summary.json'), 'utf8')).toBe(stated.out);
    const resolved = readFileSync(join(folder, 'r', 'scenario.resolved.yaml'), 'utf8');
    expect(resolved).toContain('warmUp: 6 weeks');
    const { facts } = JSON.parse(readFileSync(join(folder, 'r', 'series.json'), 'utf8'));
    expect(facts.warmUpDays).toBe(42);
    expect(facts.assumptions.at(-1)).toEqual({
      topic: 'Model',
      sentence:
        '6 weeks of warm-up: by then the open tickets of 20 pilot runs are settled, which begin ' +
        'empty 13 weeks before the window.',
      path: 'horizon.warmUp',
    });
  });

  it('finds the same length whatever the workers and the number of runs', async () => {
    const folder = temporaryFolder({ 'auto.yaml': scenario() });
    const flags = ['--no-save', '--no-progress', '--summary', 'none'];
    const first = await tiersim(folder, ['run', 'auto.yaml', ...flags]);
    const more = ['--workers', '2', '--replications', '2'];
    const again = await tiersim(folder, ['run', 'auto.yaml', ...flags, ...more]);
    const note = (err: string) => err.split('\n').find((line) => line.startsWith('note   the'));
    expect(note(again.err)).toBe(note(first.err));
  });

  it('is the longest that any of the compared models needs', async () => {
    const folder = temporaryFolder({
      'fast.yaml': scenario({ days: 0.1 }),
      'slow.yaml': scenario(),
    });
    const flags = ['--json', '--no-save', '-n', '3', '--metric', 'tickets'];
    const alone = await tiersim(folder, ['run', 'fast.yaml', '--no-save', '--summary', 'none']);
    expect(alone.err).toContain('the warm-up is 1 week:');
    const { err, out } = await tiersim(folder, ['compare', 'fast.yaml', 'slow.yaml', ...flags]);
    expect(err).toContain('the warm-up is 6 weeks:');
    // The same tickets come to both, since both count them from the same day on.
    const { rows } = JSON.parse(out);
    expect(rows[0].base.estimate).toBeGreaterThan(0);
    expect(rows[0]).toMatchObject({ metric: 'tickets', difference: { estimate: 0 } });
  });

  it('is told by check and explain without running anything', async () => {
    const folder = temporaryFolder({ 'auto.yaml': scenario() });
    expect((await tiersim(folder, ['check', 'auto.yaml'])).status).toBe(0);
    const { out } = await tiersim(folder, ['explain', 'auto.yaml']);
    expect(out.replace(/\s+/g, ' ')).toContain('until pilot runs have shown how much it takes');
  });

  it('is refused where open tickets never settle', async () => {
    const folder = temporaryFolder({ 'auto.yaml': scenario({ callsPerDay: 320 }) });
    const { status, err } = await tiersim(folder, ['run', 'auto.yaml', ...json]);
    expect({ status, code: /E\d\d\d/.exec(err)?.[0] }).toEqual({ status: 4, code: 'E442' });
    expect(err).toContain('no warm-up is found: ');
  });

  it('goes with no backlog at the start, and with no sweep over lengths', async () => {
    const start =
      'start: { backlog: [{ type: fault, tier: L1, priority: P1, count: 5, age: 1 d }] }\n';
    const folder = temporaryFolder({
      'start.yaml': scenario() + start,
      'auto.yaml': scenario({ warmUp: '1 week' }),
    });
    const both = await tiersim(folder, ['run', 'start.yaml', ...json]);
    expect({ status: both.status, code: /E\d\d\d/.exec(both.err)?.[0] }).toEqual({
      ...{ status: 3, code: 'E344' },
    });
    const swept = ['sweep', 'auto.yaml', '--vary', 'horizon.warmUp=auto,1 week', ...json];
    const { status, err } = await tiersim(folder, swept);
    expect({ status, code: /E\d\d\d/.exec(err)?.[0] }).toEqual({ status: 4, code: 'E442' });
  });
});

describe('a steady cycle', () => {
  const steady = (more = '') =>
    scenario({ warmUp: '1 week' }).replace('warmUp: 1 week,', `mode: steadyCycle,${more}`);

  it('finds its warm-up unless one is stated', async () => {
    const folder = temporaryFolder({ 'a.yaml': steady(), 'b.yaml': steady(' warmUp: 6 weeks,') });
    const found = await tiersim(folder, ['run', 'a.yaml', '--json', '--no-save']);
    expect(found.err).toContain('the warm-up is 6 weeks:');
    const stated = await tiersim(folder, ['run', 'b.yaml', ...json]);
    expect(stated.out).toBe(found.out);
    const { out } = await tiersim(folder, ['explain', 'b.yaml']);
    expect(out).toContain('Its weeks stand for those of a cycle that goes on for ever.');
  });

  it('is of whole weeks that are all alike', async () => {
    const growing = steady(' warmUp: 10 days,')
      .replace('length: 6 weeks', 'length: 40 days')
      .replace('rate: 8/day', 'rate: 8/day, growth: 5%/year');
    const folder = temporaryFolder({ 'a.yaml': `${growing}demand: { trend: [1, 1.1] }\n` });
    const { status, err } = await tiersim(folder, ['check', 'a.yaml']);
    expect(status).toBe(3);
    const told = err.split('\n').filter((line) => line.includes('E348'));
    expect(told.map((line) => line.split('  ')[2])).toEqual([
      'horizon.warmUp',
      'horizon.length',
      'tickets.fault.arrivals.growth',
      'demand.trend',
    ]);
  });
});
