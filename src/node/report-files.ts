/** Everything a report consists of, as data: the page and the charts; others write the files. */
import { createHash } from 'node:crypto';
import type { TopLevelSpec } from 'vega-lite';
import { titled } from '../charts/chart.ts';
import { type Document, type Figure, figuresOf } from '../report/document.ts';
import { type Enclosure, enclosureLink, writeHtml } from '../report/html.ts';
import { pictureWithHeading } from '../report/picture.ts';
import { said } from '../units/language.ts';
import { fontFaces } from './font-faces.ts';
import { pageProgram } from './page-program.ts';
import { openRenderer, type Renderer, type RenderOptions } from './render.ts';
import { tableCsv } from './table-csv.ts';

/** A report whose charts are drawn: each once, for whatever is written. */
export interface DrawnReport {
  readonly document: Document;
  /** SVG of each chart without its heading, by its name, which is fit for a file. */
  readonly drawings: ReadonlyMap<string, string>;
  /** A picture of PNG, two pixels for each unit of the SVG. */
  readonly toPng: Renderer['toPng'];
}

/** A chart that stands alone: with its heading. */
export interface ChartPicture {
  readonly name: string;
  readonly spec: TopLevelSpec;
  readonly svg: string;
}

/**
 * Draws the charts of a report. One that cannot be drawn does not cost the reader the report: its
 * numbers are shown instead.
 */
export async function drawReport(
  document: Document,
  options: RenderOptions = {},
): Promise<DrawnReport> {
  const renderer = await openRenderer(options);
  const drawings = new Map<string, string>();
  for (const { name, spec } of figuresOf(document)) {
    const drawing = await drawn(renderer, spec, options);
    if (drawing !== undefined) drawings.set(name, drawing);
  }
  return { document, drawings, toPng: renderer.toPng };
}

/** A page is sent by mail: it is no larger than this, if need be with fewer files inside it. */
const MOST_BYTES = 1_500_000;

/** Files inside the page, those that it can do without last. */
const KINDS = ['numbers', 'source', 'picture'] as const;

/** The page as one HTML file. */
export function pageOf(report: DrawnReport): string {
  const { document, drawings: svgs } = report;
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
  // The page without fonts holds every character that it may show.
  const fonts = fontFaces(writeHtml(document, { svgs, sha256: () => '' }));
  const means = { svgs, sha256, fontFaces: fonts, brush: pageProgram('brush') };
  const bare = writeHtml(document, means);
  const enclosures = enclosuresWithin(report, MOST_BYTES - Buffer.byteLength(bare));
  return writeHtml(document, { ...means, enclosures });
}

/** Around the files of a figure. */
const FRAME_BYTES = 64;

/** As many files as there is room for: first all numbers, then sources, small ones before large. */
function enclosuresWithin(
  report: DrawnReport,
  room: number,
): ReadonlyMap<string, readonly Enclosure[]> {
  const pictures = new Map(picturesOf(report).map((picture) => [picture.name, picture]));
  const figures = figuresOf(report.document);
  let left = room - FRAME_BYTES * figures.length;
  const taken = new Set<Enclosure>();
  const all = new Map(
    figures.map((figure) => [figure.name, enclosuresOf(figure, pictures.get(figure.name))]),
  );
  for (const kind of KINDS.keys()) {
    const sized = [...all.values()]
      .flatMap((own) => own.slice(kind, kind + 1))
      .map((file) => ({ file, bytes: Buffer.byteLength(enclosureLink(file)) }))
      .sort((one, other) => one.bytes - other.bytes);
    for (const { file, bytes } of sized) {
      if (bytes > left) break;
      left -= bytes;
      taken.add(file);
    }
  }
  return new Map([...all].map(([name, own]) => [name, own.filter((file) => taken.has(file))]));
}

/** The files that a figure could give away, in the order of their kinds. */
function enclosuresOf({ name, table }: Figure, picture?: ChartPicture): readonly Enclosure[] {
  const numbers: Enclosure = {
    words: said(ENCLOSURE_WORDS.numbers),
    fileName: `${name}.csv`,
    type: 'text/csv',
    text: tableCsv(table),
  };
  if (picture === undefined) return [numbers];
  return [
    numbers,
    {
      words: said(ENCLOSURE_WORDS.source),
      fileName: `${name}.vl.json`,
      type: 'application/json',
      text: JSON.stringify(picture.spec, shortened),
    },
    {
      words: said(ENCLOSURE_WORDS.picture),
      fileName: `${name}.svg`,
      type: 'image/svg+xml',
      text: picture.svg.replace(/ aria-[a-z]+="[^"]*"/g, ''),
    },
  ];
}

/** Six digits of a fraction are more than a drawing shows. */
function shortened(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value)
    ? Number(value.toPrecision(6))
    : value;
}

const ENCLOSURE_WORDS = {
  numbers: 'numbers (CSV)',
  source: 'source (Vega-Lite)',
  picture: 'picture (SVG)',
} as const;

/** The charts as pictures that stand alone. */
export function picturesOf({ document, drawings }: DrawnReport): readonly ChartPicture[] {
  return figuresOf(document).flatMap(({ name, spec, heading }) => {
    const drawing = drawings.get(name);
    if (drawing === undefined) return [];
    return [{ name, spec: titled(spec, heading), svg: pictureWithHeading(drawing, heading) }];
  });
}

async function drawn(
  renderer: Renderer,
  spec: TopLevelSpec,
  { onWarning }: RenderOptions,
): Promise<string | undefined> {
  try {
    return await renderer.toSvg(spec);
  } catch (error) {
    onWarning?.(`a chart could not be drawn: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}
