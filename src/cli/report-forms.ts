/** The words for the forms in which results leave the program. */

/** All forms by the word that asks for them. */
export const FORMATS = [
  'html',
  'pptx',
  'xlsx',
  'pdf',
  'md',
  'replay',
  'png',
  'svg',
  'csv',
  'parquet',
  'xes',
  'ocel',
  'servicenow',
  'jira',
] as const;

/** The languages of reports, by their two letters. */
export const LANGUAGES = ['en', 'de'] as const;

/** One language. */
export type LanguageCode = (typeof LANGUAGES)[number];

/** In place of a day: that of the outage with the most calls. */
export const STORM = 'storm';

/** One form. */
export type Format = (typeof FORMATS)[number];
