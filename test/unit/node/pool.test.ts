/** Worker threads that die: one more try, then an error that names the replication. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { failuresOf } from '../../../src/cli/failures.ts';
import type { Model } from '../../../src/kernel/model.ts';
import { threadExecutor } from '../../../src/node/pool.ts';
import { temporaryFolder } from '../../support/memory-host.ts';

/** A worker whose `run` does `body`; `attempt` counts the tries of one replication from 1. */
function crewWith(body: string) {
  const folder = temporaryFolder({
    'worker.mjs': `import { appendFileSync, readFileSync } from 'node:fs';
      import { workerData } from 'node:worker_threads';
      export function run({ model, replication }) {
        const file = workerData[model].folder + '/tries-' + replication;
        appendFileSync(file, 'x');
        const attempt = readFileSync(file, 'utf8').length;
        ${body}
        return { model, record: { replication, attempt } };
      }`,
  });
  const worker = pathToFileURL(join(folder, 'worker.mjs'));
  const model = { folder } as unknown as Model;
  return threadExecutor(2, worker).open([{ key: 'a', model }]);
}

function unitsOf(replications: readonly number[]) {
  return replications.map((replication) => ({ model: 0, replication }));
}

async function recordsOf(body: string, replications: readonly number[]) {
  const crew = await crewWith(body);
  const records: unknown[] = [];
  try {
    for await (const { record } of crew.run(unitsOf(replications))) records.push(record);
  } finally {
    await crew.close();
  }
  return records.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

describe('a worker that dies', () => {
  it('is replaced, and its replication is run again', async () => {
    const body = 'if (replication === 1 && attempt === 1) process.exit(3);';
    const records = await recordsOf(body, [0, 1, 2, 3, 4]);
    expect(records).toHaveLength(5);
    expect(records).toContainEqual({ replication: 1, attempt: 2 });
  });
  it('twice on the same replication is E431', async () => {
    const told = recordsOf('if (replication === 2) process.exit(3);', [0, 1, 2, 3]);
    const error = await told.catch((reason: unknown) => reason);
    const { failures, status } = failuresOf(error);
    expect(status).toBe(4);
    expect(failures[0]?.code).toBe('E431');
    expect(failures[0]?.message).toMatch(/^Replication 3 was given up: its worker ended twice/);
  });
});

describe('a replication without a record', () => {
  it('keeps the code of a refusal, and is not tried again', async () => {
    const body = `if (replication === 1) return { replication, code: 'E421', message: 'no ' + attempt };`;
    const error = await recordsOf(body, [0, 1]).catch((reason: unknown) => reason);
    expect(failuresOf(error)).toMatchObject({
      status: 4,
      failures: [{ code: 'E421', message: 'no 1.' }],
    });
  });
  it('is a fault of ours where a law of the program did not hold', async () => {
    const body = `return { replication, message: 'a ticket was lost', stack: 'here' };`;
    const error = await recordsOf(body, [0]).catch((reason: unknown) => reason);
    expect(failuresOf(error)).toMatchObject({ status: 1, failures: [{ code: 'E101' }] });
    expect((error as Error).stack).toBe('here');
  });
});

describe('an abort', () => {
  it('does not wait for a replication that never ends', async () => {
    const controller = new AbortController();
    const sleep = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)';
    const crew = await crewWith(`if (replication === 1) ${sleep};`);
    const finished: number[] = [];
    for await (const { record } of crew.run(unitsOf([0, 1]), controller.signal)) {
      finished.push(record.replication);
      controller.abort();
    }
    await crew.close();
    expect(finished).toEqual([0]);
  });
  it('lets nothing further begin and keeps what is finished', async () => {
    const controller = new AbortController();
    const crew = await crewWith('');
    const replications = Array.from({ length: 1000 }, (_, n) => n);
    let finished = 0;
    for await (const _record of crew.run(unitsOf(replications), controller.signal)) {
      finished++;
      controller.abort();
    }
    await crew.close();
    expect(finished).toBeGreaterThan(0);
    expect(finished).toBeLessThanOrEqual(5);
  });
});
