/** The page about reports: every command on it works, one after the other, in a folder of a user. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FORMATS } from '../../src/cli/report-forms.ts';
import { ROOT, textOf } from '../house/source.ts';
import { temporaryFolder, tiersim } from '../support/memory-host.ts';

const PAGE = textOf('docs/reports.md');

it('runs every command that the page shows', async () => {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
  const blocks = [...PAGE.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  const commands = blocks.flatMap((text) => text.trim().split('\n'));
  expect(commands.length).toBeGreaterThan(5);
  for (const command of commands) {
    const [npx, program, ...args] = command.split(' ');
    expect([npx, program]).toEqual(['npx', 'tiersim']);
    const { status, err } = await tiersim(folder, args);
    // Targets may be missed: that is what the scenario is about.
    expect([0, 6], `${command}\n${err}`).toContain(status);
  }
  for (const name of ['workbook.xlsx', 'deck.pptx'])
    expect(existsSync(join(folder, 'compared', name))).toBe(true);
}, 300_000);

it('names every form that there is', () => {
  for (const format of FORMATS) expect(PAGE).toContain(`\`${format}\``);
});
