/** YAML text → tree, with every limit and trap of the format answered in plain words. */

import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
} from 'yaml';
import { isReserved } from './name.ts';
import { type Place, type Problem, ScenarioError } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import { decode, scan, type TextFault } from './scan.ts';
import type { Entry, ScalarTree, Tree } from './tree.ts';

const MOST_ALIASES = 100;
const MOST_VALUES = 200_000;
const LONGEST_NAME = 200;

/** Reads one YAML file as a tree, or throws a `ScenarioError` with all that is wrong with it. */
export function readYaml(source: string | Uint8Array, file: string): Tree {
  const decoded = typeof source === 'string' ? source : decode(source);
  if (typeof decoded !== 'string') throw textError(decoded, '', file);
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
  const fault = scan(text);
  if (fault !== undefined) throw textError(fault, text, file);
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  return new TreeBuilder(file, lines).build('empty' in documents ? [] : documents);
}

function textError({ code, message, offset }: TextFault, text: string, file: string) {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  return new ScenarioError([{ code, file, line, column, path: '', message }]);
}

type Documents = Exclude<ReturnType<typeof parseAllDocuments>, { empty: true }>;

/** Walks the nodes of one document and gathers what is wrong with them. */
class TreeBuilder {
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #problems: Problem[] = [];
  readonly #anchors = new Map<string, Node>();
  readonly #open = new Set<Node>();
  readonly #aliases = new Set<Alias>();
  #values = 0;

  constructor(file: string, lines: LineCounter) {
    this.#file = file;
    this.#lines = lines;
  }

  build(documents: Documents): Tree {
    for (const { errors } of documents) {
      for (const error of errors) this.#syntax(error.code, error.message, error.pos[0]);
    }
    const [document, second] = documents;
    if (second?.range !== undefined) {
      this.#refuse(
        'E302',
        'one document a file; remove the line --- and all after it',
        second.range[0],
      );
    }
    if (this.#problems.length > 0) throw new ScenarioError(this.#problems);
    const contents = document?.contents;
    if (contents === null || contents === undefined || isEmpty(contents)) {
      const needs = 'a scenario needs at least name, question, horizon, priorities, tickets, teams';
      this.#refuse('E301', `the file is empty; ${needs}; tiersim init writes a starter`, 0);
      throw new ScenarioError(this.#problems);
    }
    const tree = this.#tree(contents);
    if (this.#problems.length > 0) throw new ScenarioError(this.#problems);
    return tree;
  }

  #tree(node: Node): Tree {
    this.#values += 1;
    if (this.#values > MOST_VALUES) {
      const what = this.#aliases.size > 0 ? 'aliases expand to' : 'the file holds';
      this.#stop('E305', `${what} more than ${MOST_VALUES} values; use fewer`, node);
    }
    if (isAlias(node)) return this.#resolve(node);
    if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) {
      this.#refuse('E302', `the tag ${node.tag} is not used here; remove it`, at(node));
    }
    if ('anchor' in node && node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    this.#open.add(node);
    const tree = this.#plainTree(node);
    this.#open.delete(node);
    return tree;
  }

  #plainTree(node: Node): Tree {
    const place = this.#place(at(node));
    if (isMap(node)) return { kind: 'map', entries: this.#entries(node.items), place };
    if (isSeq(node)) {
      const items = node.items.map((item) => this.#tree(item as Node));
      return { kind: 'list', items, place };
    }
    return scalar(isScalar(node) ? node : { value: null }, place);
  }

  #resolve(alias: Alias): Tree {
    this.#aliases.add(alias);
    if (this.#aliases.size > MOST_ALIASES) {
      this.#stop('E305', `more than ${MOST_ALIASES} aliases are used; write some out`, alias);
    }
    const target = this.#anchors.get(alias.source);
    if (target === undefined) {
      return this.#stop('E305', `the alias *${alias.source} has no anchor before it`, alias);
    }
    if (this.#open.has(target)) {
      this.#stop('E305', `the alias *${alias.source} refers to itself`, alias);
    }
    return this.#tree(target);
  }

  #entries(pairs: readonly { key: unknown; value: unknown }[]): Entry[] {
    const entries: Entry[] = [];
    const seen = new Map<string, Entry>();
    for (const { key, value } of pairs) {
      const entry = this.#entry(key as Node | null, value as Node | null);
      if (entry === undefined) continue;
      this.#refuseTwins(entry, seen);
      entries.push(entry);
    }
    return entries;
  }

  #entry(key: Node | null, value: Node | null): Entry | undefined {
    if (!isScalar(key)) {
      this.#refuse('E302', 'a key is plain text here', key === null ? 0 : at(key));
      return undefined;
    }
    const keyPlace = this.#place(at(key));
    const name = key.source ?? String(key.value ?? '');
    this.#refuseName(name, at(key));
    const empty: ScalarTree = { kind: 'scalar', value: null, written: '', place: keyPlace };
    return { key: name, keyPlace, value: value === null ? empty : this.#tree(value) };
  }

  #refuseName(name: string, offset: number) {
    if (isReserved(name))
      this.#refuse('E306', `${name} is a reserved word; choose another`, offset);
    if (name === '') this.#refuse('E310', 'a key is empty; give it a name', offset);
    if (name.length > LONGEST_NAME) {
      const shown = `${name.slice(0, 20)}…`;
      const most = `at most ${LONGEST_NAME} are allowed`;
      this.#refuse('E310', `the name ${shown} has ${name.length} characters; ${most}`, offset);
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(name)) {
      this.#refuse('E310', 'a name holds control characters; remove them', offset);
    }
    if (name === '<<') {
      this.#refuse('E307', 'merge keys are not used; share a value by &name and *name', offset);
    }
  }

  #refuseTwins(entry: Entry, seen: Map<string, Entry>) {
    const look = entry.key.normalize('NFKC').toLowerCase();
    const twin = seen.get(look);
    if (twin === undefined) {
      seen.set(look, entry);
      return;
    }
    const { line, column } = entry.keyPlace;
    const first = `first in line ${twin.keyPlace.line}`;
    const same = twin.key === entry.key;
    const message = same
      ? `the key ${entry.key} is written twice, ${first} and again in line ${line}; keep one`
      : `two names look the same, ${first} and again in line ${line}: ${twin.key}, ${entry.key}`;
    const code = same ? 'E303' : 'E314';
    this.#problems.push({ code, file: this.#file, line, column, path: '', message });
  }

  #syntax(code: string, message: string, offset: number) {
    if (code === 'KEY_OVER_1024_CHARS') {
      const most = `at most ${LONGEST_NAME} are allowed`;
      this.#refuse('E310', `a name has more than 1024 characters; ${most}`, offset);
      return;
    }
    const words =
      code === 'TAB_AS_INDENT'
        ? 'a tab is used for indentation; use spaces'
        : `not readable as YAML: ${message.replace(/\s+/g, ' ')}`;
    this.#refuse('E302', words, offset);
  }

  #refuse(code: ProblemCode, message: string, offset: number) {
    this.#problems.push({ code, ...this.#place(offset), path: '', message });
  }

  #stop(code: ProblemCode, message: string, node: Node): never {
    this.#refuse(code, message, at(node));
    throw new ScenarioError(this.#problems);
  }

  #place(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#file, line: Math.max(1, line), column: Math.max(1, col) };
  }
}

function at(node: Node): number {
  return node.range?.[0] ?? 0;
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

/** Octal-looking and other-based numbers stay text, so that no field reads them as decimal. */
function scalar(
  { value, source, type }: { value: unknown; source?: string; type?: string },
  place: Place,
): ScalarTree {
  const text = source ?? '';
  const isQuoted = type !== undefined && type !== 'PLAIN';
  const written = isQuoted ? JSON.stringify(value) : text;
  if (typeof value === 'number' && !isTrap(text)) {
    return { kind: 'scalar', value: value === 0 ? 0 : value, written, place };
  }
  if (value === null || typeof value === 'boolean')
    return { kind: 'scalar', value, written, place };
  const words = typeof value === 'string' ? value : text;
  return { kind: 'scalar', value: words, written, place };
}

function isTrap(source: string): boolean {
  return /^[-+]?0[\dxo]/i.test(source);
}
