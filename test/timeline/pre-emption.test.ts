/** Urgent tickets that take people away from less urgent work. */
import { describe, it } from 'vitest';
import { team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const URGENT = { priority: { P1: '100%' } };
const PREEMPT = { preempt: true };

describe('pre-emption', () => {
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
});
