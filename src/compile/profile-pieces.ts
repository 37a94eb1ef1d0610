/** An hour-of-week profile laid over a stretch of time: pieces of constant weight. */
import { DAY, HOUR } from '../units/time.ts';
import { weekdayOf } from './dates.ts';
import { localTime, startInstant, type WallClock } from './zones.ts';

const HOURS_PER_DAY = 24;

/** The weight from an instant on, until the next piece begins. */
export interface Piece {
  readonly from: number;
  readonly weight: number;
}

/**
 * The 168 weights of a week (Monday 00:00 local time first) from `start` to `end`, in ms since
 * 1970. Each local hour keeps its weight: one that a change of clocks skips has no length, one that
 * is repeated lasts twice. Equal neighbours are one piece; the last piece, of weight 0, is the end.
 */
export function weeklyPieces(
  clock: WallClock,
  weights: readonly number[],
  start: number,
  end: number,
): Piece[] {
  const pieces: Piece[] = [];
  let day = Math.floor(localTime(clock, start) / DAY) - 1;
  for (; startInstant(clock, day * DAY) < end; day++) {
    for (let hour = 0; hour < HOURS_PER_DAY; hour++) {
      const from = Math.max(start, startInstant(clock, day * DAY + hour * HOUR));
      append(pieces, from, weights[weekdayOf(day) * HOURS_PER_DAY + hour]);
    }
  }
  while (pieces.length > 0 && pieces[pieces.length - 1].from >= end) pieces.pop();
  pieces.push({ from: end, weight: 0 });
  return pieces;
}

/** Appends a piece; one that begins where the last began takes its place. */
function append(pieces: Piece[], from: number, weight: number): void {
  const last = pieces.at(-1);
  if (last !== undefined && last.from === from) pieces.pop();
  if (pieces.at(-1)?.weight === weight) return;
  pieces.push({ from, weight });
}
