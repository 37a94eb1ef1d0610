/** One value of a scenario, or the same value of several parts, replaced or multiplied. */
import { nearest } from './nearest.ts';
import { type Place, ScenarioError } from './problem.ts';
import { setValue } from './set-value.ts';
import { child, type Tree } from './tree.ts';

const FACTOR = /^x(\d+(?:\.\d+)?)$/;
/** In a path, stands for every name. */
const ANY = '*';

/**
 * `document` with what is at `path` set to what `written` says or, for `x1.1`, multiplied: a
 * number alone, in a map or list everything that has a unit of time. `tickets.*.arrivals.rate`
 * means all types that have a rate. Throws `ScenarioError`; its places name `flag`.
 */
export function varyValue(document: Tree, path: string, written: string, flag: string): Tree {
  const file = `${flag} ${path}=${written}`;
  const factor = FACTOR.exec(written.trim())?.[1];
  const paths = concretePaths(document, path, { file, isThere: factor !== undefined });
  return paths.reduce((tree, each) => {
    const value = factor === undefined ? written : scaledText(tree, each, { factor, file });
    return setValue(tree, each, value, file);
  }, document);
}

/** The paths that a path with stars means; without `isThere` the last step may lead to nothing. */
function concretePaths(
  document: Tree,
  path: string,
  { file, isThere }: { readonly file: string; readonly isThere: boolean },
): readonly string[] {
  if (!path.split('.').includes(ANY)) return [path];
  const steps = path.split('.');
  const found = starred(document, steps, isThere);
  if (found.length > 0) return found.map((each) => each.join('.'));
  throw refusal(file, `nothing is at ${path}; ${knownAt(document, steps)}`);
}

function starred(
  at: Tree,
  [step, ...rest]: readonly string[],
  isThere: boolean,
): readonly (readonly string[])[] {
  if (step === undefined) return [[]];
  const names = step === ANY ? namesOf(at) : [step];
  return names.flatMap((name) => {
    const below = stepInto(at, name);
    if (below === undefined) return rest.length === 0 && !isThere ? [[name]] : [];
    return starred(below, rest, isThere).map((tail) => [name, ...tail]);
  });
}

function namesOf(tree: Tree): readonly string[] {
  if (tree.kind === 'map') return tree.entries.map(({ key }) => key);
  return tree.kind === 'list' ? tree.items.map((_, place) => String(place)) : [];
}

function stepInto(tree: Tree, name: string): Tree | undefined {
  return tree.kind === 'list' && !/^\d+$/.test(name) ? undefined : child(tree, name);
}

/** What there is where the path stops leading on. */
function knownAt(document: Tree, steps: readonly string[]): string {
  let at: Tree | undefined = document;
  for (const step of steps) {
    const name: string | undefined = step === ANY ? namesOf(at)[0] : step;
    const below: Tree | undefined = name === undefined ? undefined : stepInto(at, name);
    if (below === undefined) return fix(step, namesOf(at));
    at = below;
  }
  return fix(steps.at(-1) ?? '', namesOf(at));
}

function fix(step: string, names: readonly string[]): string {
  const near = nearest(step, names);
  if (near !== undefined) return `there is no ${step}; did you mean ${near}?`;
  return names.length === 0 ? `there is no ${step}` : `known there: ${names.join(', ')}`;
}

/** The value at a path times a factor, as YAML. */
function scaledText(
  document: Tree,
  path: string,
  { factor, file }: { readonly factor: string; readonly file: string },
): string {
  const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  let at: Tree = document;
  for (let place = 0; place < steps.length; ) {
    const length = longestKey(at, steps.slice(place));
    const below =
      length === 0 ? undefined : stepInto(at, steps.slice(place, place + length).join('.'));
    if (below === undefined) {
      const names = namesOf(at);
      throw refusal(file, `there is nothing to multiply: ${fix(steps[place] ?? '', names)}`);
    }
    at = below;
    place += length;
  }
  const scaled = scaledTree(at, Number(factor), at.kind === 'scalar');
  if (!scaled.isChanged) throw refusal(file, `${path} holds no number that could be multiplied`);
  return scaled.text;
}

/** A name may hold dots: so many steps are the longest declared key; 0 where there is none. */
function longestKey(at: Tree, steps: readonly string[]): number {
  for (let count = steps.length; count > 0; count--) {
    if (stepInto(at, steps.slice(0, count).join('.')) !== undefined) return count;
  }
  return 0;
}

const NUMBER = /^([+-]?\d+(?:\.\d+)?)(\s*[^\d\s].*)?$/;
const TIMED = /^\s*(ms|s|sec|second|min|minute|h|hour|d|day|week|month|business|\/)/;

/** A value as YAML in a row, and whether anything in it was multiplied. */
interface Scaled {
  readonly text: string;
  readonly isChanged: boolean;
}

function scaledTree(tree: Tree, factor: number, isAlone: boolean): Scaled {
  if (tree.kind === 'scalar') return scaledScalar(tree, factor, isAlone);
  const parts =
    tree.kind === 'list'
      ? tree.items.map((item) => ({ key: '', ...scaledTree(item, factor, false) }))
      : tree.entries.map(({ key, value }) => ({
          key: `${JSON.stringify(key)}: `,
          ...scaledTree(value, factor, false),
        }));
  const inner = parts.map(({ key, text }) => `${key}${text}`).join(', ');
  const text = tree.kind === 'list' ? `[${inner}]` : `{ ${inner} }`;
  return { text, isChanged: parts.some(({ isChanged }) => isChanged) };
}

function scaledScalar(
  { value }: Extract<Tree, { kind: 'scalar' }>,
  factor: number,
  isAlone: boolean,
): Scaled {
  const match = NUMBER.exec(String(value));
  const unit = match?.[2] ?? '';
  if (match === null || !(isAlone || TIMED.test(unit))) {
    return { text: JSON.stringify(value), isChanged: false };
  }
  const amount = String(Number((Number(match[1]) * factor).toPrecision(12)));
  const text = typeof value === 'number' ? amount : JSON.stringify(`${amount}${unit}`);
  return { text, isChanged: true };
}

function refusal(file: string, message: string): ScenarioError {
  const place: Place = { file, line: 1, column: 1 };
  return new ScenarioError([{ code: 'E309', ...place, path: '', message }]);
}
