/** A parsed file: values with their places, keys in declared order. */

import { declaredName, keepOrder } from './key-order.ts';
import type { Path, Place } from './problem.ts';

/** A value of a file with its place. */
export type Tree = MapTree | ListTree | ScalarTree;

/** A map, its entries in declared order. */
export interface MapTree {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
  readonly place: Place;
}

/** A key with its place, and its value. */
export interface Entry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Tree;
}

/** A list. */
export interface ListTree {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly place: Place;
}

/** A single value, with the text that was written. */
export interface ScalarTree {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly written: string;
  readonly place: Place;
}

/** The plain value of a tree; integer-like keys are marked so that they keep their order. */
export function plain(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plain);
  const map: Record<string, unknown> = Object.create(null);
  for (const { key, value } of tree.entries) map[keepOrder(key)] = plain(value);
  return map;
}

/** One step down a tree, or undefined where there is nothing. */
export function child(tree: Tree, step: string | number): Tree | undefined {
  if (tree.kind === 'list') return tree.items[Number(step)];
  if (tree.kind === 'scalar') return undefined;
  const name = declaredName(String(step));
  return tree.entries.find(({ key }) => key === name)?.value;
}

/** The value at `path`, or undefined where there is none. */
export function valueAt(tree: Tree, path: Path): Tree | undefined {
  let found: Tree | undefined = tree;
  for (const step of path) found = found && child(found, step);
  return found;
}

/** The place of the value at `path`, or of the nearest value above it that exists. */
export function placeOf(tree: Tree, path: Path): Place {
  let { place } = tree;
  let at: Tree | undefined = tree;
  for (const step of path) {
    at = child(at, step);
    if (at === undefined) break;
    place = at.place;
  }
  return place;
}

/** The place of the key that `path` ends with, or of its value in a list. */
export function placeOfKey(tree: Tree, path: Path): Place {
  const parent = valueAt(tree, path.slice(0, -1));
  const name = declaredName(String(path.at(-1)));
  if (parent?.kind === 'map') {
    const entry = parent.entries.find(({ key }) => key === name);
    if (entry !== undefined) return entry.keyPlace;
  }
  return placeOf(tree, path);
}
