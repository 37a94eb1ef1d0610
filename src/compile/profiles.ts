/** Arrival profiles: the weights of a week laid over the run, with a mean of 1. */
import type { ProfileColumns } from '../kernel/model.ts';
import type { Profile } from '../scenario/profile.ts';
import { type Piece, weeklyPieces } from './profile-pieces.ts';
import type { TimeFrame } from './time-frame.ts';

/** Gathers profiles; types with equal weights in one zone share one. */
export class ProfileTable {
  readonly #frame: TimeFrame;
  readonly #known = new Map<string, number>();
  readonly #profiles: Piece[][] = [];

  constructor(frame: TimeFrame) {
    this.#frame = frame;
  }

  /** The number of a profile. */
  add(profile: Profile): number {
    const weights = isFlat(profile) ? [1] : profile.weights;
    const key = JSON.stringify([isFlat(profile) ? null : profile.zone, weights]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const number = this.#profiles.push(this.#pieces(profile)) - 1;
    this.#known.set(key, number);
    return number;
  }

  /** The columns of all profiles added so far. */
  columns(): ProfileColumns {
    const { epoch } = this.#frame;
    const count = this.#profiles.reduce((sum, pieces) => sum + pieces.length, 0);
    const first = new Int32Array(this.#profiles.length + 1);
    const from = new Float64Array(count);
    const weightBefore = new Float64Array(count);
    let row = 0;
    this.#profiles.forEach((pieces, profile) => {
      let weighted = 0;
      pieces.forEach((piece, index) => {
        from[row] = piece.from - epoch;
        weightBefore[row] = weighted;
        const next = pieces[index + 1];
        if (next !== undefined) weighted += piece.weight * (next.from - piece.from);
        row++;
      });
      first[profile + 1] = row;
    });
    return { first, from, weightBefore };
  }

  #pieces(profile: Profile): Piece[] {
    const { epoch, drainEnd } = this.#frame;
    if (isFlat(profile)) {
      return [
        { from: epoch, weight: 1 },
        { from: drainEnd, weight: 0 },
      ];
    }
    const sum = profile.weights.reduce((total, weight) => total + weight, 0);
    const mean = sum / profile.weights.length;
    const weights = profile.weights.map((weight) => weight / mean);
    return weeklyPieces(this.#frame.clock(profile.zone), weights, epoch, drainEnd);
  }
}

function isFlat({ weights }: Profile): boolean {
  return weights.every((weight) => weight === weights[0]);
}
