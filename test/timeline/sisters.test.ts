/** Teams that take over when others have gone home: worked out by hand. */
import { describe, expect, it } from 'vitest';
import { Account, Duty } from '../../src/kernel/rows.ts';
import { MINUTE } from '../../src/units/time.ts';
import { type Run, run, team, ticketType, type Written } from '../support/scenario.ts';
import { linesOf, tells } from '../support/story.ts';

const day = { hours: { 'mon-sun': '08:00-16:00' } };
const night = { hours: { 'mon-sun': '16:00-24:00' } };
const europe = (sisters: unknown = ['america']): Written => team('L1', 'Ana', { ...day, sisters });
const america = (parts: Written = {}): Written => team('L1', 'Bob', { ...night, ...parts });
const ours = (at: readonly string[], handle: string, parts: Written = {}) =>
  ticketType(at, handle, { home: 'europe', ...parts });

/** Without the columns of a printed story. */
const told = (one: Run) => linesOf(one).map((line) => line.replace(/ {2,}/g, ' '));

describe('tickets of a team', () => {
  it('are taken by its people alone while these are there', () => {
    const story = told(
      run({
        tickets: { T: ours(['mon 09:00', 'mon 09:00'], '30 min') },
        teams: { europe: europe(), america: team('L1', 'Bob', day) },
      }),
    );
    expect(story).toContain('Mon 09:30 T2 touch starts Ana');
  });

  it('go to the sister team on duty when the shift ends, as does what comes later', () => {
    tells(
      {
        tickets: { T: ours(['mon 15:30', 'mon 15:40', 'mon 20:00'], '1 h') },
        teams: { europe: europe({ teams: ['america'], gives: 'waiting' }), america: america() },
      },
      `
      Mon 15:30  T1 arrives
      Mon 15:30  T1 touch starts    Ana
      Mon 15:40  T2 arrives
      Mon 16:00  T1 touch pauses    Ana
      Mon 16:00  T2 is passed on
      Mon 16:00  T2 touch starts    Bob
      Mon 17:00  T2 touch ends      Bob
      Mon 17:00  T2 is resolved     Bob
      Mon 20:00  T3 arrives
      Mon 20:00  T3 touch starts    Bob
      Mon 21:00  T3 touch ends      Bob
      Mon 21:00  T3 is resolved     Bob
      Tue 08:00  T1 touch resumes   Ana
      Tue 08:30  T1 touch ends      Ana
      Tue 08:30  T1 is resolved     Ana
      `,
    );
  });

  it('in hand are written up after the shift, and read into', () => {
    const { tickets, duty } = tells(
      {
        tickets: { T: ours(['mon 15:30'], '1 h') },
        teams: { europe: europe(), america: america() },
        routing: { handOver: { sender: '10 min', receiver: '5 min' } },
      },
      `
      Mon 15:30  T1 arrives
      Mon 15:30  T1 touch starts    Ana
      Mon 16:00  T1 is written up   Ana
      Mon 16:10  T1 is handed back
      Mon 16:10  T1 touch starts    Bob
      Mon 16:45  T1 touch ends      Bob
      Mon 16:45  T1 is resolved     Bob
      `,
    );
    expect(tickets[0].accounts[Account.HandOver]).toBe(15 * MINUTE);
    expect(tickets[0].accounts[Account.Handled]).toBe(60 * MINUTE);
    expect(tickets[0].handOvers).toBe(1);
    const overtime = duty.filter(({ kind }) => kind === Duty.Overtime);
    expect(overtime.map(({ from, to }) => to - from)).toEqual([10 * MINUTE]);
  });

  it('that still wait come home with their people', () => {
    const arrivals = ['15:58', '15:59', '15:59', '15:59', '15:59', '15:59'];
    const story = told(
      run({
        tickets: {
          T: ours(
            arrivals.map((at) => `mon ${at}`),
            '4 h',
          ),
        },
        teams: {
          europe: europe({ teams: ['america'], gives: 'waiting' }),
          america: america({ hours: { mon: '16:00-24:00', 'tue-sun': '00:00-24:00' } }),
        },
      }),
    );
    expect(story).toContain('Tue 04:00 T5 touch starts Bob');
    expect(story).toContain('Tue 08:00 T6 is passed on');
    expect(story).toContain('Tue 11:58 T6 touch starts Ana');
  });

  it('stay if their people are back soon', () => {
    const sisters = { teams: ['america'], ifAwayFor: '24 h' };
    const weekday = team('L1', 'Ana', { hours: { 'mon-fri': '08:00-16:00' }, sisters });
    const story = told(
      run({
        tickets: { T: ours(['mon 15:30', 'mon 15:40', 'fri 15:30', 'fri 15:40'], '1 h') },
        teams: { europe: weekday, america: america() },
      }),
    );
    expect(story).toContain('Tue 08:30 T2 touch starts Ana');
    expect(story.filter((line) => line.includes('passed on'))).toEqual([
      'Fri 16:00 T3 is passed on',
      'Fri 16:00 T4 is passed on',
    ]);
  });

  it('go to the first sister with the skills', () => {
    const story = told(
      run({
        tickets: { T: ours(['mon 17:00'], '1 h', { needs: ['German'] }) },
        teams: {
          europe: { ...europe(['america', 'asia']), skills: { German: 1 } },
          america: { ...america(), skills: { English: 1 } },
          asia: { ...team('L1', 'Chi', night), skills: { German: 1 } },
        },
      }),
    );
    expect(story).toContain('Mon 17:00 T1 touch starts Chi');
  });
});
