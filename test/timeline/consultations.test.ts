/** Asking a higher tier and keeping the ticket: stories worked out by hand. */
import { describe, expect, it } from 'vitest';
import { Account, Outcome } from '../../src/kernel/rows.ts';
import { MINUTE } from '../../src/units/time.ts';
import { run, team, ticketType, type Written } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

/** Half an hour of work that fails after ten minutes; who is asked talks for a quarter of an hour. */
const asking = (rule: Written = {}, parts: Written = {}): Written =>
  ticketType(['mon 08:00'], '30 min', {
    reach: { L1: '0%', L2: '100%' },
    handle: { L1: '30 min', L2: '1 h' },
    diagnose: { L1: 1 / 3 },
    consult: { L1: { with: 'L2', for: '15 min', ...rule } },
    ...parts,
  });

const TEAMS = { desk: team('L1', 'Ana'), experts: team('L2', 'Zoe') };

describe('who cannot finish alone', () => {
  it('asks, talks, and goes on with what a failed attempt leaves out', () => {
    const { tickets, work } = tells(
      { tickets: { T: asking() }, teams: TEAMS },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts          Ana
      Mon 08:10  T1 help is asked for
      Mon 08:10  T1 consultation starts   Zoe
      Mon 08:25  T1 consultation ends     Zoe
      Mon 08:45  T1 touch ends            Ana
      Mon 08:45  T1 is resolved           Ana
      `,
    );
    expect(tickets[0].accounts[Account.Handled]).toBe(30 * MINUTE);
    expect(tickets[0].accounts[Account.Consulting]).toBe(15 * MINUTE);
    expect([tickets[0].touches, tickets[0].handOvers, tickets[0].escalations]).toEqual([1, 0, 0]);
    const talk = work.find(({ outcome }) => outcome === Outcome.Consulted);
    expect([talk?.agent, talk?.handleTime]).toEqual([1, 15 * MINUTE]);
  });

  it('waits for whoever is busy, as urgent as the ticket is', () => {
    const { tickets } = tells(
      {
        tickets: {
          T: asking({}, { priority: { P2: '100%' } }),
          A: ticketType(['mon 08:00'], '1 h', { reach: { L2: '100%' }, handle: { L2: '1 h' } }),
          B: ticketType(['mon 08:01'], '1 h', { reach: { L2: '100%' }, handle: { L2: '1 h' } }),
        },
        teams: TEAMS,
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 queues                L1
      Mon 08:00  A1 arrives
      Mon 08:00  A1 queues                L2
      Mon 08:00  T1 touch starts          Ana
      Mon 08:00  A1 touch starts          Zoe
      Mon 08:01  B1 arrives
      Mon 08:01  B1 queues                L2
      Mon 08:10  T1 help is asked for
      Mon 09:00  A1 touch ends            Zoe
      Mon 09:00  A1 is resolved           Zoe
      Mon 09:00  T1 consultation starts   Zoe
      Mon 09:15  T1 consultation ends     Zoe
      Mon 09:15  B1 touch starts          Zoe
      Mon 09:35  T1 touch ends            Ana
      Mon 09:35  T1 is resolved           Ana
      Mon 10:15  B1 touch ends            Zoe
      Mon 10:15  B1 is resolved           Zoe
      `,
    );
    expect(tickets.find(({ type }) => type === 0)?.accounts[Account.Consulting]).toBe(65 * MINUTE);
  });

  it('passes the ticket on where the other could not solve it either', () => {
    tells(
      {
        tickets: {
          T: asking(
            {},
            {
              reach: { L1: '0%', L2: '0%', L3: '100%' },
              handle: { L1: '30 min', L2: '1 h', L3: '1 h' },
            },
          ),
        },
        teams: { ...TEAMS, makers: team('L3', 'Max') },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts          Ana
      Mon 08:10  T1 help is asked for
      Mon 08:10  T1 consultation starts   Zoe
      Mon 08:25  T1 consultation ends     Zoe
      Mon 08:25  T1 touch ends            Ana
      Mon 08:25  T1 escalates
      Mon 08:25  T1 touch starts          Zoe
      Mon 09:25  T1 touch ends            Zoe
      Mon 09:25  T1 escalates
      Mon 09:25  T1 touch starts          Max
      Mon 10:25  T1 touch ends            Max
      Mon 10:25  T1 is resolved           Max
      `,
    );
  });
});

it('a team may be asked that does not take such tickets', () => {
  // Nia knows no answer: as L2 she solves what L1 does, which is nothing.
  tells(
    {
      tickets: {
        T: asking(
          { with: 'network' },
          { reach: { L1: '0%', L3: '100%' }, handle: { L1: '30 min', L3: '1 h' } },
        ),
      },
      teams: { desk: TEAMS.desk, network: team('L2', 'Nia'), makers: team('L3', 'Max') },
    },
    `
    Mon 08:00  T1 arrives
    Mon 08:00  T1 touch starts          Ana
    Mon 08:10  T1 help is asked for
    Mon 08:10  T1 consultation starts   Nia
    Mon 08:25  T1 consultation ends     Nia
    Mon 08:25  T1 touch ends            Ana
    Mon 08:25  T1 escalates
    Mon 08:25  T1 touch starts          Max
    Mon 09:25  T1 touch ends            Max
    Mon 09:25  T1 is resolved           Max
    `,
  );
});

describe('a wait for help', () => {
  const busy = {
    A: ticketType(['mon 08:00'], '4 h', { reach: { L2: '100%' }, handle: { L2: '4 h' } }),
  };

  it('is no longer than it may be', () => {
    const { tickets } = tells(
      { tickets: { T: asking({ within: '20 min' }), ...busy }, teams: TEAMS },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 queues                L1
      Mon 08:00  A1 arrives
      Mon 08:00  A1 queues                L2
      Mon 08:00  T1 touch starts          Ana
      Mon 08:00  A1 touch starts          Zoe
      Mon 08:10  T1 help is asked for
      Mon 08:30  T1 question is dropped
      Mon 08:30  T1 touch ends            Ana
      Mon 08:30  T1 escalates
      Mon 08:30  T1 queues                L2
      Mon 12:00  A1 touch ends            Zoe
      Mon 12:00  A1 is resolved           Zoe
      Mon 12:00  T1 touch starts          Zoe
      Mon 13:00  T1 touch ends            Zoe
      Mon 13:00  T1 is resolved           Zoe
      `,
    );
    expect(tickets.find(({ type }) => type === 0)?.accounts[Account.Consulting]).toBe(20 * MINUTE);
  });

  it('ends with a break at which the ticket is kept, and begins anew after it', () => {
    tells(
      {
        tickets: { T: asking(), ...busy },
        teams: {
          desk: team('L1', 'Ana', { atBreak: 'resume', lunch: { at: '11:00', for: '30 min' } }),
          experts: TEAMS.experts,
        },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 queues                L1
      Mon 08:00  A1 arrives
      Mon 08:00  A1 queues                L2
      Mon 08:00  T1 touch starts          Ana
      Mon 08:00  A1 touch starts          Zoe
      Mon 08:10  T1 help is asked for
      Mon 11:00  T1 question is dropped
      Mon 11:00  T1 touch pauses          Ana
      Mon 11:30  T1 touch resumes         Ana
      Mon 11:30  T1 help is asked for
      Mon 12:00  A1 touch ends            Zoe
      Mon 12:00  A1 is resolved           Zoe
      Mon 12:00  T1 consultation starts   Zoe
      Mon 12:15  T1 consultation ends     Zoe
      Mon 12:35  T1 touch ends            Ana
      Mon 12:35  T1 is resolved           Ana
      `,
    );
  });

  it('ends with the shift: the ticket is passed on', () => {
    tells(
      {
        tickets: { T: asking(), ...busy },
        teams: {
          desk: team('L1', 'Ana', { hours: { 'mon-fri': '07:00-10:00' } }),
          experts: TEAMS.experts,
        },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 queues                L1
      Mon 08:00  A1 arrives
      Mon 08:00  A1 queues                L2
      Mon 08:00  T1 touch starts          Ana
      Mon 08:00  A1 touch starts          Zoe
      Mon 08:10  T1 help is asked for
      Mon 10:00  T1 question is dropped
      Mon 10:00  T1 touch ends            Ana
      Mon 10:00  T1 escalates
      Mon 10:00  T1 queues                L2
      Mon 12:00  A1 touch ends            Zoe
      Mon 12:00  A1 is resolved           Zoe
      Mon 12:00  T1 touch starts          Zoe
      Mon 13:00  T1 touch ends            Zoe
      Mon 13:00  T1 is resolved           Zoe
      `,
    );
  });
});

describe('nobody asks', () => {
  const consultations = (parts: Written) =>
    run({ tickets: { T: asking() }, teams: TEAMS, ...parts }).work.filter(
      ({ outcome }) => outcome === Outcome.Consulted,
    ).length;

  it('where nobody who could help is on duty', () => {
    const late = team('L2', 'Zoe', { hours: { 'mon-fri': '12:00-20:00' } });
    expect(consultations({ teams: { desk: TEAMS.desk, experts: late } })).toBe(0);
    expect(consultations({})).toBe(1);
  });

  it('where the share is nothing, and then nothing else changes', () => {
    const alone = run({ tickets: { T: asking({}, { consult: {} }) }, teams: TEAMS });
    const unasked = run({ tickets: { T: asking({ share: '0%' }) }, teams: TEAMS });
    expect(unasked.story).toEqual(alone.story);
    expect(unasked.work).toEqual(alone.work);
  });

  it('in touches that are left out of the share', () => {
    const at = Array.from({ length: 200 }, (_, index) => {
      const minute = String(index % 60).padStart(2, '0');
      return `${['mon', 'tue', 'wed', 'thu'][Math.floor(index / 60)]} 08:${minute}`;
    });
    const some = ticketType(at, '2 min', {
      reach: { L1: '0%', L2: '100%' },
      handle: { L1: '2 min', L2: '2 min' },
      consult: { L1: { with: 'L2', share: '30%', for: '0 min' } },
    });
    const asked = consultations({ tickets: { T: some } });
    // Binomial, 200 × 30 %: 99.99 % limits.
    expect(asked).toBeGreaterThan(34);
    expect(asked).toBeLessThan(87);
  });
});

describe('both who talk', () => {
  it('are not interrupted, while waiting for help is', () => {
    const { story } = run({
      tickets: {
        T: asking(),
        U: ticketType(['mon 08:12'], '5 min', { priority: { P1: '100%' } }),
      },
      teams: TEAMS,
      routing: { preempt: true },
    });
    const urgent = story.filter(({ type }) => type === 1);
    // The talk ends at 08:25; then Ana is taken from the rest of her work.
    expect(urgent.map(({ at }) => at / MINUTE - 480)).toEqual([12, 12, 25, 30, 30]);
  });
});
