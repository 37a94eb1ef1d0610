/** What pages name in the code is there: files, functions, columns; and what a run writes. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, ROOT, sourcesBelow, textOf } from '../house/source.ts';
import { temporaryFolder, tiersim } from '../support/memory-host.ts';

const PAGES = [
  'docs/architecture.md',
  'docs/contributing.md',
  ...filesBelow('docs/decisions', ['.md']),
];
const CODE = sourcesBelow('src')
  .map(({ text }) => text)
  .join('\n');
const PATH = /^[\w./-]+\/[\w.-]*$/;
const IDENTIFIER = /^[a-z]+[A-Z]\w*$|^[A-Z][a-z]+[A-Z]\w*$/;

/** Names in code spans outside fenced blocks. */
function spansOf(page: string): string[] {
  const prose = textOf(page).replace(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/`([^`]+)`/g)].map(([, span]) => span as string);
}

function isThere(path: string): boolean {
  return ['', 'src', 'src/kernel', 'src/metrics'].some((folder) =>
    existsSync(join(ROOT, folder, path)),
  );
}

describe.each(PAGES)('%s', (page) => {
  it('names files that exist', () => {
    const paths = spansOf(page).filter((span) => PATH.test(span) && !span.includes('…'));
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });
  it('names things that the code has', () => {
    const names = spansOf(page).filter((span) => IDENTIFIER.test(span));
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(CODE))).toEqual([]);
  });
});

it('reports/README.md lists what a run writes', async () => {
  const folder = join(temporaryFolder(), 'run');
  await tiersim(ROOT, ['run', 'scenarios/first.yaml', '-n', '2', '--no-cache', '--out', folder]);
  const listed = textOf('reports/README.md').matchAll(/^\| `([^`]+?)\/?` \|/gm);
  const written = readdirSync(folder).sort();
  expect([...listed].map(([, name]) => name).sort()).toEqual(written);
});
