/** Everything a report consists of, as data: the page and the charts; others write the files. */
import { createHash } from 'node:crypto';
import type { TopLevelSpec } from 'vega-lite';
import { titled } from '../charts/chart.ts';
import { type Document, figuresOf } from '../report/document.ts';
import { writeHtml } from '../report/html.ts';
import { pictureWithHeading } from '../report/picture.ts';
import { fontFaces } from './font-faces.ts';
import { openRenderer, type Renderer, type RenderOptions } from './render.ts';

/** One chart in its three forms, each with its heading; the name is fit for a file. */
export interface ChartFiles {
  readonly name: string;
  readonly spec: TopLevelSpec;
  readonly svg: string;
  readonly png: Uint8Array;
}

/** A report ready to be written. */
export interface ReportFiles {
  readonly html: string;
  readonly charts: readonly ChartFiles[];
}

/**
 * Renders the page and the charts of a report; each chart is drawn once and used for both. One that
 * cannot be drawn does not cost the reader the report: the page shows its numbers instead.
 */
export async function renderReport(
  document: Document,
  options: RenderOptions = {},
): Promise<ReportFiles> {
  const renderer = await openRenderer(options);
  const svgs = new Map<string, string>();
  const charts: Promise<ChartFiles>[] = [];
  for (const { name, spec, heading } of figuresOf(document)) {
    const drawing = await drawn(renderer, spec, options);
    if (drawing === undefined) continue;
    const svg = pictureWithHeading(drawing, heading);
    svgs.set(name, drawing);
    const chart = { name, spec: titled(spec, heading), svg };
    charts.push(renderer.toPng(svg).then((png) => ({ ...chart, png })));
  }
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
  // The page without fonts holds every character that it may show.
  const fonts = fontFaces(writeHtml(document, { svgs, sha256: () => '' }));
  const html = writeHtml(document, { svgs, sha256, fontFaces: fonts });
  return { html, charts: await Promise.all(charts) };
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
