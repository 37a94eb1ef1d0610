/** Days that are not like others: holidays, nights with a changed clock, absences, a first day. */
import { describe, expect, it } from 'vitest';
import { Account, Duty } from '../../src/kernel/rows.ts';
import { DAY, HOUR } from '../../src/units/time.ts';
import { team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

describe('a holiday', () => {
  it('stops people and promises, and work goes on the day after', () => {
    const { tickets } = tells(
      {
        calendars: { office: { hours: { 'mon-fri': '08:00-17:00' }, holidays: ['2026-01-06'] } },
        priorities: { P3: { resolve: '1 h', calendar: 'office' } },
        tickets: { T: ticketType(['mon 16:30'], '1 h') },
        teams: {
          desk: {
            tier: 'L1',
            shifts: [{ agents: 1, calendar: 'office' }],
            people: [{ name: 'Ana' }],
          },
        },
      },
      `
      Mon 08:00  Ana shift starts
      Mon 16:30  T1 arrives
      Mon 16:30  T1 touch starts   Ana
      Mon 17:00  Ana shift ends
      Mon 17:00  T1 touch pauses   Ana
      Wed 08:00  Ana shift starts
      Wed 08:00  T1 touch resumes  Ana
      Wed 08:30  T1 touch ends     Ana
      Wed 08:30  T1 is resolved    Ana
      `,
    );
    expect(tickets[0].resolveElapsed).toBe(HOUR);
  });

  it('of a team leaves other teams at work', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 16:30', 'tue 09:00'], '30 min') },
        teams: {
          one: team('L1', 'Ana', { holidays: ['2026-01-06'] }),
          two: team('L1', 'Ben', { hours: { 'tue-fri': '08:00-17:00' } }),
        },
      },
      `
      Mon 08:00  Ana shift starts
      Mon 16:30  T1 arrives
      Mon 16:30  T1 touch starts   Ana
      Mon 17:00  T1 touch ends     Ana
      Mon 17:00  T1 is resolved    Ana
      Mon 17:00  Ana shift ends
      Tue 08:00  Ben shift starts
      Tue 09:00  T2 arrives
      Tue 09:00  T2 touch starts   Ben
      Tue 09:30  T2 touch ends     Ben
      Tue 09:30  T2 is resolved    Ben
      `,
    );
  });
});

describe('the night in which clocks change', () => {
  const night = (start: string) => ({
    horizon: { start, zone: 'Europe/Berlin', length: '3 d', drain: '0 min' },
    tickets: { T: ticketType(['sun 01:30'], '2 h') },
    teams: { desk: team('L1', 'Ana', { hours: { 'mon-sun': '22:00-06:00' } }) },
  });

  it('has an hour less in spring: the shift is seven hours long', () => {
    const { duty } = tells(
      night('2026-03-27'),
      `
      Sun 01:30  T1 arrives
      Sun 01:30  T1 touch starts  Ana
      Sun 04:30  T1 touch ends    Ana
      Sun 04:30  T1 is resolved   Ana
      `,
    );
    const lengths = duty
      .filter(({ kind }) => kind === Duty.Present)
      .map(({ from, to }) => to - from);
    expect(lengths).toEqual([6 * HOUR, 8 * HOUR, 7 * HOUR, 3 * HOUR]);
  });

  it('has an hour more in autumn: the shift is nine hours long', () => {
    const { duty } = tells(
      night('2026-10-23'),
      `
      Sun 01:30  T1 arrives
      Sun 01:30  T1 touch starts  Ana
      Sun 02:30  T1 touch ends    Ana
      Sun 02:30  T1 is resolved   Ana
      `,
    );
    const lengths = duty
      .filter(({ kind }) => kind === Duty.Present)
      .map(({ from, to }) => to - from);
    expect(lengths).toEqual([6 * HOUR, 8 * HOUR, 9 * HOUR, HOUR]);
  });
});

describe('an absence', () => {
  it('takes whole shifts, and work that was kept waits for the person', () => {
    const { duty } = tells(
      {
        seed: 10,
        tickets: { T: ticketType(['mon 16:30'], '1 h') },
        teams: { desk: team('L1', 'Ana', { absence: { share: '30%', spell: '2 d' } }) },
      },
      `
      Mon 08:00  Ana shift starts
      Mon 16:30  T1 arrives
      Mon 16:30  T1 touch starts     Ana
      Mon 17:00  Ana shift ends
      Mon 17:00  T1 touch pauses     Ana
      Tue 08:00  Ana shift is missed
      Wed 08:00  Ana shift starts
      Wed 08:00  T1 touch resumes    Ana
      Wed 08:30  T1 touch ends       Ana
      Wed 08:30  T1 is resolved      Ana
      `,
    );
    expect(duty.some(({ kind, from, to }) => kind === Duty.Absent && to - from === 9 * HOUR)).toBe(
      true,
    );
  });
});

describe('a starting backlog', () => {
  it('waits in its lines from the first instant, and its age counts on its clocks from there', () => {
    const { tickets } = tells(
      {
        priorities: { P3: { resolve: '8 h' } },
        tickets: { T: ticketType(['mon 08:30'], '1 h') },
        teams: { desk: team('L1', 'Ana') },
        start: { backlog: [{ type: 'T', tier: 'L1', priority: 'P3', count: 2, age: '3 d' }] },
      },
      `
      Mon 00:00  T-1 queues        L1
      Mon 00:00  T-2 queues        L1
      Mon 08:00  T-1 touch starts  Ana
      Mon 08:30  T1 arrives
      Mon 08:30  T1 queues         L1
      Mon 09:00  T-1 touch ends    Ana
      Mon 09:00  T-1 is resolved   Ana
      Mon 09:00  T-2 touch starts  Ana
      Mon 10:00  T-2 touch ends    Ana
      Mon 10:00  T-2 is resolved   Ana
      Mon 10:00  T1 touch starts   Ana
      Mon 11:00  T1 touch ends     Ana
      Mon 11:00  T1 is resolved    Ana
      `,
    );
    const [first] = tickets;
    expect(first).toMatchObject({ createdAt: -3 * DAY, measured: 0 });
    expect(first.accounts[Account.OffHours]).toBe(8 * HOUR);
    expect(first.accounts[Account.Handled]).toBe(HOUR);
  });
});
