/** Histograms of all replications together: sums of whole numbers, the same in every order. */
import type { DurationId } from '../metrics/metric.ts';
import type { CellCounts, DurationCounts } from '../metrics/quantile-rows.ts';
import { addedTo, NO_COUNTS, sparseOf } from '../metrics/sparse-counts.ts';

/** Lists of counts by cell. */
interface Cells {
  readonly observed: Float64Array[];
  readonly censored: Float64Array[];
}

/** Counts of all durations that grow with every record. */
export class PooledDurations {
  readonly #pooled: Readonly<Record<DurationId, Cells>> = {
    response: { observed: [], censored: [] },
    resolution: { observed: [], censored: [] },
    service: { observed: [], censored: [] },
    queue: { observed: [], censored: [] },
    handle: { observed: [], censored: [] },
  };

  /** Adds the histograms of one replication. */
  add(record: DurationCounts): void {
    for (const [id, pooled] of Object.entries(this.#pooled)) {
      const { observed, censored } = record[id as DurationId];
      pool(pooled.observed, observed);
      pool(pooled.censored, censored);
    }
  }

  /** The sums so far. */
  counts(): DurationCounts {
    const { response, resolution, service, queue, handle } = this.#pooled;
    return {
      response: sparseCells(response),
      resolution: sparseCells(resolution),
      service: sparseCells(service),
      queue: sparseCells(queue),
      handle: sparseCells(handle),
    };
  }
}

const NOTHING = new Float64Array(0);

function pool(sums: Float64Array[], cells: CellCounts['observed']): void {
  for (const [cell, counts = NO_COUNTS] of cells.entries()) {
    sums[cell] = addedTo(sums[cell] ?? NOTHING, counts);
  }
}

function sparseCells({ observed, censored }: Cells): CellCounts {
  return { observed: observed.map(sparseOf), censored: censored.map(sparseOf) };
}
