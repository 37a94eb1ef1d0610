/** Priorities that change: wrong ones that the first touch corrects, and tickets that are raised. */
import { describe, expect, it } from 'vitest';
import { Verdict } from '../../src/kernel/rows.ts';
import { HOUR, MINUTE } from '../../src/units/time.ts';
import { run, team, ticketType, type Written } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const wrong = (as: string) => ({ misprioritised: { share: '100%', as: { [as]: '100%' } } });

describe('a ticket with a wrong priority', () => {
  it('waits by the wrong one, and is judged by the right one from its creation on', () => {
    const { tickets } = tells(
      {
        priorities: { P1: { respond: '30 min', resolve: '2 h' }, P3: {}, P4: {} },
        tickets: {
          B: ticketType(['mon 09:00'], '1 h'),
          X: ticketType(['mon 09:10'], '30 min', { priority: { P1: '100%' }, ...wrong('P4') }),
          Y: ticketType(['mon 09:20'], '20 min'),
        },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 09:00  B1 arrives
      Mon 09:00  B1 touch starts       Ana
      Mon 09:10  X1 arrives
      Mon 09:20  Y1 arrives
      Mon 10:00  B1 touch ends         Ana
      Mon 10:00  B1 is resolved        Ana
      Mon 10:00  Y1 touch starts       Ana
      Mon 10:20  Y1 touch ends         Ana
      Mon 10:20  Y1 is resolved        Ana
      Mon 10:20  X1 priority changes   P1
      Mon 10:20  X1 touch starts       Ana
      Mon 10:50  X1 touch ends         Ana
      Mon 10:50  X1 is resolved        Ana
      `,
    );
    expect(tickets[2]).toMatchObject({
      priority: 0,
      respondElapsed: 70 * MINUTE,
      respondVerdict: Verdict.Missed,
      resolveElapsed: 100 * MINUTE,
      resolveVerdict: Verdict.Met,
    });
  });

  it('loses the person again that its wrong priority took away from others', () => {
    tells(
      {
        tickets: {
          B: ticketType(['mon 09:00'], '1 h', { priority: { P2: '100%' } }),
          X: ticketType(['mon 09:10'], '30 min', { priority: { P4: '100%' }, ...wrong('P1') }),
        },
        teams: { desk: team('L1', 'Ana') },
        routing: { preempt: true },
      },
      `
      Mon 09:00  B1 arrives
      Mon 09:00  B1 touch starts       Ana
      Mon 09:10  X1 arrives
      Mon 09:10  B1 is handed back
      Mon 09:10  X1 priority changes   P4
      Mon 09:10  X1 touch starts       Ana
      Mon 09:10  X1 is handed back
      Mon 09:10  B1 touch starts       Ana
      Mon 10:00  B1 touch ends         Ana
      Mon 10:00  B1 is resolved        Ana
      Mon 10:00  X1 touch starts       Ana
      Mon 10:30  X1 touch ends         Ana
      Mon 10:30  X1 is resolved        Ana
      `,
    );
  });
});

describe('a ticket that is raised', () => {
  it('overtakes from the instant at which so much of its time is gone', () => {
    tells(
      {
        priorities: { P2: {}, P3: {}, P4: { resolve: '2 h', raise: { at: '50%', to: 'P2' } } },
        tickets: {
          B: ticketType(['mon 09:00'], '90 min'),
          X: ticketType(['mon 09:10'], '30 min', { priority: { P4: '100%' } }),
          Y: ticketType(['mon 09:20'], '20 min'),
        },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 09:00  B1 arrives
      Mon 09:00  B1 touch starts       Ana
      Mon 09:10  X1 arrives
      Mon 09:20  Y1 arrives
      Mon 10:10  X1 priority changes   P2
      Mon 10:30  B1 touch ends         Ana
      Mon 10:30  B1 is resolved        Ana
      Mon 10:30  X1 touch starts       Ana
      Mon 11:00  X1 touch ends         Ana
      Mon 11:00  X1 is resolved        Ana
      Mon 11:00  Y1 touch starts       Ana
      Mon 11:20  Y1 touch ends         Ana
      Mon 11:20  Y1 is resolved        Ana
      `,
    );
  });

  it('is raised later by as long as its clock stood still, and at once if it is interrupted', () => {
    const { tickets } = tells(
      {
        seed: 2,
        priorities: {
          P1: { resolve: '6 h' },
          P4: { resolve: '2 h', pauses: ['customer'], raise: { at: '50%', to: 'P1' } },
        },
        tickets: {
          T: ticketType(['mon 09:00'], '40 min', {
            priority: { P4: '100%' },
            customer: { after: '50%', delay: '3 h' },
          }),
        },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts       Ana
      Mon 09:40  T1 touch ends         Ana
      Mon 09:40  T1 waits for customer
      Mon 12:40  T1 customer replies
      Mon 12:40  T1 touch starts       Ana
      Mon 13:00  T1 priority changes   P1
      Mon 13:20  T1 touch ends         Ana
      Mon 13:20  T1 is resolved        Ana
      `,
    );
    // The more urgent priority does not pause: its clock ran from creation on.
    expect(tickets[0]).toMatchObject({
      priority: 0,
      resolveElapsed: 260 * MINUTE,
      resolveVerdict: Verdict.Met,
    });
  });
});

describe('the clocks of a priority that comes later', () => {
  const parts = (onChange: string): Written => ({
    seed: 2,
    priorities: {
      P1: { respond: '30 min', resolve: '2 h', pauses: ['customer'], onChange },
      P4: { resolve: '4 h', raise: { at: '75%', to: 'P1' } },
    },
    tickets: {
      T: ticketType(['mon 09:00'], '40 min', {
        priority: { P4: '100%' },
        customer: { after: '50%', delay: '2 h' },
      }),
    },
    teams: { desk: team('L1', 'Ana') },
  });

  // Touched 09:00–09:40, with the customer until 11:40, touched until 12:20; raised at 12:00.
  it.each([
    ['retroactive', 80 * MINUTE, Verdict.Met, -1],
    ['retroactiveStart', 200 * MINUTE, Verdict.Missed, 11 * HOUR],
    ['restart', 20 * MINUTE, Verdict.Met, -1],
  ])('show what %s says', (onChange, resolveElapsed, resolveVerdict, breachedAt) => {
    const [ticket] = run(parts(onChange)).tickets;
    expect(ticket).toMatchObject({ priority: 0, resolveElapsed, resolveVerdict, breachedAt });
    expect(ticket).toMatchObject({ respondElapsed: 0, respondVerdict: Verdict.Met });
  });
});
