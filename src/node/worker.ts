/** A worker thread: prepares the model it was started with, and runs replications of it. */
import { workerData } from 'node:worker_threads';
import { prepare, replicate } from '../experiment/replicate.ts';
import { RunRefused } from '../kernel/limits.ts';
import type { Model } from '../kernel/model.ts';
import type { ReplicationRecord } from '../metrics/record.ts';

/** Why a replication has no record, as plain data: an error loses its code between threads. */
export interface FailedReplication {
  readonly replication: number;
  /** The code of a refusal, or undefined where a law of the program itself did not hold. */
  readonly code: string | undefined;
  readonly message: string;
  readonly stack: string | undefined;
}

const prepared = prepare(workerData as Model);

/** Runs and measures one replication, or tells why there is no record of it. */
export function run(replication: number): ReplicationRecord | FailedReplication {
  try {
    return replicate(prepared, replication);
  } catch (error) {
    const { message, stack } = error as Error;
    const code = error instanceof RunRefused ? error.code : undefined;
    return { replication, code, message, stack };
  }
}
