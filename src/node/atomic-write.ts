/** Writes files whole: a reader sees the complete old file or the complete new one. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OutsideError, reasonOf, systemCode } from './outside-error.ts';

const RETRIES = 5;
const RETRY_MILLISECONDS = 40;

/**
 * Replaces `path` with `content`: a temporary file beside it is written, forced to disk and renamed.
 * On failure the old file is intact, nothing temporary is left, and `OutsideError` E701 says why,
 * calling the file `shown`.
 */
export async function writeFileAtomic(
  path: string,
  content: string | Uint8Array,
  shown = path,
): Promise<void> {
  const suffix = randomBytes(4).toString('hex');
  const temporary = join(dirname(path), `.${basename(path)}.${suffix}.tmp`);
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
  }
}

/** Makes a folder and its parents; `OutsideError` E701 says why not. */
export async function makeFolder(path: string, shown = path): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw notWritten(shown, error);
  });
}

/** The error for an output that could not be written, with what to do about it. */
export function notWritten(path: string, error: unknown): OutsideError {
  if (error instanceof OutsideError) return error;
  const fix = 'choose another place with --out';
  return new OutsideError('E701', `${path} could not be written: ${reasonOf(error)}; ${fix}.`);
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
