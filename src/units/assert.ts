/** Broken laws of the program itself: never the user's fault, always a reason to stop. */

/** A law of the program that did not hold; its message names the law in the domain's words. */
export class BrokenLaw extends Error {
  override name = 'BrokenLaw';
}

/** Stops with `BrokenLaw` unless `condition` holds; `rule` is the law in the domain's words. */
export function assert(condition: boolean, rule: string): asserts condition {
  if (!condition) throw new BrokenLaw(rule);
}

/** Marks a branch that no value can reach; the compiler proves it, the run time enforces it. */
export function unreachable(value: never): never {
  throw new BrokenLaw(`unexpected ${String(value)}`);
}
