/** Everything a report consists of, as data: the page and the charts. Writing files is for others. */
import { createHash } from 'node:crypto';
import type { TopLevelSpec } from 'vega-lite';
import { titled } from '../charts/chart.ts';
import type { RunResult } from '../experiment/result.ts';
import { composeReport, type ReportOrigin } from '../report/compose.ts';
import { type Document, type Figure, figuresOf } from '../report/document.ts';
import { makeFigures } from '../report/figures.ts';
import { writeHtml } from '../report/html.ts';
import { fontFaces } from './font-faces.ts';
import { openRenderer, type Renderer } from './render.ts';

/** One chart in its three forms; the name is fit for a file. */
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

/** Renders the charts of a run, each with its heading, as specification, SVG and PNG. */
export async function renderCharts(result: RunResult): Promise<readonly ChartFiles[]> {
  return chartFiles(makeFigures(result), await openRenderer());
}

/** Renders the HTML page of a run alone. */
export async function renderHtml(result: RunResult, origin: ReportOrigin): Promise<string> {
  return htmlPage(result, origin, await openRenderer());
}

/** Renders the page and the charts of a run. */
export async function renderReport(result: RunResult, origin: ReportOrigin): Promise<ReportFiles> {
  const renderer = await openRenderer();
  const html = await htmlPage(result, origin, renderer);
  return { html, charts: await chartFiles(makeFigures(result), renderer) };
}

async function htmlPage(
  result: RunResult,
  origin: ReportOrigin,
  renderer: Renderer,
): Promise<string> {
  const document = composeReport(result, origin);
  const svgs = new Map<string, string>();
  for (const figure of figuresOf(document)) {
    svgs.set(figure.name, await renderer.toSvg(figure.spec));
  }
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
  const fonts = fontFaces(printedText(document, svgs));
  return writeHtml(document, { svgs, sha256, fontFaces: fonts });
}

/** Every character the page may show: the page without fonts holds them all. */
function printedText(document: Document, svgs: ReadonlyMap<string, string>): string {
  return writeHtml(document, { svgs, sha256: () => '' });
}

async function chartFiles(
  figures: readonly Figure[],
  renderer: Renderer,
): Promise<readonly ChartFiles[]> {
  const files: ChartFiles[] = [];
  for (const { name, spec, heading } of figures) {
    const whole = titled(spec, heading);
    const svg = await renderer.toSvg(whole);
    files.push({ name, spec: whole, svg, png: renderer.toPng(svg) });
  }
  return files;
}
