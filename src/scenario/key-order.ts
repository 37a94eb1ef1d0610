/**
 * Declared order of keys. JavaScript moves integer-like keys of an object to its front, so
 * inside plain values such a key carries a mark that no scenario can contain.
 */

const MARK = '\u0000';

/** The key under which `name` is kept in a plain object, in declared order. */
export function keepOrder(name: string): string {
  return /^(0|[1-9]\d*)$/.test(name) ? MARK + name : name;
}

/** The name that was declared: the inverse of `keepOrder`. */
export function declaredName(key: string): string {
  return key.startsWith(MARK) ? key.slice(1) : key;
}
