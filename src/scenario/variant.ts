/** Variants: a small file that `extends:` another and states only what differs. */

import { type Place, type Problem, ScenarioError } from './problem.ts';
import { child, type Entry, type MapTree, type Tree } from './tree.ts';
import { readYaml } from './yaml-tree.ts';

const LONGEST_CHAIN = 10;

/**
 * Reads the file that `extends: path` in `from` names. It alone decides what may be read:
 * inside the project folder, a regular file, not too large. What it throws is told as E317, or
 * as E319 if the error bears that code.
 */
export type ReadBase = (path: string, from: string) => { file: string; text: string | Uint8Array };

/** The tree of a scenario with all that it extends merged in, each value with its own place. */
export function readVariant(
  source: string | Uint8Array,
  file: string,
  read: ReadBase | undefined,
): Tree {
  const chain = [file];
  let tree = readYaml(source, file);
  const patches: Tree[] = [];
  for (;;) {
    const named = child(tree, 'extends');
    if (named === undefined) break;
    const base = readBase(named, chain, read);
    patches.push(tree);
    chain.push(base.file);
    tree = readYaml(base.text, base.file);
  }
  return patches.reduceRight(merge, tree);
}

function readBase(named: Tree, chain: readonly string[], read: ReadBase | undefined) {
  const { place } = named;
  const path = named.kind === 'scalar' ? named.value : null;
  if (typeof path !== 'string' || !isRelativeFile(path)) {
    const rule = 'expected a relative path that ends in .yaml or .yml, such as ./base.yaml';
    const got = named.kind === 'scalar' ? named.written : `a ${named.kind}`;
    throw refusal('E319', place, `${rule}, got ${got}`);
  }
  if (chain.length > LONGEST_CHAIN) {
    throw refusal('E318', place, `the chain is longer than ${LONGEST_CHAIN} files`);
  }
  if (read === undefined) throw refusal('E317', place, `${path} cannot be read from here`);
  const base = opened(path, place, read);
  if (chain.includes(base.file)) {
    throw refusal(
      'E318',
      place,
      `the files extend each other: ${[...chain, base.file].join(' → ')}`,
    );
  }
  return base;
}

function opened(path: string, place: Place, read: ReadBase) {
  try {
    return read(path, place.file);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error && error.code === 'E319' ? 'E319' : 'E317';
    throw refusal(code, place, `cannot read ${path}: ${error.message}`);
  }
}

function isRelativeFile(path: string): boolean {
  return /^[^/\\~:]+(\/[^/\\:]+)*\.ya?ml$/.test(path);
}

function refusal(code: Problem['code'], place: Place, message: string): ScenarioError {
  return new ScenarioError([{ code, ...place, path: 'extends', message }]);
}

/**
 * `base` with what `patch` states: maps merge key by key, `null` removes a key, everything
 * else replaces. A map that names a choice (one distribution, one form of arrivals) is
 * replaced by another choice rather than mixed with it.
 */
export function merge(base: Tree, patch: Tree): Tree {
  if (base.kind !== 'map' || patch.kind !== 'map' || isOtherChoice(base, patch)) return patch;
  const entries: Entry[] = [];
  for (const entry of base.entries) {
    const change = patch.entries.find(({ key }) => key === entry.key);
    if (change === undefined) entries.push(entry);
    else if (!isNull(change.value)) {
      entries.push({ ...change, value: merge(entry.value, change.value) });
    }
  }
  const known = new Set(base.entries.map(({ key }) => key));
  entries.push(...patch.entries.filter(({ key, value }) => !known.has(key) && !isNull(value)));
  return { kind: 'map', entries, place: patch.place };
}

function isNull(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null;
}

/** Keys of which a map holds only one at a time. */
const CHOICES: readonly (readonly string[])[] = [
  [
    'constant',
    'exponential',
    'logNormal',
    'gamma',
    'weibull',
    'erlang',
    'hyperexponential',
    'uniform',
    'triangular',
    'empirical',
    'mixture',
  ],
  ['rate', 'gap', 'at', 'file'],
];

function isOtherChoice(base: MapTree, patch: MapTree): boolean {
  return CHOICES.some((choice) => {
    const [before, after] = [base, patch].map((map) =>
      map.entries.find(({ key }) => choice.includes(key)),
    );
    return before !== undefined && after !== undefined && before.key !== after.key;
  });
}
