import { expect, test } from 'vitest';
import { dayNumber, isoDate, isoLocal, weekdayOf } from '../../../src/compile/dates.ts';
import { DAY, HOUR } from '../../../src/units/time.ts';

test('counts days from 1970-01-01', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('1969-12-31')).toBe(-1);
  expect(dayNumber('2000-03-01')).toBe(11_017);
  expect(dayNumber('2026-01-05')).toBe(20_458);
});

test('agrees with the platform on every date of four centuries', () => {
  const first = dayNumber('1850-01-01');
  for (let day = first; day < first + 146_097; day++) {
    const date = isoDate(day);
    if (date !== new Date(day * DAY).toISOString().slice(0, 10)) expect.fail(date);
    if (dayNumber(date) !== day) expect.fail(date);
    if (weekdayOf(day) !== (new Date(day * DAY).getUTCDay() + 6) % 7) expect.fail(date);
  }
});

test('writes local times to the minute', () => {
  expect(isoLocal(dayNumber('2026-03-29') * DAY + 3 * HOUR)).toBe('2026-03-29T03:00');
  expect(isoLocal(-1)).toBe('1969-12-31T23:59');
});
