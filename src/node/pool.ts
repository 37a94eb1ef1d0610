/** Replications over worker threads: the same records as in one thread, in another order. */
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Executor } from '../experiment/executor.ts';
import { RunRefused } from '../kernel/limits.ts';
import type { Model } from '../kernel/model.ts';
import type { ReplicationRecord } from '../metrics/record.ts';
import { systemCode } from './outside-error.ts';
import type { FailedReplication } from './worker.ts';

/** How long replications in flight may go on after an abort. */
const GRACE_MILLISECONDS = 5000;

type Answer = ReplicationRecord | FailedReplication;
type Pool = Piscina<number, Answer>;

/**
 * Runs replications in `threads` worker threads, each of which receives the model once. `worker` is
 * the module whose `run` they call. A replication whose worker dies is tried once more; a second
 * death is `RunRefused` E431, or E411 where memory ran out.
 */
export function threadExecutor(threads: number, worker = ownWorker()): Executor {
  return {
    async *run(model, replications, signal) {
      const pool = openPool(model, Math.min(threads, replications.length), worker);
      try {
        yield* records(pool, replications, signal);
      } finally {
        await pool.destroy();
      }
    },
  };
}

function ownWorker(): URL {
  return new URL('./worker.js', import.meta.url);
}

function openPool(model: Model, threads: number, worker: URL): Pool {
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
  pool: Pool,
  replications: readonly number[],
  signal: AbortSignal | undefined,
): AsyncGenerator<ReplicationRecord> {
  const running = new Map<number, Promise<Answer>>();
  const grace = graceAfter(signal);
  let next = 0;
  const inFlight = pool.options.maxThreads * 2;
  try {
    for (;;) {
      while (!signal?.aborted && next < replications.length && running.size < inFlight) {
        const replication = replications[next++];
        running.set(replication, answered(pool, replication));
      }
      if (running.size === 0) return;
      const answer = await Promise.race([...running.values(), grace.over]);
      if (answer === undefined) return;
      if ('message' in answer) throw errorOf(answer);
      running.delete(answer.replication);
      yield answer;
    }
  } finally {
    grace.cancel();
  }
}

/** Resolves some seconds after the abort, so that a long replication cannot hold up the end. */
function graceAfter(signal: AbortSignal | undefined) {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    const start = () => {
      timer = setTimeout(() => resolve(undefined), GRACE_MILLISECONDS);
    };
    if (signal?.aborted) start();
    else signal?.addEventListener('abort', start, { once: true });
  });
  return { over, cancel: () => clearTimeout(timer) };
}

/** The answer of a worker; only the death of a worker rejects a task, as `run` catches the rest. */
async function answered(pool: Pool, replication: number): Promise<Answer> {
  try {
    return await pool.run(replication);
  } catch {
    return pool.run(replication).catch((error: unknown) => death(error, replication));
  }
}

function death(error: unknown, replication: number): FailedReplication {
  const which = `Replication ${replication + 1}`;
  if (systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') {
    const message =
      `${which} needs more memory than a thread has: too many tickets are open at once; ` +
      'check the load with tiersim check, or lower limits.maxOpenTickets to be stopped earlier';
    return { replication, code: 'E411', message, stack: undefined };
  }
  const reason = error instanceof Error ? error.message : String(error);
  const message = `${which} was given up: its worker ended twice (${reason})`;
  return { replication, code: 'E431', message, stack: undefined };
}

function errorOf({ code, message, stack }: FailedReplication): Error {
  if (code !== undefined) return new RunRefused(code, message);
  const fault = new Error(message);
  fault.stack = stack;
  return fault;
}
