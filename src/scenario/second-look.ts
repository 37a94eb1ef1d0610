/** A second look at a scenario of which some fields cannot be read: the names it uses. */
import type { z } from 'zod';
import { Findings } from './findings.ts';
import type { Problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { ScenarioSchema } from './scenario.ts';
import { plain, type Tree } from './tree.ts';

type Issue = z.core.$ZodIssue;

/**
 * Names that are used and not declared, so that they are told together with the fields that
 * cannot be read. These are left out for the look; where that leaves no scenario, or where a list
 * of skills is among them, nothing is claimed that may only follow from what is left out.
 */
export function unknownNames(document: Tree, issues: readonly Issue[]): readonly Problem[] {
  if (issues.some(({ path }) => path.includes('skills'))) return [];
  const rest = plain(document);
  for (const issue of issues) leaveOut(rest, issue);
  const { success, data } = ScenarioSchema.safeParse(rest);
  if (!success) return [];
  const findings = new Findings(document);
  checkReferences(data, findings);
  return findings.problems;
}

function leaveOut(value: unknown, issue: Issue): void {
  const parent = issue.code === 'unrecognized_keys' ? issue.path : issue.path.slice(0, -1);
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(-1);
  let found = value;
  for (const step of parent) found = isHolder(found) ? found[String(step)] : undefined;
  if (isHolder(found)) for (const key of keys) Reflect.deleteProperty(found, key);
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
