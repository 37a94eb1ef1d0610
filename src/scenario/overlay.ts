/** One tree laid over another: a variant over its base, a type over the one it is like. */
import type { Entry, MapTree, Tree } from './tree.ts';

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
