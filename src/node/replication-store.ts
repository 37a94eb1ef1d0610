/**
 * Finished replications on disk, so that nothing is simulated twice: a run that was stopped goes on
 * where it stopped, more replications add to those there are, and comparisons share their runs.
 *
 * One file a replication below `.tiersim/cache/<program>/<model>/`. A file appears whole or not at
 * all and carries a check sum; one that cannot be read is as if it were not there. So the folder
 * may be shared by runs at the same time, interrupted at any moment, and deleted at any time.
 */
import { createHash } from 'node:crypto';
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { gunzip, gzip } from 'node:zlib';
import type { ReplicationRecord } from '../metrics/record.ts';
import { settled, temporaryBeside } from './atomic-write.ts';
import { reasonOf } from './outside-error.ts';
import { programFingerprint } from './program-fingerprint.ts';

const PLACE = ['.tiersim', 'cache'] as const;
/** Models whose replications are kept, the last used ones. */
const MOST_MODELS = 250;
/** Bytes that models may take together: 2 GiB. */
const MOST_BYTES = 2 ** 31;
const NAME_DIGITS = 6;
const compressed = promisify(gzip);
const expanded = promisify(gunzip);
/** Fast: a record is written far more often than read. */
const LEVEL = 1;

/** What a file holds; the key is compared, so that no accident can pass for a result. */
interface StoredRecord {
  readonly key: string;
  readonly replication: number;
  readonly record: ReplicationRecord;
}

/** Keeps and finds records of replications by the key of their model. */
export class ReplicationStore {
  readonly #root: string;
  readonly #program: string;
  /** Called once, when records can no longer be kept. */
  readonly #onFailure: (reason: string) => void;
  #isWritable = true;
  #reused = 0;

  /** A store in the project folder `base`. */
  constructor(base: string, onFailure: (reason: string) => void, program = programFingerprint()) {
    this.#root = join(base, ...PLACE);
    this.#program = program;
    this.#onFailure = onFailure;
  }

  /** Records that were found instead of simulated. */
  get reused(): number {
    return this.#reused;
  }

  /** The record of a replication, or undefined where it is not there or cannot be trusted. */
  async find(key: string, replication: number): Promise<ReplicationRecord | undefined> {
    try {
      const bytes = await expanded(await readFile(this.#fileOf(key, replication)));
      const stored = deserialize(bytes) as StoredRecord;
      if (stored.key !== key || stored.replication !== replication) return undefined;
      this.#reused += 1;
      return stored.record;
    } catch {
      return undefined;
    }
  }

  /** Keeps a record; a disk that is full ends the keeping and not the run. */
  async keep(key: string, record: ReplicationRecord): Promise<void> {
    if (!this.#isWritable) return;
    const { replication } = record;
    const file = this.#fileOf(key, replication);
    const temporary = temporaryBeside(file);
    try {
      const stored: StoredRecord = { key, replication, record };
      const bytes = await compressed(serialize(stored), { level: LEVEL });
      await mkdir(this.#folderOf(key), { recursive: true });
      await writeFile(temporary, bytes, { flag: 'wx' });
      await rename(temporary, file);
    } catch (error) {
      this.#isWritable = false;
      await unlink(temporary).catch(() => {});
      this.#onFailure(reasonOf(error));
    } finally {
      settled(temporary);
    }
  }

  /**
   * Takes away what no run will ask for: other programs, and models that were not used for long
   * where there are too many, or together they take more than `mostBytes`.
   */
  async tidy(keysInUse: readonly string[], mostBytes = MOST_BYTES): Promise<void> {
    for (const name of await namesIn(this.#root)) {
      if (name !== this.#program) await removed(join(this.#root, name));
    }
    const now = new Date();
    const own = keysInUse.map((key) => this.#folderOf(key));
    for (const folder of own) {
      await utimes(folder, now, now).catch(() => {});
      await withoutLeftovers(folder);
    }
    const parent = join(this.#root, this.#program);
    const models = await Promise.all(
      (await namesIn(parent)).map((name) => join(parent, name)).map(usageOf),
    );
    const others = models.filter(({ path }) => !own.includes(path));
    others.sort((one, other) => other.usedAt - one.usedAt);
    let bytes = models
      .filter(({ path }) => own.includes(path))
      .reduce((sum, one) => sum + one.bytes, 0);
    for (const [place, one] of others.entries()) {
      bytes += one.bytes;
      if (place >= MOST_MODELS || bytes > mostBytes) await removed(one.path);
    }
  }

  #folderOf(key: string): string {
    const name = createHash('sha256').update(key).digest('hex');
    return join(this.#root, this.#program, name);
  }

  #fileOf(key: string, replication: number): string {
    const number = String(replication + 1).padStart(NAME_DIGITS, '0');
    return join(this.#folderOf(key), `${number}.gz`);
  }
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** When a model was last used, and about how much it takes: its records are of like size. */
async function usageOf(path: string) {
  const names = await namesIn(path);
  const facts = await stat(path).catch(() => undefined);
  const one =
    names[0] === undefined ? undefined : await stat(join(path, names[0])).catch(() => undefined);
  return { path, usedAt: facts?.mtimeMs ?? 0, bytes: names.length * (one?.size ?? 0) };
}

/** A temporary file of this age belongs to a program that was killed. */
const LEFT_BEHIND_MILLISECONDS = 3_600_000;

async function withoutLeftovers(folder: string): Promise<void> {
  for (const name of (await namesIn(folder)).filter((each) => each.endsWith('.tmp'))) {
    const facts = await stat(join(folder, name)).catch(() => undefined);
    const age = Date.now() - (facts?.mtimeMs ?? Date.now());
    if (age > LEFT_BEHIND_MILLISECONDS) await removed(join(folder, name));
  }
}

/** Another run may be using or removing it at the same time. */
async function removed(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => {});
}
