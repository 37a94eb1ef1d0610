/** Urgent tickets that take people away from less urgent work. */
import { describe, expect, it } from 'vitest';
import { Account } from '../../src/kernel/rows.ts';
import { MINUTE } from '../../src/units/time.ts';
import { team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const URGENT = { priority: { P1: '100%' } };
const PREEMPT = { preempt: true };

describe('pre-emption', () => {
  it('sends the victim to the head of its line with the rest of its work', () => {
    const { tickets } = tells(
      {
        tickets: {
          T: ticketType(['mon 09:00', 'mon 09:10'], '1 h'),
          U: ticketType(['mon 09:20'], '15 min', URGENT),
        },
        teams: { desk: team('L1', 'Ana') },
        routing: PREEMPT,
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts    Ana
      Mon 09:10  T2 arrives
      Mon 09:20  U1 arrives
      Mon 09:20  T1 is handed back
      Mon 09:20  U1 touch starts    Ana
      Mon 09:35  U1 touch ends      Ana
      Mon 09:35  U1 is resolved     Ana
      Mon 09:35  T1 touch starts    Ana
      Mon 10:15  T1 touch ends      Ana
      Mon 10:15  T1 is resolved     Ana
      Mon 10:15  T2 touch starts    Ana
      Mon 11:15  T2 touch ends      Ana
      Mon 11:15  T2 is resolved     Ana
      `,
    );
    expect(tickets[1].accounts[Account.Suspended]).toBe(15 * MINUTE);
    expect(tickets[1].accounts[Account.Queued]).toBe(0);
  });

  it('spares idle people’s colleagues: nobody is interrupted while somebody is free', () => {
    tells(
      {
        tickets: {
          T: ticketType(['mon 09:00'], '1 h'),
          U: ticketType(['mon 09:20'], '15 min', URGENT),
        },
        teams: { desk: team('L1', 'Ana Ben') },
        routing: PREEMPT,
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:20  U1 arrives
      Mon 09:20  U1 touch starts  Ben
      Mon 09:35  U1 touch ends    Ben
      Mon 09:35  U1 is resolved   Ben
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      `,
    );
  });

  it('takes the person with the least urgent work and, of several, who started last', () => {
    tells(
      {
        tickets: {
          S: ticketType(['mon 09:00'], '2 h', { priority: { P2: '100%' } }),
          T: ticketType(['mon 09:01', 'mon 09:02'], '2 h'),
          U: ticketType(['mon 09:20'], '4 h', URGENT),
        },
        teams: { desk: team('L1', 'Ana Ben Cy') },
        routing: PREEMPT,
      },
      `
      Mon 09:00  S1 arrives
      Mon 09:00  S1 touch starts    Ana
      Mon 09:01  T1 arrives
      Mon 09:01  T1 touch starts    Ben
      Mon 09:02  T2 arrives
      Mon 09:02  T2 touch starts    Cy
      Mon 09:20  U1 arrives
      Mon 09:20  T2 is handed back
      Mon 09:20  U1 touch starts    Cy
      Mon 11:00  S1 touch ends      Ana
      Mon 11:00  S1 is resolved     Ana
      Mon 11:00  T2 touch starts    Ana
      Mon 11:01  T1 touch ends      Ben
      Mon 11:01  T1 is resolved     Ben
      Mon 12:42  T2 touch ends      Ana
      Mon 12:42  T2 is resolved     Ana
      Mon 13:20  U1 touch ends      Cy
      Mon 13:20  U1 is resolved     Cy
      `,
    );
  });

  it('never interrupts a live conversation or work of the same urgency', () => {
    tells(
      {
        channels: { phone: { live: true } },
        tickets: {
          T: ticketType(['mon 09:00'], '1 h', { channel: 'phone' }),
          U: ticketType(['mon 09:20', 'mon 10:10'], '30 min', URGENT),
        },
        teams: { desk: team('L1', 'Ana') },
        routing: PREEMPT,
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:20  U1 arrives
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      Mon 10:00  U1 touch starts  Ana
      Mon 10:10  U2 arrives
      Mon 10:30  U1 touch ends    Ana
      Mon 10:30  U1 is resolved   Ana
      Mon 10:30  U2 touch starts  Ana
      Mon 11:00  U2 touch ends    Ana
      Mon 11:00  U2 is resolved   Ana
      `,
    );
  });

  it('interrupts work that was kept over night as soon as it is resumed', () => {
    tells(
      {
        tickets: {
          T: ticketType(['mon 16:30'], '1 h'),
          U: ticketType(['mon 20:00'], '15 min', URGENT),
        },
        teams: { desk: team('L1', 'Ana') },
        routing: PREEMPT,
      },
      `
      Mon 16:30  T1 arrives
      Mon 16:30  T1 touch starts    Ana
      Mon 17:00  T1 touch pauses    Ana
      Mon 20:00  U1 arrives
      Tue 08:00  T1 touch resumes   Ana
      Tue 08:00  T1 is handed back
      Tue 08:00  U1 touch starts    Ana
      Tue 08:15  U1 touch ends      Ana
      Tue 08:15  U1 is resolved     Ana
      Tue 08:15  T1 touch starts    Ana
      Tue 08:45  T1 touch ends      Ana
      Tue 08:45  T1 is resolved     Ana
      `,
    );
  });

  it('interrupts overtime once the next shift has begun, and not before', () => {
    tells(
      {
        tickets: {
          T: ticketType(['mon 16:30'], '16 h'),
          U: ticketType(['mon 20:00'], '15 min', URGENT),
        },
        teams: { desk: team('L1', 'Ana', { atShiftEnd: 'finish' }) },
        routing: PREEMPT,
      },
      `
      Mon 16:30  T1 arrives
      Mon 16:30  T1 touch starts    Ana
      Mon 20:00  U1 arrives
      Tue 08:00  T1 is handed back
      Tue 08:00  U1 touch starts    Ana
      Tue 08:15  U1 touch ends      Ana
      Tue 08:15  U1 is resolved     Ana
      Tue 08:15  T1 touch starts    Ana
      Tue 08:45  T1 touch ends      Ana
      Tue 08:45  T1 is resolved     Ana
      `,
    );
  });

  it('is open only to the priorities that are named', () => {
    tells(
      {
        tickets: {
          T: ticketType(['mon 09:00'], '1 h'),
          U: ticketType(['mon 09:20'], '15 min', { priority: { P2: '100%' } }),
        },
        teams: { desk: team('L1', 'Ana') },
        routing: { preempt: { priorities: ['P1'] } },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:20  U1 arrives
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      Mon 10:00  U1 touch starts  Ana
      Mon 10:15  U1 touch ends    Ana
      Mon 10:15  U1 is resolved   Ana
      `,
    );
  });
});
