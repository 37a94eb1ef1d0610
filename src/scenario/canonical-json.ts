/** One spelling for equal values, so that they can be hashed and compared. */

/**
 * JSON with the keys of every object in code-unit order, without spaces; lists keep theirs. What is
 * null or an empty list is left out of objects: it says no more than a key that is not there, and
 * a key that a later version knows must not make another text of the same value.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    const sorted: Record<string, unknown> = Object.create(null);
    const map = part as Record<string, unknown>;
    for (const key of Object.keys(map).sort()) if (!isEmpty(map[key])) sorted[key] = map[key];
    return sorted;
  });
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
