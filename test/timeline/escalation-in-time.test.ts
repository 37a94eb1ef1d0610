/** Tickets that go to a higher tier because their time runs out: worked out by hand. */
import { describe, expect, it } from 'vitest';
import { Account } from '../../src/kernel/rows.ts';
import { MINUTE } from '../../src/units/time.ts';
import { run, team, ticketType, type Written } from '../support/scenario.ts';
import { linesOf, tells } from '../support/story.ts';

const priorities = { P3: { resolve: '4 h', pauses: ['customer'] } };
const routing = { hierarchical: [{ when: { elapsed: '25%' }, to: 'L2' }] };
const teams = { desk: team('L1', 'Ana'), experts: team('L2', 'Zoe') };
const both = { reach: { L1: '100%', L2: '100%' }, handle: { L1: '2 h', L2: '30 min' } };
const desk = (at: string[], more: Written = {}) => ({
  priorities,
  routing,
  teams,
  tickets: { T: ticketType(at, '', { ...both, ...more }) },
});

describe('escalation in time', () => {
  it('takes a waiting ticket at once, at the instant that is stated', () => {
    const { tickets, work } = tells(
      desk(['mon 09:00', 'mon 09:10']),
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:10  T2 arrives
      Mon 10:10  T2 escalates
      Mon 10:10  T2 touch starts  Zoe
      Mon 10:40  T2 touch ends    Zoe
      Mon 10:40  T2 is resolved   Zoe
      Mon 11:00  T1 touch ends    Ana
      Mon 11:00  T1 is resolved   Ana
      `,
    );
    expect(tickets[0]).toMatchObject({ escalations: 1, tier: 1 });
    expect(tickets[0].accounts[Account.Queued]).toBe(60 * MINUTE);
    // The whole wait counts where it ends.
    expect(work[0]).toMatchObject({ tier: 1, queued: 60 * MINUTE });
  });

  it('waits for the end of a touch, and is void if that solves the ticket', () => {
    const { tickets } = run(desk(['mon 09:00']));
    expect(tickets[0]).toMatchObject({ escalations: 0, tier: 0 });
  });

  it('sends a ticket that comes back from its customer to the higher tier', () => {
    const story = linesOf(
      run(desk(['mon 09:00'], { customer: { after: '99%', delay: '1 h', calendar: 'always' } })),
    );
    const from = story.findIndex((line) => line.includes('waits for customer'));
    expect(story.slice(from, from + 5).map((line) => line.replace(/ +/g, ' '))).toEqual([
      'Mon 11:00 T1 waits for customer',
      'Mon 12:00 T1 customer replies',
      'Mon 12:00 T1 escalates',
      'Mon 12:00 T1 queues L2',
      'Mon 12:00 T1 touch starts Zoe',
    ]);
  });

  it('passes over a tier below the one that is stated', () => {
    const { work } = run({
      ...desk(['mon 09:00'], {
        reach: { L1: '0%', L2: '0%', L3: '100%' },
        handle: { L1: '2 h', L2: '1 h', L3: '30 min' },
      }),
      routing: { hierarchical: [{ when: { elapsed: '25%' }, to: 'L3' }] },
      teams: { ...teams, gurus: team('L3', 'Kim') },
    });
    expect(work.map(({ tier }) => tier)).toEqual([0, 2]);
  });

  it('counts the time of the clock only: nothing is up while it stands still', () => {
    const story = linesOf(
      run(
        desk(['mon 09:00'], {
          customer: { after: '99%', delay: '3 h', calendar: 'always' },
          handle: { L1: '20 min', L2: '30 min' },
        }),
      ),
    );
    // Three touches of 20 minutes each: the hour is over when the third ends, and found so at
    // the instant at which the clock goes on.
    const from = story.findIndex((line) => line.includes('escalates'));
    expect(story.slice(0, from).filter((line) => line.includes('touch ends'))).toHaveLength(3);
    expect(story[from]).toMatch(/^Mon 19:00/);
  });

  it('happens once in the life of a ticket', () => {
    const { tickets } = run({
      ...desk(['mon 09:00', 'mon 09:10'], { reopen: { share: '90%', after: '1 h' } }),
      horizon: { length: '1 d', drain: '1 d' },
    });
    expect(tickets.every(({ escalations }) => escalations <= 1)).toBe(true);
    expect(tickets.some(({ reopenings }) => reopenings > 1)).toBe(true);
  });
});
