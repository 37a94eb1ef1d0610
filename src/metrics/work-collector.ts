/**
 * Adds up pieces of work: waits and handle times of measured tickets where they happened, and what
 * people did inside the window, on any ticket.
 */
import { ROW_MASK, workDoubles, workIntegers } from '../kernel/chunks.ts';
import {
  type Collector,
  Outcome,
  WORK_DOUBLES,
  WORK_INTEGERS,
  type WorkChunk,
  WorkDouble,
  WorkInteger,
} from '../kernel/rows.ts';
import { bucketOf } from '../statistics/histogram.ts';
import { WORK_STRIDE, WorkField } from './fields.ts';
import { HistogramSet } from './histogram-set.ts';
import type { MetricPlan } from './plan.ts';
import { StateGrid } from './state-grid.ts';
import { CELL_MASK, SumCells } from './sum-cells.ts';
import type { WaitingGrid } from './waiting-grid.ts';

/** The durations of pieces of work, by their number in the histograms. */
export const WorkDuration = { Queue: 0, Handle: 1 } as const;

const DURATIONS = 2;

const cells = new SumCells(WORK_STRIDE);
const busy = new StateGrid();
const arrivals = new StateGrid();
const durations = new HistogramSet(DURATIONS);

/** Collects everything that rows of work tell, except the flow. */
export class WorkCollector implements Collector {
  readonly #plan: MetricPlan;
  readonly #waiting: WaitingGrid;
  readonly cells: SumCells = cells;
  readonly durations: HistogramSet = durations;
  /** By tier of the person's team: people at work. */
  readonly busy: StateGrid = busy;
  /** By tier of the work: tickets that joined a line. */
  readonly arrivals: StateGrid = arrivals;
  /** [agent] → milliseconds of work inside the window. */
  readonly busyOf: Float64Array;

  /** Collects into new cells; waits go into `waiting`. */
  constructor(plan: MetricPlan, waiting: WaitingGrid) {
    this.#plan = plan;
    this.#waiting = waiting;
    cells.reset(plan);
    durations.reset(plan);
    busy.reset(plan.grid, plan.tierCount);
    arrivals.reset(plan.grid, plan.tierCount);
    this.busyOf = new Float64Array(plan.model.names.agents.length);
  }

  tickets(): void {}

  work({ count }: WorkChunk): void {
    for (let row = 0; row < count; row++) this.#add(row);
  }

  duty(): void {}

  #add(row: number): void {
    const at = (row & ROW_MASK) * WORK_INTEGERS;
    const cell = cells.cell(workIntegers, at);
    if (workIntegers[at + WorkInteger.Measured] === 1) this.#touch(row, cell);
    this.#window(row, cell);
    if (workIntegers[at + WorkInteger.IsFirst] === 1) this.#wait(row);
  }

  /** A piece of work on a measured ticket, wherever in time it happened. */
  #touch(row: number, number: number): void {
    const { sums } = cells;
    const cell = (number & CELL_MASK) * WORK_STRIDE;
    const at = (row & ROW_MASK) * WORK_INTEGERS;
    const first = (row & ROW_MASK) * WORK_DOUBLES;
    sums[cell + WorkField.HandOverTime] += workDoubles[first + WorkDouble.HandOver];
    if (workIntegers[at + WorkInteger.IsFirst] === 1) {
      const wait =
        workDoubles[first + WorkDouble.StartedAt] - workDoubles[first + WorkDouble.JoinedAt];
      sums[cell + WorkField.Touches] += 1;
      sums[cell + WorkField.QueueTime] += wait;
      if (wait > 0) sums[cell + WorkField.Waited] += 1;
      sums[cell + WorkField.Overtaking] += workIntegers[at + WorkInteger.Overtakes];
      sums[cell + WorkField.HelpingOut] += workIntegers[at + WorkInteger.HelpsOut];
      durations.add(cells, WorkDuration.Queue, number, bucketOf(wait));
    }
    const outcome = workIntegers[at + WorkInteger.Outcome];
    if (outcome === Outcome.Interrupted) return;
    const handleTime = workDoubles[first + WorkDouble.HandleTime];
    sums[cell + WorkField.Completed] += 1;
    sums[cell + WorkField.HandleTime] += handleTime;
    durations.add(cells, WorkDuration.Handle, number, bucketOf(handleTime));
    const rise = workIntegers[at + WorkInteger.ToTier] - workIntegers[at + WorkInteger.Tier];
    if (isPassedUp(outcome, rise)) sums[cell + WorkField.PassedUp] += 1;
    else if (isEnd(outcome)) sums[cell + WorkField.Ended] += 1;
  }

  /** Work inside the window. */
  #window(row: number, cell: number): void {
    const at = (row & ROW_MASK) * WORK_INTEGERS;
    const first = (row & ROW_MASK) * WORK_DOUBLES;
    const tier = this.#plan.model.teams.tier[workIntegers[at + WorkInteger.Team]];
    const startedAt = workDoubles[first + WorkDouble.StartedAt];
    const inside = busy.add(tier, startedAt, workDoubles[first + WorkDouble.EndedAt], 1);
    cells.sums[(cell & CELL_MASK) * WORK_STRIDE + WorkField.BusyArea] += inside;
    this.busyOf[workIntegers[at + WorkInteger.Agent]] += inside;
  }

  /** The wait of a touch that began, as a state of the line. */
  #wait(row: number): void {
    const at = (row & ROW_MASK) * WORK_INTEGERS;
    const first = (row & ROW_MASK) * WORK_DOUBLES;
    const tier = workIntegers[at + WorkInteger.Tier];
    const joinedAt = workDoubles[first + WorkDouble.JoinedAt];
    const startedAt = workDoubles[first + WorkDouble.StartedAt];
    arrivals.count(tier, joinedAt);
    if (startedAt > joinedAt)
      this.#waiting.add(workIntegers[at + WorkInteger.Type], tier, joinedAt, startedAt);
  }
}

/** To a higher tier or a vendor; a flow matrix moves tickets in any direction. */
function isPassedUp(outcome: number, rise: number): boolean {
  if (outcome === Outcome.Moved) return rise > 0;
  return outcome === Outcome.Escalated || outcome === Outcome.ToVendor;
}

function isEnd(outcome: number): boolean {
  return outcome === Outcome.Resolved || outcome === Outcome.Unsolved || outcome === Outcome.Closed;
}
