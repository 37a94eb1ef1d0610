/** Small changes of trees: each returns another tree, and every value keeps its place. */
import { child, type Entry, type MapTree, type Tree } from './tree.ts';

/** The map without a key. */
export function without<T extends Tree>(tree: T, key: string): T {
  if (tree.kind !== 'map') return tree;
  return { ...tree, entries: tree.entries.filter((entry) => entry.key !== key) };
}

/** The map with another value at a key that it may have already. */
export function withValue(map: Tree, key: string, value: Tree): Tree {
  if (map.kind !== 'map') return map;
  const entry: Entry = { key, keyPlace: value.place, value };
  const known = map.entries.some((one) => one.key === key);
  const entries = known
    ? map.entries.map((one) => (one.key === key ? { ...one, value } : one))
    : [...map.entries, entry];
  return { ...map, entries };
}

/** The map with the value at a key changed, if there is one. */
export function changeAt(map: Tree, key: string, change: (value: Tree) => Tree): Tree {
  const value = child(map, key);
  return value === undefined ? map : withValue(map, key, change(value));
}

/** The map with every value changed. */
export function changeEach(map: Tree, change: (value: Tree, key: string) => Tree): Tree {
  if (map.kind !== 'map') return map;
  return {
    ...map,
    entries: map.entries.map((entry) => ({ ...entry, value: change(entry.value, entry.key) })),
  };
}

/** The text of a single value, or undefined. */
export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'scalar' ? String(tree.value) : undefined;
}

/** A single value or a list as a list of values. */
export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  if (tree === undefined) return [];
  return tree.kind === 'list' ? tree.items : [tree];
}

/** A single value in the place of another. */
export function written(value: string, { place }: Tree): Tree {
  return { kind: 'scalar', value, written: value, place };
}

/** An empty map in the place of another value. */
export function emptyMap({ place }: Tree): MapTree {
  return { kind: 'map', entries: [], place };
}
