/**
 * Calendars as clocks: W(t) = open milliseconds in [0, t), and its inverse.
 *
 * Shifts, service hours and vendor hours ask only these questions. Intervals are half-open,
 * [opens, closes): work that ends exactly at closing time ends that day, not at the next opening.
 */
import { assert } from '../units/assert.ts';
import type { Millis } from '../units/time.ts';
import type { Clock } from './clock.ts';
import type { CalendarColumns } from './model.ts';

/** The compiled calendars with one forward cursor each, for a clock that never goes back. */
export class WorkingTime {
  readonly #clock: Clock;
  readonly #calendars: CalendarColumns;
  /** [calendar] → last interval known to open at or before the current instant. */
  readonly #cursor: Int32Array;

  constructor(calendars: CalendarColumns, clock: Clock) {
    this.#clock = clock;
    this.#calendars = calendars;
    this.#cursor = new Int32Array(calendars.first.length - 1);
    for (let calendar = 0; calendar < this.#cursor.length; calendar++)
      this.#cursor[calendar] = calendars.first[calendar];
  }

  /** Open milliseconds of the calendar before the present instant. Amortised O(1). */
  elapsed(calendar: number): Millis {
    const { first, opens, closes, openBefore } = this.#calendars;
    const { now } = this.#clock;
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
   * How long it takes from now until the calendar has been open for `work` more milliseconds, or
   * Infinity if it never will be within the compiled time. No work takes no time, open or not.
   * O(log intervals).
   */
  lengthOf(calendar: number, work: Millis): Millis {
    assert(work >= 0, 'a delay is never negative');
    if (work === 0) return 0;
    return this.whenOpenFor(calendar, this.elapsed(calendar) + work) - this.#clock.now;
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
