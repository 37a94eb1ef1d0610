/** Steps of a reorganisation about tickets: drop a tier, let one solve more, swap a vendor. */
import { refuseStep } from './reorganise-refusal.ts';
import { child, type Tree } from './tree.ts';
import {
  changeAt,
  changeEach,
  emptyMap,
  itemsOf,
  textOf,
  without,
  withValue,
  written,
} from './tree-edit.ts';

/** `{ drop: L2 }`: its teams go, and its tickets go to the next tier. */
export function dropTier(base: Tree, step: Tree): Tree {
  const tier = textOf(child(step, 'drop')) ?? '';
  const teams = changeAt(base, 'teams', (all) => withoutTier(all, tier));
  const gone = [tier, ...teamsWithout(base, teams)];
  const typed = changeAt(teams, 'tickets', (types) =>
    changeEach(types, (type) => {
      if (child(type, 'flow') !== undefined) {
        refuseStep(step, `a type has a flow matrix, which must be written without ${tier}`);
      }
      const others = ['reach', 'handle', 'diagnose', 'consult'].reduce(
        (map, key) => changeAt(map, key, (shares) => without(shares, tier)),
        type,
      );
      return changeAt(others, 'consult', (rules) => withoutAsking(rules, gone));
    }),
  );
  return changeAt(typed, 'routing', (rules) => withoutRules(rules, tier));
}

/** `{ shift: type, to: L1, reach: 80% }`: the tier solves that share, and so do those above. */
export function widenReach(base: Tree, step: Tree): Tree {
  const type = textOf(child(step, 'shift')) ?? '';
  const tier = textOf(child(step, 'to')) ?? '';
  const types = child(base, 'tickets') ?? emptyMap(base);
  const reach = child(
    child(types, type) ?? refuseStep(step, `there is no ticket type ${type}`, types),
    'reach',
  );
  if (reach === undefined || child(reach, tier) === undefined) {
    refuseStep(step, `${type} has no reach at ${tier}`);
  }
  const share = child(step, 'reach') as Tree;
  return changeAt(base, 'tickets', (all) =>
    changeAt(all, type, (one) =>
      changeAt(one, 'reach', (shares) => withValue(shares, tier, share)),
    ),
  );
}

/** `{ swap: a, for: b }`: the cases of one vendor go to another, which the file declares. */
export function swapVendor(base: Tree, step: Tree): Tree {
  const old = textOf(child(step, 'swap')) ?? '';
  const name = textOf(child(step, 'for')) ?? '';
  const vendors = child(base, 'vendors') ?? emptyMap(base);
  if (child(vendors, old) === undefined) refuseStep(step, `there is no vendor ${old}`, vendors);
  const typed = changeAt(base, 'tickets', (types) =>
    changeEach(types, (type) =>
      changeAt(type, 'vendor', (one) => (textOf(one) === old ? written(name, one) : one)),
    ),
  );
  return changeAt(typed, 'vendors', (all) => without(all, old));
}

/** Teams of the base that are not in what it has become. */
function teamsWithout(base: Tree, changed: Tree): string[] {
  const teams = child(base, 'teams');
  if (teams?.kind !== 'map') return [];
  const left = child(changed, 'teams') ?? emptyMap(changed);
  return teams.entries.map(({ key }) => key).filter((name) => child(left, name) === undefined);
}

/** Nobody asks a tier or team that is no longer there. */
function withoutAsking(rules: Tree, gone: readonly string[]): Tree {
  if (rules.kind !== 'map') return rules;
  const isThere = (rule: Tree) => !gone.includes(textOf(child(rule, 'with')) ?? '');
  return { ...rules, entries: rules.entries.filter(({ value }) => isThere(value)) };
}

/** Teams that are at no other tier go, the others keep their other tiers. */
function withoutTier(teams: Tree, tier: string): Tree {
  if (teams.kind !== 'map') return teams;
  const entries = teams.entries.flatMap((entry) => {
    const at = child(entry.value, 'tier');
    const others = itemsOf(at).filter((one) => textOf(one) !== tier);
    if (at === undefined || others.length === 0) return [];
    const list: Tree = { kind: 'list', items: others, place: at.place };
    return [
      { ...entry, value: at.kind === 'list' ? withValue(entry.value, 'tier', list) : entry.value },
    ];
  });
  return { ...teams, entries };
}

/** Rules about the tier go with it. */
function withoutRules(rules: Tree, tier: string): Tree {
  const others =
    (key: string) =>
    (list: Tree): Tree =>
      list.kind === 'list'
        ? { ...list, items: list.items.filter((rule) => textOf(child(rule, key)) !== tier) }
        : list;
  const routed = ['direct', 'hierarchical'].reduce(
    (map, key) => changeAt(map, key, others('to')),
    rules,
  );
  const helped = changeAt(routed, 'overflow', others('at'));
  return changeAt(helped, 'misroute', (shares) => without(shares, tier));
}
