/** Writes a deck as a PowerPoint file: native text, tables and charts, other charts as pictures. */
import packaged from 'pptxgenjs';
import { GRID, INK, QUIET_INK, VERDICT_COLOUR } from '../charts/theme.ts';
import type { Column, Table, Tile } from '../report/document.ts';
import { VERDICT_SIGNS } from '../report/names.ts';
import { inCompanyDress } from './company-deck.ts';
import { asDrawn, type Deck, type Slide, type SlideBody, type SlideChart } from './deck.ts';
import { withErrorBars } from './error-bars.ts';
import { officeText } from './office-text.ts';
import { type OfficeParts, packOffice, unpackOffice } from './office-zip.ts';
import { tidyDeck } from './tidy-deck.ts';

/** A picture with its size in pixels. */
export interface SlidePicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The declarations of the package speak of its other form, whose class is a field. */
const Presentation = packaged as unknown as typeof packaged.default;
type Presentation = InstanceType<typeof Presentation>;
type Page = ReturnType<Presentation['addSlide']>;

/** Every office has it; a deck cannot bring a typeface along. */
const FONT = 'Arial';
/** Inches of a wide slide. */
const PAGE = { width: 13.333, height: 7.5, edge: 0.6 } as const;
const INNER = PAGE.width - 2 * PAGE.edge;
const BODY = { x: PAGE.edge, y: 1.75, w: INNER, h: 5.05 } as const;

const ink = (colour: string) => colour.replace('#', '');
const QUIET = { fontFace: FONT, fontSize: 11, color: ink(QUIET_INK) } as const;

/** Titles are titles, and not only look so: outlines and screen readers find them. */
const TITLE = 'title';
const COVER = 'COVER';
const FINDING = 'FINDING';

const titleBox = (y: number, h: number, valign: 'bottom' | 'middle') => ({
  placeholder: {
    options: {
      ...{ name: TITLE, type: 'title' as const, x: PAGE.edge, y, w: INNER, h, valign },
      ...{ align: 'left' as const, fontFace: FONT, color: ink(INK) },
    },
    text: '',
  },
});

const BAR = { x: 0, y: 0, w: 0.18, h: PAGE.height, fill: { color: '4477AA' } };
const MASTERS = [
  { title: COVER, objects: [{ rect: BAR }, titleBox(1.6, 1.6, 'bottom')] },
  { title: FINDING, objects: [titleBox(0.35, 0.95, 'middle')] },
];

/** Of an inch there are so many units of the format. */
const UNITS = 914_400;

/** Where the slides have what is no title, for whoever moves it to another master. */
const AREAS = {
  cover: areaFrom(3.3, 4.05),
  finding: areaFrom(1.3, 6.05),
};

function areaFrom(y: number, height: number) {
  const [left, top, width, high] = [PAGE.edge, y, INNER, height].map((inches) => inches * UNITS);
  return { x: left as number, y: top as number, width: width as number, height: high as number };
}

/**
 * The bytes of the file; `pictureOf` gives a chart by its name, or undefined; `template` is a
 * presentation whose master is taken. Throws `TemplateFault` where that is none.
 */
export async function writeDeck(
  deck: Deck,
  pictureOf: (name: string) => SlidePicture | undefined,
  template: OfficeParts | null = null,
): Promise<Uint8Array> {
  const file = new Presentation();
  file.layout = 'LAYOUT_WIDE';
  file.title = deck.title;
  file.author = 'Tiersim';
  file.company = '';
  for (const master of MASTERS) file.defineSlideMaster(master);
  deck.slides.forEach((slide, place) => {
    const isCover = slide.body.kind === 'cover';
    const page = file.addSlide({ masterName: isCover ? COVER : FINDING });
    if (slide.body.kind === 'cover') addCover(page, slide, slide.body.lines);
    else addPage(file, page, { slide, pictureOf });
    addFoot(page, slide.isAppendix ? deck.appendixFooter : deck.footer, place + 1);
    page.addNotes(officeText(slide.notes.join('\n')));
  });
  const bytes = (await file.write({ outputType: 'uint8array', compression: true })) as Uint8Array;
  const parts = tidyDeck(unpackOffice(bytes), deck.title);
  withErrorBars(parts, deck);
  return packOffice(template === null ? parts : inCompanyDress(parts, template, AREAS));
}

function addCover(page: Page, { title, subtitle }: Slide, lines: readonly string[]): void {
  const box = { x: PAGE.edge, w: INNER, fontFace: FONT, align: 'left' as const };
  page.addText(officeText(title), {
    ...{ placeholder: TITLE, fontSize: sizeOf(title, [40, 32, 26]), bold: true },
    ...{ fontFace: FONT, color: ink(INK), valign: 'bottom' as const },
  });
  page.addText(officeText(lines.join('\n')), {
    ...box,
    ...{ y: 3.35, h: 1.3, fontSize: 20, color: ink(INK), valign: 'top' },
  });
  page.addText(officeText(subtitle), {
    ...box,
    ...{ y: 4.75, h: 1.4, fontSize: 14, color: ink(QUIET_INK), valign: 'top' },
  });
}

/** Letters from which a line is written smaller. */
const LONG = 75;
const LONGER = 120;

function sizeOf(text: string, [plain, long, longer]: readonly [number, number, number]): number {
  if (text.length <= LONG) return plain;
  return text.length <= LONGER ? long : longer;
}

interface PageWork {
  readonly slide: Slide;
  readonly pictureOf: (name: string) => SlidePicture | undefined;
}

function addPage(file: Presentation, page: Page, work: PageWork): void {
  const { title, subtitle, body } = work.slide;
  const box = { x: PAGE.edge, w: INNER, fontFace: FONT, align: 'left' as const };
  page.addText(officeText(title), {
    ...{ placeholder: TITLE, fontSize: sizeOf(title, [26, 22, 18]), bold: true },
    ...{ fontFace: FONT, color: ink(INK), valign: 'middle' as const },
  });
  if (subtitle !== '')
    page.addText(officeText(subtitle), { ...box, ...QUIET, y: 1.3, h: 0.35, valign: 'top' });
  addBody(file, page, { body, pictureOf: work.pictureOf });
}

function addBody(
  file: Presentation,
  page: Page,
  { body, pictureOf }: { body: SlideBody; pictureOf: PageWork['pictureOf'] },
): void {
  if (body.kind === 'points') {
    addTiles(page, body.tiles);
    addPoints(page, body.points, body.tiles.length > 0);
  } else if (body.kind === 'table') addTable(page, body.table);
  else if (body.kind === 'chart') addChart(file, page, { ...body, chart: asDrawn(body.chart) });
  else if (body.kind === 'picture') {
    const picture = pictureOf(body.name);
    if (picture !== undefined) addPicture(page, picture, body.description);
  }
}

const TILE_HEIGHT = 1.25;

function addTiles(page: Page, tiles: readonly Tile[]): void {
  const gap = 0.2;
  const width = (INNER - gap * (tiles.length - 1)) / Math.max(1, tiles.length);
  tiles.forEach(({ label, value, note, tone }, place) => {
    const sign = tone === undefined ? '' : `${VERDICT_SIGNS[tone]} `;
    const quiet = { fontFace: FONT, fontSize: 11, color: ink(QUIET_INK) };
    page.addText(
      [
        { text: officeText(label), options: { ...quiet, breakLine: true } },
        {
          text: officeText(value),
          options: { fontFace: FONT, fontSize: 20, bold: true, color: ink(INK), breakLine: true },
        },
        { text: officeText(sign + note), options: quiet },
      ],
      {
        x: BODY.x + place * (width + gap),
        ...{ y: 1.55, w: width, h: TILE_HEIGHT, valign: 'middle', align: 'left' },
        line: { color: ink(GRID), width: 1 },
      },
    );
  });
}

function addPoints(page: Page, points: readonly string[], hasTiles: boolean): void {
  if (points.length === 0) return;
  const y = hasTiles ? 1.55 + TILE_HEIGHT + 0.25 : BODY.y;
  const letters = points.reduce((sum, point) => sum + point.length, 0);
  const fontSize = letters > 900 ? 13 : letters > 500 ? 15 : 18;
  page.addText(
    points.map((point) => ({
      text: officeText(point),
      options: { bullet: { indent: 14 }, breakLine: true, paraSpaceAfter: 8 },
    })),
    {
      ...{ x: BODY.x, y, w: INNER, h: BODY.y + BODY.h - y, valign: 'top', align: 'left' },
      ...{ fontFace: FONT, fontSize, color: ink(INK) },
    },
  );
}

function addPicture(page: Page, { png, width, height }: SlidePicture, description: string): void {
  const scale = Math.min(BODY.w / width, BODY.h / height);
  const [w, h] = [width * scale, height * scale];
  page.addImage({
    data: `image/png;base64,${base64(png)}`,
    ...{ x: BODY.x + (BODY.w - w) / 2, y: BODY.y, w, h },
    altText: officeText(description),
  });
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function addTable(page: Page, table: Table): void {
  const fontSize = table.rows.length <= 6 ? 14 : table.rows.length <= 9 ? 12 : 10.5;
  const cell = { fontFace: FONT, fontSize, color: ink(INK), margin: [3, 6, 3, 6] as Margin };
  const line = { type: 'solid' as const, pt: 0.75, color: ink(GRID) };
  const none = { type: 'none' as const };
  const border: [Border, Border, Border, Border] = [none, none, line, none];
  const head = table.columns.map(({ title, align }) => ({
    text: officeText(title),
    options: { ...cell, bold: true, align, border, fill: { color: 'F1F3F6' } },
  }));
  const rows = table.rows.map((row) =>
    row.map(({ text, tone }, place) => ({
      text: officeText(tone === undefined ? text : `${VERDICT_SIGNS[tone]} ${text}`),
      options: {
        ...{ ...cell, align: table.columns[place]?.align ?? 'left', border },
        ...(tone === undefined ? {} : { color: ink(VERDICT_COLOUR[tone]), bold: true }),
      },
    })),
  );
  page.addTable([head, ...rows], { x: BODY.x, y: BODY.y, w: BODY.w, colW: widthsOf(table) });
}

type Margin = [number, number, number, number];
type Border = { type: 'none' } | { type: 'solid'; pt: number; color: string };

/** Widths of columns by their longest words, so that a column of sentences gets the most room. */
function widthsOf({ columns, rows }: Table): number[] {
  const letters = columns.map(({ title }: Column, place) => {
    const lengths = rows.map((row) => row[place]?.text.length ?? 0);
    return Math.min(90, Math.max(8, title.length, ...lengths));
  });
  const sum = letters.reduce((total, count) => total + count, 0);
  return letters.map((count) => (BODY.w * count) / sum);
}

function addChart(
  file: Presentation,
  page: Page,
  { chart, description }: { chart: SlideChart; description: string },
): void {
  const { kind, categories, series, values, format } = chart;
  const isUpright = kind === 'columns' || kind === 'stackedColumns';
  const groupings = {
    columns: 'clustered',
    bars: 'clustered',
    stackedColumns: 'stacked',
    shareBars: 'percentStacked',
  } as const;
  const words = { color: ink(QUIET_INK), fontFace: FONT };
  page.addChart(
    file.ChartType.bar,
    series.map(({ name, values: own }) => ({
      name: officeText(name),
      labels: categories.map(officeText),
      values: [...own],
    })),
    {
      ...BODY,
      altText: officeText(description),
      barDir: isUpright ? 'col' : 'bar',
      barGrouping: groupings[kind],
      barGapWidthPct: kind === 'columns' ? 60 : 45,
      chartColors: series.map(({ colour }) => ink(colour)),
      showLegend: series.length > 1,
      legendPos: 'b',
      legendFontSize: 12,
      legendFontFace: FONT,
      legendColor: ink(INK),
      catAxisLabelFontFace: FONT,
      catAxisLabelFontSize: 12,
      catAxisLabelColor: ink(INK),
      catGridLine: { style: 'none' },
      showValAxisTitle: true,
      valAxisTitle: officeText(values),
      valAxisTitleFontSize: 12,
      valAxisTitleColor: words.color,
      valAxisTitleFontFace: FONT,
      valAxisLabelFontFace: FONT,
      valAxisLabelFontSize: 11,
      valAxisLabelColor: words.color,
      valAxisLabelFormatCode: format,
      valAxisMinVal: 0,
      ...mostOf(chart),
      valGridLine: { color: ink(GRID), size: 0.75 },
    },
  );
}

/** The end of the axis: error bars must not be cut off. */
function mostOf({ kind, series }: SlideChart): { valAxisMaxVal?: number } {
  if (kind === 'shareBars') return { valAxisMaxVal: 1 };
  const ends = series.flatMap(({ values, errors }) =>
    values.map((value, place) => value + (errors?.[place] ?? 0)),
  );
  if (kind === 'stackedColumns' || series.every(({ errors }) => errors === undefined)) return {};
  return { valAxisMaxVal: roundUp(Math.max(...ends)) };
}

/** The next number of one digit and a half: 1, 1.5, 2, …, 10, 15. */
function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  let step = 1;
  while (step * 10 <= value) step *= 10;
  while (step > value) step /= 10;
  return (Math.ceil((2 * value) / step) * step) / 2;
}

function addFoot(page: Page, footer: string, number: number): void {
  const foot = { ...QUIET, fontSize: 9, y: 7.05, h: 0.3, valign: 'middle' as const };
  page.addText(officeText(footer), { ...foot, x: PAGE.edge, w: INNER - 1, align: 'left' });
  page.addText(`${number}`, { ...foot, x: PAGE.width - PAGE.edge - 1, w: 1, align: 'right' });
}
