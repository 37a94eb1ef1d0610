/**
 * The language in which words are made. English sentences stand where it is decided whether they
 * are said; every other language is one file of phrases, by the English ones.
 */

/** A language: its phrases by the English ones, whose gaps are numbered `{0}`, `{1}`, …. */
export interface Language {
  /** Two letters, ISO 639-1. */
  readonly code: string;
  /** What stands between a number and its fraction. */
  readonly decimal: '.' | ',';
  readonly phrases: ReadonlyMap<string, string>;
  /** Is told phrases that are missing; they are said in English. */
  readonly onMissing?: (phrase: string) => void;
}

/** The language in which the program itself is written. */
export const ENGLISH: Language = { code: 'en', decimal: '.', phrases: new Map() };

/** The language that is spoken at present; `inLanguage` alone changes it, and changes it back. */
const present: { language: Language } = { language: ENGLISH };

/** The language that is spoken at present. */
export function spoken(): Language {
  return present.language;
}

/** What `make` makes, in that language; it must be done when it returns. */
export function inLanguage<T>(language: Language, make: () => T): T {
  const before = present.language;
  present.language = language;
  try {
    return make();
  } finally {
    present.language = before;
  }
}

/** A sentence with gaps, as a tag of a template: say`${count} tickets`. */
export function say(parts: TemplateStringsArray, ...gaps: readonly unknown[]): string {
  return filled(
    parts.reduce((all, part, place) => `${all}{${place - 1}}${part}`),
    gaps,
  );
}

/** A long sentence with numbered gaps. */
export function filled(phrase: string, gaps: readonly unknown[]): string {
  return said(phrase).replace(/\{(\d+)\}/g, (_, gap) => String(gaps[Number(gap)]));
}

/** A fixed phrase. */
export function said(phrase: string): string {
  const { phrases, onMissing, code } = present.language;
  const own = phrases.get(phrase);
  if (own !== undefined) return own;
  if (code !== ENGLISH.code) onMissing?.(phrase);
  return phrase;
}
