/** Reads the project's own files for the house test, as text and as syntax trees. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A file of the project under examination; the path is relative to the root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** Something that breaks a rule of the house, with its place. */
export interface Problem {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
}

/** The root folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git', '.tiersim', 'reports']);

/** A source file made from text, for the files on disk and for tests of the rules. */
export function source(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return { path, text, tree };
}

/** Paths below `folder` that end in one of `endings`, relative to the root and sorted. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) found.push(...filesBelow(path, endings));
    } else if (endings.some((ending) => entry.name.endsWith(ending))) {
      found.push(relative('.', path).split(sep).join('/'));
    }
  }
  return found.sort();
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Every TypeScript file below `folder`. */
export function sourcesBelow(folder: string): SourceFile[] {
  return filesBelow(folder, ['.ts']).map((path) => source(path, textOf(path)));
}

/** One-based line on which a node begins, without the comments before it. */
export function lineOf(file: SourceFile, node: ts.Node): number {
  return file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1;
}

/** Calls `visit` for the node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** Problems as lines of text, which an empty array is compared with. */
export function listed(problems: readonly Problem[]): string[] {
  return problems.map((problem) => `${problem.path}:${problem.line} ${problem.rule}`);
}
