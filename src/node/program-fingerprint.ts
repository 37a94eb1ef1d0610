/** Which program this is, by its own files: results of another program are other results. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LETTERS = 16;
let known: string | undefined;

/** The hash of all code of this program, shortened; computed once. */
export function programFingerprint(): string {
  known ??= hashOfCode(ownFolder());
  return known;
}

/** The folder of the bundle; the sources lie in folders, of which this is one. */
function ownFolder(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  return basename(folder) === 'node' ? dirname(folder) : folder;
}

function hashOfCode(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.[jt]s$/.test(name)).sort()) {
    hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, LETTERS);
}
