/** Who turns to whom first, and people who stay free for urgent tickets: worked out by hand. */
import { describe, expect, it } from 'vitest';
import { run, team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

describe('a type that prefers a team', () => {
  it('goes to its idle people even if others have been idle for longer', () => {
    tells(
      {
        tickets: {
          T: ticketType(['mon 09:00', 'mon 09:10', 'mon 09:20'], '1 h', { prefers: ['b'] }),
        },
        teams: { a: team('L1', 'Ana'), b: team('L1', 'Ben') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ben
      Mon 09:10  T2 arrives
      Mon 09:10  T2 touch starts  Ana
      Mon 09:20  T3 arrives
      Mon 10:00  T1 touch ends    Ben
      Mon 10:00  T1 is resolved   Ben
      Mon 10:00  T3 touch starts  Ben
      Mon 10:10  T2 touch ends    Ana
      Mon 10:10  T2 is resolved   Ana
      Mon 11:00  T3 touch ends    Ben
      Mon 11:00  T3 is resolved   Ben
      `,
    );
  });
});

describe('a team that prefers a type', () => {
  it('takes it first, before what is more urgent, and that is counted', () => {
    const { work } = tells(
      {
        tickets: {
          A: ticketType(['mon 09:00', 'mon 09:20'], '1 h', { priority: { P4: '100%' } }),
          B: ticketType(['mon 09:10'], '30 min', { priority: { P1: '100%' } }),
        },
        teams: { desk: team('L1', 'Ana', { prefers: ['A'] }) },
      },
      `
      Mon 09:00  A1 arrives
      Mon 09:00  A1 touch starts  Ana
      Mon 09:10  B1 arrives
      Mon 09:20  A2 arrives
      Mon 10:00  A1 touch ends    Ana
      Mon 10:00  A1 is resolved   Ana
      Mon 10:00  A2 touch starts  Ana
      Mon 11:00  A2 touch ends    Ana
      Mon 11:00  A2 is resolved   Ana
      Mon 11:00  B1 touch starts  Ana
      Mon 11:30  B1 touch ends    Ana
      Mon 11:30  B1 is resolved   Ana
      `,
    );
    expect(work.map(({ overtakes }) => overtakes)).toEqual([0, 1, 0]);
  });
});

describe('a reserve', () => {
  const teams = {
    desk: {
      tier: 'L1',
      shifts: [{ agents: 2, hours: { 'mon-fri': '08:00-17:00' } }],
      reserve: { people: 1, for: 'P1' },
    },
  };

  it('keeps somebody free for urgent tickets, and lets go when a second person is free', () => {
    const { tickets } = tells(
      {
        tickets: {
          N: ticketType(['mon 09:00', 'mon 09:10'], '1 h', { priority: { P2: '100%' } }),
          U: ticketType(['mon 09:30'], '2 h', { priority: { P1: '100%' } }),
        },
        teams,
      },
      `
      Mon 09:00  N1 arrives
      Mon 09:00  N1 touch starts  desk/1/1
      Mon 09:10  N2 arrives
      Mon 09:30  U1 arrives
      Mon 09:30  U1 touch starts  desk/1/2
      Mon 10:00  N1 touch ends    desk/1/1
      Mon 10:00  N1 is resolved   desk/1/1
      Mon 11:30  U1 touch ends    desk/1/2
      Mon 11:30  U1 is resolved   desk/1/2
      Mon 11:30  N2 touch starts  desk/1/1
      Mon 12:30  N2 touch ends    desk/1/1
      Mon 12:30  N2 is resolved   desk/1/1
      `,
    );
    expect(tickets).toHaveLength(3);
  });

  it('of everybody who is there lets nobody take what is not urgent', () => {
    const { tickets } = run({
      tickets: { N: ticketType(['mon 09:00'], '1 h', { priority: { P2: '100%' } }) },
      teams: { desk: { ...teams.desk, reserve: { people: 2, for: 'P1' } } },
    });
    // Nobody may ever take it: two of two stay free.
    expect(tickets[0].touches).toBe(0);
  });
});
