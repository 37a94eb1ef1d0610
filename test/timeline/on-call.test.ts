/** People on call: calls, delays, what they take, rest and pay; worked out by hand. */
import { describe, expect, it } from 'vitest';
import { Duty } from '../../src/kernel/rows.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { HOUR } from '../../src/units/time.ts';
import { type Run, run, team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const ON_CALL = { pages: 'P1', delay: '30 min' };
const urgent = (at: string[], handle: string) =>
  ticketType(at, handle, { priority: { P1: '100%' } });
const desk = (names: string, onCall: object = {}, parts: object = {}) => ({
  desk: team('L1', names, { onCall: { ...ON_CALL, ...onCall }, ...parts }),
});
const hoursOf = ({ duty }: Run, kind: number) =>
  duty.filter((row) => row.kind === kind).map(({ from, to }) => (to - from) / HOUR);

describe('somebody on call', () => {
  it('is called for an urgent ticket, comes after a delay, and rests before the next shift', () => {
    const told = tells(
      { tickets: { U: urgent(['tue 01:00'], '1 h') }, teams: desk('Ana Ben') },
      `
      Mon 08:00  Ana shift starts
      Mon 08:00  Ben shift starts
      Mon 17:00  Ana shift ends
      Mon 17:00  Ben shift ends
      Tue 01:00  U1 arrives
      Tue 01:00  Ana is called
      Tue 01:30  Ana call-out starts
      Tue 01:30  U1 touch starts  Ana
      Tue 02:30  U1 touch ends  Ana
      Tue 02:30  U1 is resolved  Ana
      Tue 02:30  Ana call-out ends
      Tue 08:00  Ana shift is postponed
      Tue 08:00  Ben shift starts
      Tue 13:30  Ana shift starts
      Tue 17:00  Ana shift ends
      Tue 17:00  Ben shift ends
      `,
    );
    expect(hoursOf(told, Duty.CallOut)).toEqual([1]);
    expect(hoursOf(told, Duty.Rest)).toEqual([5.5]);
    // Monday to midnight, the nights to Friday, and the weekend.
    expect(hoursOf(told, Duty.Standby).slice(0, 3)).toEqual([8, 15, 15]);
    // Half an hour without anybody called out is not waiting time of people.
    const [{ accounts }] = told.tickets;
    expect(accounts.slice(0, 2)).toEqual([0, HOUR / 2]);
  });

  it('takes every ticket for which people are called, the most urgent first, and no other', () => {
    tells(
      {
        tickets: {
          A: ticketType(['tue 00:50', 'tue 01:10'], '1 h', { priority: { P2: '100%' } }),
          U: urgent(['tue 01:00'], '1 h'),
          X: ticketType(['tue 00:40'], '1 h'),
        },
        teams: desk('Ana', { pages: 'P2', delay: '0 min', rest: '0 min' }),
      },
      `
      Tue 00:40  X1 arrives
      Tue 00:50  A1 arrives
      Tue 00:50  Ana is called
      Tue 00:50  Ana call-out starts
      Tue 00:50  A1 touch starts  Ana
      Tue 01:00  U1 arrives
      Tue 01:10  A2 arrives
      Tue 01:50  A1 touch ends  Ana
      Tue 01:50  A1 is resolved  Ana
      Tue 01:50  U1 touch starts  Ana
      Tue 02:50  U1 touch ends  Ana
      Tue 02:50  U1 is resolved  Ana
      Tue 02:50  A2 touch starts  Ana
      Tue 03:50  A2 touch ends  Ana
      Tue 03:50  A2 is resolved  Ana
      Tue 03:50  Ana call-out ends
      Tue 08:00  X1 touch starts  Ana
      Tue 09:00  X1 touch ends  Ana
      Tue 09:00  X1 is resolved  Ana
      `,
    );
  });

  it('puts the ticket aside that was kept for the next shift, and misses a shift that ends first', () => {
    tells(
      {
        tickets: { A: ticketType(['mon 16:00'], '2 h'), U: urgent(['tue 07:20'], '1 h') },
        teams: desk('Ana', { delay: '30 min' }),
      },
      `
      Mon 16:00  A1 arrives
      Mon 16:00  A1 touch starts  Ana
      Mon 17:00  A1 touch pauses  Ana
      Tue 07:20  U1 arrives
      Tue 07:20  Ana is called
      Tue 07:50  Ana call-out starts
      Tue 07:50  U1 touch starts  Ana
      Tue 08:50  U1 touch ends  Ana
      Tue 08:50  U1 is resolved  Ana
      Tue 08:50  Ana call-out ends
      Tue 08:50  Ana shift is missed
      Wed 08:00  A1 touch resumes  Ana
      Wed 09:00  A1 touch ends  Ana
      Wed 09:00  A1 is resolved  Ana
      `,
    );
  });

  it('is not called for others, nor while somebody is on duty, and does not come to a shift', () => {
    tells(
      {
        tickets: {
          A: ticketType(['tue 01:00'], '10 min'),
          U: urgent(['mon 09:00', 'mon 09:10', 'tue 07:40'], '20 min'),
        },
        teams: desk('Ana'),
      },
      `
      Mon 09:00  U1 arrives
      Mon 09:00  U1 touch starts  Ana
      Mon 09:10  U2 arrives
      Mon 09:20  U1 touch ends  Ana
      Mon 09:20  U1 is resolved  Ana
      Mon 09:20  U2 touch starts  Ana
      Mon 09:40  U2 touch ends  Ana
      Mon 09:40  U2 is resolved  Ana
      Tue 01:00  A1 arrives
      Tue 07:40  U3 arrives
      Tue 07:40  Ana is called
      Tue 08:00  U3 touch starts  Ana
      Tue 08:20  U3 touch ends  Ana
      Tue 08:20  U3 is resolved  Ana
      Tue 08:20  A1 touch starts  Ana
      Tue 08:30  A1 touch ends  Ana
      Tue 08:30  A1 is resolved  Ana
      `,
    );
  });
});

describe('the turn', () => {
  const calledOver = (onCall: object, parts: object = {}) => {
    const { story, model } = run({
      horizon: { length: '3 weeks' },
      tickets: { U: urgent(['2026-01-06 02:00', '2026-01-13 02:00', '2026-01-20 02:00'], '1 h') },
      teams: desk('Ana Ben', onCall, parts),
    });
    const verb = Verb.CallOutStarts as number;
    return story
      .filter((entry) => entry.verb === verb)
      .map(({ agent }) => model.names.agents[agent]);
  };

  it('goes from week to week in the order in which people are written', () => {
    expect(calledOver({})).toEqual(['desk/Ana', 'desk/Ben', 'desk/Ana']);
    expect(calledOver({ order: ['Ben', 'Ana'] })).toEqual(['desk/Ben', 'desk/Ana', 'desk/Ben']);
    expect(calledOver({ order: ['Ben'] })).toEqual(['desk/Ben', 'desk/Ben', 'desk/Ben']);
  });

  it('passes over whoever is on leave in a week', () => {
    const people = [{ name: 'Ana' }, { name: 'Ben', leave: [{ on: '2026-01-15' }] }];
    expect(calledOver({}, { people })).toEqual(['desk/Ana', 'desk/Ana', 'desk/Ana']);
  });

  it('has nobody outside the stated hours', () => {
    expect(calledOver({ hours: { 'mon-sun': '18:00-24:00' } })).toEqual([]);
  });
});
