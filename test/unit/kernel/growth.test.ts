/** A backlog beyond the first room: columns move in the middle of a run and nothing else changes. */
import { expect, it } from 'vitest';
import { events } from '../../../src/kernel/event-slots.ts';
import { Account, Final } from '../../../src/kernel/rows.ts';
import { simulate } from '../../../src/kernel/simulate.ts';
import { ledgers, tickets, visits } from '../../../src/kernel/tickets.ts';
import { MINUTE, SECOND } from '../../../src/units/time.ts';
import { everyFeature } from '../../recomputation/every-feature.ts';
import { freshKernel, outcomeOf } from '../../support/kernel-outcome.ts';
import { RowStore } from '../../support/rows.ts';
import { modelOf, ticketType, type Written } from '../../support/scenario.ts';

const TICKETS = 20_000;

it('a line of twenty thousand is served one by one, each at its minute', () => {
  const store = new RowStore();
  const arrivals = { gap: '1 s', stopAfter: TICKETS };
  const model = modelOf({
    tickets: { A: ticketType([], '1 min', { arrivals, patience: '60 d' }) },
    teams: { desk: { tier: 'L1', agents: 1, calendar: 'always' } },
  });
  expect(tickets.stage.length).toBeLessThan(TICKETS * 0.9);
  expect(events.at.length).toBeLessThan(TICKETS * 0.9);
  const totals = simulate(model, 0, [store]);
  expect(totals.peakOpen).toBe(TICKETS - Math.floor((TICKETS * SECOND - SECOND) / MINUTE));
  const { rows } = store;
  expect(rows.tickets.length).toBe(TICKETS);
  const arrival = (k: number) => (k + 1) * SECOND;
  const start = (k: number) => SECOND + k * MINUTE;
  const expected = Array.from({ length: TICKETS }, (_, k) =>
    [k, arrival(k), start(k), start(k) + MINUTE, Final.Resolved, start(k) - arrival(k)].join(' '),
  );
  const seen = rows.tickets.map((row) => {
    const { ordinal, createdAt, firstTouchAt, endedAt, final, accounts } = row;
    const queued = accounts[Account.Queued];
    return [ordinal, createdAt, firstTouchAt, endedAt, final, queued].join(' ');
  });
  expect(seen).toEqual(expected);
  expect(tickets.stage.length).toBeGreaterThan(TICKETS * 0.9);
  expect(events.at.length).toBeGreaterThan(TICKETS * 0.9);
  expect(ledgers.time.length).toBeGreaterThanOrEqual(
    tickets.stage.length * rows.tickets[0].accounts.length,
  );
  expect(visits.touches.length).toBeGreaterThanOrEqual(tickets.stage.length);
});

it('a run that makes room in its middle is the run that finds it made', async () => {
  const parts = everyFeature();
  const types = parts.tickets as Written;
  const flood = { ...(types.fault as Written), arrivals: { rate: '1500/day' } };
  const model = modelOf({ ...parts, tickets: { ...types, fault: flood } });
  const kernel = await freshKernel();
  const grown = outcomeOf(kernel, model, 0, false);
  expect(grown.peakOpen).toBeGreaterThan(17_000);
  expect(outcomeOf(kernel, model, 0, false)).toEqual(grown);
});
