/** Which combinations of values an experiment tries. */
import type { UniformAt } from './best.ts';

/** Every combination: places in lists of these lengths, the last one changing fastest. */
export function gridDesign(lengths: readonly number[]): readonly (readonly number[])[] {
  return lengths.reduce<readonly (readonly number[])[]>(
    (rows, length) => rows.flatMap((row) => Array.from({ length }, (_, place) => [...row, place])),
    [[]],
  );
}

/**
 * A Latin hypercube (McKay, Beckman and Conover, Technometrics 21, 1979): shares from 0 to 1, of
 * which each of `points` equal slices of each dimension holds exactly one. `uniform` gives its
 * luck: by dimension, and by draw.
 */
export function latinHypercube(
  points: number,
  dimensions: number,
  uniform: UniformAt,
): readonly (readonly number[])[] {
  const columns = Array.from({ length: dimensions }, (_, dimension) => {
    const slices = shuffled(points, (draw) => uniform(dimension, draw));
    return slices.map((slice, point) => (slice + uniform(dimension, points + point)) / points);
  });
  return Array.from({ length: points }, (_, point) =>
    columns.map((column) => column[point] as number),
  );
}

/** The numbers below `count` in random order (Fisher and Yates). */
function shuffled(count: number, uniform: (draw: number) => number): number[] {
  const order = Array.from({ length: count }, (_, place) => place);
  for (let place = count - 1; place > 0; place--) {
    const other = Math.floor(uniform(place) * (place + 1));
    [order[place], order[other]] = [order[other] as number, order[place] as number];
  }
  return order;
}
