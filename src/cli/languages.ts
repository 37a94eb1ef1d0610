/** The languages in which reports are written. */
import german from '../report/german.json' with { type: 'json' };
import { ENGLISH, type Language } from '../units/language.ts';
import type { LanguageCode } from './report-forms.ts';

const GERMAN: Language = { code: 'de', decimal: ',', phrases: new Map(Object.entries(german)) };

/** All languages but English, in which the program itself speaks. */
export const OTHER_LANGUAGES: readonly Language[] = [GERMAN];

/** A language with its phrases. */
export function languageOf(code: LanguageCode): Language {
  return OTHER_LANGUAGES.find((language) => language.code === code) ?? ENGLISH;
}
