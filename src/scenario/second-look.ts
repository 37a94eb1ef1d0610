/** A second look at a scenario of which some fields cannot be read: the names it uses. */
import type { z } from 'zod';
import { Findings } from './findings.ts';
import { declaredName } from './key-order.ts';
import { nearest } from './nearest.ts';
import { formatPath, type Problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { ScenarioSchema } from './scenario.ts';
import { plain, type Tree } from './tree.ts';

type Issue = z.core.$ZodIssue;

/** Each try reads the whole scenario; after so many mistakes the rest may wait. */
const MOST_ISSUES = 50;

/** Parts whose keys are the names that others use. */
const SECTIONS = 'calendars profiles priorities channels tickets teams vendors'.split(' ');

/** Values of which one is right wherever something must be given. */
const STAND_INS: readonly unknown[] = [
  ...[1, '1 h', '1 week', '100%', '1/h', '2026-01-05', 'UTC', 'L1', 'name'],
  ...[{ rate: '1/h' }, { L1: '1 h' }, { L1: '100%' }, { P1: '100%' }, { 'mon-fri': '08:00-16:00' }],
  { start: '2026-01-05', zone: 'UTC', length: '1 week' },
];

/**
 * Names that are used and not declared, so that they are told together with the fields that
 * cannot be read. These are left out for the look or, where they must be given, another value
 * stands in; nothing is claimed that may only follow from that.
 */
export function unknownNames(document: Tree, issues: readonly Issue[]): readonly Problem[] {
  if (issues.length > MOST_ISSUES || issues.some(hidesNames)) return [];
  const rest = plain(document);
  for (const issue of issues) mend(rest, issue);
  const { success, data } = ScenarioSchema.safeParse(rest);
  if (!success) return [];
  const findings = new Findings(document);
  checkReferences(data, findings, !issues.some(hidesTeams));
  return findings.problems.filter(({ path }) => !issues.some((issue) => isWithin(path, issue)));
}

/** Whether names that are declared may be missing for this reason. */
function hidesNames(issue: Issue): boolean {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return path.length === 0 && issue.keys.some((key) => nearest(key, SECTIONS) !== undefined);
  }
  return path.length === 0 || (path.length === 1 && SECTIONS.includes(String(path[0])));
}

/** Whether tiers and skills that somebody has may be missing for this reason. */
function hidesTeams({ path }: Issue): boolean {
  const [section, , field] = path.map(String);
  if (section !== 'teams' && section !== 'vendors') return false;
  return field === undefined || ['tier', 'skills', 'people'].includes(field);
}

/** Whether `path` leads to a value that was taken out or replaced. */
function isWithin(path: string, issue: Issue): boolean {
  if (issue.code === 'unrecognized_keys') return false;
  const steps = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const gone = formatPath(steps.map((s) => (typeof s === 'string' ? declaredName(s) : s)));
  return path === gone || path.startsWith(`${gone}.`) || path.startsWith(`${gone}[`);
}

/** Takes the value away that the issue is about or, where one must be given, replaces it. */
function mend(root: unknown, issue: Issue): void {
  if (issue.code === 'unrecognized_keys') {
    const holder = holderAt(root, issue.path);
    for (const key of issue.keys) if (holder) Reflect.deleteProperty(holder, key);
    return;
  }
  const before = issuesOf(root);
  const key = String(issue.path.at(-1));
  const holder = holderAt(root, issue.path.slice(0, -1));
  // What was put in for another issue may have settled this one.
  if (holder === undefined || !before.some(({ path }) => isSame(path, issue.path))) return;
  for (const standIn of [undefined, ...STAND_INS]) {
    if (standIn === undefined) Reflect.deleteProperty(holder, key);
    else holder[key] = standIn;
    if (issuesOf(root).length < before.length) return;
  }
}

function issuesOf(value: unknown): readonly Issue[] {
  return ScenarioSchema.safeParse(value).error?.issues ?? [];
}

function isSame(one: readonly PropertyKey[], other: readonly PropertyKey[]): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}

function holderAt(root: unknown, path: readonly PropertyKey[]) {
  let found = root;
  for (const step of path) found = isHolder(found) ? found[String(step)] : undefined;
  return isHolder(found) ? found : undefined;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
