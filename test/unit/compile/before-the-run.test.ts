/** What is told about a scenario before it runs: waits by formula, hours that do not exist. */
import { describe, expect, it } from 'vitest';
import { closedClocks } from '../../../src/compile/closed-clocks.ts';
import { compileScenario } from '../../../src/compile/compile.ts';
import { sharedTime } from '../../../src/compile/intervals.ts';
import { offeredLoad } from '../../../src/compile/load.ts';
import { missingHours } from '../../../src/compile/missing-hours.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { erlangA, erlangC } from '../../../src/statistics/erlang.ts';

/** Two people round the clock and 4 tickets an hour of 24 minutes each: a load of 80 %. */
const ROUND_THE_CLOCK = `name: Desk
question: How long is the wait?
horizon: { start: 2026-03-23, zone: Europe/Berlin, length: 2 weeks }
calendars:
  night: { hours: { mon-sun: "22:00-02:30" } }
  week-end: { hours: { sat-sun: "09:00-17:00" } }
priorities: { P1: { resolve: 4 h } }
tickets:
  call:
    arrivals: { rate: 4/h }
    channel: phone
    priority: { P1: 100% }
    reach: { L1: 100% }
    handle: { L1: { exponential: { mean: 24 min } } }
teams:
  desk: { tier: L1, agents: 2, calendar: always }
`;

const loadOf = (text: string) => offeredLoad(compileScenario(parseScenario(text, 'a.yaml')));

describe('the expected wait', () => {
  it('is that of Erlang C for equal people round the clock', () => {
    const [line] = loadOf(ROUND_THE_CLOCK).lines;
    expect(line).toMatchObject({ touchesPerWeek: 672, wait: { formula: 'Erlang C', people: 2 } });
    expect(line.utilisation).toBeCloseTo(0.8, 12);
    expect(line.wait?.hours).toBeCloseTo(erlangC(4, 0.4, 2)?.meanWait as number, 12);
  });
  it('is that of Erlang A where callers give up', () => {
    const patient = ROUND_THE_CLOCK.replace(
      '    reach',
      '    patience: { exponential: { mean: 15 min } }\n    reach',
    );
    const { wait } = loadOf(patient).lines[0];
    const queue = { arrivalRate: 4, meanWork: 0.4, servers: 2, meanPatience: 0.25 };
    expect(wait).toMatchObject({ formula: 'Erlang A', people: 2 });
    expect(wait?.hours).toBeCloseTo(erlangA(queue).meanWait, 12);
  });
  it('counts arrivals against the hours with anybody there, and keeps the load', () => {
    const part = ROUND_THE_CLOCK.replace('agents: 2, calendar: always', 'agents: 3, calendar: day');
    const text = part.replace(
      'calendars:',
      'calendars:\n  day: { hours: { mon-sun: "06:00-22:00" } }',
    );
    const [line] = loadOf(text).lines;
    expect(line.utilisation).toBeCloseTo(0.8, 12);
    expect(line.wait?.hours).toBeCloseTo(erlangC(6, 0.4, 3)?.meanWait as number, 12);
  });
  it('is not told of people who have several lines', () => {
    const text = ROUND_THE_CLOCK.replace('{ tier: L1,', '{ tier: [L1, L2],').replace(
      '    reach: { L1: 100% }\n    handle: { L1:',
      '    reach: { L1: 50%, L2: 100% }\n    handle: { L2: 5 min, L1:',
    );
    expect(loadOf(text).lines.map(({ wait }) => wait)).toEqual([null, null]);
  });
  it('has no value where the queue grows', () => {
    const [line] = loadOf(ROUND_THE_CLOCK.replace('4/h', '6/h')).lines;
    expect(line.wait?.hours).toBeNull();
  });
});

describe('hours that a change of clocks skips', () => {
  it('are told once, with what happens instead', () => {
    const notes = missingHours(parseScenario(ROUND_THE_CLOCK, 'a.yaml'));
    const missing = '02:30 does not exist on 2026-03-29 in Europe/Berlin';
    expect(notes.map(({ message }) => message)).toEqual([
      `${missing}; calendar night ends at 03:00 instead.`,
    ]);
  });
  it('are counted where they come again, and named by zone and team', () => {
    const text = ROUND_THE_CLOCK.replace('length: 2 weeks', 'length: 110 weeks').replace(
      'agents: 2, calendar: always',
      'shifts: [{ agents: 2, zone: America/New_York, hours: { sun: "02:00-12:00" } }]',
    );
    const [, shift] = missingHours(parseScenario(text, 'a.yaml'));
    expect(shift?.message).toBe(
      '02:00 does not exist on 2027-03-14 in America/New_York; a shift of desk begins at 03:00 ' +
        'instead, and so on 1 later date.',
    );
  });
  it('are none in a zone without summer time, and at an end that exists', () => {
    const utc = ROUND_THE_CLOCK.replace('Europe/Berlin', 'UTC');
    expect(missingHours(parseScenario(utc, 'a.yaml'))).toEqual([]);
    const exact = ROUND_THE_CLOCK.replace('22:00-02:30', '22:00-02:00');
    expect(missingHours(parseScenario(exact, 'a.yaml'))).toEqual([]);
  });
});

describe('clocks that are closed while a team works', () => {
  it('are told by name', () => {
    const text = ROUND_THE_CLOCK.replace('resolve: 4 h', 'resolve: 4 h, calendar: week-end');
    const office = text
      .replace('calendar: always', 'calendar: office')
      .replace('calendars:', 'calendars:\n  office: { hours: { mon-fri: "09:00-17:00" } }');
    const remarks = closedClocks(compileScenario(parseScenario(office, 'a.yaml')));
    expect(remarks.map(({ code }) => code)).toEqual(['W502']);
    expect(remarks[0]?.message).toMatch(/^The clock of P1 is never open while desk works; /);
    expect(closedClocks(compileScenario(parseScenario(text, 'a.yaml')))).toEqual([]);
  });
  it('are found by the time that stretches share', () => {
    const one = [
      { from: 0, to: 10 },
      { from: 5, to: 20 },
    ];
    const other = [
      { from: 2, to: 4 },
      { from: 8, to: 12 },
      { from: 20, to: 30 },
    ];
    expect(sharedTime(one, other)).toBe(2 + 2 + 4);
    expect(sharedTime(one, [])).toBe(0);
  });
});
