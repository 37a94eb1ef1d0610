/**
 * Writes a workbook as an Excel file. The package writes cells and styles; what it does not know
 * (filters, native charts, who made the file) is added to its parts, and all is packed anew, so
 * that equal workbooks are equal bytes.
 */
import writeExcelFile from 'write-excel-file/universal';
import { VERDICT_COLOUR } from '../charts/theme.ts';
import type { Tone } from '../report/document.ts';
import { element, textElement, XML_START } from '../units/xml.ts';
import { coreProperties, officeText } from './office-text.ts';
import { type OfficeParts, packOffice, unpackOffice } from './office-zip.ts';
import { chartPart, drawingPart, wholeRange } from './sheet-chart.ts';
import {
  columnLetters,
  type Formula,
  isCell,
  type NumberForm,
  plainValue,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type SheetValue,
  type Workbook,
} from './workbook.ts';

const FORMATS: Readonly<Record<NumberForm, string>> = {
  text: '@',
  count: '#,##0.##',
  number: '#,##0.00',
  share: '0.0%',
  money: '#,##0.00',
  probability: '0.0000',
};

const FONT = { fontFamily: 'Arial', fontSize: 10 } as const;
const HEADING = {
  fontWeight: 'bold',
  backgroundColor: '#E4E7EB',
  alignVertical: 'top',
  wrap: true,
} as const;

/** The bytes of the file. */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const sheets = workbook.sheets.map((sheet) => ({
    sheet: sheet.name,
    data: [headings(sheet.columns), ...sheet.rows.map((row) => cellsOf(row, sheet.columns))],
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
    ...colouring(sheet),
  }));
  const blob = await writeExcelFile(sheets, FONT).toBlob();
  const parts = unpackOffice(new Uint8Array(await blob.arrayBuffer()));
  workbook.sheets.forEach((sheet, place) => {
    changeText(parts, sheetFile(place + 1), (xml) =>
      withResults(withShades(withFilter(fitToPage(xml), sheet), sheet), sheet),
    );
  });
  addCharts(parts, workbook.sheets);
  addMaker(parts, workbook.title);
  return packOffice(parts);
}

/** Points that a line of text is high. */
const LINE = 13.5;

/** The height of a row in which the longest text needs so many lines. */
function heightOf(texts: readonly string[], columns: readonly SheetColumn[]): number | undefined {
  const lines = texts.map((text, place) => Math.ceil(text.length / (columns[place]?.width ?? 1)));
  const most = Math.min(MOST_LINES, Math.max(1, ...lines));
  return most === 1 ? undefined : most * LINE;
}

const MOST_LINES = 30;

function headings(columns: readonly SheetColumn[]) {
  const titles = columns.map(({ title }) => title);
  // Bold letters are wider, and words are not cut.
  const height = heightOf(
    titles.map((title) => `${title}${title.slice(0, 5)}`),
    columns,
  );
  return columns.map(({ title, form }) => ({
    ...HEADING,
    ...(height === undefined ? {} : { height }),
    value: clean(title),
    type: String,
    align: form === 'text' ? ('left' as const) : ('right' as const),
  }));
}

function cellsOf(row: readonly (SheetValue | SheetCell)[], columns: readonly SheetColumn[]) {
  const texts = row.map((content) => {
    const value = plainValue(content);
    return typeof value === 'string' ? value : '';
  });
  const height = heightOf(texts, columns);
  const size = height === undefined ? {} : { height };
  return row.map((content, place) => {
    const { value, form = columns[place]?.form ?? 'text', tone } = described(content);
    if (value === null) return null;
    const look = tone === undefined ? {} : { textColor: VERDICT_COLOUR[tone] };
    const top = { alignVertical: 'top' as const, ...size, ...look };
    if (typeof value === 'string')
      return { ...top, value: clean(value), type: String, wrap: height !== undefined };
    if (typeof value === 'object')
      return { ...top, value: value.formula, type: 'Formula' as const, format: FORMATS[form] };
    return { ...top, value, type: Number, format: FORMATS[form === 'text' ? 'number' : form] };
  });
}

function described(content: SheetValue | SheetCell): SheetCell {
  return isCell(content) ? content : { value: content };
}

/** No more letters than Excel takes in a cell. */
const MOST_LETTERS = 32_000;

function clean(text: string): string {
  return officeText(text).slice(0, MOST_LETTERS);
}

/** Words in the colour of their tone, also where a formula finds them. */
function colouring({ coloured, rows }: Sheet) {
  if (coloured === undefined || rows.length === 0) return {};
  const column = coloured.column + 1;
  const conditionalFormatting = Object.entries(coloured.tones).map(([word, tone]) => ({
    cellRange: { from: { row: 2, column }, to: { row: rows.length + 1, column } },
    condition: { operator: '=' as const, value: word },
    style: { textColor: VERDICT_COLOUR[tone as Tone], fontWeight: 'bold' as const },
  }));
  return { conditionalFormatting };
}

const sheetFile = (number: number) => `xl/worksheets/sheet${number}.xml`;

/** A filter over the titles: it stands right behind the data. */
function withFilter(xml: string, sheet: Sheet): string {
  const filter = element('autoFilter', { ref: wholeRange(sheet) });
  return xml.replace('</sheetData>', () => `</sheetData>${filter}`);
}

/** From the least number of a column to the greatest. */
const SHADES = ['FFFFFFFF', 'FF9CC2E5'] as const;

/** Shades behind the numbers of some columns; they stand behind the filter. */
function withShades(xml: string, { shaded = [], rows }: Sheet): string {
  const ends = ['min', 'max'].map((type) => element('cfvo', { type })).join('');
  const colours = SHADES.map((rgb) => element('color', { rgb })).join('');
  const scale = element('colorScale', {}, ends + colours);
  const rules = shaded.map((column, place) => {
    const rule = element('cfRule', { type: 'colorScale', priority: place + 1 }, scale);
    const letters = columnLetters(column);
    const sqref = `${letters}2:${letters}${rows.length + 1}`;
    return element('conditionalFormatting', { sqref }, rule);
  });
  return xml.replace(/<autoFilter [^>]*\/>/, (filter) => filter + rules.join(''));
}

/** On paper all columns stand beside each other. */
function fitToPage(xml: string): string {
  const properties = element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 }));
  return xml
    .replace(/<worksheet [^>]*>/, (start) => start + properties)
    .replace('<pageSetup ', '<pageSetup fitToHeight="0" ');
}

/** Beside every formula what it comes to, in the order in which they stand. */
function withResults(xml: string, { rows }: Sheet): string {
  const formulas = rows.flatMap((row) =>
    row.flatMap((content) => {
      const { value } = described(content);
      return typeof value === 'object' && value !== null ? [value] : [];
    }),
  );
  let at = 0;
  return xml.replace(/<c ([^>]*)>(<f>[^<]*<\/f>)<\/c>/g, (_, start: string, formula: string) => {
    const { result } = formulas[at++] as Formula;
    const type = typeof result === 'string' ? ' t="str"' : '';
    return `<c ${start}${type}>${formula}${textElement('v', `${result}`)}</c>`;
  });
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Elements of a sheet that stand behind its drawing. */
const BEHIND_DRAWING = /<(?:legacyDrawing|picture|tableParts|extLst)\b|<\/worksheet>/;

function addCharts(parts: OfficeParts, sheets: readonly Sheet[]): void {
  const types: string[] = [];
  sheets.forEach((sheet, place) => {
    const { chart } = sheet;
    if (chart === undefined || sheet.rows.length === 0) return;
    const number = place + 1;
    parts.set(`xl/charts/chart${number}.xml`, chartPart(sheet, chart));
    parts.set(`xl/drawings/drawing${number}.xml`, drawingPart(sheet));
    relate(parts, `xl/drawings/_rels/drawing${number}.xml.rels`, {
      id: 'rId1',
      type: `${RELATION}/chart`,
      target: `../charts/chart${number}.xml`,
    });
    relate(parts, `xl/worksheets/_rels/sheet${number}.xml.rels`, {
      id: 'rIdChart',
      type: `${RELATION}/drawing`,
      target: `../drawings/drawing${number}.xml`,
    });
    const drawing = element('drawing', { 'xmlns:r': RELATION, 'r:id': 'rIdChart' });
    changeText(parts, sheetFile(number), (xml) =>
      xml.replace(BEHIND_DRAWING, (behind) => drawing + behind),
    );
    types.push(
      override(`/xl/drawings/drawing${number}.xml`, DRAWING_TYPE),
      override(`/xl/charts/chart${number}.xml`, CHART_TYPE),
    );
  });
  addTypes(parts, types);
}

function relate(
  parts: OfficeParts,
  name: string,
  { id, type, target }: { id: string; type: string; target: string },
): void {
  const relation = element('Relationship', { Id: id, Type: type, Target: target });
  const known = parts.get(name);
  if (typeof known === 'string')
    parts.set(
      name,
      known.replace('</Relationships>', () => `${relation}</Relationships>`),
    );
  else
    parts.set(name, XML_START + element('Relationships', { xmlns: PACKAGE_RELATIONS }, relation));
}

function override(part: string, type: string): string {
  return element('Override', { PartName: part, ContentType: type });
}

function addTypes(parts: OfficeParts, types: readonly string[]): void {
  changeText(parts, '[Content_Types].xml', (xml) =>
    xml.replace('</Types>', () => `${types.join('')}</Types>`),
  );
}

/** Title and maker of the file, without a date. */
function addMaker(parts: OfficeParts, title: string): void {
  const name = 'docProps/core.xml';
  const known = parts.has(name);
  parts.set(name, coreProperties(title));
  if (known) return;
  addTypes(parts, [
    override(`/${name}`, 'application/vnd.openxmlformats-package.core-properties+xml'),
  ]);
  relate(parts, '_rels/.rels', {
    id: 'rIdCore',
    type: `${PACKAGE_RELATIONS}/metadata/core-properties`,
    target: name,
  });
}

function changeText(parts: OfficeParts, name: string, change: (xml: string) => string): void {
  const xml = parts.get(name);
  if (typeof xml !== 'string') throw new Error(`the workbook has no part ${name}`);
  parts.set(name, change(xml));
}
