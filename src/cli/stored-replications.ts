/** An executor that keeps finished replications in the project folder, where that is wanted. */
import type { Executor } from '../experiment/executor.ts';
import type { Host } from '../node/host.ts';
import { ReplicationStore } from '../node/replication-store.ts';
import { storingExecutor } from '../node/storing-executor.ts';

/** How replications are run and kept. */
export interface Keeping {
  readonly workers: number;
  /** Whether finished replications are used again and kept. */
  readonly isKept: boolean;
  /** Models of the experiment that are not all opened at once. */
  readonly inUse?: readonly string[];
}

/** An executor, and how many replications it did not have to run. */
export interface KeepingExecutor {
  readonly executor: Executor;
  readonly reused: () => number;
}

/** The executor of a run; says once on standard error where nothing can be kept. */
export async function keepingExecutor(
  host: Host,
  { workers, isKept, inUse }: Keeping,
): Promise<KeepingExecutor> {
  if (!isKept) return { executor: await host.executor(workers), reused: () => 0 };
  const store = new ReplicationStore(host.folder, (reason) => {
    host.err.write(`note   finished replications are not kept: ${reason}\n`);
  });
  const executor = storingExecutor(() => host.executor(workers), store, inUse);
  return { executor, reused: () => store.reused };
}
