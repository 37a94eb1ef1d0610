/** Lines and waiting places of a channel, and the patience of those who hold them. */
import { describe, it } from 'vitest';
import { team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const calls = (at: string[], parts: object = {}) =>
  ticketType(at, '1 h', { channel: 'phone', ...parts });

describe('the lines of a channel', () => {
  it('turn contacts away when all are taken, waiting or served', () => {
    tells(
      {
        channels: { phone: { live: true, lines: 2 } },
        tickets: { T: calls(['mon 09:00', 'mon 09:10', 'mon 09:20', 'mon 10:00']) },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:10  T2 arrives
      Mon 09:20  T3 arrives
      Mon 09:20  T3 is blocked
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      Mon 10:00  T4 arrives
      Mon 10:00  T2 touch starts  Ana
      Mon 11:00  T2 touch ends    Ana
      Mon 11:00  T2 is resolved   Ana
      Mon 11:00  T4 touch starts  Ana
      Mon 12:00  T4 touch ends    Ana
      Mon 12:00  T4 is resolved   Ana
      `,
    );
  });

  it('are free again once a contact has been sent on to a vendor untouched', () => {
    tells(
      {
        channels: { phone: { live: true, lines: 1 } },
        tickets: {
          T: calls(['mon 09:00', 'mon 10:00'], {
            reach: { L1: '50%', L2: '100%' },
            vendor: 'contoso',
          }),
        },
        teams: { desk: team('L1', 'Ana') },
        vendors: { contoso: { tier: 'L2', respond: '30 min', resolve: '3 h' } },
        routing: { direct: [{ when: { type: 'T' }, to: 'L2' }] },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 goes to vendor
      Mon 09:30  T1 vendor responds
      Mon 10:00  T2 arrives
      Mon 10:00  T2 goes to vendor
      Mon 10:30  T2 vendor responds
      Mon 12:30  T1 vendor solves
      Mon 12:30  T1 is resolved
      Mon 13:30  T2 vendor solves
      Mon 13:30  T2 is resolved
      `,
    );
  });

  it('are not held by tickets of the starting backlog: those calls are long over', () => {
    tells(
      {
        channels: { phone: { live: true, lines: 1 } },
        tickets: { T: calls(['mon 08:10']) },
        teams: { desk: team('L1', 'Ana') },
        start: { backlog: [{ type: 'T', tier: 'L1', priority: 'P3', count: 1, age: '1 d' }] },
      },
      `
      Mon 08:00  T-1 touch starts  Ana
      Mon 08:10  T1 arrives
      Mon 09:00  T-1 touch ends    Ana
      Mon 09:00  T-1 is resolved   Ana
      Mon 09:00  T1 touch starts   Ana
      Mon 10:00  T1 touch ends     Ana
      Mon 10:00  T1 is resolved    Ana
      `,
    );
  });
});

describe('the waiting places of a channel', () => {
  it('hold those who wait for their first touch, and nobody else', () => {
    tells(
      {
        channels: { phone: { live: true, waitingPlaces: 1 } },
        tickets: { T: calls(['mon 09:00', 'mon 09:10', 'mon 09:20', 'mon 10:10']) },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:10  T2 arrives
      Mon 09:20  T3 arrives
      Mon 09:20  T3 is blocked
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      Mon 10:00  T2 touch starts  Ana
      Mon 10:10  T4 arrives
      Mon 11:00  T2 touch ends    Ana
      Mon 11:00  T2 is resolved   Ana
      Mon 11:00  T4 touch starts  Ana
      Mon 12:00  T4 touch ends    Ana
      Mon 12:00  T4 is resolved   Ana
      `,
    );
  });

  it('are not needed while somebody is free', () => {
    tells(
      {
        channels: { phone: { live: true, waitingPlaces: 0 } },
        tickets: { T: calls(['mon 09:00', 'mon 09:00', 'mon 09:00']) },
        teams: { desk: team('L1', 'Ana Ben') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T2 arrives
      Mon 09:00  T3 arrives
      Mon 09:00  T3 is blocked
      Mon 09:00  T1 touch starts  Ana
      Mon 09:00  T2 touch starts  Ben
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      Mon 10:00  T2 touch ends    Ben
      Mon 10:00  T2 is resolved   Ben
      `,
    );
  });
});

describe('patience', () => {
  it('ends a wait for the first touch and frees the line', () => {
    tells(
      {
        channels: { phone: { live: true, lines: 2 } },
        tickets: { T: calls(['mon 09:00', 'mon 09:10', 'mon 09:45'], { patience: '20 min' }) },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:10  T2 arrives
      Mon 09:30  T2 abandons
      Mon 09:45  T3 arrives
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      Mon 10:00  T3 touch starts  Ana
      Mon 11:00  T3 touch ends    Ana
      Mon 11:00  T3 is resolved   Ana
      `,
    );
  });

  it('runs at night too, and no longer once the first touch has begun', () => {
    tells(
      {
        tickets: {
          T: ticketType(['mon 06:30', 'mon 07:30'], '2 h', { patience: '1 h', channel: 'phone' }),
        },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 06:30  T1 arrives
      Mon 07:30  T2 arrives
      Mon 07:30  T1 abandons
      Mon 08:00  T2 touch starts  Ana
      Mon 10:00  T2 touch ends    Ana
      Mon 10:00  T2 is resolved   Ana
      `,
    );
  });
});
