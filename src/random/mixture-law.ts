/**
 * Mixtures: a value follows each component with the component's share. Values that occur with
 * positive probability (constants) are kept apart as atoms, so that the rest has a continuous
 * distribution function and the quantile of the whole stays exact at the jumps.
 */
import type { Law } from './law.ts';

/** A component's law and its share of the whole. */
export interface WeightedLaw {
  readonly share: number;
  readonly law: Law;
}

/** A value taken by all u in [start, end). */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

const MAX_STEPS = 200;
const PRECISION = 1e-13;

/** The law of a mixture of `components` without atoms, whose shares sum to 1. */
export function mixtureLaw(components: readonly WeightedLaw[]): Law {
  const cdf = (x: number): number => weighted(components, (law) => law.cdf(x));
  const survival = (x: number): number => weighted(components, (law) => law.survival(x));
  const mean = weighted(components, (law) => law.mean);
  return {
    mean,
    variance: weighted(components, (law) => law.variance + (law.mean - mean) * (law.mean - mean)),
    cdf,
    survival,
    quantile: (u, v) => {
      const values = components.map(({ law }) => law.quantile(u, v));
      const low = Math.min(...values);
      const high = Math.max(...values);
      return u < v
        ? rootBetween(low, high, (x) => cdf(x) - u)
        : rootBetween(low, high, (x) => v - survival(x));
    },
  };
}

/** The atoms of a mixture in ascending order, each with the interval of u it takes. */
export function atomsOf(
  constants: readonly { readonly share: number; readonly value: number }[],
  rest: WeightedLaw | null,
): Atom[] {
  const sorted = [...constants].sort((one, other) => one.value - other.value);
  let below = 0;
  return sorted.map(({ share, value }) => {
    const start = below + (rest === null ? 0 : rest.share * rest.law.cdf(value));
    below += share;
    return { start, end: start + share, value };
  });
}

/** The law of atoms and a continuous rest; `rest` is null where the atoms are the whole. */
export function atomicLaw(atoms: readonly Atom[], rest: WeightedLaw | null): Law {
  const laws: WeightedLaw[] = rest === null ? [] : [rest];
  const total = (of: (law: Law) => number, ofAtom: (value: number) => number): number =>
    weighted(laws, of) + sum(atoms.map((atom) => (atom.end - atom.start) * ofAtom(atom.value)));
  const mean = total(
    (law) => law.mean,
    (value) => value,
  );
  const squared = (value: number): number => (value - mean) * (value - mean);
  return {
    mean,
    variance: total((law) => law.variance + squared(law.mean), squared),
    cdf: (x) =>
      total(
        (law) => law.cdf(x),
        (value) => (value <= x ? 1 : 0),
      ),
    survival: (x) =>
      total(
        (law) => law.survival(x),
        (value) => (value <= x ? 0 : 1),
      ),
    quantile: (u, v) => atomicQuantile(atoms, rest, u, v),
  };
}

function atomicQuantile(
  atoms: readonly Atom[],
  rest: WeightedLaw | null,
  u: number,
  v: number,
): number {
  let below = 0;
  let above = sum(atoms.map((atom) => atom.end - atom.start));
  let value = 0;
  for (const atom of atoms) {
    if (u < atom.start) break;
    value = atom.value;
    if (u < atom.end) return value;
    below += atom.end - atom.start;
    above -= atom.end - atom.start;
  }
  if (rest === null) return value;
  return rest.law.quantile((u - below) / rest.share, (v - above) / rest.share);
}

/** Chandrupatla's method: inverse quadratic steps where they are safe, else a bisection. */
function rootBetween(from: number, to: number, f: (x: number) => number): number {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  let share = 0.5;
  for (let step = 0; step < MAX_STEPS; step++) {
    const x = a + share * (b - a);
    const fx = f(x);
    const [c, fc] = fx > 0 === fa > 0 ? [a, fa] : [b, fb];
    if (c === b) [b, fb] = [a, fa];
    [a, fa] = [x, fx];
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const tolerance = PRECISION * Math.abs(best);
    const least = tolerance / Math.abs(b - a);
    if (fx === 0 || !(least < 0.5)) return best;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    const slopes = ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
    const wanted = safe ? (fa / (fb - fa)) * (fc / (fb - fc)) + slopes : 0.5;
    share = Math.min(1 - least, Math.max(least, wanted));
  }
  return a;
}

function weighted(components: readonly WeightedLaw[], of: (law: Law) => number): number {
  let total = 0;
  for (const { share, law } of components) total += share * of(law);
  return total;
}

function sum(terms: readonly number[]): number {
  let total = 0;
  for (const term of terms) total += term;
  return total;
}
