/** A rate's shape laid over a stretch of time: pieces of constant weight. */
import { DAY, HOUR } from '../units/time.ts';
import { localTime, startInstant, type WallClock } from './zones.ts';

const HOURS_PER_DAY = 24;

/** The weight from an instant on, until the next piece begins. */
export interface Piece {
  readonly from: number;
  readonly weight: number;
}

/** A factor on the weight over [from, to). */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly times: number;
}

/**
 * The 24 weights of each local day from `start` to `end`, in ms since 1970. Each local hour keeps
 * its weight: one that a change of clocks skips has no length, one that is repeated lasts twice.
 * Equal neighbours are one piece; the last piece, of weight 0, is the end.
 */
export function dailyPieces(
  clock: WallClock,
  hoursOf: (day: number) => readonly number[],
  start: number,
  end: number,
): Piece[] {
  const pieces: Piece[] = [];
  let day = Math.floor(localTime(clock, start) / DAY) - 1;
  for (; startInstant(clock, day * DAY) < end; day++) {
    const weights = hoursOf(day);
    for (let hour = 0; hour < HOURS_PER_DAY; hour++) {
      const from = Math.max(start, startInstant(clock, day * DAY + hour * HOUR));
      append(pieces, { from, weight: weights[hour] });
    }
  }
  return ended(pieces, end);
}

/** The pieces with factors laid over them: cut where a factor begins or ends. */
export function withSpans(pieces: readonly Piece[], spans: readonly Span[]): Piece[] {
  if (spans.length === 0) return [...pieces];
  const end = (pieces.at(-1) as Piece).from;
  const changed: Piece[] = [];
  for (const { from, weight } of cutAt(
    pieces,
    spans.flatMap((span) => [span.from, span.to]),
  )) {
    const over = spans.filter((span) => span.from <= from && from < span.to);
    append(changed, { from, weight: over.reduce((all, { times }) => all * times, weight) });
  }
  return ended(changed, end);
}

/** The same weights with a piece beginning at each of these instants, where there are any. */
export function cutAt(pieces: readonly Piece[], instants: readonly number[]): Piece[] {
  const start = (pieces[0] as Piece).from;
  const end = (pieces.at(-1) as Piece).from;
  const begins = new Set(pieces.map(({ from }) => from));
  for (const at of instants) if (at > start && at < end) begins.add(at);
  let piece = 0;
  return [...begins]
    .sort((one, other) => one - other)
    .map((from) => {
      while (piece + 1 < pieces.length && pieces[piece + 1].from <= from) piece++;
      return { from, weight: pieces[piece].weight };
    });
}

/** Appends a piece; one that begins where the last began takes its place. */
function append(pieces: Piece[], piece: Piece): void {
  if (pieces.at(-1)?.from === piece.from) pieces.pop();
  if (pieces.at(-1)?.weight !== piece.weight) pieces.push(piece);
}

/** The pieces up to the end, which is the last one. */
function ended(pieces: Piece[], end: number): Piece[] {
  while (pieces.length > 0 && pieces[pieces.length - 1].from >= end) pieces.pop();
  pieces.push({ from: end, weight: 0 });
  return pieces;
}
