/** Activities besides tickets: who goes when, what becomes of work, and whose time it was. */
import { describe, expect, it } from 'vitest';
import { Duty } from '../../src/kernel/rows.ts';
import { HOUR, MINUTE } from '../../src/units/time.ts';
import { team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const MEETING = { name: 'meeting', at: 'mon 14:00', for: '1 h' };

describe('an activity', () => {
  it('begins for somebody with a ticket when the touch ends, and is over on time', () => {
    const { duty } = tells(
      {
        horizon: { length: '1 d' },
        tickets: { T: ticketType(['mon 13:30', 'mon 14:10'], '50 min') },
        teams: { desk: team('L1', 'Ana', { activities: [MEETING] }) },
      },
      `
      Mon 13:30  T1 arrives
      Mon 13:30  T1 touch starts  Ana
      Mon 14:10  T2 arrives
      Mon 14:20  T1 touch ends    Ana
      Mon 14:20  Ana activity starts
      Mon 14:20  T1 is resolved   Ana
      Mon 15:00  Ana activity ends
      Mon 15:00  T2 touch starts  Ana
      Mon 15:50  T2 touch ends    Ana
      Mon 15:50  T2 is resolved   Ana
      `,
    );
    expect(duty.map(({ kind, activity, from, to }) => [kind, activity, to - from])).toEqual([
      [Duty.PaidBreak, 0, 40 * MINUTE],
      [Duty.Present, -1, 9 * HOUR],
    ]);
  });

  it('is missed by somebody whose touch outlasts it', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 13:30'], '2 h') },
        teams: { desk: team('L1', 'Ana', { activities: [MEETING] }) },
      },
      `
      Mon 13:30  T1 arrives
      Mon 13:30  T1 touch starts  Ana
      Mon 15:30  T1 touch ends    Ana
      Mon 15:30  T1 is resolved   Ana
      `,
    );
  });

  it('pauses the touch where the team resumes work after breaks', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 13:30'], '1 h') },
        teams: { desk: team('L1', 'Ana', { activities: [MEETING], atBreak: 'resume' }) },
      },
      `
      Mon 13:30  T1 arrives
      Mon 13:30  T1 touch starts   Ana
      Mon 14:00  T1 touch pauses   Ana
      Mon 14:00  Ana activity starts
      Mon 15:00  Ana activity ends
      Mon 15:00  T1 touch resumes  Ana
      Mon 15:30  T1 touch ends     Ana
      Mon 15:30  T1 is resolved    Ana
      `,
    );
  });

  it('is joined after a late lunch, and comes before a break that falls into it', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 11:30'], '2 h 20 min') },
        teams: {
          desk: team('L1', 'Ana', {
            lunch: { at: '13:00', for: '30 min' },
            breaks: [{ at: '14:45', for: '15 min' }],
            activities: [MEETING],
          }),
        },
      },
      `
      Mon 11:30  T1 arrives
      Mon 11:30  T1 touch starts  Ana
      Mon 13:50  T1 touch ends    Ana
      Mon 13:50  Ana break starts
      Mon 13:50  T1 is resolved   Ana
      Mon 14:20  Ana break ends
      Mon 14:20  Ana activity starts
      Mon 15:00  Ana activity ends
      Mon 15:00  Ana break starts
      Mon 15:15  Ana break ends
      `,
    );
  });

  it('gives way to one that begins later, and ends with the shift', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 08:00'], '1 min') },
        teams: {
          desk: team('L1', 'Ana', {
            activities: [MEETING, { name: 'call', at: 'mon 14:30', for: '8 h' }],
          }),
        },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts  Ana
      Mon 08:01  T1 touch ends    Ana
      Mon 08:01  T1 is resolved   Ana
      Mon 14:00  Ana activity starts
      Mon 14:30  Ana activity ends
      Mon 14:30  Ana activity starts
      Mon 17:00  Ana activity ends
      `,
    );
  });

  it('that half of the people attend is attended in turns', () => {
    tells(
      {
        horizon: { length: '2 weeks' },
        tickets: { T: ticketType(['mon 08:00'], '1 min') },
        teams: { desk: team('L1', 'Ana Ben', { activities: [{ ...MEETING, share: '50%' }] }) },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts  Ana
      Mon 08:01  T1 touch ends    Ana
      Mon 08:01  T1 is resolved   Ana
      Mon 14:00  Ben activity starts
      Mon 15:00  Ben activity ends
      Mon+1 14:00  Ana activity starts
      Mon+1 15:00  Ana activity ends
      `,
    );
  });

  it('of another zone moves when the clocks there change', () => {
    tells(
      {
        horizon: { start: '2026-03-02', zone: 'Europe/Berlin', length: '4 weeks' },
        tickets: { T: ticketType(['mon 08:00'], '1 min') },
        teams: {
          desk: team('L1', 'Ana', {
            activities: [{ name: 'call', at: 'mon 10:00', for: '1 h', zone: 'America/New_York' }],
          }),
        },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts  Ana
      Mon 08:01  T1 touch ends    Ana
      Mon 08:01  T1 is resolved   Ana
      Mon 16:00  Ana activity starts
      Mon 17:00  Ana activity ends
      Mon+1 15:00  Ana activity starts
      Mon+1 16:00  Ana activity ends
      Mon+2 15:00  Ana activity starts
      Mon+2 16:00  Ana activity ends
      Mon+3 15:00  Ana activity starts
      Mon+3 16:00  Ana activity ends
      `,
    );
  });

  it('that takes tickets has the time that they leave', () => {
    const { duty } = tells(
      {
        horizon: { length: '1 d' },
        tickets: { T: ticketType(['mon 08:10', 'mon 08:50'], '20 min') },
        teams: {
          desk: team('L1', 'Ana', {
            activities: [{ name: 'mail', at: '08:00', for: '1 h', takesTickets: true }],
          }),
        },
      },
      `
      Mon 08:10  T1 arrives
      Mon 08:10  T1 touch starts  Ana
      Mon 08:30  T1 touch ends    Ana
      Mon 08:30  T1 is resolved   Ana
      Mon 08:50  T2 arrives
      Mon 08:50  T2 touch starts  Ana
      Mon 09:10  T2 touch ends    Ana
      Mon 09:10  T2 is resolved   Ana
      `,
    );
    const spare = duty.filter(({ kind }) => kind === Duty.SpareTime);
    expect(spare.map(({ from, to }) => [from / MINUTE, to / MINUTE])).toEqual([
      [480, 490],
      [510, 530],
    ]);
  });
});
