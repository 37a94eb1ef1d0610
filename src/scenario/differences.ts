/** What two scenarios say differently, value by value, in words that a reader can check. */
import { child, type Tree } from './tree.ts';

/** One value that differs; null where there is none. */
export interface Difference {
  /** The keys that lead to it, joined by dots; items of a list by their names if they have any. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Keys that say nothing about how the organisation works. */
const ASIDE = new Set([
  '$schema',
  'extends',
  'name',
  'question',
  'about',
  'seed',
  'replications',
  'uncertain',
]);

/** All values in which `after` differs from `before`, in the order of the files. */
export function differencesBetween(before: Tree, after: Tree): readonly Difference[] {
  const parts = steps(before, after).filter((step) => !ASIDE.has(step));
  return parts.flatMap((step) => between(part(before, step), part(after, step), step));
}

function between(
  before: Tree | undefined,
  after: Tree | undefined,
  path: string,
): readonly Difference[] {
  if (before === undefined || after === undefined || before.kind !== after.kind) {
    return [{ path, before: textOf(before), after: textOf(after) }];
  }
  if (textOf(before) === textOf(after)) return [];
  if (before.kind === 'map' || canBeMatched(before, after)) {
    return steps(before, after).flatMap((step) =>
      between(part(before, step), part(after, step), `${path}.${step}`),
    );
  }
  return [{ path, before: textOf(before), after: textOf(after) }];
}

/** Keys of both, those of the first one first. */
function steps(before: Tree, after: Tree): string[] {
  return [...new Set([...namesOf(before), ...namesOf(after)])];
}

function namesOf(tree: Tree): readonly string[] {
  if (tree.kind === 'map') return tree.entries.map(({ key }) => key);
  if (tree.kind === 'list') return itemNames(tree.items) ?? tree.items.map((_, at) => String(at));
  return [];
}

function part(tree: Tree, step: string): Tree | undefined {
  if (tree.kind === 'map') return tree.entries.find(({ key }) => key === step)?.value;
  if (tree.kind !== 'list') return undefined;
  const names = itemNames(tree.items);
  return tree.items[names === undefined ? Number(step) : names.indexOf(step)];
}

/** Lists whose items have names are compared by them, others place by place if equally long. */
function canBeMatched(before: Tree, after: Tree): boolean {
  if (before.kind !== 'list' || after.kind !== 'list') return false;
  const named = [before, after].map(({ items }) => itemNames(items) !== undefined);
  if (named[0] && named[1]) return true;
  return !named[0] && !named[1] && before.items.length === after.items.length;
}

/** The names of all items of a list, or undefined unless each has one of its own. */
function itemNames(items: readonly Tree[]): readonly string[] | undefined {
  const names = items.map((item) => {
    const name = child(item, 'name');
    return name?.kind === 'scalar' ? String(name.value) : undefined;
  });
  const known = names.filter((name) => name !== undefined);
  return known.length === items.length && new Set(known).size === known.length ? known : undefined;
}

/** A value on one line, as YAML writes it in a row. */
function textOf(tree: Tree | undefined): string | null {
  if (tree === undefined) return null;
  if (tree.kind === 'scalar') return String(tree.value);
  if (tree.kind === 'list') return `[${tree.items.map(textOf).join(', ')}]`;
  return `{ ${tree.entries.map(({ key, value }) => `${key}: ${textOf(value)}`).join(', ')} }`;
}
