/** Times of the day, ranges of them, days of the week and dates, as people write them. */

import { DAY, HOUR, MINUTE, type Millis, SECOND } from '../units/time.ts';
import { Refusal } from './refusal.ts';

/** The days of the week; Monday is 0. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** An open stretch of every week, local time; `to` runs past 24 h where it ends the next day. */
export interface WeeklyRange {
  /** The day on which the stretch begins; Monday is 0. */
  readonly weekday: number;
  /** Milliseconds after midnight at which it begins. */
  readonly from: Millis;
  /** Milliseconds after the same midnight at which it ends, exclusive. */
  readonly to: Millis;
}

/** Reads `08:30`, `8:30`, `08:30:15` as milliseconds after midnight; `24:00` ends a day. */
export function readTimeOfDay(written: string): Millis {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(written);
  if (match !== null) {
    const [, hours, minutes, seconds = '0'] = match;
    const at = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
    if (at <= DAY) return at;
  }
  throw new Refusal('E312', `expected a time of day from 00:00 to 24:00, got ${written}`);
}

/** Reads `08:00-17:00`; an end before its start is on the next day. */
export function readRange(written: string): { from: Millis; to: Millis } {
  const ends = written.split(/[-–]/);
  if (ends.length !== 2) {
    throw new Refusal('E312', `expected hours such as 08:00-17:00, got ${written}`);
  }
  const [from, to] = ends.map((end) => readTimeOfDay(end.trim())) as [Millis, Millis];
  if (from === to) {
    const fix = 'a whole day is 00:00-24:00';
    throw new Refusal('E311', `the range ${written} has zero length; ${fix}`);
  }
  if (from === DAY) throw new Refusal('E312', `24:00 may only end a range, got ${written}`);
  return { from, to: to < from ? to + DAY : to };
}

/** Reads `mon`, `mon-fri`, `sat,sun` as numbers of days, Monday 0. */
export function readWeekdays(written: string): number[] {
  const days: number[] = [];
  for (const part of written.split(',')) {
    const [first, last = first] = part.trim().split('-').map(weekday);
    if (first === undefined || last === undefined || first < 0 || last < 0) {
      const allowed = 'mon, tue, wed, thu, fri, sat, sun, mon-fri or sat,sun';
      throw new Refusal('E312', `expected days such as ${allowed}, got ${written}`);
    }
    for (let day = first; ; day = (day + 1) % 7) {
      days.push(day);
      if (day === last) break;
    }
  }
  return days;
}

function weekday(written: string): number {
  return WEEKDAYS.indexOf(written.trim().toLowerCase() as (typeof WEEKDAYS)[number]);
}

/** Reads a strict ISO date such as 2026-01-05, which must exist. */
export function readDate(written: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (match !== null) {
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    if (month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)) return written;
  }
  throw new Refusal('E312', `expected a date such as 2026-01-05 that exists, got ${written}`);
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
