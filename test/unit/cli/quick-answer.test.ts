/** What must not wait: the version and the overview load next to nothing. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, it } from 'vitest';

const STATIC_IMPORT = /^(?:import|export)\s(?!type\b)[^'"]*?from\s+['"]([^'"]+)['"]/gm;

/** Files and packages that a file loads before anything runs, itself included. */
function loadedBy(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, name] of readFileSync(path, 'utf8').matchAll(STATIC_IMPORT)) {
    if (name?.startsWith('.')) loadedBy(join(dirname(path), name), seen);
    else seen.add(name as string);
  }
  return seen;
}

it('the program starts with five small files and no package', () => {
  expect([...loadedBy('src/cli/bin.ts')].sort()).toEqual([
    'src/cli/bin.ts',
    'src/cli/commands.ts',
    'src/cli/exit-status.ts',
    'src/cli/quick-answer.ts',
    'src/units/version.ts',
  ]);
});

it('the help of a command needs neither the simulator nor the language', () => {
  const paths = [...loadedBy('src/cli/main.ts'), ...loadedBy('src/cli/commands/run.ts')];
  const heavy =
    /^src\/(kernel|compile|metrics|experiment|charts|report)\/|^(zod|yaml|vega|piscina)/;
  expect(paths.filter((path) => heavy.test(path))).toEqual([]);
});
