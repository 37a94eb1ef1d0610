import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../src/compile/dates.ts';
import { endInstant, localTime, startInstant, wallClock } from '../../../src/compile/zones.ts';
import { DAY, HOUR, MINUTE } from '../../../src/units/time.ts';

const FROM = Date.parse('2025-12-01T00:00Z');
const TO = Date.parse('2027-02-01T00:00Z');

/** Wall-clock time as milliseconds since 1970 of that clock. */
function local(written: string): number {
  const [date, time] = written.split('T') as [string, string];
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return dayNumber(date) * DAY + hours * HOUR + minutes * MINUTE;
}

/** Start and end instants of a local time. */
function instants(zone: string, written: string): [string, string] {
  const clock = wallClock(zone, FROM, TO);
  const iso = (instant: number) => `${new Date(instant).toISOString().slice(0, 16)}Z`;
  return [iso(startInstant(clock, local(written))), iso(endInstant(clock, local(written)))];
}

describe('a plain local time has one instant', () => {
  test.each([
    ['Europe/Berlin', '2026-01-05T08:00', '2026-01-05T07:00Z'],
    ['Europe/Berlin', '2026-07-06T08:00', '2026-07-06T06:00Z'],
    ['America/New_York', '2026-07-06T08:00', '2026-07-06T12:00Z'],
    ['Asia/Kathmandu', '2026-07-06T08:00', '2026-07-06T02:15Z'],
    ['UTC', '2026-07-06T08:00', '2026-07-06T08:00Z'],
  ])('%s %s', (zone, written, instant) => {
    expect(instants(zone, written)).toEqual([instant, instant]);
  });
});

describe('a local time in a gap becomes the first instant after it', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:00Z'],
    ['America/New_York', '2026-03-08T02:00', '2026-03-08T07:00Z'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30Z'],
    ['Africa/Cairo', '2026-04-24T00:00', '2026-04-23T22:00Z'],
  ])('%s %s', (zone, written, instant) => {
    expect(instants(zone, written)).toEqual([instant, instant]);
  });
});

describe('of two instants a start takes the earlier and an end the later', () => {
  test.each([
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30Z', '2026-10-25T01:30Z'],
    ['America/New_York', '2026-11-01T01:00', '2026-11-01T05:00Z', '2026-11-01T06:00Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45Z', '2026-04-04T15:15Z'],
  ])('%s %s', (zone, written, start, end) => {
    expect(instants(zone, written)).toEqual([start, end]);
  });

  test('the first instant after the overlap is only one', () => {
    const [start, end] = instants('Europe/Berlin', '2026-10-25T03:00');
    expect([start, end]).toEqual(['2026-10-25T02:00Z', '2026-10-25T02:00Z']);
  });
});

test('local time is the inverse outside gaps and overlaps', () => {
  const clock = wallClock('Australia/Lord_Howe', FROM, TO);
  for (let instant = FROM; instant < TO; instant += 7 * HOUR + 11 * MINUTE) {
    const back = localTime(clock, instant);
    expect([startInstant(clock, back), endInstant(clock, back)]).toContain(instant);
  }
});
