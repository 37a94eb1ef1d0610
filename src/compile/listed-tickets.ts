/** Tickets at stated instants, in the order in which they come, with what is known of them. */
import type { Instant } from '../scenario/demand.ts';
import type { ResolvedTicketType } from '../scenario/scenario.ts';
import { DAY, type Millis } from '../units/time.ts';
import type { Compilation } from './context.ts';
import { dayNumber, weekdayOf } from './dates.ts';
import { ragged } from './ragged.ts';
import type { TimeFrame } from './time-frame.ts';
import { localTime, startInstant, type WallClock } from './zones.ts';

/** Listed tickets as columns; −1 is "drawn". */
export interface ListedColumns {
  readonly listedFirst: Int32Array;
  readonly listedAt: Float64Array;
  readonly listedPriority: Float64Array;
  readonly listedWork: Float64Array;
}

interface Listed {
  readonly at: Millis;
  readonly priority: number;
  readonly work: Millis;
}

/** The listed tickets of all types from instant zero on. */
export function listedColumns({ scenario, frame, numbers }: Compilation): ListedColumns {
  const lists = scenario.tickets.map(({ arrivals }) =>
    listedOf(arrivals, frame, numbers.priorities),
  );
  const column = (of: (ticket: Listed) => number) => ragged(lists.map((list) => list.map(of)));
  const { first, entry } = column(({ at }) => at);
  return {
    listedFirst: first,
    listedAt: entry,
    listedPriority: column(({ priority }) => priority).entry,
    listedWork: column(({ work }) => work).entry,
  };
}

function listedOf(
  arrivals: ResolvedTicketType['arrivals'],
  frame: TimeFrame,
  priorities: Compilation['numbers']['priorities'],
): Listed[] {
  if (arrivals.kind !== 'at') return [];
  const { shift } = arrivals;
  return arrivals.at
    .map(({ at, priority, work }) => ({
      at: instantOf(at, shift, frame) - frame.epoch,
      priority: priority === null ? -1 : priorities.of(priority),
      work: work ?? -1,
    }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
}

/** So much later on the wall clock. */
function shifted(clock: WallClock, instant: number, shift: Millis): number {
  return shift === 0 ? instant : startInstant(clock, localTime(clock, instant) + shift);
}

/** The instant, in ms since 1970, that somebody wrote down, so much later on the wall clock. */
function instantOf(written: Instant, shift: Millis, frame: TimeFrame): number {
  const clock = frame.clock(null);
  switch (written.kind) {
    case 'since':
      return frame.windowStart + written.millis + shift;
    case 'utc':
      return shifted(clock, dayNumber(written.date) * DAY + written.timeOfDay, shift);
    case 'local':
      return startInstant(clock, dayNumber(written.date) * DAY + written.timeOfDay + shift);
    case 'weekday': {
      const firstDay = Math.floor(localTime(clock, frame.windowStart) / DAY);
      const ahead = (written.weekday - weekdayOf(firstDay) + 7) % 7;
      return startInstant(clock, (firstDay + ahead) * DAY + written.timeOfDay + shift);
    }
  }
}
