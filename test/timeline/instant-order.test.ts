/** What happens first when several things happen at one instant: each pair of neighbours. */
import { describe, expect, it } from 'vitest';
import { Verdict } from '../../src/kernel/rows.ts';
import { team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const vendorWork = (at: string[]) =>
  ticketType(at, '30 min', { reach: { L1: '0%', L2: '100%' }, vendor: 'contoso' });

describe('at one instant', () => {
  it('work ends before its clock can miss the goal: elapsed = goal is met', () => {
    const { tickets } = tells(
      {
        priorities: { P3: { resolve: '1 h' } },
        tickets: { T: ticketType(['mon 09:00'], '1 h') },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      `,
    );
    expect(tickets[0]).toMatchObject({ resolveVerdict: Verdict.Met, breachedAt: -1 });
  });

  it('work ends before people leave', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 16:00'], '1 h') },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 08:00  Ana shift starts
      Mon 16:00  T1 arrives
      Mon 16:00  T1 touch starts  Ana
      Mon 17:00  T1 touch ends    Ana
      Mon 17:00  T1 is resolved   Ana
      Mon 17:00  Ana shift ends
      `,
    );
  });

  it('people leave before others come, so that nobody is twice there', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 12:00'], '30 min') },
        teams: {
          early: team('L1', 'Ana', { hours: { 'mon-fri': '08:00-12:00' } }),
          late: team('L1', 'Ben', { hours: { 'mon-fri': '12:00-16:00' } }),
        },
      },
      `
      Mon 08:00  Ana shift starts
      Mon 12:00  Ana shift ends
      Mon 12:00  Ben shift starts
      Mon 12:00  T1 arrives
      Mon 12:00  T1 touch starts   Ben
      Mon 12:30  T1 touch ends     Ben
      Mon 12:30  T1 is resolved    Ben
      Mon 16:00  Ben shift ends
      Tue 08:00  Ana shift starts
      Tue 12:00  Ana shift ends
      Tue 12:00  Ben shift starts
      `,
    );
  });

  it('people come before vendors reply', () => {
    tells(
      {
        tickets: { T: vendorWork(['mon 08:00']) },
        teams: {
          desk: team('L1', 'Ana'),
          late: team('L1', 'Ben', { hours: { 'mon-fri': '11:30-16:00' } }),
        },
        vendors: { contoso: { tier: 'L2', respond: '1 h', resolve: '2 h' } },
      },
      `
      Mon 08:00  Ana shift starts
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts     Ana
      Mon 08:30  T1 touch ends       Ana
      Mon 08:30  T1 goes to vendor
      Mon 09:30  T1 vendor responds
      Mon 11:30  Ben shift starts
      Mon 11:30  T1 vendor solves
      Mon 11:30  T1 is resolved      Ana
      `,
    );
  });

  it('vendors reply before customers do, and customers before tickets arrive', () => {
    tells(
      {
        seed: 3,
        tickets: {
          T: ticketType(['mon 11:30'], '10 min'),
          C: ticketType(['mon 09:00'], '30 min', {
            customer: { after: '50%', delay: '2 h' },
          }),
          V: vendorWork(['mon 08:00']),
        },
        teams: { desk: team('L1', 'Ana Ben') },
        vendors: { contoso: { tier: 'L2', respond: '1 h', resolve: '2 h' } },
      },
      `
      Mon 08:00  V1 arrives
      Mon 08:00  V1 touch starts        Ana
      Mon 08:30  V1 touch ends          Ana
      Mon 08:30  V1 goes to vendor
      Mon 09:00  C1 arrives
      Mon 09:00  C1 touch starts        Ben
      Mon 09:30  C1 touch ends          Ben
      Mon 09:30  C1 waits for customer
      Mon 09:30  V1 vendor responds
      Mon 11:30  V1 vendor solves
      Mon 11:30  V1 is resolved         Ana
      Mon 11:30  C1 customer replies
      Mon 11:30  T1 arrives
      Mon 11:30  C1 touch starts        Ana
      Mon 11:30  T1 touch starts        Ben
      Mon 11:40  T1 touch ends          Ben
      Mon 11:40  T1 is resolved         Ben
      Mon 12:00  C1 touch ends          Ana
      Mon 12:00  C1 is resolved         Ana
      `,
    );
  });

  it('one round looks at everybody present: who comes late in the file is not too late', () => {
    tells(
      {
        tickets: {
          T: ticketType(['mon 09:00'], '30 min'),
          U: ticketType(['mon 09:00'], '30 min', { priority: { P1: '100%' } }),
        },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  U1 arrives
      Mon 09:00  U1 touch starts  Ana
      Mon 09:30  U1 touch ends    Ana
      Mon 09:30  U1 is resolved   Ana
      Mon 09:30  T1 touch starts  Ana
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      `,
    );
  });

  it('people turn to a customer before the customer gives up', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 07:30', 'mon 07:30'], '1 h', { patience: '30 min' }) },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 07:30  T1 arrives
      Mon 07:30  T2 arrives
      Mon 08:00  T1 touch starts  Ana
      Mon 08:00  T2 abandons
      Mon 09:00  T1 touch ends    Ana
      Mon 09:00  T1 is resolved   Ana
      `,
    );
  });

  it('customers give up before the run stops', () => {
    tells(
      {
        horizon: { length: '1 d', drain: '1 h' },
        tickets: { T: ticketType(['mon 23:00'], '1 h', { patience: '2 h' }) },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 23:00  T1 arrives
      Tue 01:00  T1 abandons
      `,
    );
  });
});
