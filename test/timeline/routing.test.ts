/** Ways through the tiers: escalation, mistakes, direct routes, tables of places, several tiers. */
import { describe, expect, it } from 'vitest';
import { team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const TWO_TIERS = {
  reach: { L1: '0%', L2: '100%' },
  handle: { L1: '30 min', L2: '1 h' },
};
const NOTES = { handOver: { sender: '5 min', receiver: '10 min' } };

describe('an escalation', () => {
  it('costs notes of the sender and reading-in of the receiver', () => {
    const { work } = tells(
      {
        tickets: { T: ticketType(['mon 09:00'], '', TWO_TIERS) },
        teams: { desk: team('L1', 'Ana'), experts: team('L2', 'Eva') },
        routing: NOTES,
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 queues        L1
      Mon 09:00  T1 touch starts  Ana
      Mon 09:35  T1 touch ends    Ana
      Mon 09:35  T1 escalates
      Mon 09:35  T1 queues        L2
      Mon 09:35  T1 touch starts  Eva
      Mon 10:45  T1 touch ends    Eva
      Mon 10:45  T1 is resolved   Eva
      `,
    );
    expect(work.map(({ handOver, handleTime }) => [handOver, handleTime])).toEqual([
      [300_000, 1_800_000],
      [600_000, 3_600_000],
    ]);
  });

  it('costs only a diagnosis where the tier knows early that it cannot help', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 09:00'], '', { ...TWO_TIERS, diagnose: { L1: '20%' } }) },
        teams: { desk: team('L1', 'Ana'), experts: team('L2', 'Eva') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:06  T1 touch ends    Ana
      Mon 09:06  T1 escalates
      Mon 09:06  T1 touch starts  Eva
      Mon 10:06  T1 touch ends    Eva
      Mon 10:06  T1 is resolved   Eva
      `,
    );
  });

  it('that goes to a wrong team costs a diagnosis there and comes back', () => {
    const { tickets } = tells(
      {
        tickets: { T: ticketType(['mon 09:00'], '', { ...TWO_TIERS, needs: ['x'] }) },
        teams: {
          desk: team('L1', 'Ana', { skills: { x: 1 } }),
          right: team('L2', 'Eva', { skills: { x: 1 } }),
          wrong: team('L2', 'Udo'),
        },
        routing: { misroute: { L2: '100%' } },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts   Ana
      Mon 09:30  T1 touch ends     Ana
      Mon 09:30  T1 escalates
      Mon 09:30  T1 is mis-routed
      Mon 09:30  T1 touch starts   Udo
      Mon 10:30  T1 touch ends     Udo
      Mon 10:30  T1 moves
      Mon 10:30  T1 touch starts   Eva
      Mon 11:30  T1 touch ends     Eva
      Mon 11:30  T1 is resolved    Eva
      `,
    );
    expect(tickets[0]).toMatchObject({ escalations: 1, transfers: 1, bounces: 1, handOvers: 2 });
  });

  it('passes over tiers that the person covers: nobody hands over to themselves', () => {
    tells(
      {
        tickets: {
          T: ticketType(['mon 09:00'], '', {
            reach: { L1: '0%', L2: '0%', L3: '100%' },
            handle: { L1: '10 min', L2: '20 min', L3: '30 min' },
          }),
        },
        teams: { desk: team(['L1', 'L2'], 'Ana'), experts: team('L3', 'Eva') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 queues        L1
      Mon 09:00  T1 touch starts  Ana
      Mon 09:10  T1 touch ends    Ana
      Mon 09:10  T1 escalates
      Mon 09:10  T1 queues        L3
      Mon 09:10  T1 touch starts  Eva
      Mon 09:40  T1 touch ends    Eva
      Mon 09:40  T1 is resolved   Eva
      `,
    );
  });
});

describe('a person of several tiers', () => {
  it('solves with the reach of the highest and the working time of the line’s tier', () => {
    const { tickets } = tells(
      {
        tickets: { T: ticketType(['mon 09:00'], '', TWO_TIERS) },
        teams: { desk: team(['L1', 'L2'], 'Ana') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:30  T1 touch ends    Ana
      Mon 09:30  T1 is resolved   Ana
      `,
    );
    expect(tickets[0].tier).toBe(0);
  });

  it('takes the most urgent ticket of all lines served', () => {
    tells(
      {
        tickets: {
          S: ticketType(['mon 08:10'], '30 min'),
          T: ticketType(['mon 08:20'], '', {
            ...TWO_TIERS,
            priority: { P1: '100%' },
          }),
          Z: ticketType(['mon 08:00'], '30 min'),
        },
        teams: { desk: team(['L1', 'L2'], 'Ana') },
        routing: { direct: [{ when: { type: 'T' }, to: 'L2' }] },
      },
      `
      Mon 08:00  Z1 arrives
      Mon 08:00  Z1 touch starts  Ana
      Mon 08:10  S1 arrives
      Mon 08:20  T1 arrives
      Mon 08:30  Z1 touch ends    Ana
      Mon 08:30  Z1 is resolved   Ana
      Mon 08:30  T1 touch starts  Ana
      Mon 09:30  T1 touch ends    Ana
      Mon 09:30  T1 is resolved   Ana
      Mon 09:30  S1 touch starts  Ana
      Mon 10:00  S1 touch ends    Ana
      Mon 10:00  S1 is resolved   Ana
      `,
    );
  });
});

describe('a direct route', () => {
  it('skips the lower tiers for the tickets it names', () => {
    tells(
      {
        tickets: {
          T: ticketType(['mon 09:00'], '', { ...TWO_TIERS, priority: { P1: '100%' } }),
          S: ticketType(['mon 09:05'], '', { ...TWO_TIERS, priority: { P2: '100%' } }),
        },
        teams: { desk: team('L1', 'Ana'), experts: team('L2', 'Eva') },
        routing: { direct: [{ when: { priority: 'P1' }, to: 'L2' }] },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 queues        L2
      Mon 09:00  T1 touch starts  Eva
      Mon 09:05  S1 arrives
      Mon 09:05  S1 queues        L1
      Mon 09:05  S1 touch starts  Ana
      Mon 09:35  S1 touch ends    Ana
      Mon 09:35  S1 escalates
      Mon 09:35  S1 queues        L2
      Mon 10:00  T1 touch ends    Eva
      Mon 10:00  T1 is resolved   Eva
      Mon 10:00  S1 touch starts  Eva
      Mon 11:00  S1 touch ends    Eva
      Mon 11:00  S1 is resolved   Eva
      `,
    );
  });
});

describe('a flow matrix', () => {
  it('leads from place to place, and back from waits to where the ticket was', () => {
    const { tickets } = tells(
      {
        tickets: {
          T: {
            arrivals: { at: ['mon 09:00'] },
            priority: { P3: '100%' },
            flow: {
              matrix: {
                start: { L1: 1 },
                L1: { customer: 1 },
                customer: { L2: 1 },
                L2: { vendor: 1 },
                vendor: { L3: 1 },
                L3: { closed: 1 },
              },
            },
            handle: { L1: '10 min', L2: '20 min', L3: '30 min' },
            customer: { delay: '1 h' },
            vendor: 'contoso',
          },
        },
        teams: { one: team('L1', 'Ana'), two: team('L2', 'Ben'), three: team('L3', 'Cy') },
        vendors: { contoso: { tier: 'L4', respond: '1 h', resolve: '1 h' } },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts       Ana
      Mon 09:10  T1 touch ends         Ana
      Mon 09:10  T1 waits for customer
      Mon 10:10  T1 customer replies
      Mon 10:10  T1 touch starts       Ben
      Mon 10:30  T1 touch ends         Ben
      Mon 10:30  T1 goes to vendor
      Mon 11:30  T1 vendor responds
      Mon 12:30  T1 vendor solves
      Mon 12:30  T1 touch starts       Cy
      Mon 13:00  T1 touch ends         Cy
      Mon 13:00  T1 is closed
      `,
    );
    expect(tickets[0]).toMatchObject({ customerWaits: 1, vendorCases: 1, touches: 3 });
  });

  it('may send a ticket down, which is neither an escalation nor, the first time, a bounce', () => {
    const { tickets } = tells(
      {
        tickets: {
          T: {
            arrivals: { at: ['mon 09:00'] },
            priority: { P3: '100%' },
            flow: {
              matrix: {
                start: { L2: 1 },
                L2: { L3: 1 },
                L3: { L1: 1 },
                L1: { resolved: 1 },
              },
            },
            handle: { L1: '10 min', L2: '20 min', L3: '30 min' },
          },
        },
        teams: { one: team('L1', 'Ana'), two: team('L2', 'Ben'), three: team('L3', 'Cy') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 queues        L2
      Mon 09:00  T1 touch starts  Ben
      Mon 09:20  T1 touch ends    Ben
      Mon 09:20  T1 moves
      Mon 09:20  T1 queues        L3
      Mon 09:20  T1 touch starts  Cy
      Mon 09:50  T1 touch ends    Cy
      Mon 09:50  T1 moves
      Mon 09:50  T1 queues        L1
      Mon 09:50  T1 touch starts  Ana
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      `,
    );
    expect(tickets[0]).toMatchObject({ escalations: 1, bounces: 0, transfers: 0 });
  });
});

describe('tickets that nobody can serve', () => {
  it('wait for ever where the scenario allows that', () => {
    const { tickets } = tells(
      {
        allowUnserved: true,
        horizon: { length: '1 d', drain: '1 d' },
        tickets: { T: ticketType(['mon 09:00'], '1 h', { needs: ['y'] }) },
        teams: { desk: team('L1', 'Ana'), other: team('L2', 'Ben', { skills: { y: 1 } }) },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 queues         L1
      Wed 00:00  T1 is still open
      `,
    );
    expect(tickets[0]).toMatchObject({ team: -1, touches: 0 });
  });
});
