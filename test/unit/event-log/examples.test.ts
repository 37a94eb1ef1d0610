import { describe, expect, it } from 'vitest';
import { type DayPart, type Examples, examplesOf } from '../../../src/event-log/examples.ts';
import { everyFeature } from '../../recomputation/every-feature.ts';
import { modelOf, team, ticketType } from '../../support/scenario.ts';

const DESK = {
  horizon: { start: '2026-03-28', length: '11 d', zone: 'Europe/Berlin' },
  tickets: {
    call: ticketType(['sat 09:00', 'mon 09:05', 'mon 09:10'], '10 min', {
      reach: { L1: 0, L2: 1 },
      handle: { L1: '10 min', L2: '10 min' },
    }),
    mail: ticketType(['mon 16:50', 'tue 10:00'], '20 min'),
  },
  teams: {
    desk: team('L1', 'Ana', { lunch: { at: '12:00', for: '30 min' } }),
    second: team('L2', 'Bea'),
  },
};
const examples = examplesOf(modelOf(DESK), 0);

/** What was done with the hours of the day, to the minute. */
const told = (parts: readonly DayPart[]) =>
  parts.map(({ from, to, what }) => `${what} ${clock(from)}–${clock(to)}`);

function clock(hours: number): string {
  const minutes = Math.round(hours * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

describe('the lives of tickets', () => {
  it('are of a typical and a slow ticket of each priority', () => {
    expect(examples.lives.map(({ id, rank }) => `${rank} ${id}`)).toEqual([
      'typical call/3',
      'slow call/1',
    ]);
    expect(examples.replication).toBe(1);
  });

  it('follow the ticket from place to place until it is resolved', () => {
    const [, slow] = examples.lives;
    // It came on Saturday and waited for Monday, in the night to which the clocks went forward.
    expect(slow?.hours).toBeCloseTo(46 + 1 / 3, 2);
    expect(slow?.parts).toEqual([
      { from: 0, to: 46, stretch: 'waiting', who: 'L1' },
      { from: 46, to: 46.167, stretch: 'work', who: 'desk/Ana' },
      { from: 46.167, to: 46.333, stretch: 'work', who: 'second/Bea' },
    ]);
  });

  it('name the slowest tickets, the slowest first', () => {
    expect(examples.slowest.map(({ id }) => id)).toEqual([
      ...['call/1', 'mail/1', 'call/3'],
      ...['mail/2', 'call/2'],
    ]);
  });

  it('are whole: their parts follow each other and last as long as the ticket', () => {
    const many = examplesOf(modelOf(everyFeature()), 0);
    const lives = [...many.lives, ...many.slowest].filter(({ parts }) => parts.length > 0);
    expect(lives.length).toBeGreaterThan(10);
    for (const { parts, hours } of lives) {
      expect(parts.at(-1)?.to).toBeCloseTo(hours, 2);
      for (const [place, part] of parts.slice(1).entries())
        expect(part.from).toBeGreaterThanOrEqual(parts[place]?.to ?? 0);
    }
  });
});

describe('the week of people', () => {
  it('is the first whole week, of the busiest person of each tier', () => {
    expect(examples.weeks.map(({ person, tier, days }) => [person, tier, days.length])).toEqual([
      ['desk/Ana', 'L1', 7],
      ['second/Bea', 'L2', 7],
    ]);
    expect(examples.weeks[0]?.days[0]?.date).toBe('2026-03-30');
  });

  it('tells what is done in the hours of each day', () => {
    const [monday, tuesday] = examples.weeks[0]?.days ?? [];
    expect(told(monday?.parts ?? [])).toEqual([
      'free 8:00–17:00',
      'break 12:00–12:30',
      'ticket 8:00–8:10',
      'ticket 9:05–9:15',
      'ticket 9:15–9:25',
      'ticket 16:50–17:00',
    ]);
    expect(told(tuesday?.parts ?? [])).toContain('ticket 8:00–8:10');
  });

  it('cuts what goes past midnight in two', () => {
    const night = team('L1', 'Nat', { hours: { 'mon-fri': '20:00-04:00' } });
    const [week] = examplesOf(modelOf({ ...DESK, teams: { ...DESK.teams, desk: night } }), 0).weeks;
    expect(told(week?.days[1]?.parts ?? []).filter((part) => part.startsWith('free'))).toEqual([
      'free 0:00–4:00',
      'free 20:00–24:00',
    ]);
  });

  it('is the whole window where that is shorter', () => {
    const short = { ...DESK, horizon: { ...DESK.horizon, length: '71 h' } };
    const [week] = examplesOf(modelOf(short), 0).weeks;
    expect(week?.days.map(({ date }) => date)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
  });
});

describe('the storm', () => {
  const CALLS = { storm: 'outage', calls: 40, over: '1 h' };
  const STORM = {
    horizon: { start: '2026-03-02', length: '5 d' },
    tickets: {
      outage: ticketType(['mon 10:00'], '2 h'),
      cry: { arrivals: CALLS, priority: { P3: '100%' }, handle: { L1: '1 min' } },
      other: ticketType(['mon 09:59', 'mon 10:30'], '30 min'),
    },
    teams: { desk: team('L1', 'Ana'), more: team('L1', 'Bea') },
  };

  it('is missing without outages', () => {
    expect(examples.storm).toBeNull();
  });

  it('tells how many were open, before, in and after it', () => {
    const { storm } = stormExamples(STORM);
    expect(storm).toMatchObject({
      outage: 'outage/1',
      startedAt: '2026-03-02T10:00:00',
      callType: 'cry',
      before: 1,
      solvedAfter: 2,
    });
    expect(storm?.calls).toBeGreaterThan(0);
    const open = storm?.hours.map(
      (_, place) => (storm.openCalls[place] ?? 0) + (storm.openOthers[place] ?? 0),
    );
    expect(storm?.most).toBe(Math.max(...(open ?? [])));
    // From recovery on, for an hour, no more are open than before.
    const first = storm?.hours.indexOf(storm.recoveredAfter ?? Number.NaN) ?? -1;
    expect(first).toBeGreaterThan(0);
    expect(open?.slice(first, first + 3).every((tickets) => tickets <= 1)).toBe(true);
  });
});

function stormExamples(scenario: object): Examples {
  return examplesOf(modelOf(scenario as Parameters<typeof modelOf>[0]), 0);
}
