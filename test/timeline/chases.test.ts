/** Vendors that are asked after cases: the work of asking beside tickets that stay at the vendor. */
import { describe, expect, it } from 'vitest';
import { Account, Outcome } from '../../src/kernel/rows.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { HOUR, MINUTE } from '../../src/units/time.ts';
import { run, team, ticketType, type Written } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const chased = (vendor: Written, parts: Written = {}): Written => ({
  tickets: {
    T: ticketType(['mon 08:00'], '30 min', {
      reach: { L1: '0%', L2: '100%' },
      vendor: 'contoso',
    }),
  },
  teams: { desk: team('L1', 'Ana') },
  vendors: {
    contoso: {
      tier: 'L2',
      calendar: 'office',
      respond: '1 h',
      resolve: '19 h',
      chase: { every: '1 business day', effort: '20 min' },
      ...vendor,
    },
  },
  ...parts,
});

describe('a vendor that is asked after a case', () => {
  it('keeps the ticket while the sender is busy with asking', () => {
    const { tickets, work } = tells(
      chased({}),
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts      Ana
      Mon 08:30  T1 touch ends        Ana
      Mon 08:30  T1 goes to vendor
      Mon 09:30  T1 vendor responds
      Tue 08:30  T1 chase is due
      Tue 08:30  T1 chase starts      Ana
      Tue 08:50  T1 chase ends        Ana
      Wed 08:30  T1 chase is due
      Wed 08:30  T1 chase starts      Ana
      Wed 08:50  T1 chase ends        Ana
      Wed 10:30  T1 vendor solves
      Wed 10:30  T1 is resolved       Ana
      `,
    );
    expect(tickets[0].accounts[Account.Vendor]).toBe(50 * HOUR);
    expect(tickets[0].touches).toBe(1);
    const chases = work.filter(({ outcome }) => outcome === Outcome.Chased);
    expect(chases.map((row) => row.endedAt - row.startedAt)).toEqual([20 * MINUTE, 20 * MINUTE]);
  });

  it('is not asked where somebody still has to ask, nor when it has delivered', () => {
    tells(
      chased(
        { resolve: '6 h', chase: { every: '2 h', effort: '20 min' } },
        {
          tickets: {
            T: ticketType(['mon 08:00'], '30 min', {
              reach: { L1: '0%', L2: '100%' },
              vendor: 'contoso',
            }),
            LONG: ticketType(['mon 08:30'], '8 h'),
          },
        },
      ),
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts      Ana
      Mon 08:30  T1 touch ends        Ana
      Mon 08:30  T1 goes to vendor
      Mon 08:30  LONG1 arrives
      Mon 08:30  LONG1 touch starts   Ana
      Mon 09:30  T1 vendor responds
      Mon 10:30  T1 chase is due
      Mon 15:30  T1 chase is dropped
      Mon 15:30  T1 vendor solves
      Mon 15:30  T1 is resolved       Ana
      Mon 16:30  LONG1 touch ends     Ana
      Mon 16:30  LONG1 is resolved    Ana
      `,
    );
  });

  it('delivers while somebody asks, who goes on', () => {
    tells(
      chased({ resolve: '8 h 10 min' }),
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts      Ana
      Mon 08:30  T1 touch ends        Ana
      Mon 08:30  T1 goes to vendor
      Mon 09:30  T1 vendor responds
      Tue 08:30  T1 chase is due
      Tue 08:30  T1 chase starts      Ana
      Tue 08:40  T1 vendor solves
      Tue 08:40  T1 is resolved       Ana
      Tue 08:50  T1 chase ends        Ana
      `,
    );
  });

  it('is asked by whoever the ticket would wait for', () => {
    const desk = team('L1', 'Ana Ben');
    const asker = (owner: string) => {
      const often = { chase: { every: '2 h', effort: '20 min' } };
      const { story } = run(chased(often, { routing: { owner }, teams: { desk } }));
      const { agent } = story.find(({ verb }) => verb === Verb.ChaseStarts) ?? { agent: -1 };
      return agent;
    };
    // Ben has been idle for longer; with owners it is Ana who asks.
    expect([asker('none'), asker('sticky')]).toEqual([1, 0]);
  });

  it('is not asked where no people had the ticket', () => {
    const direct = [{ when: { type: 'T' }, to: 'L2' }];
    expect(run(chased({}, { routing: { direct } })).work).toEqual([]);
  });

  it('leaves nothing behind where the run ends before', () => {
    const horizon = { length: '1 d', drain: '9 h' };
    const { tickets, totals, work } = run(
      chased({ chase: { every: '8 h 50 min', effort: '2 h' } }, { horizon }),
    );
    expect(tickets).toHaveLength(1);
    expect(totals.created).toBe(1);
    // Begun on Tuesday at 08:20, cut off at 09:00.
    expect(work.at(-1)?.endedAt).toBe(33 * HOUR);
  });
});
