/** The tutorials and the README show what the program prints today. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../house/source.ts';
import { LONGEST_WAIT_IN_MS, testPages } from './page-test.ts';
import { terminalText } from './shown-output.ts';
import { terminalPicture } from './terminal-picture.ts';

testPages([
  'docs/tutorial/1-first-run.md',
  'docs/tutorial/2-two-tiers.md',
  'docs/tutorial/3-comparing.md',
  'docs/tutorial/4-other-values.md',
]);

it(
  'the picture in the README is what the flagship prints',
  async () => {
    const flags = ['--no-save', '--no-progress', '--quiet', '--color', 'always'];
    const text = await terminalText(['run', 'scenarios/head-office.yaml', ...flags]);
    const picture = terminalPicture(text, 'Summary of a run of the head office');
    await expect(picture).toMatchFileSnapshot(join(ROOT, 'docs/head-office.svg'));
  },
  LONGEST_WAIT_IN_MS,
);
