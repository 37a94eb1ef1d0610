/** Adds up what happened inside the measured window, to tickets of any age. */
import { ROW_MASK, ticketDoubles, ticketIntegers } from '../kernel/chunks.ts';
import {
  type Collector,
  Final,
  TICKET_DOUBLES,
  TICKET_INTEGERS,
  type TicketChunk,
  TicketDouble,
  TicketInteger,
} from '../kernel/rows.ts';
import { isSolved } from '../kernel/solutions.ts';
import { BacklogGrid } from './backlog-grid.ts';
import { AGE_BOUNDS, MOMENT_STRIDE, MomentField } from './fields.ts';
import type { MetricPlan } from './plan.ts';
import { CELL_MASK, SumCells } from './sum-cells.ts';
import type { WaitingGrid } from './waiting-grid.ts';

/** Younger than this no ticket is counted as old. */
const YOUNG = AGE_BOUNDS[0];

const cells = new SumCells(MOMENT_STRIDE);

/** The measured window; fractions at first, so that the fields hold raw doubles. */
const window = { start: 0.5, end: 0.5 };

/** Collects resolutions, open tickets, breaches and waits by clock time. */
export class MomentCollector implements Collector {
  readonly #waiting: WaitingGrid;
  readonly cells: SumCells = cells;
  /** Open tickets from the beginning of the warm-up to the end of the window. */
  readonly backlog: BacklogGrid;

  /** Collects into new cells; waits that no touch ended go into `waiting`. */
  constructor(plan: MetricPlan, waiting: WaitingGrid) {
    window.start = plan.windowStart;
    window.end = plan.windowEnd;
    this.#waiting = waiting;
    cells.reset(plan);
    this.backlog = new BacklogGrid(plan.windowEnd, plan.priorityCount);
  }

  tickets({ count }: TicketChunk): void {
    for (let row = 0; row < count; row++) this.#add(row);
  }

  work(): void {}

  duty(): void {}

  #add(row: number): void {
    const windowStart = window.start;
    const windowEnd = window.end;
    const at = (row & ROW_MASK) * TICKET_INTEGERS;
    const first = (row & ROW_MASK) * TICKET_DOUBLES;
    const final = ticketIntegers[at + TicketInteger.Final];
    const createdAt = ticketDoubles[first + TicketDouble.CreatedAt];
    const until = final === Final.Open ? Infinity : ticketDoubles[first + TicketDouble.EndedAt];
    if (createdAt >= windowEnd) return;
    this.backlog.add(ticketIntegers[at + TicketInteger.Priority], createdAt, until);
    if (until < windowStart) return;
    const number = cells.cell(ticketIntegers, at);
    const cell = number * MOMENT_STRIDE;
    const { sums } = cells;
    const from = createdAt > windowStart ? createdAt : windowStart;
    sums[cell + MomentField.OpenArea] += (until < windowEnd ? until : windowEnd) - from;
    if (until - createdAt > YOUNG) this.#aged(row, number);
    if (until < windowEnd && isSolved(final)) sums[cell + MomentField.Resolved] += 1;
    const breach = ticketDoubles[first + TicketDouble.BreachedAt];
    if (breach >= windowStart && breach < windowEnd) sums[cell + MomentField.Breaches] += 1;
    sums[cell + MomentField.VendorCases] += ticketIntegers[at + TicketInteger.WindowCases];
    // A wait that no touch ended leaves no row of work: the customer gave up, or it still lasts.
    if (ticketDoubles[first + TicketDouble.WaitingSince] >= 0) this.#waits(row);
  }

  /** Adds how long a ticket was open and older than each bound. */
  #aged(row: number, number: number): void {
    const windowStart = window.start;
    const windowEnd = window.end;
    const { sums } = cells;
    const cell = (number & CELL_MASK) * MOMENT_STRIDE;
    const at = (row & ROW_MASK) * TICKET_INTEGERS;
    const first = (row & ROW_MASK) * TICKET_DOUBLES;
    const final = ticketIntegers[at + TicketInteger.Final];
    const createdAt = ticketDoubles[first + TicketDouble.CreatedAt];
    const end = ticketDoubles[first + TicketDouble.EndedAt];
    const until = final === Final.Open || end > windowEnd ? windowEnd : end;
    for (let bound = 0; bound < AGE_BOUNDS.length; bound++) {
      const old = createdAt + AGE_BOUNDS[bound];
      const area = until - (old > windowStart ? old : windowStart);
      if (area <= 0) return;
      sums[cell + MomentField.OlderThan + bound] += area;
    }
  }

  #waits(row: number): void {
    const at = (row & ROW_MASK) * TICKET_INTEGERS;
    const first = (row & ROW_MASK) * TICKET_DOUBLES;
    const type = ticketIntegers[at + TicketInteger.Type];
    const tier = ticketIntegers[at + TicketInteger.Tier];
    const since = ticketDoubles[first + TicketDouble.WaitingSince];
    this.#waiting.add(type, tier, since, ticketDoubles[first + TicketDouble.EndedAt]);
  }
}
