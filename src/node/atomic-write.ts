/** Writes files whole: a reader sees the complete old file or the complete new one. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OutsideError, reasonOf, systemCode } from './outside-error.ts';

/** Temporary files of this process that are not yet in their place. */
const unfinished = new Set<string>();

/** A name beside `path` to write to; `removeUnfinished` takes it away until it is `settled`. */
export function temporaryBeside(path: string): string {
  const suffix = randomBytes(4).toString('hex');
  const temporary = join(dirname(path), `.${basename(path)}.${suffix}.tmp`);
  unfinished.add(temporary);
  return temporary;
}

/** Says that a temporary file is in its place, or gone. */
export function settled(temporary: string): void {
  unfinished.delete(temporary);
}

/** Takes away every half-written file; for the moment before the process ends. */
export function removeUnfinished(): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
}

const RETRIES = 5;
const RETRY_MILLISECONDS = 40;

/**
 * Replaces `path` with `content`: a temporary file beside it is written, forced to disk, renamed.
 * On failure the old file is intact, nothing temporary is left, and `OutsideError` E701 says why,
 * calling the file `shown`.
 */
export async function writeFileAtomic(
  path: string,
  content: string | Uint8Array,
  shown = path,
): Promise<void> {
  const temporary = temporaryBeside(path);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameWithRetries(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw notWritten(shown, error);
  } finally {
    settled(temporary);
  }
}

/** Makes a folder and its parents; `OutsideError` E701 says why not. */
export async function makeFolder(path: string, shown = path): Promise<void> {
  await makeFolders(path).catch((error: unknown) => {
    throw notWritten(shown, error);
  });
}

/** By hand, because `recursive` never returns where a system refuses to make folders (`/proc`). */
async function makeFolders(path: string): Promise<void> {
  const error = await mkdir(path).catch((reason: unknown) => reason);
  if (error === undefined) return;
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isDirectory()) return;
  const parent = dirname(path);
  const isParentMissing = systemCode(error) === 'ENOENT' && !(await exists(parent));
  if (!isParentMissing || parent === path) throw error;
  await makeFolders(parent);
  await mkdir(path);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** The error for an output that could not be written, with what to do about it. */
export function notWritten(path: string, error: unknown): OutsideError {
  if (error instanceof OutsideError) return error;
  const reason = reasonOf(error);
  return new OutsideError('E701', `${path} could not be written: ${reason}; choose another place.`);
}

/** Virus scanners on Windows hold fresh files for a moment. */
async function renameWithRetries(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const isPassing =
        process.platform === 'win32' && /EPERM|EBUSY|EACCES/.test(systemCode(error));
      if (!isPassing || attempt === RETRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS * attempt));
    }
  }
}

/** Makes the rename itself durable; some systems cannot open folders, which is no harm. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
