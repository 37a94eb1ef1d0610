/**
 * A workbook as data: sheets with typed cells, and charts that refer to their cells. Numbers are
 * whole and unrounded, for people who reckon on; text is text, whatever it looks like.
 */
import type { Tone } from '../report/document.ts';

/** How the numbers of a column or cell are shown. */
export type NumberForm = 'text' | 'count' | 'number' | 'share' | 'money' | 'probability';

/** What spreadsheets reckon; it begins with `=` and is never made of names from a scenario. */
export interface Formula {
  readonly formula: string;
  /** What it comes to, for programs that do not reckon. */
  readonly result: string | number;
}

/** What stands in a cell. */
export type SheetValue = string | number | null | Formula;

/** A cell that is shown otherwise than its column. */
export interface SheetCell {
  readonly value: SheetValue;
  readonly form?: NumberForm;
  readonly tone?: Tone;
}

/** One column, headed by its title. */
export interface SheetColumn {
  readonly title: string;
  /** In letters. */
  readonly width: number;
  readonly form: NumberForm;
}

/** A chart beside the cells that it is drawn from. */
export interface SheetChart {
  readonly kind: 'line' | 'bar' | 'column' | 'stackedColumn';
  readonly title: string;
  /** What the axis of values shows, with its unit. */
  readonly values: string;
  /** Places of the columns: names along the axis, and one or more with numbers. */
  readonly categories: number;
  readonly series: readonly number[];
  /** Rows drawn, the first being 0; all, if absent. */
  readonly rows?: number;
}

/** Words of a column that are coloured, also when a formula makes them. */
export interface ColouredWords {
  readonly column: number;
  readonly tones: Readonly<Record<string, Tone>>;
}

/** One sheet: a row of titles, and below it the data. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (SheetValue | SheetCell)[])[];
  readonly chart?: SheetChart;
  readonly coloured?: ColouredWords;
  /** Columns whose numbers are shaded from the least to the greatest, each by itself. */
  readonly shaded?: readonly number[];
}

/** A whole workbook. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

/** A column of words. */
export function textColumn(title: string, width: number): SheetColumn {
  return { title, width, form: 'text' };
}

/** A column of numbers. */
export function numberColumn(title: string, form: NumberForm, width = 12): SheetColumn {
  return { title, width, form };
}

/** The value of a cell, or what its formula comes to. */
export function plainValue(content: SheetValue | SheetCell): string | number | null {
  const value = isCell(content) ? content.value : content;
  return typeof value === 'object' && value !== null ? value.result : value;
}

/** Whether a cell says more than its value. */
export function isCell(content: SheetValue | SheetCell): content is SheetCell {
  return typeof content === 'object' && content !== null && 'value' in content;
}

/** The form of a figure of this unit. */
export function formOfUnit(unit: string): NumberForm {
  if (unit === 'share') return 'share';
  if (/^[A-Z]{3}$/.test(unit)) return 'money';
  return unit === 'tickets' || unit === 'contacts' ? 'count' : 'number';
}

/** The letters of a column, counted from 0: A, …, Z, AA. */
export function columnLetters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnLetters(Math.floor(place / 26) - 1) + last;
}

/** The address of a cell, both counted from 0; the titles are row 0. */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
