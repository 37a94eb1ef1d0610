/** A worker thread: prepares the model it was started with, and runs replications of it. */
import { workerData } from 'node:worker_threads';
import { prepare, replicate } from '../experiment/replicate.ts';
import type { Model } from '../kernel/model.ts';
import type { ReplicationRecord } from '../metrics/record.ts';

const prepared = prepare(workerData as Model);

/** Runs and measures one replication. */
export function run(replication: number): ReplicationRecord {
  return replicate(prepared, replication);
}
