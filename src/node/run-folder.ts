/** The folder of one run: made once, filled whole, never overwritten. */

import { rmSync } from 'node:fs';
import {
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  rename,
  stat,
  symlink,
  unlink,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder, notWritten, writeFileAtomic } from './atomic-write.ts';
import { OutsideError, systemCode } from './outside-error.ts';
import { slugOf } from './slug.ts';

const LOCK = 'run.lock';
const LATEST = 'latest';
const MOST_RUNS_A_MINUTE = 1000;

/** An open folder of a run. */
export interface RunFolder {
  /** Path as shown to the user. */
  readonly path: string;
  /** Writes one file below the folder, whole or not at all. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Marks the run as written and points `latest` to it. */
  finish(): Promise<void>;
  /** Unlocks the folder, and takes it away again if nothing was written. */
  abandon(): void;
}

/** Where a run is to be written. */
export interface RunPlace {
  /** Folder that paths are relative to. */
  readonly base: string;
  /** Folder the user chose; without it the run gets a new one below `reports/`. */
  readonly out: string | undefined;
  readonly scenarioName: string;
  /** Hash of the scenario in hexadecimal digits. */
  readonly hash: string;
  /** Wall-clock time of the start, milliseconds since 1970. */
  readonly startedAt: number;
}

/** Makes and locks the folder of a run; `OutsideError` E205 if it holds something already. */
export async function openRunFolder(place: RunPlace): Promise<RunFolder> {
  const path = place.out ?? (await makeFresh(place));
  const full = resolve(place.base, path);
  if (place.out !== undefined) await makeChosen(full, place.out);
  const lock = join(full, LOCK);
  await lockFolder(lock, path);
  let isEmpty = true;
  return {
    path,
    async write(name, content) {
      isEmpty = false;
      const file = join(full, name);
      const shown = join(path, name);
      await makeFolder(dirname(file), dirname(shown));
      await writeFileAtomic(file, content, shown);
    },
    async finish() {
      await unlink(lock).catch(() => {});
      if (place.out === undefined) await pointTo(dirname(full), basename(full));
    },
    abandon() {
      rmSync(lock, { force: true });
      if (isEmpty && place.out === undefined) rmSync(full, { recursive: true, force: true });
    },
  };
}

/**
 * The run folder that `name` means: a folder, a scenario's `latest`, or plain `latest` for the
 * newest run of all scenarios below `reports/`. Throws `OutsideError` E221 if there is none.
 */
export async function findRunFolder(base: string, name: string): Promise<string> {
  if (name !== LATEST) return resolveLatest(base, name);
  const reports = join(base, 'reports');
  const scenarios = await readdir(reports).catch(() => [] as string[]);
  let newest = '';
  let folder: string | undefined;
  for (const scenario of scenarios.sort()) {
    const run = await latestOf(join(reports, scenario));
    if (run !== undefined && run > newest && !(await isOther(join(reports, scenario, run)))) {
      newest = run;
      folder = join('reports', scenario, run);
    }
  }
  if (folder !== undefined) return folder;
  throw new OutsideError('E221', 'There is no saved run in reports yet; run a scenario first.');
}

/** What lies among the runs and is none. */
const OTHERS = ['comparison.json', 'sweep.json', 'why.json', 'selection.json'] as const;

/** Whether a folder holds a comparison or another experiment instead of a run. */
async function isOther(folder: string): Promise<boolean> {
  const facts = OTHERS.map((name) => stat(join(folder, name)).catch(() => undefined));
  return (await Promise.all(facts)).some((each) => each !== undefined);
}

async function makeFresh(place: RunPlace): Promise<string> {
  const parent = join('reports', slugOf(place.scenarioName));
  await makeFolder(resolve(place.base, parent), parent);
  const time = new Date(place.startedAt)
    .toISOString()
    .replace(/:\d\d\..*$/, 'Z')
    .replace(':', '');
  const name = `${time}-${place.hash.slice(0, 8)}`;
  for (let count = 1; count < MOST_RUNS_A_MINUTE; count++) {
    const path = join(parent, count === 1 ? name : `${name}-${count}`);
    try {
      await mkdir(resolve(place.base, path));
      return path;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw notWritten(path, error);
    }
  }
  throw new OutsideError('E205', `${join(parent, name)} exists already, a thousand times.`);
}

async function makeChosen(full: string, shown: string): Promise<void> {
  const facts = await stat(full).catch(() => undefined);
  if (facts !== undefined && !facts.isDirectory()) throw occupied(shown, 'is a file');
  await makeFolder(full, shown);
  const names = await readdir(full);
  if (names.length > 0) throw occupied(shown, 'is not empty');
}

async function lockFolder(lock: string, shown: string): Promise<void> {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(`${process.pid}\n`);
    await file.close();
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw occupied(shown, 'is in use by another run');
    throw notWritten(shown, error);
  }
}

function occupied(shown: string, why: string): OutsideError {
  const fix = 'a run never overwrites, so name a new or empty folder with --out';
  return new OutsideError('E205', `${shown} ${why}; ${fix}.`);
}

/** A symbolic link where the system allows one, else a text file with the name. */
async function pointTo(parent: string, name: string): Promise<void> {
  const link = join(parent, LATEST);
  const temporary = join(parent, `.${LATEST}.${process.pid}.tmp`);
  try {
    await symlink(name, temporary, 'dir');
    await rename(temporary, link);
  } catch {
    await unlink(temporary).catch(() => {});
    await writeFileAtomic(link, `${name}\n`);
  }
}

async function resolveLatest(base: string, name: string): Promise<string> {
  if (basename(name) !== LATEST) return name;
  const run = await latestOf(resolve(base, dirname(name)));
  if (run !== undefined) return join(dirname(name), run);
  throw new OutsideError('E221', `There is no run in ${dirname(name)}.`);
}

async function latestOf(folder: string): Promise<string | undefined> {
  const link = join(folder, LATEST);
  const target = await readlink(link).catch(() => undefined);
  if (target !== undefined) return basename(target);
  const text = await readFile(link, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : basename(text.trim());
}
