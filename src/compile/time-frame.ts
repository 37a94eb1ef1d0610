/**
 * The frame of a run: which instant is zero, where its phases begin and end, and the wall clocks
 * of all zones over that stretch of time.
 */
import type { Horizon } from '../kernel/model.ts';
import type { Horizon as WrittenHorizon } from '../scenario/horizon.ts';
import { DAY, type Millis } from '../units/time.ts';
import { dayNumber, weekdayOf } from './dates.ts';
import { startInstant, type WallClock, wallClock } from './zones.ts';

/** Calendars run on beyond the drain, so that instants at which something is due exist there. */
const SLACK_AFTER = 366 * DAY;

/** Phases of the run in ms since 1970, and wall clocks that are right throughout. */
export interface TimeFrame {
  /** Instant zero. */
  readonly epoch: number;
  readonly zone: string;
  readonly windowStart: number;
  readonly windowEnd: number;
  readonly drainEnd: number;
  /** Last instant that calendars cover. */
  readonly calendarsTo: number;
  /** The wall clock of a zone; null is the zone of the horizon. */
  clock(zone: string | null): WallClock;
}

/**
 * The frame of a horizon. The window and the drain have their stated elapsed lengths, so that 13
 * weeks are 13 × 168 hours; the run begins at the local midnight before or at the warm-up.
 */
export function timeFrame(horizon: WrittenHorizon): TimeFrame {
  const { zone, warmUp, length, drain } = horizon;
  const startLocal = dayNumber(horizon.start) * DAY;
  const from = startLocal - warmUp - 2 * DAY;
  const to = startLocal + length + drain + SLACK_AFTER + 2 * DAY;
  const clocks = new Map<string, WallClock>();
  const clock = (name: string | null): WallClock => {
    const known = clocks.get(name ?? zone);
    if (known !== undefined) return known;
    const added = wallClock(name ?? zone, from, to);
    clocks.set(name ?? zone, added);
    return added;
  };
  const home = clock(zone);
  const warmUpDay = Math.floor((startLocal - warmUp) / DAY);
  const epoch = startInstant(home, warmUpDay * DAY);
  const windowStart = startInstant(home, startLocal);
  const windowEnd = windowStart + length;
  const drainEnd = windowEnd + drain;
  const calendarsTo = drainEnd + SLACK_AFTER;
  return { epoch, zone, windowStart, windowEnd, drainEnd, calendarsTo, clock };
}

/** The horizon of the model: instants from zero, and local time of the week by pieces. */
export function horizonColumns(frame: TimeFrame, isSteady: boolean): Horizon {
  const { epoch, zone, windowStart, windowEnd, drainEnd } = frame;
  const clock = frame.clock(null);
  const offsetFrom: Millis[] = [];
  const weekOffset: Millis[] = [];
  for (let piece = 0; piece < clock.from.length; piece++) {
    const ends = clock.from[piece + 1] ?? Number.POSITIVE_INFINITY;
    if (ends <= epoch) continue;
    const from = Math.max(clock.from[piece], epoch);
    if (from >= frame.calendarsTo) break;
    offsetFrom.push(from - epoch);
    weekOffset.push(sinceMonday(epoch + clock.offset[piece]));
  }
  return {
    epoch,
    zone,
    windowStart: windowStart - epoch,
    windowEnd: windowEnd - epoch,
    drainEnd: drainEnd - epoch,
    isSteady,
    offsetFrom: Float64Array.from(offsetFrom),
    weekOffset: Float64Array.from(weekOffset),
  };
}

/** Milliseconds from the last Monday 00:00 to a local time. */
function sinceMonday(local: Millis): Millis {
  const day = Math.floor(local / DAY);
  return weekdayOf(day) * DAY + local - day * DAY;
}
