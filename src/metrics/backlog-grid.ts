/** Open tickets at every half hour of a run, by priority, from their two instants. */
import type { Millis } from '../units/time.ts';
import { STEP } from './window-grid.ts';

/** Numbers of open tickets, sampled at the start of each half hour since the beginning. */
export class BacklogGrid {
  readonly #cells: number;
  readonly #priorities: number;
  /** [priority × (cells + 1) + cell] → by how many there are more than a half hour before. */
  readonly #steps: Float64Array;

  /** An empty grid that ends at an instant, for a number of priorities. */
  constructor(end: Millis, priorities: number) {
    this.#cells = Math.ceil(end / STEP);
    this.#priorities = priorities;
    this.#steps = new Float64Array(priorities * (this.#cells + 1));
  }

  /** Adds a ticket that is open over [from, to). */
  add(priority: number, from: Millis, to: Millis): void {
    const cells = this.#cells;
    // The first sample not before `from`, and the first not before `to`.
    const first = Math.max(0, Math.ceil(from / STEP));
    const last = Math.min(cells, Math.ceil(to / STEP));
    if (first >= last) return;
    const base = priority * (cells + 1);
    const steps = this.#steps;
    steps[base + first] += 1;
    steps[base + last] -= 1;
  }

  /** [priority × cells + cell] → tickets open at the start of each half hour from an instant on. */
  samplesFrom(start: Millis): Float64Array {
    const skipped = start / STEP;
    const cells = this.#cells - skipped;
    const samples = new Float64Array(this.#priorities * cells);
    for (let priority = 0; priority < this.#priorities; priority++) {
      let open = 0;
      for (let cell = 0; cell < this.#cells; cell++) {
        open += this.#steps[priority * (this.#cells + 1) + cell];
        if (cell >= skipped) samples[priority * cells + cell - skipped] = open;
      }
    }
    return samples;
  }

  /** [cell] → tickets of all priorities open at the start of each half hour since the beginning. */
  totals(): Float64Array {
    const cells = this.#cells;
    const samples = this.samplesFrom(0);
    return Float64Array.from({ length: cells }, (_, cell) => {
      let open = 0;
      for (let priority = 0; priority < this.#priorities; priority++)
        open += samples[priority * cells + cell];
      return open;
    });
  }
}
