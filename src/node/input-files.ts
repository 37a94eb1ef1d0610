/** Reads files the user names: regular files of a bounded size, and nothing else. */
import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from '../scenario/nearest.ts';
import { OutsideError, reasonOf, systemCode } from './outside-error.ts';

/** Largest scenario that is read, in bytes. */
export const MAX_SCENARIO_BYTES = 5 * 1024 * 1024;

/**
 * The bytes of a scenario file; `shown` is its name in messages. Throws `OutsideError`: E201 where
 * nothing is, E202 for a folder, pipe or device (which is never opened), E204 where reading is not
 * allowed, E304 for a file that is too large.
 */
export function readInputFile(path: string, shown: string): Uint8Array {
  if (path.includes('\0')) throw new OutsideError('E201', 'A path cannot hold a NUL character.');
  const facts = factsOf(path, shown);
  if (facts.isDirectory()) {
    throw new OutsideError('E202', `${shown} is a folder${hint(path, shown)}; name one file.`);
  }
  if (!facts.isFile()) {
    throw new OutsideError('E202', `${shown} is not a regular file; copy it to one first.`);
  }
  if (facts.size > MAX_SCENARIO_BYTES) {
    const size = (facts.size / 1024 / 1024).toFixed(1);
    throw new OutsideError('E304', `${shown} has ${size} MiB; at most 5 MiB are read.`);
  }
  try {
    return readFileSync(path);
  } catch (error) {
    throw new OutsideError('E204', `${shown} cannot be read: ${reasonOf(error)}.`);
  }
}

function factsOf(path: string, shown: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') {
      throw new OutsideError('E201', `${shown} does not exist${hint(path, shown)}.`);
    }
    throw new OutsideError('E204', `${shown} cannot be read: ${reasonOf(error)}.`);
  }
}

/** The first scenario inside a folder, or the name nearest to a missing one. */
function hint(path: string, shown: string): string {
  const scenario = namesIn(path).find((name) => /\.ya?ml$/.test(name));
  if (scenario !== undefined) return ` that holds ${join(shown, scenario)}`;
  const near = nearest(basename(path), namesIn(dirname(path)), 3);
  return near === undefined ? '' : `; the nearest name is ${join(dirname(shown), near)}`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
