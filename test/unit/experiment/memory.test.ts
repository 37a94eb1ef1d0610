/** Memory follows the backlog and not the history: a run ten times as long keeps no more. */
import { expect, it } from 'vitest';
import { prepare, replicate } from '../../../src/experiment/replicate.ts';
import { events } from '../../../src/kernel/event-slots.ts';
import { flow } from '../../../src/kernel/flow-balance.ts';
import { openRows } from '../../../src/kernel/ledger.ts';
import { openOrganisation } from '../../../src/kernel/organisation.ts';
import { runReplication } from '../../../src/kernel/replication.ts';
import { CHUNK_ROWS } from '../../../src/kernel/rows.ts';
import { slots, tickets } from '../../../src/kernel/tickets.ts';
import { countEvents } from '../../support/future-events.ts';
import { modelOf, type Written, written } from '../../support/scenario.ts';

/** A busy desk of two tiers; everything is solved sooner or later. */
function desk(weeks: number): Written {
  return written({
    horizon: { start: '2026-01-05', length: `${weeks} weeks`, drain: '2 weeks' },
    priorities: { P1: { respond: '1 h', resolve: '8 h' }, P3: {} },
    tickets: {
      fault: {
        arrivals: { rate: '400/day' },
        priority: { P1: '20%', P3: '80%' },
        reach: { L1: '60%', L2: '100%' },
        handle: { L1: { exponential: { mean: '30 min' } }, L2: { exponential: { mean: '1 h' } } },
        customer: { after: '20%', delay: { exponential: { mean: '8 h' } } },
        reopen: { share: '5%', after: { exponential: { mean: '1 d' } } },
        patience: { exponential: { mean: '3 d' } },
      },
    },
    teams: {
      desk: { tier: 'L1', agents: 14, calendar: 'always' },
      experts: { tier: 'L2', agents: 11, calendar: 'always' },
    },
  });
}

/** Bytes of all columns below a value, each buffer once. */
function bytesOf(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (Array.isArray(value) && typeof value[0] === 'number') return value.length * 8;
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part, seen), 0);
}

it('tickets that ended leave their place to new ones', () => {
  let lent = 0;
  let largest = 0;
  const collector = {
    tickets: ({ count }: { count: number }) => {
      lent += count;
      largest = Math.max(largest, count);
    },
    work() {},
    duty() {},
  };
  const room = [tickets.stage.length, events.at.length];
  openOrganisation(modelOf(desk(10)), 0);
  openRows([collector]);
  runReplication(false);
  expect(lent).toBeGreaterThan(25_000);
  expect(largest).toBe(CHUNK_ROWS);
  expect(slots.used).toBe(flow.peak);
  expect(flow.peak).toBeLessThan(1000);
  expect([tickets.stage.length, events.at.length]).toEqual(room);
  // Events that went stale wait for their instant, but no longer: patience is the longest of them.
  expect(countEvents()).toBeLessThan(4000);
});

it('the record of a replication grows with days and not with tickets', () => {
  const records = [10, 40].map((weeks) => replicate(prepare(modelOf(desk(weeks))), 0));
  const [short, long] = records as [(typeof records)[0], (typeof records)[0]];
  expect(long.totals.created / short.totals.created).toBeGreaterThan(3);
  const daily = (record: typeof short) => bytesOf(record.series.backlog);
  const rest = (record: typeof short) => bytesOf(record) - daily(record);
  expect(daily(long)).toBe(4 * daily(short));
  expect(rest(long)).toBeLessThan(1.7 * rest(short));
  expect(bytesOf(long)).toBeLessThan(2_000_000);
});
