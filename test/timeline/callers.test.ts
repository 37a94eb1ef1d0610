/** Contacts before their first touch, and users with one ticket at a time. */
import { describe, expect, it } from 'vitest';
import { Duty, Final } from '../../src/kernel/rows.ts';
import { run, team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const calls = (at: string[], parts: object = {}) =>
  ticketType(at, '1 h', { channel: 'phone', ...parts });

describe('a long line', () => {
  it('turns customers away from the stated length on, unless somebody is free', () => {
    tells(
      {
        tickets: {
          T: calls(['mon 09:00', 'mon 09:10', 'mon 09:20', 'mon 10:30'], { balk: { 1: '100%' } }),
        },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:10  T2 arrives
      Mon 09:20  T3 arrives
      Mon 09:20  T3 goes away
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      Mon 10:00  T2 touch starts  Ana
      Mon 10:30  T4 arrives
      Mon 11:00  T2 touch ends    Ana
      Mon 11:00  T2 is resolved   Ana
      Mon 11:00  T4 touch starts  Ana
      Mon 12:00  T4 touch ends    Ana
      Mon 12:00  T4 is resolved   Ana
      `,
    );
  });

  it('counts who waits, and not who is served', () => {
    const { tickets } = run({
      tickets: {
        T: calls(['mon 09:00', 'mon 09:10', 'mon 09:20'], { balk: { 0: '0%', 2: '100%' } }),
      },
      teams: { desk: team('L1', 'Ana') },
    });
    expect(tickets.map(({ final }) => final)).toEqual(Array(3).fill(Final.Resolved));
  });
});

describe('an announced wait', () => {
  it('turns customers away who would have to wait for so long', () => {
    tells(
      {
        tickets: {
          T: calls(['mon 09:00', 'mon 09:10', 'mon 09:20'], {
            balk: { '1 h': '0%', '90 min': '100%' },
          }),
        },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:10  T2 arrives
      Mon 09:20  T3 arrives
      Mon 09:20  T3 goes away
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      Mon 10:00  T2 touch starts  Ana
      Mon 11:00  T2 touch ends    Ana
      Mon 11:00  T2 is resolved   Ana
      `,
    );
  });
});

describe('a time limit', () => {
  it('ends a contact that nobody has answered', () => {
    tells(
      {
        tickets: {
          T: calls(['mon 09:00', 'mon 09:10', 'mon 09:30'], {
            timeLimit: { after: '30 min', then: 'close' },
          }),
        },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:10  T2 arrives
      Mon 09:30  T3 arrives
      Mon 09:40  T2 reaches its time limit
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      Mon 10:00  T3 touch starts  Ana
      Mon 11:00  T3 touch ends    Ana
      Mon 11:00  T3 is resolved   Ana
      `,
    );
  });

  it('lets the customer hang up, free the line, keep the place and give up no more', () => {
    tells(
      {
        channels: { phone: { live: true, lines: 2 } },
        tickets: {
          T: calls(['mon 09:00', 'mon 09:10', 'mon 09:20', 'mon 09:30'], {
            patience: '25 min',
            timeLimit: { after: '10 min', then: 'callBack' },
          }),
        },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:10  T2 arrives
      Mon 09:20  T3 arrives
      Mon 09:20  T3 is blocked
      Mon 09:20  T2 waits to be called back
      Mon 09:30  T4 arrives
      Mon 09:40  T4 waits to be called back
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      Mon 10:00  T2 touch starts  Ana
      Mon 11:00  T2 touch ends    Ana
      Mon 11:00  T2 is resolved   Ana
      Mon 11:00  T4 touch starts  Ana
      Mon 12:00  T4 touch ends    Ana
      Mon 12:00  T4 is resolved   Ana
      `,
    );
  });
});

describe('a channel that closes', () => {
  const channels = { phone: { live: true, open: 'office', atClosing: 'cutOff' } };

  it('blocks outside its hours, cuts off who waits, and lets go on who is served', () => {
    tells(
      {
        channels,
        tickets: { T: calls(['mon 07:59', 'mon 16:30', 'mon 16:45', 'mon 17:00', 'tue 08:00']) },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 07:59  T1 arrives
      Mon 07:59  T1 is blocked
      Mon 16:30  T2 arrives
      Mon 16:30  T2 touch starts  Ana
      Mon 16:45  T3 arrives
      Mon 17:00  T4 arrives
      Mon 17:00  T4 is blocked
      Mon 17:00  T3 is cut off
      Mon 17:30  T2 touch ends    Ana
      Mon 17:30  T2 is resolved   Ana
      Tue 08:00  T5 arrives
      Tue 08:00  T5 touch starts  Ana
      Tue 09:00  T5 touch ends    Ana
      Tue 09:00  T5 is resolved   Ana
      `,
    );
  });

  it('keeps whoever waits unless it cuts off', () => {
    tells(
      {
        channels: { phone: { live: true, open: 'office' } },
        tickets: { T: calls(['mon 16:30', 'mon 16:45']) },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 16:30  T1 arrives
      Mon 16:30  T1 touch starts  Ana
      Mon 16:45  T2 arrives
      Mon 17:30  T1 touch ends    Ana
      Mon 17:30  T1 is resolved   Ana
      Tue 08:00  T2 touch starts  Ana
      Tue 09:00  T2 touch ends    Ana
      Tue 09:00  T2 is resolved   Ana
      `,
    );
  });
});

describe('users', () => {
  it('ask again a gap after the end of what they asked last', () => {
    tells(
      {
        horizon: { length: '1 d', drain: '0 min' },
        tickets: { T: calls([], { arrivals: { users: 2, gap: '9 h' } }) },
        teams: { desk: team('L1', 'Ana', { hours: { 'mon-sun': '00:00-24:00' } }) },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T2 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      Mon 10:00  T2 touch starts  Ana
      Mon 11:00  T2 touch ends    Ana
      Mon 11:00  T2 is resolved   Ana
      Mon 19:00  T3 arrives
      Mon 19:00  T3 touch starts  Ana
      Mon 20:00  T3 touch ends    Ana
      Mon 20:00  T3 is resolved   Ana
      Mon 20:00  T4 arrives
      Mon 20:00  T4 touch starts  Ana
      Mon 21:00  T4 touch ends    Ana
      Mon 21:00  T4 is resolved   Ana
      `,
    );
  });
});

describe('people who come to a shift together', () => {
  it('are as many as was drawn, and who stays away goes round', () => {
    const shift = { agents: 3, hours: { 'mon-fri': '08:00-17:00' }, present: { 2: '100%' } };
    const { duty } = run({
      tickets: { T: calls(['mon 09:00']) },
      teams: { desk: { tier: 'L1', shifts: [shift] } },
    });
    const missed = duty.filter(({ kind }) => kind === Duty.Absent).map(({ agent }) => agent);
    expect(missed).toEqual([2, 1, 0, 2, 1]);
  });
});
