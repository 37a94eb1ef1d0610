/** People who are new to their work: worked out by hand. */
import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../src/units/time.ts';
import { run, team, ticketType } from '../support/scenario.ts';

const AT = ['mon 08:00', 'mon 11:00', 'mon 14:00'];
/** After each touch a tenth of what is missing is left. */
const FAST = 1 / Math.LN10;

function learner(ramp: Record<string, unknown>) {
  return team('L1', 'Kim', { people: [{ name: 'Kim', ramp }] });
}

it('a new person needs longer, and less so with every touch', () => {
  const { work } = run({
    tickets: { T: ticketType(AT, '1 h') },
    teams: { desk: learner({ speed: '50%', touches: 1 }) },
  });
  const speed = (touches: number) => 1 - 0.5 * Math.exp(-touches);
  const lengths = work.map(({ startedAt, endedAt }) => endedAt - startedAt);
  expect(lengths).toEqual([0, 1, 2].map((touches) => Math.round(HOUR / speed(touches))));
  expect(lengths[0]).toBe(2 * HOUR);
});

it('mentoring teaches as much as touches, from the next touch on', () => {
  const { work } = run({
    tickets: { T: ticketType(AT, '1 h') },
    teams: {
      desk: {
        ...learner({ speed: '50%', touches: 1 }),
        activities: [
          { name: 'mentoring', at: 'mon 10:30', for: '30 min', teaches: 4 },
          { name: 'meeting', at: 'mon 13:00', for: '30 min' },
        ],
      },
    },
  });
  const speed = (touches: number) => 1 - 0.5 * Math.exp(-touches);
  const lengths = work.map(({ startedAt, endedAt }) => endedAt - startedAt);
  expect(lengths).toEqual([0, 3, 4].map((touches) => Math.round(HOUR / speed(touches))));
});

it('what is taught while a touch is put aside changes nothing of that touch', () => {
  const { work } = run({
    tickets: { T: ticketType(['mon 08:00'], '1 h') },
    teams: {
      desk: {
        ...learner({ speed: '50%', touches: 1 }),
        atBreak: 'resume',
        activities: [{ name: 'mentoring', at: 'mon 09:00', for: '1 h', teaches: 100 }],
      },
    },
  });
  const worked = work.map(({ startedAt, endedAt }) => endedAt - startedAt);
  expect(worked).toEqual([HOUR, HOUR]);
});

it('a new person passes on what they will solve later', () => {
  const scenario = (ramp: Record<string, unknown>) => ({
    tickets: {
      T: ticketType([], '', {
        arrivals: { gap: '1 h' },
        reach: { L1: '70%', L2: '100%' },
        handle: { L1: '10 min', L2: '10 min' },
      }),
    },
    teams: { desk: learner(ramp), experts: team('L2', 'Zoe') },
    horizon: { length: '8 weeks' },
  });
  const shares = (ramp: Record<string, unknown>) => {
    const { tickets } = run(scenario(ramp));
    const ended = tickets.filter(({ final }) => final === 1);
    const upTo = (list: typeof ended) =>
      list.filter(({ tier }) => tier === 0).length / Math.max(1, list.length);
    return { first: upTo(ended.slice(0, 200)), last: upTo(ended.slice(-200)) };
  };
  const slow = shares({ reach: -2, touches: 300 });
  // Of 70 % the points leave 24 % at first: e^-2 × 7/3 against 1.
  expect(slow.first).toBeLessThan(0.45);
  expect(slow.last).toBeGreaterThan(0.55);
  expect(shares({ touches: 300 }).first).toBeGreaterThan(0.6);
});

it('a team has a ramp for those who join, not for those who are there', () => {
  const { work } = run({
    tickets: { T: ticketType(['mon 09:00', 'tue 09:00'], '1 h') },
    teams: {
      desk: {
        tier: 'L1',
        shifts: [{ agents: 2, hours: { 'mon-fri': '08:00-17:00' } }],
        people: [
          { name: 'Ana', leave: [{ on: '2026-01-06' }] },
          { name: 'Kim', joins: '2026-01-06' },
        ],
        ramp: { speed: '50%', touches: 100 },
      },
    },
    horizon: { length: '2 d', drain: '1 d' },
  });
  expect(work.map(({ startedAt, endedAt }) => endedAt - startedAt)).toEqual([HOUR, 2 * HOUR]);
});

it('experience counts touches that have ended', () => {
  const { work } = run({
    tickets: { T: ticketType(['mon 08:00', 'mon 08:00'], '20 min') },
    teams: { desk: learner({ speed: '50%', touches: FAST }) },
  });
  expect(work[0].endedAt - work[0].startedAt).toBe(40 * MINUTE);
  expect(work[1].endedAt - work[1].startedAt).toBe(Math.round((20 * MINUTE) / 0.95));
});
