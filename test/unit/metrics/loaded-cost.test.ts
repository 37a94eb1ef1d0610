/** Money worked out by hand: what people cost, what tickets cost besides, what the desk pays. */
import { expect, it } from 'vitest';
import { findRow } from '../../../src/charts/rows.ts';
import { experimentOn } from '../../support/experiment.ts';
import { ticketType, type Written } from '../../support/scenario.ts';

/** A year of 365 days in which 73 tickets of an hour each come, one every fifth day at noon. */
const DAYS = 365;
const TICKETS = DAYS / 5;

function desk(parts: Written, type: Written): Written {
  const at = Array.from({ length: TICKETS }, (_, k) => {
    return `${new Date(Date.UTC(2026, 0, 5 + 5 * k)).toISOString().slice(0, 10)} 12:00`;
  });
  return {
    name: 'Desk',
    question: 'What does it cost?',
    horizon: { start: '2026-01-05', zone: 'UTC', length: `${DAYS} d`, drain: '1 d' },
    priorities: { P3: { resolve: '30 min', calendar: 'always', penalty: '7/breach' } },
    tickets: { fault: { ...ticketType(at, '1 h'), ...type } },
    teams: { desk: { tier: 'L1', agents: 2, calendar: 'always', pay: '10/h' } },
    ...parts,
  };
}

async function figures(parts: Written, type: Written = {}) {
  const { result } = await experimentOn(desk(parts, type), 2);
  return (metric: string, statistic: string, scope = {}) =>
    findRow(result.summary, metric, statistic, scope)?.estimate;
}

const PAY = 2 * DAYS * 24 * 10;

it('people cost what they are paid, busy or not, and their tools', async () => {
  const of = await figures({ costs: { seat: '1500/year' } });
  expect(of('cost', 'total', { category: 'wages' })).toBe(PAY);
  expect(of('cost', 'total', { category: 'seats' })).toBeCloseTo(3000, 6);
  expect(of('staff-cost', 'total', { team: 'desk' })).toBeCloseTo(PAY + 3000, 6);
  expect(of('loaded-cost', 'per-hour')).toBeCloseTo((PAY + 3000) / TICKETS, 6);
  expect(of('loaded-cost', 'per-touch', { tier: 'L1' })).toBeCloseTo((PAY + 3000) / TICKETS, 6);
  expect(of('paid-cost', 'total')).toBeUndefined();
});

it('what stands still costs as long as the ticket is open, and the desk does not pay it', async () => {
  const of = await figures({ costs: { customerTime: '20/h' } }, { outageCost: '600/h' });
  expect(of('cost', 'total', { category: 'outages' })).toBeCloseTo(600 * TICKETS, 6);
  expect(of('ticket-cost', 'total', { priority: 'P3' })).toBeCloseTo(627 * TICKETS, 6);
  expect(of('cost', 'total')).toBeCloseTo(PAY + 627 * TICKETS, 6);
  expect(of('paid-cost', 'total')).toBeCloseTo(PAY + 7 * TICKETS, 6);
  expect(of('paid-cost', 'per-ticket', { type: 'fault' })).toBeCloseTo(PAY / TICKETS + 7, 6);
});
