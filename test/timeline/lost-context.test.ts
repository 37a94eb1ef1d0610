/** Work that is done again after a change of person: worked out by hand. */
import { expect, it } from 'vitest';
import { Account } from '../../src/kernel/rows.ts';
import { HOUR, MINUTE } from '../../src/units/time.ts';
import { run, team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const escalated = {
  tickets: {
    T: ticketType(['mon 08:00'], '30 min', {
      reach: { L1: '0%', L2: '100%' },
      handle: { L1: '30 min', L2: '1 h' },
    }),
  },
  teams: { desk: team('L1', 'Ana'), experts: team('L2', 'Zoe') },
};
const losing = (loseContext: string) => ({ handOver: { receiver: '10 min', loseContext } });

it('the receiver reads in and repeats the last touch', () => {
  const { tickets } = tells(
    { ...escalated, routing: losing('100%') },
    `
    Mon 08:00  T1 arrives
    Mon 08:00  T1 touch starts  Ana
    Mon 08:30  T1 touch ends    Ana
    Mon 08:30  T1 escalates
    Mon 08:30  T1 touch starts  Zoe
    Mon 10:10  T1 touch ends    Zoe
    Mon 10:10  T1 is resolved   Zoe
    `,
  );
  expect(tickets[0].accounts[Account.Handled]).toBe(2 * HOUR);
  expect(tickets[0].accounts[Account.HandOver]).toBe(10 * MINUTE);
});

it('somebody who is twice as fast repeats it in half the time', () => {
  const { tickets } = run({
    ...escalated,
    teams: {
      desk: team('L1', 'Ana'),
      experts: { ...team('L2', 'Zoe'), people: [{ name: 'Zoe', speed: 2 }] },
    },
    routing: losing('100%'),
  });
  // Half an hour, then a quarter of an hour of it again and half an hour of the new attempt.
  expect(tickets[0].accounts[Account.Handled]).toBe(75 * MINUTE);
});

it('interrupted work that somebody else goes on with is begun anew', () => {
  tells(
    {
      tickets: { T: ticketType(['mon 16:00'], '90 min') },
      teams: {
        early: team('L1', 'Ana', { atShiftEnd: 'handOver' }),
        late: team('L1', 'Ben', { hours: { 'mon-fri': '16:30-22:00' } }),
      },
      routing: losing('100%'),
    },
    `
    Mon 16:00  T1 arrives
    Mon 16:00  T1 touch starts    Ana
    Mon 17:00  T1 is handed back
    Mon 17:00  T1 touch starts    Ben
    Mon 18:40  T1 touch ends      Ben
    Mon 18:40  T1 is resolved     Ben
    `,
  );
});

it('happens in the stated share of changes of person', () => {
  const { tickets } = run({
    ...escalated,
    tickets: { T: { ...escalated.tickets.T, arrivals: { gap: '2 h' } } },
    horizon: { length: '20 weeks' },
    teams: {
      desk: team('L1', 'Ana', { hours: { 'mon-sun': '00:00-24:00' } }),
      experts: team('L2', 'Zoe', { hours: { 'mon-sun': '00:00-24:00' } }),
    },
    routing: losing('25%'),
  });
  const lost = tickets.filter(({ accounts }) => accounts[Account.Handled] === 2 * HOUR);
  expect(tickets.length).toBeGreaterThan(1500);
  const spread = Math.sqrt((0.25 * 0.75) / tickets.length);
  expect(Math.abs(lost.length / tickets.length - 0.25)).toBeLessThan(4 * spread);
});
