/** Finished replications on disk: the same record comes back, or none. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Executor, inlineExecutor } from '../../../src/experiment/executor.ts';
import { prepare, replicate } from '../../../src/experiment/replicate.ts';
import { ReplicationStore } from '../../../src/node/replication-store.ts';
import { storingExecutor } from '../../../src/node/storing-executor.ts';
import { everyFeature } from '../../recomputation/every-feature.ts';
import { temporaryFolder } from '../../support/memory-host.ts';
import { modelOf } from '../../support/scenario.ts';

const model = modelOf(everyFeature());
const prepared = prepare(model);
const [first, second] = [replicate(prepared, 0), replicate(prepared, 1)];

function storeIn(folder: string, program = 'this') {
  const told: string[] = [];
  return { store: new ReplicationStore(folder, (reason) => told.push(reason), program), told };
}

/** Paths of all files below a folder. */
function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

describe('the store of replications', () => {
  it('gives back what was kept, to the last bit, and nothing else', async () => {
    const { store } = storeIn(temporaryFolder());
    await store.keep('model', first);
    await store.keep('model', second);
    expect(await store.find('model', 0)).toEqual(first);
    expect(await store.find('model', 1)).toEqual(second);
    expect(await store.find('model', 2)).toBeUndefined();
    expect(await store.find('other', 0)).toBeUndefined();
    expect(store.reused).toBe(2);
  });

  it('takes a file that was cut short or changed anywhere for none', async () => {
    const folder = temporaryFolder();
    const { store } = storeIn(folder);
    await store.keep('model', first);
    const [file = ''] = filesIn(folder);
    const whole = readFileSync(file);
    for (let part = 0; part < 40; part++) {
      const at = Math.floor((whole.length * part) / 40);
      writeFileSync(file, whole.subarray(0, at));
      expect(await store.find('model', 0)).toBeUndefined();
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] as number) ^ 0x10;
      writeFileSync(file, flipped);
      const found = await store.find('model', 0);
      // A bit of the header that says nothing may be changed without harm.
      if (found !== undefined) expect(found).toEqual(first);
    }
    writeFileSync(file, whole);
    expect(await store.find('model', 0)).toEqual(first);
  });

  it('does not mistake the file of one model or replication for another', async () => {
    const folder = temporaryFolder();
    const { store } = storeIn(folder);
    await store.keep('model', first);
    const [file = ''] = filesIn(folder);
    writeFileSync(file.replace('000001', '000002'), readFileSync(file));
    expect(await store.find('model', 1)).toBeUndefined();
  });

  it('knows nothing of another program, and takes its results away', async () => {
    const folder = temporaryFolder();
    await storeIn(folder, 'before').store.keep('model', first);
    const { store } = storeIn(folder, 'after');
    expect(await store.find('model', 0)).toBeUndefined();
    await store.tidy([]);
    expect(filesIn(folder)).toEqual([]);
  });

  it('keeps the 250 models that were used last, and what is in use', async () => {
    const folder = temporaryFolder();
    const { store } = storeIn(folder);
    const small = { ...first, histograms: {}, series: {} } as unknown as typeof first;
    for (let k = 0; k < 253; k++) await store.keep(`model ${k}`, small);
    const models = join(folder, '.tiersim', 'cache', 'this');
    readdirSync(models).forEach((name) => {
      const old = new Date('2020-01-01');
      utimesSync(join(models, name), old, old);
    });
    await store.tidy(['model 7', 'model 8']);
    expect(readdirSync(models)).toHaveLength(252);
    expect(await store.find('model 7', 0)).toBeDefined();
    expect(await store.find('model 8', 0)).toBeDefined();
  });

  it('keeps no more bytes than it may, those used last, and always what is in use', async () => {
    const folder = temporaryFolder();
    const { store } = storeIn(folder);
    const models = join(folder, '.tiersim', 'cache', 'this');
    const ages: Record<string, number> = {};
    for (let k = 0; k < 5; k++) {
      await store.keep(`model ${k}`, first);
      const [name = ''] = readdirSync(models).filter((each) => !(each in ages));
      ages[name] = k;
    }
    for (const [name, k] of Object.entries(ages)) {
      const used = new Date(Date.UTC(2020, 0, 1 + k));
      utimesSync(join(models, name), used, used);
    }
    const size = statSync(filesIn(folder)[0] ?? '').size;
    await store.tidy(['model 0'], 3.5 * size);
    const found = await Promise.all([0, 1, 2, 3, 4].map((k) => store.find(`model ${k}`, 0)));
    expect(found.map((record) => record !== undefined)).toEqual([true, false, false, true, true]);
    await store.tidy(['model 0'], 0);
    expect(filesIn(folder)).toHaveLength(1);
  });

  it('says once that nothing can be kept, and goes on', async () => {
    const folder = temporaryFolder({ '.tiersim': 'a file in the way' });
    const { store, told } = storeIn(folder);
    await store.keep('model', first);
    await store.keep('model', second);
    expect(told).toHaveLength(1);
    expect(await store.find('model', 0)).toBeUndefined();
    await store.tidy(['model']);
  });

  it('leaves nothing temporary behind, and clears away what a killed program left', async () => {
    const folder = temporaryFolder();
    const { store } = storeIn(folder);
    await store.keep('model', first);
    const [file = ''] = filesIn(folder);
    const [old, young] = ['old', 'young'].map((name) => `${file}.${name}.tmp`) as [string, string];
    for (const name of [old, young]) writeFileSync(name, 'half a fi');
    utimesSync(old, new Date('2020-01-01'), new Date('2020-01-01'));
    await store.tidy(['model']);
    expect([old, young].map((name) => existsSync(name))).toEqual([false, true]);
  });
});

describe('an executor with a store', () => {
  const units = [0, 1, 2].map((replication) => ({ model: 0, replication }));

  async function run(folder: string, wanted = units) {
    const ran: number[] = [];
    const counting: Executor = {
      open: async (models) => {
        const crew = await inlineExecutor.open(models);
        return {
          run: (asked, signal) => {
            ran.push(...asked.map(({ replication }) => replication));
            return crew.run(asked, signal);
          },
          close: () => crew.close(),
        };
      },
    };
    const executor = storingExecutor(async () => counting, storeIn(folder).store);
    const crew = await executor.open([{ key: 'model', model }]);
    const found = new Map<number, unknown>();
    for await (const { record } of crew.run(wanted)) found.set(record.replication, record);
    await crew.close();
    return { ran, found };
  }

  it('runs what is missing and nothing else, and the records are the same', async () => {
    const folder = temporaryFolder();
    const alone = await run(folder, units.slice(1, 2));
    expect(alone.ran).toEqual([1]);
    const rest = await run(folder);
    expect(rest.ran).toEqual([0, 2]);
    const again = await run(folder);
    expect(again.ran).toEqual([]);
    expect(again.found.get(1)).toEqual(second);
    expect(again.found).toEqual(rest.found);
  });

  it('may be used by two runs at once', async () => {
    const folder = temporaryFolder();
    const [one, other] = await Promise.all([run(folder), run(folder)]);
    expect(one.found).toEqual(other.found);
    expect((await run(folder)).ran).toEqual([]);
  });

  it('works where nothing may be written', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.tiersim'));
    chmodSync(join(folder, '.tiersim'), 0o500);
    expect((await run(folder)).found.size).toBe(3);
    chmodSync(join(folder, '.tiersim'), 0o700);
  });
});
