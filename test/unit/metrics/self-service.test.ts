/** Self-service and customers' time: counted and paid for where the scenario prices them. */
import { expect, it } from 'vitest';
import { temporaryFolder, tiersim } from '../../support/memory-host.ts';
import { ticketType, yamlOf } from '../../support/scenario.ts';

/** One person, tickets of an hour each, and half of the contacts solved by self-service. */
const HALF_DEFLECTED = {
  horizon: { start: '2026-01-05', length: '4 weeks', drain: '1 week' },
  tickets: {
    question: {
      ...ticketType([], '1 h'),
      arrivals: { rate: '14/week', profile: { 'mon-fri': { '08:00-12:00': 1 } } },
      reach: { L0: '50%', L1: '100%' },
    },
  },
  teams: { desk: { tier: 'L1', agents: 9, calendar: 'always', pay: '10/h' } },
};

async function figures(parts: object) {
  const folder = temporaryFolder({ 'a.yaml': yamlOf({ ...HALF_DEFLECTED, ...parts }) });
  const { out, err } = await tiersim(folder, ['run', 'a.yaml', '--json', '--no-save', '-n', '4']);
  expect(err).not.toContain('E');
  const rows = JSON.parse(out).metrics as {
    metric: string;
    statistic: string;
    scope: Readonly<Record<string, string>>;
    estimate: number;
  }[];
  return (metric: string, statistic: string, scope: object = {}) =>
    rows.find((row) => {
      const isHere = JSON.stringify(row.scope) === JSON.stringify(scope);
      return row.metric === metric && row.statistic === statistic && isHere;
    })?.estimate as number;
}

it('a contact that self-service solves is counted and costs its price', async () => {
  const of = await figures({ costs: { deflected: '3/contact' } });
  expect(of('tickets', 'total')).toBeGreaterThan(10);
  expect(of('deflected', 'total')).toBe(of('tickets', 'total'));
  expect(of('deflected', 'total', { type: 'question' })).toBe(of('tickets', 'total'));
  expect(of('cost', 'total', { category: 'selfService' })).toBe(3 * of('deflected', 'total'));
  const wages = of('cost', 'total', { category: 'wages' });
  expect(of('cost', 'total')).toBe(wages + 3 * of('deflected', 'total'));
});

it('a customer with an open ticket costs the time that it is open', async () => {
  const of = await figures({ costs: { customerTime: '20/h' } });
  const hours = of('backlog', 'mean') * 4 * 7 * 24;
  expect(hours).toBeCloseTo(of('tickets', 'total'), 6);
  expect(of('cost', 'total', { category: 'customerTime' })).toBeCloseTo(20 * hours, 6);
  expect(of('cost', 'total', { category: 'selfService' })).toBe(0);
});
