/** Customers who keep silent: reminders, closing, and answers that come after that. */
import { describe, expect, it } from 'vitest';
import { Account, Final, Verdict } from '../../src/kernel/rows.ts';
import { HOUR, MINUTE } from '../../src/units/time.ts';
import { team, ticketType, type Written } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

/** Ana asks half of the customers; with this seed the first one, once. */
const asking = (remind: Written, delay = '20 h'): Written => ({
  seed: 2,
  priorities: { P3: { resolve: '4 h', pauses: ['customer'] } },
  tickets: {
    T: ticketType(['mon 09:00'], '30 min', {
      customer: { after: '50%', delay, calendar: 'office', remind },
    }),
  },
  teams: { desk: team('L1', 'Ana') },
});

describe('a customer who does not answer', () => {
  it('is reminded in the hours of the calendar until the answer comes', () => {
    tells(
      asking({ every: '1 business day', times: 3 }),
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts       Ana
      Mon 09:30  T1 touch ends         Ana
      Mon 09:30  T1 waits for customer
      Tue 09:30  T1 reminds customer
      Wed 09:30  T1 reminds customer
      Wed 11:30  T1 customer replies
      Wed 11:30  T1 touch starts       Ana
      Wed 12:00  T1 touch ends         Ana
      Wed 12:00  T1 is resolved        Ana
      `,
    );
  });

  it('has the ticket closed after the last reminder, which keeps the promise', () => {
    const { tickets } = tells(
      asking({ every: '1 business day', times: 1 }),
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts       Ana
      Mon 09:30  T1 touch ends         Ana
      Mon 09:30  T1 waits for customer
      Tue 09:30  T1 reminds customer
      Wed 09:30  T1 is closed
      `,
    );
    expect(tickets[0]).toMatchObject({
      final: Final.Closed,
      resolveElapsed: 30 * MINUTE,
      resolveVerdict: Verdict.Met,
    });
    expect(tickets[0].accounts[Account.Customer]).toBe(48 * HOUR);
  });

  it('opens the closed ticket again when the answer comes after all', () => {
    const { tickets } = tells(
      asking({ every: '1 business day', times: 0, lateReplies: '100%' }),
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts       Ana
      Mon 09:30  T1 touch ends         Ana
      Mon 09:30  T1 waits for customer
      Tue 09:30  T1 is closed
      Wed 11:30  T1 reopens
      Wed 11:30  T1 touch starts       Ana
      Wed 12:00  T1 touch ends         Ana
      Wed 12:00  T1 is resolved        Ana
      `,
    );
    expect(tickets[0]).toMatchObject({
      final: Final.Resolved,
      reopenings: 1,
      resolveElapsed: HOUR,
    });
    expect(tickets[0].accounts[Account.Closed]).toBe(26 * HOUR);
  });

  it('is in time at the very instant at which the ticket would be closed', () => {
    tells(
      asking({ every: '1 business day', times: 0 }, '1 business day'),
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts       Ana
      Mon 09:30  T1 touch ends         Ana
      Mon 09:30  T1 waits for customer
      Tue 09:30  T1 customer replies
      Tue 09:30  T1 touch starts       Ana
      Tue 10:00  T1 touch ends         Ana
      Tue 10:00  T1 is resolved        Ana
      `,
    );
  });
});
