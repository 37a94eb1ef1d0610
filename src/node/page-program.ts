/** The programs that run inside pages, as texts. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assert } from '../units/assert.ts';

/** The text of one; it lies beside the built program, or where a source finds the build. */
export function pageProgram(name: 'player' | 'brush'): string {
  const places = [`./${name}.js`, `../../dist/${name}.js`];
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const file = files.find(existsSync);
  assert(file !== undefined, 'programs of pages are built with the program');
  return readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n');
}
