/** The clocks of a ticket against a count of minutes, one by one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Verdict } from '../../../src/kernel/rows.ts';
import { DAY, HOUR, MINUTE } from '../../../src/units/time.ts';
import { run, type Written } from '../../support/scenario.ts';

const OPENS = 8 * 60;
const CLOSES = 17 * 60;

/** A ticket that waits for its customer between two touches, all in minutes. */
const lives = fc.record({
  arrives: fc.integer({ min: 0, max: 4 * 1440 }),
  first: fc.integer({ min: 1, max: 300 }),
  wait: fc.integer({ min: 0, max: 3000 }),
  second: fc.integer({ min: 1, max: 300 }),
  goal: fc.integer({ min: 1, max: 1200 }),
  pauses: fc.boolean(),
});

type Life = typeof lives extends fc.Arbitrary<infer Value> ? Value : never;

function scenarioOf({ arrives, first, wait, second, goal, pauses }: Life): Written {
  return {
    horizon: { length: '2 weeks' },
    priorities: {
      P1: {
        respond: `${goal} min`,
        resolve: `${goal} min`,
        calendar: 'office',
        pauses: pauses ? ['customer'] : [],
      },
    },
    tickets: {
      T: {
        arrivals: { at: [`${arrives} min`] },
        priority: { P1: '100%' },
        flow: {
          matrix: {
            start: { L1: 1 },
            L1: { customer: 1 },
            customer: { L2: 1 },
            L2: { resolved: 1 },
          },
        },
        handle: { L1: `${first} min`, L2: `${second} min` },
        customer: { delay: `${wait} min` },
      },
    },
    teams: { one: { tier: 'L1', agents: 1 }, two: { tier: 'L2', agents: 1 } },
  };
}

/** The week begins on a Monday. */
function isOpen(minute: number): boolean {
  const day = Math.floor(minute / 1440) % 7;
  const inDay = minute % 1440;
  return day < 5 && inDay >= OPENS && inDay < CLOSES;
}

describe('the resolution clock', () => {
  it('counts open minutes, pauses if promised, and knows when it passed the goal', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const [ticket] = run(scenarioOf(life)).tickets;
        const { arrives, first, wait, second, goal, pauses } = life;
        const asked = arrives + first;
        const back = asked + wait;
        let elapsed = 0;
        let passedAt = -1;
        for (let minute = arrives; minute < back + second; minute++) {
          if (!isOpen(minute) || (pauses && minute >= asked && minute < back)) continue;
          elapsed++;
          if (elapsed === goal) passedAt = minute + 1;
        }
        expect(ticket.resolveElapsed).toBe(elapsed * MINUTE);
        expect(ticket.resolveVerdict).toBe(elapsed > goal ? Verdict.Missed : Verdict.Met);
        expect(ticket.breachedAt).toBe(elapsed > goal ? passedAt * MINUTE : -1);
        expect(ticket.respondElapsed).toBe(0);
        expect(ticket.respondVerdict).toBe(Verdict.Met);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the goal of the resolution clock', () => {
  const pausesAtGoal = { arrives: 1440 + 900, first: 120, wait: 300, goal: 120, pauses: true };

  it('is met by a clock that stops there, and passed there by one that goes on after a pause', () => {
    const [ticket] = run(scenarioOf({ ...pausesAtGoal, second: 200 })).tickets;
    expect(ticket.resolveVerdict).toBe(Verdict.Met);
    for (const wait of [240, 1200]) {
      const life = { ...pausesAtGoal, arrives: 1440 + 600, wait, second: 1 };
      const [late] = run(scenarioOf(life)).tickets;
      expect(late).toMatchObject({ resolveVerdict: Verdict.Missed, breachedAt: DAY + 12 * HOUR });
    }
  });
});

describe('the response clock', () => {
  it('runs in open time until the first touch, and a ticket without one is judged by now', () => {
    const parts = (hours: string): Written => ({
      horizon: { length: '1 d', drain: '0 min' },
      priorities: { P1: { respond: '1 h', calendar: 'office' } },
      tickets: {
        T: {
          arrivals: { at: ['mon 07:00'] },
          priority: { P1: '100%' },
          reach: { L1: '100%' },
          handle: { L1: '1 h' },
        },
      },
      teams: { desk: { tier: 'L1', shifts: [{ agents: 1, hours: { 'mon-fri': hours } }] } },
    });
    const told = (hours: string) => {
      const [{ respondElapsed, respondVerdict }] = run(parts(hours)).tickets;
      return [respondElapsed / HOUR, respondVerdict];
    };
    expect(told('08:30-17:00')).toEqual([0.5, Verdict.Met]);
    expect(told('09:00-17:00')).toEqual([1, Verdict.Met]);
    expect(told('09:01-17:00')).toEqual([1 + 1 / 60, Verdict.Missed]);
    const [never] = run({
      ...parts('09:00-17:00'),
      teams: { desk: { tier: 'L1', shifts: [{ agents: 1, hours: { sun: '09:00-17:00' } }] } },
    }).tickets;
    expect(never).toMatchObject({ respondElapsed: 9 * HOUR, respondVerdict: Verdict.Missed });
    expect(never.endedAt).toBe(DAY);
  });
});
