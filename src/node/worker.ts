/** A worker thread: prepares the model it was started with, and runs replications of it. */
import { workerData } from 'node:worker_threads';
import { prepare, replicate } from '../experiment/replicate.ts';
import { RunRefused } from '../kernel/limits.ts';
import type { Model } from '../kernel/model.ts';
import type { ReplicationRecord } from '../metrics/record.ts';

/** A refusal as plain data: an error would lose its code on the way between threads. */
export interface RefusedReplication {
  readonly refusal: { readonly code: string; readonly message: string };
}

const prepared = prepare(workerData as Model);

/** Runs and measures one replication, or tells why the model refused it. */
export function run(replication: number): ReplicationRecord | RefusedReplication {
  try {
    return replicate(prepared, replication);
  } catch (error) {
    if (!(error instanceof RunRefused)) throw error;
    return { refusal: { code: error.code, message: error.message } };
  }
}
