/** Everything a report consists of, as data: the page and the charts; others write the files. */
import { createHash } from 'node:crypto';
import type { TopLevelSpec } from 'vega-lite';
import { titled } from '../charts/chart.ts';
import { type Document, figuresOf } from '../report/document.ts';
import { type Enclosure, writeHtml } from '../report/html.ts';
import { pictureWithHeading } from '../report/picture.ts';
import { fontFaces } from './font-faces.ts';
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
  const { document, drawings } = report;
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
  const svgs = drawings;
  // The page without fonts holds every character that it may show.
  const fonts = fontFaces(writeHtml(document, { svgs, sha256: () => '' }));
  for (let kinds = KINDS.length; kinds > 0; kinds--) {
    const enclosures = enclosuresOf(report, KINDS.slice(0, kinds));
    const page = writeHtml(document, { svgs, sha256, fontFaces: fonts, enclosures });
    if (Buffer.byteLength(page) <= MOST_BYTES) return page;
  }
  return writeHtml(document, { svgs, sha256, fontFaces: fonts });
}

function enclosuresOf(
  report: DrawnReport,
  kinds: readonly (typeof KINDS)[number][],
): ReadonlyMap<string, readonly Enclosure[]> {
  const pictures = new Map(picturesOf(report).map((picture) => [picture.name, picture]));
  return new Map(
    figuresOf(report.document).map(({ name, table }) => {
      const picture = pictures.get(name);
      const files: Readonly<Record<(typeof KINDS)[number], Omit<Enclosure, 'words'> | undefined>> =
        {
          numbers: { fileName: `${name}.csv`, type: 'text/csv', text: tableCsv(table) },
          source: picture && {
            fileName: `${name}.vl.json`,
            type: 'application/json',
            text: JSON.stringify(picture.spec),
          },
          picture: picture && {
            fileName: `${name}.svg`,
            type: 'image/svg+xml',
            text: picture.svg,
          },
        };
      const own = kinds.flatMap((kind) => {
        const file = files[kind];
        return file === undefined ? [] : [{ words: ENCLOSURE_WORDS[kind], ...file }];
      });
      return [name, own];
    }),
  );
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
