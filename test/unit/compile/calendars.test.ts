import { describe, expect, test } from 'vitest';
import { compileScenario } from '../../../src/compile/compile.ts';
import type { Model } from '../../../src/kernel/model.ts';
import { HOUR, MINUTE } from '../../../src/units/time.ts';
import { modelOf, scenarioOf, team, ticketType, type Written } from '../../support/scenario.ts';

/** A model whose first calendar has these hours; the run begins at the stated date. */
function withCalendar(calendar: Written, horizon: Written): Model {
  return modelOf({
    horizon,
    calendars: { hours: calendar },
    tickets: { request: ticketType(['mon 09:00'], '1 h') },
    teams: { desk: team('L1', 'Ada') },
  });
}

/** Place of the calendar called `hours`: `office` of the defaults comes first. */
const HOURS = 1;

/** The open stretches of a calendar as instants in UTC. */
function stretches({ calendars, horizon }: Model, calendar: number): string[] {
  const { first, opens, closes } = calendars;
  const iso = (at: number) =>
    new Date(horizon.epoch + at).toISOString().slice(5, 16).replace('T', ' ');
  const list: string[] = [];
  for (let row = first[calendar]; row < first[calendar + 1]; row++) {
    list.push(`${iso(opens[row])} ${iso(closes[row])}`);
  }
  return list;
}

/** Open milliseconds of a calendar before an instant of the model. */
function openBefore({ calendars }: Model, calendar: number, at: number): number {
  const { first, opens, closes } = calendars;
  let row = first[calendar];
  while (row < first[calendar + 1] && closes[row] <= at) row++;
  const whole = row < first[calendar + 1] ? calendars.openBefore[row] : Number.NaN;
  return whole + Math.max(0, at - opens[row]);
}

/** Open milliseconds between two instants in UTC. */
function openBetween(model: Model, from: string, to: string): number {
  const { epoch } = model.horizon;
  const [start, end] = [Date.parse(from) - epoch, Date.parse(to) - epoch];
  return openBefore(model, HOURS, end) - openBefore(model, HOURS, start);
}

/** The first instant, ms since 1970, at which a calendar has been open for `work` since `from`. */
function due(model: Model, calendar: number, from: string, work: number): number {
  const { epoch } = model.horizon;
  const { first, opens, closes, openBefore: before } = model.calendars;
  const total = openBefore(model, calendar, Date.parse(from) - epoch) + work;
  let row = first[calendar];
  while (row < first[calendar + 1] && before[row] + closes[row] - opens[row] < total) row++;
  return row < first[calendar + 1] ? epoch + opens[row] + total - before[row] : Infinity;
}

describe('nights across the change of clocks', () => {
  const nights = { hours: { 'mon-sun': '22:00-06:00' } };
  const berlin = { zone: 'Europe/Berlin', length: '2 weeks' };

  test('the night of the gap is an hour shorter', () => {
    const model = withCalendar(nights, { ...berlin, start: '2026-03-23' });
    expect(stretches(model, HOURS)).toContain('03-28 21:00 03-29 04:00');
    expect(stretches(model, HOURS)).toContain('03-29 20:00 03-30 04:00');
  });

  test('the night of the overlap is an hour longer', () => {
    const model = withCalendar(nights, { ...berlin, start: '2026-10-19' });
    expect(stretches(model, HOURS)).toContain('10-24 20:00 10-25 05:00');
  });

  test('a half-hour change counts half an hour', () => {
    const model = withCalendar(nights, {
      zone: 'Australia/Lord_Howe',
      start: '2026-03-30',
      length: '2 weeks',
    });
    expect(openBetween(model, '2026-04-04T11:00Z', '2026-04-04T19:30Z')).toBe(8.5 * HOUR);
  });
});

describe('hours that touch are one stretch', () => {
  test('a calendar that never closes has one', () => {
    const hours = { hours: { 'mon-sun': '00:00-24:00' } };
    const model = withCalendar(hours, { zone: 'Europe/Berlin', start: '2026-10-19' });
    expect(stretches(model, HOURS)).toHaveLength(1);
  });

  test('an evening and the next morning have one', () => {
    const hours = { hours: { mon: '18:00-24:00', tue: '00:00-06:00' } };
    const model = withCalendar(hours, { start: '2026-01-05', drain: '0 h' });
    expect(stretches(model, HOURS)[0]).toBe('01-05 18:00 01-06 06:00');
  });
});

describe('holidays', () => {
  test('nothing begins on a listed date, but a night that began before goes on', () => {
    const hours = { hours: { 'mon-sun': '22:00-06:00' }, holidays: ['2026-01-07'] };
    const list = stretches(withCalendar(hours, { start: '2026-01-05' }), HOURS);
    expect(list.slice(0, 4)).toEqual([
      '01-05 00:00 01-05 06:00',
      '01-05 22:00 01-06 06:00',
      '01-06 22:00 01-07 06:00',
      '01-08 22:00 01-09 06:00',
    ]);
  });

  test('the dates of a region come from the table of the caller', () => {
    const scenario = scenarioOf({
      calendars: { hours: { hours: { 'mon-fri': '08:00-17:00' }, holidays: 'DE-BY' } },
      tickets: { request: ticketType(['mon 09:00'], '1 h') },
      teams: { desk: team('L1', 'Ada') },
    });
    const model = compileScenario(scenario, { holidays: { 'DE-BY': ['2026-01-06'] } });
    expect(openBetween(model, '2026-01-05T00:00Z', '2026-01-12T00:00Z')).toBe(4 * 9 * HOUR);
    expect(() => compileScenario(scenario)).toThrow('the holidays of DE-BY were looked up');
  });
});

test('calendars go on for a year after the drain', () => {
  const model = withCalendar({ hours: { 'mon-fri': '08:00-17:00' } }, { start: '2026-01-05' });
  const { epoch, drainEnd } = model.horizon;
  const end = new Date(epoch + drainEnd).toISOString();
  expect(due(model, HOURS, end, 250 * 9 * HOUR)).toBeLessThan(Number.POSITIVE_INFINITY);
});

/** Local weekday and minute of the day, asked of the platform and not of the compiler. */
function localMinute(zone: string): (instant: number) => { day: string; minute: number } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const minute = Number(parts.get('hour')) * 60 + Number(parts.get('minute'));
    return { day: parts.get('weekday') as string, minute };
  };
}

/** The instant at which `work` minutes have been open, counted minute by minute. */
function bruteDue(zone: string, from: number, minutes: number, isOpen: typeof office): number {
  const at = localMinute(zone);
  let left = minutes;
  let instant = from;
  for (; left > 0; instant += MINUTE) if (isOpen(at(instant))) left--;
  return instant;
}

function office({ day, minute }: { day: string; minute: number }): boolean {
  return day !== 'Sat' && day !== 'Sun' && minute >= 540 && minute < 1020;
}

describe('due instants across the change of clocks in Brussels', () => {
  const zone = 'Europe/Brussels';
  const hours = { hours: { 'mon-fri': '09:00-17:00' } };
  const spring = () => withCalendar(hours, { zone, start: '2026-03-23', length: '2 weeks' });
  const autumn = () => withCalendar(hours, { zone, start: '2026-10-19', length: '2 weeks' });

  test.each([
    ['a, done', spring, '2026-03-27T16:30+01:00', 2, '2026-03-30T10:30+02:00'],
    ['a, due', spring, '2026-03-27T16:30+01:00', 8, '2026-03-30T16:30+02:00'],
    ['b, done', autumn, '2026-10-23T16:00+02:00', 4, '2026-10-26T12:00+01:00'],
  ])('%s', (_, model, from, work, expected) => {
    expect(due(model(), HOURS, from, work * HOUR)).toBe(Date.parse(expected));
    expect(bruteDue(zone, Date.parse(from), work * 60, office)).toBe(Date.parse(expected));
  });

  test.each([
    ['c, clocks go back', autumn, '2026-10-25T01:30+02:00', '2026-10-25T04:30+01:00'],
    ['d, clocks go forward', spring, '2026-03-29T01:30+01:00', '2026-03-29T06:30+02:00'],
  ])('%s', (_, model, from, expected) => {
    const compiled = model();
    const always = compiled.calendars.first.length - 2;
    expect(due(compiled, always, from, 4 * HOUR)).toBe(Date.parse(expected));
  });

  test.each([
    ['Europe/Berlin', '2026-03-20'],
    ['America/New_York', '2026-10-26'],
    ['Australia/Lord_Howe', '2026-03-30'],
    ['Asia/Kathmandu', '2026-03-20'],
  ])('agrees with a count of minutes in %s', (place, start) => {
    const model = withCalendar(hours, { zone: place, start, length: '2 weeks' });
    for (let k = 0; k < 12; k++) {
      const from = model.horizon.epoch + k * 27 * HOUR + k * 7 * MINUTE;
      const work = 30 + 97 * k;
      const compiled = due(model, HOURS, new Date(from).toISOString(), work * MINUTE);
      expect(compiled).toBe(bruteDue(place, from, work, office));
    }
  });
});
