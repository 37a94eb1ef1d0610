/** Leave, joining and leaving, hours of single dates, and own speed. */
import { describe, expect, it } from 'vitest';
import { Duty } from '../../src/kernel/rows.ts';
import { HOUR } from '../../src/units/time.ts';
import { run, ticketType, type Written } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

function desk(person: Written, parts: Written = {}): Written {
  const shifts = [
    {
      agents: 1,
      hours: { 'mon-fri': '08:00-17:00' },
      lunch: { at: '12:00', for: '1 h' },
    },
  ];
  return { desk: { tier: 'L1', shifts, people: [{ name: 'Ana', ...person }], ...parts } };
}

describe('a named person', () => {
  it('on leave gives back the work that would have waited for the next shift', () => {
    const { duty } = tells(
      {
        tickets: { T: ticketType(['mon 16:30'], '1 h') },
        teams: desk({ leave: [{ from: '2026-01-06', to: '2026-01-07' }] }),
      },
      `
      Mon 16:30  T1 arrives
      Mon 16:30  T1 touch starts  Ana
      Mon 17:00  T1 is handed back
      Tue 08:00  Ana has a day off
      Wed 08:00  Ana has a day off
      Thu 08:00  T1 touch starts  Ana
      Thu 08:30  T1 touch ends    Ana
      Thu 08:30  T1 is resolved   Ana
      `,
    );
    const leave = duty.filter(({ kind }) => kind === Duty.Leave);
    // Two days of 9 h without an unpaid hour at noon, in two parts each.
    expect(leave.map(({ from, to }) => (to - from) / HOUR)).toEqual([4, 4, 4, 4]);
  });

  it('is not paid for unpaid leave, before joining and after leaving', () => {
    const { duty } = run({
      horizon: { length: '1 week' },
      tickets: { T: ticketType(['wed 08:00'], '1 h') },
      teams: desk({
        joins: '2026-01-06',
        leaves: '2026-01-08',
        leave: [{ on: '2026-01-07', paid: false }],
      }),
    });
    const days = duty
      .filter(({ kind }) => kind === Duty.Present)
      .map(({ from }) => Math.floor(from / (24 * HOUR)));
    expect(days).toEqual([1, 3]);
    expect(duty.some(({ kind }) => kind === Duty.Leave || kind === Duty.Absent)).toBe(false);
  });

  it('works other hours on single dates, and none on a day that is off', () => {
    const { duty } = run({
      horizon: { length: '1 week' },
      tickets: { T: ticketType(['mon 08:00'], '1 h') },
      teams: desk({
        exceptions: { '2026-01-05': '06:00-07:30, 09:00-10:00', '2026-01-06': 'off' },
        leaves: '2026-01-06',
      }),
    });
    const shifts = duty.filter(({ kind }) => kind === Duty.Present);
    expect(shifts.map(({ from, to }) => [from / HOUR, to / HOUR])).toEqual([
      [6, 7.5],
      [9, 10],
    ]);
  });

  it('has a speed that divides the work, with and without skills', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 09:00'], '1 h') },
        teams: desk({ speed: 0.8 }),
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 10:15  T1 touch ends    Ana
      Mon 10:15  T1 is resolved   Ana
      `,
    );
    tells(
      {
        tickets: { T: ticketType(['mon 09:00'], '1 h', { needs: ['x'] }) },
        teams: desk({ speed: 0.8, skills: { x: 1.5 } }),
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:50  T1 touch ends    Ana
      Mon 09:50  T1 is resolved   Ana
      `,
    );
  });
});
