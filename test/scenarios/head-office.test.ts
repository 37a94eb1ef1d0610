/** The head office is believable: its figures lie where those of real service desks lie. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../house/source.ts';
import { tiersim } from '../support/memory-host.ts';

const LONGEST_WAIT_IN_MS = 600_000;

interface Row {
  readonly metric: string;
  readonly statistic: string;
  readonly scope: Readonly<Record<string, string>>;
  readonly estimate: number;
}

interface Summary {
  readonly metrics: readonly Row[];
  readonly targets: readonly { readonly verdict: string }[];
  readonly warnings: readonly { readonly code: string }[];
}

async function run(file: string, ...flags: string[]): Promise<Summary> {
  const { out } = await tiersim(ROOT, ['run', file, '--json', '--no-save', ...flags]);
  return JSON.parse(out);
}

function estimate({ metrics }: Summary, metric: string, statistic: string, scope = {}): number {
  const wanted = JSON.stringify(scope);
  const row = metrics.find((each) => {
    const { metric: name, statistic: kind, scope: place } = each;
    return name === metric && kind === statistic && JSON.stringify(place) === wanted;
  });
  if (row === undefined) throw new Error(`no ${metric}.${statistic} for ${wanted}`);
  return row.estimate;
}

describe('the head office', () => {
  let summary: Summary;
  beforeAll(async () => {
    summary = await run('scenarios/head-office.yaml');
  }, LONGEST_WAIT_IN_MS);
  const share = (metric: string, scope = {}) => estimate(summary, metric, 'share', scope);

  it('keeps most targets, misses one or two, and leaves one open', () => {
    const verdicts = summary.targets.map(({ verdict }) => verdict).sort();
    expect(verdicts).toEqual(['met', 'met', 'met', 'met', 'missed', 'missed', 'undecided']);
  });
  it('has people who are busy and not overloaded', () => {
    for (const tier of ['L1', 'L2', 'L3', 'L4']) {
      expect(share('utilisation', { tier }), tier).toBeGreaterThan(0.5);
      expect(share('utilisation', { tier }), tier).toBeLessThan(0.9);
    }
    const codes = summary.warnings.map(({ code }) => code);
    for (const code of ['W503', 'W504', 'W505', 'W511', 'W512']) expect(codes).not.toContain(code);
  });
  it('solves most at the first tier, as published desks do', () => {
    expect(share('resolved-at-tier', { tier: 'L1' })).toBeGreaterThan(0.6);
    expect(share('resolved-at-tier', { tier: 'L1' })).toBeLessThan(0.75);
    expect(share('first-contact-resolution')).toBeGreaterThan(0.55);
    expect(share('abandonment-rate')).toBeLessThan(0.1);
  });
  it('costs what the ladder of published costs per ticket allows', () => {
    const perTicket = (scope = {}) => estimate(summary, 'cost', 'per-ticket', scope);
    expect(perTicket()).toBeGreaterThan(22);
    expect(perTicket()).toBeLessThan(91);
    expect(perTicket({ type: 'password' })).toBeLessThan(perTicket({ type: 'application' }));
  });
  it('resolves the urgent first', () => {
    const mean = (priority: string) => estimate(summary, 'resolution-time', 'mean', { priority });
    expect(mean('P1')).toBeLessThan(mean('P3'));
    expect(mean('P3')).toBeLessThan(mean('P4'));
  });
});

describe('the variants of the head office', () => {
  const few = ['-n', '4'];

  it.each([
    ['head-office', 31],
    ['variants/head-office-one-more-l2', 32],
    ['variants/head-office-premium-vendor', 31],
    ['variants/head-office-shift-left', 31],
  ])('%s has %i people', async (name, people) => {
    const { out } = await tiersim(ROOT, ['check', `scenarios/${name}.yaml`]);
    expect(out).toContain(`: 5 teams, ${people} people, 7 ticket types`);
  });
  it(
    'show their effect under the same luck',
    async () => {
      const base = await run('scenarios/head-office.yaml', ...few);
      const of = (name: string) => run(`scenarios/variants/head-office-${name}.yaml`, ...few);
      const [more, premium, left] = [
        await of('one-more-l2'),
        await of('premium-vendor'),
        await of('shift-left'),
      ];
      const tickets = (each: Summary) => estimate(each, 'tickets', 'total');
      const p4 = (each: Summary) => estimate(each, 'resolution-time', 'mean', { priority: 'P4' });
      const p1 = (each: Summary) => estimate(each, 'resolution-time', 'mean', { priority: 'P1' });
      const cost = (each: Summary) => estimate(each, 'cost', 'total');
      const firstTier = (each: Summary) =>
        estimate(each, 'resolved-at-tier', 'share', { tier: 'L1' });
      expect([more, premium, left].map(tickets)).toEqual([base, base, base].map(tickets));
      expect(p4(more)).toBeLessThan(p4(base));
      expect(cost(more)).toBeGreaterThan(cost(base));
      expect(p1(premium)).toBeLessThan(p1(base));
      expect(firstTier(left)).toBeGreaterThan(firstTier(base) + 0.05);
      expect(cost(left)).toBeLessThan(cost(base));
    },
    LONGEST_WAIT_IN_MS,
  );
});
