/** Lines and waiting places of a live channel. */
import { describe, it } from 'vitest';
import { team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

describe('the lines of a channel', () => {
  it('are free again once a contact has been sent on to a vendor untouched', () => {
    tells(
      {
        channels: { phone: { live: true, lines: 1 } },
        tickets: {
          T: ticketType(['mon 09:00', 'mon 10:00'], '1 h', {
            channel: 'phone',
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
        tickets: { T: ticketType(['mon 08:10'], '30 min', { channel: 'phone' }) },
        teams: { desk: team('L1', 'Ana') },
        start: { backlog: [{ type: 'T', tier: 'L1', priority: 'P3', count: 1, age: '1 d' }] },
      },
      `
      Mon 08:00  T-1 touch starts  Ana
      Mon 08:10  T1 arrives
      Mon 08:30  T-1 touch ends    Ana
      Mon 08:30  T-1 is resolved   Ana
      Mon 08:30  T1 touch starts   Ana
      Mon 09:00  T1 touch ends     Ana
      Mon 09:00  T1 is resolved    Ana
      `,
    );
  });
});
