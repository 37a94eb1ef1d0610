/** The points of a sweep: which values are tried together. */
import { streamKey } from '../random/keys.ts';
import { uniformAt } from '../random/threefry.ts';
import type { Levels } from '../scenario/levels.ts';
import { gridDesign, latinHypercube } from '../statistics/design.ts';
import type { SweepDesign } from './sweep-result.ts';

/** What a design is made of. */
export interface DesignAsked {
  readonly design: SweepDesign;
  readonly levels: readonly Levels[];
  /** Points of a Latin hypercube. */
  readonly points: number;
  readonly seed: string;
}

/** Values of one point in the order of the factors; null leaves a value as it is. */
export type PointValues = readonly (string | null)[];

/** The points of a design; each factor has the values that its design needs. */
export function designPoints({
  design,
  levels,
  points,
  seed,
}: DesignAsked): readonly PointValues[] {
  switch (design) {
    case 'grid':
      return gridDesign(levels.map(({ all }) => (all ?? []).length)).map((places) =>
        places.map((place, factor) => levels[factor].all?.[place] ?? null),
      );
    case 'one-at-a-time':
      return levels.flatMap(({ ends }, factor) =>
        ends.map((value) => levels.map((_, place) => (place === factor ? value : null))),
      );
    case 'latin-hypercube': {
      const { k0, k1 } = streamKey(seed, 'sweep', 'latin hypercube');
      const uniform = (dimension: number, draw: number) => uniformAt(k0, k1, dimension, draw);
      return latinHypercube(points, levels.length, uniform).map((shares) =>
        shares.map((share, factor) => levels[factor].at(share)),
      );
    }
  }
}

/** How many points a design has. */
export function designSize({ design, levels, points }: DesignAsked): number {
  if (design === 'latin-hypercube') return points;
  const counts = levels.map(({ all, ends }) => (design === 'grid' ? (all ?? []) : ends).length);
  return counts.reduce((a, b) => (design === 'grid' ? a * b : a + b));
}
