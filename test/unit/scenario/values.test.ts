import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Delay, Distribution } from '../../../src/scenario/distribution.ts';
import { CalendarDuration, Duration, inMillis } from '../../../src/scenario/duration.ts';
import { nearest, suggestion } from '../../../src/scenario/nearest.ts';
import { Weights } from '../../../src/scenario/profile.ts';
import { Rate } from '../../../src/scenario/rate.ts';
import { Mix, Share } from '../../../src/scenario/share.ts';
import { Target } from '../../../src/scenario/target.ts';
import { readDate, readWeekdays } from '../../../src/scenario/time-of-day.ts';
import { WeeklyHours } from '../../../src/scenario/weekly-hours.ts';
import { DAY, HOUR, MINUTE, WEEK } from '../../../src/units/time.ts';

describe('lengths of time', () => {
  test.each([
    ['15 min', 15 * MINUTE],
    ['15min', 15 * MINUTE],
    ['90 s', 90_000],
    ['250 ms', 250],
    ['1.5 h', 1.5 * HOUR],
    ['1 h 30 min', 1.5 * HOUR],
    ['3 d', 3 * DAY],
    ['1 day', DAY],
    ['2 weeks', 2 * WEEK],
    ['0 h', 0],
    ['0.1 s', 100],
    ['36525 d', 36525 * DAY],
  ])('%s', (written, millis) => {
    expect(Duration.parse(written)).toBe(millis);
  });

  test.each([
    '',
    '15',
    'min',
    '-1 h',
    '1e3 h',
    '1 m',
    '3 months',
    '1 year',
    'h 1',
    '1 h,',
    '36526 d',
  ])('%j is refused', (written) => {
    expect(Duration.safeParse(written).success).toBe(false);
  });

  test('business time keeps its own form until a calendar is known', () => {
    const days = CalendarDuration.parse('3 business days');
    const hours = CalendarDuration.parse('8 business hours');
    expect([days, hours]).toEqual([
      { kind: 'business', days: 3 },
      { kind: 'business', hours: 8 },
    ]);
    expect(inMillis(days, 9 * HOUR)).toBe(27 * HOUR);
    expect(inMillis(hours, 9 * HOUR)).toBe(8 * HOUR);
    expect(inMillis(90_000, 9 * HOUR)).toBe(90_000);
    expect(Duration.safeParse('3 business days').success).toBe(false);
  });
});

describe('shares', () => {
  test('percent is exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        const written = `${thousandths / 1000}%`;
        expect(Share.parse(written)).toBe(thousandths / 100_000);
      }),
    );
  });

  test.each([[92], [-0.1], ['92'], ['101%'], ['-1%'], ['%'], ['1e1%'], [Number.NaN], [true]])(
    '%j is refused',
    (written) => {
      expect(Share.safeParse(written).success).toBe(false);
    },
  );

  test('a mix sums to one; a rest of rounding is spread', () => {
    expect(Mix.parse({ a: '30%', b: 0.7 })).toEqual([
      { name: 'a', share: 0.3 },
      { name: 'b', share: 0.7 },
    ]);
    const thirds = Mix.parse({ a: 0.333, b: 0.333, c: 0.333 });
    expect(thirds.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 14);
    expect(Mix.safeParse({ a: 0.5, b: 0.6 }).success).toBe(false);
    expect(Mix.safeParse({}).success).toBe(false);
  });
});

test('rates are tickets per hour', () => {
  const rates = ['60/day', '4/h', '168/week', '7305/month', '8766/year', '1e9 per hour', '0/day'];
  expect(rates.map((rate) => Rate.parse(rate))).toEqual([2.5, 4, 1, 10, 1, 1e9, 0]);
  expect(Rate.safeParse('-1/day').success).toBe(false);
  expect(Rate.safeParse('60').success).toBe(false);
});

describe('weeks', () => {
  test('days in every spelling', () => {
    expect(readWeekdays('mon-fri')).toEqual([0, 1, 2, 3, 4]);
    expect(readWeekdays('sat, sun')).toEqual([5, 6]);
    expect(readWeekdays('fri-mon')).toEqual([4, 5, 6, 0]);
    expect(() => readWeekdays('mon-friday')).toThrow();
    expect(() => readWeekdays('')).toThrow();
  });

  test('hours are sorted, may meet, may run over midnight and end at 24:00', () => {
    expect(WeeklyHours.parse({ sun: '22:00-06:00', mon: ['12:00-24:00', '06:00-12:00'] })).toEqual([
      { weekday: 0, from: 6 * HOUR, to: 12 * HOUR },
      { weekday: 0, from: 12 * HOUR, to: 24 * HOUR },
      { weekday: 6, from: 22 * HOUR, to: 30 * HOUR },
    ]);
    expect(WeeklyHours.parse({ mon: '08:00-12:00, 13:00-17:00' })).toHaveLength(2);
    expect(WeeklyHours.parse({ mon: '22:00-00:00' })).toEqual([
      { weekday: 0, from: 22 * HOUR, to: 24 * HOUR },
    ]);
    expect(WeeklyHours.safeParse({}).success).toBe(false);
  });

  test('a stretch of the week and one that wraps cannot overlap', () => {
    expect(WeeklyHours.safeParse({ 'mon-sun': '00:00-24:00' }).success).toBe(true);
    expect(WeeklyHours.safeParse({ 'mon-sun': '00:00-24:00', wed: '08:00-09:00' }).success).toBe(
      false,
    );
    expect(WeeklyHours.safeParse({ mon: '20:00-19:00' }).success).toBe(true);
  });

  test('dates must exist', () => {
    expect(readDate('2024-02-29')).toBe('2024-02-29');
    for (const date of ['2025-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '01/02/2026', '']) {
      expect(() => readDate(date), date).toThrow();
    }
  });

  test('weights come as 168, as rows or by days and hours', () => {
    const office = Weights.parse({ 'mon-fri': { '08:00-10:00': 2 }, sat: 0.5 });
    expect(office).toHaveLength(168);
    expect(office.slice(7, 11)).toEqual([0, 2, 2, 0]);
    expect(office.slice(120, 144)).toEqual(Array(24).fill(0.5));
    expect(Weights.parse(Array(168).fill(1))).toHaveLength(168);
    expect(Weights.parse(Array(7).fill(Array(24).fill(1)))).toHaveLength(168);
    const night = Weights.parse({ sun: { '22:00-02:00': 1 } });
    expect([night[166], night[167], night[0], night[1], night[2]]).toEqual([1, 1, 1, 1, 0]);
    expect(Weights.safeParse({ mon: { '08:30-10:00': 1 } }).success).toBe(false);
    expect(Weights.safeParse({ mon: 0 }).success).toBe(false);
  });
});

describe('laws', () => {
  test.each([
    ['20 min', { kind: 'constant', value: 20 * MINUTE }],
    [{ constant: '20 min' }, { kind: 'constant', value: 20 * MINUTE }],
    [{ weibull: { mean: '1 h', shape: 2 } }, { kind: 'weibull', mean: HOUR, shape: 2 }],
    [{ hyperexponential: { mean: '1 h', cv: 2 } }, { kind: 'hyperexponential', mean: HOUR, cv: 2 }],
    [{ empirical: { values: ['1 h', '2 h'] } }, { kind: 'empirical', values: [HOUR, 2 * HOUR] }],
    [{ uniform: { min: '0 h', max: '2 h' } }, { kind: 'uniform', min: 0, max: 2 * HOUR }],
  ])('%j', (written, law) => {
    expect(Distribution.parse(written)).toEqual(law);
  });

  test.each([
    [{ gamma: { mean: '1 h', cv: 0 } }],
    [{ erlang: { mean: '1 h', phases: 0 } }],
    [{ erlang: { mean: '1 h', phases: 1.5 } }],
    [{ exponential: { mean: '0 h' } }],
    [{ uniform: { min: '2 h', max: '1 h' } }],
    [{ triangular: { min: '1 h', mode: '3 h', max: '2 h' } }],
    [{ logNormal: { median: '2 h', p90: '1 h' } }],
    [{ logNormal: { median: '2 h', p90: '2 h' } }],
    [{ logNormal: { mean: '2 h', p90: '3 h' } }],
    [{ hyperexponential: { mean: '1 h', cv: 0.5 } }],
    [{ hyperexponential: { branches: [{ share: 0.4, mean: '1 h' }] } }],
    [{ hyperexponential: { branches: [{ share: 1, mean: '0 h' }] } }],
    [{ mixture: [{ share: 0.4, of: '1 h' }] }],
    [{ mixture: [] }],
    [{}],
  ])('%j is refused', (written) => {
    expect(Distribution.safeParse(written).success).toBe(false);
  });

  test('only waits count in business time', () => {
    const written = { mixture: [{ share: 1, of: { exponential: { mean: '2 business days' } } }] };
    expect(Delay.parse(written)).toEqual({
      kind: 'mixture',
      parts: [{ share: 1, of: { kind: 'exponential', mean: { kind: 'business', days: 2 } } }],
    });
    expect(Distribution.safeParse(written).success).toBe(false);
  });

  test.each([
    ['median 12 min p90 28 min', { logNormal: { median: '12 min', p90: '28 min' } }],
    ['exponential 1 h 30 min', { exponential: { mean: '90 min' } }],
  ])('%s is a family in words', (words, family) => {
    expect(Distribution.parse(words)).toEqual(Distribution.parse(family));
  });

  test('a wait in words counts business days', () => {
    const family = { logNormal: { median: '4 h', p90: '3 business days' } };
    expect(Delay.parse('median 4 h p90 3 business days')).toEqual(Delay.parse(family));
  });

  test.each([
    'median 3 h p90 1 h',
    'exponential 0 h',
    'median 3 h',
    'gamma 3 h',
    'exponential often',
  ])('%s is refused', (words) => {
    expect(Distribution.safeParse(words).success).toBe(false);
  });
});

describe('targets', () => {
  test.each([
    ['backlog.mean < 40', { metric: 'backlog', statistic: 'mean', value: 40, unit: null }],
    ['occupancy{team=desk}<85%', { comparison: '<', value: 0.85, unit: 'share' }],
    ['cost > 1000 EUR', { comparison: '>', value: 1000, unit: 'EUR' }],
    ['abandonment <= 0.5%', { value: 0.005 }],
  ])('%s', (text, target) => {
    expect(Target.parse(text)).toMatchObject(target);
  });

  test.each([
    'backlog',
    'Backlog.Mean < 40',
    'backlog = 40',
    'backlog <',
    'backlog < many',
    'backlog{priority} < 4',
    'backlog{=P1} < 4',
    'resolution-time.mean < 3 business days',
  ])('%s is refused', (text) => {
    expect(Target.safeParse(text).success).toBe(false);
  });
});

test('the beginning of few names is taken for them', () => {
  const metrics = ['abandonment-rate', 'backlog', 'backlog-by-type'];
  expect(suggestion('abandonment', metrics)).toBe('did you mean abandonment-rate?');
  expect(suggestion('back', metrics)).toBe('did you mean backlog or backlog-by-type?');
  expect(suggestion('ab', metrics)).toMatch(/^known: /);
  expect(suggestion('backs', metrics)).toMatch(/^known: /);
  expect(suggestion('desk', ['desk-one', 'desk-two', 'desk-six', 'desk-ten'])).toMatch(/^known: /);
});

test('the nearest name is near', () => {
  expect(nearest('agnets', ['agents', 'targets'])).toBe('agents');
  expect(nearest('Office', ['office'])).toBe('office');
  expect(nearest('xyz', ['office'])).toBeUndefined();
  expect(nearest('a', ['b'])).toBeUndefined();
  expect(suggestion('ofice', ['office'])).toBe('did you mean office?');
  expect(suggestion('sales', ['office', 'desk'])).toBe('known: office, desk');
  expect(suggestion('sales', [])).toBe('none is declared');
});
