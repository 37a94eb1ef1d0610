/** Names of files made from names that people chose: harmless on every system. */

const LONGEST_SLUG = 60;

/** A short name for files: small letters, digits and hyphens, never empty. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_SLUG);
  const trimmed = slug.replace(/^-+|-+$/g, '');
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)$/.test(trimmed);
  return trimmed === '' || isReserved ? `scenario-${trimmed}`.replace(/-$/, '') : trimmed;
}
