/** Pages show what the program prints today; `npx vitest run test/docs -u` brings them up to date. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, textOf } from '../house/source.ts';
import { terminalText, withCurrentOutput } from './shown-output.ts';
import { terminalPicture } from './terminal-picture.ts';

const LONGEST_WAIT_IN_MS = 600_000;
const PAGES = [
  'docs/tutorial/1-first-run.md',
  'docs/tutorial/2-two-tiers.md',
  'docs/tutorial/3-comparing.md',
  'docs/tutorial/4-other-values.md',
  'docs/routing.md',
  'docs/ownership.md',
  'docs/outages.md',
  'docs/on-call.md',
  'docs/sites.md',
  'docs/variants.md',
  'docs/vendors.md',
  'docs/money.md',
  'docs/satisfaction.md',
  'docs/new-people.md',
  'docs/cases/small-company.md',
  'docs/cases/support-engineer-week.md',
  'docs/cases/escalation-engineer-week.md',
];

it.each(PAGES)(
  '%s shows what its commands print',
  async (path) => {
    await expect(await withCurrentOutput(textOf(path))).toMatchFileSnapshot(join(ROOT, path));
  },
  LONGEST_WAIT_IN_MS,
);

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
