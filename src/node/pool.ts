/** Replications over worker threads: the same records as in one thread, in another order. */
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Executor, Unit, UnitRecord } from '../experiment/executor.ts';
import { RunRefused } from '../kernel/limits.ts';
import { systemCode } from './outside-error.ts';
import type { FailedUnit } from './worker.ts';

/** How long replications in flight may go on after an abort. */
const GRACE_MILLISECONDS = 5000;

type Answer = UnitRecord | FailedUnit;
type Pool = Piscina<Unit, Answer>;

/**
 * Runs units in `threads` worker threads, each of which receives the models once. `worker` is the
 * module whose `run` they call. A unit whose worker dies is tried once more; a second death is
 * `RunRefused` E431, or E411 where memory ran out.
 */
export function threadExecutor(threads: number, worker = ownWorker()): Executor {
  return {
    open: async (models) => {
      const pool: Pool = new Piscina({
        filename: fileURLToPath(worker),
        name: 'run',
        minThreads: threads,
        maxThreads: threads,
        // One waits while one runs, so that no thread idles and an abort leaves little to drop.
        concurrentTasksPerWorker: 1,
        workerData: models.map(({ model }) => model),
      });
      return {
        run: (units, signal) => records(pool, units, signal),
        close: () => pool.destroy(),
      };
    },
  };
}

function ownWorker(): URL {
  return new URL('./worker.js', import.meta.url);
}

/** Keeps every thread fed, and yields records as they come until all are done or none may start. */
async function* records(
  pool: Pool,
  units: readonly Unit[],
  signal: AbortSignal | undefined,
): AsyncGenerator<UnitRecord> {
  const running = new Map<string, Promise<Answer>>();
  const grace = graceAfter(signal);
  let next = 0;
  const inFlight = pool.options.maxThreads * 2;
  try {
    for (;;) {
      while (!signal?.aborted && next < units.length && running.size < inFlight) {
        const unit = units[next++];
        running.set(nameOf(unit), answered(pool, unit));
      }
      if (running.size === 0) return;
      const answer = await Promise.race([...running.values(), grace.over]);
      if (answer === undefined) return;
      if ('message' in answer) throw errorOf(answer);
      const { model, record } = answer;
      running.delete(nameOf({ model, replication: record.replication }));
      yield answer;
    }
  } finally {
    grace.cancel();
  }
}

function nameOf({ model, replication }: Unit): string {
  return `${model}/${replication}`;
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
async function answered(pool: Pool, unit: Unit): Promise<Answer> {
  try {
    return await pool.run(unit);
  } catch {
    return pool.run(unit).catch((error: unknown) => death(error, unit));
  }
}

function death(error: unknown, unit: Unit): FailedUnit {
  const which = `Replication ${unit.replication + 1}`;
  if (systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') {
    const message =
      `${which} needs more memory than a thread has: too many tickets are open at once; ` +
      'check the load with tiersim check, or lower limits.maxOpenTickets to be stopped earlier';
    return { ...unit, code: 'E411', message, stack: undefined };
  }
  const reason = error instanceof Error ? error.message : String(error);
  const message = `${which} was given up: its worker ended twice (${reason})`;
  return { ...unit, code: 'E431', message, stack: undefined };
}

function errorOf({ code, message, stack }: FailedUnit): Error {
  if (code !== undefined) return new RunRefused(code, message);
  const fault = new Error(message);
  fault.stack = stack;
  return fault;
}
