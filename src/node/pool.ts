/** Replications over worker threads: the same records as in one thread, in another order. */
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Executor } from '../experiment/executor.ts';
import { RunRefused } from '../kernel/limits.ts';
import type { Model } from '../kernel/model.ts';
import type { ReplicationRecord } from '../metrics/record.ts';
import type { RefusedReplication } from './worker.ts';

/** Runs replications in `threads` worker threads, each of which receives the model once. */
export function threadExecutor(threads: number): Executor {
  return {
    async *run(model, replications, signal) {
      const pool = openPool(model, Math.min(threads, replications.length));
      try {
        yield* records(pool, replications, signal);
      } finally {
        await pool.destroy();
      }
    },
  };
}

function openPool(
  model: Model,
  threads: number,
): Piscina<number, ReplicationRecord | RefusedReplication> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new URL(`./worker.${extension}`, import.meta.url);
  return new Piscina({
    filename: fileURLToPath(worker),
    name: 'run',
    minThreads: threads,
    maxThreads: threads,
    // One waits while one runs, so that a thread never idles and an abort leaves little to drop.
    concurrentTasksPerWorker: 1,
    workerData: model,
  });
}

/** Keeps every thread fed, and yields records as they come until all are done or none may start. */
async function* records(
  pool: Piscina<number, ReplicationRecord | RefusedReplication>,
  replications: readonly number[],
  signal: AbortSignal | undefined,
): AsyncGenerator<ReplicationRecord> {
  const running = new Map<number, Promise<ReplicationRecord | RefusedReplication>>();
  let next = 0;
  const inFlight = pool.options.maxThreads * 2;
  for (;;) {
    while (!signal?.aborted && next < replications.length && running.size < inFlight) {
      const replication = replications[next++];
      running.set(replication, pool.run(replication));
    }
    if (running.size === 0) return;
    const record = await Promise.race(running.values());
    if ('refusal' in record) throw new RunRefused(record.refusal.code, record.refusal.message);
    running.delete(record.replication);
    yield record;
  }
}
