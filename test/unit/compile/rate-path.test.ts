import { describe, expect, it } from 'vitest';
import { meanRates } from '../../../src/compile/demand.ts';
import type { Model } from '../../../src/kernel/model.ts';
import { DAY, HOUR, WEEK } from '../../../src/units/time.ts';
import { expectedArrivals } from '../../support/expected-arrivals.ts';
import { modelOf, ticketType, type Written } from '../../support/scenario.ts';

const YEAR = { start: '2026-01-01', length: '365 d', drain: '5 weeks' };

/** A type of 24 tickets a day, and what changes its rate. */
function changed(arrivals: Written, demand: Written = {}, horizon: Written = YEAR): Model {
  return modelOf({
    horizon,
    demand,
    tickets: { T: { ...ticketType([], '1 h'), arrivals: { rate: '24/day', ...arrivals } } },
    teams: { desk: { tier: 'L1', agents: 1 } },
  });
}

/** Expected tickets of a local day in UTC, counted from the start. */
function onDay(model: Model, day: number): number {
  return expectedArrivals(model, day * DAY, (day + 1) * DAY);
}

describe('a season', () => {
  const season = { 'jan-mar': 1.2, 'apr-jun': 1, 'jul,aug': 0.7, 'sep-dec': '110%' };
  const mean = (3 * 1.2 + 3 * 1 + 2 * 0.7 + 4 * 1.1) / 12;

  it('by month gives every day the factor of its month, with a mean of 1 over the months', () => {
    const model = changed({ season });
    expect(onDay(model, 0)).toBeCloseTo((24 * 1.2) / mean, 9);
    expect(onDay(model, 31 + 28 + 31 + 1)).toBeCloseTo(24 / mean, 9);
    expect(onDay(model, 364)).toBeCloseTo((24 * 1.1) / mean, 9);
  });

  it('means the same as twelve numbers in a row, and as the shared one of all types', () => {
    const row = [1.2, 1.2, 1.2, 1, 1, 1, 0.7, 0.7, 1.1, 1.1, 1.1, 1.1];
    const { profiles } = changed({ season });
    expect(changed({ season: row }).profiles).toEqual(profiles);
    expect(changed({}, { season: row }).profiles).toEqual(profiles);
    expect(changed({ season: row.map((factor) => 4 * factor) }).profiles).toEqual(profiles);
  });

  it('of a type takes the place of the shared one, and none takes it away', () => {
    const shared = { season: [3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] };
    expect(onDay(changed({ season }, shared), 0)).toBeCloseTo((24 * 1.2) / mean, 9);
    expect(changed({ season: 'none' }, shared).profiles).toEqual(changed({}).profiles);
  });

  it('by week follows ISO weeks: 1 January 2026 is in week 1, 3 January 2027 in week 53', () => {
    const weeks = Array.from({ length: 53 }, (_, week) => week + 1);
    const model = changed({ season: weeks });
    const unit = 24 / 27;
    expect(onDay(model, 3)).toBeCloseTo(unit, 9);
    expect(onDay(model, 4)).toBeCloseTo(2 * unit, 9);
    expect(onDay(model, 367)).toBeCloseTo(53 * unit, 9);
    expect(onDay(model, 368)).toBeCloseTo(unit, 9);
  });

  it('of 52 weeks lends a 53rd week the factor of the last one', () => {
    const weeks = Array.from({ length: 52 }, (_, week) => (week === 51 ? 3 : 1));
    const model = changed({ season: weeks });
    expect(onDay(model, 360)).toBeCloseTo(onDay(model, 355), 9);
    expect(onDay(model, 360)).toBeCloseTo(3 * onDay(model, 0), 9);
  });
});

describe('growth', () => {
  it('compounds from the first day of the window, backwards over the warm-up', () => {
    const model = changed({ growth: '10%/week' }, {}, { ...YEAR, warmUp: '2 weeks' });
    expect(onDay(model, 14)).toBeCloseTo(24, 9);
    expect(onDay(model, 21)).toBeCloseTo(26.4, 9);
    expect(onDay(model, 28)).toBeCloseTo(29.04, 9);
    expect(onDay(model, 0)).toBeCloseTo(24 / 1.21, 9);
  });

  it('per year or month means the same as its compound per week, and may be negative', () => {
    const yearly = onDay(changed({ growth: '-20%/year' }), 364);
    expect(yearly).toBeCloseTo(24 * 0.8 ** (364 / 365.25), 9);
    const monthly = onDay(changed({ growth: '2%/month' }), 300);
    expect(monthly).toBeCloseTo(24 * 1.02 ** (300 / 30.4375), 9);
  });
});

describe('a trend', () => {
  it('gives week after week of the window its factor; the ends hold before and after', () => {
    const horizon = { ...YEAR, warmUp: '1 week', length: '3 weeks' };
    const model = changed({ trend: [0.5, '150%', 2] }, {}, horizon);
    const weeks = [0, 1, 2, 3, 4].map((week) =>
      Math.round(expectedArrivals(model, week * WEEK, (week + 1) * WEEK)),
    );
    expect(weeks).toEqual([84, 84, 252, 336, 336]);
  });
});

describe('holidays', () => {
  const week = { 'mon-fri': { '08:00-18:00': 1 }, sun: { '10:00-12:00': 0.5 } };
  const weekly = 168 / 51;

  it('bring a share of their day', () => {
    const model = changed({ profile: week, holidays: { on: ['2026-01-06'], times: '25%' } });
    expect(onDay(model, 4)).toBeCloseTo(10 * weekly, 9);
    expect(onDay(model, 5)).toBeCloseTo(2.5 * weekly, 9);
  });

  it('bring what another day of the week brings', () => {
    const model = changed({ profile: week, holidays: { on: ['2026-01-06'], like: 'sun' } });
    expect(onDay(model, 5)).toBeCloseTo(weekly, 9);
    expect(expectedArrivals(model, 5 * DAY + 10 * HOUR, 5 * DAY + 12 * HOUR)).toBeCloseTo(
      weekly,
      9,
    );
  });

  it('are the shared ones unless the type states its own', () => {
    const shared = { holidays: { on: ['2026-01-06'], times: 0 } };
    expect(onDay(changed({}, shared), 5)).toBe(0);
    expect(onDay(changed({ holidays: 'none' }, shared), 5)).toBeCloseTo(24, 9);
    const own = { holidays: { on: ['2026-01-07'], times: 0 } };
    expect(onDay(changed(own, shared), 5)).toBeCloseTo(24, 9);
  });

  it('are days of the zone of the profile', () => {
    const profiles = { east: { zone: 'Asia/Tokyo', weights: { 'mon-sun': 1 } } };
    const arrivals = {
      rate: '24/day',
      profile: 'east',
      holidays: { on: ['2026-01-06'], times: 0 },
    };
    const model = modelOf({
      horizon: YEAR,
      profiles,
      tickets: { T: { ...ticketType([], '1 h'), arrivals } },
      teams: { desk: { tier: 'L1', agents: 1 } },
    });
    expect(expectedArrivals(model, 5 * DAY - 9 * HOUR, 6 * DAY - 9 * HOUR)).toBe(0);
    expect(expectedArrivals(model, 5 * DAY - 10 * HOUR, 6 * DAY - 8 * HOUR)).toBeCloseTo(2, 9);
  });
});

describe('an event', () => {
  it('multiplies the rate of its day, or from its instant for its length', () => {
    const day = changed({ events: [{ on: '2026-01-03', times: 1.5 }] });
    expect([1, 2, 3].map((one) => onDay(day, one))).toEqual([24, 36, 24]);
    const hours = changed({ events: [{ on: '2026-01-03T09:00', lasts: '2 h', times: 4 }] });
    expect(onDay(hours, 2)).toBeCloseTo(22 + 8, 9);
    expect(expectedArrivals(hours, 2 * DAY + 9 * HOUR, 2 * DAY + 11 * HOUR)).toBeCloseTo(8, 9);
  });

  it('runs to the end of its last day, or to its instant, or on without end', () => {
    const until = (to?: string) =>
      changed({ events: [{ from: '2026-01-02', ...(to && { to }), times: 2 }] });
    const days = (model: Model) => [0, 1, 2, 3].map((one) => Math.round(onDay(model, one)));
    expect(days(until('2026-01-03'))).toEqual([24, 48, 48, 24]);
    expect(days(until('2026-01-03T12:00'))).toEqual([24, 48, 36, 24]);
    expect(days(until())).toEqual([24, 48, 48, 48]);
    expect(onDay(until(), 390)).toBeCloseTo(48, 9);
  });

  it('shared by types concerns those it names; shared and own ones multiply', () => {
    const type = { ...ticketType([], '1 h'), arrivals: { rate: '24/day' } };
    const own = { events: [{ on: '2026-01-02', times: 3 }] };
    const model = modelOf({
      horizon: YEAR,
      demand: { events: [{ on: '2026-01-02', times: 2, types: ['A'], why: 'release' }] },
      tickets: { A: { ...type, arrivals: { rate: '24/day', ...own } }, B: type },
      teams: { desk: { tier: 'L1', agents: 1 } },
    });
    expect(expectedArrivals(model, DAY, 2 * DAY, 0)).toBeCloseTo(24 * 6, 9);
    expect(expectedArrivals(model, DAY, 2 * DAY, 1)).toBeCloseTo(24, 9);
  });

  it('lasts days of the calendar over a change of clocks', () => {
    const horizon = { start: '2026-03-28', zone: 'Europe/Berlin', length: '1 week' };
    const model = changed({ events: [{ on: '2026-03-29', lasts: '1 d', times: 2 }] }, {}, horizon);
    expect(expectedArrivals(model, DAY, 2 * DAY)).toBeCloseTo(2 * 23 + 1, 9);
  });
});

describe('a source with a beginning and an end', () => {
  it('brings nothing before and after, as a defect until its fix ships', () => {
    const model = changed({ from: '2026-01-02', to: '2026-01-03T06:00' });
    expect([0, 1, 2, 3].map((day) => Math.round(onDay(model, day)))).toEqual([0, 24, 6, 0]);
  });
});

describe('the mean rate of the window', () => {
  it('counts what changes the rate in it, so that the expected load does', () => {
    const horizon = { ...YEAR, length: '4 weeks' };
    const plain = meanRates(changed({}, {}, horizon))[0];
    const doubled = changed({ events: [{ from: '2026-01-15', times: 2 }] }, {}, horizon);
    expect(meanRates(doubled)[0]).toBeCloseTo(1.5 * plain, 15);
  });
});

describe('what is off', () => {
  it('leaves the path of a rate as it was', () => {
    const { profiles } = changed({ profile: 'office-hours' });
    const off = { season: 'none', holidays: 'none', growth: '0%/year', trend: [1], events: [] };
    const same = changed({ profile: 'office-hours', ...off });
    expect(same.profiles.from).toEqual(profiles.from);
    const last = profiles.from.length - 1;
    expect(same.profiles.weightBefore[last]).toBeCloseTo(profiles.weightBefore[last], 3);
  });
});
