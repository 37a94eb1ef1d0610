/** Waits outside the organisation: for customers, for vendors, for the end of a parking. */
import { describe, expect, it } from 'vitest';
import { Account } from '../../src/kernel/rows.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { HOUR, MINUTE } from '../../src/units/time.ts';
import { run, team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

describe('a customer', () => {
  it('answers in the hours of a calendar, and a fresh touch at the same tier follows', () => {
    const { tickets } = tells(
      {
        seed: 2,
        tickets: {
          T: ticketType(['mon 15:00'], '30 min', {
            customer: { after: '50%', delay: '3 h', calendar: 'office' },
          }),
        },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 15:00  T1 arrives
      Mon 15:00  T1 touch starts        Ana
      Mon 15:30  T1 touch ends          Ana
      Mon 15:30  T1 waits for customer
      Tue 09:30  T1 customer replies
      Tue 09:30  T1 touch starts        Ana
      Tue 10:00  T1 touch ends          Ana
      Tue 10:00  T1 is resolved         Ana
      `,
    );
    expect(tickets[0].accounts[Account.Customer]).toBe(18 * HOUR);
    expect(tickets[0].accounts[Account.Handled]).toBe(HOUR);
  });
});

describe('a vendor', () => {
  const CONTOSO = { tier: 'L2', calendar: 'office', respond: '1 h', resolve: '4 h' };
  const beyond = (at: string[], parts: object = {}) =>
    ticketType(at, '30 min', {
      reach: { L1: '0%', L2: '100%' },
      vendor: 'contoso',
      ...parts,
    });

  it('responds and then resolves in its own hours: the delays add up', () => {
    tells(
      {
        tickets: { T: beyond(['mon 15:00']) },
        teams: { desk: team('L1', 'Ana') },
        vendors: { contoso: CONTOSO },
      },
      `
      Mon 15:00  T1 arrives
      Mon 15:00  T1 touch starts      Ana
      Mon 15:30  T1 touch ends        Ana
      Mon 15:30  T1 goes to vendor
      Mon 16:30  T1 vendor responds
      Tue 11:30  T1 vendor solves
      Tue 11:30  T1 is resolved       Ana
      `,
    );
  });

  it('has its solution checked by the sender', () => {
    tells(
      {
        tickets: { T: beyond(['mon 08:00']) },
        teams: { desk: team('L1', 'Ana') },
        vendors: { contoso: { ...CONTOSO, verify: '15 min' } },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts      Ana
      Mon 08:30  T1 touch ends        Ana
      Mon 08:30  T1 goes to vendor
      Mon 09:30  T1 vendor responds
      Mon 13:30  T1 vendor solves
      Mon 13:30  T1 touch starts      Ana
      Mon 13:45  T1 touch ends        Ana
      Mon 13:45  T1 is resolved       Ana
      `,
    );
  });

  it('asks for information, which costs a touch of the sender and its own time after it', () => {
    tells(
      {
        seed: 2,
        tickets: { T: beyond(['mon 08:00']) },
        teams: { desk: team('L1', 'Ana') },
        vendors: {
          contoso: {
            ...CONTOSO,
            informationLoops: { share: '50%', effort: '20 min', answer: '2 h' },
          },
        },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts      Ana
      Mon 08:30  T1 touch ends        Ana
      Mon 08:30  T1 goes to vendor
      Mon 09:30  T1 vendor responds
      Mon 09:30  T1 vendor asks
      Mon 09:30  T1 touch starts      Ana
      Mon 09:50  T1 touch ends        Ana
      Mon 09:50  T1 answers vendor
      Mon 15:50  T1 vendor solves
      Mon 15:50  T1 is resolved       Ana
      `,
    );
  });

  it('asks ten times in one case at most', () => {
    const { story } = run({
      seed: 1,
      tickets: { T: beyond(['mon 08:00']) },
      teams: { desk: team('L1', 'Ana') },
      vendors: { contoso: { ...CONTOSO, informationLoops: { share: '99.99%', effort: '5 min' } } },
    });
    const times = (verb: number) => story.filter((entry) => entry.verb === verb).length;
    expect([times(Verb.VendorAsks), times(Verb.Answers), times(Verb.VendorSolves)]).toEqual([
      10, 10, 1,
    ]);
  });

  it('lets cases beyond its parallel limit wait', () => {
    const { tickets } = tells(
      {
        tickets: { T: beyond(['mon 08:00', 'mon 08:30']) },
        teams: { desk: team('L1', 'Ana') },
        vendors: { contoso: { ...CONTOSO, calendar: 'always', parallel: 1 } },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts      Ana
      Mon 08:30  T1 touch ends        Ana
      Mon 08:30  T1 goes to vendor
      Mon 08:30  T2 arrives
      Mon 08:30  T2 touch starts      Ana
      Mon 09:00  T2 touch ends        Ana
      Mon 09:00  T2 goes to vendor
      Mon 09:30  T1 vendor responds
      Mon 13:30  T1 vendor solves
      Mon 13:30  T1 is resolved       Ana
      Mon 14:30  T2 vendor responds
      Mon 18:30  T2 vendor solves
      Mon 18:30  T2 is resolved       Ana
      `,
    );
    expect(tickets[1].accounts[Account.Vendor]).toBe(9 * HOUR + 30 * MINUTE);
  });
});

describe('what nobody can solve', () => {
  const beyond = (unsolved: object) => ({
    tickets: { T: ticketType(['mon 08:00'], '30 min', { reach: { L1: '0%' }, unsolved }) },
    teams: { desk: team('L1', 'Ana') },
  });

  it('is closed at once', () => {
    tells(
      beyond({ then: 'close' }),
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts        Ana
      Mon 08:30  T1 touch ends          Ana
      Mon 08:30  T1 is closed unsolved
      `,
    );
  });

  it('is parked for a while and then closed', () => {
    const { tickets } = tells(
      beyond({ then: 'park', after: '2 d' }),
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts        Ana
      Mon 08:30  T1 touch ends          Ana
      Mon 08:30  T1 is parked
      Wed 08:30  T1 is closed unsolved
      `,
    );
    expect(tickets[0].accounts[Account.Scheduled]).toBe(48 * HOUR);
  });

  it('is parked for ever where no time is given', () => {
    tells(
      { horizon: { length: '1 d', drain: '1 d' }, ...beyond({ then: 'park' }) },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts     Ana
      Mon 08:30  T1 touch ends       Ana
      Mon 08:30  T1 is parked
      Wed 00:00  T1 is still open
      `,
    );
  });
});

describe('a reopened ticket', () => {
  it('comes back to the line in which it stood last, and its gap is nobody’s wait', () => {
    const { tickets } = tells(
      {
        seed: 3,
        tickets: {
          T: ticketType(['mon 08:00'], '30 min', { reopen: { share: '50%', after: '5 h' } }),
        },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts  Ana
      Mon 08:30  T1 touch ends    Ana
      Mon 08:30  T1 is resolved   Ana
      Mon 13:30  T1 reopens
      Mon 13:30  T1 touch starts  Ana
      Mon 14:00  T1 touch ends    Ana
      Mon 14:00  T1 is resolved   Ana
      `,
    );
    expect(tickets[0].accounts[Account.Closed]).toBe(5 * HOUR);
    expect(tickets[0].reopenings).toBe(1);
  });

  it('that a vendor had solved is attempted anew, not checked a second time', () => {
    tells(
      {
        seed: 2,
        tickets: {
          T: ticketType(['mon 08:00'], '30 min', {
            reach: { L1: '0%', L2: '100%' },
            vendor: 'contoso',
            reopen: { share: '50%', after: '1 h' },
          }),
        },
        teams: { desk: team('L1', 'Ana') },
        vendors: { contoso: { tier: 'L2', respond: '1 h', resolve: '1 h', verify: '5 min' } },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts      Ana
      Mon 08:30  T1 touch ends        Ana
      Mon 08:30  T1 goes to vendor
      Mon 09:30  T1 vendor responds
      Mon 10:30  T1 vendor solves
      Mon 10:30  T1 touch starts      Ana
      Mon 10:35  T1 touch ends        Ana
      Mon 10:35  T1 is resolved       Ana
      Mon 11:35  T1 reopens
      Mon 11:35  T1 touch starts      Ana
      Mon 12:05  T1 touch ends        Ana
      Mon 12:05  T1 goes to vendor
      Mon 13:05  T1 vendor responds
      Mon 14:05  T1 vendor solves
      Mon 14:05  T1 touch starts      Ana
      Mon 14:10  T1 touch ends        Ana
      Mon 14:10  T1 is resolved       Ana
      `,
    );
  });
});
