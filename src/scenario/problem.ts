/** What is wrong with a scenario, where, and how it is told. */

import type { ProblemCode } from './problem-codes.ts';

/** A position in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with a scenario. */
export interface Problem extends Place {
  readonly code: ProblemCode;
  /** The field, such as `teams.service-desk.shifts[0].agents`; empty for the whole file. */
  readonly path: string;
  /** What is wrong and what to do, as one sentence. */
  readonly message: string;
}

/** Keys and list positions that lead to a value. */
export type Path = readonly (string | number)[];

/** How many problems are printed before the rest is only counted. */
const SHOWN = 20;

/** A scenario that cannot be used; carries all problems, sorted by place. */
export class ScenarioError extends Error {
  override name = 'ScenarioError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort(byPlace);
    super(formatProblems(sorted));
    this.problems = sorted;
  }
}

/** One line a problem: `file:line:column  code  path  message`. */
function formatProblem({ file, line, column, code, path, message }: Problem): string {
  const place = `${file}:${line}:${column}`;
  return [place, code, path, message].filter((part) => part !== '').join('  ');
}

/** All problems, one a line; beyond twenty the rest is counted. */
function formatProblems(problems: readonly Problem[]): string {
  const lines = problems.slice(0, SHOWN).map(formatProblem);
  const more = problems.length - SHOWN;
  if (more > 0) lines.push(`and ${more} more`);
  return lines.join('\n');
}

/** A path as people read it: `teams.service-desk.shifts[0].agents`. */
export function formatPath(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
