/** Problems gathered while a scenario is checked, each at its place in the files. */

import { formatPath, type Path, type Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import { placeOf, placeOfKey, type Tree } from './tree.ts';

/** A growing list of problems about one tree. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly tree: Tree;

  constructor(tree: Tree) {
    this.tree = tree;
  }

  /** Something is wrong with the value at `path`, or with the one above where none is. */
  value(code: ProblemCode, path: Path, message: string) {
    const place = placeOf(this.tree, path);
    this.problems.push({ code, ...place, path: formatPath(path), message });
  }

  /** Something is wrong with the key that ends `path`. */
  key(code: ProblemCode, path: Path, message: string) {
    const place = placeOfKey(this.tree, path);
    this.problems.push({ code, ...place, path: formatPath(path), message });
  }
}
