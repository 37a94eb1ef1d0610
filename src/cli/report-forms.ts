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

/** One form. */
export type Format = (typeof FORMATS)[number];
