/** A prime, so that the points fall on every phase of any power-of-two grid. */
const POINTS = 251;
const OCTAVES = 40;

/** The integral of `f` over the unit interval, octave by octave towards both ends. */
export function expectation(f: (u: number, v: number) => number): number {
  let total = 0;
  for (let octave = 1; octave <= OCTAVES; octave++) {
    const start = 2 ** -(octave + 1);
    let sum = 0;
    for (let k = 0; k < POINTS; k++) {
      const tail = start * (1 + (k + 0.5) / POINTS);
      sum += f(tail, 1 - tail) + f(1 - tail, tail);
    }
    total += (sum / POINTS) * start;
  }
  return total;
}
