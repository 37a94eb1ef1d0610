/** Steps of a reorganisation that change teams: merge, split, add. */
import { merge } from './overlay.ts';
import { refuseStep } from './reorganise-refusal.ts';
import { child, plain, type Tree } from './tree.ts';
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

/** Fields of which a merged team has those of all: shifts and people are added up. */
const JOINED = ['shifts', 'people', 'activities'];
/** The short form of one shift. */
const SHORT = ['agents', 'calendar'];

/** `{ merge: [a, b], into: c }`: one team with the people, tiers and skills of all. */
export function mergeTeams(base: Tree, step: Tree): Tree {
  const names = itemsOf(child(step, 'merge')).map((name) => textOf(name) ?? '');
  const into = textOf(child(step, 'into')) ?? '';
  const own = child(step, 'with') ?? emptyMap(step);
  const teams = names.map((name) => withShifts(teamOf(base, step, name), name));
  const team = merge(joined(teams, { names, own, step }), own);
  return renamed(replaceTeams(base, names, [[into, team]]), names, into);
}

/** `{ split: a, into: { b: {…}, c: {…} } }`: teams that have its fields, but for their own. */
export function splitTeam(base: Tree, step: Tree): Tree {
  const name = textOf(child(step, 'split')) ?? '';
  const team = teamOf(base, step, name);
  const into = child(step, 'into') as Tree;
  if (into.kind !== 'map') return base;
  const parts = into.entries.map(({ key, value }): [string, Tree] => [key, merge(team, value)]);
  return replaceTeams(base, [name], parts);
}

/** `{ add: a, like: b, zone: … }`: another team like one, perhaps in another part of the world. */
export function addSite(base: Tree, step: Tree): Tree {
  const like = textOf(child(step, 'like')) ?? '';
  const name = textOf(child(step, 'add')) ?? '';
  const zone = child(step, 'zone');
  const model = without(withShifts(teamOf(base, step, like), like), 'people');
  const moved = zone === undefined ? model : changeAt(model, 'shifts', (all) => inZone(all, zone));
  const team = merge(moved, child(step, 'with') ?? emptyMap(step));
  return changeAt(base, 'teams', (teams) => withValue(teams, name, team));
}

function inZone(shifts: Tree, zone: Tree): Tree {
  if (shifts.kind !== 'list') return shifts;
  return { ...shifts, items: shifts.items.map((shift) => withValue(shift, 'zone', zone)) };
}

function teamOf(base: Tree, step: Tree, name: string): Tree {
  const teams = child(base, 'teams') ?? emptyMap(base);
  return child(teams, name) ?? refuseStep(step, `there is no team ${name}`, teams);
}

/** The team with its short form spelt out, each shift by a name that no other team has. */
function withShifts(team: Tree, name: string): Tree {
  const agents = child(team, 'agents');
  const shifts = child(team, 'shifts');
  if (agents === undefined) return shifts === undefined ? team : withValue(team, 'shifts', shifts);
  const one = SHORT.reduce(
    (shift, key) => {
      const value = child(team, key);
      return value === undefined ? shift : withValue(shift, key, value);
    },
    withValue(emptyMap(team), 'name', written(name, team)),
  );
  const list: Tree = { kind: 'list', items: [one], place: agents.place };
  return withValue(without(without(team, 'agents'), 'calendar'), 'shifts', list);
}

interface Joining {
  readonly names: readonly string[];
  readonly own: Tree;
  readonly step: Tree;
}

/** The fields of all teams; where they differ in what cannot be added up, the step must say. */
function joined(teams: readonly Tree[], { names, own, step }: Joining): Tree {
  const keys = [...new Set(teams.flatMap((team) => keysOf(team)))];
  return keys.reduce((team: Tree, key) => {
    const values = teams.flatMap((one) => child(one, key) ?? []);
    if (child(own, key) !== undefined) return team;
    if (key === 'tier') return withValue(team, key, allTiers(values));
    if (key === 'skills') return withValue(team, key, values.reduceRight(merge));
    if (JOINED.includes(key)) return withValue(team, key, allItems(key, teams, names));
    const differs = values.length < teams.length || new Set(values.map(spelt)).size > 1;
    if (differs)
      refuseStep(step, `${names.join(' and ')} differ in ${key}; add with: { ${key}: … }`);
    return withValue(team, key, values[0] as Tree);
  }, emptyMap(step));
}

function keysOf(tree: Tree): string[] {
  return tree.kind === 'map' ? tree.entries.map(({ key }) => key) : [];
}

function spelt(tree: Tree): string {
  return JSON.stringify(plain(tree));
}

function allTiers(values: readonly Tree[]): Tree {
  const tiers = values.flatMap(itemsOf);
  const items = tiers.filter(
    (tier, at) => tiers.findIndex((one) => textOf(one) === textOf(tier)) === at,
  );
  return items.length === 1
    ? (items[0] as Tree)
    : { kind: 'list', items, place: (values[0] as Tree).place };
}

/** Shifts, people or activities of all; shifts are named by their team, as are those of people. */
function allItems(key: string, teams: readonly Tree[], names: readonly string[]): Tree {
  const items = teams.flatMap((team, number) => {
    const field = key === 'people' ? 'shift' : 'name';
    const label = (item: Tree, at: number) =>
      `${names[number]} ${textOf(child(item, field)) ?? String(at + 1)}`;
    const list = itemsOf(child(team, key));
    if (key === 'activities') return list;
    return list.map((item, at) =>
      withValue(item, field, written(label(item, key === 'people' ? 0 : at), item)),
    );
  });
  return { kind: 'list', items, place: (teams[0] as Tree).place };
}

/** Teams that go and teams that come, in the place of the first that goes. */
function replaceTeams(
  base: Tree,
  gone: readonly string[],
  come: readonly (readonly [string, Tree])[],
): Tree {
  return changeAt(base, 'teams', (teams) => {
    const rest = gone.reduce((map, name) => without(map, name), teams);
    return come.reduce((map, [name, team]) => withValue(map, name, team), rest);
  });
}

/** Rules that name an old team name the new one. */
function renamed(base: Tree, names: readonly string[], into: string): Tree {
  const rename = (tree: Tree): Tree => {
    const text = textOf(tree);
    if (text !== undefined) return names.includes(text) ? written(into, tree) : tree;
    return tree.kind === 'list' ? { ...tree, items: unique(tree.items.map(rename)) } : tree;
  };
  const overflow = (rules: Tree): Tree =>
    rules.kind === 'list'
      ? { ...rules, items: rules.items.map((rule) => changeAt(rule, 'to', rename)) }
      : rules;
  const fields = (tree: Tree, keys: readonly string[]) =>
    changeEach(tree, (part) => keys.reduce((map, key) => changeAt(map, key, rename), part));
  const asked = (type: Tree) => changeAt(type, 'consult', (rules) => fields(rules, ['with']));
  const typed = changeAt(base, 'tickets', (types) =>
    changeEach(fields(types, ['home', 'prefers']), asked),
  );
  const sistered = changeAt(typed, 'teams', (teams) => fields(teams, ['sisters']));
  return changeAt(sistered, 'routing', (rules) => changeAt(rules, 'overflow', overflow));
}

function unique(items: readonly Tree[]): Tree[] {
  return items.filter((item, at) => items.findIndex((one) => spelt(one) === spelt(item)) === at);
}
