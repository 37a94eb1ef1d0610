/**
 * Sampling: distributions as plain columns that a worker can be sent, and one function that turns
 * a uniform number into a value. Every value is a monotone function of its one uniform number, so
 * that scenarios that share random numbers stay in step draw by draw.
 */
import { fastExp } from '../units/mathematics.ts';
import { quantileOfSorted } from './empirical-law.ts';
import { unitTriangularQuantile } from './law.ts';
import { tableAt } from './quantile-table.ts';

// A row's value is `shift + scale · shape(u)`; its kind says how the shape comes about.

/** A value that never varies: the row's shift. */
export const CONSTANT = 0;
/** A shape looked up in its quantile table. */
export const TABLE = 1;
/** The exponential of `parameter` times a standard normal value from the table. */
export const LOG_NORMAL = 2;
/** The uniform number itself. */
export const UNIFORM = 3;
/** A triangle over the unit interval with its peak at `parameter`. */
export const TRIANGULAR = 4;
/** A line through observed values; `parameter` is the number of intervals between them. */
export const EMPIRICAL = 5;
/** Atoms, three nodes each (start, end, value), and a rest; `parameter` is the rest's row or −1. */
export const ATOMIC = 6;

/** Distributions, one a row: plain typed arrays. */
export interface DistributionColumns {
  readonly kind: Uint8Array;
  readonly shift: Float64Array;
  readonly scale: Float64Array;
  readonly parameter: Float64Array;
  /** Where the row's table, observed values or atoms begin in `nodes`; −1 without any. */
  readonly table: Int32Array;
  /** The number of atoms of an `ATOMIC` row, otherwise 0. */
  readonly atoms: Int32Array;
  readonly nodes: Float64Array;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** The uniform number of the draw in hand, then its value. */
const uniform = new Float64Array(1);
const SMALLEST = 1.1102230246251565e-16;
const LARGEST = 1 - SMALLEST;

/** The value of distribution `row` at the uniform number `u`, not rounded. */
export function sample(columns: DistributionColumns, row: number, u: number): number {
  const kind = columns.kind[row];
  const shift = columns.shift[row];
  if (kind === CONSTANT) return shift;
  const scale = columns.scale[row];
  const table = columns.table[row];
  if (kind === TABLE) return shift + scale * tableAt(columns.nodes, table, u);
  const parameter = columns.parameter[row];
  if (kind === LOG_NORMAL) {
    return shift + scale * fastExp(parameter * tableAt(columns.nodes, table, u));
  }
  // Through a column, because a double handed to or from a call would be boxed on every way.
  uniform[0] = u;
  if (kind === ATOMIC) findAtomic(columns, row);
  else findPlainShape(columns, row);
  return shift + scale * uniform[0];
}

/** The value of distribution `row` at the uniform number `u`, rounded to a whole number. */
export function sampleWhole(columns: DistributionColumns, row: number, u: number): number {
  return Math.round(sample(columns, row, u));
}

/** Replaces the uniform number by the value of a shape that is neither a table nor log-normal. */
function findPlainShape(columns: DistributionColumns, row: number): void {
  const u = uniform[0];
  const kind = columns.kind[row];
  if (kind === UNIFORM) return;
  const parameter = columns.parameter[row];
  uniform[0] =
    kind === TRIANGULAR
      ? unitTriangularQuantile(parameter, u, 1 - u)
      : quantileOfSorted(columns.nodes, columns.table[row], parameter, u);
}

/** Replaces the uniform number by the value of a shape with atoms. */
function findAtomic(columns: DistributionColumns, row: number): void {
  uniform[0] = atomicAt(columns, row, uniform[0]);
}

function atomicAt(columns: DistributionColumns, row: number, u: number): number {
  const { nodes } = columns;
  const first = columns.table[row];
  const last = first + 3 * columns.atoms[row];
  let below = 0;
  let all = 0;
  let value = 0;
  for (let node = first; node < last; node += 3) {
    const start = nodes[node];
    const end = nodes[node + 1];
    all += end - start;
    if (u < start) continue;
    value = nodes[node + 2];
    if (u < end) return value;
    below += end - start;
  }
  const rest = columns.parameter[row];
  if (rest < 0) return value;
  const inner = (u - below) / (1 - all);
  return sample(columns, rest, Math.min(LARGEST, Math.max(SMALLEST, inner)));
}
