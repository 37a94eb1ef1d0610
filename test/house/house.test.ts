/** The style of the house, as law: each rule fails with the list of places that break it. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deadExports } from './exports.ts';
import { deadLinks, foreignWords } from './prose-rules.ts';
import { filesBelow, listed, ROOT, type SourceFile, sourcesBelow, textOf } from './source.ts';
import { strataProblems } from './strata.ts';
import {
  docstringProblems,
  kernelProblems,
  purityProblems,
  shapeProblems,
  sizeProblems,
} from './style-rules.ts';

const sources = sourcesBelow('src');
const problemsOf = (check: (file: SourceFile) => ReturnType<typeof sizeProblems>) =>
  listed(sources.flatMap(check));

describe('source', () => {
  it('imports only downwards', () => expect(problemsOf(strataProblems)).toEqual([]));
  it('keeps files, functions and lines short', () => expect(problemsOf(sizeProblems)).toEqual([]));
  it('has few parameters, no any, no default exports, telling file names', () =>
    expect(problemsOf(shapeProblems)).toEqual([]));
  it('keeps the pure folders pure', () => expect(problemsOf(purityProblems)).toEqual([]));
  it('keeps slow words out of the kernel', () => expect(problemsOf(kernelProblems)).toEqual([]));
  it('documents every export', () => expect(problemsOf(docstringProblems)).toEqual([]));
  it('exports nothing that nothing uses', () => expect(listed(deadExports(sources))).toEqual([]));
});

describe('prose', () => {
  it('speaks of the project alone', () => {
    const endings = ['.ts', '.md', '.yaml', '.yml', '.json', 'run'];
    const paths = filesBelow('.', endings).filter((path) => path !== 'package-lock.json');
    expect(listed(paths.flatMap((path) => foreignWords(path, textOf(path))))).toEqual([]);
  });
  it('has no link that leads nowhere', () => {
    const textAt = (path: string) => {
      const full = join(ROOT, path);
      if (!existsSync(full)) return undefined;
      return statSync(full).isDirectory() ? '' : textOf(path);
    };
    const pages = filesBelow('.', ['.md']);
    expect(listed(pages.flatMap((path) => deadLinks(path, textOf(path), textAt)))).toEqual([]);
  });
});
