/**
 * Simulated time: whole milliseconds since local midnight of the day on which the run begins.
 * Instants and lengths are both held in doubles, which are exact for integers below 2^53.
 */

/** A whole number of milliseconds: an instant of simulated time or a length of it. */
export type Millis = number;

/** One second in milliseconds. */
export const SECOND: Millis = 1000;

/** One minute in milliseconds. */
export const MINUTE: Millis = 60 * SECOND;

/** One hour in milliseconds. */
export const HOUR: Millis = 60 * MINUTE;

/** One day of 24 hours in milliseconds. */
export const DAY: Millis = 24 * HOUR;

/** One week of seven days of 24 hours in milliseconds. */
export const WEEK: Millis = 7 * DAY;

/** The year of yearly fees: 365 days, so that a window of 52 weeks and a day costs all of one. */
export const YEAR: Millis = 365 * DAY;
