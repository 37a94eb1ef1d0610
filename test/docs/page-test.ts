/** The test of pages that show commands and what they print. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, textOf } from '../house/source.ts';
import { withCurrentOutput } from './shown-output.ts';

/** A page may run several comparisons, and so may somebody else at the same time. */
export const LONGEST_WAIT_IN_MS = 600_000;

/** Tests that the pages show what the program prints today; `-u` brings them up to date. */
export function testPages(pages: readonly string[]): void {
  it.each(pages)(
    '%s shows what its commands print',
    async (path) => {
      await expect(await withCurrentOutput(textOf(path))).toMatchFileSnapshot(join(ROOT, path));
    },
    LONGEST_WAIT_IN_MS,
  );
}
