/**
 * How many of something there are, over the half hours of the window: exact integrals of a state
 * that begins and ends at any millisecond, at the same small cost however long it lasts.
 */
import type { Millis } from '../units/time.ts';
import { SLOTS_OF_WEEK, STEP, type WindowGrid } from './window-grid.ts';

const FIRST_CELLS = 1 << 18;

/** All bits of the number of a row, of which there are tiers. */
const ROW_MASK = 0xfff;

/** Milliseconds spent in a state, by row and cell. */
export class StateGrid {
  #slot: Uint16Array = new Uint16Array(0);
  #cells = 0;
  #rows = 0;
  // A fraction at first, so that the fields hold raw doubles.
  #start: Millis = 0.5;
  #windowStart: Millis = 0.5;
  #windowEnd: Millis = 0.5;
  /** Parts of an interval in its first and its last cell. */
  #ends = new Float64Array(FIRST_CELLS);
  /** Differences of the number of intervals that cover a whole cell. */
  #steps = new Float64Array(FIRST_CELLS);

  /** Forgets everything and makes room for `rows` kinds of state. */
  reset(grid: WindowGrid, rows: number): void {
    this.#ends.fill(0, 0, this.#rows * this.#cells);
    this.#steps.fill(0, 0, this.#rows * this.#cells);
    this.#slot = grid.slot;
    this.#rows = rows;
    this.#cells = grid.cells + 1;
    this.#start = grid.start;
    this.#windowStart = grid.windowStart;
    this.#windowEnd = grid.windowEnd;
    const needed = rows * this.#cells;
    if (needed <= this.#ends.length) return;
    this.#ends = new Float64Array(needed);
    this.#steps = new Float64Array(needed);
  }

  /** Adds `weight` × the part of [from, to) inside the window to a row; returns that part. */
  add(row: number, from: Millis, to: Millis, weight: number): Millis {
    const begin = from > this.#windowStart ? from : this.#windowStart;
    const end = to < this.#windowEnd ? to : this.#windowEnd;
    if (end <= begin) return 0;
    const base = (row & ROW_MASK) * this.#cells;
    const start = this.#start;
    // Whole numbers below 2^31: `| 0` rounds down and tells the machine so.
    const first = ((begin - start) / STEP) | 0;
    const last = ((end - start) / STEP) | 0;
    const ends = this.#ends;
    if (first === last) {
      ends[(base + first) | 0] += weight * (end - begin);
      return end - begin;
    }
    ends[(base + first) | 0] += weight * (start + (first + 1) * STEP - begin);
    ends[(base + last) | 0] += weight * (end - (start + last * STEP));
    const steps = this.#steps;
    steps[(base + first + 1) | 0] += weight;
    steps[(base + last) | 0] -= weight;
    return end - begin;
  }

  /** Adds one event at an instant to a row, if it is inside the window. */
  count(row: number, at: Millis): void {
    if (at < this.#windowStart || at >= this.#windowEnd) return;
    const cell = ((at - this.#start) / STEP) | 0;
    this.#ends[((row & ROW_MASK) * this.#cells + cell) | 0] += 1;
  }

  /** Sums of a row by half hour of the local week. */
  bySlotOfWeek(row: number): Float64Array {
    const slots = new Float64Array(SLOTS_OF_WEEK);
    const base = row * this.#cells;
    let covering = 0;
    for (let cell = 0; cell < this.#cells - 1; cell++) {
      covering += this.#steps[base + cell];
      slots[this.#slot[cell]] += this.#ends[base + cell] + covering * STEP;
    }
    return slots;
  }
}
