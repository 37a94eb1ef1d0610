/**
 * Adds up pieces of work: waits and handle times of measured tickets where they happened, and what
 * people did inside the window, on any ticket.
 */
import { type Collector, Outcome, type WorkChunk } from '../kernel/rows.ts';
import { bucketOf } from '../statistics/histogram.ts';
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
    const { count, measured, type, priority, tier, team } = chunk;
    for (let row = 0; row < count; row++) {
      const cell = this.cells.offset(type[row], priority[row], tier[row], team[row]);
      if (measured[row] === 1) this.#touch(chunk, row, cell);
      this.#window(chunk, row, cell);
      if (chunk.isFirst[row] === 1) this.#wait(chunk, row);
    }
  }

  duty(): void {}

  /** A piece of work on a measured ticket, wherever in time it happened. */
  #touch(chunk: WorkChunk, row: number, cell: number): void {
    const { sums } = this.cells;
    const type = chunk.type[row];
    const outcome = chunk.outcome[row];
    const place = this.queue.place(chunk.priority[row], chunk.tier[row], chunk.team[row]);
    sums[cell + WorkField.HandOverTime] += chunk.handOver[row];
    if (chunk.isFirst[row] === 1) {
      const wait = chunk.startedAt[row] - chunk.joinedAt[row];
      sums[cell + WorkField.Touches] += 1;
      sums[cell + WorkField.QueueTime] += wait;
      if (wait > 0) sums[cell + WorkField.Waited] += 1;
      this.queue.add(place, type, bucketOf(wait));
    }
    if (outcome === Outcome.Interrupted) return;
    const handleTime = chunk.handleTime[row];
    sums[cell + WorkField.Completed] += 1;
    sums[cell + WorkField.HandleTime] += handleTime;
    this.handle.add(place, type, bucketOf(handleTime));
    if (isPassedUp(chunk, row)) sums[cell + WorkField.PassedUp] += 1;
    else if (isEnd(outcome)) sums[cell + WorkField.Ended] += 1;
  }

  /** Work inside the window. */
  #window({ team, agent, startedAt, endedAt }: WorkChunk, row: number, cell: number): void {
    const tier = this.#plan.model.teams.tier[team[row]];
    const inside = this.busy.add(tier, startedAt[row], endedAt[row], 1);
    this.cells.sums[cell + WorkField.BusyArea] += inside;
    this.busyOf[agent[row]] += inside;
  }

  /** The wait of a touch that began, as a state of the line. */
  #wait({ type, tier, joinedAt, startedAt }: WorkChunk, row: number): void {
    this.arrivals.count(tier[row], joinedAt[row]);
    if (startedAt[row] > joinedAt[row])
      this.#waiting.add(type[row], tier[row], joinedAt[row], startedAt[row]);
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
