/** What changes a rate in the course of time, in words. */
import type { Count } from '../scenario/count.ts';
import type { DemandEvent, LocalTime } from '../scenario/event.ts';
import type { Growth } from '../scenario/growth.ts';
import type { HolidayVolume } from '../scenario/rate-changes.ts';
import type { ResolvedRate } from '../scenario/scenario.ts';
import { WEEKDAYS } from '../scenario/time-of-day.ts';
import { unreachable } from '../units/assert.ts';
import { said, say } from '../units/language.ts';
import { DAY } from '../units/time.ts';
import { dayNumber, isoLocal } from './dates.ts';
import { length, list, number, percent } from './words.ts';

const MOST_EVENTS = 4;

/** Everything that changes a rate: season, growth, holidays, events and good and bad days. */
export function changeWords({ changes, from, to }: ResolvedRate): string[] {
  const { season, growth, trend, holidays, events, dayFactor } = changes;
  const shown = events.slice(0, MOST_EVENTS).map(eventWords);
  const more = events.length - shown.length;
  return [
    ...(season === null ? [] : [say`${times(season.factors)} by ${said(season.by)} of the year`]),
    ...(growth === null ? [] : [growthWords(growth)]),
    ...(trend === null ? [] : [say`${times(trend)} by week from the start`]),
    ...(holidays === null ? [] : [holidayWords(holidays)]),
    ...shown,
    ...(more > 0 ? [say`${more} more events`] : []),
    ...(dayFactor === null
      ? []
      : [say`good and bad days of its own with cv ${number(dayFactor, 3)}`]),
    ...(from === null ? [] : [say`none before ${localWords(from)}`]),
    ...(to === null ? [] : [say`none after ${endWords(to)}`]),
  ];
}

/** How many come at once. */
export function countWords(count: Count): string {
  switch (count.kind) {
    case 'constant':
      return number(count.value);
    case 'geometric':
      return say`${number(count.mean, 2)} on average (geometric)`;
    case 'uniform':
      return say`${number(count.min)} to ${number(count.max)}`;
    case 'shares':
      return list(count.parts.map((part) => `${number(part.count)} (${percent(part.share)})`));
    default:
      return unreachable(count);
  }
}

function times(factors: readonly number[]): string {
  const [least, most] = [Math.min(...factors), Math.max(...factors)];
  return say`×${number(least, 2)} to ×${number(most, 2)}`;
}

function growthWords({ share, days }: Growth): string {
  const unit = days === 7 ? 'week' : days > 300 ? 'year' : 'month';
  const amount = percent(Math.abs(share));
  return share < 0
    ? say`falling ${amount} a ${said(unit)}`
    : say`growing ${amount} a ${said(unit)}`;
}

function holidayWords({ times: factor, likeWeekday }: HolidayVolume): string {
  if (likeWeekday === null) return say`×${number(factor, 2)} on holidays`;
  return say`holidays like ${said(WEEKDAYS[likeWeekday])}`;
}

function eventWords({ from, to, lasts, times: factor, why }: DemandEvent): string {
  const begins = from === null ? [] : [say`from ${localWords(from)}`];
  const ends = to === null ? [] : [say`to ${endWords(to)}`];
  const span = from !== null && to?.date === from.date && isWholeDay(from, to);
  const stretch = span ? [say`on ${from.date}`] : [...begins, ...ends];
  const long = lasts === null ? [] : [say`for ${length(lasts)}`];
  const reason = why === null ? '' : ` (${why})`;
  return [`×${number(factor, 2)}`, ...stretch, ...long].join(' ') + reason;
}

function isWholeDay(from: LocalTime, to: LocalTime): boolean {
  return from.timeOfDay === 0 && to.timeOfDay === DAY;
}

/** A local time as milliseconds since 1970 of the wall clock. */
export function localMillis({ date, timeOfDay }: LocalTime): number {
  return dayNumber(date) * DAY + timeOfDay;
}

function localWords(time: LocalTime): string {
  return time.timeOfDay === 0 ? time.date : isoLocal(localMillis(time));
}

/** A day that is included is named by its date alone. */
function endWords(to: LocalTime): string {
  return to.timeOfDay === DAY ? to.date : localWords(to);
}
