import { describe, expect, it } from 'vitest';
import { summaryJson } from '../../../src/experiment/summary-json.ts';
import { experimentOn, figure } from '../../support/experiment.ts';
import { team, ticketType, type Written } from '../../support/scenario.ts';

const PROMISES = { P3: { respond: '1 h', resolve: '4 h' } };

/** Poisson arrivals at one desk. */
function desk(parts: Written = {}): Written {
  return {
    priorities: PROMISES,
    tickets: {
      question: {
        arrivals: { rate: '20/day', profile: 'office-hours' },
        priority: { P3: '100%' },
        reach: { L1: '100%' },
        handle: { L1: { exponential: { mean: '15 min' } } },
      },
    },
    teams: { desk: team('L1', 'Ana Bo') },
    ...parts,
  };
}

/** A ticket that comes only when nothing is measured any more. */
const QUIET = desk({ tickets: { question: ticketType(['2026-01-14 10:00'], '15 min') } });

describe('a window without tickets', () => {
  it('has no figure per ticket: not 0, not 100 %, not NaN', async () => {
    const outcome = await experimentOn(QUIET, 3);
    expect(figure(outcome, 'tickets', 'total')).toMatchObject({ estimate: 0, low: 0, high: 0 });
    for (const [metric, statistic] of [
      ['resolution-time', 'mean'],
      ['resolution-time', 'p95'],
      ['first-response-time', 'p50'],
      ['unanswered-share', 'share'],
      ['escalation-rate', 'share'],
      ['first-contact-resolution', 'share'],
      ['touches', 'mean'],
      ['cost', 'per-ticket'],
      ['cost-per-resolved', 'mean'],
    ] as const) {
      const { estimate, low, high } = figure(outcome, metric, statistic);
      expect({ metric, estimate, low, high }).toEqual({
        metric,
        estimate: null,
        low: null,
        high: null,
      });
    }
    const attained = figure(outcome, 'sla-attainment', 'share', { clock: 'resolve' });
    expect(attained.estimate).toBeNull();
    expect(outcome.result.summary.warnings.map(({ code }) => code)).toContain('W501');
  });

  it('still has its figures of state and people', async () => {
    const outcome = await experimentOn(QUIET, 3);
    expect(figure(outcome, 'utilisation', 'share')).toMatchObject({ estimate: 0, low: 0, high: 0 });
    // Two people from eight to five on five of seven days.
    expect(figure(outcome, 'staffed', 'mean').estimate).toBeCloseTo((2 * 45) / 168, 12);
    expect(figure(outcome, 'backlog', 'mean').estimate).toBe(0);
  });

  it('is written without a number that JSON does not know', async () => {
    const outcome = await experimentOn(QUIET, 2);
    const text = summaryJson(outcome.result.summary) + JSON.stringify(outcome.result.series);
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    expect(text).not.toContain('-0,');
    for (const row of outcome.replicationRows())
      expect(row.value === null || Number.isFinite(row.value)).toBe(true);
  });
});

describe('few replications', () => {
  it('one gives estimates without intervals and says that it proves nothing', async () => {
    const outcome = await experimentOn(desk(), 1);
    const known = outcome.result.summary.metrics.filter(({ estimate }) => estimate !== null);
    expect(known.length).toBeGreaterThan(50);
    for (const row of known) expect(row).toMatchObject({ low: null, high: null, n: 1 });
    expect(outcome.result.summary.warnings.map(({ code }) => code)).toContain('W515');
  });

  it('two give intervals with the t of one degree of freedom', async () => {
    const outcome = await experimentOn(desk(), 2);
    const values = [...outcome.replicationRows()]
      .filter(({ metric, scope }) => metric === 'backlog' && Object.keys(scope).length === 0)
      .filter(({ statistic }) => statistic === 'mean')
      .map(({ value }) => value as number);
    const [one, other] = values as [number, number];
    const { estimate, low, high, n } = figure(outcome, 'backlog', 'mean');
    // s / √2 = |a − b| / 2; t with one degree of freedom is 12.7062.
    const halfWidth = (12.70620474 * Math.abs(one - other)) / 2;
    expect(n).toBe(2);
    expect(estimate).toBeCloseTo((one + other) / 2, 9);
    expect(high as number).toBeCloseTo((one + other) / 2 + halfWidth, 6);
    expect(low).toBeCloseTo(Math.max(0, (one + other) / 2 - halfWidth), 6);
  });

  it('every share with its interval stays between 0 and 1', async () => {
    const outcome = await experimentOn(desk({ teams: { desk: team('L1', 'Ana') } }), 4);
    const shares = outcome.result.summary.metrics.filter(({ unit }) => unit === 'share');
    expect(shares.length).toBeGreaterThan(20);
    for (const { estimate, low, high } of shares) {
      expect(low ?? 0).toBeGreaterThanOrEqual(0);
      expect(high ?? 1).toBeLessThanOrEqual(1);
      if (low !== null && high !== null) {
        expect(low).toBeLessThanOrEqual(estimate as number);
        expect(high).toBeGreaterThanOrEqual(estimate as number);
      }
    }
  });
});

describe('tickets that are still open at the end', () => {
  /** Nine tickets in ten of those that come are solved before a window of 90 days ends. */
  const LONG = desk({
    horizon: { start: '2026-01-05', length: '90 d', drain: '0 min' },
    tickets: {
      repair: {
        arrivals: { rate: '12/day' },
        priority: { P3: '100%' },
        reach: { L4: '100%' },
        handle: {},
        vendor: 'depot',
      },
    },
    vendors: {
      depot: { tier: 'L4', respond: '0 min', resolve: { exponential: { mean: '10 d' } } },
    },
  });

  it('are censored and not dropped: the 95 % quantile is the true one', async () => {
    const outcome = await experimentOn(LONG, 20);
    const p95 = figure(outcome, 'resolution-time', 'p95');
    const truth = 24 * 10 * Math.log(20);
    expect(Math.abs((p95.estimate as number) / truth - 1)).toBeLessThan(0.03);
    expect(p95.low as number).toBeLessThan(truth);
    expect(p95.high as number).toBeGreaterThan(truth);
    const p50 = figure(outcome, 'resolution-time', 'p50');
    expect(Math.abs((p50.estimate as number) / (24 * 10 * Math.LN2) - 1)).toBeLessThan(0.03);
  });

  it('make the mean of the resolved ones too low, and that is said', async () => {
    const outcome = await experimentOn(LONG, 20);
    const open = figure(outcome, 'tickets', 'total', { final: 'open' }).estimate as number;
    const created = figure(outcome, 'tickets', 'total').estimate as number;
    expect(open / created).toBeGreaterThan(0.09);
    expect(figure(outcome, 'resolution-time', 'mean').estimate as number).toBeLessThan(24 * 9.2);
    const warning = outcome.result.summary.warnings.find(({ code }) => code === 'W512');
    expect(warning?.message).toMatch(/^11 % of the tickets were still open .* reads too low/);
  });

  it('give a bound where a quantile was not reached', async () => {
    const short = { ...LONG, horizon: { start: '2026-01-05', length: '14 d', drain: '0 min' } };
    const outcome = await experimentOn(short, 4);
    const p95 = figure(outcome, 'resolution-time', 'p95');
    expect(p95).toMatchObject({ estimate: null, low: null, high: null });
    expect(p95.above as number).toBeGreaterThan(24 * 10);
    expect(p95.above as number).toBeLessThanOrEqual(24 * 14);
    expect(outcome.result.summary.warnings.map(({ code }) => code)).toContain('W514');
  });
});
