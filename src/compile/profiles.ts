/** Arrival profiles: the paths of rates over the run as columns; equal ones share a row. */
import type { ProfileColumns } from '../kernel/demand-columns.ts';
import { DAY } from '../units/time.ts';
import type { Piece } from './profile-pieces.ts';
import { isFlat, isPlainWeek, type PathContext, pathPieces, type RateShape } from './rate-path.ts';
import type { ClosedDaysOf } from './rosters.ts';
import type { TimeFrame } from './time-frame.ts';
import { localTime, type WallClock } from './zones.ts';

interface Path {
  readonly pieces: readonly Piece[];
  readonly clock: WallClock;
  readonly isPlain: boolean;
}

/** Gathers profiles; types with equal paths share one. */
export class ProfileTable {
  readonly #frame: TimeFrame;
  readonly #closedDaysOf: ClosedDaysOf;
  readonly #known = new Map<string, number>();
  readonly #paths: Path[] = [];

  constructor(frame: TimeFrame, closedDaysOf: ClosedDaysOf) {
    this.#frame = frame;
    this.#closedDaysOf = closedDaysOf;
  }

  /** The number of a rate's path; `byDay`: a day factor will be laid over it. */
  add(shape: RateShape, byDay: boolean): number {
    const key = keyOf(shape, byDay);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const context: PathContext = { frame: this.#frame, closedDaysOf: this.#closedDaysOf, byDay };
    const clock = this.#frame.clock(shape.profile.zone);
    const path = { pieces: pathPieces(shape, context), clock, isPlain: isPlainWeek(shape) };
    const number = this.#paths.push(path) - 1;
    this.#known.set(key, number);
    return number;
  }

  /** The columns of all profiles added so far. */
  columns(): ProfileColumns {
    const { epoch } = this.#frame;
    const count = this.#paths.reduce((sum, { pieces }) => sum + pieces.length, 0);
    const first = new Int32Array(this.#paths.length + 1);
    const from = new Float64Array(count);
    const weightBefore = new Float64Array(count);
    const day = new Int32Array(count);
    let row = 0;
    this.#paths.forEach(({ pieces, clock }, profile) => {
      let weighted = 0;
      pieces.forEach((piece, index) => {
        from[row] = piece.from - epoch;
        day[row] = Math.floor(localTime(clock, piece.from) / DAY);
        weightBefore[row] = weighted;
        const next = pieces[index + 1];
        if (next !== undefined) weighted += piece.weight * (next.from - piece.from);
        row++;
      });
      first[profile + 1] = row;
    });
    const mean = Float64Array.from(this.#paths, (path) => this.#meanOf(path));
    return { first, from, weightBefore, day, mean };
  }

  /** The mean weight: that of a plain week or, where weeks differ, that of the window. */
  #meanOf({ pieces, isPlain }: Path): number {
    if (isPlain) return 1;
    const { windowStart, windowEnd } = this.#frame;
    let weighted = 0;
    pieces.forEach(({ from, weight }, index) => {
      const to = Math.min(windowEnd, pieces[index + 1]?.from ?? from);
      weighted += weight * Math.max(0, to - Math.max(windowStart, from));
    });
    return weighted / (windowEnd - windowStart);
  }
}

/** Equal keys, equal paths: what a rate is called and why it changes make no difference. */
function keyOf({ profile, from, to, changes }: RateShape, byDay: boolean): string {
  const { season, growth, trend, holidays, events } = changes;
  const spans = events.map((event) => [event.from, event.to, event.lasts, event.times]);
  const isAlike = isFlat(profile) && isPlainWeek({ profile, from, to, changes }) && !byDay;
  const week = isFlat(profile) ? [1] : profile.weights;
  const zone = isAlike ? null : profile.zone;
  return JSON.stringify([zone, week, from, to, season, growth, trend, holidays, spans, byDay]);
}
