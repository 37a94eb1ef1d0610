/** One value of a scenario changed from outside: `teams.service-desk.shifts.0.agents=5`. */

import { isReserved } from './name.ts';
import { nearest, suggestion } from './nearest.ts';
import { type Place, type Problem, ScenarioError } from './problem.ts';
import { child, type Entry, type Tree } from './tree.ts';
import { readYaml } from './yaml-tree.ts';

/**
 * `document` with the value at `path` replaced by what `written` says in YAML; `null` or
 * nothing removes the key. Steps are joined by dots, `[0]` is `0`; names may hold dots.
 * Problems are told to be in `file`.
 */
export function setValue(
  document: Tree,
  path: string,
  written: string,
  file = `--set ${path}=${written}`,
): Tree {
  const value = /^\s*(null|~)?\s*$/.test(written) ? undefined : readYaml(written, file);
  const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  if (steps.includes('')) refuse(file, `expected a path such as teams.desk.pay, got ${path}`);
  const reserved = steps.find(isReserved);
  if (reserved !== undefined) refuse(file, `${reserved} is a reserved word`, 'E306');
  refuseUnknown(document, steps, file);
  return replaced(document, steps, { file, line: 1, column: 1 }, value);
}

function refuse(file: string, message: string, code: Problem['code'] = 'E309'): never {
  throw new ScenarioError([{ code, file, line: 1, column: 1, path: '', message }]);
}

/** Parts of which one field is never the whole: what is not there cannot be changed. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['tickets', 'ticket type'],
  ['teams', 'team'],
  ['vendors', 'vendor'],
]);

function refuseUnknown(document: Tree, [section = '', ...steps]: readonly string[], file: string) {
  const kind = KINDS.get(section);
  if (kind === undefined || steps.length < 2) return;
  const map = child(document, section);
  const names = map?.kind === 'map' ? map.entries.map((entry) => entry.key) : [];
  const { key } = nextKey(map?.kind === 'map' ? map.entries : [], steps);
  if (!names.includes(key)) refuse(file, `there is no ${kind} ${key}; ${suggestion(key, names)}`);
}

function replaced(at: Tree, steps: readonly string[], place: Place, value?: Tree): Tree {
  if (at.kind === 'list') return inList(at, steps, place, value);
  if (at.kind === 'map') return inMap(at, steps, place, value);
  return refuse(place.file, `${steps[0]} is inside a single value, which has no parts`);
}

function inList(
  list: Extract<Tree, { kind: 'list' }>,
  [step, ...rest]: readonly string[],
  place: Place,
  value?: Tree,
): Tree {
  const index = Number(step);
  const known = list.items[index];
  if (known === undefined && index !== list.items.length) {
    const last = list.items.length;
    return refuse(place.file, `expected a position from 0 to ${last} in the list, got ${step}`);
  }
  const next = known !== undefined && rest.length > 0 ? replaced(known, rest, place, value) : value;
  if (rest.length > 0 && known === undefined) refuse(place.file, `there is no item ${step} yet`);
  const items = [...list.items];
  items.splice(index, 1, ...(next === undefined ? [] : [next]));
  return { ...list, items };
}

function inMap(
  map: Extract<Tree, { kind: 'map' }>,
  steps: readonly string[],
  place: Place,
  value?: Tree,
): Tree {
  const { key, rest } = nextKey(map.entries, steps);
  const known = map.entries.find((entry) => entry.key === key);
  if (known === undefined && rest.length > 0) refuseSlip(map.entries, key, place);
  const empty: Tree = { kind: 'map', entries: [], place };
  const next = rest.length > 0 ? replaced(known?.value ?? empty, rest, place, value) : value;
  const entry = next && { key, keyPlace: known?.keyPlace ?? place, value: next };
  const entries = map.entries.flatMap((old) => (old.key !== key ? [old] : entry ? [entry] : []));
  if (known === undefined && entry !== undefined) entries.push(entry);
  return { ...map, entries };
}

/** A part that is not there may be made, unless its name is a slip for one that is. */
function refuseSlip(entries: readonly Entry[], key: string, { file }: Place) {
  const near = nearest(
    key,
    entries.map((entry) => entry.key),
  );
  if (near !== undefined) refuse(file, `there is no ${key}; did you mean ${near}?`);
}

/** A name may hold dots: the longest run of steps that is a declared key wins. */
function nextKey(entries: readonly Entry[], steps: readonly string[]) {
  for (let count = steps.length; count > 1; count--) {
    const key = steps.slice(0, count).join('.');
    if (entries.some((entry) => entry.key === key)) return { key, rest: steps.slice(count) };
  }
  return { key: steps[0] as string, rest: steps.slice(1) };
}
