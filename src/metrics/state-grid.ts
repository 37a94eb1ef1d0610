/**
 * How many of something there are, over the half hours of the window: exact integrals of a state
 * that begins and ends at any millisecond, at the same small cost however long it lasts.
 */
import type { Millis } from '../units/time.ts';
import { HOURS_OF_WEEK, STEP, type WindowGrid } from './window-grid.ts';

/** Milliseconds spent in a state, by row and cell. */
export class StateGrid {
  readonly #grid: WindowGrid;
  readonly #cells: number;
  /** Parts of an interval in its first and its last cell. */
  readonly #ends: Float64Array;
  /** Differences of the number of intervals that cover a whole cell. */
  readonly #steps: Float64Array;

  /** An empty grid of `rows` kinds of state. */
  constructor(grid: WindowGrid, rows: number) {
    this.#grid = grid;
    this.#cells = grid.cells + 1;
    this.#ends = new Float64Array(rows * this.#cells);
    this.#steps = new Float64Array(rows * this.#cells);
  }

  /** Adds `weight` × the part of [from, to) inside the window to a row; returns that part. */
  add(row: number, from: Millis, to: Millis, weight: number): Millis {
    const grid = this.#grid;
    const begin = from > grid.windowStart ? from : grid.windowStart;
    const end = to < grid.windowEnd ? to : grid.windowEnd;
    if (end <= begin) return 0;
    const base = row * this.#cells;
    const first = Math.floor((begin - grid.start) / STEP);
    const last = Math.floor((end - grid.start) / STEP);
    const ends = this.#ends;
    if (first === last) {
      ends[base + first] += weight * (end - begin);
      return end - begin;
    }
    const firstEdge = grid.start + (first + 1) * STEP;
    const lastEdge = grid.start + last * STEP;
    ends[base + first] += weight * (firstEdge - begin);
    ends[base + last] += weight * (end - lastEdge);
    const steps = this.#steps;
    steps[base + first + 1] += weight;
    steps[base + last] -= weight;
    return end - begin;
  }

  /** Adds one event at an instant to a row, if it is inside the window. */
  count(row: number, at: Millis): void {
    const grid = this.#grid;
    if (at < grid.windowStart || at >= grid.windowEnd) return;
    const cell = row * this.#cells + Math.floor((at - grid.start) / STEP);
    this.#ends[cell] += 1;
  }

  /** Sums of a row by hour of the local week. */
  byHourOfWeek(row: number): Float64Array {
    const hours = new Float64Array(HOURS_OF_WEEK);
    const base = row * this.#cells;
    let covering = 0;
    for (let cell = 0; cell < this.#grid.cells; cell++) {
      covering += this.#steps[base + cell];
      const hour = this.#grid.hour[cell];
      const sum = this.#ends[base + cell] + covering * STEP;
      hours[hour] += sum;
    }
    return hours;
  }
}
