/** What the build must keep to, so that the program starts and runs as fast as was measured. */
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourcesBelow } from './source.ts';

const DIST = join(ROOT, 'dist');
const MACHINE = /^src\/(?:kernel|metrics)\//;
const QUICK_BYTES = 10_000;

const textOf = (file: string) => readFileSync(join(DIST, file), 'utf8');

/** Paths that stand above each piece of a bundled file, of our sources and of packages. */
function piecesOf(file: string): string[] {
  return [...textOf(file).matchAll(/^\/\/ ((?:src|node_modules)\/\S+)$/gm)].map(([, path]) => path);
}

/** A file of the bundle with all that is loaded before its first line runs. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, from] of textOf(file).matchAll(/^(?:import|export) .*?from "([^"]+)";$/gm)) {
    if (from.startsWith('.')) loadedBy(join(dirname(file), from), seen);
    else seen.add(from);
  }
  return seen;
}

describe('the bundle', () => {
  const files = readdirSync(DIST).filter((name) => name.endsWith('.js'));

  it('holds what runs for every ticket in one module, in which constants stay constants', () => {
    const places = files.filter((file) => piecesOf(file).some((path) => MACHINE.test(path)));
    expect(places).toEqual(['simulation.js']);
    const simulation = textOf('simulation.js');
    const constants = sourcesBelow('src/kernel').flatMap(({ text }) =>
      [...text.matchAll(/^(?:export )?const (\w+)/gm)].map(([, name]) => name),
    );
    const still = constants.filter((name) => simulation.includes(`\nconst ${name} = `));
    expect(still.length).toBeGreaterThan(constants.length / 2);
    expect(constants.filter((name) => RegExp(`^var ${name}\\b`, 'm').test(simulation))).toEqual([]);
    expect(simulation).not.toContain('__esm');
  });

  it('is a program that can be started by its name, also after a further build', () => {
    accessSync(join(DIST, 'cli/bin.js'), constants.X_OK);
    expect(textOf('cli/bin.js').split('\n')[0]).toBe('#!/usr/bin/env node');
  });

  it('answers --version and --help from a few thousand bytes and no package', () => {
    const loaded = [...loadedBy('cli/bin.js')];
    expect(loaded.filter((file) => !file.endsWith('.js'))).toEqual([]);
    const bytes = loaded.reduce((sum, file) => sum + textOf(file).length, 0);
    expect(bytes).toBeLessThan(QUICK_BYTES);
  });

  it('states the licence of every package it holds', () => {
    const named = /^node_modules\/(?:.*\/node_modules\/)?((?:@[^/]+\/)?[^/]+)/;
    const packages = new Set(
      files.flatMap(piecesOf).flatMap((path) => named.exec(path)?.[1] ?? []),
    );
    expect(packages).toContain('zod');
    const notices = `\n${textOf('THIRD-PARTY.txt')}`;
    expect([...packages].filter((name) => !notices.includes(`\n${name} `))).toEqual([]);
  });
});
