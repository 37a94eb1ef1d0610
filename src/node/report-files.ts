/** Everything a report consists of, as data: the page and the charts; others write the files. */
import { createHash } from 'node:crypto';
import type { TopLevelSpec } from 'vega-lite';
import { titled } from '../charts/chart.ts';
import { type Document, figuresOf } from '../report/document.ts';
import { writeHtml } from '../report/html.ts';
import { pictureWithHeading } from '../report/picture.ts';
import { fontFaces } from './font-faces.ts';
import { openRenderer, type Renderer, type RenderOptions } from './render.ts';

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

/** The page as one HTML file. */
export function pageOf({ document, drawings }: DrawnReport): string {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
  const svgs = drawings;
  // The page without fonts holds every character that it may show.
  const fonts = fontFaces(writeHtml(document, { svgs, sha256: () => '' }));
  return writeHtml(document, { svgs, sha256, fontFaces: fonts });
}

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
