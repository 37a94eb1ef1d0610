import { describe, expect, it } from 'vitest';
import { ReplayedReplication } from '../../../src/event-log/day-replay.ts';
import { Place, Presence, type TicketStep } from '../../../src/event-log/replayed-day.ts';
import { countsAt, presencesAt, ticketsAt, timeWords } from '../../../src/page/day.ts';
import { layOut, targetsOf } from '../../../src/page/layout.ts';
import { modelOf, team, ticketType } from '../../support/scenario.ts';

const DESK = {
  horizon: { start: '2026-03-28', length: '4 d', zone: 'Europe/Berlin' },
  tickets: {
    call: ticketType(['sat 09:00', 'mon 09:05'], '10 min', {
      reach: { L1: 0, L2: 1 },
      handle: { L1: '10 min', L2: '10 min' },
    }),
    mail: ticketType(['mon 16:50'], '20 min'),
  },
  teams: {
    desk: team('L1', 'Ana', { lunch: { at: '12:00', for: '30 min' } }),
    second: team('L2', 'Bea'),
  },
};
const HOUR = 3600;
const replayed = new ReplayedReplication(modelOf(DESK), 0);
const [ANA, BEA] = [0, 1];

/** Steps with the time of day. */
const told = (steps: readonly TicketStep[] = []) =>
  steps.map(([second, place, who]) => [timeWords(second), place, who]);

describe('a replayed day', () => {
  const monday = replayed.day('2026-03-30');
  const stepsOf = (id: string) => monday?.tickets.find((ticket) => ticket.id === id)?.steps;

  it('tells where each ticket is, from midnight on', () => {
    expect(monday?.seconds).toBe(24 * HOUR);
    expect(told(stepsOf('call/1'))).toEqual([
      ['00:00', Place.Waiting, 0],
      ['08:00', Place.InWork, ANA],
      ['08:10', Place.InWork, BEA],
      ['08:20', Place.Solved, BEA],
    ]);
    expect(told(stepsOf('mail/1'))).toEqual([
      ['16:50', Place.InWork, ANA],
      ['17:00', Place.SetAside, ANA],
    ]);
  });

  it('tells what each person does', () => {
    expect(monday?.people.map(({ name, team: of, tier }) => [name, of, tier])).toEqual([
      ['desk/Ana', 'desk', 0],
      ['second/Bea', 'second', 1],
    ]);
    expect(monday?.people[ANA]?.steps.map(([at, presence]) => [timeWords(at), presence])).toEqual([
      ['00:00', Presence.Away],
      ['08:00', Presence.There],
      ['12:00', Presence.Break],
      ['12:30', Presence.There],
      ['17:00', Presence.Away],
    ]);
  });

  it('begins with what was left the day before, and leaves out what had ended', () => {
    const tuesday = replayed.day('2026-03-31');
    expect(tuesday?.tickets.map(({ id }) => id)).toEqual(['mail/1']);
    expect(told(tuesday?.tickets[0]?.steps)).toEqual([
      ['00:00', Place.SetAside, ANA],
      ['08:00', Place.InWork, ANA],
      ['08:10', Place.Solved, ANA],
    ]);
  });

  it('is an hour shorter where the clocks are put forward', () => {
    expect(replayed.day('2026-03-29')?.seconds).toBe(23 * HOUR);
    expect(replayed.day('2026-03-28')?.seconds).toBe(24 * HOUR);
  });

  it('is one of the measured days', () => {
    expect(replayed.days).toEqual(['2026-03-28', '2026-04-01']);
    expect(replayed.day('2026-03-27')).toBeUndefined();
    expect(replayed.day('2026-04-02')).toBeUndefined();
  });

  it('is the one with most tickets waiting if none is named', () => {
    const rush = {
      ...DESK,
      tickets: { mail: ticketType(['mon 10:00', 'tue 10:00', 'tue 10:01', 'tue 10:02'], '1 h') },
    };
    expect(new ReplayedReplication(modelOf(rush), 0).busiestDay()).toBe('2026-03-31');
    const idle = {
      ...rush.tickets,
      call: ticketType(['sun 10:00', 'sun 11:00', 'sun 12:00'], '1 min'),
    };
    const weekend = { ...DESK, horizon: { ...DESK.horizon, start: '2026-03-29' }, tickets: idle };
    // Three wait on Sunday, when nobody works; two of them still wait when Monday begins.
    expect(new ReplayedReplication(modelOf(weekend), 0).busiestDay()).not.toBe('2026-03-29');
  });

  it('knows when a promise had passed', () => {
    const late = {
      ...DESK,
      priorities: { P3: { resolve: '4 h', target: '90%' } },
      tickets: { mail: ticketType(['mon 16:50'], '20 min') },
    };
    const replay = new ReplayedReplication(modelOf(late), 0);
    expect(replay.day('2026-03-30')?.tickets[0]?.late).toBe(20 * HOUR + 50 * 60);
    expect(replay.day('2026-03-31')?.tickets[0]?.late).toBe(0);
  });
});

describe('the player', () => {
  const monday = replayed.day('2026-03-30');
  if (monday === undefined) throw new Error('the window has a Monday');

  it('counts what is where', () => {
    const at = (hours: number) => countsAt(monday, hours * HOUR);
    expect(at(7)).toMatchObject({ waiting: [1, 0], inWork: 0, solvedToday: 0 });
    expect(at(8.05)).toMatchObject({ waiting: [0, 0], inWork: 1, solvedToday: 0 });
    expect(at(16.9)).toMatchObject({ waiting: [0, 0], inWork: 1, solvedToday: 2, late: 0 });
    expect(presencesAt(monday, 12.25 * HOUR)).toEqual([Presence.Break, Presence.There]);
  });

  it('shows what has just ended for a while', () => {
    const ids = (second: number) => ticketsAt(monday, second, 900).map(({ index }) => index);
    expect(ids(8.4 * HOUR)).toHaveLength(1);
    expect(ids(8.6 * HOUR)).toHaveLength(0);
  });

  it('gives every ticket a place inside its box, on a screen of any width', () => {
    for (const width of [360, 800, 1600]) {
      const layout = layOut(monday, width);
      expect(layout.lanes.map(({ tier }) => tier)).toEqual([0, 1]);
      for (let second = 0; second < monday.seconds; second += 600) {
        const tickets = ticketsAt(monday, second, 0);
        const targets = targetsOf(layout, tickets);
        expect([...targets.keys()].sort()).toEqual(tickets.map(({ index }) => index).sort());
        for (const { x, y } of targets.values()) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(layout.width);
          expect(y).toBeLessThan(layout.height);
        }
      }
    }
  });

  it('says how many people find no room', () => {
    const crowd = {
      ...monday,
      people: Array.from({ length: 500 }, () => ({ ...monday.people[0], tier: 0 })),
    } as typeof monday;
    const { people, unseen } = layOut(crowd, 800);
    expect(people.filter((box) => box === undefined)).toHaveLength(unseen[0] ?? 0);
    expect(unseen[0]).toBeGreaterThan(300);
  });
});
