/** Breaks: when they begin, what becomes of work, and how long they last. */
import { describe, expect, it } from 'vitest';
import { Duty } from '../../src/kernel/rows.ts';
import { HOUR, MINUTE } from '../../src/units/time.ts';
import { team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const LUNCH = { at: '12:00', for: '30 min' };

describe('a break', () => {
  it('begins when the touch in hand ends, and keeps its length', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 11:30', 'mon 11:45'], '1 h') },
        teams: { desk: team('L1', 'Ana', { lunch: LUNCH }) },
      },
      `
      Mon 11:30  T1 arrives
      Mon 11:30  T1 touch starts  Ana
      Mon 11:45  T2 arrives
      Mon 12:30  T1 touch ends    Ana
      Mon 12:30  Ana break starts
      Mon 12:30  T1 is resolved   Ana
      Mon 13:00  Ana break ends
      Mon 13:00  T2 touch starts  Ana
      Mon 14:00  T2 touch ends    Ana
      Mon 14:00  T2 is resolved   Ana
      `,
    );
  });

  it('pauses the touch where the team says resume', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 11:30'], '1 h') },
        teams: { desk: team('L1', 'Ana', { lunch: LUNCH, atBreak: 'resume' }) },
      },
      `
      Mon 11:30  T1 arrives
      Mon 11:30  T1 touch starts   Ana
      Mon 12:00  T1 touch pauses   Ana
      Mon 12:00  Ana break starts
      Mon 12:30  Ana break ends
      Mon 12:30  T1 touch resumes  Ana
      Mon 13:00  T1 touch ends     Ana
      Mon 13:00  T1 is resolved    Ana
      `,
    );
  });

  it('gives the touch to a colleague where the team hands over', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 11:30'], '1 h') },
        teams: {
          one: team('L1', 'Ana', { lunch: LUNCH, atBreak: 'handOver' }),
          two: team('L1', 'Ben'),
        },
      },
      `
      Mon 11:30  T1 arrives
      Mon 11:30  T1 touch starts    Ana
      Mon 12:00  T1 is handed back
      Mon 12:00  Ana break starts
      Mon 12:00  T1 touch starts    Ben
      Mon 12:30  T1 touch ends      Ben
      Mon 12:30  T1 is resolved     Ben
      Mon 12:30  Ana break ends
      `,
    );
  });

  it('does not move the end of the shift', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 16:00'], '50 min') },
        teams: { desk: team('L1', 'Ana', { breaks: [{ at: '16:30', for: '30 min' }] }) },
      },
      `
      Mon 16:00  T1 arrives
      Mon 16:00  T1 touch starts  Ana
      Mon 16:50  T1 touch ends    Ana
      Mon 16:50  Ana break starts
      Mon 16:50  T1 is resolved   Ana
      Mon 17:00  Ana shift ends
      Mon 17:00  Ana break ends
      `,
    );
  });

  it('of two kinds is taken as one, and each part of it is paid as its kind', () => {
    const { duty } = tells(
      {
        horizon: { length: '1 d' },
        tickets: { T: ticketType(['mon 11:30'], '90 min') },
        teams: {
          desk: team('L1', 'Ana', { lunch: LUNCH, breaks: [{ at: '12:45', for: '15 min' }] }),
        },
      },
      `
      Mon 11:30  T1 arrives
      Mon 11:30  T1 touch starts  Ana
      Mon 13:00  T1 touch ends    Ana
      Mon 13:00  Ana break starts
      Mon 13:00  T1 is resolved   Ana
      Mon 13:45  Ana break ends
      `,
    );
    const lengths = duty.map(({ kind, from, to }) => [kind, to - from]);
    expect(lengths).toEqual([
      [Duty.UnpaidBreak, 30 * MINUTE],
      [Duty.PaidBreak, 15 * MINUTE],
      [Duty.Present, 9 * HOUR],
    ]);
  });
});
