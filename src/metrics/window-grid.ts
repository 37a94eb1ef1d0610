/**
 * The measured window cut into half hours. Every present-day zone moves its clocks by whole half
 * hours, so that no cell crosses a local hour or a local midnight.
 */
import type { Horizon } from '../kernel/model.ts';
import { HOUR, type Millis, WEEK } from '../units/time.ts';
import { isoDate, localDay, slotOfWeek } from './local-time.ts';

/** Length of a cell. */
export const STEP: Millis = HOUR / 2;

/** Half hours of a week. */
export const SLOTS_OF_WEEK = 336;

/** The window's cells and what they mean on the local clock. */
export interface WindowGrid {
  /** Start of cell 0: the last half hour at or before the window's start. */
  readonly start: Millis;
  readonly cells: number;
  readonly windowStart: Millis;
  readonly windowEnd: Millis;
  /** [cell] → half hour of the local week. */
  readonly slot: Uint16Array;
  /** [half hour of week] → milliseconds of the window in it. */
  readonly slotLength: Float64Array;
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
  const slot = new Uint16Array(cells);
  const week = new Uint16Array(cells);
  const slotLength = new Float64Array(SLOTS_OF_WEEK);
  const days: string[] = [];
  const dayCell: number[] = [];
  let lastDay = -Infinity;
  for (let cell = 0; cell < cells; cell++) {
    const from = start + cell * STEP;
    const slotHere = slotOfWeek(horizon, from);
    slot[cell] = slotHere;
    week[cell] = Math.floor((from - start) / WEEK);
    const length = Math.min(from + STEP, windowEnd) - Math.max(from, windowStart);
    slotLength[slotHere] += length;
    const day = localDay(horizon, from);
    if (day > lastDay) {
      days.push(isoDate(day));
      dayCell.push(cell);
      lastDay = day;
    }
  }
  const weeks = Math.floor((windowEnd - windowStart) / WEEK);
  return { start, cells, windowStart, windowEnd, slot, slotLength, days, dayCell, week, weeks };
}
