/**
 * The measured window cut into half hours. Every present-day zone moves its clocks by whole half
 * hours, so that no cell crosses a local hour or a local midnight.
 */
import type { Horizon } from '../kernel/model.ts';
import { HOUR, type Millis, WEEK } from '../units/time.ts';
import { hourOfWeek, isoDate, localDay } from './local-time.ts';

/** Length of a cell. */
export const STEP: Millis = HOUR / 2;

/** Hours of a week. */
export const HOURS_OF_WEEK = 168;

/** The window's cells and what they mean on the local clock. */
export interface WindowGrid {
  /** Start of cell 0: the last half hour at or before the window's start. */
  readonly start: Millis;
  readonly cells: number;
  readonly windowStart: Millis;
  readonly windowEnd: Millis;
  /** [cell] → hour of the local week. */
  readonly hour: Uint8Array;
  /** [hour of week] → milliseconds of the window in it. */
  readonly hourLength: Float64Array;
  /** Local dates of the window, and the cell at whose start each begins. */
  readonly days: readonly string[];
  readonly dayCell: readonly number[];
  /** [cell] → week of the window, counted from its start. */
  readonly week: Uint16Array;
  /** Whole weeks of the window. */
  readonly weeks: number;
}

/** Lays the grid over the horizon's window. */
export function makeWindowGrid(horizon: Horizon): WindowGrid {
  const { windowStart, windowEnd } = horizon;
  const start = Math.floor(windowStart / STEP) * STEP;
  const cells = Math.ceil((windowEnd - start) / STEP);
  const hour = new Uint8Array(cells);
  const week = new Uint16Array(cells);
  const hourLength = new Float64Array(HOURS_OF_WEEK);
  const days: string[] = [];
  const dayCell: number[] = [];
  let lastDay = -Infinity;
  for (let cell = 0; cell < cells; cell++) {
    const from = start + cell * STEP;
    const hourHere = hourOfWeek(horizon, from);
    hour[cell] = hourHere;
    week[cell] = Math.floor((from - start) / WEEK);
    const length = Math.min(from + STEP, windowEnd) - Math.max(from, windowStart);
    hourLength[hourHere] += length;
    const day = localDay(horizon, from);
    if (day > lastDay) {
      days.push(isoDate(day));
      dayCell.push(cell);
      lastDay = day;
    }
  }
  const weeks = Math.floor((windowEnd - windowStart) / WEEK);
  return { start, cells, windowStart, windowEnd, hour, hourLength, days, dayCell, week, weeks };
}
