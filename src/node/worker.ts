/** A worker thread: prepares the models it was started with, and runs replications of them. */
import { workerData } from 'node:worker_threads';
import { preparedOnce, type Unit, type UnitRecord } from '../experiment/executor.ts';
import { replicate } from '../experiment/replicate.ts';
import { RunRefused } from '../kernel/limits.ts';
import type { Model } from '../kernel/model.ts';
import { joinMoreFunctions } from './machine-code.ts';

/** Why a unit has no record, as plain data: an error loses its code between threads. */
export interface FailedUnit extends Unit {
  /** The code of a refusal, or undefined where a law of the program itself did not hold. */
  readonly code: string | undefined;
  readonly message: string;
  readonly stack: string | undefined;
}

joinMoreFunctions();
const prepared = preparedOnce(workerData as readonly Model[]);

/** Runs and measures one replication, or tells why there is no record of it. */
export function run({ model, replication }: Unit): UnitRecord | FailedUnit {
  try {
    return { model, record: replicate(prepared(model), replication) };
  } catch (error) {
    const { message, stack } = error as Error;
    const code = error instanceof RunRefused ? error.code : undefined;
    return { model, replication, code, message, stack };
  }
}
