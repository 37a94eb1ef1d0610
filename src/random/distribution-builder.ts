/** Gathers a model's distributions into columns; equal ones share a row, equal shapes a table. */
import { assert } from '../units/assert.ts';
import type { DistributionColumns } from './distribution.ts';
import {
  ATOMIC,
  CONSTANT,
  EMPIRICAL,
  LOG_NORMAL,
  TABLE,
  TRIANGULAR,
  UNIFORM,
} from './distribution.ts';
import { lawOfForm, lawOfShape, splitMixture } from './distribution-law.ts';
import type { DistributionSpec } from './distribution-spec.ts';
import { normalQuantile } from './normal.ts';
import type { NormalForm, Part, Shape } from './normal-form.ts';
import { normalFormOf } from './normal-form.ts';
import { quantileTable } from './quantile-table.ts';

interface Row {
  readonly kind: number;
  readonly shift: number;
  readonly scale: number;
  readonly parameter: number;
  readonly table: number;
  readonly atoms: number;
  readonly mean: number;
  readonly variance: number;
}

type ShapeColumns = Pick<Row, 'kind' | 'parameter' | 'table' | 'atoms'>;

const PLAIN: ShapeColumns = { kind: CONSTANT, parameter: 0, table: -1, atoms: 0 };

/** Collects specifications and lays them out as columns. */
export class DistributionBuilder {
  readonly #rows: Row[] = [];
  readonly #rowByForm = new Map<string, number>();
  readonly #blocks: Float64Array[] = [];
  readonly #blockByShape = new Map<string, number>();
  #nodes = 0;

  /** Adds a distribution and returns its row; an equal one returns the row it already has. */
  add(spec: DistributionSpec): number {
    return this.#addForm(normalFormOf(spec));
  }

  /** The columns of all distributions added so far. */
  build(): DistributionColumns {
    const column = (of: (row: Row) => number): number[] => this.#rows.map(of);
    const nodes = new Float64Array(this.#nodes);
    let offset = 0;
    for (const block of this.#blocks) {
      nodes.set(block, offset);
      offset += block.length;
    }
    return {
      kind: Uint8Array.from(column((row) => row.kind)),
      shift: Float64Array.from(column((row) => row.shift)),
      scale: Float64Array.from(column((row) => row.scale)),
      parameter: Float64Array.from(column((row) => row.parameter)),
      table: Int32Array.from(column((row) => row.table)),
      atoms: Int32Array.from(column((row) => row.atoms)),
      nodes,
      mean: Float64Array.from(column((row) => row.mean)),
      variance: Float64Array.from(column((row) => row.variance)),
    };
  }

  #addForm(form: NormalForm): number {
    const name = JSON.stringify(form);
    const known = this.#rowByForm.get(name);
    if (known !== undefined) return known;
    const columns = this.#shapeColumns(form.shape);
    const { mean, variance } = lawOfForm(form);
    const { shift, scale } = form;
    const row = this.#rows.push({ ...columns, shift, scale, mean, variance }) - 1;
    this.#rowByForm.set(name, row);
    return row;
  }

  #shapeColumns(shape: Shape): ShapeColumns {
    switch (shape.kind) {
      case 'constant':
        return PLAIN;
      case 'uniform':
        return { ...PLAIN, kind: UNIFORM };
      case 'triangular':
        return { ...PLAIN, kind: TRIANGULAR, parameter: shape.mode };
      case 'logNormal':
        return {
          ...PLAIN,
          kind: LOG_NORMAL,
          parameter: shape.sigma,
          table: this.#table('normal', normalQuantile),
        };
      case 'empirical':
        return {
          ...PLAIN,
          kind: EMPIRICAL,
          parameter: shape.sorted.length - 1,
          table: this.#block(Float64Array.from(shape.sorted)),
        };
      case 'mixture':
        return this.#mixtureColumns(shape.parts);
      default:
        return { ...PLAIN, kind: TABLE, table: this.#shapeTable(shape) };
    }
  }

  #mixtureColumns(parts: readonly Part[]): ShapeColumns {
    if (!parts.some(({ form }) => form.shape.kind === 'constant')) {
      return { ...PLAIN, kind: TABLE, table: this.#shapeTable({ kind: 'mixture', parts }) };
    }
    const { atoms, rest } = splitMixture(parts);
    const block = atoms.flatMap(({ start, end, value }) => [start, end, value]);
    return {
      kind: ATOMIC,
      parameter: rest === null ? -1 : this.#addForm(rest.form),
      table: this.#block(Float64Array.from(block)),
      atoms: atoms.length,
    };
  }

  #shapeTable(shape: Shape): number {
    const law = lawOfShape(shape);
    return this.#table(JSON.stringify(shape), (u, v) => law.quantile(u, v));
  }

  #table(name: string, quantile: (u: number, v: number) => number): number {
    const known = this.#blockByShape.get(name);
    if (known !== undefined) return known;
    const block = quantileTable(quantile);
    assert(block.every(Number.isFinite), `every quantile of ${name} is a finite number`);
    const offset = this.#block(block);
    this.#blockByShape.set(name, offset);
    return offset;
  }

  #block(values: Float64Array): number {
    const offset = this.#nodes;
    this.#blocks.push(values);
    this.#nodes += values.length;
    return offset;
  }
}
