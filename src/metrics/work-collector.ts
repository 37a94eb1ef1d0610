/**
 * Adds up pieces of work: waits and handle times of measured tickets where they happened, and what
 * people did inside the window, on any ticket.
 */
import { CHUNK_ROWS, type Collector, Outcome, type WorkChunk } from '../kernel/rows.ts';
import { WORK_STRIDE, WorkField } from './fields.ts';
import { HistogramSet } from './histogram-set.ts';
import type { MetricPlan } from './plan.ts';
import { StateGrid } from './state-grid.ts';
import { SumCells } from './sum-cells.ts';
import type { WaitingGrid } from './waiting-grid.ts';

/** Collects everything that rows of work tell, except the flow. */
export class WorkCollector implements Collector {
  readonly #plan: MetricPlan;
  readonly #waiting: WaitingGrid;
  readonly cells: SumCells;
  readonly queue: HistogramSet;
  readonly handle: HistogramSet;
  /** By tier of the person's team: people at work. */
  readonly busy: StateGrid;
  /** By tier of the work: tickets that joined a line. */
  readonly arrivals: StateGrid;
  /** [row] → cell of the row's histograms. */
  readonly #places = new Int32Array(CHUNK_ROWS);
  /** [agent] → milliseconds of work inside the window. */
  readonly busyOf: Float64Array;

  /** Collects into new cells; waits go into `waiting`. */
  constructor(plan: MetricPlan, waiting: WaitingGrid) {
    this.#plan = plan;
    this.#waiting = waiting;
    this.cells = new SumCells(plan, WORK_STRIDE);
    this.queue = new HistogramSet(plan);
    this.handle = new HistogramSet(plan);
    this.busy = new StateGrid(plan.grid, plan.tierCount);
    this.arrivals = new StateGrid(plan.grid, plan.tierCount);
    this.busyOf = new Float64Array(plan.model.names.agents.length);
  }

  tickets(): void {}

  work(chunk: WorkChunk): void {
    this.#measured(chunk);
    this.#window(chunk);
    this.#waits(chunk);
  }

  duty(): void {}

  /** Touches of measured tickets, wherever in time they happened. */
  #measured(chunk: WorkChunk): void {
    const { count, measured, type, priority, tier, team, outcome, isFirst } = chunk;
    const queue = { count, type, place: this.#places, value: new Float64Array(count) };
    const handle = { ...queue, value: new Float64Array(count) };
    for (let row = 0; row < count; row++) {
      queue.value[row] = -1;
      handle.value[row] = -1;
      if (measured[row] === 0) continue;
      const cell = this.cells.offset(type[row], priority[row], tier[row], team[row]);
      const sums = this.cells.sums;
      this.#places[row] = this.queue.place(priority[row], tier[row], team[row]);
      sums[cell + WorkField.HandOverTime] += chunk.handOver[row];
      if (isFirst[row] === 1) {
        const wait = chunk.startedAt[row] - chunk.joinedAt[row];
        sums[cell + WorkField.Touches] += 1;
        sums[cell + WorkField.QueueTime] += wait;
        if (wait > 0) sums[cell + WorkField.Waited] += 1;
        queue.value[row] = wait;
      }
      if (outcome[row] !== Outcome.Interrupted) {
        sums[cell + WorkField.Completed] += 1;
        sums[cell + WorkField.HandleTime] += chunk.handleTime[row];
        handle.value[row] = chunk.handleTime[row];
        if (isPassedUp(chunk, row)) sums[cell + WorkField.PassedUp] += 1;
        else if (isEnd(outcome[row])) sums[cell + WorkField.Ended] += 1;
      }
    }
    this.queue.add(queue);
    this.handle.add(handle);
  }

  /** Work inside the window. */
  #window(chunk: WorkChunk): void {
    const { windowStart, windowEnd, model } = this.#plan;
    const { type, priority, tier, team, agent, startedAt, endedAt } = chunk;
    for (let row = 0; row < chunk.count; row++) {
      const end = endedAt[row];
      if (end < windowStart || startedAt[row] >= windowEnd) continue;
      const cell = this.cells.offset(type[row], priority[row], tier[row], team[row]);
      const inside = this.busy.add(model.teams.tier[team[row]], startedAt[row], end, 1);
      this.cells.sums[cell + WorkField.BusyArea] += inside;
      this.busyOf[agent[row]] += inside;
    }
  }

  /** Waits of touches that began, as a state of the line. */
  #waits(chunk: WorkChunk): void {
    const { isFirst, type, tier, joinedAt, startedAt } = chunk;
    for (let row = 0; row < chunk.count; row++) {
      if (isFirst[row] === 0) continue;
      this.arrivals.count(tier[row], joinedAt[row]);
      if (startedAt[row] > joinedAt[row]) {
        this.#waiting.add(type[row], tier[row], joinedAt[row], startedAt[row]);
      }
    }
  }
}

/** To a higher tier or a vendor; a flow matrix moves tickets in any direction. */
function isPassedUp({ outcome, toTier, tier }: WorkChunk, row: number): boolean {
  const what = outcome[row];
  if (what === Outcome.Moved) return toTier[row] > tier[row];
  return what === Outcome.Escalated || what === Outcome.ToVendor;
}

function isEnd(outcome: number): boolean {
  return outcome === Outcome.Resolved || outcome === Outcome.Unsolved || outcome === Outcome.Closed;
}
