/** Open tickets at every half hour of a span, by priority, from their two instants. */
import type { Millis } from '../units/time.ts';
import { STEP, type WindowGrid } from './window-grid.ts';

/** The span of a grid: where its first cell starts, and how many there are. */
export type GridSpan = Pick<WindowGrid, 'start' | 'cells'>;

/** Numbers of open tickets, sampled at the start of each cell. */
export class BacklogGrid {
  readonly #grid: GridSpan;
  readonly #priorities: number;
  readonly #steps: Float64Array;

  /** An empty grid for a number of priorities. */
  constructor(grid: GridSpan, priorities: number) {
    this.#grid = grid;
    this.#priorities = priorities;
    this.#steps = new Float64Array(priorities * (grid.cells + 1));
  }

  /** Adds a ticket that is open over [from, to). */
  add(priority: number, from: Millis, to: Millis): void {
    const { start, cells } = this.#grid;
    // The first sample not before `from`, and the first not before `to`.
    const first = Math.max(0, Math.ceil((from - start) / STEP));
    const last = Math.min(cells, Math.ceil((to - start) / STEP));
    if (first >= last) return;
    const base = priority * (cells + 1);
    const steps = this.#steps;
    steps[base + first] += 1;
    steps[base + last] -= 1;
  }

  /** [priority × cells + cell] → tickets open at the start of the cell. */
  samples(): Float64Array {
    const { cells } = this.#grid;
    const samples = new Float64Array(this.#priorities * cells);
    for (let priority = 0; priority < this.#priorities; priority++) {
      let open = 0;
      for (let cell = 0; cell < cells; cell++) {
        open += this.#steps[priority * (cells + 1) + cell];
        samples[priority * cells + cell] = open;
      }
    }
    return samples;
  }
}
