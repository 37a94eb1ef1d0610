/** Variants: a small file that `extends:` another and states only what differs. */

import { merge } from './overlay.ts';
import { type Place, type Problem, ScenarioError } from './problem.ts';
import { reorganised } from './reorganise.ts';
import { child, type Tree } from './tree.ts';
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
  const steps = child(tree, 'reorganise');
  if (steps !== undefined) {
    throw refusal('E355', steps.place, 'only a file that extends another reorganises it');
  }
  return patches.reduceRight((base, patch) => {
    const { base: changed, variant } = reorganised(base, patch);
    return merge(changed, variant);
  }, tree);
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
