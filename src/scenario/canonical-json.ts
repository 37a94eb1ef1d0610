/** One spelling for equal values, so that they can be hashed and compared. */

/** JSON with the keys of every object in code-unit order, without spaces; lists keep theirs. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    const sorted: Record<string, unknown> = Object.create(null);
    const map = part as Record<string, unknown>;
    for (const key of Object.keys(map).sort()) sorted[key] = map[key];
    return sorted;
  });
}
