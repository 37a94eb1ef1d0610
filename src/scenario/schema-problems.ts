/** What the schemas found wrong, told with the value seen, its place and the nearest fix. */

import type { z } from 'zod';
import { allowedKeys } from './allowed-keys.ts';
import { FAMILY_NAMES } from './distribution-family.ts';
import { declaredName } from './key-order.ts';
import { nearest } from './nearest.ts';
import { formatPath, type Path, type Place, type Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import { placeOf, placeOfKey, type Tree, valueAt } from './tree.ts';

type Issue = z.core.$ZodIssue;

/** The problems behind the issues of one failed reading of `tree` by `schema`. */
export function schemaProblems(
  issues: readonly Issue[],
  tree: Tree,
  schema: z.core.$ZodType,
): Problem[] {
  const problems = issues.flatMap((issue) => new Reporter(tree, schema).report(issue, []));
  const texts = problems.map(({ path, message }) => `${path} ${message}`);
  // A list is neither text nor of the length that the text must have: one mistake, told once.
  return problems.filter((_, index) => texts.indexOf(texts[index] as string) === index);
}

class Reporter {
  readonly #tree: Tree;
  readonly #schema: z.core.$ZodType;

  constructor(tree: Tree, schema: z.core.$ZodType) {
    this.#tree = tree;
    this.#schema = schema;
  }

  report(issue: Issue, prefix: Path): Problem[] {
    const path = [...prefix, ...(issue.path as (string | number)[])].map((step) =>
      typeof step === 'string' ? declaredName(step) : step,
    );
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => this.#unknown(path, key));
    if (issue.code === 'invalid_union') {
      const branch = this.#likeliest(issue.errors, path);
      if (branch !== undefined) return branch.flatMap((inner) => this.report(inner, path));
    }
    if (issue.code === 'custom') {
      const code = codeAt(path, (issue.params?.code ?? 'E308') as ProblemCode);
      return [problem(code, placeOf(this.#tree, path), path, issue.message)];
    }
    return [this.#wrong(issue, path)];
  }

  #unknown(path: Path, marked: string): Problem {
    const key = declaredName(marked);
    const known = allowedKeys(this.#schema, path);
    const near = nearest(key, known);
    const fix = near === undefined ? `known here: ${known.join(', ')}` : `did you mean ${near}?`;
    const whole = [...path, key];
    return problem('E307', placeOfKey(this.#tree, whole), whole, `unknown field ${key}; ${fix}`);
  }

  #wrong(issue: Issue, path: Path): Problem {
    const seen = valueAt(this.#tree, path);
    if (seen === undefined) {
      const place = placeOfKey(this.#tree, path.slice(0, -1));
      return problem('E320', place, path, `the field ${path.at(-1)} is missing; it must be given`);
    }
    const got = seen.kind === 'scalar' ? shortened(seen.written) || 'nothing' : `a ${seen.kind}`;
    const message = `${expectation(issue)}, got ${got}${this.#nearestValue(issue, got)}`;
    return problem(codeAt(path, 'E308'), seen.place, path, message);
  }

  #nearestValue(issue: Issue, got: string): string {
    if (issue.code !== 'invalid_value') return '';
    const near = nearest(got, issue.values.map(String));
    return near === undefined ? '' : `; did you mean ${near}?`;
  }

  /**
   * The form that the writer most likely meant: one that takes a value of this kind at all,
   * then one whose complaints lie deepest, then the one with the fewest.
   */
  #likeliest(branches: readonly Issue[][], path: Path): readonly Issue[] | undefined {
    const seen = valueAt(this.#tree, path);
    if (seen === undefined) return undefined;
    const fitting = branches.filter(
      (issues) => !issues.some((issue) => isOtherKind(issue, seen.kind)),
    );
    if (fitting.length === 0) return undefined;
    return fitting.reduce((best, issues) => (isBetter(issues, best) ? issues : best));
  }
}

/** Whether a form takes no value of this kind; a fixed word is taken by no map and no list. */
function isOtherKind(issue: Issue, kind: Tree['kind']): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union')
    return issue.errors.every((errors) => errors.some((inner) => isOtherKind(inner, kind)));
  return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && kind !== 'scalar');
}

function isBetter(issues: readonly Issue[], best: readonly Issue[]): boolean {
  const unknown = (list: readonly Issue[]) =>
    list.filter(({ code }) => code === 'unrecognized_keys').length;
  if (unknown(issues) !== unknown(best)) return unknown(issues) < unknown(best);
  return issues.length < best.length;
}

/** The beginning of a message: what the field takes. */
function expectation(issue: Issue): string {
  if (issue.message.startsWith('expected')) return issue.message;
  if (issue.code === 'invalid_union') {
    const forms = issue.errors.flat().filter(({ path }) => path.length === 0);
    const kinds = forms.map((form) => expectation(form).replace('expected ', ''));
    return `expected ${[...new Set(kinds)].join(' or ')}`;
  }
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_small' && issue.origin === 'array') return 'expected at least one item';
  const kinds: Readonly<Record<string, string>> = {
    object: 'expected a map of fields',
    record: 'expected a map of names',
    array: 'expected a list',
    boolean: 'expected true or false',
    string: 'expected text',
    number: 'expected a number',
  };
  const kind = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined;
  return kind ?? 'expected another kind of value';
}

/** Fields whose wrong values have a code of their own, whatever is wrong with the value. */
const FIELD_CODES: readonly (readonly [field: RegExp, code: ProblemCode])[] = [
  [/^(name|question)$/, 'E310'],
  [/^horizon\.(length|warmUp|drain)$/, 'E341'],
  [/^replications\b/, 'E342'],
  [/^seed$/, 'E343'],
  [/\.empirical\b/, 'E324'],
  [new RegExp(`\\.(${FAMILY_NAMES.join('|')})\\b`), 'E323'],
  [/\.zone$/, 'E313'],
  [/\.hours\b|\.(lunch|breaks\[\d+\])\.at$/, 'E312'],
];

/** The general code of a wrong value made more telling by the field it stands in. */
function codeAt(path: Path, code: ProblemCode): ProblemCode {
  if (code !== 'E308') return code;
  const field = formatPath(path);
  return FIELD_CODES.find(([pattern]) => pattern.test(field))?.[1] ?? code;
}

/** A value as it is quoted in a message. */
function shortened(written: string): string {
  return written.length <= 60 ? written : `${written.slice(0, 57)}...`;
}

function problem(code: ProblemCode, place: Place, path: Path, message: string): Problem {
  const { file, line, column } = place;
  return { code, file, line, column, path: formatPath(path), message };
}
