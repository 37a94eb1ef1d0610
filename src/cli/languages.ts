/** The languages in which reports are written. */
import { ENGLISH, type Language } from '../units/language.ts';
import type { LanguageCode } from './report-forms.ts';

/** A language with its phrases, which are loaded when they are wanted. */
export async function languageOf(code: LanguageCode): Promise<Language> {
  if (code === 'en') return ENGLISH;
  const { default: phrases } = await import('../report/german.json', { with: { type: 'json' } });
  return { code, decimal: ',', phrases: new Map(Object.entries(phrases)) };
}
