/**
 * Calendars as clocks: W(t) = open milliseconds in [0, t), and its inverse.
 *
 * Shifts, service hours and vendor hours ask only these questions. Intervals are half-open,
 * [opens, closes): work that ends exactly at closing time ends that day, not at the next opening.
 */
import { assert } from '../units/assert.ts';
import type { Millis } from '../units/time.ts';
import type { CalendarColumns } from './model.ts';

/** The compiled calendars with one forward cursor each, for a clock that never goes back. */
export class WorkingTime {
  readonly #calendars: CalendarColumns;
  /** [calendar] → last interval known to open at or before the current instant. */
  readonly #cursor: Int32Array;

  constructor(calendars: CalendarColumns) {
    this.#calendars = calendars;
    this.#cursor = new Int32Array(calendars.first.length - 1);
    for (let calendar = 0; calendar < this.#cursor.length; calendar++)
      this.#cursor[calendar] = calendars.first[calendar];
  }

  /**
   * Open milliseconds of the calendar before `now`. Amortised O(1): successive calls must not go
   * back in time.
   */
  at(calendar: number, now: Millis): Millis {
    const { first, opens, closes, openBefore } = this.#calendars;
    const end = first[calendar + 1];
    if (first[calendar] === end) return 0;
    let interval = this.#cursor[calendar];
    while (interval + 1 < end && opens[interval + 1] <= now) interval++;
    this.#cursor[calendar] = interval;
    if (now <= opens[interval]) return openBefore[interval];
    const until = now < closes[interval] ? now : closes[interval];
    return openBefore[interval] + until - opens[interval];
  }

  /**
   * The instant at which the calendar has been open for `work` more milliseconds since `now`, or
   * Infinity if it never will be within the compiled time. `now` as for `at`; for no work it is
   * `now` itself, open or not. O(log intervals).
   */
  after(calendar: number, now: Millis, work: Millis): Millis {
    assert(work >= 0, 'a delay is never negative');
    if (work === 0) return now;
    return this.whenOpenFor(calendar, this.at(calendar, now) + work);
  }

  /** The earliest instant t with W(t) = `total` > 0, or Infinity. */
  whenOpenFor(calendar: number, total: Millis): Millis {
    const { first, opens, closes, openBefore } = this.#calendars;
    let low = this.#cursor[calendar];
    let high = first[calendar + 1] - 1;
    if (high < low) return Number.POSITIVE_INFINITY;
    if (openBefore[low] >= total) low = first[calendar];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (openBefore[middle] < total) low = middle;
      else high = middle - 1;
    }
    const at = opens[low] + total - openBefore[low];
    return at <= closes[low] ? at : Number.POSITIVE_INFINITY;
  }
}
