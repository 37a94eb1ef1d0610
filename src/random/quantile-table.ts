/**
 * Monotone quantile tables: a quantile function as nodes that one uniform number looks up, linear
 * between two nodes. In the middle the nodes are 1/4096 apart; towards both ends the spacing is
 * log-linear, octaves of the distance from the end cut into equal steps, down to 2^-53. So a draw
 * costs one look-up whatever the law, it stays monotone in u, and tails are as exact as the middle.
 */

/** The middle reaches from 2^-5 to 1 − 2^-5. */
const MIDDLE_EXPONENT = -5;
const GRID = 4096;
const FIRST = GRID / 32;
const MIDDLE_STEPS = GRID - 2 * FIRST;
const MIDDLE_NODES = MIDDLE_STEPS + 1;

/** Octaves from 2^-13 on have 128 steps, those below have 32: they hold one draw in 4096. */
const FINE_BITS = 7;
const COARSE_BITS = 5;
const FINE_EXPONENT = -13;
const LAST_EXPONENT = -53;
const COARSE_STEPS = (FINE_EXPONENT - LAST_EXPONENT) << COARSE_BITS;
const FINE_STEPS = (MIDDLE_EXPONENT - FINE_EXPONENT) << FINE_BITS;
/** Nodes of one end: one more than steps, and a copy of the last as its own successor. */
const END_NODES = COARSE_STEPS + FINE_STEPS + 2;
const UPPER_END = MIDDLE_NODES + END_NODES;

/** A table holds its middle, its lower end and its upper end. */
const TABLE_LENGTH = MIDDLE_NODES + 2 * END_NODES;

// A double's bits: sign, 11 bits of exponent, 20 bits of fraction in the high word, 32 below.
const BIAS = 1023;
const FRACTION_BITS = 20;
const FINE_SHIFT = FRACTION_BITS - FINE_BITS;
const COARSE_SHIFT = FRACTION_BITS - COARSE_BITS;
const FINE_MASK = (1 << FINE_SHIFT) - 1;
const COARSE_MASK = (1 << COARSE_SHIFT) - 1;
const FINE_BASE = ((BIAS + FINE_EXPONENT) << FINE_BITS) - COARSE_STEPS;
const COARSE_BASE = (BIAS + LAST_EXPONENT) << COARSE_BITS;
const FINE_WORD = (BIAS + FINE_EXPONENT) << FRACTION_BITS;
const LOW_UNIT = 1 / 4294967296;

const real = new Float64Array(1);
const words = new Uint32Array(real.buffer);
const end = new Float64Array(1);
real[0] = 1;
/** The high word comes second on little-endian processors. */
const HIGH = words[1] === 0 ? 0 : 1;
const LOW = 1 - HIGH;

/** The nodes of a law whose quantile is given both u and 1 − u. */
export function quantileTable(quantile: (u: number, v: number) => number): Float64Array {
  const nodes = new Float64Array(TABLE_LENGTH);
  for (let step = 0; step <= MIDDLE_STEPS; step++) {
    const u = (FIRST + step) / GRID;
    nodes[step] = quantile(u, 1 - u);
  }
  let step = 0;
  for (let exponent = LAST_EXPONENT; exponent < MIDDLE_EXPONENT; exponent++) {
    const steps = 1 << (exponent < FINE_EXPONENT ? COARSE_BITS : FINE_BITS);
    const octave = powerOfTwo(exponent);
    for (let k = 0; k < steps; k++) {
      const tail = octave * (1 + k / steps);
      nodes[MIDDLE_NODES + step] = quantile(tail, 1 - tail);
      nodes[UPPER_END + step] = quantile(1 - tail, tail);
      step++;
    }
  }
  nodes.fill(nodes[0], MIDDLE_NODES + step, UPPER_END);
  nodes.fill(nodes[MIDDLE_STEPS], UPPER_END + step);
  return nodes;
}

/** The value at `u` of the table that begins at `offset`; u lies in [2^-53, 1 − 2^-53]. */
export function tableAt(nodes: Float64Array, offset: number, u: number): number {
  const position = u * GRID;
  const cell = position | 0;
  const step = cell - FIRST;
  if (step < 0 || step >= MIDDLE_STEPS) {
    // Through a column, because a double handed to or from a call would be boxed on every way.
    end[0] = u;
    lookUpEnd(nodes, offset);
    return end[0];
  }
  const from = nodes[offset + step];
  return from + (position - cell) * (nodes[offset + step + 1] - from);
}

/** Replaces the uniform number in `end` by its value. */
function lookUpEnd(nodes: Float64Array, offset: number): void {
  const u = end[0];
  const upper = u > 0.5;
  real[0] = upper ? 1 - u : u;
  const high = words[HIGH];
  const low = words[LOW] * LOW_UNIT;
  const fine = high >= FINE_WORD;
  const step = fine ? (high >>> FINE_SHIFT) - FINE_BASE : (high >>> COARSE_SHIFT) - COARSE_BASE;
  const share = fine
    ? ((high & FINE_MASK) + low) / (FINE_MASK + 1)
    : ((high & COARSE_MASK) + low) / (COARSE_MASK + 1);
  const node = offset + (upper ? UPPER_END : MIDDLE_NODES) + step;
  const from = nodes[node];
  end[0] = from + share * (nodes[node + 1] - from);
}

function powerOfTwo(exponent: number): number {
  let power = 1;
  for (let k = 0; k > exponent; k--) power /= 2;
  return power;
}
