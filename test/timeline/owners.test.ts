/** Tickets that come back wait for the person who had them last: worked out by hand. */
import { describe, expect, it } from 'vitest';
import { Account } from '../../src/kernel/rows.ts';
import { MINUTE } from '../../src/units/time.ts';
import { run, team, ticketType, type Written } from '../support/scenario.ts';
import { linesOf, tells } from '../support/story.ts';

const office = { calendar: 'office' };
const priorities = { P1: office, P2: office, P3: office };
const routing = { owner: 'sticky' };
/** The vendor's solution comes back to be checked, two hours later unless stated. */
const vendors = {
  contoso: { tier: 'L2', respond: '1 h', resolve: '1 h', verify: '15 min' },
};
const checked = (at: string, parts: Written = {}) =>
  ticketType([at], '30 min', { reach: { L1: '0%', L2: '100%' }, vendor: 'contoso', ...parts });
/** When T comes back at 10:30, Ana is busy for half an hour more and Ben is free. */
const busyOwner = {
  Y: ticketType(['mon 10:00'], '20 min'),
  X: ticketType(['mon 10:00'], '1 h'),
};

describe('a ticket that comes back', () => {
  it('waits for its owner while others are free', () => {
    const { tickets } = tells(
      {
        priorities,
        routing,
        vendors,
        tickets: { T: checked('mon 08:00'), ...busyOwner },
        teams: { desk: team('L1', 'Ana Ben') },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts     Ana
      Mon 08:30  T1 touch ends       Ana
      Mon 08:30  T1 goes to vendor
      Mon 09:30  T1 vendor responds
      Mon 10:00  Y1 arrives
      Mon 10:00  X1 arrives
      Mon 10:00  Y1 touch starts     Ben
      Mon 10:00  X1 touch starts     Ana
      Mon 10:20  Y1 touch ends       Ben
      Mon 10:20  Y1 is resolved      Ben
      Mon 10:30  T1 vendor solves
      Mon 11:00  X1 touch ends       Ana
      Mon 11:00  X1 is resolved      Ana
      Mon 11:00  T1 touch starts     Ana
      Mon 11:15  T1 touch ends       Ana
      Mon 11:15  T1 is resolved      Ana
      `,
    );
    const back = tickets.find(({ type }) => type === 0);
    expect(back?.accounts[Account.Queued]).toBe(30 * MINUTE);
    expect(back?.handOvers).toBe(0);
  });

  it.each([
    ['first', ['T1', 'N1']],
    ['last', ['N1', 'T1']],
  ])('with returned: %s, is taken in that order by an owner with a new one', (returned, order) => {
    const lines = linesOf(
      run({
        priorities,
        routing: { ...routing, returned },
        vendors,
        tickets: { T: checked('mon 08:00'), ...busyOwner, N: ticketType(['mon 10:15'], '3 h') },
        teams: { desk: team('L1', 'Ana') },
      }),
    );
    const begun = lines.flatMap((line) => /(\w+) touch starts/.exec(line)?.[1] ?? []);
    expect(begun.slice(3)).toEqual(order);
  });

  it('with the most urgent priority goes to whoever is free', () => {
    const story = linesOf(
      run({
        priorities,
        routing,
        vendors,
        tickets: { T: checked('mon 08:00', { priority: { P1: '100%' } }), ...busyOwner },
        teams: { desk: team('L1', 'Ana Ben') },
      }),
    );
    expect(story).toContain('Mon 10:30  T1 touch starts  Ben');
  });

  it('goes to everybody when it is raised', () => {
    const story = linesOf(
      run({
        priorities: {
          P1: office,
          P2: office,
          P3: { ...office, resolve: '3 h', raise: { at: '90%', to: 'P2' } },
        },
        routing,
        vendors,
        tickets: { T: checked('mon 08:00'), ...busyOwner },
        teams: { desk: team('L1', 'Ana Ben') },
      }),
    );
    expect(story).toContain('Mon 10:42  T1 priority changes  P2');
    expect(story).toContain('Mon 10:42  T1 touch starts  Ben');
  });

  // From Monday evening to Wednesday morning the office is open for nine hours: one business day.
  it.each([
    ['of the usual length', {}, 'Wed 08:00  T1 touch starts  Ana'],
    ['that is too long', { releaseAfter: '8 business hours' }, 'Tue 08:00  T1 touch starts  Ben'],
  ])('is kept or not during an absence %s', (_, rule, first) => {
    const { story, model } = run({
      priorities,
      routing: { ...routing, ...rule },
      vendors,
      tickets: { T: checked('mon 16:00') },
      teams: {
        desk: {
          tier: 'L1',
          shifts: [{ agents: 2, hours: { 'mon-fri': '08:00-17:00' } }],
          people: [{ name: 'Ana', leave: [{ on: '2026-01-06' }] }, { name: 'Ben' }],
        },
      },
    });
    const lines = linesOf({ story, model });
    const back = lines.indexOf('Mon 18:30  T1 vendor solves');
    expect(lines.slice(back).find((line) => line.includes('T1 touch starts'))).toBe(first);
  });

  it('is released when its owner goes home for longer than that', () => {
    const { tickets } = tells(
      {
        priorities,
        routing,
        vendors: { contoso: { ...vendors.contoso, resolve: '6 h' } },
        tickets: { T: checked('mon 08:00'), X: ticketType(['mon 15:00'], '3 h') },
        teams: {
          desk: {
            ...team('L1', 'Ana'),
            people: [{ name: 'Ana', leave: [{ from: '2026-01-06', to: '2026-01-07' }] }],
          },
          late: team('L1', 'Ben', { hours: { 'mon-fri': '09:00-19:00' } }),
        },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts     Ana
      Mon 08:30  T1 touch ends       Ana
      Mon 08:30  T1 goes to vendor
      Mon 09:30  T1 vendor responds
      Mon 15:00  X1 arrives
      Mon 15:00  X1 touch starts     Ana
      Mon 15:30  T1 vendor solves
      Mon 17:00  X1 is handed back
      Mon 17:00  T1 is released
      Mon 17:00  X1 touch starts     Ben
      Mon 18:00  X1 touch ends       Ben
      Mon 18:00  X1 is resolved      Ben
      Mon 18:00  T1 touch starts     Ben
      Mon 18:15  T1 touch ends       Ben
      Mon 18:15  T1 is resolved      Ben
      `,
    );
    const back = tickets.find(({ type }) => type === 0);
    // Ana was there from 15:30 to 17:00, and Ben after that.
    expect(back?.accounts[Account.Queued]).toBe(150 * MINUTE);
    expect(back?.handOvers).toBe(1);
  });

  it('stays in the same hands as long as these are always there', () => {
    const handOvers = (rule: Written) =>
      run({
        priorities,
        routing: rule,
        tickets: {
          T: {
            ...ticketType([], '1 h', {
              customer: { after: '50%', delay: { exponential: { mean: '2 h' } } },
            }),
            arrivals: { rate: '20/day' },
          },
        },
        teams: { desk: team('L1', 'Ana Ben Cem', { hours: { 'mon-sun': '00:00-24:00' } }) },
      }).tickets.reduce((sum, ticket) => sum + ticket.handOvers, 0);
    expect(handOvers(routing)).toBe(0);
    expect(handOvers({})).toBeGreaterThan(20);
  });
});
