import { describe, expect, it } from 'vitest';
import { nextArrival } from '../../../src/kernel/arrivals.ts';
import { openOrganisation } from '../../../src/kernel/organisation.ts';
import { DAY, HOUR, MINUTE, WEEK } from '../../../src/units/time.ts';
import { modelOf, ticketType, type Written } from '../../support/scenario.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** The first instants of a type's tickets in one replication. */
function instants(arrivals: Written, count: number, horizon: Written = {}): number[] {
  const model = modelOf({
    horizon,
    tickets: { A: { ...ticketType([], '20 min'), arrivals } },
    teams: { desk: { tier: 'L1', agents: 1 } },
  });
  openOrganisation(model, 0);
  return Array.from({ length: count }, () => nextArrival(0));
}

describe('arrivals', () => {
  it('by list come at the stated instants, and then no more', () => {
    expect(instants({ at: ['mon 09:00', '3 h', 'mon 01:00'] }, 5)).toEqual([
      HOUR,
      3 * HOUR,
      9 * HOUR,
      NEVER,
      NEVER,
    ]);
  });

  it('by gap come one gap after the other', () => {
    expect(instants({ gap: '20 min' }, 3)).toEqual([20 * MINUTE, 40 * MINUTE, 60 * MINUTE]);
  });

  it('stop after the stated number', () => {
    expect(instants({ gap: '20 min', stopAfter: 1 }, 2)).toEqual([20 * MINUTE, NEVER]);
  });

  it('by rate keep their numbers when the rate is scaled: instants move, and only they', () => {
    const horizon = { length: '8 weeks' };
    const slow = instants({ rate: '10/day' }, 200, horizon);
    const fast = instants({ rate: '20/day' }, 200, horizon);
    slow.forEach((at, ordinal) => {
      expect(Math.abs(fast[ordinal] - at / 2)).toBeLessThanOrEqual(1);
    });
  });

  it('by rate fall where the profile is open, as many as its mean says', () => {
    const at = instants({ rate: '100/day', profile: 'office-hours' }, 2800, { length: '4 weeks' });
    const seen = at.filter((instant) => instant < 4 * WEEK);
    expect(seen.length).toBeGreaterThan(2800 - 4 * Math.sqrt(2800));
    for (const instant of seen) {
      const weekday = Math.floor(instant / DAY) % 7;
      const hour = Math.floor((instant % DAY) / HOUR);
      expect(weekday, 'no arrivals at the weekend').toBeLessThan(5);
      expect(hour >= 6 && hour < 19, 'no arrivals at night').toBe(true);
    }
    for (let k = 1; k < at.length; k++) expect(at[k]).toBeGreaterThanOrEqual(at[k - 1]);
  });

  it('by rate dry up with the profile at the end of the run', () => {
    const at = instants({ rate: '2/day' }, 400, { length: '1 week', drain: '0 min' });
    expect(at.at(-1)).toBe(NEVER);
  });
});
