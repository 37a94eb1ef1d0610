/** `why` as a user meets it: the list, its order, what it costs, and its folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Why } from '../../../src/experiment/why-result.ts';
import { temporaryFolder, tiersim } from '../../support/memory-host.ts';

const BASE = `name: Desk
question: What makes it slow?
seed: monday
horizon: { start: 2026-01-05, zone: UTC, length: 1 week, drain: 3 days }
priorities: { P1: { resolve: 4 h, target: 90% } }
tickets:
  call:
    arrivals: { rate: 90/day }
    priority: { P1: 100% }
    reach: { L1: 80%, L2: 100% }
    handle: { L1: { exponential: { mean: 24 min } }, L2: 10 min }
    customer: { after: 5%, delay: 6 h }
teams:
  desk: { tier: L1, agents: 2, calendar: always, pay: 30/h }
  experts: { tier: L2, agents: 2, calendar: always, pay: 50/h }
routing: { handOver: { sender: 1 min, receiver: 1 min } }
replications: 10
`;
const project = () => temporaryFolder({ 'base.yaml': BASE });
const why = (folder: string, ...words: string[]) => tiersim(folder, ['why', 'base.yaml', ...words]);
const answer = async (...words: string[]): Promise<Why> => {
  const { out, err, status } = await why(project(), ...words, '--json', '--no-save');
  expect({ err, status }).toEqual({ err: '', status: 0 });
  expect(out).not.toMatch(/NaN|Infinity|undefined|-0[,\n]/);
  return JSON.parse(out);
};

describe('why', () => {
  it('prints limits with what lifting them changes and costs, within 80 columns', async () => {
    const { status, out, err } = await why(project(), '--no-save');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    await expect(out).toMatchFileSnapshot('golden/why.txt');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('finds the bottleneck: one more at the full desk helps, a third expert does not', async () => {
    const { lifts } = await answer();
    const place = (kind: string, of: string | null) =>
      lifts.findIndex((lift) => lift.kind === kind && lift.of === of);
    const desk = lifts[place('person', 'desk')];
    expect(desk?.figure.verdict).toBe('better');
    expect(place('person', 'desk')).toBeLessThan(place('person', 'experts'));
    expect(lifts[place('customer', null)]?.figure.verdict).toBe('better');
  });

  it('prices a person at wages, and what 1,000 buy as change divided by cost', async () => {
    const { lifts } = await answer();
    const desk = lifts.find(({ kind, of }) => kind === 'person' && of === 'desk');
    // A week of 168 paid hours at 30.
    expect(desk?.cost?.difference).toMatchObject({ estimate: 5040, low: 5040, high: 5040 });
    const change = desk?.figure.difference.estimate ?? 0;
    expect(desk?.perThousand?.estimate).toBeCloseTo(change / 5.04, 8);
    const { low, high } = desk?.perThousand ?? {};
    expect(low).toBeLessThan(change / 5.04);
    expect(high).toBeGreaterThan(change / 5.04);
    expect(lifts.find(({ kind }) => kind === 'customer')?.perThousand).toBeNull();
  });

  it('takes shares, quantiles and the cost itself', async () => {
    const share = await answer('--metric', 'sla-attainment{priority=P1}');
    expect(share.lifts[0]?.figure.verdict).toBe('better');
    expect(share.lifts[0]?.figure.difference.estimate).toBeGreaterThan(0);
    expect((await answer('--metric', 'resolution-time.p90')).figure.statistic).toBe('p90');
    expect((await answer('--metric', 'cost')).cost).toBeNull();
  });

  it('writes its folder, is listed, reported again, and simulates nothing twice', async () => {
    const folder = project();
    const { out } = await why(folder);
    const [name] = readdirSync(join(folder, 'reports', 'why')).filter((each) => each !== 'latest');
    const place = join('reports', 'why', name ?? '');
    expect(readdirSync(join(folder, place)).sort()).toEqual([
      'charts',
      'report.html',
      'run.json',
      'scenario.json',
      'why.json',
      'why.md',
    ]);
    expect((await tiersim(folder, ['runs'])).out).toContain('why: Desk');
    const page = readFileSync(join(folder, place, 'report.html'), 'utf8');
    const again = await tiersim(folder, ['report', place, '--out', 'page']);
    expect(again.out).toBe(out);
    expect(readFileSync(join(folder, 'page', 'report.html'), 'utf8')).toBe(page);
    expect((await tiersim(folder, ['report'])).err).toContain('There is no saved run in reports');
    const { err } = await why(folder, '--no-report');
    expect(err).toMatch(/reused 60 of 60 replications/);
  });

  it.each([
    [
      ['--metric', 'utilisation{tier=L1}'],
      '--metric of why takes a figure that is better high or low',
    ],
    [['--metric', 'queue-time{tier=*}'], '--metric of why takes one figure at a time'],
    [['--metric', 'backlog', '--metric', 'cost'], '--metric of why takes one figure'],
    [['--metric', 'backlock'], 'did you mean backlog?'],
  ])('says what is wrong with %j', async (words, message) => {
    const { status, err } = await why(project(), ...words, '--no-save');
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});
