/** The rules of the house, tried on small strings that keep and break them. */
import { describe, expect, it } from 'vitest';
import { deadExports } from './exports.ts';
import { deadLinks, foreignWords } from './prose-rules.ts';
import { listed, type Problem, type SourceFile, source } from './source.ts';
import { strataProblems } from './strata.ts';
import {
  docstringProblems,
  kernelProblems,
  purityProblems,
  shapeProblems,
  sizeProblems,
} from './style-rules.ts';

function rules(check: (file: SourceFile) => Problem[], text: string, path = 'src/kernel/a.ts') {
  return check(source(path, text)).map((problem) => problem.rule);
}

describe('strata', () => {
  it('lets a folder import itself and what lies lower', () => {
    const text = "import { a } from './b.ts'; import type { M } from '../units/time.ts';";
    expect(rules(strataProblems, text)).toEqual([]);
  });
  it('refuses imports sideways, upwards and of the root', () => {
    const text = "import '../scenario/s.ts'; export * from '../cli/m.ts'; import '../index.ts';";
    expect(rules(strataProblems, text)).toEqual([
      'kernel must not import from scenario',
      'kernel must not import from cli',
      'kernel must not import from src',
    ]);
  });
  it('sees dynamic imports and types', () => {
    const text = "type T = import('../compile/c.ts').T; const r = () => import('../report/r.ts');";
    expect(rules(strataProblems, text)).toHaveLength(2);
  });
  it('refuses Node modules in pure folders only', () => {
    const text = "import fs from 'node:fs';";
    expect(rules(strataProblems, text)).toHaveLength(1);
    expect(rules(strataProblems, text, 'src/node/files.ts')).toEqual([]);
  });
  it('knows which packages a folder may name', () => {
    const text = "import { z } from 'zod'; const y = import('yargs');";
    expect(rules(strataProblems, text)).toEqual([
      'kernel must not name the package zod',
      'kernel must not name the package yargs',
    ]);
    const only = ['scenario must not name the package yargs'];
    expect(rules(strataProblems, text, 'src/scenario/a.ts')).toEqual(only);
  });
  it('refuses a folder it does not know', () => {
    expect(rules(strataProblems, '', 'src/extras/a.ts')).toEqual(['folder extras has no stratum']);
  });
});

describe('sizes', () => {
  it('counts lines of files and functions, and columns', () => {
    expect(rules(sizeProblems, 'a;\n'.repeat(350))).toEqual([]);
    expect(rules(sizeProblems, 'a;\n'.repeat(351))).toEqual(['file has 351 lines']);
    expect(rules(sizeProblems, `const f = () => {\n${'a;\n'.repeat(58)}};`)).toEqual([]);
    expect(rules(sizeProblems, `const f = () => {\n${'a;\n'.repeat(59)}};`)).toEqual([
      'function has 61 lines',
    ]);
    expect(rules(sizeProblems, `// ${'x'.repeat(97)}`)).toEqual([]);
    expect(rules(sizeProblems, `// ${'x'.repeat(98)}`)).toEqual(['line has 101 columns']);
  });
  it('does not count the docstring as part of the function', () => {
    const text = `/**\n${' * a\n'.repeat(30)} */\nfunction f() {\n${'a;\n'.repeat(50)}}`;
    expect(rules(sizeProblems, text)).toEqual([]);
  });
});

describe('shapes', () => {
  it('allows four parameters and not five', () => {
    expect(rules(shapeProblems, 'function f(a, b, c, d) {}')).toEqual([]);
    expect(rules(shapeProblems, 'const f = (a, b, c, d, e) => a;')).toEqual([
      'function has 5 parameters',
    ]);
  });
  it('refuses any and default exports', () => {
    expect(rules(shapeProblems, 'const many: any[] = [];')).toEqual(['any']);
    expect(rules(shapeProblems, 'export default 1;')).toEqual(['default export']);
    expect(rules(shapeProblems, 'export default function f() {}')).toEqual(['default export']);
    expect(rules(shapeProblems, 'switch (a) { default: b; } // any')).toEqual([]);
  });
  it('refuses file names that say nothing', () => {
    expect(rules(shapeProblems, '', 'src/kernel/utils.ts')).toHaveLength(1);
    expect(rules(shapeProblems, '', 'src/index.ts')).toEqual([]);
  });
});

describe('purity', () => {
  it('knows which mathematics is exact', () => {
    expect(rules(purityProblems, 'Math.sqrt(2) + Math.floor(a)')).toEqual([]);
    expect(rules(purityProblems, 'Math.log(2); a ** b; c **= 2; Math.random()')).toHaveLength(4);
  });
  it('refuses the clock, the process and the language of the machine', () => {
    const text = 'new Date(); process.exit(); a.toLocaleString(); a.localeCompare(b);';
    expect(rules(purityProblems, text)).toHaveLength(4);
    expect(rules(purityProblems, text, 'src/cli/a.ts')).toEqual([]);
  });
  it('does not mind members and keys of the same name', () => {
    expect(rules(purityProblems, 'const a = { process: 1 }; a.process; // Date')).toEqual([]);
  });
});

describe('the kernel', () => {
  it('neither hashes nor waits nor talks', () => {
    const text = 'const a = new Map(); async function f() { await g(); console.log(1); }';
    expect(rules(kernelProblems, text)).toEqual([
      'Map in the kernel',
      'async in the kernel',
      'await in the kernel',
      'console in the kernel',
    ]);
    expect(rules(kernelProblems, text, 'src/compile/a.ts')).toEqual([]);
    expect(rules(kernelProblems, 'const a = { Set: 1 }; a.Map; // async')).toEqual([]);
  });
});

describe('docstrings', () => {
  it('wants a full sentence on every export', () => {
    expect(rules(docstringProblems, '/** What it is. */\nexport const a = 1;')).toEqual([]);
    expect(rules(docstringProblems, '/** what it is */\nexport const a = 1;')).toHaveLength(1);
    expect(rules(docstringProblems, 'export function f() {}')).toHaveLength(1);
    expect(rules(docstringProblems, 'function f() {}')).toEqual([]);
  });
  it('reads the first paragraph of the nearest comment', () => {
    const text =
      '/** File. */\n\n/**\n * Long\n * sentence.\n *\n * More: text\n */\nexport type T = 1;';
    expect(rules(docstringProblems, text)).toEqual([]);
  });
});

describe('dead exports', () => {
  const files = (user: string) => [
    source('src/kernel/a.ts', 'export const used = 1; export interface T { x: 1 }'),
    source('src/cli/b.ts', user),
  ];
  it('finds what nobody imports', () => {
    expect(listed(deadExports(files('')))).toEqual([
      'src/kernel/a.ts:1 export used is used nowhere in src',
      'src/kernel/a.ts:1 export T is used nowhere in src',
    ]);
  });
  it('counts static, dynamic and type imports and re-exports', () => {
    const path = '../kernel/a.ts';
    for (const user of [
      `import { used, type T } from '${path}';`,
      `const { used } = await import('${path}'); type A = import('${path}').T;`,
      `(await import('${path}')).used; export type { T as U } from '${path}';`,
      `import * as all from '${path}';`,
      `export * from '${path}';`,
    ]) {
      expect(listed(deadExports(files(user)))).toEqual([]);
    }
  });
  it('lets a type stand that its own file builds on', () => {
    const text = 'export interface T { x: 1 }\nexport interface U { t: T }';
    const found = deadExports([
      source('src/kernel/a.ts', text),
      source('src/cli/b.ts', "import type { U } from '../kernel/a.ts'"),
    ]);
    expect(found).toEqual([]);
  });
});

describe('prose', () => {
  it('finds words of the workshop and paths of a machine', () => {
    expect(foreignWords('a.md', `a plain line\n${'TO' + 'DO'}: later`)).toHaveLength(1);
    expect(foreignWords('a.md', `see ${'/wo' + 'rk/place/x'}`)).toHaveLength(1);
    expect(foreignWords('a.md', 'a network/home/line, src/work/a.ts')).toEqual([]);
  });
  it('follows relative links to files and headings', () => {
    const pages: Record<string, string> = { 'docs/b.md': '# A title: here\n', docs: '' };
    const dead = (text: string) => deadLinks('docs/a.md', text, (path) => pages[path]);
    expect(dead('[b](b.md) [h](b.md#a-title-here) [w](https://example.org/x)')).toEqual([]);
    expect(dead('[c](c.md)')).toHaveLength(1);
    expect(dead('[h](b.md#other)')).toHaveLength(1);
    expect(dead('`[c](c.md)`\n```\n[c](c.md)\n```')).toEqual([]);
  });
});
