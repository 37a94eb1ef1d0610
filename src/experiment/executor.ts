/** Where replications are run: the same records come out, in any order. */
import type { Model } from '../kernel/model.ts';
import type { ReplicationRecord } from '../metrics/record.ts';
import { prepare, replicate } from './replicate.ts';

/** Runs replications of one model. */
export interface Executor {
  /**
   * Runs the replications and yields each record as it is done, in any order. After `signal` is
   * aborted no further replication begins, and the iteration ends with what was finished.
   */
  run(
    model: Model,
    replications: readonly number[],
    signal?: AbortSignal,
  ): AsyncIterable<ReplicationRecord>;
}

/** Runs replications one after the other in the calling thread. */
export const inlineExecutor: Executor = {
  async *run(model, replications, signal) {
    const prepared = prepare(model);
    for (const replication of replications) {
      // A breath between replications lets signals, an abort and a display get through.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (signal?.aborted) return;
      yield replicate(prepared, replication);
    }
  },
};
