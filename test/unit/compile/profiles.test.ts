import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/kernel/model.ts';
import { HOUR, WEEK } from '../../../src/units/time.ts';
import { expectedArrivals } from '../../support/expected-arrivals.ts';
import { modelOf, team, type Written } from '../../support/scenario.ts';

function withArrivals(arrivals: Written, horizon: Written): Model {
  return modelOf({
    horizon,
    tickets: {
      request: {
        arrivals,
        priority: { P3: '100%' },
        reach: { L1: '100%' },
        handle: { L1: '1 h' },
      },
    },
    teams: { desk: team('L1', 'Ada') },
  });
}

test('a flat rate is one piece that ends with the run', () => {
  const { profiles, demand, horizon } = withArrivals({ rate: '60/day' }, {});
  expect(Array.from(profiles.from)).toEqual([0, horizon.drainEnd]);
  expect(Array.from(profiles.weightBefore)).toEqual([0, horizon.drainEnd]);
  expect(demand.rate[0] * 24 * HOUR).toBeCloseTo(60, 10);
});

describe('a profile moves tickets within the week and not their number', () => {
  const office = { rate: '60/day', profile: 'office-hours' };

  test('each plain week brings seven times the daily rate', () => {
    const model = withArrivals(office, { zone: 'Europe/Berlin', start: '2026-01-05' });
    for (let week = 0; week < 5; week++) {
      expect(expectedArrivals(model, week * WEEK, (week + 1) * WEEK)).toBeCloseTo(420, 8);
    }
  });

  test('nothing comes at the weekend', () => {
    const model = withArrivals(office, { start: '2026-01-05' });
    expect(expectedArrivals(model, 120 * HOUR, 168 * HOUR)).toBe(0);
  });

  test('a skipped hour brings nothing, a repeated one brings twice as much', () => {
    const hours = { sun: { '02:00-03:00': 1 } };
    const arrivals = { rate: '168/week', profile: hours };
    const zone = 'Europe/Berlin';
    const spring = withArrivals(arrivals, { zone, start: '2026-03-23', length: '3 weeks' });
    expect(expectedArrivals(spring, 0, WEEK)).toBe(0);
    expect(expectedArrivals(spring, WEEK, 2 * WEEK)).toBeCloseTo(168, 8);
    const autumn = withArrivals(arrivals, { zone, start: '2026-10-19', length: '3 weeks' });
    expect(expectedArrivals(autumn, 0, WEEK)).toBeCloseTo(336, 8);
  });

  test('hours are those of the zone of the profile', () => {
    const weights = { mon: { '00:00-01:00': 1 } };
    const model = modelOf({
      profiles: { morning: { zone: 'Asia/Kathmandu', weights } },
      tickets: {
        request: {
          arrivals: { rate: '10/week', profile: 'morning' },
          priority: { P3: '100%' },
          reach: { L1: '100%' },
          handle: { L1: '1 h' },
        },
      },
      teams: { desk: team('L1', 'Ada') },
    });
    // Monday 00:00 in Kathmandu is Sunday 18:15 in UTC.
    const sunday = 144 * HOUR + 18.25 * HOUR;
    expect(expectedArrivals(model, sunday, sunday + HOUR)).toBeCloseTo(10, 8);
    expect(expectedArrivals(model, 0, sunday)).toBe(0);
  });
});

test('types with equal profiles share one', () => {
  const type = {
    arrivals: { rate: '1/h', profile: 'office-hours' },
    priority: { P3: '100%' },
    reach: { L1: '100%' },
    handle: { L1: '1 h' },
  };
  const { demand, profiles } = modelOf({
    tickets: { one: type, other: type, flat: { ...type, arrivals: { rate: '1/h' } } },
    teams: { desk: team('L1', 'Ada') },
  });
  expect(Array.from(demand.profile)).toEqual([0, 0, 1]);
  expect(profiles.first.length).toBe(3);
});

test('stated instants are sorted and counted from zero', () => {
  const at = ['3 h', '2026-01-05T02:00', 'tue 01:00', '2025-12-31T00:00'];
  const { demand } = withArrivals({ at }, { start: '2026-01-05', warmUp: '1 d' });
  const hours = Array.from(demand.listedAt, (instant) => instant / HOUR);
  expect(hours).toEqual([24 + 2, 24 + 3, 24 + 25]);
});

test('self-service takes its share before contacts become tickets', () => {
  const { demand, types } = modelOf({
    tickets: {
      request: {
        arrivals: { rate: '60/h' },
        priority: { P3: '100%' },
        reach: { L0: '25%', L1: '92%', L2: '100%' },
        handle: { L1: '1 h', L2: '1 h' },
      },
    },
    teams: { desk: team('L1', 'Ada'), experts: team('L2', 'Bob') },
  });
  expect(demand.rate[0] * HOUR).toBeCloseTo(45, 10);
  expect(types.reach[0]).toBeCloseTo((0.92 - 0.25) / 0.75, 12);
  expect(types.reach[1]).toBe(1);
});
