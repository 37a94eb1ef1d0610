/** One measurement, and what several of them say. */

/** A timed run. */
export interface Timing {
  readonly tickets: number;
  readonly seconds: number;
}

/** Middle, least and most of several rates, in tickets a second. */
export interface Rates {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The rates of timings; there must be one. */
export function ratesOf(timings: readonly Timing[]): Rates {
  const rates = timings.map(({ tickets, seconds }) => tickets / seconds).sort((a, b) => a - b);
  return {
    median: rates[rates.length >> 1],
    least: rates[0],
    most: rates[rates.length - 1],
  };
}
